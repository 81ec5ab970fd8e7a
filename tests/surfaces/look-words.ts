/** What a command for pictures was told: `OUT [NAME…] [WORD…] [key=value…]`. */
export interface LookWords {
  out: string;
  /** What is neither a flag nor `key=value`. */
  names: string[];
  has: (flag: string) => boolean;
  all: (key: string) => string[];
}

/** Reads the words behind the command; `flags` are those that are no names. */
export function lookWords([out = '.', ...words]: readonly string[], flags: readonly string[]): LookWords {
  return {
    out,
    names: words.filter((word) => !flags.includes(word) && !word.includes('=')),
    has: (flag) => words.includes(flag),
    all: (key) => words.filter((word) => word.startsWith(`${key}=`)).map((word) => word.slice(key.length + 1)),
  };
}
