import { unpackMentions } from '../../lib/recognise/packed-mentions.ts';

const port = new SharedWorker('/background.js').port;

/** Milliseconds from asking until the mentions of `text` are there, so many times. */
export async function scans(text: string, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    const from = performance.now();
    const answer = new Promise<string>((resolve) => {
      port.onmessage = ({ data }: MessageEvent<string>) => resolve(data);
    });
    port.postMessage(JSON.stringify({ id: i, text }));
    if (unpackMentions(JSON.parse(await answer).packed, text) === undefined) throw new Error('no mentions came');
    times.push(performance.now() - from);
  }
  return times;
}
