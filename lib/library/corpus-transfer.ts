import { readHead, readLine, writeHead, writeLine } from '../corpus/corpus-file.ts';
import type { AddOutcome, ReportDraft } from '../corpus/own-report.ts';
import type { StoreError } from '../note/note.ts';
import { failure, type Result, success } from '../result.ts';
import type { CorpusFileError } from '../state/ports.ts';
import type { GroupsStore } from '../store/groups.ts';
import type { ReportsStore } from '../store/reports.ts';

/** Export and import of the own corpus, line by line, so that 10,000 reports never stand in memory at once. */
export interface CorpusTransfer {
  exportOf(ids: readonly string[] | 'all'): Promise<Result<Blob, StoreError>>;
  /** Reads a file's first line and makes its groups; gives under which id each of the file's groups is here. */
  importHead(line: string): Promise<Result<Record<string, string>, CorpusFileError>>;
  /** Takes in a report's line; `damaged-line` for one that holds none. Only the very same text is a duplicate. */
  importLine(line: string, groups: Record<string, string>): Promise<Result<AddOutcome, StoreError | 'damaged-line'>>;
}

/** What transfer needs of the library. */
interface Needs {
  store: ReportsStore;
  groups: GroupsStore;
  add(draft: ReportDraft, options: { keepBoth: true; id: string; added: string }): Promise<Result<AddOutcome, StoreError>>;
  newId: () => string;
  now: () => string;
}

/** Texts of so many reports are in memory at a time. */
const PORTION = 50;

/** The part of the library that writes and reads files. */
export function createTransfer({ store, groups, add, newId, now }: Needs): CorpusTransfer {
  return {
    async exportOf(wanted) {
      const all = await store.list(now());
      if (!all.ok) return all;
      const named = await groups.list(now());
      if (!named.ok) return named;
      const chosen = wanted === 'all' ? all.value : all.value.filter(({ id }) => wanted.includes(id));
      const used = new Set(chosen.flatMap((report) => report.groups));
      const kept = named.value.filter(({ id }) => wanted === 'all' || used.has(id));
      const parts: BlobPart[] = [writeHead(kept, chosen.length)];
      for (let at = 0; at < chosen.length; at += PORTION) {
        const lines: string[] = [];
        for (const summary of chosen.slice(at, at + PORTION)) {
          const row = await store.text(summary.id);
          if (!row.ok) return row;
          lines.push(writeLine(summary, row.value));
        }
        // A blob is kept outside of the memory of the program, on the disk where it is large.
        parts.push(new Blob(lines));
      }
      return success(new Blob(parts, { type: 'application/jsonl' }));
    },

    async importHead(line) {
      const head = readHead(line);
      if (!head.ok) return head;
      const here = await groups.list(now());
      if (!here.ok) return failure({ code: 'store', error: here.error });
      const ids: Record<string, string> = {};
      for (const { id, name } of head.value.groups) {
        const known = here.value.find((group) => group.name === name.trim());
        const made = known === undefined ? await groups.create(newId(), name) : success(known);
        if (!made.ok) return failure({ code: 'store', error: made.error });
        ids[id] = made.value.id;
      }
      return success(ids);
    },

    async importLine(line, ids) {
      const read = readLine(line);
      if (!read.ok) return failure('damaged-line');
      const { id, added, draft } = read.value;
      const known = draft.groups.flatMap((group) => (Object.hasOwn(ids, group) ? [ids[group] ?? ''] : []));
      return add({ ...draft, groups: known }, { keepBoth: true, id, added });
    },
  };
}
