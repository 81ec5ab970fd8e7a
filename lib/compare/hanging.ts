import type { Fact } from './fact.ts';
import { isSameWord } from './label-words.ts';
import { areSpecialAlike, sharesAll } from './nouns.ts';
import { hangsOn } from './slot-relations.ts';

/** What covers the firms that a figure counts: 签订合同153份，覆盖企业980家. */
export const covering = (fact: Fact) => (hangsOn(fact) && fact.unit.family === 'bodies' ? fact.governor : fact);

/** True where no verb says what was done. */
export const hasNoVerb = ({ action }: Fact) => action === '' || action === '累计';

/** True where the verb of the one is a noun of the other: 培训职工1.2万人, 开展岗位练兵培训1.1万人次. */
export const isVerbOfNoun = (a: Fact, b: Fact) => a.action !== '' && b.action === '' && b.own.words.has(a.action);

/** True where the verb is a word of what the figure hangs on: 举办培训班9期，培训412人. */
export const holdsVerb = ({ action, governor }: Fact) =>
  [...(governor?.own.words ?? [])].some((word) => isSameWord(word, action) || (action.length > 1 && word.includes(action)));

/** True where what one hangs on is the other's noun: 新增驿站7个，服务职工4.9万人次; 驿站服务职工3.6万人次. */
export function isToldOfGovernor(a: Fact, b: Fact): boolean {
  const [hanging, other] = a.own.words.size === 0 ? [a, b] : [b, a];
  if (hanging.own.words.size > 0 || hanging.governor === undefined || other.governor !== undefined) return false;
  if (other.isGeneric || other.own.words.size === 0 || a.unit.unit !== b.unit.unit) return false;
  // 为3280名会员发放慰问品，总金额590万元; 发放会员慰问品612万元: what was given is said with those who got it.
  const isSum = a.unit.family === 'money' && hanging.figure.indicator.action === '';
  const [act, otherAct] = [(isSum ? hanging.governor : hanging).figure.indicator.action, other.figure.indicator.action];
  // 举办讲座860场，参与职工3万人次; 讲座惠及职工3.2万人次: both are those who came.
  const isOneAct = act === otherAct || (a.unit.family === 'persons' && CAME.test(act) && CAME.test(otherAct));
  return act !== '' && isOneAct && sharesAll(other.own.words, hanging.around) && areSpecialAlike(a, b);
}

const CAME = /^(?:参与|惠及)$/;

/** True where a figure says nothing that the one it hangs on does not say. */
export function isTold(fact: Fact, governor: Fact | undefined): boolean {
  const [one, other] = [fact.figure.indicator, governor?.figure.indicator];
  return other !== undefined && one.action === other.action && one.noun === other.noun;
}
