import { storage } from '@wxt-dev/storage';
import { foldBody } from '../corpus/body-name.ts';
import type { ComparisonChoice } from '../corpus/own-report.ts';
import type { ReportInfo } from '../corpus/report.ts';
import type { Library } from '../library/library.ts';
import type { ComparePort } from '../state/ports.ts';
import { watchLibrary } from './own-corpus-port.ts';

/** What the reader chose to compare with, by the folded name of the page's organisation; automatic where nothing is kept. */
export const comparisonChoices = storage.defineItem<Record<string, ComparisonChoice>>('local:comparisonChoices', {
  fallback: {},
  version: 1,
});

/** What the reader chose to compare reports of this organisation with. */
export async function choiceFor(page: ReportInfo): Promise<ComparisonChoice> {
  return (await comparisonChoices.getValue())[keyOf(page)] ?? { kind: 'automatic' };
}

/** Comparing with the corpus, in the worker that has the reader's own; opened by the first comparison, after the popup has been painted. */
export function createComparePort(library: Library): ComparePort {
  return {
    async compare(reading) {
      // Of all that the page's reading holds, what is compared; notes would only be copied.
      const { url, title, text, mentions } = reading;
      return library.compare({ url, title, text, mentions }, await choiceFor(reading.info));
    },
    async choose(page, choice) {
      const { [keyOf(page)]: _, ...others } = await comparisonChoices.getValue();
      await comparisonChoices.setValue(choice.kind === 'automatic' ? others : { ...others, [keyOf(page)]: choice });
    },
    choices: (page) => library.choices(page),
    watch: watchLibrary,
  };
}

const keyOf = (page: ReportInfo) => foldBody(page.organisation);
