/** Export as in the extension, but that nothing is saved: for looking at and for tests. */
import { createExportPort } from '../../lib/ports/export-port.ts';
import type { ExportPort } from '../../lib/state/ports.ts';

/** What is saved or copied is put where a test finds it; while `globalThis.isSlow` stands, work goes on until it is stopped. */
export function exportingForLook(): ExportPort {
  const port = createExportPort();
  return {
    ...port,
    async make(format, source, options) {
      if (Object.hasOwn(globalThis, 'isSlow')) {
        options?.progress?.(Math.round(source.notes.length / 3));
        await new Promise((_, reject) =>
          options?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')), { once: true }),
        );
      }
      return port.make(format, source, options);
    },
    save: (file) => void Object.assign(globalThis, { saved: { name: file.name, type: file.type, size: file.content.length } }),
    async copy(text) {
      Object.assign(globalThis, { copiedText: text });
      return true;
    },
  };
}
