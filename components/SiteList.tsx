import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { OFFICIAL_SITES } from '../lib/sites/official.ts';
import { ALL_SITES, covers, patternOf } from '../lib/sites/site-choices.ts';
import type { SitesPort } from '../lib/sites/sites-port.ts';
import { type GrantRow, grantRows, type SitesModel, useSites } from '../lib/state/sites-model.ts';
import './Sites.css';

/** The options' section of sites: those switched on, what was said of pages, the ready list, and all sites as the last step. */
export function SiteList({ port }: { port: SitesPort }) {
  const model = useSites(port);
  if (model.sites === undefined) return null;
  const rows = grantRows(model.sites.origins);
  const hasAll = rows.some(({ site }) => site === 'all');
  return (
    <>
      <p>{i18n.t('sites.intro')}</p>
      <div role="status">{model.refused !== undefined && <p class="site-refused">{i18n.t(`sites.${model.refused}`)}</p>}</div>
      <h3>{i18n.t('sites.on')}</h3>
      {rows.length === 0 ? <p class="soft">{i18n.t('sites.none')}</p> : <Grants rows={rows} model={model} />}
      <Exceptions model={model} />
      <h3>{i18n.t('sites.official')}</h3>
      <Official model={model} />
      <h3>{i18n.t('sites.all')}</h3>
      {hasAll ? (
        <p>{i18n.t('sites.allIsOn')}</p>
      ) : (
        <details class="site-all">
          <summary>{i18n.t('sites.allMore')}</summary>
          <p>{i18n.t('sites.allWarning')}</p>
          <button type="button" onClick={() => model.switchOn([ALL_SITES])}>
            {i18n.t('sites.allOn')}
          </button>
        </details>
      )}
    </>
  );
}

function Grants({ rows, model }: { rows: readonly GrantRow[]; model: SitesModel }) {
  const paused = model.sites?.choices.paused ?? [];
  return (
    <ul class="site-list">
      {rows.map(({ pattern, site }) => {
        const name = site === 'all' ? i18n.t('sites.allName') : site;
        const isHost = site !== 'all' && !site.startsWith('*.');
        const isPaused = paused.includes(site);
        return (
          <Row key={pattern} name={name} about={isPaused ? i18n.t('sites.paused') : undefined}>
            {isPaused ? (
              <Act words="resume" name={name} onAct={() => void model.setList('paused', site, false)} />
            ) : (
              <Act words="off" name={name} onAct={() => void (isHost ? model.switchOff(site) : model.removeGrant(pattern))} />
            )}
          </Row>
        );
      })}
    </ul>
  );
}

/** What the reader said of single pages and sites, each with the way back; nothing where nothing was said. */
function Exceptions({ model }: { model: SitesModel }) {
  const { pages, everyPage, paused } = model.sites?.choices ?? { pages: {}, everyPage: [], paused: [] };
  const granted = new Set(grantRows(model.sites?.origins ?? []).map(({ site }) => site));
  // One that has a row of its own says so there.
  const quiet = paused.filter((host) => !granted.has(host));
  if (Object.keys(pages).length + everyPage.length + quiet.length === 0) return null;
  return (
    <>
      <h3>{i18n.t('sites.exceptions')}</h3>
      <ul class="site-list">
        {quiet.map((host) => (
          <Row key={host} name={host} about={i18n.t('sites.paused')}>
            <Act words="resume" name={host} onAct={() => void model.setList('paused', host, false)} />
          </Row>
        ))}
        {everyPage.map((host) => (
          <Row key={host} name={host} about={i18n.t('sites.why.everyPage')}>
            <Act words="undo" name={host} onAct={() => void model.setList('everyPage', host, false)} />
          </Row>
        ))}
        {Object.entries(pages).map(([address, said]) => (
          <Row key={address} name={address} about={i18n.t(`sites.why.${said}`)}>
            <Act words="undo" name={address} onAct={() => void model.say(address, undefined)} />
          </Row>
        ))}
      </ul>
    </>
  );
}

function Official({ model }: { model: SitesModel }) {
  const isOn = (host: string) => model.sites?.origins.some((pattern) => covers(pattern, `https://${host}/`)) === true;
  const off = OFFICIAL_SITES.filter(({ host }) => !isOn(host));
  return (
    <>
      <p class="soft">{i18n.t('sites.officialIntro')}</p>
      <ul class="site-list">
        {OFFICIAL_SITES.map(({ host, name }) => (
          <Row key={host} name={name} about={host}>
            {isOn(host) ? (
              <span class="soft">{i18n.t('sites.isOn')}</span>
            ) : (
              <Act words="switchOn" name={name} onAct={() => model.switchOn([patternOf(host)])} />
            )}
          </Row>
        ))}
      </ul>
      {off.length > 1 && (
        <button type="button" onClick={() => model.switchOn(off.map(({ host }) => patternOf(host)))}>
          {i18n.t('sites.officialAll', [String(off.length)])}
        </button>
      )}
    </>
  );
}

function Row({ name, about, children }: { name: string; about: string | undefined; children: ComponentChildren }) {
  return (
    <li>
      <span class="site-name">
        <span>{name}</span>
        {about !== undefined && <span class="soft"> {about}</span>}
      </span>
      {children}
    </li>
  );
}

function Act({ words, name, onAct }: { words: 'off' | 'resume' | 'undo' | 'switchOn'; name: string; onAct: () => void }) {
  return (
    <button type="button" aria-label={i18n.t('sites.actOf', [i18n.t(`sites.${words}`), name])} onClick={onAct}>
      {i18n.t(`sites.${words}`)}
    </button>
  );
}
