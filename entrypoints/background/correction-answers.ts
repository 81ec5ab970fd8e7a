import { checkCorrectionsChange } from '../../lib/corrections/check.ts';
import { fieldOf, isOwnPage, MessageRefused, requireOwnPage, requireSameOrigin, type Sender, stringOf } from '../../lib/messages/check.ts';
import { type Result, success, telling } from '../../lib/result.ts';
import { createCorrectionsStore } from '../../lib/store/corrections.ts';
import type { NotesDatabase } from '../../lib/store/database.ts';
import { createWordsStore } from '../../lib/store/words.ts';
import type { AnswersTo } from './answer.ts';

type CorrectionMessage = 'saveCorrection' | 'changeCorrections' | 'correctionsOfPage' | 'listCorrections' | 'listWords' | 'changeWords';

interface Surroundings {
  database: NotesDatabase;
  ownAddress: string;
  now: () => string;
  /** Tells all others that corrections or words have changed. */
  tell: (sender: Sender) => Promise<void>;
}

/** Answers to what is asked of corrections and of the reader's own words. */
export function correctionAnswers({ database, ownAddress, now, tell }: Surroundings): AnswersTo<CorrectionMessage> {
  const corrections = createCorrectionsStore(database);
  const words = createWordsStore(database);
  const changed = <Value, Failure>(change: Promise<Result<Value, Failure>>, sender: Sender) => telling(change, () => void tell(sender));
  /** Throws where a page is to change what is said of a place of another site. */
  const requireOwnPlaces = async (data: unknown, sender: Sender) => {
    const change = checkCorrectionsChange(data);
    // What is none the store refuses with its own word.
    if (!change.ok) return;
    const { removed, restored } = change.value;
    const kept = await corrections.sourcesOf([...removed, ...restored.map(({ id }) => id)]);
    if (!kept.ok) throw new MessageRefused('what is kept cannot be read');
    const sources = restored.flatMap((one) => (one.type === 'not-here' ? [one.target.source] : []));
    for (const source of [...kept.value, ...sources]) requireSameOrigin(sender, ownAddress, source);
  };
  return {
    async saveCorrection(data, sender) {
      // What is said of a place is said by its own page, or by one of ours.
      if (fieldOf(data, 'type') === 'not-here') requireSameOrigin(sender, ownAddress, stringOf(fieldOf(data, 'target'), 'source'));
      return changed(corrections.save(data, crypto.randomUUID(), now(), fieldOf(data, 'isAgain') === true), sender);
    },
    async changeCorrections(data, sender) {
      if (!isOwnPage(sender, ownAddress)) await requireOwnPlaces(data, sender);
      return changed(corrections.change(data), sender);
    },
    async correctionsOfPage(data, sender) {
      const url = stringOf(data, 'url');
      requireSameOrigin(sender, ownAddress, url);
      const said = await corrections.listForPage(url, now());
      if (!said.ok) return said;
      const own = await words.listInUse(now());
      return own.ok ? success({ corrections: said.value, words: own.value }) : own;
    },
    async listCorrections(_, sender) {
      requireOwnPage(sender, ownAddress);
      return corrections.listAll(now());
    },
    async listWords(_, sender) {
      requireOwnPage(sender, ownAddress);
      return words.listAll(now());
    },
    async changeWords(data, sender) {
      requireOwnPage(sender, ownAddress);
      return changed(words.change(data), sender);
    },
  };
}
