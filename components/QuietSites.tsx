import { i18n } from '#i18n';
import { type PageSettingsPort, withSite } from '../lib/sites/page-settings.ts';
import { usePageSettings } from './use-page-settings.ts';
import './Sites.css';

/** The sites on which the interface keeps quiet, each with the way back. */
export function QuietSites({ port }: { port: PageSettingsPort }) {
  const [settings, keep] = usePageSettings(port);
  if (settings === undefined) return null;
  return (
    <>
      <h3>{i18n.t('pageSettings.sites')}</h3>
      <p>{i18n.t(settings.sitesOff.length === 0 ? 'pageSettings.noSites' : 'pageSettings.sitesIntro')}</p>
      {settings.sitesOff.length > 0 && (
        <ul class="site-list">
          {settings.sitesOff.map((site) => (
            <li key={site}>
              <span class="site-name">{site}</span>
              <button
                type="button"
                onClick={() => keep(withSite(settings, site, false))}
                aria-label={i18n.t('pageSettings.siteOnOf', [site])}
              >
                {i18n.t('pageSettings.siteOn')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
