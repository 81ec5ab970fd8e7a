import type { Rolldown } from 'vite';
import { defineWxtModule } from 'wxt/modules';

/**
 * What popup and side panel are made of in two files, not thirty: a browser fetches the parts of an extension one by one, at a millisecond
 * and more each, and nothing is seen before the last has come. Apart from what other pages use too, so that these need not load the rest.
 */
const SURFACES = ['popup', 'sidepanel'];

export default defineWxtModule((wxt) => {
  wxt.hook('vite:build:extendConfig', (entrypoints, config) => {
    const pages = new Map(entrypoints.map(({ name, inputPath }) => [name, inputPath]));
    if (!SURFACES.every((name) => pages.has(name))) return;
    const output = config.build?.rollupOptions?.output;
    if (output === undefined || Array.isArray(output)) throw new Error('WXT builds the pages in another way than it did');
    output.codeSplitting = { groups: [{ debugName: 'surfaces', name: groupsOf(pages) }] };
  });
});

/** The file that a module goes to: one of the two, or where the bundler likes. */
function groupsOf(pages: ReadonlyMap<string, string>): Rolldown.CodeSplittingNameFunction {
  let modules: Map<string, Set<string>> | undefined;
  return (id, context) => {
    modules ??= new Map([...pages].map(([name, path]) => [name, withImports(path, context)]));
    const users = [...modules].filter(([, loaded]) => loaded.has(id)).map(([name]) => name);
    if (!SURFACES.every((name) => users.includes(name))) return null;
    return users.length > SURFACES.length ? 'pages' : 'surfaces';
  };
}

/** A module with all that is loaded with it at once. */
function withImports(entry: string, context: Rolldown.ChunkingContext): Set<string> {
  const loaded = new Set([entry]);
  for (const id of loaded) for (const imported of context.getModuleInfo(id)?.importedIds ?? []) loaded.add(imported);
  return loaded;
}
