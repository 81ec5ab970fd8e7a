import { i18n } from '#i18n';
import type { Corpus } from '../lib/state/ports.ts';
import { CorpusProblems } from './CorpusProblems.tsx';
import { Skeleton } from './Skeleton.tsx';
import './DataTable.css';
import './ScrollTable.css';

/** The reports of a corpus with what is known of each; `undefined` while it is being read. */
export function CorpusTable({ corpus }: { corpus: Corpus | undefined }) {
  if (corpus === undefined) return <Skeleton words={i18n.t('options.corpusLoading')} />;
  return (
    <>
      <CorpusProblems problems={corpus.problems} />
      {corpus.reports.length === 0 ? (
        <p class="soft">{i18n.t('options.corpusEmpty')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
        <section class="table-scroll" tabIndex={0} aria-label={i18n.t('options.corpusCaption')}>
          <table class="data">
            <caption class="spoken">{i18n.t('options.corpusCaption')}</caption>
            <thead>
              <tr>
                <th scope="col">{i18n.t('options.reportTitle')}</th>
                <th scope="col">{i18n.t('options.organisation')}</th>
                <th scope="col">{i18n.t('options.period')}</th>
                <th scope="col" class="count">
                  {i18n.t('classes.figure')}
                </th>
                <th scope="col" class="count">
                  {i18n.t('classes.slogan')}
                </th>
                <th scope="col" class="count">
                  {i18n.t('classes.programme')}
                </th>
              </tr>
            </thead>
            <tbody>
              {corpus.reports.map(({ source, info, figures, slogans, programmes }) => (
                <tr key={source}>
                  <th scope="row" lang="zh">
                    {info.title}
                  </th>
                  <td lang="zh">{info.organisation ?? i18n.t('overview.noOrganisation')}</td>
                  <td lang="zh" class="nowrap">
                    {info.period?.label ?? i18n.t('overview.noPeriod')}
                  </td>
                  <td class="count">{figures.length}</td>
                  <td class="count">{slogans.length}</td>
                  <td class="count">{programmes.length}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}
