import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { defineWxtModule } from 'wxt/modules';

/** What is copied into the build as it is (pdf-files.ts) has terms of its own beside those of its package. */
const COPIED = ['cmaps/LICENSE', 'standard_fonts/LICENSE_FOXIT', 'standard_fonts/LICENSE_LIBERATION']
  .concat(['wasm/LICENSE_JBIG2', 'wasm/LICENSE_OPENJPEG', 'wasm/LICENSE_PDFJS_JBIG2', 'wasm/LICENSE_PDFJS_OPENJPEG'])
  .map((name) => `pdfjs-dist/${name}`);

/** Writes `licences.txt` into the build: every library that a script of ours has something of, with its terms, as these want it. */
export default defineWxtModule((wxt) => {
  const packages = new Set<string>(['pdfjs-dist']);
  const collect: Plugin = {
    name: 'licences',
    generateBundle(_, bundle) {
      for (const part of Object.values(bundle)) {
        if (part.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(part.modules)) {
          const folder = /^.*?\/node_modules\/((?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(id.split('?')[0] ?? '')?.[1];
          if (folder !== undefined && renderedLength > 0) packages.add(folder);
        }
      }
    },
  };
  wxt.hook('vite:build:extendConfig', (_, config) => {
    config.plugins = [...(config.plugins ?? []), collect];
  });
  wxt.hook('build:done', () => {
    const root = join(wxt.config.root, 'node_modules');
    const parts = [...packages].sort().map((name) => termsOf(join(root, name)));
    const copied = COPIED.map((name) => `${name}\n\n${readFileSync(join(root, name), 'utf8').trim()}`);
    writeFileSync(join(wxt.config.outDir, 'licences.txt'), `${[...parts, ...copied].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`);
  });
});

/** Name, version and terms of a package; where it brings no text of them, their name. */
function termsOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder).filter((file) => /^(?:licen[cs]e|notice|copying)(?:[.-]|$)/i.test(file));
  return [`${name} ${version} (${license})`, ...texts.map((file) => readFileSync(join(folder, file), 'utf8').trim())].join('\n\n');
}
