import { signatureOf } from '../corpus/minhash.ts';
import { checkReportDraft } from '../corpus/own-check.ts';
import type { AddOutcome, OwnReportSummary, ReportDraft } from '../corpus/own-report.ts';
import type { Report, ReportInfo } from '../corpus/report.ts';
import type { StoreError } from '../messages/protocol.ts';
import { failure, type Result, success } from '../result.ts';
import type { ReportsStore } from '../store/reports.ts';
import { buildOwnReport } from './library-report.ts';
import { areToldApart, hashesOf, likeness } from './likeness.ts';
import type { Shelf } from './shelf.ts';

/** What adding needs; `now` gives ISO 8601, UTC, and `changed` is called after a report has been added. */
interface AddingNeeds {
  store: ReportsStore;
  shelf: Shelf;
  newId: () => string;
  now: () => string;
  changed: () => void;
}

/** How a draft is taken in. */
export interface AddOptions {
  keepBoth?: boolean;
  /** Kept from an export; new where absent or taken. */
  id?: string;
  added?: string;
}

/** A text of which a third more is a page's head and foot is 0.75 of both together, 96 of 128 places with an error of 5. */
const [LEAST_EQUAL, NEAR] = [80, 0.9];
const MOST_CANDIDATES = 8;

/** Takes in a draft from outside. A text that is there already is not added again; one that is nearly there only with `keepBoth`. */
export async function addReport(
  needs: AddingNeeds,
  value: ReportDraft,
  { keepBoth = false, id, added }: AddOptions = {},
): Promise<Result<AddOutcome, StoreError>> {
  const { store, newId, now } = needs;
  const draft = checkReportDraft(value);
  if (!draft.ok) return failure('invalid');
  const built = buildOwnReport(draft.value, id !== undefined && (await isFree(store, id)) ? id : newId(), added ?? now());
  if (built.summary.textFingerprint === '') return failure('invalid');
  const same = await store.sameText(built.summary.textFingerprint);
  if (!same.ok) return same;
  if (same.value !== undefined) return success({ state: 'duplicate', of: same.value, likeness: 'same' });
  if (!keepBoth) {
    const near = await nearest(needs, built.report, built.summary.info);
    if (!near.ok) return near;
    if (near.value !== undefined) return success({ state: 'duplicate', of: near.value, likeness: 'near' });
  }
  const outcome = await store.add(built);
  if (outcome.ok && outcome.value.state === 'added') needs.changed();
  return outcome;
}

/** A report that was removed leaves its text behind, to be put back with: its id is not free either. */
async function isFree(store: ReportsStore, id: string): Promise<boolean> {
  const [summaries, text] = [await store.summaries([id]), await store.text(id)];
  return summaries.ok && summaries.value.length === 0 && !text.ok && text.error === 'not-found';
}

/** The own report that has nine tenths of this one or that this one has nine tenths of, if there is one; last year's with new numbers is none. */
async function nearest(
  { store, shelf }: AddingNeeds,
  report: Report,
  info: ReportInfo,
): Promise<Result<OwnReportSummary | undefined, StoreError>> {
  const index = await shelf.index();
  if (!index.ok) return index;
  const candidates = index.value.alike(signatureOf(report.fingerprints), LEAST_EQUAL, MOST_CANDIDATES).map(({ id }) => id);
  const prints = await shelf.prints(candidates);
  if (!prints.ok) return prints;
  const hashes = hashesOf(report.fingerprints);
  const near = candidates.filter((id) => likeness(hashes, prints.value.get(id) ?? new Uint32Array()) >= NEAR);
  const found = await store.summaries(near);
  return found.ok ? success(found.value.find((own) => !areToldApart(own.info, info))) : found;
}
