import { recogniseBlocks } from './pieces.ts';

/** A sentence with all three classes. */
const SENTENCE = '深化“求学圆梦”行动，落实两个维护，培训职工4.8万人次。';

/**
 * Does what the first text would wait for. The first step opens the lists and runs the code for the first time; the others do the same for what
 * most reports have, a line each: tables are opened where they are first needed, and an engine compiles what has been called some times. A step
 * takes some milliseconds at first, so let others in between two.
 */
export function* warmUp(): Generator<void, void> {
  recogniseBlocks(SENTENCE);
  yield;
  for (let round = 0; round < ROUNDS; round++)
    for (const line of LINES) {
      recogniseBlocks(line);
      yield;
    }
}

const ROUNDS = 2;
/** A report of a county that does not exist, with the wordings that most reports have. */
const LINES = [
  '江口县总工会第十二届委员会第三次全体会议工作报告（2023年3月22日）',
  '过去一年，全县各级工会以习近平新时代中国特色社会主义思想为指导，深入学习贯彻党的二十大精神，深刻领悟“两个确立”的决定性意义，增强“四个意识”、坚定“四个自信”、做到“两个维护”，团结动员广大职工为中国式现代化建功立业，工会工作取得新进展。',
  '一、坚持围绕中心、服务大局，开展“建功‘十四五’、奋进新征程”主题劳动和技能竞赛46项，参赛职工1.8万余人次，举办江口县第五届职工技能大赛和“船匠杯”焊工比武，产生技术能手120名，3人获省五一劳动奖章，2个班组获评全国工人先锋号。',
  '命名劳模和工匠人才创新工作室10个，完成技术革新253项，创造经济效益约3 200万元，同比增长12.5%，比上年提高1.3个百分点。',
  '二、实施职工素质提升工程，发放学费补贴26.15万元（500元/人），开办职工夜校50期，培训四千三百多人，建成职工书屋18家，大力弘扬劳模精神、劳动精神、工匠精神。',
  '三、开展“夏送清凉”“金秋助学”和送温暖活动，筹集资金一百二十万元，走访慰问困难职工2026户，新建户外劳动者爱心驿站23个、爱心妈妈小屋5间，办理在职职工医疗互助保障计划，12351热线受理诉求312件，办结率达98.7％，为865名农民工追回工资1180万元。',
  '四、推进产业工人队伍建设改革，新建工会组织86家，发展会员10 500人，其中新就业形态劳动者占三分之一；“渔港惠工”小程序注册用户超5万，落实“三会一课”，驰而不息纠治“四风”。',
  '2024年，要坚持稳中求进，实施“强基工程”三年行动，力争新建工会100家以上，推动《江口县工会工作要点》落地，联系电话0755-2300088。',
];
