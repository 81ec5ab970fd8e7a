/**
 * The outcome of something that is expected to fail at times (anchoring, import, a closed tab).
 * A bug throws instead.
 */
export type Result<Value, Failure> = { ok: true; value: Value } | { ok: false; error: Failure };

/** Wraps a value as a success. */
export function success<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

/** Passes on how a change went, and calls `changed` where it went well. */
export async function telling<Value, Failure>(
  change: Promise<Result<Value, Failure>>,
  changed: () => void,
): Promise<Result<Value, Failure>> {
  const outcome = await change;
  if (outcome.ok) changed();
  return outcome;
}

/** Wraps a reason as a failure. */
export function failure<Failure>(error: Failure): { ok: false; error: Failure } {
  return { ok: false, error };
}
