import { useState } from 'preact/hooks';
import type { InfoChange, OwnReport, ReportGroup } from '../corpus/own-report.ts';
import type { ReportInfo } from '../corpus/report.ts';
import type { StoreError } from '../messages/protocol.ts';
import { type Result, success } from '../result.ts';
import { useListed } from './listed.ts';
import type { OwnCorpus, OwnCorpusPort, RemovedReports } from './ports.ts';

/** The reader's own corpus, as far as it is known. */
export type OwnCorpusState = { state: 'loading' } | { state: 'failed'; error: StoreError } | { state: 'ready'; corpus: OwnCorpus };

/** What was done last and can be taken back. */
export type Undoable =
  | { what: 'reports'; reports: number; token: string }
  | { what: 'group'; name: string; token: string }
  /** What is known of many reports was changed at once; `before` is what it was. */
  | { what: 'info'; before: readonly InfoChange[] };

/** A report opened for reading. */
export interface OpenedReport {
  report: OwnReport;
  text: string;
}

/** The reader's own corpus and what can be done with it. */
export interface CorpusModel {
  all: OwnCorpusState;
  undoable: Undoable | undefined;
  /** Why the last change that has no form of its own was refused; until the next succeeds. */
  refused: StoreError | undefined;
  /** Undefined where it was saved, otherwise why not. */
  updateInfo(id: string, info: ReportInfo, groups: readonly string[]): Promise<StoreError | undefined>;
  /** Changes many at once, which can be taken back; undefined where it was saved, otherwise why not. */
  updateMany(changes: readonly InfoChange[]): Promise<StoreError | undefined>;
  setGroups(ids: readonly string[], change: { join?: readonly string[]; leave?: readonly string[] }): Promise<StoreError | undefined>;
  createGroup(name: string): Promise<Result<ReportGroup, StoreError>>;
  renameGroup(id: string, name: string): Promise<StoreError | undefined>;
  removeGroup(group: ReportGroup): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  undo(): Promise<void>;
  open(id: string): Promise<Result<OpenedReport, StoreError>>;
  exportOf(ids: readonly string[] | 'all'): Promise<Result<Blob, StoreError>>;
  retry(): Promise<void>;
}

const ready = (corpus: OwnCorpus) => ({ state: 'ready' as const, corpus });

/** The model of the own corpus; it changes only by what the store has confirmed. */
export function useOwnCorpus(port: OwnCorpusPort): CorpusModel {
  const [all, load] = useListed(port, ready);
  const [undoable, setUndoable] = useState<Undoable>();
  const [refused, setRefused] = useState<StoreError>();

  const settle = async <Value>(change: Promise<Result<Value, StoreError>>): Promise<Result<Value, StoreError>> => {
    const result = await change;
    if (result.ok) {
      setRefused(undefined);
      await load();
    }
    return result;
  };
  /** Undefined where it was done, otherwise why not. */
  const refusalOf = async (change: Promise<Result<unknown, StoreError>>): Promise<StoreError | undefined> => {
    const result = await settle(change);
    return result.ok ? undefined : result.error;
  };
  const told = async <Value>(change: Promise<Result<Value, StoreError>>): Promise<Value | undefined> => {
    const result = await settle(change);
    if (!result.ok) setRefused(result.error);
    return result.ok ? result.value : undefined;
  };
  const taken = (gone: RemovedReports | undefined, as: (token: RemovedReports) => Undoable) => {
    if (gone !== undefined) setUndoable(as(gone));
  };

  return {
    all,
    undoable,
    refused,
    retry: load,
    async updateInfo(id, info, groups) {
      const before = all.state === 'ready' ? all.corpus.reports.find((report) => report.id === id)?.groups : undefined;
      return refusalOf(changeInfo(port, id, info, groups, before ?? []));
    },
    async updateMany(changes) {
      const reports = all.state === 'ready' ? all.corpus.reports : [];
      const ids = new Set(changes.map(({ id }) => id));
      const before = reports.flatMap(({ id, info }) => (ids.has(id) ? { id, info } : []));
      const refusal = await refusalOf(port.updateInfo(changes));
      if (refusal === undefined) setUndoable({ what: 'info', before });
      return refusal;
    },
    setGroups: (ids, change) => refusalOf(port.setGroups(ids, change)),
    createGroup: (name) => settle(port.createGroup(name)),
    renameGroup: (id, name) => refusalOf(port.renameGroup(id, name)),
    removeGroup: async ({ id, name }) => taken(await told(port.removeGroup(id)), ({ token }) => ({ what: 'group', name, token })),
    remove: async (ids) => taken(await told(port.remove(ids)), ({ token, reports }) => ({ what: 'reports', reports, token })),
    async undo() {
      if (undoable === undefined) return;
      const restored = await told<unknown>(undoable.what === 'info' ? port.updateInfo(undoable.before) : port.restore(undoable.token));
      if (restored !== undefined) setUndoable(undefined);
    },
    async open(id) {
      const [report, text] = await Promise.all([port.report(id), port.text(id)]);
      if (!report.ok) return report;
      return text.ok ? success({ report: report.value, text: text.value }) : text;
    },
    exportOf: (ids) => port.exportOf(ids),
  };
}

async function changeInfo(
  port: OwnCorpusPort,
  id: string,
  info: ReportInfo,
  groups: readonly string[],
  before: readonly string[],
): Promise<Result<unknown, StoreError>> {
  const saved = await port.updateInfo([{ id, info }]);
  if (!saved.ok) return saved;
  const join = groups.filter((group) => !before.includes(group));
  const leave = before.filter((group) => !groups.includes(group));
  return join.length + leave.length === 0 ? saved : port.setGroups([id], { join, leave });
}
