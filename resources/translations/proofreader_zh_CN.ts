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
        <translation>第 {page} 页：{title}</translation>
    </message>
    <message>
        <source>Type to find an article</source>
        <translation>输入文字查找稿件</translation>
    </message>
    <message>
        <source>{part} and {count} more</source>
        <translation>{part}（另有 {count} 段）</translation>
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
    <name>CheckKind</name>
    <message>
        <source>Article without headline</source>
        <translation>没有主题的稿件</translation>
    </message>
    <message>
        <source>Article without text</source>
        <translation>没有正文的稿件</translation>
    </message>
    <message>
        <source>Jump line without partner</source>
        <translation>转版行没有对应</translation>
    </message>
    <message>
        <source>Paragraph without a stop</source>
        <translation>段末缺句末标点</translation>
    </message>
    <message>
        <source>Quote or bracket without partner</source>
        <translation>引号、括号不成对</translation>
    </message>
    <message>
        <source>Suspects left</source>
        <translation>未处理的疑点</translation>
    </message>
    <message>
        <source>Unplaced part</source>
        <translation>未归篇的文字</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>&amp;Leave it as it is</source>
        <translation>保持原样(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Page {page} is not done after all</source>
        <translation>取消第 {page} 页的校毕标记(&amp;P)</translation>
    </message>
    <message>
        <source>Before export</source>
        <translation>导出前检查</translation>
    </message>
    <message>
        <source>Enter: go there · Delete: leave it as it is (undo brings it back)</source>
        <translation>回车：前往 · Delete：保持原样（可撤销）</translation>
    </message>
    <message>
        <source>Left so far: {count}; pages that are still being analysed: {pages}</source>
        <translation>目前还剩 {count} 项；还有 {pages} 页正在分析</translation>
    </message>
    <message>
        <source>Left: {count}</source>
        <translation>还剩 {count} 项</translation>
    </message>
    <message>
        <source>Mark &amp;all pages done</source>
        <translation>全部标为校毕(&amp;A)</translation>
    </message>
    <message>
        <source>Mark &amp;page {page} done</source>
        <translation>第 {page} 页标为校毕(&amp;P)</translation>
    </message>
    <message>
        <source>Nothing is left: the issue can go out.</source>
        <translation>已无遗留，可以导出。</translation>
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
        <source>What</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>说明</translation>
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
        <source>&amp;Divide the file at its folio lines</source>
        <translation>按版次行分版(&amp;D)</translation>
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
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;History of this paragraph</source>
        <translation>本段的修改记录(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;House style…</source>
        <translation>本报体例(&amp;H)…</translation>
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
        <source>&amp;Learn from this issue</source>
        <translation>从本期学习(&amp;L)</translation>
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
        <source>&amp;New issue from the clipboard</source>
        <translation>用剪贴板文字新建(&amp;N)</translation>
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
        <source>&amp;Print or save as PDF…</source>
        <translation>打印或存为 PDF(&amp;P)…</translation>
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
        <source>&amp;Show the articles on the raw page</source>
        <translation>在原文上显示稿件归属(&amp;S)</translation>
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
        <source>&amp;Your name…</source>
        <translation>您的姓名(&amp;Y)…</translation>
    </message>
    <message>
        <source>Add the clip&amp;board as a page</source>
        <translation>把剪贴板文字添为一版(&amp;B)</translation>
    </message>
    <message>
        <source>Analyse a&amp;gain…</source>
        <translation>重新分析(&amp;G)…</translation>
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
        <source>Carry over to a text &amp;read again…</source>
        <translation>沿用到重新识别的文本(&amp;R)…</translation>
    </message>
    <message>
        <source>Choose another encodin&amp;g…</source>
        <translation>改选编码(&amp;G)…</translation>
    </message>
    <message>
        <source>Co&amp;ncordance of what stands here</source>
        <translation>纵校此处(&amp;N)</translation>
    </message>
    <message>
        <source>Compare with another &amp;version…</source>
        <translation>与另一版本比较(&amp;V)…</translation>
    </message>
    <message>
        <source>Copy &amp;with formatting</source>
        <translation>带格式复制(&amp;W)</translation>
    </message>
    <message>
        <source>Copy the &amp;issue with formatting</source>
        <translation>带格式复制全期(&amp;I)</translation>
    </message>
    <message>
        <source>Copy the artic&amp;le with formatting</source>
        <translation>带格式复制本篇(&amp;L)</translation>
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
        <source>End review mode</source>
        <translation>结束审定</translation>
    </message>
    <message>
        <source>Find a &amp;command…</source>
        <translation>查找命令(&amp;C)…</translation>
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
        <source>Fon&amp;ts for reading…</source>
        <translation>阅读字体(&amp;T)…</translation>
    </message>
    <message>
        <source>Go on &amp;analysing pages</source>
        <translation>继续分析其余版面(&amp;A)</translation>
    </message>
    <message>
        <source>Go to the next one</source>
        <translation>转到下一处</translation>
    </message>
    <message>
        <source>Go to the previous one</source>
        <translation>转到上一处</translation>
    </message>
    <message>
        <source>Go to where the article goes &amp;on</source>
        <translation>转到稿件的另一端(&amp;O)</translation>
    </message>
    <message>
        <source>Join articles across pa&amp;ges…</source>
        <translation>把跨版稿件并为一篇(&amp;G)…</translation>
    </message>
    <message>
        <source>Join the parts into &amp;one</source>
        <translation>把所选各段并为一段(&amp;O)</translation>
    </message>
    <message>
        <source>Leave the place as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>Look at what is left before &amp;export</source>
        <translation>导出前检查(&amp;E)</translation>
    </message>
    <message>
        <source>Mark all pages d&amp;one</source>
        <translation>全部标为校毕(&amp;O)</translation>
    </message>
    <message>
        <source>Mark this page &amp;done</source>
        <translation>本版标为校毕(&amp;D)</translation>
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
        <source>Na&amp;mes of the issue</source>
        <translation>本期人名地名(&amp;M)</translation>
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
        <source>Profile of the &amp;newspaper…</source>
        <translation>本报档案(&amp;N)…</translation>
    </message>
    <message>
        <source>Put it off</source>
        <translation>留待以后</translation>
    </message>
    <message>
        <source>Re&amp;view one by one</source>
        <translation>逐处审定(&amp;V)</translation>
    </message>
    <message>
        <source>Reopen what was decided</source>
        <translation>重新审定</translation>
    </message>
    <message>
        <source>S&amp;tatistics…</source>
        <translation>统计(&amp;T)…</translation>
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
        <source>Take back the last decision</source>
        <translation>撤销上一次判断</translation>
    </message>
    <message>
        <source>Take candidate 1</source>
        <translation>采用第 1 项</translation>
    </message>
    <message>
        <source>Take candidate 2</source>
        <translation>采用第 2 项</translation>
    </message>
    <message>
        <source>Take candidate 3</source>
        <translation>采用第 3 项</translation>
    </message>
    <message>
        <source>Take candidate 4</source>
        <translation>采用第 4 项</translation>
    </message>
    <message>
        <source>Take candidate 5</source>
        <translation>采用第 5 项</translation>
    </message>
    <message>
        <source>Take candidate 6</source>
        <translation>采用第 6 项</translation>
    </message>
    <message>
        <source>Take candidate 7</source>
        <translation>采用第 7 项</translation>
    </message>
    <message>
        <source>Take candidate 8</source>
        <translation>采用第 8 项</translation>
    </message>
    <message>
        <source>Take candidate 9</source>
        <translation>采用第 9 项</translation>
    </message>
    <message>
        <source>Take part &amp;out of its article</source>
        <translation>移出本篇(&amp;O)</translation>
    </message>
    <message>
        <source>Take the &amp;tour (one minute)</source>
        <translation>入门导览（一分钟）(&amp;T)</translation>
    </message>
    <message>
        <source>Take the first candidate</source>
        <translation>采用第一项</translation>
    </message>
    <message>
        <source>Take the first everywhere alike</source>
        <translation>同类处都采用第一项</translation>
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
        <source>  as on the page:</source>
        <translation>  版面原文：</translation>
    </message>
    <message>
        <source>  in all: pages {pages}, articles {articles}, suspects {suspects}</source>
        <translation>  共 {pages} 页，{articles} 篇，疑点 {suspects} 处</translation>
    </message>
    <message>
        <source>  page {number}: articles {articles}, suspects {suspects}</source>
        <translation>  第 {number} 页：{articles} 篇，疑点 {suspects} 处</translation>
    </message>
    <message>
        <source>A library that the window needs is missing ({error}); README.md names the packages to install.</source>
        <translation>缺少窗口所需的系统库（{error}）；要安装的软件包见 README.md。</translation>
    </message>
    <message>
        <source>A project (.proof).</source>
        <translation>校对文件（.proof）。</translation>
    </message>
    <message>
        <source>A text file, a Word document (.docx), a web page (.html), a ZIP archive or a folder of such pages, or a project (.proof).</source>
        <translation>文本文件、Word 文档（.docx）、网页（.html），装有这些文件的 ZIP 压缩包或文件夹，或者校对文件（.proof）。</translation>
    </message>
    <message>
        <source>Blanks between Han and Latin or digits: none (the default), keep those of the page, or add.</source>
        <translation>汉字与西文、数字之间的空格：none 不留（默认），keep 照原版，add 一律加。</translation>
    </message>
    <message>
        <source>Check saved projects: the hashes of raw files and proposals, the journal on all its ways, where each character came from, and that every inked character is read once. Nothing is changed.</source>
        <translation>检查已保存的校对文件：原始文件和分析结果的校验值、修改记录及其各条分支、每个字的来处，以及版面上每个字恰好读到一次。不作任何改动。</translation>
    </message>
    <message>
        <source>Commands:
  proofreader export FILE…   write clean articles; needs no display
  proofreader check FILE…    list what an editor should look at; needs no display
  proofreader batch ARCHIVE  export an archive of pages; can be stopped and goes on
  proofreader verify FILE…   check that saved projects are sound
  proofreader history FILE…  print what was done to saved projects: when, who, what
  (a file that is called like a command: ./export)</source>
        <translation>命令：
  proofreader export FILE…   导出整理稿；不需要显示器
  proofreader check FILE…    列出编辑应当查看之处；不需要显示器
  proofreader batch ARCHIVE  批量导出整个文件夹的版面；可以中断后接着做
  proofreader verify FILE…   检查校对文件是否完好
  proofreader history FILE…  列出校对文件的修改记录：何时、何人、作了什么
  （文件名与命令同名的：写成 ./export）</translation>
    </message>
    <message>
        <source>Convert with OpenCC on the way out: s2t, t2s, s2tw, s2hk, s2twp and its other configurations.</source>
        <translation>导出时用 OpenCC 转换：s2t、t2s、s2tw、s2hk、s2twp 等各种配置。</translation>
    </message>
    <message>
        <source>Exit codes:
  0  done
  1  suspects found (check --strict), faults found (verify), no such paragraph (history)
  2  the command line was not understood
  3  an input could not be read (the others were dealt with)
  4  an output could not be written
  130  stopped by Ctrl+C</source>
        <translation>退出码：
  0  完成
  1  有疑点（check --strict）、有损坏（verify）或没有这样的段落（history）
  2  命令行有误
  3  有输入读不了（其余已处理）
  4  有输出写不了
  130  被 Ctrl+C 停止</translation>
    </message>
    <message>
        <source>Exit with 1 where there are suspects.</source>
        <translation>有疑点时以退出码 1 结束。</translation>
    </message>
    <message>
        <source>Export an archive: every text file, Word document, web page and ZIP archive of them in a folder and its subfolders. What is done already is not done again, so a batch that was stopped goes on when it is started again.</source>
        <translation>导出整个资料库：文件夹及其子文件夹里的每个文本文件、Word 文档、网页，以及装有它们的 ZIP 压缩包。已完成的不会重做，中断之后再次运行即可接着做。</translation>
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
        <source>How an article is laid out in md and txt: a template in a file; README.md has the language.</source>
        <translation>md 和 txt 中每篇稿件的版式：写在文件里的模板，写法见 README.md。</translation>
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
        <source>Let no profile of a paper vote.</source>
        <translation>不采用任何报纸的档案。</translation>
    </message>
    <message>
        <source>Let the profile in FILE vote; by default that of the paper, if it is recognised and known.</source>
        <translation>采用 FILE 里的档案；默认采用所认出的报纸已有的档案。</translation>
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
        <source>Only what became of the paragraphs that hold TEXT, with their wording from the page to now.</source>
        <translation>只列含有 TEXT 的段落的变化，并给出从版面原文到现在的文字。</translation>
    </message>
    <message>
        <source>Only what was done on page N of the issue.</source>
        <translation>只列本期第 N 页上的修改。</translation>
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
        <translation>页数 {pages}，字数 {characters}，稿件 {articles}，疑点 {suspects}</translation>
    </message>
    <message>
        <source>Print the journal of saved projects: when, who, what. A sign stands before each state: * now, + redo comes to it, - it lies on a way that was left.</source>
        <translation>列出校对文件的修改记录：何时、何人、作了什么。每个状态前有记号：* 表示现在，+ 表示可以重做到，- 表示在另一分支上。</translation>
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
        <source>Seconds that an issue may take, beside a minute for each megabyte, before its worker is stopped; {seconds} by default. It is tried once more.</source>
        <translation>每期最多用时（秒），另按每兆字节加一分钟；超时就停掉处理它的进程，再试一次。默认 {seconds} 秒。</translation>
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
        <translation>把每个文件的稿件写入一个文件夹。每个文件自成一期。</translation>
    </message>
    <message>
        <source>day of the calendar (such as 2025-09-13)</source>
        <translation>日期（如 2025-09-13）</translation>
    </message>
    <message>
        <source>number from 0 to 1</source>
        <translation>0～1 之间的数</translation>
    </message>
    <message>
        <source>number from 1</source>
        <translation>不小于 1 的整数</translation>
    </message>
    <message>
        <source>readable file of UTF-8 text</source>
        <translation>可读取的 UTF-8 文本文件</translation>
    </message>
    <message>
        <source>text in the encoding of this system</source>
        <translation>本系统编码的文字</translation>
    </message>
    <message>
        <source>there is no option {option}</source>
        <translation>没有 {option} 这个选项</translation>
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
        <source>{file}, page {page}</source>
        <translation>{file}，第 {page} 页</translation>
    </message>
    <message>
        <source>{file}: no paragraph holds “{text}”.</source>
        <translation>{file}：没有含“{text}”的段落。</translation>
    </message>
    <message>
        <source>{file}: pages done: {done}; done, but changed since: {changed}; open: {open}</source>
        <translation>{file}：已校毕的页：{done}；校毕后又有改动：{changed}；未校毕：{open}</translation>
    </message>
    <message>
        <source>{file}: read with the profile of {paper}.</source>
        <translation>{file}：分析时采用了《{paper}》的档案。</translation>
    </message>
    <message>
        <source>{file}: sound (pages {pages}, analyses {analyses}, edits {edits})</source>
        <translation>{file}：完好（{pages} 页，{analyses} 次分析，{edits} 处修改）</translation>
    </message>
    <message>
        <source>{message}. See {command} --help.</source>
        <translation>{message}。用法见 {command} --help。</translation>
    </message>
    <message>
        <source>{names} must be given</source>
        <translation>必须给出 {names}</translation>
    </message>
    <message>
        <source>{option} belongs behind the command {command}</source>
        <translation>{option} 应写在命令 {command} 之后</translation>
    </message>
    <message>
        <source>{option} does nothing for {format}</source>
        <translation>{option} 对 {format} 不起作用</translation>
    </message>
    <message>
        <source>{option} may be {choices}, not {value}</source>
        <translation>{option} 可以是 {choices}，不能是 {value}</translation>
    </message>
    <message>
        <source>{option} wants a value</source>
        <translation>{option} 需要一个值</translation>
    </message>
    <message>
        <source>{option} wants a {kind}, not {value}</source>
        <translation>{option} 应为 {kind}，不能是 {value}</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Enter: do it · Up, Down: choose · Esc: leave</source>
        <translation>回车：执行 · ↑、↓：选择 · Esc：关闭</translation>
    </message>
    <message>
        <source>No command is called anything like this.</source>
        <translation>没有名称与此相近的命令。</translation>
    </message>
    <message>
        <source>No issue is open</source>
        <translation>尚未打开报纸</translation>
    </message>
    <message>
        <source>No work is going on</source>
        <translation>没有正在进行的工作</translation>
    </message>
    <message>
        <source>Not now: {why}.</source>
        <translation>现在不能用：{why}。</translation>
    </message>
    <message>
        <source>There is nothing to redo</source>
        <translation>没有可重做的操作</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>想做什么？</translation>
    </message>
    <message>
        <source>{command}, {more}</source>
        <translation>{command}，{more}</translation>
    </message>
    <message>
        <source>{menu} › {command}</source>
        <translation>{menu} › {command}</translation>
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
        <translation>页</translation>
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
        <translation>标出改动的稿件</translation>
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
    <name>Concordance</name>
    <message>
        <source>&amp;Correct what is ticked</source>
        <translation>改正勾选各处(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation>查找(&amp;F)：</translation>
    </message>
    <message>
        <source>&lt;b&gt;Space&lt;/b&gt; tick · &lt;b&gt;A&lt;/b&gt; all · &lt;b&gt;X&lt;/b&gt; none · &lt;b&gt;1&lt;/b&gt; run on · &lt;b&gt;2&lt;/b&gt; space · &lt;b&gt;3&lt;/b&gt; new paragraph · &lt;b&gt;C&lt;/b&gt; correct · &lt;b&gt;L&lt;/b&gt;, &lt;b&gt;R&lt;/b&gt;, &lt;b&gt;P&lt;/b&gt; by left, right, page · &lt;b&gt;Enter&lt;/b&gt; go there · &lt;b&gt;U&lt;/b&gt; undo · &lt;b&gt;Esc&lt;/b&gt; back</source>
        <translation>&lt;b&gt;空格&lt;/b&gt; 勾选 · &lt;b&gt;A&lt;/b&gt; 全选 · &lt;b&gt;X&lt;/b&gt; 全不选 · &lt;b&gt;1&lt;/b&gt; 接排 · &lt;b&gt;2&lt;/b&gt; 空格 · &lt;b&gt;3&lt;/b&gt; 分段 · &lt;b&gt;C&lt;/b&gt; 改字 · &lt;b&gt;L&lt;/b&gt;、&lt;b&gt;R&lt;/b&gt;、&lt;b&gt;P&lt;/b&gt; 按前文、后文、版面排序 · &lt;b&gt;回车&lt;/b&gt; 转到 · &lt;b&gt;U&lt;/b&gt; 撤销 · &lt;b&gt;Esc&lt;/b&gt; 返回</translation>
    </message>
    <message>
        <source>Before it</source>
        <translation>前文</translation>
    </message>
    <message>
        <source>Behind it</source>
        <translation>后文</translation>
    </message>
    <message>
        <source>By page</source>
        <translation>按版面顺序</translation>
    </message>
    <message>
        <source>By what stands before it</source>
        <translation>按前文排序</translation>
    </message>
    <message>
        <source>By what stands behind it</source>
        <translation>按后文排序</translation>
    </message>
    <message>
        <source>Characters of the raw page</source>
        <translation>原文中的字</translation>
    </message>
    <message>
        <source>Concordance</source>
        <translation>纵校</translation>
    </message>
    <message>
        <source>Correct what is ticked</source>
        <translation>改正勾选各处</translation>
    </message>
    <message>
        <source>Lines of the concordance</source>
        <translation>纵校各行</translation>
    </message>
    <message>
        <source>Order of the lines</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>该处</translation>
    </message>
    <message>
        <source>Raw page</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Read &amp;as:</source>
        <translation>改为(&amp;A)：</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>改为</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>全部勾选</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>全部不选</translation>
    </message>
    <message>
        <source>Tick or untick</source>
        <translation>勾选或取消</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>列出什么</translation>
    </message>
    <message>
        <source>{count} places cannot be read so and were left as they are.</source>
        <translation>有 {count} 处不能这样处理，已原样保留。</translation>
    </message>
    <message>
        <source>{count} places, {ticked} ticked</source>
        <translation>共 {count} 处，勾选 {ticked} 处</translation>
    </message>
    <message>
        <source>{count} …</source>
        <translation>{count} 处……</translation>
    </message>
    <message>
        <source>{mark} · {who}</source>
        <translation>{mark}·{who}</translation>
    </message>
    <message>
        <source>✓</source>
        <translation>✓</translation>
    </message>
</context>
<context>
    <name>Continuations</name>
    <message>
        <source>&amp;Join what is ticked</source>
        <translation>合并勾选的稿件(&amp;J)</translation>
    </message>
    <message>
        <source>Articles and where they go on</source>
        <translation>各篇稿件及其续文</translation>
    </message>
    <message>
        <source>Each text goes behind its beginning, on the first page; jump lines and repeated headlines go to the end. Space takes a tick away; one undo takes all back.</source>
        <translation>续文接在前一版的正文之后；转版行和重复的标题移到篇末。按空格取消勾选；撤销一次即全部还原。</translation>
    </message>
    <message>
        <source>Join articles across pages</source>
        <translation>把跨版稿件并为一篇</translation>
    </message>
    <message>
        <source>Page {page}: {title} …{end} → page {other}: {beginning}… ({percent} % sure: {reason})</source>
        <translation>第 {page} 页：{title} ……{end} → 第 {other} 页：{beginning}……（把握 {percent}%：{reason}）</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>Copied with formatting; characters: {count}</source>
        <translation>已带格式复制，共 {count} 字</translation>
    </message>
    <message>
        <source>There is no article here.</source>
        <translation>这里没有稿件。</translation>
    </message>
    <message>
        <source>There is nothing to copy here.</source>
        <translation>这里没有可复制的内容。</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Page furniture: title, sections, folio and date</source>
        <translation>版面要素：报头、栏目、版次、日期</translation>
    </message>
    <message>
        <source>Unplaced: these parts belong to no article yet</source>
        <translation>未归篇：这些段落还不属于任何稿件</translation>
    </message>
</context>
<context>
    <name>Difference</name>
    <message>
        <source>Blank or none</source>
        <translation>有无空格</translation>
    </message>
    <message>
        <source>Has no place here</source>
        <translation>本稿无此位置</translation>
    </message>
    <message>
        <source>Only in the other version</source>
        <translation>只在另一版本中</translation>
    </message>
    <message>
        <source>Only in this version</source>
        <translation>只在本稿中</translation>
    </message>
    <message>
        <source>Other characters</source>
        <translation>文字不同</translation>
    </message>
    <message>
        <source>Other punctuation</source>
        <translation>标点不同</translation>
    </message>
    <message>
        <source>Paragraph or none</source>
        <translation>是否分段</translation>
    </message>
</context>
<context>
    <name>Dividing</name>
    <message>
        <source>Dividing {file} …</source>
        <translation>正在为 {file} 分版…</translation>
    </message>
    <message>
        <source>Form feeds part the pages of {file}, no folio lines; they stay as they are.</source>
        <translation>{file} 是按换页符分版的，不是按版次行，保持不变。</translation>
    </message>
    <message>
        <source>Some pages are not analysed yet. Divide the file once they are all there.</source>
        <translation>还有版面没有分析完，请等全部分析完再分版。</translation>
    </message>
    <message>
        <source>{file} has no folio lines that part it into pages for certain.</source>
        <translation>{file} 里没有可以确定分版的版次行。</translation>
    </message>
    <message>
        <source>{file} is divided at its folio lines.</source>
        <translation>{file} 已按版次行分版。</translation>
    </message>
    <message>
        <source>{file} is one page now.</source>
        <translation>{file} 现在合为一版。</translation>
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
    <message>
        <source>{file} was read as {encoding}. Choose another encoding where the text below reads wrong: the issue is then read anew, as it came in, and edits are only in what you saved before.</source>
        <translation>{file} 是按 {encoding} 读取的。如果下面的文字不对，请改选编码：本期会从原文件重新读取，之前的修改只留在您保存过的文件里。</translation>
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
        <source>&amp;Format:</source>
        <translation>格式(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;Layout of the articles…</source>
        <translation>稿件版式(&amp;L)…</translation>
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
        <source>Counting what is still to be looked at…</source>
        <translation>正在统计还有哪些地方要看…</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>导出(&amp;X)</translation>
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
        <translation>稿件目录表（CSV）</translation>
    </message>
    <message>
        <source>Index of the articles (Excel)</source>
        <translation>稿件目录表（Excel）</translation>
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
        <source>Loo&amp;k at them first</source>
        <translation>先看一看(&amp;K)</translation>
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
        <source>Nothing is left to be looked at.</source>
        <translation>没有还要看的地方了。</translation>
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
        <source>Still to be looked at (you can export all the same):</source>
        <translation>以下还没有看过（仍可照常导出）：</translation>
    </message>
    <message>
        <source>TEI P5 XML</source>
        <translation>TEI P5 标注文本（XML）</translation>
    </message>
    <message>
        <source>The first one: {name}</source>
        <translation>第一个文件：{name}</translation>
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
    <message>
        <source>{what}: {count}</source>
        <translation>{what}：{count}</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>All pages are analysed.</source>
        <translation>所有版面都已分析。</translation>
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
        <source>Analysing the pages …</source>
        <translation>正在分析版面……</translation>
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
        <source>Save a &amp;copy…</source>
        <translation>另存副本(&amp;C)…</translation>
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
        <source>Some pages are not analysed yet. Export once they are all there.</source>
        <translation>还有版面没有分析，全部分析完再导出。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>The damaged journal was left as it is.</source>
        <translation>损坏的记录没有动，仍在原处。</translation>
    </message>
    <message>
        <source>The issue was changed meanwhile; analyse it again.</source>
        <translation>本期在此期间有改动，请再分析一次。</translation>
    </message>
    <message>
        <source>The journal was damaged. Edits recovered: {kept}, edits that are lost: {lost}.</source>
        <translation>修改记录已损坏。找回 {kept} 处修改，丢失 {lost} 处。</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>再试一次(&amp;A)</translation>
    </message>
    <message>
        <source>What you do to it is kept in a journal until you save it somewhere.</source>
        <translation>您所作的修改会先记在本程序的记录里，直到另存为止。</translation>
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
    <name>FontDialog</name>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>&amp;Body text and headlines:</source>
        <translation>正文与标题(&amp;B)：</translation>
    </message>
    <message>
        <source>&amp;Line spacing:</source>
        <translation>行距(&amp;L)：</translation>
    </message>
    <message>
        <source>&amp;Menus and dialogs:</source>
        <translation>菜单和对话框(&amp;M)：</translation>
    </message>
    <message>
        <source>&amp;Raw page:</source>
        <translation>原文(&amp;R)：</translation>
    </message>
    <message>
        <source>&amp;Size at 100 %:</source>
        <translation>100% 时的字号(&amp;S)：</translation>
    </message>
    <message>
        <source>As usual ({family})</source>
        <translation>默认（{family}）</translation>
    </message>
    <message>
        <source>B&amp;ylines and captions:</source>
        <translation>署名与图说(&amp;Y)：</translation>
    </message>
    <message>
        <source>Ctrl and the wheel, or the zoom commands, scale all of it from 50 to 400 %.</source>
        <translation>按住 Ctrl 滚动滚轮，或用缩放命令，可在 50% 到 400% 之间缩放。</translation>
    </message>
    <message>
        <source>Fonts for reading</source>
        <translation>阅读字体</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样例</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Chapters</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Words to look for</source>
        <translation>查找帮助内容</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Analysed by {program}</source>
        <translation>由 {program} 分析</translation>
    </message>
    <message>
        <source>Go &amp;back to this state</source>
        <translation>回到这一状态(&amp;B)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>修改记录</translation>
    </message>
    <message>
        <source>On the page</source>
        <translation>版面原文</translation>
    </message>
    <message>
        <source>Read in this state</source>
        <translation>此时的整理稿</translation>
    </message>
    <message>
        <source>Read now</source>
        <translation>现在的整理稿</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>States, the latest last</source>
        <translation>各个状态，最近的在最后</translation>
    </message>
    <message>
        <source>The whole issue</source>
        <translation>整期</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>本版</translation>
    </message>
    <message>
        <source>This paragraph</source>
        <translation>本段</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>编辑者</translation>
    </message>
    <message>
        <source>Whose history</source>
        <translation>查看范围</translation>
    </message>
    <message>
        <source>↷ undone</source>
        <translation>↷ 已撤销</translation>
    </message>
    <message>
        <source>○ on another way</source>
        <translation>○ 在另一分支</translation>
    </message>
    <message>
        <source>● shown now</source>
        <translation>● 现在</translation>
    </message>
    <message>
        <source>✓ on the way</source>
        <translation>✓ 已执行</translation>
    </message>
</context>
<context>
    <name>HouseStyle</name>
    <message>
        <source>&amp;Change what is ticked</source>
        <translation>改动勾选各处(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Dashes: -- becomes ——</source>
        <translation>破折号：-- 改为 ——(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Ellipses: ... becomes ……</source>
        <translation>省略号：... 改为 ……(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Punctuation:</source>
        <translation>标点(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Quotation marks:</source>
        <translation>引号(&amp;Q)：</translation>
    </message>
    <message>
        <source>As it comes</source>
        <translation>照原样</translation>
    </message>
    <message>
        <source>Changes: {count}, ticked: {ticked}. Space takes a tick away.</source>
        <translation>改动 {count} 处，勾选 {ticked} 处。按空格键取消勾选。</translation>
    </message>
    <message>
        <source>D&amp;igits:</source>
        <translation>数字(&amp;I)：</translation>
    </message>
    <message>
        <source>Dashes: {count}</source>
        <translation>破折号：{count}</translation>
    </message>
    <message>
        <source>Ellipses: {count}</source>
        <translation>省略号：{count}</translation>
    </message>
    <message>
        <source>Every change, each with what stands there now</source>
        <translation>每一处改动及现在的文字</translation>
    </message>
    <message>
        <source>Full-width in Chinese: ，：（）</source>
        <translation>中文里用全角：，：（）</translation>
    </message>
    <message>
        <source>House style</source>
        <translation>本报体例</translation>
    </message>
    <message>
        <source>Kinds of changes and how many there are</source>
        <translation>各类改动及处数</translation>
    </message>
    <message>
        <source>Padded &amp;names:</source>
        <translation>两字姓名(&amp;N)：</translation>
    </message>
    <message>
        <source>Padded names: {count}</source>
        <translation>两字姓名：{count}</translation>
    </message>
    <message>
        <source>Quotation marks: {count}</source>
        <translation>引号：{count}</translation>
    </message>
    <message>
        <source>Spaces beside &amp;Latin:</source>
        <translation>中西文之间(&amp;L)：</translation>
    </message>
    <message>
        <source>Spaces beside Latin: {count}</source>
        <translation>中西文之间：{count}</translation>
    </message>
    <message>
        <source>The house style was applied; one undo takes all of it back.</source>
        <translation>已按本报体例改好，撤销一次即可全部还原。</translation>
    </message>
    <message>
        <source>Width of digits: {count}</source>
        <translation>数字全角半角：{count}</translation>
    </message>
    <message>
        <source>Width of punctuation: {count}</source>
        <translation>标点全角半角：{count}</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Press a key first.</source>
        <translation>请先按下一个快捷键。</translation>
    </message>
    <message>
        <source>{key} already gives “{command}” (menu {menu}). Choose another key, or take it from there first.</source>
        <translation>{key} 已是“{command}”（{menu}菜单）的快捷键。请换一个，或先在那里取消。</translation>
    </message>
    <message>
        <source>{key} already gives “{command}” ({panel}). Choose another key, or take it from there first.</source>
        <translation>{key} 已经用于“{command}”（{panel}）。请换一个键，或先从那里去掉。</translation>
    </message>
    <message>
        <source>{key} belongs to input methods. Choose another key.</source>
        <translation>{key} 是输入法用的键，请换一个。</translation>
    </message>
    <message>
        <source>{key} goes from field to field. Choose another key.</source>
        <translation>{key} 用来在各栏之间移动，请换一个键。</translation>
    </message>
    <message>
        <source>{key} is needed for writing. Choose one with Ctrl or Alt, or a function key.</source>
        <translation>{key} 是输入文字要用的键。请选带 Ctrl 或 Alt 的组合键，或功能键。</translation>
    </message>
    <message>
        <source>{key} opens the menu “{menu}”. Choose another key.</source>
        <translation>{key} 用来打开“{menu}”菜单，请换一个。</translation>
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
        <source>Lost space</source>
        <translation>丢失的空格</translation>
    </message>
    <message>
        <source>Name spelled two ways</source>
        <translation>同名异写</translation>
    </message>
    <message>
        <source>Number without a unit</source>
        <translation>数字缺单位</translation>
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
        <source>Paragraph without a stop</source>
        <translation>段末缺句末标点</translation>
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
    <message>
        <source>Unusual page</source>
        <translation>不寻常的版面</translation>
    </message>
</context>
<context>
    <name>LayoutDialog</name>
    <message>
        <source>Each line with a role, such as {role}, is written for every part of that role; neighbouring lines keep the order of the page. A blank line parts groups, {end} ends a line. Roles: {roles}. Also: {places}.</source>
        <translation>写有类型的一行（如 {role}），该类型的每一部分各写一次；相邻的几行按版面顺序排列。空行分组，{end} 表示换行。类型：{roles}。另有：{places}。</translation>
    </message>
    <message>
        <source>Layout of the articles</source>
        <translation>稿件版式</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>The &amp;usual layout</source>
        <translation>用默认版式(&amp;U)</translation>
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
        <translation>{open}：打开文件 · {folder}：打开文件夹 · {keys}：快捷键一览</translation>
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
    <message>
        <source>Review mode</source>
        <translation>逐处审定时</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>&amp;Name:</source>
        <translation>姓名(&amp;N)：</translation>
    </message>
    <message>
        <source>Every edit is signed with this name in the journal of the issue, and colleagues see it when you have an issue open.</source>
        <translation>本期的修改记录里，每处修改都会署上这个姓名；您打开某一期时，同事也会看到。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>    ? {odd} or {name}</source>
        <translation>    ？{odd}，还是 {name}</translation>
    </message>
    <message>
        <source>    ↳ {odd} → {name}</source>
        <translation>    ↳ {odd} → {name}</translation>
    </message>
    <message>
        <source>&amp;Odd spellings only</source>
        <translation>只看异写(&amp;O)</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Enter: to the next place · C: read the odd spelling as the usual one, everywhere · Esc: back</source>
        <translation>回车：到下一处 · C：把异写全部改成通行写法 · Esc：返回</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Kind of names that are listed</source>
        <translation>列出哪一类</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Names of the issue</source>
        <translation>本期人名地名</translation>
    </message>
    <message>
        <source>Names, how often they stand, and odd spellings</source>
        <translation>名称、出现次数与异写</translation>
    </message>
    <message>
        <source>Names: {names}, odd spellings: {odd}</source>
        <translation>名称 {names} 个，异写 {odd} 个</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Page {page}: {left}[{name}]{right}</source>
        <translation>第 {page} 页：{left}[{name}]{right}</translation>
    </message>
    <message>
        <source>Part of a name</source>
        <translation>名称中的几个字</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人名</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地名</translation>
    </message>
    <message>
        <source>Places of the name</source>
        <translation>这个名称出现的地方</translation>
    </message>
    <message>
        <source>Show names that hold this</source>
        <translation>只列出含有这些字的名称</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
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
        <source>This page is not analysed yet</source>
        <translation>本版还没有分析</translation>
    </message>
    <message>
        <source>Unplaced parts: {count}</source>
        <translation>未归篇：{count}</translation>
    </message>
    <message>
        <source>{page} · {state}</source>
        <translation>{page} · {state}</translation>
    </message>
    <message>
        <source>{text} (page {page})</source>
        <translation>{text}（第 {page} 页）</translation>
    </message>
    <message>
        <source>{title} (goes on from page {page})</source>
        <translation>{title}（上接第 {page} 页）</translation>
    </message>
    <message>
        <source>{title} (goes on on page {page})</source>
        <translation>{title}（下转第 {page} 页）</translation>
    </message>
</context>
<context>
    <name>PageStates</name>
    <message>
        <source>Every page is marked done.</source>
        <translation>全部版面都已标为校毕。</translation>
    </message>
    <message>
        <source>Page {page} is marked done.</source>
        <translation>第 {page} 页已标为校毕。</translation>
    </message>
    <message>
        <source>Page {page} is open again.</source>
        <translation>第 {page} 页已取消校毕标记。</translation>
    </message>
    <message>
        <source>Page {page} is still being analysed.</source>
        <translation>第 {page} 页还在分析。</translation>
    </message>
    <message>
        <source>done</source>
        <translation>校毕</translation>
    </message>
    <message>
        <source>done, changed since</source>
        <translation>校毕后有改动</translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message>
        <source>Adding a page …</source>
        <translation>正在添加一版……</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>Open {file} itself to choose another encoding; the issue keeps its text only.</source>
        <translation>要另选编码，请直接打开 {file}：本期里只存了它的文字。</translation>
    </message>
    <message>
        <source>The text of the clipboard is the last page now.</source>
        <translation>剪贴板文字已添为最后一版。</translation>
    </message>
    <message>
        <source>There is no text in the clipboard.</source>
        <translation>剪贴板里没有文字。</translation>
    </message>
    <message>
        <source>{file} says itself how it is encoded; there is nothing to choose.</source>
        <translation>{file} 自带编码说明，不需要选择。</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source> pt</source>
        <translation> 磅</translation>
    </message>
    <message>
        <source>&amp;Preview and print…</source>
        <translation>预览并打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Size of the text:</source>
        <translation>正文字号(&amp;S)：</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>存为 PDF(&amp;D)…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>已存为 {file}。</translation>
    </message>
    <message>
        <source>Setting page {page} of {pages} …</source>
        <translation>正在排第 {page} 页，共 {pages} 页……</translation>
    </message>
    <message>
        <source>The pa&amp;ge shown</source>
        <translation>本版(&amp;G)</translation>
    </message>
    <message>
        <source>The whole &amp;issue</source>
        <translation>全期(&amp;I)</translation>
    </message>
    <message>
        <source>This &amp;article</source>
        <translation>本篇(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Forget everything</source>
        <translation>全部忘掉(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Newspaper:</source>
        <translation>报纸(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Show only:</source>
        <translation>只显示(&amp;S)：</translation>
    </message>
    <message>
        <source>&amp;Take my word back</source>
        <translation>取消我的规定(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Use profiles: remember what I decide when I save or export, and let it vote</source>
        <translation>使用报纸档案：保存或导出时记下我的判断，以后作为依据(&amp;U)</translation>
    </message>
    <message>
        <source>A measure of the paper</source>
        <translation>本报的栏宽</translation>
    </message>
    <message>
        <source>A name of the paper</source>
        <translation>本报人名</translation>
    </message>
    <message>
        <source>About</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Between characters</source>
        <translation>字与字之间</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Columns of {measure} em</source>
        <translation>栏宽 {measure} 字</translation>
    </message>
    <message>
        <source>Decide it &amp;otherwise</source>
        <translation>改为(&amp;O)</translation>
    </message>
    <message>
        <source>Decided as</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>Export the profile</source>
        <translation>导出档案</translation>
    </message>
    <message>
        <source>Import a profile</source>
        <translation>导入档案</translation>
    </message>
    <message>
        <source>It does not &amp;vote</source>
        <translation>不作依据(&amp;V)</translation>
    </message>
    <message>
        <source>Kind of place</source>
        <translation>某类间隔</translation>
    </message>
    <message>
        <source>Learnt for {paper}: entries from this issue {entries}, issues {issues}.</source>
        <translation>已记入《{paper}》的档案：本期 {entries} 条，共 {issues} 期。</translation>
    </message>
    <message>
        <source>Learnt from issues: {issues}. Entries: {entries}, shown: {shown}.</source>
        <translation>学自 {issues} 期，共 {entries} 条，显示 {shown} 条。</translation>
    </message>
    <message>
        <source>Left as proposed</source>
        <translation>照程序建议</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>删去</translation>
    </message>
    <message>
        <source>Line by itself</source>
        <translation>单独成行</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>栏宽</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>人名</translation>
    </message>
    <message>
        <source>Profile of the newspaper</source>
        <translation>本报档案</translation>
    </message>
    <message>
        <source>Profiles (*.json)</source>
        <translation>报纸档案 (*.json)</translation>
    </message>
    <message>
        <source>Read as {text}</source>
        <translation>读作“{text}”</translation>
    </message>
    <message>
        <source>Saved; what you decided is remembered for {paper}.</source>
        <translation>已保存，您的判断已记入《{paper}》的档案。</translation>
    </message>
    <message>
        <source>Say which newspaper this is, then it can be learnt from.</source>
        <translation>请先填上这是哪份报纸，才能从中学习。</translation>
    </message>
    <message>
        <source>Some pages are not analysed yet. Try again once they are all there.</source>
        <translation>还有版面没有分析完，等全部分析好再试。</translation>
    </message>
    <message>
        <source>The open issue is analysed again; what you decided in it stays decided.</source>
        <translation>打开着的这一期会重新分析，您已作的判断不变。</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What was learnt about the newspaper</source>
        <translation>这份报纸的档案内容</translation>
    </message>
    <message>
        <source>{decided} ({count})</source>
        <translation>{decided}（{count}）</translation>
    </message>
    <message>
        <source>{kind}, in bylines</source>
        <translation>{kind}（署名里）</translation>
    </message>
    <message>
        <source>{kind}, in headlines</source>
        <translation>{kind}（标题里）</translation>
    </message>
    <message>
        <source>{kind}, in text</source>
        <translation>{kind}（正文里）</translation>
    </message>
    <message>
        <source>✎ {decided}, as you wrote</source>
        <translation>✎ 您规定：{decided}</translation>
    </message>
    <message>
        <source>✗ does not vote</source>
        <translation>✗ 不作依据</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找范围(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>QKeySequenceEdit</name>
    <message>
        <source>Press shortcut</source>
        <translation>请按新的快捷键</translation>
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
    <message>
        <source>Unplaced</source>
        <translation>未归篇</translation>
    </message>
    <message>
        <source>{number} {title}: {role}</source>
        <translation>{number} {title}：{role}</translation>
    </message>
</context>
<context>
    <name>ReadingAgain</name>
    <message>
        <source>Carried over: {carried}; needless now: {needless}; not carried: {lost}.</source>
        <translation>已沿用 {carried} 处；不再需要 {needless} 处；未能沿用 {lost} 处。</translation>
    </message>
    <message>
        <source>Carrying over to {file} …</source>
        <translation>正在沿用到 {file}……</translation>
    </message>
    <message>
        <source>Files that were read again</source>
        <translation>选择重新识别的文件</translation>
    </message>
    <message>
        <source>Some pages are not analysed yet. Carry over once they are all there.</source>
        <translation>还有版面没有分析，全部分析完再沿用。</translation>
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
    <message>
        <source>There is no text on this page.</source>
        <translation>本版没有文字。</translation>
    </message>
    <message>
        <source>This page is not analysed yet.</source>
        <translation>本版还没有分析。</translation>
    </message>
</context>
<context>
    <name>Reanalysis</name>
    <message>
        <source>&amp;Keep the old one</source>
        <translation>保留原来的分析(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Use the new analysis</source>
        <translation>采用新的分析(&amp;U)</translation>
    </message>
    <message>
        <source>Analysed again</source>
        <translation>重新分析</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>版</translation>
    </message>
    <message>
        <source>Paragraphs that would change</source>
        <translation>将会变化的段落</translation>
    </message>
    <message>
        <source>Paragraphs that would read otherwise: {count}. Suspects: {before} now, {after} then. What you decided and corrected stays as it is, and the old analysis can be gone back to in the history.</source>
        <translation>将会变化的段落：{count} 处。疑点：现在 {before} 处，采用后 {after} 处。您已作的处理和更正不会改变，在修改记录里也可以回到原来的分析。</translation>
    </message>
    <message>
        <source>Reads now</source>
        <translation>现在的整理稿</translation>
    </message>
    <message>
        <source>Would read</source>
        <translation>采用后的整理稿</translation>
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
        <source>A jump line and text share a line.</source>
        <translation>转版行与正文印在同一行。</translation>
    </message>
    <message>
        <source>A line or paragraph ends at {place}</source>
        <translation>在“{place}”处另起一行或一段</translation>
    </message>
    <message>
        <source>A part cannot be moved before itself.</source>
        <translation>不能把一个部分移到它自己前面。</translation>
    </message>
    <message>
        <source>A separating blank may have been lost here.</source>
        <translation>这里可能丢了一个分隔的空格。</translation>
    </message>
    <message>
        <source>A separating blank was lost here.</source>
        <translation>这里丢了一个分隔的空格。</translation>
    </message>
    <message>
        <source>A space at {place}</source>
        <translation>在“{place}”处空一格</translation>
    </message>
    <message>
        <source>A two-character name was set as wide as a three-character one.</source>
        <translation>两字姓名排得与三字姓名同宽。</translation>
    </message>
    <message>
        <source>An article begins at “{text}”</source>
        <translation>从“{text}”起另成一篇</translation>
    </message>
    <message>
        <source>An article begins here already.</source>
        <translation>这里已经是一篇稿件的开头。</translation>
    </message>
    <message>
        <source>An article goes between articles; drop it on another one to join the two.</source>
        <translation>稿件只能放在稿件之间；放到另一篇稿件上，两篇就并为一篇。</translation>
    </message>
    <message>
        <source>An edit of another kind ({kind})</source>
        <translation>其他修改（{kind}）</translation>
    </message>
    <message>
        <source>Analysed by {program}</source>
        <translation>由 {program} 分析</translation>
    </message>
    <message>
        <source>Another article may begin here.</source>
        <translation>这里可能是另一篇稿件的开头。</translation>
    </message>
    <message>
        <source>Another batch is writing into {folder}. Wait until it is done, or choose another folder.</source>
        <translation>另一个批处理正在写入 {folder}。请等它结束，或换一个文件夹。</translation>
    </message>
    <message>
        <source>As it was before the page was read again.</source>
        <translation>与重新识别之前一样。</translation>
    </message>
    <message>
        <source>Both jump lines name the page of the other.</source>
        <translation>两处转版行互相指明了对方的版次。</translation>
    </message>
    <message>
        <source>Characters that this format cannot hold: {count}. They are shown as signs, such as {sign} for {character}.</source>
        <translation>这种格式无法保存的字符：{count} 个，已用符号代替，例如 {character} 写作 {sign}。</translation>
    </message>
    <message>
        <source>Corrected so in this paper before: {count}×.</source>
        <translation>这份报纸以前 {count} 次这样改过。</translation>
    </message>
    <message>
        <source>Decided otherwise in this paper before: {count}×.</source>
        <translation>这份报纸以前 {count} 次不是这样处理的。</translation>
    </message>
    <message>
        <source>Decided so in this paper before for {count} of {total} such places.</source>
        <translation>这份报纸以前这样的地方 {total} 处，有 {count} 处这样处理。</translation>
    </message>
    <message>
        <source>Decided so in this paper before: {count}×.</source>
        <translation>这份报纸以前 {count} 次都这样处理。</translation>
    </message>
    <message>
        <source>Edit {number} cannot be done again: {cause}.</source>
        <translation>第 {number} 处修改无法重现：{cause}。</translation>
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
        <source>In this paper the line was given this role once before.</source>
        <translation>这份报纸以前把这一行定为此类，只有一次。</translation>
    </message>
    <message>
        <source>It leads to page {page}, which is not in this issue.</source>
        <translation>转向第 {page} 版，而本期没有打开这一版。</translation>
    </message>
    <message>
        <source>It was carried over.</source>
        <translation>已沿用。</translation>
    </message>
    <message>
        <source>It was corrected to “{before}”; the new text has “{now}”.</source>
        <translation>原来改成“{before}”，新文本是“{now}”。</translation>
    </message>
    <message>
        <source>It was left out; the new text has “{now}” there.</source>
        <translation>原来删去了此处，新文本是“{now}”。</translation>
    </message>
    <message>
        <source>Joined the article “{text}” with the next one</source>
        <translation>把“{text}”一篇与下一篇合并</translation>
    </message>
    <message>
        <source>Joined “{text}” with the next part</source>
        <translation>把“{text}”与下一段接上</translation>
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
        <source>Left out “{before}” at {place}</source>
        <translation>在“{place}”处删去“{before}”</translation>
    </message>
    <message>
        <source>Little on this page is Chinese.</source>
        <translation>这一版上中文很少。</translation>
    </message>
    <message>
        <source>Look for 1 to {most} characters.</source>
        <translation>查找内容须为 1 到 {most} 个字符。</translation>
    </message>
    <message>
        <source>Looked at “{text}” and left it</source>
        <translation>看过“{text}”，保持原样</translation>
    </message>
    <message>
        <source>Marked page {page} done</source>
        <translation>第 {page} 页标为校毕</translation>
    </message>
    <message>
        <source>Month {month} has no day {day}.</source>
        <translation>{month}月没有{day}日。</translation>
    </message>
    <message>
        <source>Most lines have one or two characters: the page seems to be set vertically.</source>
        <translation>多数行只有一两个字：这一版似乎是竖排的。</translation>
    </message>
    <message>
        <source>Most lines look like the rows of a table.</source>
        <translation>多数行像是表格里的一行。</translation>
    </message>
    <message>
        <source>Moved the article “{text}”</source>
        <translation>移动“{text}”一篇</translation>
    </message>
    <message>
        <source>Moved “{text}” to another place</source>
        <translation>把“{text}”移到别处</translation>
    </message>
    <message>
        <source>Names that this paper is known to print.</source>
        <translation>这份报纸上出现过的人名。</translation>
    </message>
    <message>
        <source>No article begins at character {offset}.</source>
        <translation>第 {offset} 个字符处没有稿件开头。</translation>
    </message>
    <message>
        <source>No article can begin with the furniture of a page; give the part another role first.</source>
        <translation>稿件不能以版面要素开头；请先给这个部分另定类型。</translation>
    </message>
    <message>
        <source>No article follows on this page that could be joined.</source>
        <translation>本版后面没有可以合并的稿件。</translation>
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
        <source>No page of the new text is this page.</source>
        <translation>新文本里没有这一版。</translation>
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
        <source>No sentence ends for a long stretch of this page.</source>
        <translation>这一版有很长一段没有一个句子结束。</translation>
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
        <source>Nothing on page {page} answers this jump line.</source>
        <translation>第 {page} 版上没有与之对应的转版或上接。</translation>
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
        <source>Only the parts of an article have an order; put the part into an article first.</source>
        <translation>只有稿件里的各段才有先后；请先把这一段归入一篇稿件。</translation>
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
        <source>Opened page {page} again</source>
        <translation>取消第 {page} 页的校毕标记</translation>
    </message>
    <message>
        <source>Other characters stand there now.</source>
        <translation>那里现在是别的字。</translation>
    </message>
    <message>
        <source>Page {page} is not analysed yet; nothing can be done there.</source>
        <translation>第 {page} 页还没有分析，暂时不能在那里操作。</translation>
    </message>
    <message>
        <source>Put in “{after}” at {place}</source>
        <translation>在“{place}”处补入“{after}”</translation>
    </message>
    <message>
        <source>Put off “{text}”</source>
        <translation>“{text}”留待以后处理</translation>
    </message>
    <message>
        <source>Put the parts of the article “{text}” in order</source>
        <translation>调整“{text}”一篇各段的次序</translation>
    </message>
    <message>
        <source>Reopened the question at {place}</source>
        <translation>重新待审“{place}”</translation>
    </message>
    <message>
        <source>Run on at {place}</source>
        <translation>在“{place}”处接排</translation>
    </message>
    <message>
        <source>Select articles of one page that stand side by side.</source>
        <translation>请选择同一版上相邻的稿件。</translation>
    </message>
    <message>
        <source>Select parts of one article that stand side by side.</source>
        <translation>请选择同一篇稿件中相邻的各段。</translation>
    </message>
    <message>
        <source>Split at {place}</source>
        <translation>在“{place}”处断开</translation>
    </message>
    <message>
        <source>Suspects that nobody has settled: {count}.</source>
        <translation>还有 {count} 处疑点没有处理。</translation>
    </message>
    <message>
        <source>That day was another weekday: {day}.</source>
        <translation>那一天是星期{day}。</translation>
    </message>
    <message>
        <source>The article has no headline.</source>
        <translation>这篇稿件没有主题。</translation>
    </message>
    <message>
        <source>The article has no text but its headline.</source>
        <translation>这篇稿件只有标题，没有正文。</translation>
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
        <source>The characters around it are not in the new text.</source>
        <translation>新文本里没有它前后的字。</translation>
    </message>
    <message>
        <source>The cluster at {address} cannot do it ({cause}). What was done before is complete. Check that the scheduler runs and that its workers have this program.</source>
        <translation>{address} 的集群无法完成（{cause}）。此前完成的部分完好。请检查调度器是否在运行，各工作机是否装有本程序。</translation>
    </message>
    <message>
        <source>The database is damaged: {cause}.</source>
        <translation>数据库已损坏：{cause}。</translation>
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
        <source>The folder {folder} holds no pages ({endings}). Choose the folder that holds the pages.</source>
        <translation>文件夹 {folder} 里没有版面文件（{endings}）。请选择存放版面的文件夹。</translation>
    </message>
    <message>
        <source>The furniture of a page cannot be joined with a part of another page.</source>
        <translation>版面要素不能与另一版的部分合并。</translation>
    </message>
    <message>
        <source>The head shares {share} of its phrases with this article; {sure} speaks for it.</source>
        <translation>标题有 {share} 的词语见于本文，归属本文的把握为 {sure}。</translation>
    </message>
    <message>
        <source>The journal does not lead to what is read: {cause}.</source>
        <translation>按修改记录得不到现在的整理稿：{cause}。</translation>
    </message>
    <message>
        <source>The journal is damaged: {cause}.</source>
        <translation>修改记录已损坏：{cause}。</translation>
    </message>
    <message>
        <source>The jump line leads to this page, and words of the headline are found here.</source>
        <translation>转版行指向这一版，而且此处有与标题相同的词语。</translation>
    </message>
    <message>
        <source>The layout of articles has no place for {roles}: {count} parts were not written.</source>
        <translation>稿件版式里没有 {roles} 的位置：有 {count} 个部分没有写出。</translation>
    </message>
    <message>
        <source>The line ends with a stop, {short} em short of its measure of {measure}.</source>
        <translation>这一行以句末标点结束，比栏宽 {measure} 字短 {short} 字。</translation>
    </message>
    <message>
        <source>The line ends with a stop, {short} em short of {measure}, a measure of this paper.</source>
        <translation>本行以句末标点结束，比本报常用栏宽 {measure} 字短 {short} 字。</translation>
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
        <translation>新的顺序必须把稿件的每个部分各列一次。</translation>
    </message>
    <message>
        <source>The new text says so by itself.</source>
        <translation>新文本本来就是这样。</translation>
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
        <source>The page was read again; look at it once more.</source>
        <translation>本版是重新识别的，请再看一遍。</translation>
    </message>
    <message>
        <source>The paragraph does not end with a stop.</source>
        <translation>这一段末尾没有句末标点。</translation>
    </message>
    <message>
        <source>The paragraph ends without a stop.</source>
        <translation>这一段末尾没有句末标点。</translation>
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
        <translation>这篇稿件本来就只有这一个部分。</translation>
    </message>
    <message>
        <source>The parts were moved since; put them side by side again before you reopen this.</source>
        <translation>两部分后来被移开了；请先把它们放回相邻位置，再重审这一处。</translation>
    </message>
    <message>
        <source>The proposals are damaged: {cause}.</source>
        <translation>分析结果已损坏：{cause}。</translation>
    </message>
    <message>
        <source>The raw files are damaged: {cause}.</source>
        <translation>原始文件已损坏：{cause}。</translation>
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
        <source>The template for the layout of an article cannot be used ({cause}). A line may name one of {roles}, and any of {places}, in braces, as in {example}.</source>
        <translation>稿件版式的模板不能用（{cause}）。一行里可以写 {roles} 之一，以及 {places} 中的任意几项，都放在花括号里，例如 {example}。</translation>
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
        <translation>没有第 {page} 页。</translation>
    </message>
    <message>
        <source>There is no such doubt in the new text.</source>
        <translation>新文本里没有这个疑点。</translation>
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
        <source>There is no text on this page, only headlines and short lines.</source>
        <translation>这一版没有正文，只有标题和短行。</translation>
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
        <translation>无法确定这一部分属于哪篇稿件。</translation>
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
        <source>This is the furniture of a page; give the part the role of a masthead, section, folio or date.</source>
        <translation>这里是版面要素；请把这一段的类型定为报头、栏目、版次或日期。</translation>
    </message>
    <message>
        <source>This line may be a headline or a crosshead.</source>
        <translation>这一行可能是标题或小标题。</translation>
    </message>
    <message>
        <source>This may be a byline or a head.</source>
        <translation>这可能是署名，也可能是标题。</translation>
    </message>
    <message>
        <source>This may be a crosshead or a headline.</source>
        <translation>这可能是小标题，也可能是主题。</translation>
    </message>
    <message>
        <source>This may be the name of a section or a headline.</source>
        <translation>这可能是栏目名，也可能是标题。</translation>
    </message>
    <message>
        <source>This may go on with the article before it.</source>
        <translation>这里可能仍属于上一篇稿件。</translation>
    </message>
    <message>
        <source>This part belongs to no article.</source>
        <translation>这段文字不属于任何稿件。</translation>
    </message>
    <message>
        <source>This program does not know this kind of edit.</source>
        <translation>本程序不认识这种修改。</translation>
    </message>
    <message>
        <source>Took “{text}” out of its article</source>
        <translation>把“{text}”移出所在稿件</translation>
    </message>
    <message>
        <source>Two marks stand side by side.</source>
        <translation>两个标点连在一起。</translation>
    </message>
    <message>
        <source>Two pieces of page furniture share a line.</source>
        <translation>两项版面要素同在一行。</translation>
    </message>
    <message>
        <source>What was decided does not fit the new analysis; the old one was kept.</source>
        <translation>已作的决定与新的分析对不上；保留了原来的分析。</translation>
    </message>
    <message>
        <source>{count} changes in one step, from {place} on</source>
        <translation>从“{place}”起一次改了 {count} 处</translation>
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
        <source>{file} (at offset {offset} of its archive) grows beyond all measure when it is unpacked, so it was not read. Unpack it and open it in pieces if it is text.</source>
        <translation>{file}（在压缩包的偏移 {offset} 处）解压后大得不合常理，因此没有读取。如果确是文字，请解压后分几次打开。</translation>
    </message>
    <message>
        <source>{file} and {other} may be the same page twice. Name the files that you mean one by one.</source>
        <translation>{file} 和 {other} 可能是同一版的两份文件。请逐个指定要用的文件。</translation>
    </message>
    <message>
        <source>{file} cannot be read as the profile of a newspaper ({cause}). It was left as it is; choose another file.</source>
        <translation>{file} 不能作为报纸档案读取（{cause}）。该文件未作改动，请另选一个文件。</translation>
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
        <source>{file} could not be removed ({cause}). The profile is still there.</source>
        <translation>{file} 删不掉（{cause}）。档案仍在原处。</translation>
    </message>
    <message>
        <source>{file} could not be written ({cause}). What was there before is still there. Choose another place.</source>
        <translation>无法写入 {file}（{cause}）。原有内容未动。请另选位置。</translation>
    </message>
    <message>
        <source>{file} could not be written: an edit holds half a character (U+{code}). What was there before is still there. Open that again and go on from there.</source>
        <translation>无法写入 {file}：有一处改动里只有半个字符（U+{code}）。原来的文件没有动，请重新打开它再继续。</translation>
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
        <source>{file} has nothing in common with this issue; nothing was changed.</source>
        <translation>{file} 与本期没有相同内容，什么也没有改动。</translation>
    </message>
    <message>
        <source>{file} has too many form feeds, which end pages: an issue may have {most} pages in all. Open it in several pieces, or take out those that end none.</source>
        <translation>{file} 里换页符太多（每个换页符结束一个版），一期总共不能超过 {most} 个版。请分成几份打开，或删去多余的换页符。</translation>
    </message>
    <message>
        <source>{file} has {size} MB, and a worker with this much memory takes {limit} MB. Give workers more with --memory, or divide it.</source>
        <translation>{file} 有 {size} MB，按现有内存每个进程只能处理 {limit} MB。请用 --memory 增加内存，或拆分该文件。</translation>
    </message>
    <message>
        <source>{file} holds no pages ({endings}). Choose an archive that holds pages.</source>
        <translation>{file} 里没有版面文件（{endings}）。请选择装有版面的压缩包。</translation>
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
        <source>{file} holds {count} files, and an archive may hold {most}. Unpack it and open its folders.</source>
        <translation>{file} 里有 {count} 个文件，压缩包最多只能有 {most} 个。请解压后按文件夹打开。</translation>
    </message>
    <message>
        <source>{file} is a link and was not followed. Put the file itself there if it belongs to the archive.</source>
        <translation>{file} 是链接，没有跟进。如属于这批文件，请放入文件本身。</translation>
    </message>
    <message>
        <source>{file} is a saved issue and cannot be opened together with other files; open it by itself.</source>
        <translation>{file} 是校对文件，不能与其他文件一起打开；请单独打开。</translation>
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
        <source>{file} is locked with a password. Unpack it first.</source>
        <translation>{file} 有密码保护。请先解压。</translation>
    </message>
    <message>
        <source>{file} is no Word document that can be read ({cause}). Save it again as .docx, or its text as .txt.</source>
        <translation>{file} 不是可以读取的 Word 文档（{cause}）。请重新另存为 .docx，或把文字另存为 .txt。</translation>
    </message>
    <message>
        <source>{file} is no ZIP archive, or a damaged one ({cause}). Pack the pages again.</source>
        <translation>{file} 不是 ZIP 压缩包，或者已经损坏（{cause}）。请重新打包。</translation>
    </message>
    <message>
        <source>{file} is no web page that can be read ({cause}). Save its text as a .txt file.</source>
        <translation>{file} 不是可以读取的网页（{cause}）。请把网页文字另存为 .txt 文件。</translation>
    </message>
    <message>
        <source>{file} is not a Proofreader project. It was left as it is; choose a file that ends in {suffix}.</source>
        <translation>{file} 不是 Proofreader 的校对文件。该文件未动；请选择以 {suffix} 结尾的文件。</translation>
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
        <source>{file} is packed in a way that is not read here (method {method}). Unpack it first.</source>
        <translation>{file} 的压缩方式（方法 {method}）这里读不了。请先解压。</translation>
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
        <source>{file} was changed by another program. What is there now was left as it is, and your work is still in the window; save it under another name.</source>
        <translation>{file} 已被另一个程序改动。现在的文件没有动，您的工作仍在窗口中；请另存为其他名字。</translation>
    </message>
    <message>
        <source>{file} was deleted or moved by another program. Your work is still in the window; save it there again, or under another name.</source>
        <translation>{file} 已被另一个程序删除或移走。您的工作仍在窗口中；请在原处重新保存，或另存为其他名字。</translation>
    </message>
    <message>
        <source>{file} was not done because of a mistake in this program ({cause}). Please report it with the file.</source>
        <translation>{file} 因本程序的错误没有处理（{cause}）。请连同该文件一并反馈。</translation>
    </message>
    <message>
        <source>{file} was not done: it took more than {seconds} s and was given up (attempts: {attempts}). The others go on. Give it longer with --timeout, or divide it.</source>
        <translation>{file} 没有完成：用时超过 {seconds} 秒，已放弃（试了 {attempts} 次）。其余照常进行。可用 --timeout 放宽时间，或把它分成几份。</translation>
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
        <source>{file} was not read: it holds another archive, {member} (at offset {offset}). Unpack that one first.</source>
        <translation>没有读取 {file}：里面还有一个压缩包 {member}（偏移 {offset}）。请先解压里面那个。</translation>
    </message>
    <message>
        <source>{file} was not read: it holds two files called {member}. Pack the pages again.</source>
        <translation>没有读取 {file}：里面有两个文件都叫 {member}。请重新打包。</translation>
    </message>
    <message>
        <source>{file} was not read: {member} (at offset {offset}) leads out of the archive. Pack the pages again without it.</source>
        <translation>没有读取 {file}：{member}（偏移 {offset}）指向压缩包之外。请去掉它重新打包。</translation>
    </message>
    <message>
        <source>{file} was replaced by another program. What is there now was left as it is, and your work is still in the window; save it under another name.</source>
        <translation>{file} 已被另一个程序替换。现在的文件没有动，您的工作仍在窗口中；请另存为其他名字。</translation>
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
        <source>{number} has no unit.</source>
        <translation>{number} 后面缺单位。</translation>
    </message>
    <message>
        <source>{odd} stands here, {name} {count}× elsewhere: perhaps the same name.</source>
        <translation>这里写作“{odd}”，别处 {count} 次写作“{name}”，可能是同一个名称。</translation>
    </message>
    <message>
        <source>{read} does not belong here; OCR puts it for other marks.</source>
        <translation>“{read}”不该出现在这里，可能是其他符号误识而来。</translation>
    </message>
    <message>
        <source>{read} is hardly ever seen here.</source>
        <translation>“{read}”在这里很少见。</translation>
    </message>
    <message>
        <source>{read} makes no word here; {better} would.</source>
        <translation>“{read}”在此处不成词，“{better}”则成词。</translation>
    </message>
    <message>
        <source>{read} stands inside a word.</source>
        <translation>“{read}”夹在一个词的中间。</translation>
    </message>
    <message>
        <source>{sign} has no partner.</source>
        <translation>{sign} 没有配对。</translation>
    </message>
    <message>
        <source>“{before}” at {place} as on the page again</source>
        <translation>“{place}”处恢复为版面上的“{before}”</translation>
    </message>
    <message>
        <source>“{before}” became “{after}” at {place}</source>
        <translation>在“{place}”处把“{before}”改为“{after}”</translation>
    </message>
    <message>
        <source>“{text}” became a byline</source>
        <translation>“{text}”定为署名</translation>
    </message>
    <message>
        <source>“{text}” became a caption</source>
        <translation>“{text}”定为图说</translation>
    </message>
    <message>
        <source>“{text}” became a credit</source>
        <translation>“{text}”定为图片/文字署名</translation>
    </message>
    <message>
        <source>“{text}” became a crosshead</source>
        <translation>“{text}”定为小标题</translation>
    </message>
    <message>
        <source>“{text}” became a dateline</source>
        <translation>“{text}”定为电头</translation>
    </message>
    <message>
        <source>“{text}” became a deck</source>
        <translation>“{text}”定为副题</translation>
    </message>
    <message>
        <source>“{text}” became a headline</source>
        <translation>“{text}”定为主题</translation>
    </message>
    <message>
        <source>“{text}” became a jump line</source>
        <translation>“{text}”定为转版</translation>
    </message>
    <message>
        <source>“{text}” became a kicker</source>
        <translation>“{text}”定为引题</translation>
    </message>
    <message>
        <source>“{text}” became body text</source>
        <translation>“{text}”定为正文</translation>
    </message>
    <message>
        <source>“{text}” became the date</source>
        <translation>“{text}”定为日期</translation>
    </message>
    <message>
        <source>“{text}” became the editor’s line</source>
        <translation>“{text}”定为责编</translation>
    </message>
    <message>
        <source>“{text}” became the folio</source>
        <translation>“{text}”定为版次</translation>
    </message>
    <message>
        <source>“{text}” became the masthead</source>
        <translation>“{text}”定为报头</translation>
    </message>
    <message>
        <source>“{text}” became the name of the section</source>
        <translation>“{text}”定为栏目</translation>
    </message>
    <message>
        <source>“{text}” does not come from character {offset} of the page, as it says.</source>
        <translation>“{text}”自称来自版面第 {offset} 个字，实际不是。</translation>
    </message>
    <message>
        <source>“{text}” is no longer put off</source>
        <translation>“{text}”不再留待以后</translation>
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
        <source>The program ended unexpectedly before these issues were saved. All edits up to the last second were kept.</source>
        <translation>上次程序意外结束，下面这些还没有保存；最后一秒以前的修改都已留存。</translation>
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
        <source>{names}: edits kept {count}, the last of them at {time}</source>
        <translation>{names}：留存修改 {count} 处，最后一处改于 {time}</translation>
    </message>
</context>
<context>
    <name>Replacements</name>
    <message>
        <source>&amp;Replace what is ticked</source>
        <translation>替换勾选的(&amp;R)</translation>
    </message>
    <message>
        <source>Found: {count}. Space takes a tick away; one undo takes all back.</source>
        <translation>共 {count} 处。按空格取消勾选；撤销一步即可全部还原。</translation>
    </message>
    <message>
        <source>Page {page}: {left}[{before} → {after}]{right}</source>
        <translation>第 {page} 页：{left}[{before} → {after}]{right}</translation>
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
        <source>&lt;b&gt;Nothing waits here any more.&lt;/b&gt;</source>
        <translation>&lt;b&gt;这里没有待审的疑点了。&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;{one}…{nine}&lt;/b&gt; take · &lt;b&gt;{first}&lt;/b&gt; take the first · &lt;b&gt;{leave}&lt;/b&gt; leave as it is · &lt;b&gt;{later}&lt;/b&gt; later · &lt;b&gt;{alike}&lt;/b&gt; everywhere alike · &lt;b&gt;{next}&lt;/b&gt;, &lt;b&gt;{previous}&lt;/b&gt; next, previous · &lt;b&gt;{undo}&lt;/b&gt; undo · &lt;b&gt;{reopen}&lt;/b&gt; reopen · &lt;b&gt;{end}&lt;/b&gt; end</source>
        <translation>&lt;b&gt;{one}…{nine}&lt;/b&gt; 采用该项 · &lt;b&gt;{first}&lt;/b&gt; 采用第一项 · &lt;b&gt;{leave}&lt;/b&gt; 保持原样 · &lt;b&gt;{later}&lt;/b&gt; 留待以后 · &lt;b&gt;{alike}&lt;/b&gt; 同类处一并处理 · &lt;b&gt;{next}&lt;/b&gt;、&lt;b&gt;{previous}&lt;/b&gt; 下一处、上一处 · &lt;b&gt;{undo}&lt;/b&gt; 撤销 · &lt;b&gt;{reopen}&lt;/b&gt; 重新审定 · &lt;b&gt;{end}&lt;/b&gt; 结束</translation>
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
        <source>An article begins here</source>
        <translation>此处另起一篇</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已定</translation>
    </message>
    <message>
        <source>For later</source>
        <translation>留待以后</translation>
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
        <source>Leave as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未定</translation>
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
        <source>To no article</source>
        <translation>列入未归篇</translation>
    </message>
    <message>
        <source>To “{title}”</source>
        <translation>归入“{title}”</translation>
    </message>
    <message>
        <source>Under {percent} %</source>
        <translation>把握低于 {percent}%</translation>
    </message>
    <message>
        <source>With the headline “{title}”</source>
        <translation>以“{title}”为主题</translation>
    </message>
    <message>
        <source>{kind} · page {page} · {percent} % certain</source>
        <translation>{kind} · 第 {page} 页 · 把握 {percent}%</translation>
    </message>
    <message>
        <source>{place} of {total} · decided {decided} · later {later}</source>
        <translation>第 {place} 处，共 {total} 处 · 已定 {decided} · 留待以后 {later}</translation>
    </message>
    <message>
        <source>{progress} · alike in the issue {count}</source>
        <translation>{progress} · 全期同类 {count}</translation>
    </message>
    <message>
        <source>{role}: {text}</source>
        <translation>{role}：{text}</translation>
    </message>
    <message>
        <source>{sign} {place}  {kind}</source>
        <translation>{sign} {place}  {kind}</translation>
    </message>
    <message>
        <source>{standing}: {place}, {kind}</source>
        <translation>{standing}：{place}，{kind}</translation>
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
        <source>Nothing doubtful is left.</source>
        <translation>疑点已全部处理。</translation>
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
    <name>Saving</name>
    <message>
        <source>Meanwhile everything you do is kept in a journal, also through a crash.</source>
        <translation>在此期间，您的修改都会记在本程序的记录里，程序意外退出也不会丢。</translation>
    </message>
    <message>
        <source>Save it there &amp;again</source>
        <translation>在原处重新保存(&amp;A)</translation>
    </message>
    <message>
        <source>Save under another &amp;name…</source>
        <translation>另存为其他名字(&amp;N)…</translation>
    </message>
    <message>
        <source>Saving {file} …</source>
        <translation>正在保存 {file}…</translation>
    </message>
    <message>
        <source>Stopped: nothing was written.</source>
        <translation>已停止：什么也没有写入。</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>再试一次(&amp;A)</translation>
    </message>
    <message>
        <source>{file} (read only)</source>
        <translation>{file}（只读）</translation>
    </message>
    <message>
        <source>{file} was analysed by {program}; nothing of it was changed. “Analyse again” shows what would be.</source>
        <translation>{file} 是由 {program} 分析的，没有作任何改动。“重新分析”会先列出将有的变化。</translation>
    </message>
    <message>
        <source>{file} was closed before it was saved; all that was done since is here.</source>
        <translation>上次 {file} 未保存就关闭了；此后所作的修改都还在。</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>&amp;Add this key</source>
        <translation>另加此键(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>不设快捷键(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Use this key</source>
        <translation>改用此键(&amp;U)</translation>
    </message>
    <message>
        <source>As &amp;delivered</source>
        <translation>恢复默认(&amp;D)</translation>
    </message>
    <message>
        <source>As delivered: {keys}</source>
        <translation>默认：{keys}</translation>
    </message>
    <message>
        <source>Choose a command to give it another key.</source>
        <translation>选中一个命令，即可更换快捷键。</translation>
    </message>
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
        <source>New &amp;key:</source>
        <translation>新快捷键(&amp;K)：</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新快捷键</translation>
    </message>
    <message>
        <source>Reset a&amp;ll</source>
        <translation>全部恢复默认(&amp;L)</translation>
    </message>
    <message>
        <source>Type to find a command or a key</source>
        <translation>输入文字查找命令或快捷键</translation>
    </message>
    <message>
        <source>“{command}” now has no key.</source>
        <translation>“{command}”现在没有快捷键。</translation>
    </message>
    <message>
        <source>“{command}” now has no key; it is still in its menu.</source>
        <translation>“{command}”已没有快捷键，仍可从菜单中使用。</translation>
    </message>
    <message>
        <source>“{command}” now has {keys}.</source>
        <translation>“{command}”的快捷键现在是 {keys}。</translation>
    </message>
    <message>
        <source>“{command}”: press the new key in the field below.</source>
        <translation>“{command}”：请在下面的框中按下新的快捷键。</translation>
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
    <name>Statistics</name>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Plots</source>
        <translation>图表(&amp;P)</translation>
    </message>
    <message>
        <source>All</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>By &amp;kind and source</source>
        <translation>按种类与来源(&amp;K)</translation>
    </message>
    <message>
        <source>By kind and source</source>
        <translation>按种类与来源</translation>
    </message>
    <message>
        <source>By p&amp;age</source>
        <translation>按页(&amp;A)</translation>
    </message>
    <message>
        <source>By page</source>
        <translation>按页</translation>
    </message>
    <message>
        <source>Changed by the editor</source>
        <translation>编辑改动</translation>
    </message>
    <message>
        <source>Character or punctuation</source>
        <translation>文字或标点</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字数</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>正在统计……</translation>
    </message>
    <message>
        <source>Decisions by kind</source>
        <translation>各类判断</translation>
    </message>
    <message>
        <source>Decisions by kind and source</source>
        <translation>各类判断及其来源</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Engine’s proposal</source>
        <translation>程序建议</translation>
    </message>
    <message>
        <source>Errors per 1,000</source>
        <translation>每千字差错</translation>
    </message>
    <message>
        <source>Errors per 1,000 characters by page</source>
        <translation>各页每千字差错</translation>
    </message>
    <message>
        <source>Errors per 1,000 characters, before and after</source>
        <translation>每千字差错：处理前后</translation>
    </message>
    <message>
        <source>Errors per 1,000: engine</source>
        <translation>每千字差错：程序建议</translation>
    </message>
    <message>
        <source>Errors per 1,000: printed page</source>
        <translation>每千字差错：原版面</translation>
    </message>
    <message>
        <source>Errors per 1,000: reading now</source>
        <translation>每千字差错：现在</translation>
    </message>
    <message>
        <source>Export the statistics</source>
        <translation>导出统计</translation>
    </message>
    <message>
        <source>Figures for spreadsheets (*.csv)</source>
        <translation>数据表 (*.csv)</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>未处理</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>第 {number} 页</translation>
    </message>
    <message>
        <source>Pages {first}–{last}</source>
        <translation>第 {first}–{last} 页</translation>
    </message>
    <message>
        <source>Parts changed</source>
        <translation>结构改动</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Plots as a picture (*.png)</source>
        <translation>图表图片 (*.png)</translation>
    </message>
    <message>
        <source>Plots as vector graphics (*.svg)</source>
        <translation>图表矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>Printed page</source>
        <translation>原版面</translation>
    </message>
    <message>
        <source>Reading now</source>
        <translation>现在的整理稿</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Suspects</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>Suspects by page</source>
        <translation>各页疑点</translation>
    </message>
    <message>
        <source>Suspects settled</source>
        <translation>已处理疑点</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Time worked by page</source>
        <translation>各页用时</translation>
    </message>
    <message>
        <source>{characters} characters in {articles} articles on {pages} pages · {settled} of {asked} suspects settled · {edits} edits in {time}</source>
        <translation>{pages} 页、{articles} 篇、{characters} 字 · 疑点 {asked} 处，已处理 {settled} 处 · {edits} 次操作，用时 {time}</translation>
    </message>
    <message>
        <source>{issue}, statistics</source>
        <translation>{issue} 统计</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Characters on the page: {count}</source>
        <translation>本版字数：{count}</translation>
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
        <source>Suspects left: {here} on the page, {all} in the issue</source>
        <translation>疑点：本版 {here}，全期 {all}</translation>
    </message>
    <message>
        <source>Unplaced part</source>
        <translation>未归篇</translation>
    </message>
    <message>
        <source>{file} was read as {encoding} ({percent} % sure). Click to choose another.</source>
        <translation>{file} 按 {encoding} 读取（把握 {percent}%）。点击可改选编码。</translation>
    </message>
    <message>
        <source>{file}. Click to choose another encoding.</source>
        <translation>{file}。点击可另选编码。</translation>
    </message>
</context>
<context>
    <name>Stepwise</name>
    <message>
        <source>Preparing the changes…</source>
        <translation>正在准备修改……</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>Structuring</name>
    <message>
        <source>No jump line leads from here to another page.</source>
        <translation>此处没有通往其他版的转版行。</translation>
    </message>
    <message>
        <source>No jump lines of this issue belong together.</source>
        <translation>本期没有能够对应起来的转版行。</translation>
    </message>
    <message>
        <source>That is not possible here.</source>
        <translation>此处不能这样做。</translation>
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
<context>
    <name>Tour</name>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>完成(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;End (Esc)</source>
        <translation>结束（Esc）(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Go on (Enter)</source>
        <translation>下一步（回车）(&amp;G)</translation>
    </message>
    <message>
        <source>Any command</source>
        <translation>所有命令</translation>
    </message>
    <message>
        <source>On the left stands the page as it came: columns, line ends, stray blanks. It is never changed.</source>
        <translation>左边是版面的原文：一栏一栏的文字，行末和多余的空格都照原样。它从不改动。</translation>
    </message>
    <message>
        <source>On the right its reading: lines joined, articles put together, every part with its role. Typing here corrects; the place is the same on both sides.</source>
        <translation>右边是整理稿：行接好了，篇分好了，每一部分都标明类型。在这里打字就是改正；两边始终对着同一处。</translation>
    </message>
    <message>
        <source>One key a suspect</source>
        <translation>一处疑点一个键</translation>
    </message>
    <message>
        <source>Out it goes</source>
        <translation>出稿</translation>
    </message>
    <message>
        <source>Pages, articles and parts, and what is left in each. {split_article} begins an article, {role_headline} makes a headline, {part_to_article} moves a part elsewhere.</source>
        <translation>各页、稿件和部分，以及各自还剩多少疑点。{split_article} 另起一篇，{role_headline} 定为主题，{part_to_article} 移到别的稿件。</translation>
    </message>
    <message>
        <source>Press {leave}: this place is right as it stands. {accept} takes a proposal, {undo} takes back.</source>
        <translation>请按 {leave}：这一处就这样，不用改。{accept} 采纳建议，{undo} 撤销。</translation>
    </message>
    <message>
        <source>Settling one</source>
        <translation>处理一处</translation>
    </message>
    <message>
        <source>Suspects</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>The outline</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>The raw page</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>The reading</source>
        <translation>整理稿</translation>
    </message>
    <message>
        <source>What the program is not sure of waits in the queue below. Press {next_suspect}: the next suspect.</source>
        <translation>程序拿不准的地方列在下面的疑点列表里。请按 {next_suspect}：跳到下一处疑点。</translation>
    </message>
    <message>
        <source>{checks} lists what is left, {export} writes the articles, {save} keeps everything. {help} has the rest. Open your own pages with {open}.</source>
        <translation>{checks} 列出还没看过的问题，{export} 导出稿件，{save} 全部保存。其余见帮助（{help}）。打开自己的版面：{open}。</translation>
    </message>
    <message>
        <source>{commands} finds every command by a few letters of its name and tells its key; {shortcuts} changes keys.</source>
        <translation>{commands}：输入名称里的几个字，就能找到任何命令，并显示快捷键；{shortcuts} 可以更改快捷键。</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} / {count}</translation>
    </message>
    <message>
        <source>{review} goes through all of them: {review_first} takes the proposal, a number another one, {review_end} ends. Try it now, or go on.</source>
        <translation>{review} 逐处审定：{review_first} 采纳建议，数字键选其他，{review_end} 结束。可以现在试试，也可以继续。</translation>
    </message>
</context>
<context>
    <name>TransferDialog</name>
    <message>
        <source>= needless</source>
        <translation>= 不再需要</translation>
    </message>
    <message>
        <source>Carried over to the new text</source>
        <translation>沿用到新文本</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>改字</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Page marked done</source>
        <translation>校毕标记</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>版面结构</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Settled doubt</source>
        <translation>处理过的疑点</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What became of everything</source>
        <translation>各项的结果</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>✓ carried</source>
        <translation>✓ 已沿用</translation>
    </message>
    <message>
        <source>✗ not carried</source>
        <translation>✗ 未能沿用</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>&amp;Leave it for now</source>
        <translation>暂不处理(&amp;L)</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>&lt;b&gt;1&lt;/b&gt; keep this · &lt;b&gt;2&lt;/b&gt; take the other · &lt;b&gt;K&lt;/b&gt;, &lt;b&gt;A&lt;/b&gt; the same for all of this kind · &lt;b&gt;N&lt;/b&gt;, &lt;b&gt;P&lt;/b&gt; next, previous · &lt;b&gt;R&lt;/b&gt; show again what was kept · &lt;b&gt;U&lt;/b&gt; undo · &lt;b&gt;Enter&lt;/b&gt; go there · &lt;b&gt;Esc&lt;/b&gt; back</source>
        <translation>&lt;b&gt;1&lt;/b&gt; 用本稿 · &lt;b&gt;2&lt;/b&gt; 用另一版本 · &lt;b&gt;K&lt;/b&gt;、&lt;b&gt;A&lt;/b&gt; 同类全部照此 · &lt;b&gt;N&lt;/b&gt;、&lt;b&gt;P&lt;/b&gt; 下一处、上一处 · &lt;b&gt;R&lt;/b&gt; 重新列出已保留的 · &lt;b&gt;U&lt;/b&gt; 撤销 · &lt;b&gt;回车&lt;/b&gt; 转到该处 · &lt;b&gt;Esc&lt;/b&gt; 返回</translation>
    </message>
    <message>
        <source>Another version</source>
        <translation>另一版本</translation>
    </message>
    <message>
        <source>Compare with another version</source>
        <translation>与另一版本比较</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Differences from the other version</source>
        <translation>与另一版本的差异</translation>
    </message>
    <message>
        <source>No other version is open.</source>
        <translation>没有打开另一版本。</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Reading {file} …</source>
        <translation>正在读取 {file}……</translation>
    </message>
    <message>
        <source>Some pages are not analysed yet. Compare once they are all there.</source>
        <translation>还有版面没有分析，全部分析完再比较。</translation>
    </message>
    <message>
        <source>The other version</source>
        <translation>另一版本</translation>
    </message>
    <message>
        <source>This version</source>
        <translation>本稿</translation>
    </message>
    <message>
        <source>{file} has nothing in common with this issue.</source>
        <translation>{file} 与本期没有相同内容。</translation>
    </message>
    <message>
        <source>{file}: {count} differences left, {kept} kept as they are here</source>
        <translation>{file}：还有 {count} 处差异，{kept} 处保留本稿</translation>
    </message>
    <message>
        <source>{sign}  {kind}</source>
        <translation>{sign}  {kind}</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
</TS>
