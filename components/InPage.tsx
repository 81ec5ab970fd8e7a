import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Anchor, Floating } from './Floating.tsx';
import { MarkCard, type MarkCardProps } from './MarkCard.tsx';
import { NoteEditor, type NoteEditorProps } from './NoteEditor.tsx';
import { NotePlace, type NotePlaceProps } from './NotePlace.tsx';
import { PrivateFrame, type ShowInFrame } from './PrivateFrame.tsx';
import { SelectionToolbar, type SelectionToolbarProps } from './SelectionToolbar.tsx';
import { WordForm, type WordFormProps } from './WordForm.tsx';

/** What of our interface is open on the page; one thing at a time. */
export type InPageView =
  | { name: 'nothing' }
  /** `takesFocus`: it was opened by keyboard. */
  | { name: 'card'; anchor: Anchor; takesFocus: boolean; card: MarkCardProps; onEnter: () => void; onLeave: () => void }
  | { name: 'toolbar'; anchor: Anchor; toolbar: SelectionToolbarProps }
  /** `key`: another note is another editor, with words of its own. */
  | { name: 'editor'; anchor: Anchor; key: string; editor: NoteEditorProps; place: NotePlaceProps }
  /** A wording becomes a mark. */
  | { name: 'word'; anchor: Anchor; key: string; form: WordFormProps };

/** A word to the reader that goes by itself, with a way back where there is one. */
export interface Toast {
  text: string;
  undo?: () => void;
}

/** Something that was not saved, offered until the reader has decided. */
export interface DraftNotice {
  text: string;
  /** The passage, or the first words. */
  quote: string;
  onContinue: () => void;
  onDrop: () => void;
}

interface Props {
  view: InPageView;
  toast: Toast | undefined;
  notice?: DraftNotice | undefined;
  /** Makes the frames that all words stand in; without it they stand in place. */
  showInFrame?: ShowInFrame;
}

/** As wide as its words at most. */
const [WIDEST_TOAST, WIDEST_TOOLBAR] = [640, 560];

/** All that stands on the page but the marks. No word of it stands in the shadow root itself, where a page would find it (`window.find`). */
export function InPage({ view, toast, notice, showInFrame }: Props) {
  return (
    <div class="page-ui" lang={i18n.t('common.htmlLang')}>
      <View view={view} showInFrame={showInFrame} />
      <div class="toasts">
        {notice !== undefined && <Notice {...notice} showInFrame={showInFrame} />}
        {toast !== undefined && (
          <div class="toast">
            <PrivateFrame label={toast.text} show={showInFrame} fits={WIDEST_TOAST}>
              <Told>
                <span>{toast.text}</span>
                {toast.undo !== undefined && (
                  <button type="button" onClick={toast.undo}>
                    {i18n.t('page.undo')}
                  </button>
                )}
              </Told>
            </PrivateFrame>
          </div>
        )}
      </div>
    </div>
  );
}

/** Those who hear are told of what changes: the words come into what is there already. */
function Told({ children }: { children: ComponentChildren }) {
  const [isThere, setThere] = useState(false);
  useEffect(() => setThere(true), []);
  return (
    <div class="told" role="status">
      {isThere && children}
    </div>
  );
}

function Notice({ text, quote, onContinue, onDrop, showInFrame }: DraftNotice & Pick<Props, 'showInFrame'>) {
  return (
    <section class="toast" aria-label={text}>
      <PrivateFrame label={text} show={showInFrame} fits={WIDEST_TOAST}>
        <div class="told notice">
          <p>
            {text}
            <q class="soft" lang="zh">
              {quote}
            </q>
          </p>
          <button type="button" class="main" onClick={onContinue}>
            {i18n.t('page.draftContinue')}
          </button>
          <button type="button" onClick={onDrop}>
            {i18n.t('page.draftDrop')}
          </button>
        </div>
      </PrivateFrame>
    </section>
  );
}

function View({ view, showInFrame }: { view: InPageView; showInFrame: ShowInFrame | undefined }) {
  switch (view.name) {
    case 'nothing':
      return null;
    case 'card':
      return (
        <Floating
          anchor={view.anchor}
          placement="bottom-start"
          takesFocus={view.takesFocus}
          label={view.card.mention.text}
          onPointerEnter={view.onEnter}
          onPointerLeave={view.onLeave}
        >
          <PrivateFrame label={i18n.t('page.card')} show={showInFrame}>
            <MarkCard {...view.card} />
          </PrivateFrame>
        </Floating>
      );
    case 'toolbar':
      return (
        <Floating anchor={view.anchor} placement="top" role="group" label={i18n.t('page.toolbar')}>
          <PrivateFrame label={i18n.t('page.toolbar')} show={showInFrame} fits={WIDEST_TOOLBAR}>
            <SelectionToolbar {...view.toolbar} />
          </PrivateFrame>
        </Floating>
      );
    case 'editor':
      return (
        <Floating anchor={view.anchor} placement="bottom-start" label={i18n.t(view.editor.isNew ? 'page.newNote' : 'page.editNote')}>
          <NoteEditor key={view.key} {...view.editor} showInFrame={showInFrame}>
            <NotePlace {...view.place} />
          </NoteEditor>
        </Floating>
      );
    case 'word':
      return (
        <Floating anchor={view.anchor} placement="bottom-start" label={i18n.t('corrections.newWord')}>
          <WordForm key={view.key} {...view.form} showInFrame={showInFrame} />
        </Floating>
      );
  }
}
