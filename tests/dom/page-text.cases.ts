/** A page and the text that its reader sees. Hidden text is written 隐; the sentences are ours. */
export interface PageTextCase {
  name: string;
  /** What stands in the body; with `xhtml` a whole XML document. */
  html: string;
  text: string;
  css?: string;
  xhtml?: true;
  /** For cases whose DOM holds text inside ranges that is not the reader's (ruby, hidden by a style that tests cannot strip). */
  withoutRoundTrip?: true;
}

export const PAGE_TEXT_CASES: PageTextCase[] = [
  { name: 'nothing', html: '', text: '' },
  { name: 'white space only', html: ' \n\t <p> </p>\n', text: '' },
  { name: 'inline elements join', html: '<p>服务<span>4.8</span><span>万人次</span></p>', text: '服务4.8万人次' },
  {
    name: 'Word: every run in nested spans',
    html: '<p class="MsoNormal"><span style="font-family:仿宋"><span lang="EN-US">4</span></span><span lang="EN-US"><font>.8<o:p></o:p></font></span><span style="mso-x:1"><b>万</b>人</span><i>次</i></p>',
    text: '4.8万人次',
  },
  { name: 'blocks end a line', html: '<div>走访<p>12家</p>企业</div>', text: '走访\n12家\n企业' },
  { name: 'br ends a line', html: '<p>慰问30<br>万人次<br><br>参加</p>', text: '慰问30\n万人次\n参加' },
  {
    name: 'table cells end a line',
    html: '<table><caption>一览</caption><tr><th>年</th><td>12</td><td>万元</td></tr><tr><td>3</td></tr></table>',
    text: '一览\n年\n12\n万元\n3',
  },
  { name: 'list items', html: '<ul><li>建会5家<li>培训<ol><li>2场</ol></ul>', text: '建会5家\n培训\n2场' },
  { name: 'source line breaks are one space', html: '<p>\n  共\n  走访   12\t家\n</p>', text: '共 走访 12 家' },
  { name: 'white space across elements is one', html: '<p>共 <b> 走访</b> <i> </i> 12</p>', text: '共 走访 12' },
  { name: 'white space at the ends of lines is none', html: '<p> 共 <br> 12 <span> </span></p> <p>家</p>', text: '共\n12\n家' },
  { name: '&nbsp; is kept', html: '<p>&nbsp;&nbsp;共&nbsp;12 &nbsp;家</p>', text: '\u00a0\u00a0共\u00a012 \u00a0家' },
  { name: 'ideographic space is kept', html: '<p>　　共12家</p>', text: '　　共12家' },
  { name: 'pre keeps all', html: '<pre>一  二\n\t三\n</pre><p>四</p>', text: '一  二\n\t三\n四' },
  { name: 'pre-line keeps line breaks', html: '<p style="white-space:pre-line">一  二\n   三\n</p><p>四</p>', text: '一 二\n三\n四' },
  { name: 'pre-wrap by a class', css: '.w{white-space:pre-wrap}', html: '<p class="w">一  二<span>  三</span></p>', text: '一  二  三' },
  {
    name: 'hidden text',
    html: '<p>共<span style="display:none">隐</span>12<span hidden>隐</span>家<span style="visibility:hidden">隐<b style="visibility:visible">企</b></span>业</p>',
    text: '共12家企业',
  },
  {
    name: 'hidden by a style sheet',
    css: '.h{display:none} p:nth-child(2){display:none}',
    html: '<p>甲</p><p>隐</p><p class="h">隐</p><p>乙</p>',
    text: '甲\n乙',
  },
  { name: 'aria-hidden is not hidden', html: '<p>共<span aria-hidden="true">12</span>家</p>', text: '共12家' },
  {
    name: 'for screen readers only',
    css: '.sr{position:absolute;clip:rect(0,0,0,0);width:1px;height:1px;overflow:hidden}',
    html: '<p>共<span class="sr">隐</span>12家</p>',
    text: '共12家',
  },
  {
    name: 'for screen readers only, alone in a block',
    css: '.sr{position:absolute;clip:rect(0,0,0,0);width:1px;height:1px;overflow:hidden}',
    html: '<h2><span class="sr">隐</span><i class="icon"></i></h2><ul><li><a><span class="sr">隐</span></a></li><li><a><span>乙</span></a></li></ul>',
    text: '乙',
  },
  {
    name: 'capitals of the style are not the writer’s',
    css: 'p{text-transform:uppercase}',
    html: '<p>a股<b>12家</b></p>',
    text: 'a股12家',
  },
  {
    name: 'plain blocks among others',
    html: '甲<p><span><span> 12 </span></span>\n家</p> 乙 <pre>丙\n</pre><p>丁</p><p></p><p> <o:p></o:p></p><div>戊<p>己</p>庚</div>',
    text: '甲\n12 家\n乙\n丙\n丁\n戊\n己\n庚',
  },
  {
    name: 'inside of columns and flexible boxes',
    html: '<div style="columns:2"><p>甲<b>1</b></p></div><p style="display:flex"><b>2</b></p>',
    text: '甲1\n2',
  },
  {
    name: 'closed details',
    html: '<details><summary>要点</summary>隐<p>隐</p></details><details open><summary>次</summary>见</details>',
    text: '要点\n次\n见',
  },
  { name: 'hidden until found', html: '<p>甲</p><div hidden="until-found">隐</div>', text: '甲' },
  { name: 'closed dialog', html: '<p>甲</p><dialog>隐</dialog>', text: '甲' },
  {
    name: 'scripts and the like',
    html: '<p>共<script type="text/plain">隐</script><style>隐</style><template>隐</template>12<noscript>隐</noscript>家</p>',
    text: '共12家',
  },
  { name: 'comments', html: '<p>共1<!-- 隐 -->2<!-- 隐 -->家</p>', text: '共12家' },
  {
    name: 'form controls end a line',
    html: '<p>共<input value="隐">12<select><option>隐</select>家<textarea>隐</textarea>企业<button>隐</button></p>',
    text: '共\n12\n家\n企业',
    withoutRoundTrip: true,
  },
  {
    name: 'editable regions',
    html: '<p>甲</p><div contenteditable>隐<p contenteditable="false">隐</p></div><div contenteditable="plaintext-only">隐</div><p>乙</p>',
    text: '甲\n乙',
  },
  { name: 'contenteditable="false" is read', html: '<p contenteditable="false">甲</p>', text: '甲' },
  {
    name: 'ruby annotations',
    html: '<p><ruby>番<rp>（</rp><rt>pān</rt><rp>）</rp>禺<rt>yú</rt></ruby>区12家</p>',
    text: '番禺区12家',
    withoutRoundTrip: true,
  },
  {
    name: 'numbers of footnotes, and powers',
    html: '<p>生产总值<sup>1</sup>5283亿元，<b>会员</b><sup>12</sup>34家，绿地5万m<sup>2</sup>，10<sup>4</sup>人<sup>[3]</sup>。</p>',
    text: '生产总值5283亿元，会员34家，绿地5万m2，104人[3]。',
    withoutRoundTrip: true,
  },
  {
    name: 'svg, math, frames of others',
    html: '<p>共<svg><text>隐</text></svg>12<math><mn>隐</mn></math>家<iframe sandbox srcdoc="隐"></iframe></p>',
    text: '共12\n家',
    withoutRoundTrip: true,
  },
  { name: 'spans shown as blocks', css: 'span{display:block}', html: '<p><span>12</span><span>万元</span></p>', text: '12\n万元' },
  { name: 'divs shown inline', css: 'div{display:inline}', html: '<section><div>12</div><div>万元</div></section>', text: '12万元' },
  {
    name: 'inline-block joins',
    html: '<p><span style="display:inline-block">12</span><span style="display:inline-flex">万元</span></p>',
    text: '12万元',
  },
  {
    name: 'display: contents',
    html: '<p>共<span style="display:contents">12</span>家<b style="display:contents"><i>企</i></b></p>',
    text: '共12家企',
  },
  { name: 'flex items are blocks', html: '<div style="display:flex"><span>12</span><span>万元</span></div>', text: '12\n万元' },
  {
    name: 'siblings that differ in an attribute only',
    css: '[data-off]{display:none}',
    html: '<p><span>甲</span><span data-off>隐</span><span>乙</span></p>',
    text: '甲乙',
  },
  { name: 'block inside inline', html: '<span>甲<div>乙</div>丙</span>丁', text: '甲\n乙\n丙丁' },
  { name: 'horizontal rule and word break', html: '甲<hr>乙<wbr>丙', text: '甲\n乙丙' },
  { name: 'fallback content', html: '<p>甲<video>隐</video>乙<object>隐</object></p>', text: '甲\n乙', withoutRoundTrip: true },
  {
    name: 'XHTML with CDATA',
    xhtml: true,
    html: '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>隐</title></head><body><p>共<![CDATA[12 <家>]]><b>企业</b></p><br/><P>大写</P></body></html>',
    text: '共12 <家>企业\n大写',
  },
];
