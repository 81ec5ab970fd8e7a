import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerOrder } from '../lib/ports/export-worker.ts';

/** A worker of the extension's own pages: makes one file, and is ended by who asked for it. */
export default defineUnlistedScript(() => {
  addEventListener('message', ({ data }) => void answerOrder(data, (answer) => postMessage(answer)));
});
