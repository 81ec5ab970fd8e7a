import { type Term, textOf } from './tokens.ts';

/** 2024年要点：, 下一步打算：. */
export function isPlanLead(terms: readonly Term[]): boolean {
  return PLAN_LEAD.test(textOf(terms));
}

const PLAN_START =
  /^(?:要|应(?!到|出席|邀|急|聘)|须|必须|力争|争取(?!(?!.{0,8}(?:[年月]|筹|募|实现|完成|达))[^，。]{0,30}(?:资金|经费|补助|支持|项目|名额|救助金|专款|拨款))|拟|预计|计划|确保|努力实现|努力|今后|未来[一二三四五六七八九十\d]+年|新的一年|来年|接下来|下一步|到20\d\d年)/;
/** 2024年要点：新建站点10个. */
const PLAN_LEAD =
  /^(?:(?:20\d\d年|今年|明年|下半年|下一?步|下一?阶段|来年)的?)?(?:工作)?(?:要点|计划|安排|打算|思路|目标|任务|目标任务|工作重点|重点任务|重点工作)(?:是|为|如下)*$/;
const PLAN_INSIDE =
  /^.{0,12}(?:力争|(?<![代草])拟(?!定)|预计|(?<!即)将(?:继续|进一步|再|新(?![^，。]{0,8}纳入)|重点|全面|组织|组成|派出|开展|开设|举办|举行|召开|实施|落实|建设|投入|筹集|筹措|安排|发放|慰问|走访|救助|资助|帮扶|培育|培训|提供|推动|推进|深化|力争|有(?!关)|会(?!员|议)|于|在|对|向|陆续|为(?!主))|计划(?:投入|筹集|筹措|安排|发放|慰问|走访|新建|建设|组织|开展|举办|培训|资助|救助|帮扶|用)|要(?:全面|重点|力争|新|继续|进一步|确保|完成|实现|推动|建设|培育|组织|开展))/;
/** 我们计划新发展会员60万人, 今年要让3.5万名货车司机入会: who or when, then what is meant to be done. */
const PLAN_OF_SOMEONE =
  /^(?:(?:今年|明年|来年|后年|下半年|下一?步|20\d\d年|我们|我[省市县区校院]|全[省市县区州校院]|各级工会|[省市县区]总工会)(?:还|也|又|仍)?){1,2}(?:计划(?!单列|生育|经济|[外内书数的]|任务|完成率|总)|打算|想(?!法|方|[到象])|要(?![求点闻情约素件塞务案诀]))/;
/** 今年确立的主要任务是：办理案件1.8万件. */
const PLAN_AHEAD = /(?:主要|目标|工作|预期)(?:任务|目标)(?:数|值)?(?:是|为)$/;
/** In a review these tell of effort, of what was won, or what the year is thought to have brought: 努力加快发展, 争取资金150万元, 预计全年增长5%. */
const OF_A_REVIEW = /^(?:要|应|须|必须|争取|预计|计划|确保|努力实现|努力)/;
const THOUGHT = /预计/g;

/** True for a clause that tells what is to be done: 力争新建10家, 今年的主要任务是办理8000件. `isReview`: under a heading that looks back. */
export function isPlan(terms: readonly Term[], isReview = false): boolean {
  const whole = textOf(terms);
  if (isReview && OF_A_REVIEW.test(whole)) return false;
  const text = isReview ? whole.replace(THOUGHT, '') : whole;
  return PLAN_START.test(text) || PLAN_OF_SOMEONE.test(text) || PLAN_INSIDE.test(text) || PLAN_AHEAD.test(text);
}
