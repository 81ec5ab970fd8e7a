import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { PageModel } from '../lib/state/page-model.ts';
import { Message } from './Message.tsx';
import { Skeleton } from './Skeleton.tsx';

interface Props {
  model: PageModel;
  /** Opens the reader page, which reads documents that are no web pages. */
  onReader: (() => void) | undefined;
  children: ComponentChildren;
}

/** What is shown where there is no reading of a page: still loading, refused, not marked, switched off. */
export function NoPage({ model, onReader, children }: Props) {
  const { page } = model;
  switch (page.state) {
    case 'ready':
      return null;
    case 'loading':
      return (
        <main class="no-page">
          <h1 class="spoken">{i18n.t('options.title')}</h1>
          <Skeleton words={i18n.t('state.loading')} />
        </main>
      );
    case 'off':
      return (
        <main>
          <Message title={i18n.t('state.offTitle')}>
            <p>{i18n.t('state.off')}</p>
            <button type="button" onClick={() => void model.mark()}>
              {i18n.t('state.markAgain')}
            </button>
          </Message>
          {children && <div class="no-page">{children}</div>}
        </main>
      );
    case 'unmarked':
      return (
        <main>
          <Message title={i18n.t('state.unmarkedTitle')}>
            <p>{i18n.t('state.unmarked')}</p>
          </Message>
          {children && <div class="no-page">{children}</div>}
        </main>
      );
    case 'refused':
      return (
        <main>
          <Message title={i18n.t(`state.${page.error}Title`)} role="alert">
            <p>{i18n.t(`state.${page.error}`)}</p>
            {onReader !== undefined && (page.error === 'pdf' || page.error === 'forbidden') && (
              <button type="button" class={page.error === 'pdf' ? 'main' : ''} onClick={onReader}>
                {i18n.t(page.error === 'pdf' ? 'state.openInReader' : 'state.openFile')}
              </button>
            )}
          </Message>
          {children && <div class="no-page">{children}</div>}
        </main>
      );
  }
}
