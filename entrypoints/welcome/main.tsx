import { render } from 'preact';
import '../../components/theme.css';
import { i18n } from '#i18n';
import { keepFocus } from '../../components/keep-focus.ts';
import { WelcomePage } from '../../components/WelcomePage.tsx';
import { createShortcutsPort } from '../../lib/ports/shortcuts-port.ts';
import { recognise } from '../../lib/recognise/index.ts';

keepFocus(document);
document.documentElement.lang = i18n.t('common.htmlLang');
document.title = i18n.t('welcome.title');
const root = document.getElementById('app');
const shortcuts = createShortcutsPort();
const text = i18n.t('welcome.sample');
const sample = { text, mentions: recognise(text) };
if (root) {
  const known = await shortcuts.list();
  render(<WelcomePage sample={sample} shortcuts={known} openShortcutSettings={shortcuts.openSettings} />, root);
}
