import { i18n } from '#i18n';
import type { Anchor } from '../../components/Floating.tsx';
import type { DraftNotice } from '../../components/InPage.tsx';
import type { EditorProblem } from '../../components/NoteEditor.tsx';
import type { NotePlaceProps } from '../../components/NotePlace.tsx';
import { storeErrorText } from '../../components/store-error-text.ts';
import { isSameBody } from '../../lib/note/conflict.ts';
import type { DraftToKeep, KeptDraft } from '../../lib/note/draft.ts';
import { isWholePage, type Note, type NoteDraft, type NotePlace, type NoteSelectors, type StoreError } from '../../lib/note/note.ts';
import type { TagInUse } from '../../lib/note/tags.ts';
import type { InterfaceHost } from '../../lib/page/interface.ts';
import { reveal } from '../../lib/page/reveal.ts';
import { suggestTags } from '../../lib/page/suggest-tags.ts';
import type { Result } from '../../lib/result.ts';
import { background, isCutOff } from './background-port.ts';
import { anchorAt } from './cards.ts';
import { copyText } from './copy.ts';
import type { Overlay } from './overlay.tsx';
import { anchorOnPage, describeOnPage } from './places.ts';

/** What is being written. */
interface Work {
  /** The key of its draft. */
  key: string;
  draft: NoteDraft;
  /** The page's address when it was opened: a page may go on to another without closing the editor. */
  source: string;
  /** The note as it was when editing began; absent where it is a new one. */
  note?: Note;
  /** What was kept of it when the page was closed last. */
  kept?: KeptDraft;
  /** Notes that stand in the same place, this one among them. */
  together: readonly Note[];
}

export interface WritingActs {
  onSaved: (note: Note) => void;
  onRemoved: (note: Note) => void;
  /** What the reader has selected on the page. */
  selection: () => NoteSelectors | undefined;
}

/** Where the editor stands that belongs to no place of the page: in the corner of the window. */
const CORNER: Anchor = { boxes: () => [new DOMRect(innerWidth - 20, 8, 4, 4)], context: undefined };

/** The note that is being written: opened, kept at every pause, saved, and offered again after the page was closed. */
export class Writing {
  private readonly host: InterfaceHost;
  private readonly overlay: Overlay;
  private readonly acts: WritingActs;
  private work: Work | undefined;
  private anchor: Anchor = CORNER;
  private tags: TagInUse[] = [];
  private drafts: KeptDraft[] = [];

  constructor(host: InterfaceHost, overlay: Overlay, acts: WritingActs) {
    this.host = host;
    this.overlay = overlay;
    this.acts = acts;
  }

  /** Opens the editor on a new note; where something was kept under its key it goes on from there. */
  begin(draft: NoteDraft, key: string): void {
    this.open({ key, draft, source: this.host.address(), together: [] });
  }

  /** Opens a note that is kept already, one of those that stand in its place. */
  edit(together: readonly Note[], nth = 0): void {
    const note = together[nth];
    if (note === undefined) return;
    const { target, body, mention } = note;
    this.open({
      key: note.id,
      note,
      together,
      source: this.host.address(),
      draft: { target, body, ...(mention === undefined ? {} : { mention }) },
    });
  }

  /** Says that there is something that was not saved; the reader goes on writing, throws it away, or leaves it for later. */
  offer(drafts: readonly KeptDraft[]): void {
    this.drafts = drafts.filter((draft) => {
      const note = this.noteOf(draft);
      return note === undefined ? draft.note === undefined || draft.body.text !== '' : !isSameBody(note.body, draft.body);
    });
    this.tellDrafts();
  }

  /** The notes were read anew: one that is being written may have been changed elsewhere. */
  refresh(): void {
    const { view } = this.overlay;
    if (this.work !== undefined && view.name === 'editor' && view.key === this.work.key) this.render(this.work);
  }

