<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>A desk for turning raw Chinese newspaper pages into clean articles.</source>
        <translation>把报纸版面的原始文字整理成干净稿件的校对台。</translation>
    </message>
    <message>
        <source>About Proofreader</source>
        <translation>关于校对台</translation>
    </message>
    <message>
        <source>Qt {qt}, Python {python}. Free software under the MIT licence.</source>
        <translation>Qt {qt}，Python {python}。自由软件，采用 MIT 许可证。</translation>
    </message>
</context>
<context>
    <name>AlikeDialog</name>
    <message>
        <source>Decide all</source>
        <translation>全部照此处理</translation>
    </message>
    <message>
        <source>Decide all alike</source>
        <translation>相同情况一并处理</translation>
    </message>
    <message>
        <source>Places of this kind between these characters in the issue: {count}</source>
        <translation>本期中前后文字相同的同类位置：{count} 处</translation>
    </message>
</context>
<context>
    <name>ArticleDialog</name>
    <message>
        <source>Articles</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Move part to another article</source>
        <translation>移到另一篇稿件</translation>
    </message>
    <message>
        <source>Page {page}: {title}</source>
        <translation>第 {page} 版：{title}</translation>
    </message>
    <message>
        <source>Type to find an article</source>
        <translation>输入文字查找稿件</translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message>
        <source>Blank kept</source>
        <translation>保留空格</translation>
    </message>
    <message>
        <source>Blank put in</source>
        <translation>补入空格</translation>
    </message>
    <message>
        <source>Blank taken out</source>
        <translation>删去空格</translation>
    </message>
    <message>
        <source>Characters corrected</source>
        <translation>改正文字</translation>
    </message>
    <message>
        <source>Characters left out</source>
        <translation>删去文字</translation>
    </message>
    <message>
        <source>Characters put in</source>
        <translation>补入文字</translation>
    </message>
    <message>
        <source>Line end kept</source>
        <translation>保留换行</translation>
    </message>
    <message>
        <source>Line end made a blank</source>
        <translation>行末改为空格</translation>
    </message>
    <message>
        <source>Line end taken out</source>
        <translation>行末接排</translation>
    </message>
    <message>
        <source>Paragraph put in</source>
        <translation>新分段落</translation>
    </message>
    <message>
        <source>Punctuation corrected</source>
        <translation>改正标点</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>&amp;About Proofreader</source>
        <translation>关于校对台(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Accept the proposal</source>
        <translation>采纳建议(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Begin an article here</source>
        <translation>从这里另起一篇(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Body</source>
        <translation>正文(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Caption</source>
        <translation>图说(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Close the issue</source>
        <translation>关闭本期(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Compare the reading with the raw page</source>
        <translation>对照原文与整理稿(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Deck</source>
        <translation>副题(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Editor’s line</source>
        <translation>责编(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>&amp;English</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Folio</source>
        <translation>版次(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Go on to the next suspect after each decision</source>
        <translation>处理后自动跳到下一个疑点(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Headline</source>
        <translation>主题(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Join with the next article</source>
        <translation>与下一篇合并(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Jump line</source>
        <translation>转版(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>快捷键一览(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Kicker</source>
        <translation>引题(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Leave it as it is</source>
        <translation>保持原样(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Masthead</source>
        <translation>报头(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Next suspect</source>
        <translation>下一个疑点(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation>恢复正常大小(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Options…</source>
        <translation>选项(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Paragraph here</source>
        <translation>此处分段(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Previous suspect</source>
        <translation>上一个疑点(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Run on here</source>
        <translation>此处接排(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Scroll both panes together</source>
        <translation>两栏同步滚动(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Section</source>
        <translation>栏目(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Space here</source>
        <translation>此处留空格(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>B&amp;yline</source>
        <translation>署名(&amp;Y)</translation>
    </message>
    <message>
        <source>C&amp;rosshead</source>
        <translation>小标题(&amp;R)</translation>
    </message>
    <message>
        <source>Cred&amp;it</source>
        <translation>图片/文字署名(&amp;I)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>D&amp;ate</source>
        <translation>日期(&amp;A)</translation>
    </message>
    <message>
        <source>Date&amp;line</source>
        <translation>电头(&amp;L)</translation>
    </message>
    <message>
        <source>Decide all a&amp;like in the issue…</source>
        <translation>本期相同情况一并处理(&amp;L)…</translation>
    </message>
    <message>
        <source>Find and rep&amp;lace…</source>
        <translation>查找和替换(&amp;L)…</translation>
    </message>
    <message>
        <source>Find the &amp;next</source>
        <translation>查找下一处(&amp;N)</translation>
    </message>
    <message>
        <source>Find the pre&amp;vious</source>
        <translation>查找上一处(&amp;V)</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>Move part &amp;down</source>
        <translation>下移一段(&amp;D)</translation>
    </message>
    <message>
        <source>Move part &amp;up</source>
        <translation>上移一段(&amp;U)</translation>
    </message>
    <message>
        <source>Move part to another &amp;article…</source>
        <translation>移到另一篇稿件(&amp;A)…</translation>
    </message>
    <message>
        <source>Move part to the &amp;next article</source>
        <translation>移到下一篇(&amp;N)</translation>
    </message>
    <message>
        <source>Move part to the &amp;previous article</source>
        <translation>移到上一篇(&amp;P)</translation>
    </message>
    <message>
        <source>Next pa&amp;ge</source>
        <translation>下一版(&amp;G)</translation>
    </message>
    <message>
        <source>Next pa&amp;ne</source>
        <translation>下一个窗格(&amp;N)</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>打开文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Open the sa&amp;mple issue</source>
        <translation>打开示例(&amp;M)</translation>
    </message>
    <message>
        <source>Pre&amp;vious page</source>
        <translation>上一版(&amp;V)</translation>
    </message>
    <message>
        <source>Previous &amp;pane</source>
        <translation>上一个窗格(&amp;P)</translation>
    </message>
    <message>
        <source>Re&amp;view one by one</source>
        <translation>逐处审定(&amp;V)</translation>
    </message>
    <message>
        <source>S&amp;top the work in progress</source>
        <translation>停止当前操作(&amp;T)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Show the &amp;outline</source>
        <translation>显示目录(&amp;O)</translation>
    </message>
    <message>
        <source>Show the re&amp;view queue</source>
        <translation>显示疑点列表(&amp;V)</translation>
    </message>
    <message>
        <source>Take part &amp;out of its article</source>
        <translation>移出本篇(&amp;O)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>中文(&amp;Z)</source>
        <translation>中文(&amp;Z)</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>  in all: pages {pages}, articles {articles}, suspects {suspects}</source>
        <translation>  共 {pages} 版，{articles} 篇，疑点 {suspects} 处</translation>
    </message>
    <message>
        <source>  page {number}: articles {articles}, suspects {suspects}</source>
        <translation>  第 {number} 版：{articles} 篇，疑点 {suspects} 处</translation>
    </message>
    <message>
        <source>A library that the window needs is missing ({error}); README.md names the packages to install.</source>
        <translation>缺少窗口所需的系统库（{error}）；要安装的软件包见 README.md。</translation>
    </message>
    <message>
        <source>A text file, a folder of .txt files, or a project (.proof).</source>
        <translation>文本文件、装有 .txt 文件的文件夹，或项目文件（.proof）。</translation>
    </message>
    <message>
        <source>Blanks between Han and Latin or digits: none (the default), keep those of the page, or add.</source>
        <translation>汉字与西文、数字之间的空格：none 不留（默认），keep 照原版，add 一律加。</translation>
    </message>
    <message>
        <source>Commands:
  proofreader export FILE…  write clean articles; needs no display
  proofreader check FILE…   list what an editor should look at; needs no display
  proofreader batch FOLDER  export an archive of pages; can be stopped and goes on
  (a file that is called export, check or batch: ./export)</source>
        <translation>命令：
  proofreader export FILE…  导出整理稿；不需要显示器
  proofreader check FILE…   列出编辑应当查看之处；不需要显示器
  proofreader batch FOLDER  批量导出整个文件夹的版面；可以中断后接着做
  （文件名就叫 export、check 或 batch 的：写成 ./export）</translation>
    </message>
    <message>
        <source>Convert with OpenCC on the way out: s2t, t2s, s2tw, s2hk, s2twp and its other configurations.</source>
        <translation>导出时用 OpenCC 转换：s2t、t2s、s2tw、s2hk、s2twp 等各种配置。</translation>
    </message>
    <message>
        <source>Exit codes:
  0  done
  1  suspects found (check --strict)
  2  the command line was not understood
  3  an input could not be read (the others were dealt with)
  4  an output could not be written
  130  stopped by Ctrl+C</source>
        <translation>退出码：
  0  完成
  1  有疑点（check --strict）
  2  命令行有误
  3  有输入读不了（其余已处理）
  4  有输出写不了
  130  被 Ctrl+C 中止</translation>
    </message>
    <message>
        <source>Exit with 1 where there are suspects.</source>
        <translation>有疑点时以退出码 1 结束。</translation>
    </message>
    <message>
        <source>Export an archive: every .txt file in a folder and its subfolders. What is done already is not done again, so a batch that was stopped goes on when it is started again.</source>
        <translation>批量导出：处理一个文件夹及其子文件夹里的全部 .txt 文件。已经做完的不再重做，中断之后重新运行即可接着做。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Have a Dask cluster do it, such as tcp://10.0.0.1:8786. ARCHIVE and DIR are on storage that all share.</source>
        <translation>交给 Dask 集群处理，例如 tcp://10.0.0.1:8786。ARCHIVE 和 DIR 须在各机共用的存储上。</translation>
    </message>
    <message>
        <source>How lines end ({formats}); lf by default.</source>
        <translation>行尾（{formats}）；默认 lf。</translation>
    </message>
    <message>
        <source>How many workers; by default one for each core. The output is the same.</source>
        <translation>同时工作的进程数，默认每个处理器核心一个。输出结果相同。</translation>
    </message>
    <message>
        <source>How the files are named (all but json); README.md has the places.</source>
        <translation>文件名模板（json 除外）；可用的占位见 README.md。</translation>
    </message>
    <message>
        <source>How the pages are read (a .proof file keeps its own)</source>
        <translation>如何读版面（.proof 文件沿用自己的设置）</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>各期</translation>
    </message>
    <message>
        <source>Issues: done {done}, in part {partly}, failed {failed}, passed over {passed}; from before {before}</source>
        <translation>各期：完成 {done}，部分完成 {partly}，失败 {failed}，跳过 {passed}；其中以前已完成 {before}</translation>
    </message>
    <message>
        <source>Leave half-width punctuation as it is between Han.</source>
        <translation>汉字之间的半角标点照旧。</translation>
    </message>
    <message>
        <source>Leave the blank in 林 秋.</source>
        <translation>保留“林 秋”中的空格。</translation>
    </message>
    <message>
        <source>Lines of text (the default) or JSON.</source>
        <translation>文本行（默认）或 JSON。</translation>
    </message>
    <message>
        <source>List what an editor should look at, one line each: file:line:column: kind: reason.</source>
        <translation>列出需要编辑过目之处，一处一行：文件:行:列: 类别: 理由。</translation>
    </message>
    <message>
        <source>Megabytes of memory for each worker; 1024 by default. Files too large for it are refused.</source>
        <translation>每个进程可用的内存（MB），默认 1024。超出的文件不予处理。</translation>
    </message>
    <message>
        <source>Name files to see what is in them, or see proofreader --help.</source>
        <translation>给出文件名即可看到其中的内容；用法见 proofreader --help。</translation>
    </message>
    <message>
        <source>Open newspaper pages in the window: raw text on the left, its reading on the right. Several files, or a folder, become the pages of one issue. Where there is no display, say what is in them.</source>
        <translation>在窗口中打开报纸版面：左边是原始文字，右边是成稿。多个文件或一个文件夹成为同一期的各版。没有显示器时，报告其中的内容。</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Pages {pages}, characters {characters}, articles {articles}, suspects {suspects}</source>
        <translation>版面 {pages}，字数 {characters}，文章 {articles}，疑点 {suspects}</translation>
    </message>
    <message>
        <source>Replace files that are there already.</source>
        <translation>替换已有的文件。</translation>
    </message>
    <message>
        <source>Say nothing but what went wrong.</source>
        <translation>只报告出错之处。</translation>
    </message>
    <message>
        <source>See {command} --help.</source>
        <translation>用法见 {command} --help。</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>显示版本。</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>显示本帮助。</translation>
    </message>
    <message>
        <source>Speak en or zh_CN; by default what the system speaks.</source>
        <translation>使用 en 或 zh_CN；默认随系统。</translation>
    </message>
    <message>
        <source>Stopped. What was written before is complete.</source>
        <translation>已中止。此前写出的文件都是完整的。</translation>
    </message>
    <message>
        <source>Stopped. {done} of {total} issues are complete; the same command goes on from there.</source>
        <translation>已中断。{total} 期中完成了 {done} 期；再次运行同一命令即可接着做。</translation>
    </message>
    <message>
        <source>The answer could not be written: {error}.</source>
        <translation>结果写不出去：{error}。</translation>
    </message>
    <message>
        <source>The day, as in 2025-09-13.</source>
        <translation>出版日期，如 2025-09-13。</translation>
    </message>
    <message>
        <source>The display {display} does not answer, so no window can be opened.</source>
        <translation>显示器 {display} 没有响应，无法打开窗口。</translation>
    </message>
    <message>
        <source>The encoding of the input; by default it is recognised.</source>
        <translation>输入文件的编码；默认自动识别。</translation>
    </message>
    <message>
        <source>The encoding to write ({formats}); utf-8 by default, for csv with the mark that Excel needs.</source>
        <translation>输出文件的编码（{formats}），默认 utf-8；csv 默认带 Excel 所需的 BOM。</translation>
    </message>
    <message>
        <source>The files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>The folder of the archive.</source>
        <translation>存放版面文字的文件夹。</translation>
    </message>
    <message>
        <source>The folder to write into.</source>
        <translation>写入的文件夹。</translation>
    </message>
    <message>
        <source>The format to write.</source>
        <translation>输出格式。</translation>
    </message>
    <message>
        <source>The issue (what is not told is guessed from pages and file names)</source>
        <translation>这一期（没有指明的，从版面和文件名推断）</translation>
    </message>
    <message>
        <source>The name of the paper.</source>
        <translation>报名。</translation>
    </message>
    <message>
        <source>The number of the issue.</source>
        <translation>期号。</translation>
    </message>
    <message>
        <source>There is no display here, so no window can be opened.</source>
        <translation>这里没有显示器，无法打开窗口。</translation>
    </message>
    <message>
        <source>There is not enough memory for this file.</source>
        <translation>内存不够读这个文件。</translation>
    </message>
    <message>
        <source>To export: proofreader export {file} --format md --out articles</source>
        <translation>导出：proofreader export {file} --format md --out articles</translation>
    </message>
    <message>
        <source>To see the suspects: proofreader check {file}</source>
        <translation>查看疑点：proofreader check {file}</translation>
    </message>
    <message>
        <source>What goes into one file ({formats}): an article, a page, or the whole issue (the default).</source>
        <translation>一个文件里放什么（{formats}）：一篇稿件、一个版，还是整期（默认）。</translation>
    </message>
    <message>
        <source>What is less sure than X, from 0 to 1, is a suspect; 0.9 by default.</source>
        <translation>把握低于 X（0 到 1）的列为疑点；默认 0.9。</translation>
    </message>
    <message>
        <source>What is one issue: each file (the default), or the files of each folder as its pages.</source>
        <translation>以什么为一期：每个文件（默认），或每个文件夹（其中的文件为各版）。</translation>
    </message>
    <message>
        <source>Who edited the issue; may be given several times.</source>
        <translation>编辑；可以给出多次。</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>工作进程</translation>
    </message>
    <message>
        <source>Write the articles of each FILE into a folder. Every FILE is an issue of its own.</source>
        <translation>把每个文件的文章写入一个文件夹。每个文件自成一期。</translation>
    </message>
    <message>
        <source>{done} of {total} issues</source>
        <translation>{done}/{total} 期</translation>
    </message>
    <message>
        <source>{file} was read as {encoding}, which is not certain ({percent} %); --encoding chooses another.</source>
        <translation>{file} 按 {encoding} 读入，但不确定（{percent}%）；可用 --encoding 另选。</translation>
    </message>
    <message>
        <source>{option} does nothing for {format}</source>
        <translation>{option} 对 {format} 不起作用</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Change</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Compare: raw page and reading</source>
        <translation>对照：原文与整理稿</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Kinds of changes and how many there are</source>
        <translation>改动的种类与数目</translation>
    </message>
    <message>
        <source>List of changes</source>
        <translation>改动列表</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>谁改的</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>Raw page</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>整理稿</translation>
    </message>
    <message>
        <source>The article with what was changed in it</source>
        <translation>标出改动的文章</translation>
    </message>
    <message>
        <source>The editor’s only</source>
        <translation>只看编辑所改</translation>
    </message>
    <message>
        <source>The whole issue</source>
        <translation>全期</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>本篇</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>本版</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>对照范围</translation>
    </message>
    <message>
        <source>{sign}  {kind}: {count}</source>
        <translation>{sign}  {kind}：{count}</translation>
    </message>
    <message>
        <source>… (the list has the rest)</source>
        <translation>……（其余见列表）</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Page furniture: title, sections, folio and date</source>
        <translation>版面要素：报头、栏目、版次、日期</translation>
    </message>
    <message>
        <source>There is no text on this page.</source>
        <translation>本版没有文字。</translation>
    </message>
    <message>
        <source>Unplaced: these parts belong to no article yet</source>
        <translation>未归篇：这些段落还不属于任何稿件</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>No suspects are left.</source>
        <translation>疑点已全部处理完。</translation>
    </message>
    <message>
        <source>Nothing is waiting for a decision here.</source>
        <translation>这里没有待处理的疑点。</translation>
    </message>
    <message>
        <source>That is not possible here.</source>
        <translation>这里不能这样做。</translation>
    </message>
    <message>
        <source>The cursor is not between two characters of one part.</source>
        <translation>光标不在同一段的两个字之间。</translation>
    </message>
    <message>
        <source>There is no further page.</source>
        <translation>没有更多的版了。</translation>
    </message>
    <message>
        <source>Went round the end of the issue.</source>
        <translation>已绕过本期首尾，继续查找。</translation>
    </message>
</context>
<context>
    <name>EncodingDialog</name>
    <message>
        <source>&amp;Encoding:</source>
        <translation>编码(&amp;E)：</translation>
    </message>
    <message>
        <source>Encoding of the file</source>
        <translation>文件编码</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>The encoding of {file} is not certain. Choose the one in which the text below reads right.</source>
        <translation>无法确定 {file} 的编码。请选择能让下面的文字正常显示的编码。</translation>
    </message>
    <message>
        <source>{encoding} (most likely, {confidence})</source>
        <translation>{encoding}（最有可能，{confidence}）</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Date:</source>
        <translation>日期(&amp;D)：</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>格式(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;Names of the files:</source>
        <translation>文件名模板(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Script:</source>
        <translation>简繁转换(&amp;S)：</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>每篇稿件一个文件</translation>
    </message>
    <message>
        <source>As on the page</source>
        <translation>不转换</translation>
    </message>
    <message>
        <source>E-book (EPUB 3)</source>
        <translation>电子书（EPUB 3）</translation>
    </message>
    <message>
        <source>Ed&amp;itors:</source>
        <translation>编辑(&amp;I)：</translation>
    </message>
    <message>
        <source>En&amp;coding:</source>
        <translation>编码(&amp;C)：</translation>
    </message>
    <message>
        <source>Export the articles</source>
        <translation>导出稿件</translation>
    </message>
    <message>
        <source>F&amp;older:</source>
        <translation>文件夹(&amp;O)：</translation>
    </message>
    <message>
        <source>Folder for the articles</source>
        <translation>存放稿件的文件夹</translation>
    </message>
    <message>
        <source>Index of the articles (CSV)</source>
        <translation>文章目录表（CSV）</translation>
    </message>
    <message>
        <source>Index of the articles (Excel)</source>
        <translation>文章目录表（Excel）</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>整期一个文件</translation>
    </message>
    <message>
        <source>JSON Lines, for corpora</source>
        <translation>JSON Lines（语料库用）</translation>
    </message>
    <message>
        <source>JSON with the places of the raw page</source>
        <translation>JSON（附原文位置）</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>N&amp;umber:</source>
        <translation>期号(&amp;U)：</translation>
    </message>
    <message>
        <source>Ne&amp;wspaper:</source>
        <translation>报名(&amp;W)：</translation>
    </message>
    <message>
        <source>One file for &amp;each:</source>
        <translation>分文件方式(&amp;E)：</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>每版一个文件</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>Replace files that were not written by this program</source>
        <translation>覆盖不是本程序写出的文件</translation>
    </message>
    <message>
        <source>Simplified to Traditional</source>
        <translation>简体转繁体</translation>
    </message>
    <message>
        <source>Simplified to Traditional (Hong Kong)</source>
        <translation>简体转繁体（香港）</translation>
    </message>
    <message>
        <source>Simplified to Traditional (Taiwan)</source>
        <translation>简体转繁体（台湾）</translation>
    </message>
    <message>
        <source>Simplified to Traditional (Taiwan, with its words)</source>
        <translation>简体转繁体（台湾，含用词）</translation>
    </message>
    <message>
        <source>Suspects that nobody has settled yet: {count}. You can export all the same.</source>
        <translation>还有 {count} 个疑点没有处理，仍可导出。</translation>
    </message>
    <message>
        <source>TEI P5 XML</source>
        <translation>TEI P5 标注文本（XML）</translation>
    </message>
    <message>
        <source>The usual one</source>
        <translation>常用编码</translation>
    </message>
    <message>
        <source>Traditional to Simplified</source>
        <translation>繁体转简体</translation>
    </message>
    <message>
        <source>Web pages (HTML)</source>
        <translation>网页（HTML）</translation>
    </message>
    <message>
        <source>Word document (DOCX)</source>
        <translation>Word 文档（DOCX）</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>按默认方式</translation>
    </message>
    <message>
        <source>names, parted by 、 or commas</source>
        <translation>姓名之间用顿号或逗号隔开</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>年-月-日，如 2025-09-13</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Analysed again; all your decisions were kept.</source>
        <translation>已重新分析，您的处理结果全部保留。</translation>
    </message>
    <message>
        <source>Analysing the issue again …</source>
        <translation>正在重新分析……</translation>
    </message>
    <message>
        <source>Files written to {folder}: {count}</source>
        <translation>已向 {folder} 写入 {count} 个文件</translation>
    </message>
    <message>
        <source>Open a folder of pages</source>
        <translation>打开版面文件夹</translation>
    </message>
    <message>
        <source>Open the pages of one issue</source>
        <translation>打开同一期的版面</translation>
    </message>
    <message>
        <source>Opening {file} …</source>
        <translation>正在打开 {file}……</translation>
    </message>
    <message>
        <source>Pages and saved issues</source>
        <translation>版面文字和校对文件</translation>
    </message>
    <message>
        <source>Save the issue</source>
        <translation>保存本期</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>已保存为 {file}。</translation>
    </message>
    <message>
        <source>Saved issues</source>
        <translation>校对文件</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>{file} can only be read. You can look at it and save a copy.</source>
        <translation>{file} 只能读取。可以查看，也可以另存副本。</translation>
    </message>
    <message>
        <source>{file} is open in another window or on another computer ({owner}). You can look at it and save a copy.</source>
        <translation>{file} 已在另一窗口或另一台电脑上打开（{owner}）。可以查看，也可以另存副本。</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation>查找(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一处(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>Across &amp;blanks</source>
        <translation>不计空白(&amp;B)</translation>
    </message>
    <message>
        <source>Any w&amp;idth</source>
        <translation>不分全角半角(&amp;I)</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>查找和替换</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>查找范围</translation>
    </message>
    <message>
        <source>In the reading</source>
        <translation>在整理稿里找</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>On the raw page</source>
        <translation>在原文里找</translation>
    </message>
    <message>
        <source>Pre&amp;vious</source>
        <translation>上一处(&amp;V)</translation>
    </message>
    <message>
        <source>Regular e&amp;xpression</source>
        <translation>正则表达式(&amp;X)</translation>
    </message>
    <message>
        <source>Replace &amp;all…</source>
        <translation>全部替换(&amp;A)…</translation>
    </message>
    <message>
        <source>Replace &amp;with:</source>
        <translation>替换为(&amp;W)：</translation>
    </message>
    <message>
        <source>Simplified or &amp;Traditional</source>
        <translation>不分简繁(&amp;T)</translation>
    </message>
    <message>
        <source>The selection</source>
        <translation>选中部分</translation>
    </message>
    <message>
        <source>The whole issue</source>
        <translation>全期</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>本篇</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>本版</translation>
    </message>
    <message>
        <source>What is looked through</source>
        <translation>在哪里找</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>共 {count} 处</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>第 {number} 处，共 {count} 处</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>Between Chinese and Latin</source>
        <translation>汉字与西文之间</translation>
    </message>
    <message>
        <source>Body without a headline</source>
        <translation>正文缺标题</translation>
    </message>
    <message>
        <source>Bracket or quote without partner</source>
        <translation>括号或引号不成对</translation>
    </message>
    <message>
        <source>Caesura of a slogan or headline</source>
        <translation>标题、口号中的停顿</translation>
    </message>
    <message>
        <source>Column break inside a paragraph</source>
        <translation>段中换栏</translation>
    </message>
    <message>
        <source>Doubtful article</source>
        <translation>归篇存疑</translation>
    </message>
    <message>
        <source>Doubtful character</source>
        <translation>疑似错字</translation>
    </message>
    <message>
        <source>Doubtful role</source>
        <translation>类型存疑</translation>
    </message>
    <message>
        <source>Headline without a body</source>
        <translation>标题缺正文</translation>
    </message>
    <message>
        <source>Impossible date</source>
        <translation>不存在的日期</translation>
    </message>
    <message>
        <source>Line wrap</source>
        <translation>转行</translation>
    </message>
    <message>
        <source>Padded name</source>
        <translation>两字姓名加空</translation>
    </message>
    <message>
        <source>Paragraph end</source>
        <translation>段末</translation>
    </message>
    <message>
        <source>Put in by the editor</source>
        <translation>编辑添加</translation>
    </message>
    <message>
        <source>Space between Latin words</source>
        <translation>西文词间空格</translation>
    </message>
    <message>
        <source>Space between names</source>
        <translation>姓名间隔</translation>
    </message>
    <message>
        <source>Space lost at a line end</source>
        <translation>行末丢失的间隔</translation>
    </message>
    <message>
        <source>Stray space</source>
        <translation>多余空格</translation>
    </message>
    <message>
        <source>Stretched line</source>
        <translation>撑满的行</translation>
    </message>
    <message>
        <source>Unplaced part</source>
        <translation>未归篇</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Open the pages of an issue, or drop them here</source>
        <translation>打开一期报纸的版面，或把文件拖到这里</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Proofreader</source>
        <translation>校对台</translation>
    </message>
    <message>
        <source>Raw page</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>整理稿</translation>
    </message>
    <message>
        <source>Review queue</source>
        <translation>疑点列表</translation>
    </message>
    <message>
        <source>{open}: files · {folder}: a folder · {keys}: all keys</source>
        <translation>{open}：打开文件　{folder}：打开文件夹　{keys}：快捷键一览</translation>
    </message>
</context>
<context>
    <name>Mark</name>
    <message>
        <source>Paragraph</source>
        <translation>分段</translation>
    </message>
    <message>
        <source>Run on</source>
        <translation>接排</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Proof</source>
        <translation>校对(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>类型(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Structure</source>
        <translation>结构(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题颜色(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
</context>
<context>
    <name>OptionsDialog</name>
    <message>
        <source>&amp;Close up padded names: 林 秋 is read as 林秋</source>
        <translation>两字姓名去空(&amp;C)：“林 秋”读作“林秋”</translation>
    </message>
    <message>
        <source>Always a space: 投入 2 条</source>
        <translation>一律加空格：投入 2 条</translation>
    </message>
    <message>
        <source>Ask me about &amp;decisions less certain than:</source>
        <translation>把握低于此值的判断列为疑点(&amp;D)：</translation>
    </message>
    <message>
        <source>Keep what the page has</source>
        <translation>保留版面原样</translation>
    </message>
    <message>
        <source>Make half-width &amp;punctuation between Chinese characters full-width</source>
        <translation>汉字之间的半角标点改为全角(&amp;P)</translation>
    </message>
    <message>
        <source>None: 投入2条</source>
        <translation>不加空格：投入2条</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Spaces between Chinese and &amp;Latin:</source>
        <translation>汉字与西文、数字之间(&amp;L)：</translation>
    </message>
    <message>
        <source>The open issue is analysed again in the background; what you decided stays decided.</source>
        <translation>确定后会在后台重新分析当前这一期，您已作的处理不会改变。</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>(no headline) {beginning}</source>
        <translation>（无标题）{beginning}</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Page furniture: {count}</source>
        <translation>版面要素：{count}</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>第 {number} 页</translation>
    </message>
    <message>
        <source>Suspects left here: {count}</source>
        <translation>此处剩余疑点：{count}</translation>
    </message>
    <message>
        <source>Unplaced parts: {count}</source>
        <translation>未归篇：{count}</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Don’t save</source>
        <translation>不保存(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>If you do not save it, your decisions and corrections are lost.</source>
        <translation>如果不保存，您所作的处理和改动都会丢失。</translation>
    </message>
    <message>
        <source>Proofreader</source>
        <translation>校对台</translation>
    </message>
    <message>
        <source>Save what you did to {title}?</source>
        <translation>要保存对 {title} 所作的修改吗？</translation>
    </message>
    <message>
        <source>Something went wrong inside the program. The open issue is as it was; save it under a new name to be safe. The log file tells more: {kind}</source>
        <translation>程序内部出了问题。当前这一期没有变化，为保险起见请另存一份。详情见日志：{kind}</translation>
    </message>
    <message>
        <source>There is not enough memory for this; nothing was changed.</source>
        <translation>内存不足，没有作任何改动。</translation>
    </message>
    <message>
        <source>Unsaved work</source>
        <translation>尚未保存</translation>
    </message>
</context>
<context>
    <name>RawPane</name>
    <message>
        <source>Line numbers</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Raw page</source>
        <translation>原始版面</translation>
    </message>
    <message>
        <source>The page as it came in; it cannot be changed</source>
        <translation>读入时的版面，不可改动</translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>Reading</source>
        <translation>整理稿</translation>
    </message>
    <message>
        <source>The page as it is read, article by article</source>
        <translation>按稿件排列的整理稿</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>--scheduler needs the package {package}, which is not installed. Install it with: pip install 'newspaper-proofreader[cluster]'</source>
        <translation>--scheduler 需要 {package}，尚未安装。请运行：pip install 'newspaper-proofreader[cluster]'</translation>
    </message>
    <message>
        <source>A correction cannot reach over the end of a part; correct each part, or join them first.</source>
        <translation>更正不能跨越两个部分；请分别更正，或先把它们合并。</translation>
    </message>
    <message>
        <source>A correction reaches across this place; take it back before you split here.</source>
        <translation>有一处更正横跨此处；请先撤回更正，再在这里拆分。</translation>
    </message>
    <message>
        <source>A dateline opens an article.</source>
        <translation>电头开篇。</translation>
    </message>
    <message>
        <source>A part cannot be moved before itself.</source>
        <translation>不能把一个部分移到它自己前面。</translation>
    </message>
    <message>
        <source>A separating blank was lost here.</source>
        <translation>这里丢了一个分隔的空格。</translation>
    </message>
    <message>
        <source>A two-character name was set as wide as a three-character one.</source>
        <translation>两字姓名排得与三字姓名同宽。</translation>
    </message>
    <message>
        <source>An article begins here already.</source>
        <translation>这里已经是一篇文章的开头。</translation>
    </message>
    <message>
        <source>Another article may begin here.</source>
        <translation>这里可能是另一篇文章的开头。</translation>
    </message>
    <message>
        <source>Another batch is writing into {folder}. Wait until it is done, or choose another folder.</source>
        <translation>另一个批处理正在写入 {folder}。请等它结束，或换一个文件夹。</translation>
    </message>
    <message>
        <source>Characters that this format cannot hold: {count}. They are shown as signs, such as {sign} for {character}.</source>
        <translation>这种格式无法保存的字符：{count} 个，已用符号代替，例如 {character} 写作 {sign}。</translation>
    </message>
    <message>
        <source>Half a character cannot be put into the text; nothing was changed.</source>
        <translation>半个字符（不成对的代理码位）无法写入文本，没有做任何更改。</translation>
    </message>
    <message>
        <source>Half-width punctuation among Chinese characters.</source>
        <translation>汉字之间的半角标点。</translation>
    </message>
    <message>
        <source>Han beside Latin letters or digits: set by the house style.</source>
        <translation>汉字与西文、数字相接：依本社体例。</translation>
    </message>
    <message>
        <source>Justification pulled the whole line apart.</source>
        <translation>整行因两端对齐而被拉开。</translation>
    </message>
    <message>
        <source>Kicker, headline and deck may be divided otherwise.</source>
        <translation>引题、主题、副题的划分可能不同。</translation>
    </message>
    <message>
        <source>Look for 1 to {most} characters.</source>
        <translation>查找内容须为 1 到 {most} 个字符。</translation>
    </message>
    <message>
        <source>Month {month} has no day {day}.</source>
        <translation>{month}月没有{day}日。</translation>
    </message>
    <message>
        <source>No article begins at character {offset}.</source>
        <translation>第 {offset} 个字符处没有文章开头。</translation>
    </message>
    <message>
        <source>No article can begin with the furniture of a page; give the part another role first.</source>
        <translation>文章不能以版面固定栏目开头；请先给这个部分另定角色。</translation>
    </message>
    <message>
        <source>No article follows on this page that could be joined.</source>
        <translation>本版后面没有可以合并的文章。</translation>
    </message>
    <message>
        <source>No file was named. Name at least one text file, or a folder that holds some.</source>
        <translation>没有指定文件。请至少指定一个文本文件，或装有文本文件的文件夹。</translation>
    </message>
    <message>
        <source>No headline was found for this text.</source>
        <translation>没有找到这段文字的标题。</translation>
    </message>
    <message>
        <source>No part begins at character {offset}.</source>
        <translation>第 {offset} 个字符处没有部分开头。</translation>
    </message>
    <message>
        <source>No part follows that could be joined.</source>
        <translation>后面没有可以合并的部分。</translation>
    </message>
    <message>
        <source>No worker could be started ({cause}). What was done before is complete. Give workers more memory with --memory, or ask for fewer with --jobs.</source>
        <translation>工作进程无法启动（{cause}）。此前完成的部分完好。请用 --memory 增加内存，或用 --jobs 减少进程数。</translation>
    </message>
    <message>
        <source>Nothing here asks for a blank.</source>
        <translation>这里没有需要空格的理由。</translation>
    </message>
    <message>
        <source>Nothing was exported, because text would be lost or doubled ({count} places). {first}</source>
        <translation>未导出：文字会丢失或重复（{count} 处）。{first}</translation>
    </message>
    <message>
        <source>Nothing was exported, because {count} parts of the page would be missing or doubled.</source>
        <translation>未导出：版面上有 {count} 个部分会丢失或重复。</translation>
    </message>
    <message>
        <source>Only the reading can be changed; the raw page stays as it came.</source>
        <translation>只能改整理稿；原文保持原样。</translation>
    </message>
    <message>
        <source>OpenCC has no configuration {script}. Choose one of {scripts}.</source>
        <translation>OpenCC 没有 {script} 这一配置。请从 {scripts} 中选择。</translation>
    </message>
    <message>
        <source>That day was another weekday: {day}.</source>
        <translation>那一天是星期{day}。</translation>
    </message>
    <message>
        <source>The blank parts two Latin words or numbers.</source>
        <translation>空格隔开两个西文单词或数字。</translation>
    </message>
    <message>
        <source>The blank parts two halves of a slogan or a headline.</source>
        <translation>空格隔开口号或标题的两半。</translation>
    </message>
    <message>
        <source>The blank parts two names, or a name and a role.</source>
        <translation>空格隔开两个姓名，或姓名与身份。</translation>
    </message>
    <message>
        <source>The block ends here.</source>
        <translation>文字块到此结束。</translation>
    </message>
    <message>
        <source>The cluster at {address} cannot do it ({cause}). What was done before is complete. Check that the scheduler runs and that its workers have this program.</source>
        <translation>{address} 的集群无法完成（{cause}）。此前完成的部分完好。请检查调度器是否在运行，各工作机是否装有本程序。</translation>
    </message>
    <message>
        <source>The editor corrected it.</source>
        <translation>编辑作了更正。</translation>
    </message>
    <message>
        <source>The editor decided.</source>
        <translation>由编辑决定。</translation>
    </message>
    <message>
        <source>The end of the range stands before its beginning.</source>
        <translation>范围的结尾在开头之前。</translation>
    </message>
    <message>
        <source>The expression has no group {group}; nothing was changed.</source>
        <translation>表达式里没有分组 {group}；什么也没有改动。</translation>
    </message>
    <message>
        <source>The folder {folder} could not be looked into ({cause}), so nothing in it was done.</source>
        <translation>无法查看文件夹 {folder}（{cause}），其中的文件没有处理。</translation>
    </message>
    <message>
        <source>The folder {folder} holds no text files (.txt). Choose the folder that holds the pages.</source>
        <translation>文件夹 {folder} 里没有文本文件（.txt）。请选择存放版面文字的文件夹。</translation>
    </message>
    <message>
        <source>The furniture of a page cannot be joined with a part of another page.</source>
        <translation>版面固定栏目不能与另一版的部分合并。</translation>
    </message>
    <message>
        <source>The head shares {share} of its phrases with this article; {sure} speaks for it.</source>
        <translation>标题有 {share} 的词语见于本文，归属本文的把握为 {sure}。</translation>
    </message>
    <message>
        <source>The line ends with a stop, {short} em short of its measure of {measure}.</source>
        <translation>这一行以句末标点结束，比栏宽 {measure} 字短 {short} 字。</translation>
    </message>
    <message>
        <source>The line is full and ends with a stop: it may end its paragraph or not.</source>
        <translation>这一行排满且以句末标点结束：可能是段尾，也可能不是。</translation>
    </message>
    <message>
        <source>The line stands for itself.</source>
        <translation>这一行独立成行。</translation>
    </message>
    <message>
        <source>The name of {file} is not valid text on this system. Rename it.</source>
        <translation>文件名 {file} 在本系统上不是有效的文字。请改名。</translation>
    </message>
    <message>
        <source>The new order must name every part of the article once.</source>
        <translation>新的顺序必须把文章的每个部分各列一次。</translation>
    </message>
    <message>
        <source>The page has no place number {place}.</source>
        <translation>这一版没有第 {place} 个位置。</translation>
    </message>
    <message>
        <source>The page is too long to be judged in one piece and was cut here.</source>
        <translation>版面太长，无法整版判断，在此处切开。</translation>
    </message>
    <message>
        <source>The paragraph goes on at the top of the next column.</source>
        <translation>段落接到下一栏栏首。</translation>
    </message>
    <message>
        <source>The paragraph goes on in the next line.</source>
        <translation>段落接到下一行。</translation>
    </message>
    <message>
        <source>The part ends at character {offset} already.</source>
        <translation>这个部分本来就在第 {offset} 个字符处结束。</translation>
    </message>
    <message>
        <source>The part is the only one of this article already.</source>
        <translation>这篇文章本来就只有这一个部分。</translation>
    </message>
    <message>
        <source>The parts were moved since; put them side by side again before you reopen this.</source>
        <translation>两部分后来被移开了；请先把它们放回相邻位置，再重审这一处。</translation>
    </message>
    <message>
        <source>The same characters stand unbroken {count} times in this issue.</source>
        <translation>同样的字在本期中连写 {count} 次。</translation>
    </message>
    <message>
        <source>The sentence breaks off here and goes on behind what stands between.</source>
        <translation>句子在这里中断，隔着中间的内容再接下去。</translation>
    </message>
    <message>
        <source>The template {template} for file names cannot be used. It may name {fields} in braces, as in {example}.</source>
        <translation>文件名模板 {template} 不能用。花括号中可以写 {fields}，例如 {example}。</translation>
    </message>
    <message>
        <source>The text ends before character {offset}.</source>
        <translation>文字在第 {offset} 个字符之前就结束了。</translation>
    </message>
    <message>
        <source>The text goes on at the top of the next column.</source>
        <translation>文字接到下一栏栏首。</translation>
    </message>
    <message>
        <source>The text goes on in the next line.</source>
        <translation>文字接到下一行。</translation>
    </message>
    <message>
        <source>The word {word} stands across the gap.</source>
        <translation>“{word}”一词横跨此处。</translation>
    </message>
    <message>
        <source>There is no export format {format}. Choose one of {formats}.</source>
        <translation>没有 {format} 这种导出格式。请从 {formats} 中选择。</translation>
    </message>
    <message>
        <source>There is no gap at character {offset}.</source>
        <translation>第 {offset} 个字符处没有间隙。</translation>
    </message>
    <message>
        <source>There is no month {month}.</source>
        <translation>没有{month}月。</translation>
    </message>
    <message>
        <source>There is no page {page}.</source>
        <translation>没有第 {page} 版。</translation>
    </message>
    <message>
        <source>There is no text at character {offset}.</source>
        <translation>第 {offset} 个字符处没有文字。</translation>
    </message>
    <message>
        <source>There is no text encoding {encoding}. Choose another, such as utf-8 or gb18030.</source>
        <translation>没有 {encoding} 这种文本编码。请另选，例如 utf-8 或 gb18030。</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>没有要做的事。</translation>
    </message>
    <message>
        <source>There is only white space here; decide its gap.</source>
        <translation>这里只有空白；请就这处间隙作出决定。</translation>
    </message>
    <message>
        <source>This belongs to no article for certain.</source>
        <translation>无法确定这一部分属于哪篇文章。</translation>
    </message>
    <message>
        <source>This expression takes too long; nothing was changed. Write it more narrowly, without .* in groups.</source>
        <translation>这个表达式查找太久，什么也没有改动。请把它写得更具体些，组内不要用 .*。</translation>
    </message>
    <message>
        <source>This is not a regular expression: {fault}.</source>
        <translation>这不是正则表达式：{fault}。</translation>
    </message>
    <message>
        <source>This line may be a headline or a crosshead.</source>
        <translation>这一行可能是标题或小标题。</translation>
    </message>
    <message>
        <source>This may be a crosshead or a headline.</source>
        <translation>这可能是小标题，也可能是主题。</translation>
    </message>
    <message>
        <source>This may go on with the article before it.</source>
        <translation>这里可能仍属于上一篇文章。</translation>
    </message>
    <message>
        <source>This program does not know this kind of edit.</source>
        <translation>本程序不认识这种修改。</translation>
    </message>
    <message>
        <source>Two marks stand side by side.</source>
        <translation>两个标点连在一起。</translation>
    </message>
    <message>
        <source>Two pieces of page furniture share a line.</source>
        <translation>两项版面固定栏目同在一行。</translation>
    </message>
    <message>
        <source>What was decided does not fit the new analysis; the old one was kept.</source>
        <translation>已作的决定与新的分析对不上；保留了原来的分析。</translation>
    </message>
    <message>
        <source>{count} suspects are still open; what was exported may be wrong there.</source>
        <translation>还有 {count} 处疑点未处理；导出的文字在这些地方可能有误。</translation>
    </message>
    <message>
        <source>{date} is not a day of the calendar. Write it as in 2025-09-13.</source>
        <translation>{date} 不是有效的日期，请按 2025-09-13 的样子填写。</translation>
    </message>
    <message>
        <source>{error} Files completed before it: {count}.</source>
        <translation>{error} 此前已完成的文件：{count} 个。</translation>
    </message>
    <message>
        <source>{file} cannot be read as {encoding}: the byte at offset {offset} does not belong to it. Choose another encoding, or repair the file there.</source>
        <translation>{file} 不能按 {encoding} 读取：偏移 {offset} 处的字节不属于该编码。请另选编码，或修复该处。</translation>
    </message>
    <message>
        <source>{file} cannot be read as {encoding}: there is no such text encoding. Choose another, such as {example}.</source>
        <translation>{file} 不能按 {encoding} 读取：没有这种文本编码。请另选，例如 {example}。</translation>
    </message>
    <message>
        <source>{file} cannot be written in {encoding}, which does not have the character {character}. Choose another encoding, such as utf-8 or gb18030.</source>
        <translation>{file} 不能用 {encoding} 写出，该编码没有“{character}”这个字符。请另选编码，例如 utf-8 或 gb18030。</translation>
    </message>
    <message>
        <source>{file} could not be read ({cause}). Check the disk or the connection and try again.</source>
        <translation>无法读取 {file}（{cause}）。请检查磁盘或网络后重试。</translation>
    </message>
    <message>
        <source>{file} could not be written ({cause}). What was there before is still there. Choose another place.</source>
        <translation>无法写入 {file}（{cause}）。原有内容未动。请另选位置。</translation>
    </message>
    <message>
        <source>{file} could not be written: an edit holds half a character (U+{code}). What was there before is still there. Undo that edit and type it again.</source>
        <translation>无法写入 {file}：有一处修改只含半个字符（U+{code}）。原有内容未动。请撤销该修改后重新输入。</translation>
    </message>
    <message>
        <source>{file} could not be written: permission is missing. What was there before is still there. Choose another place.</source>
        <translation>无法写入 {file}：没有权限。原有内容未动。请另选位置。</translation>
    </message>
    <message>
        <source>{file} could not be written: the disk is full. What was there before is still there. Make room, or choose another place.</source>
        <translation>无法写入 {file}：磁盘已满。原有内容未动。请腾出空间，或另选位置。</translation>
    </message>
    <message>
        <source>{file} does not exist. Check the name.</source>
        <translation>{file} 不存在。请检查文件名。</translation>
    </message>
    <message>
        <source>{file} has {size} MB, and a worker with this much memory takes {limit} MB. Give workers more with --memory, or divide it.</source>
        <translation>{file} 有 {size} MB，按现有内存每个进程只能处理 {limit} MB。请用 --memory 增加内存，或拆分该文件。</translation>
    </message>
    <message>
        <source>{file} holds only blanks. Leave it out, or extract its text again.</source>
        <translation>{file} 只有空白。请去掉它，或重新提取文字。</translation>
    </message>
    <message>
        <source>{file} holds two encodings: it begins in {before} and goes on in {after} at offset {offset}. Divide it there and open both pieces.</source>
        <translation>{file} 含有两种编码：开头是 {before}，从偏移 {offset} 起是 {after}。请在该处分成两个文件再打开。</translation>
    </message>
    <message>
        <source>{file} is a link and was not followed. Put the file itself there if it belongs to the archive.</source>
        <translation>{file} 是链接，没有跟进。如属于这批文件，请放入文件本身。</translation>
    </message>
    <message>
        <source>{file} is a saved issue and cannot be opened together with other files; open it by itself.</source>
        <translation>{file} 是已保存的项目，不能与其他文件一起打开；请单独打开。</translation>
    </message>
    <message>
        <source>{file} is being written by another program. Try again in a moment.</source>
        <translation>另一个程序正在写 {file}。请稍后重试。</translation>
    </message>
    <message>
        <source>{file} is damaged ({cause}). It was left as it is; take a copy from before, or begin again from the raw pages.</source>
        <translation>{file} 已损坏（{cause}）。该文件未动；请使用以前的副本，或从原始版面重新开始。</translation>
    </message>
    <message>
        <source>{file} is empty. Leave it out, or extract its text again.</source>
        <translation>{file} 是空的。请去掉它，或重新提取文字。</translation>
    </message>
    <message>
        <source>{file} is not a Proofreader project. It was left as it is; choose a file that ends in {suffix}.</source>
        <translation>{file} 不是 Proofreader 项目。该文件未动；请选择以 {suffix} 结尾的文件。</translation>
    </message>
    <message>
        <source>{file} is not a file. Choose a text file.</source>
        <translation>{file} 不是文件。请选择文本文件。</translation>
    </message>
    <message>
        <source>{file} is not plain text: there are control characters in it, the first at offset {offset}. Extract the text of the page first.</source>
        <translation>{file} 不是纯文本：含有控制字符，第一个在偏移 {offset} 处。请先提取版面文字。</translation>
    </message>
    <message>
        <source>{file} is not plain text: there is a NUL byte at offset {offset}. Extract the text of the page first, or remove the NUL bytes.</source>
        <translation>{file} 不是纯文本：偏移 {offset} 处有 NUL 字节。请先提取版面文字，或去掉 NUL 字节。</translation>
    </message>
    <message>
        <source>{file} is open elsewhere (by {editor}, since {since}). Nothing was written; save under another name.</source>
        <translation>{file} 已在别处打开（{editor}，自 {since} 起）。没有写入；请另存为其他名字。</translation>
    </message>
    <message>
        <source>{file} is open for reading only, so nothing can be written to it. Save it under another name.</source>
        <translation>{file} 以只读方式打开，无法写入。请另存为其他名字。</translation>
    </message>
    <message>
        <source>{file} is there already and is no ledger of this program, so nothing was done. Choose another folder.</source>
        <translation>{file} 已经存在，且不是本程序的进度记录，因此什么也没有做。请换一个文件夹。</translation>
    </message>
    <message>
        <source>{file} is there already and is not known to be this program's. It was left as it is; choose another folder, or allow overwriting.</source>
        <translation>{file} 已经存在，且不能确定是本程序所写。该文件未动；请另选文件夹，或允许覆盖。</translation>
    </message>
    <message>
        <source>{file} is too large: an issue may hold {limit} MB of text in all. Open it in several pieces.</source>
        <translation>{file} 太大：一期的文字总共不能超过 {limit} MB。请分几次打开。</translation>
    </message>
    <message>
        <source>{file} may not be read: permission is missing. Ask its owner for it.</source>
        <translation>没有读取 {file} 的权限。请向其所有者索取。</translation>
    </message>
    <message>
        <source>{file} needs more memory than a worker has. Give workers more with --memory, or divide it.</source>
        <translation>{file} 所需内存超出限额。请用 --memory 增加内存，或拆分该文件。</translation>
    </message>
    <message>
        <source>{file} was deleted or replaced by another program. Your work is still in the window; save it under another name.</source>
        <translation>{file} 已被另一个程序删除或替换。您的工作仍在窗口中；请另存为其他名字。</translation>
    </message>
    <message>
        <source>{file} was not done because of a mistake in this program ({cause}). Please report it with the file.</source>
        <translation>{file} 因本程序的错误没有处理（{cause}）。请连同该文件一并反馈。</translation>
    </message>
    <message>
        <source>{file} was not done: the process that worked on it ended ({cause}). The others go on. Run the command again to try it again, with more --memory if it is large.</source>
        <translation>{file} 没有处理：处理它的进程意外结束（{cause}）。其余文件继续。再次运行命令可以重试；文件大时请增加 --memory。</translation>
    </message>
    <message>
        <source>{file} was not done: the worker has version {theirs} of this program, and {ours} was asked for. Install the same version everywhere.</source>
        <translation>{file} 没有处理：工作机上的程序版本是 {theirs}，而要求的是 {ours}。请在各机安装同一版本。</translation>
    </message>
    <message>
        <source>{file} was not exported: its output would go over that of {other}, which has the same name. Export it into another folder.</source>
        <translation>{file} 未导出：它与 {other} 同名，输出会相互覆盖。请导出到另一个文件夹。</translation>
    </message>
    <message>
        <source>{file} was written and cannot be read again ({cause}). Check the disk.</source>
        <translation>{file} 已写入但无法读回（{cause}）。请检查磁盘。</translation>
    </message>
    <message>
        <source>{file} was written by a newer Proofreader (format {version}; this one reads up to {ours}). It was left as it is; open it with the newer program.</source>
        <translation>{file} 由较新的 Proofreader 写成（格式 {version}；本版本最高读 {ours}）。该文件未动；请用较新的版本打开。</translation>
    </message>
    <message>
        <source>{file} was written, but the disk did not confirm it ({cause}). Write it again, or write it elsewhere.</source>
        <translation>{file} 已写出，但磁盘没有确认（{cause}）。请再写一次，或写到别处。</translation>
    </message>
    <message>
        <source>{file}, line {line}: “{text}” would be altered in the output, and no correction says so.</source>
        <translation>{file} 第 {line} 行：“{text}”在输出中会被改动，却没有相应的更正记录。</translation>
    </message>
    <message>
        <source>{file}, line {line}: “{text}” would be missing from the output.</source>
        <translation>{file} 第 {line} 行：“{text}”会从输出中缺失。</translation>
    </message>
    <message>
        <source>{file}, line {line}: “{text}” would stand in the output twice.</source>
        <translation>{file} 第 {line} 行：“{text}”会在输出中出现两次。</translation>
    </message>
    <message>
        <source>{folder} is not a folder. Name the folder of the archive.</source>
        <translation>{folder} 不是文件夹。请指定存放版面文字的文件夹。</translation>
    </message>
    <message>
        <source>{folder} is not a folder. Nothing was written; choose another place.</source>
        <translation>{folder} 不是文件夹。什么都没有写入；请另选位置。</translation>
    </message>
    <message>
        <source>{folder} is the archive itself, so nothing was written into it. Choose another folder.</source>
        <translation>{folder} 就是原始文件所在的文件夹，因此没有写入。请换一个文件夹。</translation>
    </message>
    <message>
        <source>{folder} leads out of the folder that is written into, so nothing was written there. Remove the link.</source>
        <translation>{folder} 指向输出文件夹之外，因此没有写入。请删除该链接。</translation>
    </message>
    <message>
        <source>{mark} has no partner in this paragraph.</source>
        <translation>本段中“{mark}”没有与之成对的符号。</translation>
    </message>
    <message>
        <source>{read} does not belong here; OCR puts it for other marks.</source>
        <translation>“{read}”不该出现在这里，可能是其他符号误识而来。</translation>
    </message>
    <message>
        <source>{read} makes no word here; {better} would.</source>
        <translation>“{read}”在此处不成词，“{better}”则成词。</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>&amp;Later</source>
        <translation>以后再说(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Open it again</source>
        <translation>重新打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Throw it away</source>
        <translation>丢弃(&amp;T)</translation>
    </message>
    <message>
        <source>The program ended before these issues were saved. All edits up to the last second were kept.</source>
        <translation>上次程序结束时，下面这些没有保存。直到最后一秒的修改都保留着。</translation>
    </message>
    <message>
        <source>Throw this unsaved work away? It cannot be brought back.</source>
        <translation>要丢弃这些未保存的工作吗？丢弃后无法恢复。</translation>
    </message>
    <message>
        <source>Unsaved work was found</source>
        <translation>发现未保存的工作</translation>
    </message>
    <message>
        <source>{names}: edits kept {count}, the last one at {time}</source>
        <translation>{names}：保留了 {count} 次修改，最后一次在 {time}</translation>
    </message>
</context>
<context>
    <name>Replacements</name>
    <message>
        <source>&amp;Replace what is ticked</source>
        <translation>替换勾选的(&amp;R)</translation>
    </message>
    <message>
        <source>Found: {count}, of which the first {shown} are listed and replaced.</source>
        <translation>共 {count} 处，只列出并替换前 {shown} 处。</translation>
    </message>
    <message>
        <source>Found: {count}. Space takes a tick away; one undo takes all back.</source>
        <translation>共 {count} 处。按空格取消勾选；撤销一步即可全部还原。</translation>
    </message>
    <message>
        <source>Page {page}: {left}[{before} → {after}]{right}</source>
        <translation>第 {page} 版：{left}[{before} → {after}]{right}</translation>
    </message>
    <message>
        <source>Replace in the reading</source>
        <translation>在整理稿中替换</translation>
    </message>
    <message>
        <source>Replacements, each with what stands there now</source>
        <translation>替换清单，逐处列出现在的文字</translation>
    </message>
</context>
<context>
    <name>ReviewMode</name>
    <message>
        <source>&lt;b&gt;1…9&lt;/b&gt; take · &lt;b&gt;Space&lt;/b&gt; take the first · &lt;b&gt;0&lt;/b&gt; leave · &lt;b&gt;M&lt;/b&gt; later · &lt;b&gt;A&lt;/b&gt; everywhere alike · &lt;b&gt;N&lt;/b&gt;, &lt;b&gt;P&lt;/b&gt; next, previous · &lt;b&gt;U&lt;/b&gt; undo · &lt;b&gt;R&lt;/b&gt; reopen · &lt;b&gt;Esc&lt;/b&gt; end</source>
        <translation>&lt;b&gt;1…9&lt;/b&gt; 采用该项 · &lt;b&gt;空格&lt;/b&gt; 采用第一项 · &lt;b&gt;0&lt;/b&gt; 保持不变 · &lt;b&gt;M&lt;/b&gt; 留待以后 · &lt;b&gt;A&lt;/b&gt; 同类处一并处理 · &lt;b&gt;N&lt;/b&gt;、&lt;b&gt;P&lt;/b&gt; 下一处、上一处 · &lt;b&gt;U&lt;/b&gt; 撤销 · &lt;b&gt;R&lt;/b&gt; 重新审定 · &lt;b&gt;Esc&lt;/b&gt; 结束</translation>
    </message>
    <message>
        <source>&lt;b&gt;Nothing waits here any more.&lt;/b&gt;</source>
        <translation>&lt;b&gt;这里没有待审的疑点了。&lt;/b&gt;</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部种类</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>全部版面</translation>
    </message>
    <message>
        <source>All suspects, those decided too</source>
        <translation>全部疑点，包括已定的</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>However certain</source>
        <translation>不论把握大小</translation>
    </message>
    <message>
        <source>In reading order</source>
        <translation>按阅读顺序</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Least certain first</source>
        <translation>把握最小的在先</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>Review, one by one</source>
        <translation>逐处审定</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>删去</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>本版</translation>
    </message>
    <message>
        <source>Under {percent} %</source>
        <translation>把握低于 {percent}%</translation>
    </message>
    <message>
        <source>{kind} · page {page} · {percent} % certain</source>
        <translation>{kind} · 第 {page} 版 · 把握 {percent}%</translation>
    </message>
    <message>
        <source>{place} of {total} · decided {decided} · later {later}</source>
        <translation>第 {place} 处，共 {total} 处 · 已定 {decided} · 待议 {later}</translation>
    </message>
    <message>
        <source>{sign} {place}  {kind}</source>
        <translation>{sign} {place}  {kind}</translation>
    </message>
</context>
<context>
    <name>ReviewQueue</name>
    <message>
        <source>Certainty</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>请查看</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Review queue</source>
        <translation>疑点列表</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图说</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>图片/文字署名</translation>
    </message>
    <message>
        <source>Crosshead</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>电头</translation>
    </message>
    <message>
        <source>Deck</source>
        <translation>副题</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>责编</translation>
    </message>
    <message>
        <source>Folio</source>
        <translation>版次</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Jump line</source>
        <translation>转版</translation>
    </message>
    <message>
        <source>Kicker</source>
        <translation>引题</translation>
    </message>
    <message>
        <source>Masthead</source>
        <translation>报头</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>栏目</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键一览</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Type to find a command</source>
        <translation>输入文字查找命令</translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>Editor</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Evidence of the issue</source>
        <translation>本期佐证</translation>
    </message>
    <message>
        <source>Evidence of the newspaper</source>
        <translation>本报惯例</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Characters on this page: {count}</source>
        <translation>本页字数：{count}</translation>
    </message>
    <message>
        <source>Page furniture</source>
        <translation>版面要素</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop this work; the open issue stays as it is</source>
        <translation>停止这项操作，当前这一期不受影响</translation>
    </message>
    <message>
        <source>Suspects left: {here} here, {all} in the issue</source>
        <translation>疑点：本页 {here}，全期 {all}</translation>
    </message>
    <message>
        <source>Unplaced part</source>
        <translation>未归篇</translation>
    </message>
</context>
<context>
    <name>Tooltip</name>
    <message>
        <source>Corrected: {before} → {after}</source>
        <translation>已改：{before} → {after}</translation>
    </message>
    <message>
        <source>Decided by the editor</source>
        <translation>由编辑决定</translation>
    </message>
    <message>
        <source>Left out: {before}</source>
        <translation>已删：{before}</translation>
    </message>
    <message>
        <source>Perhaps: {candidates}</source>
        <translation>可能是：{candidates}</translation>
    </message>
    <message>
        <source>Put in: {after}</source>
        <translation>已补：{after}</translation>
    </message>
    <message>
        <source>This place waits in the review queue.</source>
        <translation>此处在疑点列表中等待处理。</translation>
    </message>
    <message>
        <source>{kind}: {mark}</source>
        <translation>{kind}：{mark}</translation>
    </message>
    <message>
        <source>{percent} % sure</source>
        <translation>把握 {percent}%</translation>
    </message>
    <message>
        <source>{percent} % sure ({source})</source>
        <translation>把握 {percent}%（{source}）</translation>
    </message>
</context>
</TS>
