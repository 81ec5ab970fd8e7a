import { prepareCorrections } from '../../lib/corrections/apply.ts';
import { removeDeadHosts } from '../../lib/page/dead-host.ts';
import type { InterfaceHost, PageInterface } from '../../lib/page/interface.ts';
import { reveal } from '../../lib/page/reveal.ts';
import { isCutOff } from './background-port.ts';
import { Cards } from './cards.ts';
import { Corrections } from './corrections.ts';
import { Notes } from './notes.ts';
import { Overlay } from './overlay.tsx';
import { anchorOnPageInSteps } from './places.ts';
import { listenToSelectionKeys } from './selection-keys.ts';
import { Settings } from './settings.ts';

/** Makes the interface of a marked page; nothing of it is in the document before it is wanted, nor after the host's signal. */
export function openInterface(host: InterfaceHost): PageInterface {
  // The editor knows its own Escape.
  const overlay = new Overlay(({ key, isComposing, defaultPrevented }) => {
    if (key === 'Escape' && !isComposing && !defaultPrevented) closeLight();
  });
  const settings = new Settings(host);
  const corrections = new Corrections(host, overlay);
  const notes = new Notes(host, overlay, settings, (span) => corrections.mark(span));
  const cards = new Cards(host, overlay, {
    onNote: (mention) => notes.writeOn(mention),
    onDeny: (mention, scope) => void corrections.deny(mention, scope),
  });
  const closeLight = () => {
    if (overlay.view.name === 'card') cards.close();
    else if (overlay.view.name === 'toolbar') overlay.close();
  };
  removeDeadHosts(document, overlay.root, []);
  const { signal } = host;
  listenToSelectionKeys(
    {
      isOffered: () => overlay.view.name === 'toolbar',
      actOf: (key) => settings.actOf(key),
      act: (act) => notes.press(act),
      highlight: (colour) => notes.highlightSelection(colour),
    },
    signal,
  );
  // Cut off by an update of the extension, words that could not be kept stay where they can be copied.
  signal.addEventListener('abort', () => (isCutOff() && overlay.isWriting ? overlay.stopWhenClosed() : overlay.stop()));
  return {
    get isWriting() {
      return overlay.isWriting;
    },
    get isInUse() {
      return overlay.isWriting || overlay.view.name === 'toolbar';
    },
    get hasFocus() {
      return overlay.hasFocus;
    },
    // On a site where the reader wants quiet a card opens by a click only.
    point: (mention) => cards.point(settings.isQuiet ? undefined : mention),
    press() {
      // Also a card that is only about to open: it would stand in the way of what is being selected on its mark.
      cards.close();
      if (overlay.view.name === 'toolbar') overlay.close();
    },
    openCard: (mention) => cards.open(mention, 'clicked'),
    closeCard: () => cards.close(),
    reveal(span) {
      cards.close();
      return reveal(host.marker, span);
    },
    openNotesAt: (x, y) => notes.openAt(x, y),
    offerDrafts(drafts) {
      removeDeadHosts(
        document,
        overlay.root,
        drafts.map(({ body }) => body.text),
      );
      notes.offerDrafts(drafts);
    },
    offerSelection: () => notes.offer(),
    closeLight,
    step(direction) {
      if (!overlay.isWriting) cards.step(direction);
    },
    writeNote() {
      if (overlay.isWriting) return true;
      const { shown } = cards;
      if (shown === undefined) return notes.writeOnSelection();
      notes.writeOn(shown);
      return true;
    },
    highlightSelection: () => !overlay.isWriting && notes.highlightSelection(),
    writePageNote() {
      if (!overlay.isWriting) notes.writeOnPage();
    },
    describeSelection: () => notes.describeSelection(),
    markSelection: () => overlay.isWriting || corrections.markSelection(),
    refresh() {
      cards.refresh();
      notes.refresh();
    },
    anchorSteps: anchorOnPageInSteps,
    prepareCorrections,
  };
}