  private tellDrafts(): void {
    const [draft] = this.drafts;
    this.overlay.notice(draft === undefined ? undefined : this.noticeOf(draft));
  }

  private noticeOf(draft: KeptDraft): DraftNotice {
    return {
      text: i18n.t('page.draftFound', this.drafts.length),
      quote: draft.target.selector[0].exact || draft.body.text,
      onContinue: () => this.goOn(draft),
      onDrop: () => {
        this.forget({ key: draft.key, source: draft.target.source });
        this.overlay.say({ text: i18n.t('page.draftDropped'), undo: () => void this.bringBack(draft) });
      },
    };
  }

  private async bringBack(draft: KeptDraft): Promise<void> {
    const { modified: _, ...toKeep } = draft;
    const answer = await background.keepDraft(toKeep);
    if (answer.ok) this.offer([draft, ...this.drafts]);
    else this.overlay.say({ text: storeErrorText(answer.error) });
  }

  private goOn(draft: KeptDraft): void {
    const note = this.noteOf(draft);
    const place = this.placeOf(draft.target.selector);
    if (place.state === 'anchored') reveal(this.host.marker, place);
    if (note !== undefined) this.edit([note]);
    else this.begin(draft, draft.key);
  }

  private noteOf(draft: KeptDraft): Note | undefined {
    return this.host.marker.notes.find(({ note }) => note.id === draft.note)?.note;
  }

  private open(work: Work): void {
    const kept = this.drafts.find(({ key }) => key === work.key);
    const opened = kept === undefined ? work : { ...work, kept };
    this.work = opened;
    const span = this.placeOf(opened.draft.target.selector);
    this.anchor = span.state === 'anchored' ? this.anchorOf(opened) : CORNER;
    this.host.marker.showDraft(span.state === 'anchored' ? span : undefined);
    this.overlay.notice(undefined);
    this.render(opened);
    void this.askTags(opened);
  }

  private async askTags(work: Work): Promise<void> {
    const answer = await background.tags();
    if (!answer.ok || this.work !== work) return;
    this.tags = answer.value;
    this.refresh();
  }

  /** Where the passage is now: the page may be another than when the editor was opened. */
  private placeOf(selector: NoteSelectors): NotePlace {
    return anchorOnPage(this.host.marker.page, [selector])[0] ?? { state: 'orphan' };
  }

  private anchorOf({ draft }: Work): Anchor {
    return anchorAt(this.host.marker, () => {
      const place = this.placeOf(draft.target.selector);
      return place.state === 'anchored' ? place : { start: 0, end: 0 };
    });
  }

  private render(work: Work): void {
    const { draft, note, kept, key } = work;
    const { selector } = draft.target;
    const colours = this.tags.flatMap(({ name, colour }) => (colour === undefined ? [] : [[name, colour] as const]));
    this.overlay.open({
      name: 'editor',
      anchor: this.anchor,
      key,
      place: this.placeProps(work),
      editor: {
        quote: selector[0].exact,
        body: kept?.body ?? draft.body,
        saved: draft.body,
        isNew: note === undefined,
        isOfPage: isWholePage(selector),
        tagsInUse: this.tags.map(({ name }) => name),
        tagColours: new Map(colours),
        suggested: this.suggested(selector),
        onSave: (body) => this.save(work, body),
        onDelete: () => this.remove(work),
        onKeep: (body) => this.keep(work, body),
        onDiscard: () => this.forget(work),
        onCopy: (text) => copyText(this.overlay.root, text),
        onClose: () => this.close(),
      },
    });
  }

  private suggested(selector: NoteSelectors): string[] {
    const { page, mentions } = this.host.marker;
    const place = this.placeOf(selector);
    return place.state === 'anchored' ? suggestTags(page.text, place, mentions) : [];
  }

