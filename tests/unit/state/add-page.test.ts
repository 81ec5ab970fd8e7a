import { expect, it } from 'vitest';
import { stateOf } from '../../../lib/state/add-page-model.ts';
import { summary } from './own-reports.ts';

const report = summary('page');

it.each([
  ['the very text', { is: 'same-text', report } as const, { state: 'there', report }],
  ['another text at the address', { is: 'same-address', report } as const, { state: 'changed', report }],
  ['nothing', undefined, { state: 'absent' }],
])('%s', (_, found, state) => {
  expect(stateOf(found)).toEqual(state);
});
