import { siteOfPattern } from './site-choices.ts';

/** What registering needs of the browser. */
export interface RegistrationPort {
  /** The patterns that the reader has granted, as the browser has them now. */
  granted(): Promise<string[]>;
  /** The patterns that the first script is registered for; undefined where it is not. */
  registered(): Promise<string[] | undefined>;
  register(matches: string[]): Promise<void>;
  update(matches: string[]): Promise<void>;
  unregister(): Promise<void>;
}

/**
 * Registers the first script for exactly the sites that are granted, and nowhere where none is. The grants alone decide: a
 * registration without a grant succeeds and never runs, and one that is left after a revocation would run again unasked.
 */
export async function syncRegistration(port: RegistrationPort): Promise<void> {
  const wanted = (await port.granted()).filter((pattern) => siteOfPattern(pattern) !== undefined).sort();
  const now = await port.registered();
  if (wanted.length === 0) {
    if (now !== undefined) await port.unregister();
  } else if (now === undefined) await port.register(wanted);
  else if (now.toSorted().join(' ') !== wanted.join(' ')) await port.update(wanted);
}

/** Does one thing after the other: grants that come at once must not register twice. A failure is the asker's, not the next one's. */
export function oneByOne(act: () => Promise<void>): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return () => {
    const mine = last.then(act);
    last = mine.catch(() => undefined);
    return mine;
  };
}
