import type { Page } from 'puppeteer-core';

/** Drops a file on a page of the extension, as a reader does; the page has to be ready for it. */
export async function dropFile(page: Page, file: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    (name, base64) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    },
    file,
    Buffer.from(bytes).toString('base64'),
  );
}
