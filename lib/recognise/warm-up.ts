import { recogniseBlocks } from './pieces.ts';

/** A sentence with all three classes. */
const SENTENCE = '深化“求学圆梦”行动，落实两个维护，培训职工4.8万人次。';

/** Opens the lists and runs the code for the first time: what the first text would wait for. */
export function warmUp(): void {
  recogniseBlocks(SENTENCE);
}
