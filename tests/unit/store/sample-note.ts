import type { Note, NoteDraft } from '../../../lib/note/note.ts';

/** A draft on a made-up page; what a test is about is given over it. */
export function sampleDraft(over: { source?: string; text?: string; tags?: string[]; exact?: string } = {}): NoteDraft {
  const exact = over.exact ?? '帮扶困难职工86户';
  return {
    target: {
      source: over.source ?? 'https://gonghui.example/2025.html',
      title: '石桥县总工会2025年工作总结',
      selector: [
        { type: 'TextQuoteSelector', exact, prefix: '全年走访企业，', suffix: '。' },
        { type: 'TextPositionSelector', start: 7, end: 7 + exact.length },
      ],
    },
    body: { text: over.text ?? '核对口径', tags: over.tags ?? ['帮扶'] },
  };
}

export function sampleNote(id: string, over: Parameters<typeof sampleDraft>[0] = {}, created = '2026-03-01T08:00:00.000Z'): Note {
  return { id, ...sampleDraft(over), created, modified: created };
}
