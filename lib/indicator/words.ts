import lists from '../../seeds/indicator/words.json' with { type: 'json' };
import { type LongestAt, listedWords } from '../text/listed-words.ts';

/** What a word does beside a figure; the names are the tags of the grammar's patterns. */
export type Tag =
  | 'Action'
  | 'Event'
  | 'Light'
  | 'Effect'
  | 'Filler'
  | 'Mark'
  | 'Agent'
  | 'Prep'
  | 'Part'
  | 'Each'
  | 'Quantity'
  | 'People'
  | 'Special'
  | 'Noun'
  | 'Guard'
  | 'Scope'
  | 'Organ'
  | 'Time'
  | 'And'
  | 'Of'
  | 'Become';

/** A word of the lists with all that it may do. */
export interface Word {
  text: string;
  tags: ReadonlySet<Tag>;
  /** The form that its synonyms fold into: 新增 → 新发展; its own text where it has none. */
  canonical: string;
  /** For a scope word, how far it reaches. */
  scope: 'own' | 'system' | 'below' | '';
}

interface Draft {
  tags: Set<Tag>;
  canonical: string;
  scope: Word['scope'];
}

function buildWords(): Map<string, Word> {
  const drafts = new Map<string, Draft>();
  const add = (text: string, tag: Tag, canonical = text, scope: Word['scope'] = '') => {
    const draft = drafts.get(text) ?? { tags: new Set<Tag>(), canonical, scope };
    draft.tags.add(tag);
    if (draft.canonical === text) draft.canonical = canonical;
    if (scope !== '') draft.scope = scope;
    drafts.set(text, draft);
  };
  const addAll = (texts: readonly string[], tag: Tag) => {
    for (const text of texts) add(text, tag);
  };
  for (const [canonical, variants] of Object.entries(lists.actions)) for (const text of variants) add(text, 'Action', canonical);
  for (const [canonical, variants] of Object.entries(lists.effects)) for (const text of variants) add(text, 'Effect', canonical);
  for (const text of lists.scopes.own) add(text, 'Scope', text, 'own');
  for (const text of lists.scopes.system) add(text, 'Scope', text, 'system');
  for (const text of lists.scopes.below) add(text, 'Scope', text, 'below');
  addAll(lists.events, 'Event');
  addAll(lists.light, 'Light');
  addAll(lists.fillers, 'Filler');
  addAll(lists.recipientMarks, 'Mark');
  addAll(lists.agentMarks, 'Agent');
  addAll(lists.prepositions, 'Prep');
  addAll(lists.part, 'Part');
  addAll(lists.each, 'Each');
  addAll(lists.quantities, 'Quantity');
  addAll(lists.people, 'People');
  // 教师获奖: what tells people apart is a word of its own; one character of it (女, 孕) is not.
  addAll(
    lists.special.filter((text) => text.length > 1),
    'Special',
  );
  addAll(lists.organs, 'Organ');
  addAll(lists.nouns, 'Noun');
  addAll(lists.guards, 'Guard');
  addAll(lists.times, 'Time');
  addAll(['、', '和', '及', '以及', '或'], 'And');
  addAll(['的'], 'Of');
  // What is a synonym of a noun is a noun; words with a task of their own keep it.
  for (const variants of Object.values(lists.synonyms)) for (const text of variants) if (!drafts.has(text)) add(text, 'Noun');
  return new Map([...drafts].map(([text, draft]) => [text, { text, ...draft }]));
}

/** The longest listed word that stands at `at` and ends by `end`; undefined where none does. */
export const wordAt: LongestAt<Word> = listedWords(buildWords());

/** True for a word that names a part of the administrative map: 镇街, 县（市、区）. */
export function isDivision(text: string): boolean {
  return DIVISIONS.has(text);
}
const DIVISIONS = new Set<string>(lists.divisions);
