import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { build } from 'vite';

/** A module of this folder with all that it imports as one script, which sets the global `name` in the page. */
export async function bundle(entry: string, name: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [preact()],
    resolve: { alias: { '#i18n': join(import.meta.dirname, 'i18n-stand-in.ts') } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: join(import.meta.dirname, entry), formats: ['iife'], name, fileName: name },
    },
  });
  const first = Array.isArray(output) ? output[0] : output;
  const chunk = first && 'output' in first ? first.output.find((part) => part.type === 'chunk') : undefined;
  if (chunk === undefined) throw new Error(`${entry} came out of the bundler without a script`);
  return chunk.code;
}
