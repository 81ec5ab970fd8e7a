import type { ComponentChildren } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Note } from '../lib/note/note.ts';
import type { NotesModel } from '../lib/state/notes-model.ts';
import { NotesRow, nameOfNote } from './NotesRow.tsx';
import { useActiveRow } from './use-active-row.ts';
import type { Selection } from './use-selection.ts';
import { useVirtualRows } from './use-virtual-rows.ts';
import './NotesList.css';

interface Props {
  notes: readonly Note[];
  words: readonly string[];
  model: NotesModel;
  selection: Selection<Note>;
  /** Leads to a note on the page in view; undefined where it does not stand there. */
  placeOf: (note: Note) => (() => void) | undefined;
}

/** A row with a quotation of two lines and words of one, in px. */
const ROW = 112;
/** Rows are shown, and taken away, so many at once: fewer would cost more to keep account of in a list of 100,000. */
const BLOCK = 5;
const blockOf = (index: number) => Math.floor(index / BLOCK);

/**
 * Notes as a grid after the ARIA pattern: one stop for the Tab key, arrow keys, Home and End move, Space selects, with Shift from
 * the last one on, Enter edits, Delete deletes. Only what is near the window is in the document.
 */
export function NotesList({ notes, words, model, selection, placeOf }: Props) {
  const list = useRef<HTMLTableElement>(null);
  const rows = useVirtualRows({ count: Math.ceil(notes.length / BLOCK), estimate: BLOCK * ROW, overscan: 2 }, list);
  const row = useActiveRow(list, notes.length, (index) => rows.show(blockOf(index)));
  const [editAsked, setEditAsked] = useState({ id: '', times: 0 });
  const { at } = row;
  const { selected } = selection;
  const select = (index: number, on: boolean, isRange: boolean) => {
    selection.toggle(index, on, isRange);
    row.activate(index);
  };
  const remove = async () => {
    const ids = selection.chosen.map(({ id }) => id);
    const one = notes[at];
    if (one === undefined) return;
    await model.remove(ids.length > 0 && selected.has(one.id) ? ids : [one.id]);
    // By now the list is without them; where the active row stays the same in number, nothing else would bring the focus there.
    row.focusWhenDrawn(Math.max(0, Math.min(at, notes.length - 1 - Math.max(1, ids.length))));
  };
  const move = (step: number) => (event: KeyboardEvent) => {
    if (event.shiftKey) selection.extend(at, row.within(at + step));
    row.go(at + step);
  };
  const page = Math.max(1, Math.floor(window.innerHeight / ROW) - 1);
  const press = pressed(() => void model.undo(), {
    ArrowDown: move(1),
    ArrowUp: move(-1),
    PageDown: move(page),
    PageUp: move(-page),
    Home: () => row.go(0),
    End: () => row.go(notes.length - 1),
    ' ': (event) => select(at, !selected.has(notes[at]?.id ?? ''), event.shiftKey),
    Delete: () => void remove(),
    Enter: () => setEditAsked({ id: notes[at]?.id ?? '', times: editAsked.times + 1 }),
  });
  return (
    <table
      ref={list}
      class="notes-list"
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA's grid pattern on a table makes its rows and cells interactive.
      role="grid"
      aria-label={i18n.t('notes.list')}
      aria-description={i18n.t('notes.listHint')}
      aria-multiselectable="true"
      aria-rowcount={notes.length}
      onKeyDown={press}
    >
      {/* The widths are the first row's, which is an empty one once the list was scrolled. */}
      <colgroup>
        <col class="notes-check-column" />
        <col />
      </colgroup>
      <Space height={rows.before} />
      {rows.items.map(({ index: block }) => (
        <tbody key={block} ref={rows.measure} data-index={block}>
          {notes.slice(block * BLOCK, (block + 1) * BLOCK).map((note, i) => {
            const index = block * BLOCK + i;
            return (
              <Row
                key={note.id}
                note={note}
                index={index}
                isActive={index === at}
                isSelected={selected.has(note.id)}
                onFocus={row.activate}
                onSelect={select}
              >
                <Item
                  note={note}
                  words={words}
                  model={model}
                  placeOf={placeOf}
                  editAsked={editAsked.id === note.id ? editAsked.times : 0}
                />
              </Row>
            );
          })}
        </tbody>
      ))}
      <Space height={rows.after} />
    </table>
  );
}

type Key = (event: KeyboardEvent) => void;

/** Keys of the grid, and Ctrl/⌘+Z: those typed in a row's own fields and buttons are theirs. */
function pressed(undo: Key, keys: Record<string, Key>): Key {
  return (event) => {
    if (!(event.target instanceof HTMLTableRowElement) || event.altKey) return;
    const isHeld = event.ctrlKey || event.metaKey;
    const act = isHeld ? (event.key === 'z' && !event.shiftKey ? undo : undefined) : keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act(event);
  };
}

interface RowProps {
  note: Note;
  index: number;
  isActive: boolean;
  isSelected: boolean;
  onFocus: (index: number) => void;
  onSelect: (index: number, on: boolean, isRange: boolean) => void;
  children: ComponentChildren;
}

function Row({ note, index, isActive, isSelected, onFocus, onSelect, children }: RowProps) {
  return (
    <tr
      class={isSelected ? 'selected' : undefined}
      aria-rowindex={index + 1}
      aria-selected={isSelected}
      tabIndex={isActive ? 0 : -1}
      onFocus={(event) => event.target === event.currentTarget && onFocus(index)}
    >
      <td class="notes-check">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={i18n.t('notes.select', [nameOfNote(note)])}
          checked={isSelected}
          onClick={(event) => onSelect(index, event.currentTarget.checked, event.shiftKey)}
        />
      </td>
      <td>{children}</td>
    </tr>
  );
}

interface ItemProps extends Pick<Props, 'words' | 'model' | 'placeOf'> {
  note: Note;
  editAsked: number;
}

/** A note that is drawn anew only where something of it is new: scrolling draws the list in every frame. */
function Item({ note, words, model, placeOf, editAsked }: ItemProps) {
  return useMemo(
    () => <NotesRow note={note} model={model} words={words} withPage onShow={placeOf(note)} editAsked={editAsked} />,
    [note, words, model, placeOf, editAsked],
  );
}

/** Stands for rows that are not in view. */
function Space({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tbody aria-hidden="true">
      <tr>
        <td colSpan={2} class="notes-space" style={{ height: `${height}px` }} />
      </tr>
    </tbody>
  );
}
