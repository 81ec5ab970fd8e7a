import { describe, expect, it } from 'vitest';
import type { OwnReportSummary } from '../../../lib/corpus/own-report.ts';
import type { ReportInfo } from '../../../lib/corpus/report.ts';
import { changesOf, fieldsOf, infoOf, NO_FIELDS, withBody } from '../../../lib/state/info-fields.ts';

const YEARS: ReportInfo = {
  title: '七年来的工作',
  organisation: '石桥县总工会',
  level: 'county',
  place: '石桥县',
  period: { start: '2015-01-01', end: '2021-12-31', label: '七年来' },
  years: 7,
  date: '2022-03-01',
  genre: '工作报告',
};
const report = (id: string, info: ReportInfo) => ({ id, info }) as OwnReportSummary;

describe('infoOf', () => {
  it('gives back what was known where nothing is written', () => {
    for (const info of [YEARS, { title: '无题' }]) expect(infoOf(fieldsOf(info), info)).toEqual({ info });
  });

  it('forgets what is emptied, and the own words of a period that is another', () => {
    const fields = { ...fieldsOf(YEARS), organisation: ' ', level: '', to: '2020' };
    const { organisation: _, level: __, years: ___, ...others } = YEARS;
    expect(infoOf(fields, YEARS)).toEqual({
      info: { ...others, period: { start: '2015-01-01', end: '2020-12-31', label: '2015—2020年' } },
    });
  });

  it('tells why a period cannot be read', () => {
    expect(infoOf({ ...fieldsOf(YEARS), from: '去年' }, YEARS)).toEqual({ fault: 'from' });
  });
});

describe('withBody', () => {
  it('lets place and level follow, unless the reader wrote others', () => {
    expect(withBody(NO_FIELDS, '石桥县总工会')).toMatchObject({ place: '石桥县', level: 'county' });
    expect(withBody({ ...NO_FIELDS, place: '河东' }, '石桥县总工会')).toMatchObject({ place: '河东', level: '' });
  });
});

describe('changesOf', () => {
  const others = report('b', { title: '另一份', period: { start: '2020-01-01', end: '2020-12-31', label: '2020年' } });

  it('changes what is written and leaves the rest as it is in each', () => {
    expect(changesOf({ ...NO_FIELDS, place: '石桥', level: 'city' }, [report('a', YEARS), others])).toEqual({
      changes: [
        { id: 'a', info: { ...YEARS, place: '石桥', level: 'city' } },
        { id: 'b', info: { ...others.info, place: '石桥', level: 'city' } },
      ],
    });
  });

  it('takes a period for all, and refuses an end without a beginning', () => {
    const period = { start: '2019-01-01', end: '2019-12-31', label: '2019年' };
    const { years: _, ...info } = YEARS;
    expect(changesOf({ ...NO_FIELDS, from: '2019' }, [report('a', YEARS), others])).toEqual({
      changes: [
        { id: 'a', info: { ...info, period } },
        { id: 'b', info: { ...others.info, period } },
      ],
    });
    expect(changesOf({ ...NO_FIELDS, to: '2019' }, [others])).toEqual({ fault: 'from' });
  });
});
