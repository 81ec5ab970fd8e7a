/**
 * Reports of invented counties, 10,000 characters each, as many as are asked for, the same every time. Five years a county; a tenth of last
 * year's wording is carried over, one in ten takes half of another county's report; all begin with the same formulas; names
 * of programmes are spread as words are (few are everywhere, most in few reports).
 */
const LENGTH = 10_000;
const YEARS = 5;
const FIRST_YEAR = 2019;

/** Numbers from 0 to below `below`, the same every time for a seed (mulberry32). */
function drawing(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const COUNTY = [...'石松青白长清金云龙安平永新丰宁和泰兴昌德'];
const WATER = [...'桥岩木沙岭河山溪泉塘湖江洲浦港坪源川谷峰'];
const CHARACTERS = [
  ...'工会职工企业服务中心建设推进发展基层组织活动开展文化书屋劳动技能竞赛培训创新班组安全生产帮扶困难送温暖法律维权协商集体合同工资女职工阵地家园关爱子女教育医疗互助保障疗休养普惠平台数字智慧联系群众调研制度机制',
];
const FORMULA =
  '坚持以习近平新时代中国特色社会主义思想为指导，深刻领悟“两个确立”的决定性意义，增强“四个意识”、坚定“四个自信”、做到“两个维护”，团结引领广大职工听党话、跟党走。';
/** 400 things to count, a line of a report each. */
const ACTIONS = ['新建', '培训', '走访', '举办', '慰问', '建成', '评选', '资助', '调解', '帮扶'];
const COUNTED = [
  ...['基层工会', '职工书屋', '服务站点', '创新工作室', '爱心托管班', '职工驿站', '劳模工作站', '联合工会', '示范企业', '法律服务点'].map(
    (noun) => `${noun}#家`,
  ),
  ...['技能竞赛', '专题讲座', '文艺演出', '招聘活动', '法律宣讲', '健康讲座', '读书活动', '座谈会', '体育比赛', '联谊活动'].map(
    (noun) => `${noun}#场次`,
  ),
  ...['工会干部', '困难职工', '一线职工', '劳动模范', '产业工人', '快递员', '货车司机', '退休职工', '农民工', '技术骨干'].map(
    (noun) => `${noun}#人次`,
  ),
  ...[
    '劳动争议案件',
    '集体协商纠纷',
    '工伤争议',
    '欠薪案件',
    '合理化建议',
    '技术革新',
    '先进操作法',
    '职工提案',
    '安全隐患',
    '信访事项',
  ].map((noun) => `${noun}#件`),
];
const done = (draw: (below: number) => number) =>
  `${ACTIONS[draw(ACTIONS.length)]}${(COUNTED[draw(COUNTED.length)] ?? '').replace('#', String(1 + draw(900)))}`;

/** The county of a report: no two of 8,000 share a name. */
const countyOf = (number: number) => {
  const county = Math.floor(number / YEARS);
  return `${COUNTY[county % 20]}${WATER[Math.floor(county / 20) % 20]}${county >= 400 ? COUNTY[Math.floor(county / 400) % 20] : ''}县`;
};

/** The text of report `number`. */
export function syntheticReport(number: number): string {
  const county = Math.floor(number / YEARS);
  const year = FIRST_YEAR + (number % YEARS);
  const own = paragraphsOf(number);
  // A tenth of the body's other paragraphs stays from year to year.
  const kept = paragraphsOf(1_000_000 + county).slice(0, 4);
  const taken = number % 10 === 7 && number > 20 ? paragraphsOf(number - 13).slice(0, Math.floor(own.length / 2)) : [];
  const body = [...kept, ...taken, ...own];
  const lines = [`${countyOf(number)}总工会${year}年工作总结`, `${year}年，${countyOf(number)}总工会${FORMULA}`];
  let length = 0;
  for (let i = 0; i < body.length && length < LENGTH; i++) {
    if (i % 8 === 0) lines.push(`${'一二三四五六七八九十'[Math.floor(i / 8) % 10]}、重点工作之${i / 8 + 1}`);
    lines.push(body[i] ?? '');
    length += body[i]?.length ?? 0;
  }
  return lines.join('\n');
}

function paragraphsOf(seed: number): string[] {
  const draw = drawing(seed * 7919 + 17);
  const paragraphs: string[] = [];
  for (let length = 0; length < LENGTH; ) {
    let paragraph = '';
    for (let sentence = 0; sentence < 4; sentence++) {
      for (let clause = 0; clause < 5; clause++) paragraph += `${wording(draw, 10 + draw(14))}，`;
      paragraph += `${wording(draw, 9)}，${done(draw)}。`;
    }
    paragraph += draw(2) === 0 ? `开展“${programmeOf(draw)}”行动，惠及职工${1 + draw(5000)}人次。` : '';
    paragraphs.push(paragraph);
    length += paragraph.length;
  }
  return paragraphs;
}

const wording = (draw: (below: number) => number, length: number) =>
  Array.from({ length }, () => CHARACTERS[draw(CHARACTERS.length)] ?? '').join('');

/** Zipf by way of a product: small numbers are drawn most. */
function programmeOf(draw: (below: number) => number): string {
  const rank = Math.floor((draw(3000) * draw(3000)) / 3000);
  const word = drawing(rank + 5_000_000);
  return `${CHARACTERS[word(60)]}${CHARACTERS[word(CHARACTERS.length)]}${CHARACTERS[word(CHARACTERS.length)]}圆梦`;
}
