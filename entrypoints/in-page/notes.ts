import { i18n } from '#i18n';
import { storeErrorText } from '../../components/store-error-text.ts';
import type { StoreError } from '../../lib/messages/protocol.ts';
import { anchor } from '../../lib/note/anchor.ts';
import { describe } from '../../lib/note/describe.ts';
import type { Note, NoteDraft, NotedMention } from '../../lib/note/note.ts';
import type { InterfaceHost } from '../../lib/page/interface.ts';
import { selectedSpan } from '../../lib/page/selection.ts';
import type { Mention } from '../../lib/recognise/mention.ts';
import type { Span } from '../../lib/text/span.ts';
import { background } from './background-port.ts';
import { anchorAt } from './cards.ts';
import { nameOf } from './name-of.ts';
import type { Overlay } from './overlay.tsx';

/** The notes of this page: on it, being written, kept. */
export class Notes {
  private readonly host: InterfaceHost;
  private readonly overlay: Overlay;
  private readonly onMark: (span: Span) => void;
  private tags: string[] = [];

  /** `onMark`: the selection is to become a mark. */
  constructor(host: InterfaceHost, overlay: Overlay, onMark: (span: Span) => void) {
    this.host = host;
    this.overlay = overlay;
    this.onMark = onMark;
  }

  /** Shows what can be done with the selection, or takes that away where nothing is selected any more. */
  offer(): void {
    const isFree = this.overlay.view.name === 'nothing' || this.overlay.view.name === 'toolbar';
    const span = selectedSpan(document, this.host.marker.page);
    if (span === null) {
      if (this.overlay.view.name === 'toolbar') this.overlay.close();
      return;
    }
    if (!isFree) return;
    this.overlay.open({
      name: 'toolbar',
      anchor: anchorAt(this.host.marker, () => span),
      toolbar: { onNote: () => void this.write(span), onHighlight: () => void this.highlight(span), onMark: () => this.onMark(span) },
    });
  }

  /** Opens the editor on the selection; false where nothing is selected. */
  writeOnSelection(): boolean {
    const span = selectedSpan(document, this.host.marker.page);
    if (span === null) this.overlay.say({ text: i18n.t('page.nothingSelected') });
    else void this.write(span);
    return span !== null;
  }

  writeOn(mention: Mention): void {
    void this.write(mention, { class: mention.class, name: nameOf(mention) });
  }

  /** Opens a note that is kept already. */
  async edit(note: Note): Promise<void> {
    await this.openEditor(note.target.selector, note.body, note.id, {
      onSave: async (body) => this.settle(await background.update(note.id, body), (changed) => this.put(changed)),
      onDelete: async () => this.settle(await background.remove(note.id), (removed) => this.removed(removed)),
    });
  }

  private async write(span: Span, mention?: NotedMention): Promise<void> {
    const draft = this.draftOf(span, mention);
    await this.openEditor(draft.target.selector, draft.body, `new ${span.start}–${span.end}`, {
      onSave: async (body) => this.settle(await background.save({ ...draft, body }), (note) => this.put(note)),
      onDelete: async () => undefined,
    });
  }

  private async highlight(span: Span): Promise<void> {
    this.overlay.close();
    const answer = await background.save(this.draftOf(span));
    if (answer.ok) {
      this.put(answer.value);
      document.getSelection()?.removeAllRanges();
    } else this.overlay.say({ text: i18n.t('page.notSaved', [storeErrorText(answer.error)]) });
  }

  private draftOf(span: Span, mention?: NotedMention): NoteDraft {
    const target = { source: this.host.address(), title: document.title, selector: describe(this.host.marker.page.text, span) };
    return { target, body: { text: '', tags: [] }, ...(mention === undefined ? {} : { mention }) };
  }

  private async openEditor(
    selector: NoteDraft['target']['selector'],
    body: NoteDraft['body'],
    key: string,
    acts: { onSave: (body: NoteDraft['body']) => Promise<StoreError | undefined>; onDelete: () => Promise<StoreError | undefined> },
  ): Promise<void> {
    const span = () => {
      // The page may be another than when the editor was opened.
      const place = anchor(this.host.marker.page.text, selector);
      return place.state === 'anchored' ? place : { start: 0, end: 0 };
    };
    const open = () =>
      this.overlay.open({
        name: 'editor',
        anchor: view,
        key,
        editor: {
          quote: selector[0].exact,
          body,
          isNew: key.startsWith('new'),
          tagsInUse: this.tags,
          onClose: () => this.closeEditor(),
          ...acts,
        },
      });
    const view = anchorAt(this.host.marker, span);
    this.host.marker.showDraft(span());
    open();
    const tags = await background.tags();
    if (!tags.ok) return;
    this.tags = tags.value;
    if (this.overlay.view.name === 'editor' && this.overlay.view.key === key) open();
  }

  private closeEditor(): void {
    this.host.marker.showDraft(undefined);
    this.overlay.close();
  }

  /** What the store answered: done, and the editor goes; or refused, and it stays with all that was typed. */
  private settle(answer: Awaited<ReturnType<typeof background.save>>, onDone: (note: Note) => void): StoreError | undefined {
    if (!answer.ok) return answer.error;
    this.closeEditor();
    onDone(answer.value);
    return undefined;
  }

  private put(note: Note): void {
    this.host.marker.setNotes([...this.host.marker.notes.map((placed) => placed.note).filter(({ id }) => id !== note.id), note]);
    this.overlay.say({ text: i18n.t('page.saved') });
  }

  private removed(note: Note): void {
    this.host.marker.setNotes(this.host.marker.notes.map((placed) => placed.note).filter(({ id }) => id !== note.id));
    this.overlay.say({ text: i18n.t('page.deleted'), undo: () => void this.restore(note) });
  }

  private async restore(note: Note): Promise<void> {
    const answer = await background.restore(note);
    if (!answer.ok) return this.overlay.say({ text: i18n.t('page.notRestored', [storeErrorText(answer.error)]) });
    this.put(answer.value);
    this.overlay.say({ text: i18n.t('page.restored') });
  }
}
