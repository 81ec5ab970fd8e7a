import { render } from 'preact';
import '../../components/theme.css';
import '../marks/style.css';
import { i18n } from '#i18n';
import { ReaderPage } from '../../components/ReaderPage.tsx';
import { createDocumentPort, sourceOfPage } from './document-port.ts';

document.documentElement.lang = i18n.t('common.htmlLang');
document.title = i18n.t('reader.title');
const root = document.getElementById('app');
if (root) render(<ReaderPage port={createDocumentPort()} first={sourceOfPage(location.href)} />, root);
