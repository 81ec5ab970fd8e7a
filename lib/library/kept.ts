/** What was used last, by key; as much as there is room for. */
export class Kept<Value> {
  readonly #values = new Map<string, Value>();
  readonly #most: number;
  /** `most` values are kept. */
  constructor(most: number) {
    this.#most = most;
  }
  /** The value of a key, where it is still kept. */
  get(key: string): Value | undefined {
    return this.#values.get(key);
  }
  /** Keeps a value as the last used one. */
  put(key: string, value: Value): void {
    this.#values.delete(key);
    this.#values.set(key, value);
    for (const oldest of this.#values.keys()) {
      if (this.#values.size <= this.#most) return;
      this.#values.delete(oldest);
    }
  }
}
