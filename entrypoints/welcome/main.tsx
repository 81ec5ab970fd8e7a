import { render } from 'preact';
import '../../components/theme.css';
import { i18n } from '#i18n';
import { WelcomePage } from '../../components/WelcomePage.tsx';
import { createShortcutsPort } from '../../lib/ports/shortcuts-port.ts';
import { recognise } from '../../lib/recognise/index.ts';

/** In Chinese in either language: it is what the extension reads. */
const SAMPLE =
  '全年走访慰问困难职工312户，发放慰问金46.8万元。大力弘扬劳模精神，持续开展“夏送清凉”活动，为1.2万名户外劳动者送去防暑用品。学习贯彻党的二十大精神，各级工会举办宣讲85场。';

document.documentElement.lang = i18n.t('common.htmlLang');
document.title = i18n.t('welcome.title');
const root = document.getElementById('app');
const shortcuts = createShortcutsPort();
const sample = { text: SAMPLE, mentions: recognise(SAMPLE) };
if (root) {
  const known = await shortcuts.list();
  render(<WelcomePage sample={sample} shortcuts={known} openShortcutSettings={shortcuts.openSettings} />, root);
}
