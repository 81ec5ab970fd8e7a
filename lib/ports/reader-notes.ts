import { sendMessage } from '../messages/protocol.ts';
import { sketchOf } from '../note/sketch.ts';

/**
 * Shows the notes that were made on the very same text under another address, or in a file on the disk; true where there are some. A text
 * that is only much like it is offered in the side panel, as for any page.
 */
export async function linkSameText(source: string, title: string, text: string): Promise<boolean> {
  const sketch = sketchOf(text);
  if (sketch.length === 0) return false;
  try {
    const reposts = await sendMessage('findReposts', { url: source, sketch });
    const same = reposts.ok ? reposts.value.filter(({ shared }) => shared === sketch.length) : [];
    for (const { source: to } of same) await sendMessage('linkDocument', { document: { source, title, sketch }, to });
    return same.length > 0;
  } catch {
    // A background that does not answer: the notes of this address are shown, and the next opening tries again.
    return false;
  }
}
