import { i18n } from '#i18n';
import type { CorpusProblem } from '../lib/state/ports.ts';
import { Message } from './Message.tsx';

/** Corpus files that could not be used, each with its reason; nothing where all is well. */
export function CorpusProblems({ problems }: { problems: readonly CorpusProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <Message title={i18n.t('overview.problems', problems.length)} role="alert" size="inline">
      <ul>
        {problems.map(({ file, reason, detail }) => (
          <li key={file} title={detail}>
            {i18n.t('matrix.wording', [file, i18n.t(`overview.${reason}`)])}
            {detail !== '' && <code>{detail}</code>}
          </li>
        ))}
      </ul>
    </Message>
  );
}
