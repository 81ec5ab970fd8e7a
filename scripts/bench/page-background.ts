/** The worker, or shared worker, that stands for the background in a bench: there is no extension around the pages. */
import { makeReady, recogniseText } from '../../entrypoints/background/recogniser.ts';

/** What goes between the two goes as JSON, as between the contexts of an extension. */
const answering =
  (reply: (answer: string) => void) =>
  ({ data }: MessageEvent<string>) => {
    const { id, text } = JSON.parse(data);
    reply(JSON.stringify({ id, packed: recogniseText(text) }));
  };

// As the background does while it injects.
makeReady();
if ('onconnect' in self) {
  self.onconnect = ({ ports: [port] }: MessageEvent) => {
    if (port !== undefined) port.onmessage = answering((answer) => port.postMessage(answer));
  };
} else self.onmessage = answering((answer) => self.postMessage(answer));
