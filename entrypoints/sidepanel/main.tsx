import { render } from 'preact';
import '../../components/theme.css';
import { i18n } from '#i18n';
import { keepFocus } from '../../components/keep-focus.ts';
import { createReaderPorts } from '../../lib/ports/reader-ports.ts';
import { App } from './app.tsx';

keepFocus(document);
document.documentElement.lang = i18n.t('common.htmlLang');
document.title = i18n.t('extName');
const openNotes = async () => (await import('../../lib/store/local-notes.ts')).openLocalNotes();
const root = document.getElementById('app');
if (root) render(<App ports={createReaderPorts(openNotes)} address={location.href} />, root);
