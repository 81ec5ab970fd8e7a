/** A corpus of one's own kept in memory, for showing the surfaces. All texts are invented. */
import { describeReport } from '../../lib/corpus/metadata.ts';
import {
  type AddOutcome,
  type OwnReport,
  type OwnReportSummary,
  type ReportDraft,
  type ReportGroup,
  sourceOf,
} from '../../lib/corpus/own-report.ts';
import { textFingerprint } from '../../lib/corpus/text-fingerprint.ts';
import { draftOfFile, draftOfPaste } from '../../lib/import/draft.ts';
import type { StoreError } from '../../lib/messages/protocol.ts';
import { recognise } from '../../lib/recognise/index.ts';
import { failure, type Result, success } from '../../lib/result.ts';
import type { CorpusFilesPort, OwnCorpus, OwnCorpusPort } from '../../lib/state/ports.ts';

const NOW = '2026-11-05T08:00:00.000Z';

interface Kept {
  summary: OwnReportSummary;
  text: string;
}

/** Own reports in memory; `pace` is waited for with each that is added. */
export function ownCorpusInMemory(
  drafts: readonly ReportDraft[] = [],
  groups: readonly ReportGroup[] = [],
  pace = async () => {},
): OwnCorpusPort {
  let kept: Kept[] = [];
  let allGroups = [...groups];
  let next = 0;
  const bin = new Map<string, () => number>();
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of listeners) listener();
  };
  const put = (draft: ReportDraft, keepBoth = false): AddOutcome => {
    const fingerprint = textFingerprint(draft.text);
    const same = kept.find(({ summary }) => summary.textFingerprint === fingerprint);
    if (same !== undefined) return { state: 'duplicate', of: same.summary, likeness: 'same' };
    const near = kept.find(({ text }) => text.slice(0, 30) === draft.text.slice(0, 30));
    if (near !== undefined && !keepBoth) return { state: 'duplicate', of: near.summary, likeness: 'near' };
    const mentions = recognise(draft.text, { lineBreaks: draft.lineBreaks ?? 'hard' });
    const count = (name: string) => mentions.filter((mention) => mention.class === name).length;
    const summary: OwnReportSummary = {
      id: `r${next++}`,
      info: draft.info ?? describeReport(draft.text, draft.title),
      added: NOW,
      origin: draft.origin,
      groups: draft.groups,
      textFingerprint: fingerprint,
      length: draft.text.length,
      counts: { figure: count('figure'), slogan: count('slogan'), programme: count('programme') },
    };
    kept = [{ summary, text: draft.text }, ...kept];
    return { state: 'added', report: summary };
  };
  for (const draft of drafts) put(draft);
  const find = (id: string) => kept.find(({ summary }) => summary.id === id);
  const change = (ids: readonly string[], to: (summary: OwnReportSummary) => OwnReportSummary) => {
    kept = kept.map((one) => (ids.includes(one.summary.id) ? { ...one, summary: to(one.summary) } : one));
    changed();
  };
  const isTaken = (name: string) => name.trim() === '' || allGroups.some((group) => group.name === name.trim());

  const port: OwnCorpusPort = {
    list: async () => success<OwnCorpus>({ reports: kept.map(({ summary }) => summary), groups: allGroups }),
    async find(url, fingerprint) {
      const reports = kept.map(({ summary }) => summary);
      const same = reports.find((report) => report.textFingerprint === fingerprint);
      if (same !== undefined) return success({ is: 'same-text', report: same });
      const ofPage = reports.find(({ origin }) => origin.kind === 'page' && origin.url === url);
      return success(ofPage === undefined ? undefined : { is: 'same-address', report: ofPage });
    },
    async add(draft, { keepBoth } = {}) {
      await pace();
      const outcome = put(draft, keepBoth);
      changed();
      return success(outcome);
    },
    async addMany(many, { progress, signal } = {}) {
      const outcomes: Result<AddOutcome, StoreError>[] = [];
      for await (const draft of many) {
        if (signal?.aborted) break;
        const outcome = await port.add(draft);
        outcomes.push(outcome);
        progress?.(outcomes.length, outcome);
      }
      return { outcomes, cancelled: signal?.aborted ?? false };
    },
    async text(id) {
      const one = find(id);
      return one === undefined ? failure('not-found') : success(one.text);
    },
    async report(id) {
      const one = find(id);
      if (one === undefined) return failure('not-found');
      // Comes with a grammar that takes long to load; few states ask for it.
      const { buildReport } = await import('../../lib/corpus/build.ts');
      const facts = buildReport({ source: sourceOf(id), text: one.text, mentions: recognise(one.text, { lineBreaks: 'hard' }) });
      return success<OwnReport>({ ...one.summary, facts: { ...facts, info: one.summary.info } });
    },
    async updateInfo(changes) {
      for (const { id, info } of changes) change([id], (summary) => ({ ...summary, info }));
      return success(changes.flatMap(({ id }) => find(id)?.summary ?? []));
    },
    async setGroups(ids, { join = [], leave = [] }) {
      change(ids, (summary) => ({
        ...summary,
        groups: [...new Set([...summary.groups.filter((group) => !leave.includes(group)), ...join])],
      }));
      return success(null);
    },
    async createGroup(name) {
      if (isTaken(name)) return failure('invalid');
      const group = { id: `g${next++}`, name: name.trim() };
      allGroups = [...allGroups, group];
      changed();
      return success(group);
    },
    async renameGroup(id, name) {
      if (isTaken(name)) return failure('invalid');
      const group = { id, name: name.trim() };
      allGroups = allGroups.map((one) => (one.id === id ? group : one));
      changed();
      return success(group);
    },
    async removeGroup(id) {
      const before = { kept, allGroups };
      allGroups = allGroups.filter((group) => group.id !== id);
      change(
        kept.map(({ summary }) => summary.id),
        (summary) => ({ ...summary, groups: summary.groups.filter((group) => group !== id) }),
      );
      return success(binned(() => ({ kept, allGroups } = before), 0));
    },
    async remove(ids) {
      const gone = kept.filter(({ summary }) => ids.includes(summary.id));
      kept = kept.filter((one) => !gone.includes(one));
      changed();
      return success(binned(() => (kept = [...gone, ...kept]), gone.length));
    },
    async restore(token) {
      const count = bin.get(token)?.();
      changed();
      return count === undefined ? failure('not-found') : success(count);
    },
    exportOf: async (ids) => success(new Blob([JSON.stringify({ formatName: 'gongjian-corpus', ids })])),
    importAll: async () => failure({ code: 'not-a-corpus' }),
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const binned = (back: () => void, reports: number) => {
    const token = `t${next++}`;
    bin.set(token, () => {
      back();
      return reports;
    });
    return { token, reports };
  };
  return port;
}

