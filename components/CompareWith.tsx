import { useEffect, useId, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isSameBody } from '../lib/compare/reference.ts';
import type { ComparisonChoice } from '../lib/corpus/own-report.ts';
import type { ReportInfo } from '../lib/corpus/report.ts';
import type { ComparisonModel, ReportChoices } from '../lib/state/comparison-model.ts';
import type { Compared } from '../lib/state/ports.ts';
import { longNameOf, placeNameOf } from '../lib/state/report-name.ts';
import { holdsAll, wordsOf } from '../lib/state/search.ts';
import { useShown } from './comparison-context.ts';
import { SearchField } from './SearchField.tsx';
import './CompareWith.css';

interface Props {
  compared: Compared;
  model: ComparisonModel;
}

/** What the page is set against, in a sentence, and the way to another report or a group. */
export function CompareWith({ compared, model }: Props) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div class="compare-with">
      <p class="soft">
        <Against compared={compared} />{' '}
        <button
          type="button"
          class="link"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setIsOpen(!isOpen)}
        >
          {i18n.t('compare.change')}
        </button>
      </p>
      <p role="status" class={model.isRenewing ? 'soft' : 'spoken'}>
        {model.isRenewing ? i18n.t('overview.comparing') : ''}
      </p>
      {isOpen && (
        <div id={id} class="choice-box">
          <Choosing chosen={compared.choice} model={model} />
        </div>
      )}
    </div>
  );
}

/** The report before with its year, or how many there are to compare with. */
function Against({ compared: { comparison, choice, corpusSize } }: { compared: Compared }) {
  const { page } = useShown();
  const reference = comparison.reports.find(({ source }) => source === comparison.reference);
  if (choice.kind === 'group') return <>{i18n.t('overview.againstGroup', [comparison.reports.length])}</>;
  if (reference === undefined) return <>{i18n.t('overview.againstAll', [corpusSize])}</>;
  const name = longNameOf(reference.info);
  if (choice.kind === 'report') return <span title={reference.info.title}>{i18n.t('overview.againstChosen', [name])}</span>;
  const words = isSameBody(reference.info, page) ? 'overview.against' : 'overview.againstOther';
  return <span title={reference.info.title}>{i18n.t(words, [name, corpusSize])}</span>;
}

/** With more reports than these a search comes with the list, and the list is cut. */
const FEW = 8;
const MOST = 60;

function Choosing({ chosen, model }: { chosen: ComparisonChoice; model: ComparisonModel }) {
  const group = useId();
  const [choices, setChoices] = useState<ReportChoices | 'failed'>();
  const [query, setQuery] = useState('');
  useEffect(() => {
    let wanted = true;
    model.choices().then(
      (all) => wanted && setChoices(all),
      () => wanted && setChoices('failed'),
    );
    return () => {
      wanted = false;
    };
    // Asked once, when the list is opened.
  }, []);
  const shared = useMemo(() => sharedNames(typeof choices === 'object' ? choices.reports : []), [choices]);
  if (choices === undefined) return <p class="soft">{i18n.t('compare.loadingChoices')}</p>;
  if (choices === 'failed') return <p role="alert">{i18n.t('compare.choicesFailed')}</p>;
  const words = wordsOf(query);
  const reports = choices.reports.filter(({ info }) => holdsAll(words, [info.title, info.organisation, info.period?.label]));
  const nameOf = (info: ReportInfo) => {
    const name = longNameOf(info);
    // 2023年 alone names no report.
    if (info.title === '' || (placeNameOf(info) !== '' && !shared.has(name))) return name;
    return info.title.startsWith(name.replace(/…$/, '')) ? info.title : i18n.t('compare.nameAndTitle', [name, info.title]);
  };
  const option = (choice: ComparisonChoice, words: string, title = '') => (
    <label key={JSON.stringify(choice)} title={title} lang="zh">
      <input type="radio" name={group} checked={isSame(choice, chosen)} onChange={() => void model.choose(choice)} /> <span>{words}</span>
    </label>
  );
  return (
    <>
      {choices.reports.length > FEW && <SearchField label={i18n.t('compare.searchReports')} query={query} onQuery={setQuery} />}
      <fieldset>
        <legend class="spoken">{i18n.t('compare.choose')}</legend>
        {option({ kind: 'automatic' }, i18n.t('compare.automatic'))}
        {choices.groups.map(({ id, name }) => option({ kind: 'group', id }, i18n.t('compare.group', [name])))}
        {reports.slice(0, MOST).map(({ source, info }) => option({ kind: 'report', source }, nameOf(info), info.title))}
      </fieldset>
      {reports.length === 0 && <p class="soft">{i18n.t('compare.noReports')}</p>}
      {reports.length > MOST && <p class="soft">{i18n.t('compare.moreReports', [reports.length - MOST])}</p>}
    </>
  );
}

/** Names that more than one report of the list has: 江口区2024年 is its yearly report and its half-yearly one. */
function sharedNames(reports: ReportChoices['reports']): ReadonlySet<string> {
  const [once, again] = [new Set<string>(), new Set<string>()];
  for (const { info } of reports) {
    const name = longNameOf(info);
    (once.has(name) ? again : once).add(name);
  }
  return again;
}

function isSame(a: ComparisonChoice, b: ComparisonChoice): boolean {
  if (a.kind === 'report' && b.kind === 'report') return a.source === b.source;
  if (a.kind === 'group' && b.kind === 'group') return a.id === b.id;
  return a.kind === 'automatic' && b.kind === 'automatic';
}
