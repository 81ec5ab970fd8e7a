import { describe, expect, it } from 'vitest';
import { suggestTags } from '../../../lib/page/suggest-tags.ts';
import { recognise } from '../../../lib/recognise/index.ts';

const TEXT = `（二）困难帮扶
全年开展送温暖活动，走访慰问困难职工320户，高质量发展的成果让职工看得见、摸得着、用得上，大家都说好。
二、下一步打算
把困难职工的台账重新核对一遍，做到一户一策、应帮尽帮，年底前全部办结并向职工代表报告。`;

function tagsOf(words: string): string[] {
  const start = TEXT.indexOf(words);
  return suggestTags(TEXT, { start, end: start + words.length }, recognise(TEXT, { lineBreaks: 'hard' }));
}

describe('suggested tags', () => {
  it.each([
    ['what is recognised in the passage, then its heading without the number', '全年开展送温暖活动，走访慰问', ['送温暖', '困难帮扶']],
    ['the heading alone where nothing is recognised', '台账重新核对', ['下一步打算']],
    ['the nearest heading above', '高质量发展的成果', ['高质量发展', '困难帮扶']],
  ])('%s', (_name, words, expected) => {
    expect(tagsOf(words)).toEqual(expected);
  });

  it('none where there is neither', () => {
    expect(suggestTags('没有标题的一句话。', { start: 0, end: 4 }, [])).toEqual([]);
  });
});
