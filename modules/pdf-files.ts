import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineWxtModule } from 'wxt/modules';

/**
 * The parts of pdf.js that it asks for by their names, as files of the extension: the worker, tables for fonts that are not in a PDF, and
 * what decodes pictures of scans without WebAssembly. WXT loads the modules in this folder by itself.
 */
const FOLDERS = [
  { from: 'cmaps', to: 'cmaps', files: /\.bcmap$/ },
  { from: 'standard_fonts', to: 'standard_fonts', files: /\.(?:pfb|ttf)$/ },
  { from: 'wasm', to: 'wasm', files: /^(?:jbig2|openjpeg)_nowasm_fallback\.js$/ },
];
const WORKER = 'legacy/build/pdf.worker.min.mjs';

export default defineWxtModule((wxt) => {
  wxt.hook('build:publicAssets', (_, files) => {
    const source = join(wxt.config.root, 'node_modules/pdfjs-dist');
    files.push({ absoluteSrc: join(source, WORKER), relativeDest: 'pdf/pdf.worker.mjs' });
    for (const { from, to, files: wanted } of FOLDERS) {
      const names = readdirSync(join(source, from)).filter((name) => wanted.test(name));
      for (const name of names) files.push({ absoluteSrc: join(source, from, name), relativeDest: `pdf/${to}/${name}` });
    }
  });
});
