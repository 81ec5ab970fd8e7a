import type { Term } from './tokens.ts';

/** Joins terms that are one: 成功调解, 区总工会, 受到省公司表彰; and tells by whom something was done. Some terms handed in are changed. */
export function joinTerms(terms: readonly Term[]): Term[] {
  terms.forEach((term, i) => {
    // 劳动争议经工会调解: by whom, and no part of its name.
    if (term.text === '经' && term.tags.has('Unknown') && terms[i + 1]?.tags.has('Organ')) term.tags = new Set(['Agent']);
  });
  return joinHonoured(joinOrgans(joinStages(terms)));
}

/** 成功 + 调解 and 调解 + 成功 are one action of its own stage. */
function joinStages(terms: readonly Term[]): Term[] {
  const joined: Term[] = [];
  for (const term of terms) {
    const before = joined.at(-1);
    const staged =
      before !== undefined &&
      before.end === term.start &&
      ((isSuccess(before) && term.tags.has('Action')) || (isSuccess(term) && before.tags.has('Action')));
    if (before === undefined || !staged) {
      joined.push(term);
      continue;
    }
    const action = isSuccess(before) ? term : before;
    joined[joined.length - 1] = {
      ...action,
      start: before.start,
      end: term.end,
      text: before.text + term.text,
      canonical: `${action.canonical}成功`,
      tags: new Set(['Action']),
    };
  }
  return joined;
}
const isSuccess = (term: Term) => term.text === '成功';

/** 395名个人受到省公司表彰: honoured, by whom goes without saying. */
function joinHonoured(terms: readonly Term[]): Term[] {
  const joined: Term[] = [];
  for (const term of terms) {
    const from = joined.findLastIndex((one) => /^(?:受到|得到|获得)$/.test(one.text));
    const isBetween =
      from >= 0 && joined.length - from <= 2 && joined.slice(from + 1).every(({ tags }) => tags.has('Organ') || tags.has('Scope'));
    if (!isBetween || !/^(?:表彰|表扬|嘉奖|通报表扬|表彰奖励)$/.test(term.text)) {
      joined.push(term);
      continue;
    }
    const [first] = joined.splice(from);
    const text = `${first?.text}${term.text}`;
    joined.push({ ...term, start: first?.start ?? term.start, text, canonical: '评选', tags: new Set(['Action']) });
  }
  return joined;
}

/** 钟山 + 总工会, 法律服务 + 律师团: an organ takes the words right in front of it into its name. */
function joinOrgans(terms: readonly Term[]): Term[] {
  const joined: Term[] = [];
  for (const term of terms) {
    if (term.tags.has('Organ')) {
      const start = joined.length;
      let from = start;
      while (from > 0 && isNamePart(joined[from - 1], from < start ? joined[from] : term)) from--;
      const parts = joined.splice(from);
      const first = parts[0] ?? term;
      joined.push({ ...term, start: first.start, text: [...parts, term].map((part) => part.text).join('') });
    } else joined.push(term);
  }
  return joined;
}

const IN_NAMES = new Set(['法律援助', '法律服务', '服务', '培训', '咨询', '调解', '援助', '维权', '帮扶']);

function isNamePart(before: Term | undefined, after: Term | undefined): boolean {
  if (before === undefined || after === undefined || before.end !== after.start) return false;
  // 用好工会法律服务力量, 我们坚持把工会工作做到楼宇: no name.
  if (before.tags.has('Unknown'))
    return before.text.length <= 12 && !/[把让使]$|^(?:用[好足活]|听|依靠|发挥|建[好强]|做[好强优]|我们)/.test(before.text);
  // 法律援助律师团, 调解中心: what the organ is there for is part of its name.
  // 培训分工会主席43人: not of a union.
  if (IN_NAMES.has(before.text)) return !/工会$/.test(after.text);
  return (
    (before.tags.has('Organ') || before.tags.has('Noun') || before.tags.has('Special')) &&
    !before.tags.has('Programme') &&
    !before.tags.has('Action')
  );
}
