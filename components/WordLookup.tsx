import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { wordsOf } from '../lib/state/search.ts';
import { type BuiltInWord, type BuiltInWords, type LookedUp, lookUp } from '../lib/state/word-lookup.ts';
import { Choices } from './Choices.tsx';
import { countText } from './count-text.ts';
import { kindText } from './kind-text.ts';
import { MarkedText } from './MarkedText.tsx';
import { SearchField } from './SearchField.tsx';
import { ShowMore, useLimit } from './ShowMore.tsx';
import { Skeleton } from './Skeleton.tsx';
import './WordLookup.css';

const FIRST = 50;
const STEP = 200;

/** Looks formulas and programmes up in the lists that come with the extension; these are loaded when it is first shown. */
export function WordLookup({ load }: { load: () => Promise<BuiltInWords> }) {
  const [lists, setLists] = useState<BuiltInWords>();
  useEffect(() => void load().then(setLists), [load]);
  return lists === undefined ? <Skeleton words={i18n.t('options.wordsLoading')} /> : <Lookup lists={lists} />;
}

function Lookup({ lists: { words: all, units } }: { lists: BuiltInWords }) {
  const [query, setQuery] = useState('');
  const [show, setShow] = useState<LookedUp>('all');
  const words = useMemo(() => wordsOf(query), [query]);
  const found = useMemo(() => lookUp(all, words), [all, words]);
  const of = (name: LookedUp) => (name === 'all' ? found : found.filter((word) => word.class === name));
  const shown = of(show);
  const choices = [
    { name: 'all' as const, label: i18n.t('compare.all') },
    { name: 'slogan' as const, label: i18n.t('compare.slogans', [countText(of('slogan').length)]) },
    { name: 'programme' as const, label: i18n.t('compare.programmes', [countText(of('programme').length)]) },
  ];
  return (
    <div class="lookup">
      <search>
        <SearchField label={i18n.t('lookup.search')} hint={i18n.t('lookup.hint')} query={query} onQuery={setQuery} />
        <Choices label={i18n.t('compare.show')} choices={choices} chosen={show} onChoose={setShow} />
        <p role="status" class={shown.length > 0 ? 'spoken' : ''}>
          {shown.length > 0 ? i18n.t('compare.found', [countText(shown.length)]) : i18n.t('lookup.none')}
        </p>
      </search>
      {/* Made anew for another query: it begins at its beginning. */}
      <Entries key={`${show} ${query}`} entries={shown} words={words} />
      <p class="soft">{i18n.t('lookup.units', [countText(units)])}</p>
    </div>
  );
}

function Entries({ entries, words }: { entries: readonly BuiltInWord[]; words: readonly string[] }) {
  const { limit, more } = useLimit(FIRST, STEP);
  return (
    <>
      <ul>
        {entries.slice(0, limit).map((entry) => (
          <Entry key={`${entry.class} ${entry.kind} ${entry.name}`} entry={entry} words={words} />
        ))}
      </ul>
      <ShowMore total={entries.length} limit={limit} step={STEP} onMore={more} />
    </>
  );
}

function Entry({ entry, words }: { entry: BuiltInWord; words: readonly string[] }) {
  const { name, variants, items, about, first, english, guard } = entry;
  const separator = i18n.t('common.clauseSeparator');
  const lines = [
    about,
    items.length > 0 && i18n.t('lookup.items', [items.join(separator)]),
    variants.length > 0 && i18n.t('lookup.variants', [variants.join(separator)]),
    english !== '' && i18n.t('lookup.english', [english]),
    first !== '' && i18n.t('lookup.first', [first]),
    guard !== 'none' && i18n.t(`lookup.${guard}`),
  ].filter((line) => typeof line === 'string' && line !== '');
  return (
    <li>
      <p>
        <b class={`line-${entry.class}`} lang="zh">
          <MarkedText text={name} words={words} />
        </b>{' '}
        <span class="soft">
          {i18n.t(`page.class.${entry.class}`)} · {kindText(entry)}
        </span>
      </p>
      {lines.map((line) => (
        <p key={line}>
          <MarkedText text={String(line)} words={words} />
        </p>
      ))}
    </li>
  );
}
