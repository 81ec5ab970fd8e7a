/** Property tests: the same cases in every run, so that one fails for what was changed; others by `SEED=7 npx vitest …`. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_261_121) });
