/** A page that was put into the browser's cache while it asked waited for ever when it came back: no marks, and no word to the popup. */
import { describe, expect, it } from 'vitest';
import { orAskedAgain, orCutOff } from '../../../lib/page/or-cut-off.ts';

const never = new Promise<string>(() => {});
const shown = (persisted: boolean) => Object.assign(new Event('pageshow'), { persisted });

describe('what a page has asked', () => {
  it('is answered, or refused', async () => {
    const view = new EventTarget();
    expect(await orCutOff(view, Promise.resolve('好'))).toBe('好');
    await expect(orCutOff(view, Promise.reject(new Error('不行')))).rejects.toThrow('不行');
  });

  it('is given up when the page comes back from the cache', async () => {
    const view = new EventTarget();
    const asked = orCutOff(view, never);
    view.dispatchEvent(shown(true));
    await expect(asked).rejects.toThrow('put away');
  });

  it('is asked again where it has to be known, as often as the page comes back from there', async () => {
    const view = new EventTarget();
    const asked: boolean[] = [];
    const answer = orAskedAgain(view, (isAgain) => {
      asked.push(isAgain);
      return asked.length < 3 ? never : Promise.resolve('好');
    });
    for (const times of [1, 2]) {
      expect(asked).toHaveLength(times);
      view.dispatchEvent(shown(true));
      await new Promise(setImmediate);
    }
    expect(await answer).toBe('好');
    expect(asked).toEqual([false, true, true]);
    await expect(orAskedAgain(view, () => Promise.reject(new Error('不行')))).rejects.toThrow('不行');
  });

  it('is asked once more where no answer comes, for the background may have been ending', async () => {
    const asked: boolean[] = [];
    const answer = orAskedAgain(new EventTarget(), async (isAgain) => {
      asked.push(isAgain);
      if (!isAgain) throw new Error('the message channel closed');
      return '好';
    });
    expect(await answer).toBe('好');
    expect(asked).toEqual([false, true]);
  });

  it('is waited for when the page is shown for the first time', async () => {
    const view = new EventTarget();
    const { promise, resolve } = Promise.withResolvers<string>();
    const asked = orCutOff(view, promise);
    view.dispatchEvent(shown(false));
    resolve('好');
    expect(await asked).toBe('好');
  });

  it('leaves nothing that listens once it is answered', async () => {
    let listening = 0;
    class View extends EventTarget {
      override addEventListener(type: string, listen: EventListener, options: AddEventListenerOptions): void {
        listening++;
        options.signal?.addEventListener('abort', () => listening--);
        super.addEventListener(type, listen, options);
      }
    }
    const view = new View();
    await orCutOff(view, Promise.resolve());
    await Promise.resolve();
    expect(listening).toBe(0);
  });
});
