import { i18n } from '#i18n';
import { storeErrorText } from '../../components/store-error-text.ts';
import type { KeptDraft } from '../../lib/note/draft.ts';
import { type Note, type NoteColour, type NoteDraft, type NoteSelectors, WHOLE_PAGE } from '../../lib/note/note.ts';
import type { InterfaceHost } from '../../lib/page/interface.ts';
import { notesAt } from '../../lib/page/notes-at.ts';
import { clearSelection, selectedSpan } from '../../lib/page/selection.ts';
import type { Mention } from '../../lib/recognise/mention.ts';
import type { PageAct } from '../../lib/sites/page-settings.ts';
import type { Span } from '../../lib/text/span.ts';
import { background } from './background-port.ts';
import { anchorAt } from './cards.ts';
import { notedMention } from './name-of.ts';
import type { Overlay } from './overlay.tsx';
import { describeOnPage } from './places.ts';
import type { Settings } from './settings.ts';
import { Writing } from './writing.ts';

/** The notes of this page: what becomes of a selection, and of notes once they are kept. */
export class Notes {
  private readonly host: InterfaceHost;
  private readonly overlay: Overlay;
  private readonly onMark: (span: Span) => void;
  private readonly settings: Settings;
  private readonly writing: Writing;

  /** `onMark`: the selection is to become a mark. */
  constructor(host: InterfaceHost, overlay: Overlay, settings: Settings, onMark: (span: Span) => void) {
    this.host = host;
    this.settings = settings;
    this.overlay = overlay;
    this.onMark = onMark;
    this.writing = new Writing(host, overlay, {
      onSaved: (note) => this.put(note),
      onRemoved: (note) => this.removed(note),
      selection: () => this.describeSelection(),
    });
  }

  /** Shows what can be done with the selection, or takes that away where nothing is selected any more. */
  offer(): void {
    const isFree = this.overlay.view.name === 'nothing' || this.overlay.view.name === 'toolbar';
    const span = this.selection();
    if (span === null) {
      if (this.overlay.view.name === 'toolbar') this.overlay.close();
      return;
    }
    if (!isFree || this.settings.isQuiet) return;
    // The selection may have grown since the toolbar came: what is seen selected at the press is meant.
    const selected = () => this.selection() ?? span;
    this.overlay.open({
      name: 'toolbar',
      anchor: anchorAt(this.host.marker, () => span),
      toolbar: {
        onNote: () => this.write(selected()),
        onHighlight: (colour) => void this.highlight(selected(), colour),
        onMark: () => this.onMark(selected()),
        onPageNote: () => this.writeOnPage(),
        onQuiet: () => void this.setQuiet(true),
        keys: this.settings.keys,
      },
    });
  }

  /** Does what a key asks for while the toolbar is shown. */
  press(act: PageAct): void {
    const { view } = this.overlay;
    if (view.name !== 'toolbar') return;
    const { onNote, onHighlight, onMark, onPageNote } = view.toolbar;
    ({ note: onNote, highlight: onHighlight, mark: onMark, pageNote: onPageNote })[act]();
  }

  /** Opens the editor on the selection; false where nothing is selected. */
  writeOnSelection(): boolean {
    return this.withSelection((span) => this.write(span));
  }

  /** Keeps the selection as a note without words; false where nothing is selected. */
  highlightSelection(colour?: NoteColour): boolean {
    return this.withSelection((span) => void this.highlight(span, colour));
  }

  /** The selection as a note keeps it; undefined where nothing is selected. */
  describeSelection(): NoteSelectors | undefined {
    const span = this.selection();
    return span === null || !this.canHold(span) ? undefined : describeOnPage(this.host.marker.page, span);
  }

  writeOn(mention: Mention): void {
    this.write(mention);
  }

  /** Opens the editor on a note about the page as a whole. */
  writeOnPage(): void {
    this.writing.begin({ target: this.targetOf(WHOLE_PAGE), body: { text: '', tags: [] } }, 'new page');
  }

