import type { StoreError } from '../messages/protocol.ts';
import { failure, type Result } from '../result.ts';

/** The background's answer; one that does not answer is a store that cannot be had. */
export async function asked<Value>(answer: Promise<Result<Value, StoreError>>): Promise<Result<Value, StoreError>> {
  try {
    return await answer;
  } catch {
    return failure('unavailable');
  }
}
