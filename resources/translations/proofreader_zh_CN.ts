<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AlikeDialog</name>
    <message>
        <source>Decide all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide all alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places of this kind between these characters in the issue: {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleDialog</name>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move part to another article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page}: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to find an article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>&amp;About Proofreader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Accept the proposal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Begin an article here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close the issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Deck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Editor’s line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Folio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on to the next suspect after each decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Headline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Join with the next article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Jump line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kicker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Masthead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next suspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Options…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paragraph here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous suspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run on here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Scroll both panes together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Space here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B&amp;yline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;rosshead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cred&amp;it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;ate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date&amp;line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide all a&amp;like in the issue…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move part &amp;down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move part &amp;up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move part to another &amp;article…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move part to the &amp;next article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move part to the &amp;previous article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pa&amp;ge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pa&amp;ne</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sa&amp;mple issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous &amp;pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top the work in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the re&amp;view queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take part &amp;out of its article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中文(&amp;Z)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>No suspects are left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is waiting for a decision here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not possible here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cursor is not between two characters of one part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no further page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Went round the end of the issue.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EncodingDialog</name>
    <message>
        <source>&amp;Encoding:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not certain in which encoding {file} was written. Choose the one in which the text below reads right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{encoding} (most likely, {confidence})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>Between Chinese and Latin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body without a headline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caesura of a slogan or headline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column break inside a paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubtful article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubtful character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubtful role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headline without a body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line wrap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Padded name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paragraph end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put in by the editor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space between Latin words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space between names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space lost at a line end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stray space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stretched line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unplaced part</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Mark</name>
    <message>
        <source>Paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Structure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OptionsDialog</name>
    <message>
        <source>&amp;Close up padded names: 刘 唯 is read as 刘唯</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always a space: 投入 2 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask me about &amp;decisions less certain than:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep what the page has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make half-width &amp;punctuation between Chinese characters full-width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: 投入2条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spaces between Chinese and &amp;Latin:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The open issue is analysed again in the background; what you decided stays decided.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>(no headline) {beginning}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page furniture: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspects left here: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unplaced parts: {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>A dateline opens an article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A separating blank was lost here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A two-character name was set as wide as a three-character one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Han beside Latin letters or digits: set by the house style.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Justification pulled the whole line apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kicker, headline and deck may be divided otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No headline was found for this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here asks for a blank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The blank parts two Latin words or numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The blank parts two halves of a slogan or a headline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The blank parts two names, or a name and a role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The block ends here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head shares only {share} of its phrases with this article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line ends with a stop, {short} em short of its measure of {measure}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is full and ends with a stop: it may end its paragraph or not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line stands for itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paragraph goes on at the top of the next column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paragraph goes on in the next line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same characters stand unbroken {count} times in this issue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text goes on at the top of the next column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text goes on in the next line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The word {word} stands across the gap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This belongs to no article for certain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This may be a crosshead or a headline.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewQueue</name>
    <message>
        <source>Certainty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review queue</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to find a command</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>Editor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence of the issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence of the newspaper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tooltip</name>
    <message>
        <source>Corrected: {before} → {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided by the editor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: {before}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps: {candidates}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put in: {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This place waits in the review queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: {mark}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} % sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} % sure ({source})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
