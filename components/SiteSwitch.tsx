import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ENOUGH_POINTS, isReport, type Score } from '../lib/sites/report-score.ts';
import { patternOf } from '../lib/sites/site-choices.ts';
import type { SitesPort } from '../lib/sites/sites-port.ts';
import { type SitesModel, siteOfPage, useSites } from '../lib/state/sites-model.ts';
import './Sites.css';

interface Props {
  port: SitesPort;
  tabId: number;
  /** The page's address, cleaned. */
  address: string;
  openSites: () => Promise<void>;
}

/** The popup's switch for the page's site, and what was decided about the page there. */
export function SiteSwitch({ port, tabId, address, openSites }: Props) {
  const model = useSites(port);
  const site = model.sites && siteOfPage(model.sites, address);
  if (site === undefined || model.sites === undefined) return null;
  const isOn = site.state === 'on';
  return (
    <div class="site">
      <label class="site-switch">
        <input
          type="checkbox"
          role="switch"
          checked={isOn}
          aria-checked={isOn}
          onChange={(event) => {
            // Until the browser has answered it stands as it is.
            event.currentTarget.checked = isOn;
            if (isOn) void model.switchOff(site.host);
            else if (site.state === 'paused') void model.setList('paused', site.host, false);
            else model.switchOn([patternOf(site.host)]);
          }}
        />
        <span>{i18n.t('sites.always', [site.host])}</span>
      </label>
      {model.refused !== undefined && <p role="status">{i18n.t(`sites.${model.refused}`)}</p>}
      {isOn && <PageDecision port={port} tabId={tabId} address={address} model={model} site={site} />}
      {!isOn && !model.sites.choices.offered && <Offer model={model} openSites={openSites} />}
    </div>
  );
}

/** Shown once: the ready list, which asks for nothing by itself. */
function Offer({ model, openSites }: { model: SitesModel; openSites: () => Promise<void> }) {
  return (
    <p class="site-offer">
      <span>{i18n.t('sites.offer')}</span>
      <button type="button" class="link" onClick={() => void model.answerOffer().then(openSites)}>
        {i18n.t('sites.offerSee')}
      </button>
      <button type="button" class="link" onClick={() => void model.answerOffer()}>
        {i18n.t('sites.offerNo')}
      </button>
    </p>
  );
}

interface DecisionProps extends Omit<Props, 'openSites'> {
  model: SitesModel;
  site: NonNullable<ReturnType<typeof siteOfPage>>;
}

/** What was decided about the page and why, with the reader's way to overrule it. */
function PageDecision({ port, tabId, address, model, site }: DecisionProps) {
  const [score, setScore] = useState<Score>();
  useEffect(() => {
    let isWanted = true;
    void port.score(tabId).then((found) => isWanted && setScore(found));
    return () => {
      isWanted = false;
    };
  }, [port, tabId]);
  if (score === undefined) return null;
  const isMarked = site.said === undefined ? site.everyPage || isReport(score) : site.said === 'always';
  const why = site.said !== undefined ? site.said : site.everyPage ? 'everyPage' : isMarked ? 'report' : 'noReport';
  return (
    <details class="site-why">
      <summary>{i18n.t(`sites.why.${why}`)}</summary>
      <p>{i18n.t('sites.score', [String(score.points), String(ENOUGH_POINTS)])}</p>
      <ul class="site-parts">
        {score.parts.map(({ part, points }) => (
          <li key={part}>
            {i18n.t(`sites.parts.${part}`)} <b>{points > 0 ? `+${points}` : `−${-points}`}</b>
          </li>
        ))}
      </ul>
      <p class="site-acts">
        <button type="button" class="link" onClick={() => void model.say(address, isMarked ? 'never' : 'always')}>
          {i18n.t(isMarked ? 'sites.never' : 'sites.thisToo')}
        </button>
        {site.said !== undefined && (
          <button type="button" class="link" onClick={() => void model.say(address, undefined)}>
            {i18n.t('sites.byScore')}
          </button>
        )}
        <button type="button" class="link" onClick={() => void model.setList('everyPage', site.host, !site.everyPage)}>
          {i18n.t(site.everyPage ? 'sites.reportsOnly' : 'sites.every')}
        </button>
      </p>
    </details>
  );
}
