import { join } from 'node:path';
import preact from '@preact/preset-vite';
import * as scripts from '../../scripts/bundle.ts';

/** A module of this folder with all that it imports as one script, which sets the global `name` in the page. */
export const bundle = (entry: string, name: string): Promise<string> =>
  scripts.bundle(join(import.meta.dirname, entry), name, {
    plugins: [preact()],
    resolve: { alias: { '#i18n': join(import.meta.dirname, 'i18n-stand-in.ts') } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { minify: false },
  });
