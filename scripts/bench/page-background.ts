/** The worker of `npm run bench -- page` that stands for the background. */
import { recogniseText } from '../../entrypoints/background/recogniser.ts';

self.onmessage = ({ data }: MessageEvent<string>) => {
  const { id, text } = JSON.parse(data);
  self.postMessage(JSON.stringify({ id, packed: recogniseText(text) }));
};