  /** What is to be said of the note's place and of other notes. */
  private placeProps({ note, kept, together }: Work): NotePlaceProps {
    const nth = together.findIndex(({ id }) => id === note?.id);
    const now = this.host.marker.notes.find((placed) => placed.note.id === note?.id);
    const place = now?.place ?? { state: 'page' };
    return {
      isResumed: kept !== undefined,
      isStale: note !== undefined && now !== undefined && now.note.modified !== note.modified,
      versions: now?.note.conflicts === undefined ? 0 : now.note.conflicts.length + 1,
      nth: nth + 1,
      count: together.length,
      onNext: () => this.edit(together, (nth + 1) % together.length),
      place: place.state,
      ...(place.state === 'anchored' && place.changed && now !== undefined
        ? { change: { old: now.note.target.selector[0].exact, now: this.host.marker.page.text.slice(place.start, place.end) } }
        : {}),
      onConfirm: async () =>
        note !== undefined && place.state === 'anchored' && this.attach(note, describeOnPage(this.host.marker.page, place)),
      onReattach: async () => {
        const selector = this.acts.selection();
        if (note === undefined || selector === undefined) return false;
        return this.attach(note, selector);
      },
    };
  }

  /** Gives the note another passage; the editor goes on with all that is written in it. */
  private async attach(note: Note, selector: NoteSelectors): Promise<boolean> {
    const answer = await background.place(note.id, selector);
    if (!answer.ok) {
      this.overlay.say({ text: storeErrorText(answer.error) });
      return true;
    }
    const { marker } = this.host;
    marker.setNotes(marker.notes.map((placed) => (placed.note.id === note.id ? answer.value : placed.note)));
    if (this.work?.note?.id === note.id) {
      const work = { ...this.work, note: answer.value, draft: { ...this.work.draft, target: answer.value.target } };
      this.work = work;
      this.anchor = this.anchorOf(work);
      const place = this.placeOf(selector);
      marker.showDraft(place.state === 'anchored' ? place : undefined);
      this.render(work);
    }
    return true;
  }

  private async keep({ key, draft, note, source }: Work, body: NoteDraft['body']): Promise<EditorProblem | undefined> {
    const toKeep: DraftToKeep = { ...draft, target: { ...draft.target, source }, body, key };
    const answer = await background.keepDraft(note === undefined ? toKeep : { ...toKeep, note: note.id, base: note.modified });
    return answer.ok ? undefined : problemOf(answer.error);
  }

  private async save(work: Work, body: NoteDraft['body']): Promise<EditorProblem | undefined> {
    const { note, draft, kept, key } = work;
    // What was kept on an older state of the note was written without the reader's having seen the newer one.
    const base = kept?.base ?? note?.modified ?? '';
    const answer = note === undefined ? await background.save({ ...draft, body }, key) : await background.update(note.id, body, base);
    return this.settled(work, answer, this.acts.onSaved);
  }

  private async remove(work: Work): Promise<EditorProblem | undefined> {
    return work.note === undefined ? undefined : this.settled(work, await background.remove(work.note.id), this.acts.onRemoved);
  }

  /** What the store answered: done, and the editor goes; or refused, and it stays with all that was typed. */
  private settled(work: Work, answer: Result<Note, StoreError>, onDone: (note: Note) => void): EditorProblem | undefined {
    if (!answer.ok) return problemOf(answer.error);
    this.forget(work);
    if (this.work === work || this.work?.key === work.key) this.close();
    onDone(answer.value);
    return undefined;
  }

  /** Throws away what was kept of a note while it was written. */
  private forget({ key, source }: { key: string; source: string }): void {
    this.drafts = this.drafts.filter((draft) => draft.key !== key);
    void background.dropDraft(source, key);
    this.tellDrafts();
  }

  private close(): void {
    this.work = undefined;
    this.host.marker.showDraft(undefined);
    this.overlay.close();
  }
}

/** A background that cannot be had because this page is cut off from it is told by that name. */
function problemOf(error: StoreError): EditorProblem {
  return isCutOff() ? 'cut-off' : error;
}
