/** Shows one state of one surface: `?state=popup&lang=en`; without a state, a list of all. */
import { render } from 'preact';
import '../../components/theme.css';
import { i18n } from '#i18n';
import { keepFocus } from '../../components/keep-focus.ts';
import { STATES } from './states.tsx';

const wanted = new URLSearchParams(location.search).get('state') ?? '';
const State = STATES[wanted];
keepFocus(document);
document.documentElement.lang = i18n.t('common.htmlLang');
const root = document.getElementById('app');
if (root) {
  render(
    State ? (
      <State />
    ) : (
      <ul>
        {Object.keys(STATES).map((name) => (
          <li key={name}>
            <a href={`?state=${name}`}>{name}</a>
          </li>
        ))}
      </ul>
    ),
    root,
  );
}
