import { type ComponentChildren, h } from 'preact';

/** An element of this name is our interface, which is never read as the document's text (`HOST_NAME` in lib/page/styles.ts). */
const OWN = 'gongjian-ui';

/** What stands beside the document on the reader page. */
export function ReaderOwn({ class: className, children }: { class: string; children: ComponentChildren }) {
  return h(OWN, { class: className }, children);
}
