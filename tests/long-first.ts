/**
 * The order of the test files where nothing is known of earlier runs, as on a fresh machine: Vitest then goes by their size, and a short file
 * that takes long comes last, with one worker at it and the others idle.
 */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The ends of the paths of those that take longest, the longest first; as measured, and only worth a change where it is far off. */
const LONG: readonly string[] = [
  'unit/sync/schedules.test.ts',
  'unit/recognise/figure/figure-properties.test.ts',
  'dom/surfaces.test.ts',
  'dom/access.test.ts',
  'dom/comparison.test.ts',
  'dom/marker.test.ts',
  'e2e/lifecycle.test.ts',
  'e2e/bad-input.test.ts',
  'e2e/attacks.test.ts',
  'e2e/note.test.ts',
  'e2e/pages.test.ts',
  'e2e/note-drafts.test.ts',
];

function rank({ moduleId }: TestSpecification): number {
  const at = LONG.findIndex((end) => moduleId.endsWith(`/tests/${end}`));
  return at < 0 ? LONG.length : at;
}

/** Those of `LONG` first, the rest as Vitest orders them; each project's files stay together. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const byProject = Map.groupBy(await super.sort(files), ({ project }) => project.name);
    return [...byProject.values()].flatMap((some) => some.toSorted((a, b) => rank(a) - rank(b)));
  }
}
