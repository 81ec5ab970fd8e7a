import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ComparisonLook, ListName } from '../lib/state/comparison-view.ts';
import { Choices } from './Choices.tsx';
import { useShown } from './comparison-context.ts';
import { countText } from './count-text.ts';
import { SearchField } from './SearchField.tsx';

/** The reader still types: a table of thousands of rows need not be searched for every letter. */
const TYPING_MS = 150;

/** Search over the lists of a comparison, and which of them to show; `counts` are the rows found in each. */
export function ComparisonBar({ counts }: { counts: Record<ListName, number> }) {
  const { view, words } = useShown();
  const { look, change } = view;
  const [typed, setTyped] = useState(look.query);
  // Taken over only where it was changed elsewhere, and at once: what is typed meanwhile is never lost.
  const searched = useRef(look.query);
  if (look.query !== searched.current) {
    searched.current = look.query;
    setTyped(look.query);
  }
  useEffect(() => {
    if (typed === look.query) return undefined;
    const timer = setTimeout(() => {
      searched.current = typed;
      change({ query: typed });
    }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed, look.query, change]);
  const total = counts.slogans + counts.programmes + counts.figures + counts.reuse;
  const choices: { name: ComparisonLook['show']; label: string }[] = [
    { name: 'all', label: i18n.t('compare.all') },
    ...(['slogans', 'programmes', 'figures', 'reuse'] as const)
      .filter((name) => name !== 'reuse' || counts.reuse > 0)
      .map((name) => ({ name, label: i18n.t(`compare.${name}`, [countText(counts[name])]) })),
  ];
  return (
    <search class="comparison-bar">
      <SearchField label={i18n.t('compare.search')} query={typed} onQuery={setTyped} />
      <Choices label={i18n.t('compare.show')} choices={choices} chosen={look.show} onChoose={(show) => change({ show })} />
      <p role="status" class={words.length > 0 ? 'soft' : 'spoken'}>
        {words.length > 0 ? i18n.t('compare.found', [countText(total)]) : ''}
      </p>
    </search>
  );
}
