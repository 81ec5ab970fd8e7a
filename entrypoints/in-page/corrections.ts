import { i18n } from '#i18n';
import { storeErrorText } from '../../components/store-error-text.ts';
import type { CorrectionDraft, OwnWord, SavedCorrection } from '../../lib/corrections/correction.ts';
import { denialOf, type Scope } from '../../lib/corrections/deny.ts';
import { isUsable } from '../../lib/corrections/own-words.ts';
import type { StoreError } from '../../lib/messages/protocol.ts';
import type { InterfaceHost } from '../../lib/page/interface.ts';
import { clearSelection, selectedSpan } from '../../lib/page/selection.ts';
import type { Mention } from '../../lib/recognise/mention.ts';
import type { Span } from '../../lib/text/span.ts';
import { background } from './background-port.ts';
import { anchorAt } from './cards.ts';
import type { Overlay } from './overlay.tsx';

/** What the reader says of this page's marks. */
export class Corrections {
  private readonly host: InterfaceHost;
  private readonly overlay: Overlay;

  constructor(host: InterfaceHost, overlay: Overlay) {
    this.host = host;
    this.overlay = overlay;
  }

  /** A mark is none, here or wherever its wording stands. */
  async deny(mention: Mention, scope: Scope): Promise<void> {
    const page = { url: this.host.address(), title: document.title, text: this.host.marker.page.text };
    const said = i18n.t(`corrections.denied.${mention.class}`);
    const error = await this.save(denialOf(page, mention, scope), said);
    if (error !== undefined) this.overlay.say({ text: i18n.t('page.notSaved', [storeErrorText(error)]) });
  }

  /** Opens the form that makes the selection a mark; false where nothing is selected that could be one. */
  markSelection(): boolean {
    const span = selectedSpan(document, this.host.marker.page);
    if (span === null) this.overlay.say({ text: i18n.t('page.nothingSelected') });
    else this.mark(span);
    return span !== null;
  }

  /** Opens the form that makes a span of the page a mark, there and wherever its wording stands. */
  mark(span: Span): void {
    const wording = this.host.marker.page.text.slice(span.start, span.end).trim();
    if (wording.includes('\n') || !isUsable(wording)) {
      this.overlay.say({ text: i18n.t('corrections.unusable') });
      return;
    }
    this.host.marker.showDraft(span);
    this.overlay.open({
      name: 'word',
      anchor: anchorAt(this.host.marker, () => span),
      key: `${span.start}–${span.end}`,
      form: { wording, onSave: (word) => this.keep(word), onClose: () => this.closeForm() },
    });
  }

  private async keep(word: OwnWord): Promise<StoreError | undefined> {
    const error = await this.save({ type: 'is-one', ...word }, i18n.t(`corrections.isOne.${word.class}`));
    if (error === undefined) {
      this.closeForm();
      clearSelection(document, this.host.marker.page);
    }
    return error;
  }

  private closeForm(): void {
    this.host.marker.showDraft(undefined);
    this.overlay.close();
  }

  private async save(draft: CorrectionDraft, said: string): Promise<StoreError | undefined> {
    const answer = await background.correct(draft);
    if (!answer.ok) return answer.error;
    await this.host.loadCorrections();
    this.overlay.say({ text: said, undo: () => void this.undo(answer.value) });
    return undefined;
  }

  private async undo({ correction, replaced }: SavedCorrection): Promise<void> {
    const answer = await background.changeCorrections({ removed: [correction.id], restored: replaced });
    if (!answer.ok) return this.overlay.say({ text: i18n.t('page.notSaved', [storeErrorText(answer.error)]) });
    await this.host.loadCorrections();
    this.overlay.say({ text: i18n.t('corrections.undone') });
  }
}
