/** As entrypoints/export-maker.ts, where no build has made a script of it. */
import { answerOrder } from '../../lib/ports/export-worker.ts';

addEventListener('message', ({ data }) => void answerOrder(data, (answer) => postMessage(answer)));
