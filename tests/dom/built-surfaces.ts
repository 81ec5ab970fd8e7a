/** Vitest's global set-up: the surfaces, built and served once for all files of this folder. */
import type { TestProject } from 'vitest/node';
import { serveSurfaces } from '../surfaces/serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    surfaces: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { address, close } = await serveSurfaces();
  project.provide('surfaces', address);
  return close;
}
