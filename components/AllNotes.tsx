import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Note } from '../lib/note/note.ts';
import type { ExportOffer } from '../lib/state/export-model.ts';
import {
  facetsOf,
  filterTest,
  isFiltered,
  type NotesFilter,
  type NotesOrder,
  type Standing,
  sortNotes,
} from '../lib/state/notes-filter.ts';
import type { NotesModel } from '../lib/state/notes-model.ts';
import { prepareSearch } from '../lib/state/notes-search.ts';
import type { ExportPort } from '../lib/state/ports.ts';
import { wordsOf } from '../lib/state/search.ts';
import { ExportButton } from './ExportButton.tsx';
import { NotesBar } from './NotesBar.tsx';
import { NotesBulk } from './NotesBulk.tsx';
import { NotesList } from './NotesList.tsx';
import { Skeleton } from './Skeleton.tsx';
import { StoreFailure } from './StoreFailure.tsx';
import { useSelection } from './use-selection.ts';

interface Props {
  model: NotesModel;
  exporting: ExportPort;
  /** What there is to be exported, with what is selected. */
  offer: (selection: readonly Note[]) => ExportOffer;
  /** How the notes of the page in view stand; absent where no page is in view. */
  standings?: ReadonlyMap<string, Standing> | undefined;
  /** Leads to a note on the page in view; undefined where it does not stand there. */
  placeOf?: (note: Note) => (() => void) | undefined;
}

/** Every note of the reader: searched, filtered, sorted, selected. */
export function AllNotes({ model, exporting, offer, standings, placeOf }: Props) {
  const { all, want } = model;
  useEffect(want, [want]);
  switch (all.state) {
    case 'unasked':
    case 'loading':
      return <Skeleton words={i18n.t('notes.loading')} />;
    case 'failed':
      return <StoreFailure error={all.error} onRetry={() => void model.retry()} />;
    case 'ready':
      if (all.notes.length === 0) return <p class="soft">{i18n.t('notes.none')}</p>;
      return (
        <Found
          notes={all.notes}
          isWhole={all.isWhole}
          model={model}
          exporting={exporting}
          offer={offer}
          standings={standings}
          placeOf={placeOf}
        />
      );
  }
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const nowhere = () => undefined;
const NOWHERE: ReadonlyMap<string, Standing> = new Map();

function Found({
  notes,
  isWhole,
  model,
  exporting,
  offer,
  standings,
  placeOf = nowhere,
}: Props & { notes: readonly Note[]; isWhole: boolean }) {
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<NotesFilter>({});
  const [order, setOrder] = useState<NotesOrder>('date');
  // Sorted before it is searched: a search keeps the order, and is asked with every letter typed.
  const sorted = useMemo(() => sortNotes([...notes], order), [notes, order]);
  // Made ready when the reader goes to the field, not with the list: a tenth of a second for 100,000 notes.
  const search = useMemo(() => lazily(() => prepareSearch(sorted)), [sorted]);
  const facets = useMemo(() => facetsOf(notes), [notes]);
  const words = useMemo(() => wordsOf(query), [query]);
  const listed = useMemo(() => {
    if (words.length === 0 && !isFiltered(filter)) return sorted;
    const passes = filterTest(filter, standings ?? NOWHERE, new Date());
    if (words.length === 0) return sorted.filter(passes);
    return search()
      .find(query)
      .flatMap((index) => {
        const note = sorted[index];
        return note !== undefined && passes(note) ? [note] : [];
      });
  }, [sorted, search, words, query, filter, standings]);
  const selection = useSelection(listed);
  const { chosen } = selection;
  return (
    <>
      <NotesBar
        query={query}
        filter={filter}
        order={order}
        facets={facets}
        found={listed.length}
        withStandings={standings !== undefined}
        onSearch={search}
        onQuery={setQuery}
        onFilter={setFilter}
        onOrder={setOrder}
      />
      {!isWhole && (
        <p class="soft" role="status">
          {i18n.t('notes.readingAll')}
        </p>
      )}
      {chosen.length > 0 && (
        <NotesBulk
          model={model}
          chosen={chosen.map(({ id }) => id)}
          tags={facetsOf(chosen).tags.map(([tag]) => tag)}
          listed={listed.length}
          onSelectAll={() => selection.setAll(true)}
          onClear={selection.clear}
        >
          <ExportButton port={exporting} offer={() => offer(chosen)} />
        </NotesBulk>
      )}
      {listed.length === 0 ? (
        <p class="soft">{i18n.t('notes.noneFound')}</p>
      ) : (
        <NotesList notes={listed} words={words} model={model} selection={selection} placeOf={placeOf} />
      )}
    </>
  );
}
