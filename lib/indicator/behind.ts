/** Verbs and nouns that stand behind the number that they are told of. */
import type { Draft } from './draft.ts';
import type { Term } from './tokens.ts';

/** 248家单位2130名职工参赛, 工会联合会5家实现换届: the verb behind the counted ones is theirs. */
export function takeVerbBehind(draft: Draft, terms: readonly Term[], figure: number): void {
  if (draft.reading === undefined) return;
  const behind = terms.slice(figure + 1);
  const isBetween = ({ tags }: Term) => tags.has('Filler') || (tags.has('Time') && draft.reading?.rule === 'noun-after');
  const from = behind.findIndex((term) => !isBetween(term) && (draft.reading?.rule === 'noun-before' || !term.tags.has('Word')));
  // 3105件劳动争议经工会调解握手言和: by whom it was done.
  const isAgent = ({ tags }: Term) => tags.has('Agent') || tags.has('Organ') || tags.has('Scope');
  const rest = behind.slice(Math.max(0, from));
  const verbs = rest.slice(rest[0]?.tags.has('Agent') ? rest.findIndex((term) => !isAgent(term)) : 0);
  const end = verbs.findIndex((term) => !term.tags.has('Verb'));
  // 实现换届: what was brought about is the verb, though it stands as a noun.
  const act = end < 0 ? verbs : verbs.slice(0, end + (verbs[end]?.tags.has('Event') ? 1 : 0));
  // 讲座12场参加职工600人: the verb of the next number.
  if (from < 0 || act.length === 0 || behind.some((term) => term.tags.has('Figure'))) return;
  draft.reading = { ...draft.reading, act };
}

/** 236家企业签订集体合同94份: covered by what the number behind the verb counts. */
export function coverForwards(drafts: readonly Draft[]): void {
  drafts.forEach((draft, i) => {
    const [next, { indicator }] = [drafts[i + 1], draft];
    // 分7批安排312名一线职工疗休养: in how many parties.
    if (next !== undefined && OF_PARTIES.test(draft.mention.unit) && draft.reading?.rule === 'subject' && indicator.noun === '')
      Object.assign(indicator, { action: next.indicator.action, noun: next.indicator.noun });
    if (next === undefined || draft.reading?.rule !== 'noun-after') return;
    if (indicator.action !== '' || !/(?:企业|单位)$/.test(indicator.noun) || indicator.people !== '') return;
    // 25个单位推选126名选手: they took part.
    if (next.indicator.action === '参与') indicator.action = '参与';
    if (next.indicator.action !== '签订' || !/(?:合同|协议)$/.test(next.indicator.noun)) return;
    Object.assign(indicator, { action: '惠及', people: indicator.noun, noun: next.indicator.noun });
  });
}

const OF_PARTIES = /^(?:批|期|批次)$/;

/** 1464名职工获得235万元的理赔金, 为8名职工每人发放1万元救助金: what they got stands behind its own number. */
export function takeObjectBehind(draft: Draft, terms: readonly Term[]): void {
  const [reading, act] = [draft.reading, draft.reading?.act.at(-1)];
  if (reading === undefined || act === undefined || !/^(?:获得|发放)$/.test(act.canonical) || reading.noun.length > 0) return;
  const behind = terms.slice(terms.indexOf(act) + 1);
  const from = behind.findIndex((term) => !term.tags.has('Filler') && !term.tags.has('Figure') && !term.tags.has('Of'));
  const end = behind.findIndex((term, i) => i >= from && !term.tags.has('Word'));
  const noun = behind.slice(Math.max(0, from), end < 0 ? undefined : end);
  const given = behind[0]?.mention?.mention;
  if (from > 0 && given?.class === 'figure' && given.kind === 'money' && noun.length > 0) draft.reading = { ...reading, noun };
}

/** 完成17条道路的改造, 完成45个老旧小区改造任务: what was completed stands behind what it was done to. */
export function takeVerbOfObject(draft: Draft, terms: readonly Term[]): void {
  const [reading, last] = [draft.reading, draft.reading?.noun.at(-1)];
  if (reading === undefined || last === undefined || !reading.act.every((term) => term.canonical === '完成')) return;
  const behind = terms.slice(terms.indexOf(last) + 1).filter((term) => !term.tags.has('Of') && !term.tags.has('Filler'));
  const isAct = behind[0]?.tags.has('Action') === true && behind.slice(1).every((term) => /^(?:任务|工作|工程|项目)$/.test(term.text));
  if (isAct) draft.reading = { ...reading, act: behind.slice(0, 1) };
}
