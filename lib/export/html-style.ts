/** How an exported page looks: readable on a screen, light and dark, and on paper. Classes of marks differ in line, not in colour alone. */
export const HTML_STYLE = `
:root{color-scheme:light dark;--paper:#fbfaf6;--ink:#1d2126;--soft:#555b63;--rule:#d8d4c8;--link:#0b57a6;--figure:#0b57a6;--slogan:#ad2117;--programme:#17653a;--yellow:#fbe9a3;--green:#cdebc8;--blue:#cfe3fa;--pink:#f9d4de;--purple:#e2d6f6}
@media (prefers-color-scheme:dark){:root{--paper:#191a1c;--ink:#e9e7e1;--soft:#abadb2;--rule:#45474c;--link:#86baff;--figure:#86baf4;--slogan:#f5a197;--programme:#85d0a0;--yellow:#5d4d10;--green:#254f26;--blue:#1f4063;--pink:#642d3f;--purple:#463263}}
body{max-width:44em;margin:2em auto;padding:0 1em;background:var(--paper);color:var(--ink);font:16px/1.8 "Songti SC","SimSun","Noto Serif CJK SC",serif;overflow-wrap:anywhere}
h1,h2,aside,.source,table{font-family:"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
h1{font-size:1.4em;line-height:1.4}h2{font-size:1.1em}
p{margin:.5em 0}main>p{text-indent:2em}
a{color:var(--link)}sup a{text-decoration:none}
.source,.soft{color:var(--soft);font-size:.86em}
.figure{border-bottom:2px solid var(--figure)}.slogan{border-bottom:2px double var(--slogan)}.programme{border-bottom:2px dotted var(--programme)}
mark{color:inherit;background:none;padding:0}mark.plain{border-bottom:1px dashed var(--soft)}
mark.yellow{background:var(--yellow)}mark.green{background:var(--green)}mark.blue{background:var(--blue)}mark.pink{background:var(--pink)}mark.purple{background:var(--purple)}
aside{margin:.6em 0 .6em 2em;padding:.4em .8em;border-inline-start:4px solid var(--rule);font-size:.9em}
aside.yellow{border-color:var(--yellow)}aside.green{border-color:var(--green)}aside.blue{border-color:var(--blue)}aside.pink{border-color:var(--pink)}aside.purple{border-color:var(--purple)}
aside .words{white-space:pre-wrap}aside p{margin:0}blockquote{margin:.2em 0;color:var(--soft)}
table{border-collapse:collapse;width:100%;font-size:.82em;line-height:1.5;font-variant-numeric:tabular-nums}
th,td{border:1px solid var(--rule);padding:.25em .5em;text-align:start;vertical-align:top}.number{text-align:end}
@media print{:root{--paper:#fff;--ink:#000;color-scheme:light}body{max-width:none;margin:0;font-size:11pt}mark,aside{print-color-adjust:exact;-webkit-print-color-adjust:exact}aside,tr{break-inside:avoid}thead{display:table-header-group}a{color:inherit;text-decoration:none}}
`;
