/**
 * Reports made up for the anchoring tests. `plain` has the share of repetition of a real report; in `repeated` each
 * paragraph has some twenty near twins (other towns, other numbers), as in a year's collected news items.
 */
import type { Random } from './random.ts';

const WHO = [
  '全市各级工会',
  '县总工会',
  '各镇街工会',
  '区总工会机关',
  '职工服务中心',
  '市职工文化宫',
  '各基层工会',
  '企业工会联合会',
  '开发区总工会',
  '女职工委员会',
];
const PLACE = [
  '临江',
  '石桥',
  '青山',
  '望海',
  '双塔',
  '柳林',
  '东平',
  '白马',
  '金沙',
  '龙泉',
  '云岭',
  '松湖',
  '大河',
  '南屏',
  '西岭',
  '北塘',
  '新港',
  '古田',
  '长坡',
  '玉门',
];
const DONE = ['举办', '组织开展', '指导建立', '走访慰问', '推动签订', '建成', '培育选树', '累计发放', '帮助解决', '集中轮训'];
const WHAT = [
  '技能培训班',
  '劳动竞赛',
  '户外职工驿站',
  '困难职工家庭',
  '工资集体合同',
  '法律援助案件',
  '职工书屋',
  '心理讲座',
  '新就业群体',
  '女职工康乃馨课堂',
  '安全隐患排查',
  '师徒结对',
  '文艺巡演',
  '暑期托管班',
  '体检义诊',
];
const UNIT = ['场', '家', '人次', '份', '个', '件', '万元', '户', '期', '对'];
const CALL = [
  '高质量发展',
  '两个维护',
  '两个确立',
  '四个意识',
  '四个自信',
  '劳模精神',
  '工匠精神',
  '劳动精神',
  '乡村振兴',
  '共同富裕',
  '以职工为中心',
  '听党话、跟党走',
];
const HOW = [
  '坚持问题导向',
  '紧扣中心任务',
  '发挥桥梁纽带作用',
  '突出重点人群',
  '健全长效机制',
  '压实工作责任',
  '用好数字平台',
  '深入车间班组',
  '聚焦急难愁盼',
  '加强协商共建',
  '夯实基层基础',
  '严守安全底线',
];
const RESULT = [
  '职工满意度明显提高',
  '得到上级充分肯定',
  '形成一批可推广的做法',
  '惠及一线职工',
  '矛盾化解在萌芽状态',
  '阵地建设再上台阶',
  '会员意识不断增强',
  '有关经验在全省交流',
];
const RARE = '砚峦澜翎蔚岫沅浔潼霁麓岚珩琮璞瑾瑜钰锦铎韬韫骁骥鸿鹭鹤麟黛黎屹岱崧嵘巍';

function clause(random: Random): string {
  const number = `${random.below(980) + 3}${random.unit() < 0.2 ? '万' : ''}${random.pick(UNIT)}`;
  const forms = [
    () => `${random.pick(WHO)}${random.pick(HOW)}，${random.pick(DONE)}${random.pick(WHAT)}${number}`,
    () =>
      `${random.pick(PLACE)}镇${random.pick(DONE)}“${random.pick([...RARE])}${random.pick([...RARE])}”${random.pick(WHAT)}，${random.pick(RESULT)}`,
    () => `以${random.pick(CALL)}为引领，${random.pick(HOW)}、${random.pick(HOW)}`,
    () => `大力弘扬${random.pick(CALL)}，${random.pick(DONE)}${random.pick(WHAT)}${number}，${random.pick(RESULT)}`,
    () => `全年${random.pick(DONE)}${random.pick(WHAT)}${number}，同比增长${random.below(60) + 1}.${random.below(10)}%`,
  ];
  return random.pick(forms)();
}

const ORDINALS = ['一是', '二是', '三是', '四是', '五是'];
/** Stands word for word in many paragraphs, as such sentences do. */
const RITUAL = [
  '过去一年的成绩来之不易，这是各方面关心支持的结果。',
  '下一步，我们将继续努力，不断开创工作新局面。',
  '同时也要清醒看到，工作中还存在一些短板和不足。',
];

function paragraph(random: Random): string {
  const sentences = ORDINALS.slice(0, 2 + random.below(4)).map((ordinal) => {
    const clauses = Array.from({ length: 2 + random.below(3) }, () => clause(random));
    return `${ordinal}${clauses.join('，')}。`;
  });
  if (random.unit() < 0.3) sentences.push(random.pick(RITUAL));
  return sentences.join('');
}

/** A report of at least `length` units without near twins but for its formulas and ritual sentences. */
export function plainText(random: Random, length: number): string {
  const paragraphs: string[] = [];
  for (let total = 0; total < length; ) {
    const next = paragraph(random);
    paragraphs.push(next);
    total += next.length + 1;
  }
  return paragraphs.join('\n');
}

/** At least `length` units in which each paragraph comes back some twenty times with other numbers and one word changed. */
export function repeatedText(random: Random, length: number): string {
  const models = Array.from({ length: Math.max(2, Math.round(length / 200 / 20)) }, () => paragraph(random));
  const paragraphs: string[] = [];
  for (let total = 0; total < length; ) {
    const next = random
      .pick(models)
      .replace(/\d/g, (digit) => (random.unit() < 0.5 ? String(random.below(9) + 1) : digit))
      .replace(random.pick(HOW), random.pick(HOW));
    paragraphs.push(next);
    total += next.length + 1;
  }
  return paragraphs.join('\n');
}
