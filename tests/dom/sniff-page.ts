/** What the first script does on a page that is no report, for tests/dom/sniff.test.ts. */
import { sketchOf } from '../../entrypoints/sniff/sketch.ts';
import { mayBeReport, scorePage } from '../../lib/sites/report-score.ts';

/** Looks once; gives what was found, and how long it took in milliseconds. */
export function look() {
  const start = performance.now();
  const elements = document.getElementsByTagName('*').length;
  if (mayBeReport(document.body.textContent ?? '')) scorePage(sketchOf(document));
  const took = performance.now() - start;
  const sketch = sketchOf(document);
  return { took, elements, sketch, score: scorePage(sketch) };
}
