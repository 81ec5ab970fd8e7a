/** Pages before and after, told in a line each; `found` absent means that the note must be an orphan. */
export interface AnchorCase {
  name: string;
  before: string;
  quotation: string;
  /** Which of several equal passages, from 0. */
  occurrence?: number;
  after: string;
  found?: { quotation: string; occurrence?: number; changed?: boolean };
}

const PAGE =
  '全县各级工会坚持以职工为中心。石桥镇工会帮扶困难职工家庭86户，发放慰问金12.5万元。各单位要增强“四个意识”，坚决做到“两个维护”，把工作抓细抓实。下半年继续办好夜校。';
const TWINS =
  '东平镇总工会：全年走访企业，职工反映良好。\n白马镇总工会：全年走访企业，职工反映良好。\n金沙镇总工会：全年走访企业，职工反映良好。';
const LONG =
  '市总工会与人社、司法、法院等部门建立协同机制，为外卖骑手和网约车司机提供“一站式”调解服务，平均办理时间由十五天缩短到六天，当事人满意率明显提高。';

/** Nine rows from one on, as a list shows them that puts each row that comes into view in the place of one that has left it. */
const scrolledTo = (first: number) =>
  Array.from({ length: 9 }, (_, place) => first + ((place - first + 10) % 9))
    .map((row) => `第${row}项：在镇街建成驿站${row * 3 + 8}座，服务职工${row * 7 + 94}人次。`)
    .join('\n');
const TOWNS = ['石桥', '白马', '金沙', '东平', '河口', '双塘', '柳林', '清溪', '桃源', '永安', '太和', '龙泉'];
const townsFrom = (first: number) =>
  TOWNS.slice(first, first + 6)
    .map((town, i) => `${town}镇总工会：建成驿站${((first + i) * 7) % 31}座，服务职工${((first + i) * 131) % 907}人次。`)
    .join('\n');

export const cases: AnchorCase[] = [
  {
    name: 'text added before',
    before: PAGE,
    quotation: '困难职工家庭86户',
    after: `（2026年修订）${PAGE}`,
    found: { quotation: '困难职工家庭86户' },
  },
  { name: 'at the very beginning', before: PAGE, quotation: '全县各级工会', after: `导读：${PAGE}`, found: { quotation: '全县各级工会' } },
  { name: 'at the very end', before: PAGE, quotation: '继续办好夜校。', after: `导读：${PAGE}`, found: { quotation: '继续办好夜校。' } },
  {
    name: 'no-break spaces and line breaks inside',
    before: PAGE,
    quotation: '发放慰问金12.5万元',
    after: PAGE.replace('发放慰问金12.5万元', '发放慰问金\u00a012.5\u200b\r\n万元'),
    found: { quotation: '发放慰问金\u00a012.5\u200b\r\n万元' },
  },
  {
    name: 'white space at the ends of the selection stays in it',
    before: '第一段的结尾。\n  第二段的开头。',
    quotation: '结尾。\n  ',
    after: '新加：第一段的结尾。\n  第二段的开头。',
    found: { quotation: '结尾。\n  ' },
  },
  { name: '两个维护 deleted', before: PAGE, quotation: '两个维护', after: PAGE.replace('“两个维护”', '') },
  { name: '两个维护 never lands on 两个确立', before: PAGE, quotation: '两个维护', after: PAGE.replace('两个维护', '两个确立') },
  { name: 'a short figure never lands on another', before: PAGE, quotation: '86户', after: PAGE.replace('86户', '96户') },
  {
    name: 'a word deleted here stands in the next clause',
    before: PAGE,
    quotation: '职工',
    occurrence: 1,
    after: PAGE.replace('困难职工家庭', '困难家庭'),
  },
  {
    name: 'identical sentences: told apart by context',
    before: TWINS,
    quotation: '职工反映良好',
    occurrence: 1,
    after: `新闻\n${TWINS}`,
    found: { quotation: '职工反映良好', occurrence: 1 },
  },
  {
    name: 'identical sentences: the noted one deleted',
    before: TWINS,
    quotation: '白马镇总工会：全年走访企业，职工反映良好。\n',
    after: TWINS.replace('白马镇总工会：全年走访企业，职工反映良好。\n', ''),
  },
  {
    name: 'moved with its paragraph to the other end of the page',
    before: `${LONG}\n${PAGE}\n${TWINS}`,
    quotation: '提供“一站式”调解服务',
    after: `${PAGE}\n${TWINS}\n${LONG}`,
    found: { quotation: '提供“一站式”调解服务' },
  },
  {
    name: 'a long sentence moved alone',
    before: `${PAGE}\n${LONG}\n${TWINS}`,
    quotation: LONG,
    after: `${LONG}${PAGE}\n${TWINS}`,
    found: { quotation: LONG },
  },
  {
    name: 'a long sentence with two words changed',
    before: `${PAGE}\n${LONG}\n${TWINS}`,
    quotation: LONG,
    after: `${PAGE}\n${LONG.replace('明显提高', '大幅提升').replace('十五天', '十天')}\n${TWINS}`,
    found: { quotation: LONG.replace('明显提高', '大幅提升').replace('十五天', '十天'), changed: true },
  },
  { name: 'the page is another one', before: PAGE, quotation: '帮扶困难职工家庭86户', after: TWINS },
  { name: 'the page is empty', before: PAGE, quotation: '帮扶困难职工家庭86户', after: '' },
  { name: 'a list scrolled on: the row has gone', before: scrolledTo(1), quotation: '在镇街建成驿站17座', after: scrolledTo(5) },
  {
    name: 'a list scrolled on: no other row of the words',
    before: scrolledTo(1),
    quotation: '服务职工',
    occurrence: 2,
    after: scrolledTo(5),
  },
  { name: 'a list scrolled far', before: scrolledTo(1), quotation: '在镇街建成驿站17座，服务职工115人次。', after: scrolledTo(101) },
  {
    name: 'a list scrolled on: the row is there among others',
    before: scrolledTo(1),
    quotation: '在镇街建成驿站17座',
    after: scrolledTo(3),
    found: { quotation: '在镇街建成驿站17座' },
  },
  {
    name: 'a row corrected among others like it',
    before: scrolledTo(1),
    quotation: '在镇街建成驿站17座',
    after: scrolledTo(1).replace('17座', '19座'),
    found: { quotation: '在镇街建成驿站19座', changed: true },
  },
  { name: 'a list turned over: other towns', before: townsFrom(0), quotation: '工会：建成驿站14座', after: townsFrom(6) },
  {
    name: 'an emoji beside',
    before: `${PAGE}👩‍👩‍👧关爱行动👨‍🏭持续`,
    quotation: '关爱行动',
    after: `新${PAGE}👩‍👩‍👧关爱行动👨‍🏭持续`,
    found: { quotation: '关爱行动' },
  },
];
