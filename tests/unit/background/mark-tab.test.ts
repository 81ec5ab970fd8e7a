import { describe, expect, it } from 'vitest';
import type { Packed } from '../../../lib/messages/packed-content.ts';
import type { PageContent } from '../../../lib/messages/protocol.ts';
import { badgeText } from '../../../lib/sites/badge-text.ts';
import { markTab, type TabPort, unmarkTab } from '../../../lib/sites/mark-tab.ts';

const READING: Packed<PageContent> = {
  url: 'https://gonghui.example/',
  title: '总结',
  text: '新建家五个。',
  mentions: { words: [], fields: [] },
  notes: [],
  shown: { figure: true, slogan: true, programme: true },
  canPaint: true,
};

/** A tab of a browser that keeps its rules: what is asked of it is written down, what it refuses is refused. */
function tab({ marked = false, contentType = 'text/html', refuses = '', open = true, leaves = false } = {}) {
  const asked: string[] = [];
  const port: TabPort = {
    async read() {
      if (!marked) throw new Error('Could not establish connection. Receiving end does not exist.');
      return READING;
    },
    async contentType() {
      if (refuses !== '') throw new Error(refuses);
      return contentType;
    },
    async inject() {
      asked.push('inject');
      marked = !leaves;
    },
    async removeStyles() {
      asked.push('removeStyles');
      if (!open) throw new Error('No tab with id: 1');
    },
    async switchOff() {
      asked.push('switchOff');
      if (!marked) throw new Error('No response');
    },
    exists: async () => open,
    async clearBadge() {
      asked.push('clearBadge');
    },
  };
  return { port, asked };
}

describe('markTab', () => {
  it('injects once and gives what was found', async () => {
    const { port, asked } = tab();
    expect(await markTab(port, 1)).toEqual({ ok: true, value: READING });
    expect(await markTab(port, 1)).toEqual({ ok: true, value: READING });
    expect(asked).toEqual(['inject']);
  });

  it.each([
    ['Cannot access a chrome:// URL', 'forbidden'],
    ['Cannot access contents of url "devtools://devtools". Extension manifest must request permission to access this host.', 'forbidden'],
    ['The extensions gallery cannot be scripted.', 'forbidden'],
    ['Cannot access contents of the page. Extension manifest must request permission to access the respective host.', 'forbidden'],
    ['Missing host permission for the tab', 'forbidden'],
    ['Frame with ID 0 is showing error page', 'unreachable'],
    ['No tab with id: 1.', 'unreachable'],
    ['Invalid tab ID: 1', 'unreachable'],
    ['The tab was closed.', 'unreachable'],
  ])('%s: %s', async (refuses, error) => {
    const { port, asked } = tab({ refuses });
    expect(await markTab(port, 1)).toEqual({ ok: false, error });
    expect(asked).toEqual([]);
  });

  it('a tab that was closed meanwhile cannot be reached, whatever the browser says', async () => {
    expect(await markTab(tab({ refuses: 'something new', open: false }).port, 1)).toEqual({ ok: false, error: 'unreachable' });
  });

  it('the PDF viewer is no page, and is told apart', async () => {
    const { port, asked } = tab({ contentType: 'application/pdf' });
    expect(await markTab(port, 1)).toEqual({ ok: false, error: 'pdf' });
    expect(asked).toEqual([]);
  });

  it('a page that is left while it is marked cannot be reached', async () => {
    expect(await markTab(tab({ leaves: true }).port, 1)).toEqual({ ok: false, error: 'unreachable' });
  });
});

describe('unmarkTab', () => {
  it.each([{ marked: true }, { marked: false }, { open: false }])('takes back all there is: %j', async (state) => {
    const { port, asked } = tab(state);
    await unmarkTab(port, 1);
    expect(asked).toEqual(['switchOff', 'removeStyles', 'clearBadge']);
  });
});

describe('badgeText', () => {
  it.each([
    [0, '0'],
    [7, '7'],
    [999, '999'],
    [1000, '999+'],
    [4972, '999+'],
  ])('%i: %s', (count, text) => {
    expect(badgeText(count)).toBe(text);
  });
});
