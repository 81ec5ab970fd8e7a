/** Checks of values from outside, to be put together: each says the path of the first thing that is wrong. */

/** Checks a value and gives the path and wish of the first thing that is wrong. */
export type Check = (value: unknown, where: string) => { where: string; expected: string } | undefined;

/** A check by a test, and what to say where it fails. */
export const is =
  (expected: string, test: (value: unknown) => boolean): Check =>
  (value, where) =>
    test(value) ? undefined : { where, expected };
/** A string, the empty one too. */
export const text = is('text', (value) => typeof value === 'string');
/** A finite number. */
export const number = is('a number', (value) => typeof value === 'number' && Number.isFinite(value));
/** A whole number. */
export const whole = is('a whole number', (value) => Number.isInteger(value));
/** A whole number ≥ 0. */
export const offset = is('an offset', (value) => Number.isInteger(value) && typeof value === 'number' && value >= 0);
/** True or false. */
export const flag = is('true or false', (value) => typeof value === 'boolean');
/** YYYY-MM-DD. */
export const isoDay = is('a date', (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value));
/** One of some strings. */
export const oneOf = (...allowed: readonly string[]): Check =>
  is(`one of ${allowed.map((one) => one || '""').join(', ')}`, (value) => typeof value === 'string' && allowed.includes(value));
/** Absent, or as the check says. */
export const optional =
  (check: Check): Check =>
  (value, where) =>
    value === undefined ? undefined : check(value, where);
/** An object that is no list. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list, each of whose members is as the check says. */
export function listOf(check: Check): Check {
  return (value, where) => {
    if (!Array.isArray(value)) return { where, expected: 'a list' };
    for (const [i, one] of value.entries()) {
      const wrong = check(one, `${where}[${i}]`);
      if (wrong !== undefined) return wrong;
    }
    return undefined;
  };
}

/** A check for each field of a type; a field forgotten here is a type error. */
export function fields<Shape>(checks: Record<keyof Shape, Check>): Check {
  // Object.entries forgets that the keys are the shape's.
  const entries = Object.entries(checks) as [string, Check][];
  return (value, where) => {
    if (!isRecord(value)) return { where: where || 'the file', expected: 'an object' };
    for (const [key, check] of entries) {
      const wrong = check(value[key], where === '' ? key : `${where}.${key}`);
      if (wrong !== undefined) return wrong;
    }
    return undefined;
  };
}
