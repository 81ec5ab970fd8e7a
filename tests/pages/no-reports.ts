/** What `make` makes of each number below `many`, one behind the other. */
export const repeat = (many: number, make: (at: number) => string) => Array.from({ length: many }, (_, at) => make(at)).join('');

/** Bodies of pages that are no report, large ones, for what such a page must not feel. */
export const NO_REPORTS = {
  'front page of a union': repeat(
    600,
    (at) => `<li><a href="/${at}"><span>区总工会慰问一线职工${at}人</span></a><i>5月${at % 30}日</i></li>`,
  ),
  shop: repeat(800, (at) => `<div><div><img><p>劳保手套${at}号</p><b>¥${at}.9</b><button>加入购物车</button></div></div>`),
  'long novel': repeat(2000, () => '<p>雨落了一夜，他坐在窗前，听见远处传来断断续续的笛声，想起许多年前离家的那个早晨。</p>'),
  'page pasted from Word': repeat(9000, () => '<span><span style="x">雨夜</span></span>'),
  'page in English': repeat(900, (at) => `<p>The committee met on day ${at} and went home again without a word about it.</p>`),
};
