import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { NOTE_COLOURS } from '../lib/note/note.ts';
import { MENTION_CLASSES } from '../lib/recognise/mention.ts';
import { type Facets, isFiltered, type NotesFilter, type NotesOrder, ORDERS, SPANS, type Standing } from '../lib/state/notes-filter.ts';
import { countText } from './count-text.ts';
import './NotesBar.css';
import './NotesBulk.css';

const STANDINGS = ['placed', 'changed', 'lost', 'page', 'elsewhere'] as const satisfies Standing[];

interface Props {
  query: string;
  filter: NotesFilter;
  order: NotesOrder;
  facets: Facets;
  /** How many notes are listed. */
  found: number;
  /** False where no page is in view, so that notes do not stand anywhere. */
  withStandings: boolean;
  /** The reader is about to search. */
  onSearch: () => void;
  onQuery: (query: string) => void;
  onFilter: (filter: NotesFilter) => void;
  onOrder: (order: NotesOrder) => void;
}

/** What is to be listed and in which order. */
export function NotesBar({ query, filter, order, facets, found, withStandings, onSearch, onQuery, onFilter, onOrder }: Props) {
  const id = useId();
  const asked = Object.keys(filter).length;
  return (
    <div class="notes-bar">
      <div class="note-search">
        <label for={id} class="spoken">
          {i18n.t('notes.search')}
        </label>
        <input
          id={id}
          type="search"
          placeholder={i18n.t('notes.searchHint')}
          value={query}
          onFocus={onSearch}
          onInput={(event) => onQuery(event.currentTarget.value)}
        />
        <span class="soft nowrap" role="status">
          {i18n.t('notes.found', found, [countText(found)])}
        </span>
      </div>
      <details class="notes-filter">
        <summary>{asked > 0 ? i18n.t('notes.filterCount', [asked]) : i18n.t('notes.filter')}</summary>
        <div class="notes-choices">
          <Choice label={i18n.t('notes.order')} chosen={order} onChoose={(value) => onOrder(value ?? 'date')}>
            {ORDERS.map((one) => [one, i18n.t(`notes.orders.${one}`)])}
          </Choice>
          <FilterChoices filter={filter} facets={facets} withStandings={withStandings} onFilter={onFilter} />
          {isFiltered(filter) && (
            <button type="button" class="link" onClick={() => onFilter({})}>
              {i18n.t('notes.clearFilter')}
            </button>
          )}
        </div>
      </details>
    </div>
  );
}

/** What a note has to have to be listed. */
function FilterChoices({ filter, facets, withStandings, onFilter }: Pick<Props, 'filter' | 'facets' | 'withStandings' | 'onFilter'>) {
  const set = <Name extends keyof NotesFilter>(name: Name, value: NotesFilter[Name] | undefined) => {
    const { [name]: _, ...rest } = filter;
    onFilter(value === undefined ? rest : { ...rest, [name]: value });
  };
  return (
    <>
      <Choice label={i18n.t('notes.tag')} any={i18n.t('notes.anyTag')} chosen={filter.tag} onChoose={(tag) => set('tag', tag)}>
        {facets.tags.map(([tag, count]) => [tag, i18n.t('notes.option', [tag, count])])}
      </Choice>
      <Choice
        label={i18n.t('notes.colour')}
        any={i18n.t('notes.anyColour')}
        chosen={filter.colour}
        onChoose={(value) => set('colour', value)}
      >
        {NOTE_COLOURS.map((colour) => [colour, i18n.t(`notes.colours.${colour}`)])}
      </Choice>
      <Choice label={i18n.t('notes.site')} any={i18n.t('notes.anySite')} chosen={filter.site} onChoose={(site) => set('site', site)}>
        {facets.sites.map(([site, count]) => [site, i18n.t('notes.option', [site || i18n.t('notes.files'), count])])}
      </Choice>
      <Choice label={i18n.t('notes.time')} any={i18n.t('notes.anyTime')} chosen={filter.time} onChoose={(time) => set('time', time)}>
        {SPANS.map((span) => [span, i18n.t(`notes.times.${span}`)])}
      </Choice>
      <Choice label={i18n.t('notes.class')} any={i18n.t('notes.anyClass')} chosen={filter.class} onChoose={(value) => set('class', value)}>
        {MENTION_CLASSES.map((name) => [name, i18n.t(`classes.${name}`)])}
      </Choice>
      {withStandings && (
        <Choice
          label={i18n.t('notes.standing')}
          any={i18n.t('notes.anyStanding')}
          chosen={filter.standing}
          onChoose={(value) => set('standing', value)}
        >
          {STANDINGS.map((standing) => [standing, i18n.t(`notes.standings.${standing}`)])}
        </Choice>
      )}
      {(facets.conflicts > 0 || filter.conflicts) && (
        <label class="choice-line">
          <input
            type="checkbox"
            checked={filter.conflicts === true}
            onChange={(event) => set('conflicts', event.currentTarget.checked ? true : undefined)}
          />
          {i18n.t('notes.conflictsOnly', [facets.conflicts])}
        </label>
      )}
    </>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  /** Words for no choice; absent where one has to be chosen. */
  any?: string;
  chosen: Value | undefined;
  onChoose: (value: Value | undefined) => void;
  children: [value: Value, words: string][];
}

/** No value of a filter: a site may be empty. */
const ANY = '*';

/** A list to choose one from. */
function Choice<Value extends string>({ label, any, chosen, onChoose, children }: ChoiceProps<Value>) {
  return (
    <label class="notes-choice">
      <span class="soft">{label}</span>
      <select value={chosen ?? ANY} onChange={(event) => onChoose(children.find(([value]) => value === event.currentTarget.value)?.[0])}>
        {any !== undefined && <option value={ANY}>{any}</option>}
        {children.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
