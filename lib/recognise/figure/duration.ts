import { HARD_BREAK } from '../../text/prepare.ts';
import { isAt, wordBefore, wordTable } from '../words-at.ts';
import type { Reading } from './quantity.ts';

/** A duration right behind these measures something done: 连续五年, 为期两天, 服务时长超过4000小时. */
const MEASURED =
  wordTable(`连续 历时 历经 持续 累计 工龄 教龄 党龄 年限 期限 学制 有期徒刑 干了 做了 用了 工作 工作了 服务 服务了 从业 任职 坚守 扎根 奋战 从事 坚持
  就是 住了 跑了 开了 守了 送了 教了 满 不少于 不低于 不超过 至少 达 达到 延长 缩短 提前 超过 超 逾 长 平均 需 共 培训 脱产 学习 研修 实习 试用 服刑 耗时 用时 仅用 只用 已有 已经 存续 保存 期 为 运行 驾驶 实行 推行 开展 举办 连办 已办 照料 下井 不到 驻村 支教 援藏 援疆 行医`);
/** May stand between such a word and the duration. */
const MEASURED_ABOUT = '了 约 近 超 超过 逾 至少 不少于 不超过 有 为'.split(' ');
/** 扎根一线30年, 从事教育工作20年: a verb of doing with its object in between. */
const MEASURED_AFAR =
  /(?:连续|扎根|坚守|从事|服务|工作|奋战|任职|从教|从医|驾龄|坚持|耕耘|入党|执教|钻研|干|守护|陪伴|照顾|打工|当)[^，。；、！？\u2029\d]{0,8}$/;
/** A stretch of the calendar: 今后五年, 过去三年, 近三年, 前两天, 每3年, 这两天, 头三个月. */
const FRAME_IN_FRONT = wordTable('今后 未来 过去 最近 近 前 后 这 那 头 下 每 隔 再过 过 此后 之后 以往 往后 接下来 随后 新的 整整 五 十');
/** 上五年 too, but not 车上, 岗位上. */
const PLACES = '船车岛山线路海身网边台床岗位';
/** Frames that 连续 and its like do not measure: 七年来, 五年间, 24小时内, 三年行动, 五年规划, 近七年最高. */
const FRAME_BEHIND = wordTable(
  '以来 来 间 之间 之内 内 之后 后 之前 前 里 规划 计划 行动 攻坚 提升 任务 目标 一度 一次 一届 一个周期 一周期 一评 一轮 再 如一日 磨 树 一遇 方案 规程 期 制 倍增 早知道 最高 最低 最好 新高',
);
/** 三年级, 24小时服务, 15分钟阅读圈: a name and no length of time. */
const NAMED_BEHIND = wordTable('热线 值班 值守 自助 在线 服务 不间断 不打烊 全天候 营业 响应 待命 无理由 医保 学制');

/** 28年坚守, 20年没有一次差错: what was done in all that time. */
const DONE_BEHIND = wordTable('坚守 坚持 扎根 没有 从未 未 无 零 默默 配送 行驶 安全行驶 潜心 专注 奋战 守护 义务 焊接 不辍 不改');

/** How far back words are looked at. */
const REACH = 12;
/** 15分钟便民服务圈. */
const LONGEST_CIRCLE = 9;

/**
 * True where the duration that was read at `start` is a figure; false for time frames, ages of things and
 * names (guidelines: "a duration is a figure where it measures something done or achieved").
 */
export function isMeasuredDuration(text: string, start: number, { end, unit, value, max, one, decimal }: Reading): boolean {
  if (isAt(NAMED_BEHIND, text, end) || isCircleBehind(text, end)) return false;
  // 连续五年来, 为期三年的: what is said in front wins but over 来, 间, 规划.
  if (isAt(FRAME_BEHIND, text, text[end] === '多' || text[end] === '余' ? end + 1 : end)) return false;
  // 扎根海岛四十余载: years too.
  const years = unit === '年' || unit === '载';
  // 是工作开创新局的一年 is a time frame.
  if (
    isMeasured(text, start) ||
    (years && !(one && text[start - 1] === '的') && isMeasuredAfar(text.slice(Math.max(0, start - REACH), start)))
  )
    return true;
  // 六年时间过去了, but 用了12天时间, 只有60秒时间
  if (unit !== '秒' && text.startsWith('时间', end)) return false;
  // 最快接头4.2秒: no frame has decimals.
  if (!decimal && isFramed(text, start)) return false;
  if (years && isAt(DONE_BEHIND, text, end)) return true;
  // 三到五年 is a figure (guidelines), 五年 alone a time frame.
  return max > value || !(years || unit === '学年' || unit === '学期' || one);
}

function isCircleBehind(text: string, end: number): boolean {
  const circle = text.slice(end, end + LONGEST_CIRCLE).indexOf('圈');
  return circle >= 0 && !text.slice(end, end + circle).includes(HARD_BREAK);
}

function isMeasured(text: string, start: number): boolean {
  if (wordBefore(MEASURED, text, start) !== '') return true;
  return MEASURED_ABOUT.some((word) => text.endsWith(word, start) && wordBefore(MEASURED, text, start - word.length) !== '');
}

function isFramed(text: string, start: number): boolean {
  return isFrameBefore(text, start) || ('的了约'.includes(text[start - 1] ?? ' ') && isFrameBefore(text, start - 1));
}

function isFrameBefore(text: string, end: number): boolean {
  // 经过2天的角逐, 通过5分钟短片
  if (text.endsWith('经过', end) || text.endsWith('通过', end)) return false;
  return wordBefore(FRAME_IN_FRONT, text, end) !== '' || (text[end - 1] === '上' && !PLACES.includes(text[end - 2] ?? ' '));
}

/** 扎根一线近30年, but not 服务职工今后三年. */
function isMeasuredAfar(before: string): boolean {
  const bare = before.replace(/(?:近|约|超过?|逾|整整|了)+$/, '');
  return MEASURED_AFAR.test(bare) && !isFramed(bare, bare.length);
}
