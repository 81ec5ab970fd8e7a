import { documentPattern } from './document-grant.ts';
import { syncPattern } from './sync-grant.ts';

/** The grants by which pages are looked at: without the one for syncing, and one that a single document is being got by. */
export async function onlySites(origins: readonly string[]): Promise<string[]> {
  const others = await Promise.all([syncPattern(), documentPattern()]);
  return origins.filter((origin) => !others.includes(origin));
}
