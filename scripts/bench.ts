/** `npm run bench -- NAME [ARGUMENT…]`: measures a part of the extension; each is a module of scripts/bench that exports `run`. */
const BENCHES: Record<string, () => Promise<{ run(args: string[]): Promise<void> }>> = {
  notes: () => import('./bench/notes.ts'),
  'notes-browser': () => import('./bench/notes-browser.ts'),
  recognise: () => import('./bench/recognise.ts'),
  corpus: () => import('./bench/corpus.ts'),
  page: () => import('./bench/page.ts'),
};

const [name = '', ...args] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench === undefined) {
  console.error(`usage: npm run bench -- ${Object.keys(BENCHES).join('|')}`);
  process.exit(2);
}
await (await bench()).run(args);
