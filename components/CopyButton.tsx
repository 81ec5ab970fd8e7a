import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CopiedTable } from '../lib/state/table-text.ts';
import { useShown } from './comparison-context.ts';

interface Props {
  label: string;
  /** Made when pressed. */
  make: () => CopiedTable;
}

/** So long the outcome stands beside the button. */
const SHOWN_MS = 6_000;

/** Puts a table on the clipboard and says how that went, to those who do not see it too. */
export function CopyButton({ label, make }: Props) {
  const { onCopy } = useShown();
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  useEffect(() => {
    if (outcome === undefined) return undefined;
    const timer = setTimeout(() => setOutcome(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  return (
    <span class="copy">
      <button type="button" class="small" onClick={() => void onCopy(make()).then((done) => setOutcome(done ? 'copied' : 'failed'))}>
        {label}
      </button>{' '}
      <span role="status" class="soft">
        {outcome === undefined ? '' : i18n.t(`copy.${outcome}`)}
      </span>
    </span>
  );
}
