/** Vitest's global set-up: the production builds that the tests load, made anew where they are older than the sources. */
import { buildIfStale } from '../../scripts/builds.ts';

export default function setup(): void {
  for (const target of ['chrome', 'firefox'] as const) {
    const built = buildIfStale(target);
    if (!built.ok) throw new Error(`wxt could not build for ${target}:\n${built.error}`);
  }
}
