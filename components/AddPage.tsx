import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { OwnReportSummary } from '../lib/corpus/own-report.ts';
import type { PageReading } from '../lib/messages/protocol.ts';
import { type AddPageModel, useAddPage } from '../lib/state/add-page-model.ts';
import type { OwnCorpusPort } from '../lib/state/ports.ts';
import { storeErrorText } from './store-error-text.ts';
import './AddPage.css';

interface Props {
  reading: PageReading;
  port: OwnCorpusPort;
  /** Opens a report of the own corpus in the options page. */
  openReport: (id: string) => Promise<void>;
}

/** Takes the page into the reader's own corpus, or says how it stands to it. */
export function AddPage({ reading, port, openReport }: Props) {
  const model = useAddPage(port, reading);
  return (
    <div class="add-page" role="status">
      <Standing model={model} onShow={({ id }) => void openReport(id)} />
    </div>
  );
}

function Standing({ model, onShow }: { model: AddPageModel; onShow: (report: OwnReportSummary) => void }) {
  const { page } = model;
  switch (page.state) {
    case 'unknown':
      return null;
    case 'absent':
      return (
        <button type="button" onClick={() => void model.add()}>
          {i18n.t('corpus.addPage')}
        </button>
      );
    case 'adding':
      return <span class="soft">{i18n.t('corpus.adding')}</span>;
    case 'added':
      return (
        <Words words={i18n.t('corpus.addedPage')} report={page.report} onShow={onShow}>
          <Act words={i18n.t('page.undo')} onAct={() => void model.undo()} />
        </Words>
      );
    case 'there':
      return <Words words={i18n.t('corpus.therePage')} report={page.report} onShow={onShow} />;
    case 'changed':
      return (
        <Words words={i18n.t('corpus.changedPage')} report={page.report} onShow={onShow}>
          <Act words={i18n.t('corpus.replace')} onAct={() => void model.replace()} />
        </Words>
      );
    case 'near':
      return (
        <Words words={i18n.t('corpus.nearPage')} report={page.report} onShow={onShow}>
          <Act words={i18n.t('corpus.addAnyway')} onAct={() => void model.add(true)} />
        </Words>
      );
    case 'failed':
      return (
        <>
          <span class="add-page-failed">{i18n.t('corpus.addFailed', [storeErrorText(page.error)])}</span>{' '}
          <Act words={i18n.t('common.retry')} onAct={() => void model.add()} />
        </>
      );
  }
}

interface WordsProps {
  words: string;
  report: OwnReportSummary;
  onShow: (report: OwnReportSummary) => void;
  children?: ComponentChildren;
}

function Words({ words, report, onShow, children }: WordsProps) {
  return (
    <>
      <span class="soft">{words}</span>
      {children}
      <Act words={i18n.t('corpus.show')} onAct={() => onShow(report)} />
    </>
  );
}

function Act({ words, onAct }: { words: string; onAct: () => void }) {
  return (
    <button type="button" class="link" onClick={onAct}>
      {words}
    </button>
  );
}