  /** Opens the notes under a point of the window; false where there is none. */
  openAt(x: number, y: number): boolean {
    const found = notesAt(document, this.host.marker, x, y);
    this.writing.edit(found);
    return found.length > 0;
  }

  /** What was not saved when the page was closed is offered again. */
  offerDrafts(drafts: readonly KeptDraft[]): void {
    this.writing.offer(drafts);
  }

  /** The page's notes were read anew; one that is being written may be another by now. */
  refresh(): void {
    this.writing.refresh();
  }

  private async setQuiet(isQuiet: boolean): Promise<void> {
    this.overlay.close();
    await this.settings.setQuiet(isQuiet);
    if (isQuiet) this.overlay.say({ text: i18n.t('page.quietSaid', [this.settings.site]), undo: () => void this.setQuiet(false) });
    else this.overlay.hush();
  }

  private selection(): Span | null {
    return selectedSpan(document, this.host.marker.page);
  }

  private withSelection(act: (span: Span) => void): boolean {
    const span = this.selection();
    if (span === null) this.overlay.say({ text: i18n.t('page.nothingSelected') });
    else act(span);
    return span !== null;
  }

  /** A passage over the border of a web component or a frame could be painted nowhere: a range has one tree, and ends where it begins. */
  private canHold(span: Span): boolean {
    const isHeld = this.host.marker.rangeOf(span)?.collapsed !== true;
    if (!isHeld) this.overlay.say({ text: i18n.t('page.acrossBorder') });
    return isHeld;
  }

  private write(span: Span): void {
    if (!this.canHold(span)) return;
    this.writing.begin(this.draftOf(span), `new ${span.start}–${span.end}`);
    // It is painted as the draft's; selected still, it would keep the next click on it from opening its notes.
    clearSelection(document, this.host.marker.page);
  }

  private async highlight(span: Span, colour?: NoteColour): Promise<void> {
    if (!this.canHold(span)) return;
    this.overlay.close();
    const draft = this.draftOf(span);
    const body = colour === undefined ? draft.body : { ...draft.body, colour };
    const answer = await background.save({ ...draft, body });
    if (!answer.ok) return this.overlay.say({ text: i18n.t('page.notSaved', [storeErrorText(answer.error)]) });
    clearSelection(document, this.host.marker.page);
    this.put(answer.value, () => void this.takeBack(answer.value));
  }

  /** A passage that is a mark, letter by letter, keeps what was recognised. */
  private draftOf(span: Span): NoteDraft {
    const mention = this.host.marker.mentions.find(({ start, end }) => start === span.start && end === span.end);
    const target = this.targetOf(describeOnPage(this.host.marker.page, span));
    return { target, body: { text: '', tags: [] }, ...(mention === undefined ? {} : { mention: notedMention(mention) }) };
  }

  private targetOf(selector: NoteSelectors): NoteDraft['target'] {
    return { source: this.host.address(), title: document.title, selector };
  }

  private put(note: Note, undo?: () => void): void {
    this.host.marker.setNotes([...this.others(note), note]);
    this.overlay.say({
      text: note.conflicts === undefined ? i18n.t('page.saved') : i18n.t('page.bothKept'),
      ...(undo === undefined ? {} : { undo }),
    });
  }

  private others({ id }: Note): Note[] {
    return this.host.marker.notes.map(({ note }) => note).filter((note) => note.id !== id);
  }

  private async takeBack(note: Note): Promise<void> {
    const answer = await background.remove(note.id);
    if (answer.ok) this.removed(answer.value);
    else this.overlay.say({ text: storeErrorText(answer.error) });
  }

  private removed(note: Note): void {
    this.host.marker.setNotes(this.others(note));
    this.overlay.say({ text: i18n.t('page.deleted'), undo: () => void this.restore(note) });
  }

  private async restore(note: Note): Promise<void> {
    const answer = await background.restore(note);
    if (!answer.ok) return this.overlay.say({ text: i18n.t('page.notRestored', [storeErrorText(answer.error)]) });
    this.put(answer.value);
    this.overlay.say({ text: i18n.t('page.restored') });
  }
}
