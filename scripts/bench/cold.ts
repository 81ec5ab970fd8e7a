import { recognise } from '../../lib/recognise/index.ts';

/** Milliseconds: of loading the script, as given, then of the first, the second and the tenth scan of `text`. */
export function scans(text: string, loaded: number): number[] {
  const times: number[] = [];
  for (let i = 0; i < 10; i++) {
    const from = performance.now();
    recognise(text, { lineBreaks: 'hard' });
    times.push(performance.now() - from);
  }
  return [loaded, times[0] ?? 0, times[1] ?? 0, times[9] ?? 0];
}
