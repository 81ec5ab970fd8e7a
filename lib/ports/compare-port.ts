import { isSameText } from '../compare/same-text.ts';
import type { ComparePort, CorpusPort } from '../state/ports.ts';
import { wordsTold } from '../state/told.ts';

/** Comparing with the corpus; the code for it is loaded when first wanted, after the popup has been painted. */
export function createComparePort(corpus: CorpusPort): ComparePort {
  return {
    async compare({ url, title, text, mentions }) {
      const [{ buildReport }, { compareReports }, { reports, problems }] = await Promise.all([
        import('../corpus/build.ts'),
        import('../compare/index.ts'),
        corpus.load(),
      ]);
      const report = buildReport({ source: url, text, mentions, title, lineBreaks: 'hard' });
      const same = reports.filter((other) => isSameText(report, other));
      const comparison = compareReports(
        report,
        reports.filter((other) => !same.includes(other)),
      );
      return {
        report,
        comparison,
        sameText: same.map(({ info }) => info),
        problems,
        choice: { kind: 'automatic' },
        texts: {},
        corpusSize: reports.length - same.length,
        spread: { slogan: {}, programme: {} },
        told: wordsTold(comparison, report, reports),
      };
    },
    choose: async () => {},
    choices: async () => ({ reports: (await corpus.load()).reports.map(({ source, info }) => ({ source, info, groups: [] })), groups: [] }),
  };
}
