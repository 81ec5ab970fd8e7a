import { build, type InlineConfig, mergeConfig } from 'vite';
import { packedLists } from './packed-lists.ts';

/** A module with all that it imports as one script, which sets the global `name`; `config` besides. Throws what the bundler says. */
export async function bundle(entry: string, name: string, config: InlineConfig = {}): Promise<string> {
  const usual: InlineConfig = {
    configFile: false,
    logLevel: 'warn',
    build: { write: false, target: 'es2022', lib: { entry, formats: ['iife'], name, fileName: name } },
  };
  const output = await build(mergeConfig(usual, config));
  const first = Array.isArray(output) ? output[0] : output;
  const chunk = first && 'output' in first ? first.output.find((part) => part.type === 'chunk') : undefined;
  if (chunk === undefined) throw new Error(`${entry} came out of the bundler without a script`);
  return chunk.code;
}

/** The same as the extension ships it: minified, the word lists packed. */
export const bundleAsShipped = (entry: string, name: string, config: InlineConfig = {}): Promise<string> =>
  bundle(entry, name, mergeConfig({ plugins: [packedLists()], build: { minify: true } }, config));
