/** What a generator of steps comes to, all its steps taken at once: for who need not let others in between. */
export function drained<Value>(steps: Generator<void, Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
