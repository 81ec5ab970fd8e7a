import { checkGroup, OWN_LIMITS } from '../corpus/own-check.ts';
import type { ReportGroup } from '../corpus/own-report.ts';
import type { StoreError } from '../note/note.ts';
import { failure, type Result, success } from '../result.ts';
import { attempt, Refusal } from './attempt.ts';
import { sortOut } from './damaged.ts';
import type { NotesDatabase } from './database.ts';

/** The groups of the own corpus on the disk. */
export interface GroupsStore {
  /** By name. */
  list(now: string): Promise<Result<ReportGroup[], StoreError>>;
  /** `invalid` for an empty or too long name, or one that is taken. */
  create(id: string, name: string): Promise<Result<ReportGroup, StoreError>>;
  rename(id: string, name: string): Promise<Result<ReportGroup, StoreError>>;
  /** Removes a group under a token by which it can be restored; its reports stay. Gives how many were in it. */
  remove(id: string, token: string, now: string): Promise<Result<number, StoreError>>;
  /** All or nothing; `not-found` for a report or a group that is not there. */
  setGroups(ids: readonly string[], join: readonly string[], leave: readonly string[]): Promise<Result<null, StoreError>>;
}

/** The store over a database that is opened at the first call and, where a call finds it closed, again. */
export function createGroupsStore(database: NotesDatabase): GroupsStore {
  const { reports, reportGroups, removedReports } = database;
  return {
    async list(now) {
      const rows = await attempt(database, () => reportGroups.toArray());
      const groups = rows.ok ? await sortOut(database, reportGroups, rows.value, checkGroup, now) : rows;
      return groups.ok ? success(groups.value.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'))) : groups;
    },

    create(id, name) {
      const group = { id, name: name.trim() };
      if (!isName(group.name)) return Promise.resolve(failure('invalid'));
      return attempt(database, async () => {
        await reportGroups.add(group);
        return group;
      });
    },

    rename(id, name) {
      const group = { id, name: name.trim() };
      if (!isName(group.name)) return Promise.resolve(failure('invalid'));
      return attempt(database, () =>
        database.transaction('rw', reportGroups, async () => {
          if ((await reportGroups.get(id)) === undefined) throw new Refusal('not-found');
          await reportGroups.put(group);
          return group;
        }),
      );
    },

    remove: (id, token, now) =>
      attempt(database, () =>
        database.transaction('rw', reports, reportGroups, removedReports, async () => {
          const group = await reportGroups.get(id);
          if (group === undefined) throw new Refusal('not-found');
          const inIt = reports.where('groups').equals(id);
          const members = await inIt.primaryKeys();
          await removedReports.add({ token, removed: now, reports: [], index: [], group: { ...group, members } });
          await inIt.modify((report) => {
            report.groups = report.groups.filter((other) => other !== id);
          });
          await reportGroups.delete(id);
          return members.length;
        }),
      ),

    setGroups: (ids, join, leave) =>
      attempt(database, () =>
        database.transaction('rw', reports, reportGroups, async () => {
          if ((await reportGroups.bulkGet([...join])).includes(undefined)) throw new Refusal('not-found');
          const changed = await reports
            .where('id')
            .anyOf([...ids])
            .modify((report) => {
              report.groups = [...new Set([...report.groups.filter((id) => !leave.includes(id)), ...join])];
            });
          if (changed !== new Set(ids).size) throw new Refusal('not-found');
          return null;
        }),
      ),
  };
}

const isName = (name: string) => name !== '' && name.length <= OWN_LIMITS.groupName;
