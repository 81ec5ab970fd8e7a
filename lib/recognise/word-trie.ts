/**
 * Words that are looked up at a place of a text: a trie whose edges lie in one hash table, so that building it is a write for each
 * unit and a step along it one or two reads. Each word has a value above 0. Node 0 is the root.
 */
export class WordTrie {
  /** An edge's place in the table is the node that it leads to: the node that it comes from in the high half, its unit in the low. */
  readonly edges: Int32Array;
  private readonly values: Uint16Array;
  readonly shift: number;

  /** `units`: of all words together; more are added at the cost of speed, too many never end. */
  constructor(units: number) {
    const bits = 33 - Math.clz32(Math.max(units, 4) - 1);
    this.shift = 32 - bits;
    this.edges = new Int32Array(1 << bits);
    this.values = new Uint16Array(1 << bits);
    // The root has no edge that leads to it.
    this.edges[0] = -1;
  }

  /** The node behind `node` along `unit`; 0 where no word goes on so. */
  step(node: number, unit: number): number {
    const { edges, shift } = this;
    const edge = (node << 16) | unit;
    for (let slot = Math.imul(edge, SPREAD) >>> shift; ; slot = (slot + 1) & (edges.length - 1)) {
      const other = edges[slot] as number; // In range, here and below.
      if (other === 0) return 0;
      if (other === edge) return slot;
    }
  }

  /** The value of the word that ends at `node`; 0 where none does. */
  valueAt(node: number): number {
    return this.values[node] as number;
  }

  /** Adds a word behind `from`; of two that are alike the first keeps its value. Returns the node where it ends. */
  add(word: string, value: number, from = 0): number {
    let node = from;
    for (let i = 0; i < word.length; i++) node = this.grow(node, word.charCodeAt(i));
    if (this.values[node] === 0) this.values[node] = value;
    return node;
  }

  /** Adds a word that is read from its end: for what stands in front of a place. */
  addBackwards(word: string, value: number): void {
    let node = 0;
    for (let i = word.length - 1; i >= 0; i--) node = this.grow(node, word.charCodeAt(i));
    if (this.values[node] === 0) this.values[node] = value;
  }

  /**
   * Adds all words of a list, with white space between, each with its number in the list, from 1 on. The same as `add` for each; one plain
   * loop, for a new page waits for it.
   */
  addAll(words: string): void {
    this.addRun(words, 0, words.length, 1);
  }

  /** The same for words that are read from their ends, numbered from the last one of the list on. */
  addAllBackwards(words: string): void {
    this.addRun(words, words.length - 1, -1, -1);
  }

  /** Reads from `first` by `step` until `behind`, which is no place of the list any more. */
  private addRun(words: string, first: number, behind: number, step: 1 | -1): void {
    const { edges, values, shift } = this;
    const last = edges.length - 1;
    let node = 0;
    let count = 0;
    for (let at = first; at !== behind + step; at += step) {
      const unit = at === behind ? SPACE : words.charCodeAt(at);
      if (unit > SPACE) {
        const edge = (node << 16) | unit;
        node = Math.imul(edge, SPREAD) >>> shift;
        while (edges[node] !== 0 && edges[node] !== edge) node = (node + 1) & last;
        edges[node] = edge;
      } else if (node !== 0) {
        count++;
        if (values[node] === 0) values[node] = count;
        node = 0;
      }
    }
  }

  private grow(node: number, unit: number): number {
    const { edges, shift } = this;
    const edge = (node << 16) | unit;
    let slot = Math.imul(edge, SPREAD) >>> shift;
    while (edges[slot] !== 0 && edges[slot] !== edge) slot = (slot + 1) & (edges.length - 1);
    edges[slot] = edge;
    return slot;
  }
}

const SPACE = 32;
/** 2³² less its golden section: spreads neighbouring edges over the table. */
const SPREAD = 0x9e3779b1;

/** The value of the longest word that begins at `at`, 0 for none. `from`: the node to begin at. */
export function longestWordAt(words: WordTrie, units: Uint16Array, at: number, from = 0): number {
  let longest = 0;
  for (let node = words.step(from, units[at] as number), i = at + 1; node !== 0; node = words.step(node, units[i++] as number)) {
    const value = words.valueAt(node);
    if (value !== 0) longest = value;
  }
  return longest;
}

/** The same for words that were added backwards and end before `end`. */
export function longestWordBefore(words: WordTrie, units: Uint16Array, end: number): number {
  let longest = 0;
  let node = 0;
  for (let i = end - 1; i >= 0; i--) {
    node = words.step(node, units[i] as number);
    if (node === 0) break;
    const value = words.valueAt(node);
    if (value !== 0) longest = value;
  }
  return longest;
}