/** Reads files as the options page does; `saved` is told of files for the reader. */
export function corpusFiles(saved: (name: string, content: Blob) => void = () => {}): CorpusFilesPort {
  const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
  return {
    draftOfFile: (file, groups) => draftOfFile(file, groups, parse),
    draftOfPaste: async (text, groups) => draftOfPaste(text, groups),
    isCorpusFile: async (file) => file.name.endsWith('.jsonl'),
    save: saved,
    now: () => NOW,
    usage: async () => 1_234_567,
  };
}

const text = (place: string, year: number, body: string) => `${place}总工会${year}年工作报告\n${body}`;
const BODY = [
  '一、维护职工权益',
  '全区各级工会受理劳动争议案件289件，调解成功211件，追回工资960多万元。法律服务律师团代理职工劳动争议案件15件，涉及人数约400人。',
  '二、做实普惠服务',
  '开展“送清凉”活动，慰问户外劳动者4.6万人次；“求学圆梦”行动资助职工1,180人。增强“四个意识”、做到“两个维护”，推动高质量发展。',
].join('\n');

export const GROUPS: ReportGroup[] = [
  { id: 'g-own', name: '我区历年' },
  { id: 'g-near', name: '周边区县' },
];

/** A handful of reports in two groups and in none. */
export const OWN_DRAFTS: ReportDraft[] = [
  {
    text: text('云溪区', 2020, `回顾2020年的工作。\n${BODY}`),
    origin: { kind: 'page', url: 'https://www.yunxi.example/2020.html' },
    groups: ['g-own'],
  },
  { text: text('云溪区', 2021, BODY), origin: { kind: 'page', url: 'https://www.yunxi.example/2021.html' }, groups: ['g-own'] },
  { text: text('云溪区', 2022, BODY), origin: { kind: 'file', name: '云溪区总工会2022年工作报告（终稿）.docx' }, groups: ['g-own'] },
  { text: text('江州市东桥区', 2022, BODY), origin: { kind: 'file', name: '东桥.txt' }, groups: ['g-near'] },
  {
    text: '关于开展职工技能竞赛的几点想法，供讨论。竞赛分三个阶段，共有86家企业、1,240名职工报名。',
    info: { title: '关于开展职工技能竞赛的几点想法，供讨论。竞赛分三个…' },
    origin: { kind: 'pasted' },
    groups: [],
  },
];

/** So many reports that only those in view can be shown: of each year and place another body. */
export function manyDrafts(count: number): ReportDraft[] {
  return Array.from({ length: count }, (_, i) => ({
    text: `第${i}份 ${BODY.slice(0, 40 + (i % 30))}`,
    origin: { kind: 'file', name: `${i}.txt` },
    groups: i % 3 === 0 ? ['g-near'] : [],
    info: {
      title: `云溪区总工会第${i + 1}号工作报告`,
      organisation: '云溪区总工会',
      level: 'county',
      place: '云溪区',
      period: { start: `${2000 + (i % 24)}-01-01`, end: `${2000 + (i % 24)}-12-31`, label: `${2000 + (i % 24)}年` },
      genre: '工作报告',
    },
  }));
}
