import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { LongFirst } from './tests/long-first.ts';

/** A real browser on a busy machine is late at times, and a measured time too long: one more try, of which the end of `npm test` tells by name. */
const SECOND_TRY = { retry: 1 };

export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
    projects: [
      {
        // Node without a DOM, WXT's fake browser in the place of `browser`.
        plugins: [WxtVitest(), preact()],
        // Whole texts, 100,000 notes, hundreds of random cases: seconds, and more on a busy machine.
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          ...SECOND_TRY,
          // One process after the other would read and compile the same modules anew for each file; what a file changes it sets back.
          isolate: false,
          setupFiles: 'tests/unit/cases-at-random.ts',
          maxWorkers: 2,
          testTimeout: 60_000,
        },
      },
      {
        // Modules and components bundled into pages of real Chromium and real Firefox.
        test: {
          name: 'dom',
          include: ['tests/dom/**/*.test.{ts,tsx}'],
          environment: 'node',
          ...SECOND_TRY,
          globalSetup: 'tests/dom/built-surfaces.ts',
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        // The built extension in real Chromium and real Firefox. Two files at a time: each starts browsers of its own.
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          ...SECOND_TRY,
          globalSetup: 'tests/e2e/build.ts',
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
