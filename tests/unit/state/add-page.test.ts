import { describe, expect, it } from 'vitest';
import { textFingerprint } from '../../../lib/corpus/text-fingerprint.ts';
import { findPage } from '../../../lib/state/add-page-model.ts';
import { summary } from './own-reports.ts';

const URL = 'https://www.yunxi.example/2021.html';
const TEXT = '云溪区总工会2021年工作报告';
const fromFile = summary('file', { origin: { kind: 'file', name: 'a.docx' }, textFingerprint: textFingerprint(`　${TEXT}。`) });
const ofPage = summary('page', { origin: { kind: 'page', url: URL }, textFingerprint: textFingerprint('另一段文字') });

describe('findPage', () => {
  it('knows the text from wherever it came', () => {
    expect(findPage({ reports: [ofPage, fromFile], groups: [] }, URL, TEXT)).toEqual({ state: 'there', report: fromFile });
  });
  it('says that the page has changed since it was added', () => {
    expect(findPage({ reports: [ofPage], groups: [] }, URL, TEXT)).toEqual({ state: 'changed', report: ofPage });
  });
  it('says that it is not there', () => {
    expect(findPage({ reports: [ofPage], groups: [] }, 'https://www.yunxi.example/2022.html', TEXT)).toEqual({ state: 'absent' });
  });
});
