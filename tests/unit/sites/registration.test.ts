import { describe, expect, it } from 'vitest';
import { oneByOne, type RegistrationPort, syncRegistration } from '../../../lib/sites/registration.ts';

/** A browser's registry, which refuses what the real one refuses. */
function registry(granted: string[], registered?: string[]) {
  const state = { granted, registered, calls: [] as string[] };
  const must = (isRight: boolean) => {
    if (!isRight) throw new Error('the browser refuses');
  };
  const port: RegistrationPort = {
    granted: async () => state.granted,
    registered: async () => state.registered,
    async register(matches) {
      must(state.registered === undefined && matches.length > 0);
      state.calls.push('register');
      state.registered = matches;
    },
    async update(matches) {
      must(state.registered !== undefined && matches.length > 0);
      state.calls.push('update');
      state.registered = matches;
    },
    async unregister() {
      must(state.registered !== undefined);
      state.calls.push('unregister');
      state.registered = undefined;
    },
  };
  return { state, port };
}

const [A, B] = ['*://a.example/*', '*://b.example/*'];

describe('syncRegistration', () => {
  it.each<[string, string[], string[] | undefined, string[], string[] | undefined]>([
    ['nothing granted', [], undefined, [], undefined],
    ['the first grant', [A], undefined, ['register'], [A]],
    ['one more', [B, A], [A], ['update'], [A, B]],
    ['the same in another order', [A, B], [B, A], [], [B, A]],
    ['one less', [B], [A, B], ['update'], [B]],
    ['the last gone', [], [A], ['unregister'], undefined],
    ['files are no site', ['file:///*'], [A], ['unregister'], undefined],
    ['all sites', ['<all_urls>'], [A], ['update'], ['<all_urls>']],
  ])('%s', async (_, granted, registered, calls, after) => {
    const { state, port } = registry(granted, registered);
    await syncRegistration(port);
    expect(state.calls).toEqual(calls);
    expect(state.registered).toEqual(after);
  });

  it('grants that come at once register once, and a failure does not end it', async () => {
    const { state, port } = registry([A]);
    const sync = oneByOne(() => syncRegistration(port));
    await Promise.all([sync(), sync(), sync()]);
    expect(state.calls).toEqual(['register']);
    const failing = oneByOne(async () => {
      if (state.granted.length > 1) throw new Error('no');
      await syncRegistration(port);
    });
    state.granted = [A, B];
    await expect(failing()).rejects.toThrow('no');
    state.granted = [B];
    await failing();
    expect(state.registered).toEqual([B]);
  });
});
