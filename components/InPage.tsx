import { i18n } from '#i18n';
import { type Anchor, Floating } from './Floating.tsx';
import { MarkCard, type MarkCardProps } from './MarkCard.tsx';
import { NoteEditor, type NoteEditorProps } from './NoteEditor.tsx';
import { SelectionToolbar, type SelectionToolbarProps } from './SelectionToolbar.tsx';
import { WordForm, type WordFormProps } from './WordForm.tsx';

/** What of our interface is open on the page; one thing at a time. */
export type InPageView =
  | { name: 'nothing' }
  /** `takesFocus`: it was opened by keyboard. */
  | { name: 'card'; anchor: Anchor; takesFocus: boolean; card: MarkCardProps; onEnter: () => void; onLeave: () => void }
  | { name: 'toolbar'; anchor: Anchor; toolbar: SelectionToolbarProps }
  /** `key`: another note is another editor, with words of its own. */
  | { name: 'editor'; anchor: Anchor; key: string; editor: NoteEditorProps }
  /** A wording becomes a mark. */
  | { name: 'word'; anchor: Anchor; key: string; form: WordFormProps };

/** A word to the reader that goes by itself, with a way back where there is one. */
export interface Toast {
  text: string;
  undo?: () => void;
}

/** All that stands on the page but the marks. */
export function InPage({ view, toast }: { view: InPageView; toast: Toast | undefined }) {
  return (
    <div class="page-ui" lang={i18n.t('common.htmlLang')}>
      <View view={view} />
      <div class="toast" role="status">
        {toast !== undefined && (
          <>
            <span>{toast.text}</span>
            {toast.undo !== undefined && (
              <button type="button" onClick={toast.undo}>
                {i18n.t('page.undo')}
              </button>
            )}
          </>
        )}
      </div>
    </div>
  );
}

function View({ view }: { view: InPageView }) {
  switch (view.name) {
    case 'nothing':
      return null;
    case 'card':
      return (
        <Floating
          anchor={view.anchor}
          placement="bottom-start"
          takesFocus={view.takesFocus}
          labelledBy="card-name"
          onPointerEnter={view.onEnter}
          onPointerLeave={view.onLeave}
        >
          <MarkCard {...view.card} />
        </Floating>
      );
    case 'toolbar':
      return (
        <Floating anchor={view.anchor} placement="top" role="group" label={i18n.t('page.toolbar')}>
          <SelectionToolbar {...view.toolbar} />
        </Floating>
      );
    case 'editor':
      return (
        <Floating anchor={view.anchor} placement="bottom-start" label={i18n.t(view.editor.isNew ? 'page.newNote' : 'page.editNote')}>
          <NoteEditor key={view.key} {...view.editor} />
        </Floating>
      );
    case 'word':
      return (
        <Floating anchor={view.anchor} placement="bottom-start" label={i18n.t('corrections.newWord')}>
          <WordForm key={view.key} {...view.form} />
        </Floating>
      );
  }
}
