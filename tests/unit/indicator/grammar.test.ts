import { describe, expect, it } from 'vitest';
import { cutClauses, placeMentions } from '../../../lib/indicator/clauses.ts';
import { readClause } from '../../../lib/indicator/grammar.ts';
import { RULES } from '../../../lib/indicator/rules.ts';
import { tokenize } from '../../../lib/indicator/tokens.ts';
import { recognise } from '../../../lib/recognise/index.ts';
import { prepare } from '../../../lib/text/prepare.ts';

/** The clause of an example with the figure that stands in 【】. */
function readExample(example: string) {
  const start = example.indexOf('【');
  const text = example.replace(/[【】]/g, '');
  const prepared = prepare(text);
  const placed = placeMentions(prepared, recognise(text));
  const clause = cutClauses(prepared.text, placed).find((one) => one.start <= start && start < one.end);
  if (clause === undefined) throw new Error(`no clause holds the figure of ${example}`);
  const terms = tokenize(prepared.text, clause);
  return readClause(
    terms,
    terms.findIndex((term) => term.start === start && term.tags.has('Figure')),
  );
}

const words = (terms: readonly { text: string }[] | undefined) => (terms ?? []).map((term) => term.text).join('');

describe('each rule of the grammar reads its own example', () => {
  it.each(RULES.map((rule) => [rule.example, rule]))('%s', (example, rule) => {
    const reading = readExample(example);
    expect(reading?.rule).toBe(rule.name);
    expect(`${words(reading?.act)}|${words(reading?.noun)}|${words(reading?.people)}`).toBe(rule.gives);
  });
});
