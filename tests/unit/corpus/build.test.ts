import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../lib/corpus/build.ts';
import { readReport } from '../../../lib/corpus/read.ts';
import { writeReport } from '../../../lib/corpus/write.ts';
import { recognise } from '../../../lib/recognise/index.ts';

const build = (text: string) => buildReport({ source: 'a.txt', text, mentions: recognise(text) });
const SAMPLE =
  '西岭县总工会2022年工作总结\n\n一、服务职工\n全年为“春风行动”招聘会提供岗位1200个。弘扬劳模精神，深化“春风行动”，慰问职工300人。\n';

describe('a text as facts', () => {
  it('holds figures, slogans and programmes with their places', () => {
    const report = build(SAMPLE);
    expect(report.info).toMatchObject({ organisation: '西岭县总工会', period: { label: '2022年' } });
    expect(report.outline.map((heading) => heading.text)).toEqual(['一、服务职工']);
    expect(report.figures.map((figure) => [figure.text, figure.heading])).toEqual([
      ['1200个', 0],
      ['300人', 0],
    ]);
    expect(report.slogans.map((slogan) => slogan.name)).toContain('劳模精神');
    const programme = report.programmes.find((one) => one.name === '春风行动');
    expect(programme?.places).toHaveLength(2);
    expect(programme?.figures).toContain(0);
    for (const { start, end, text } of [...report.figures, ...report.programmes.flatMap((one) => one.places)])
      expect(SAMPLE.slice(start, end)).toBe(text);
  });

  it('is what its own file says', () => {
    const report = build(SAMPLE);
    expect(readReport(JSON.parse(writeReport(report)))).toEqual({ ok: true, value: report });
  });

  it('keeps no sentence: no word of the file is a stretch of thirty characters of the text', () => {
    const text = `${SAMPLE}各级工会组织要把服务职工作为根本任务，不断提高服务水平，让职工群众有更多的获得感，全年走访企业20家。`;
    const held = JSON.stringify(build(text)).match(/[\u4e00-\u9fff，。、“”]{30,}/g) ?? [];
    expect(held).toEqual([]);
  });

  it('never throws, and places stay inside of the text', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '2023年',
        '工作报告',
        '\n',
        '一、',
        '“春风行动”',
        '3万元',
        '职工',
        '，',
        '。',
        '四个意识',
        '为20名',
        '\u0000',
        '😀',
        '（',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const report = build(text);
        for (const { start, end } of [...report.outline, ...report.figures, ...report.slogans.flatMap((one) => one.places)]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        expect(readReport(JSON.parse(JSON.stringify(report))).ok).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
