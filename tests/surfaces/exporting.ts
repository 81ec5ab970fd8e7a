/** Export as in the extension, but that nothing is saved: for looking at and for tests. */
import { createExportPort } from '../../lib/ports/export-port.ts';
import type { ExportPort } from '../../lib/state/ports.ts';

/** What is saved or copied is put where a test finds it. */
export function exportingForLook(): ExportPort {
  const port = createExportPort(() => new Worker(new URL('./export-maker.ts', import.meta.url), { type: 'module' }));
  return {
    ...port,
    save: (file) => void Object.assign(globalThis, { saved: { name: file.name, type: file.type, size: file.content.length } }),
    async copy(text) {
      Object.assign(globalThis, { copiedText: text });
      return true;
    },
  };
}
