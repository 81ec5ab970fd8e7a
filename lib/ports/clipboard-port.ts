import type { ClipboardPort } from '../state/ports.ts';

/** The browser's clipboard, as an extension's own page may write to it within a press. */
export function createClipboardPort(): ClipboardPort {
  return {
    async write({ text, html }) {
      try {
        const item = new ClipboardItem({
          'text/plain': new Blob([text], { type: 'text/plain' }),
          'text/html': new Blob([html], { type: 'text/html' }),
        });
        await navigator.clipboard.write([item]);
        return true;
      } catch {
        // Refused by the browser or its policy; the reader is told.
        return false;
      }
    },
  };
}
