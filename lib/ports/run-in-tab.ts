import { browser } from 'wxt/browser';

/** As the browser takes it, and of files only those that WXT builds. */
type Injection<Args extends unknown[], Value> = Parameters<typeof browser.scripting.executeScript<Args, Value>>[0];

/**
 * Runs a file or a function of ours in a tab, in the frames that are named, and gives what came of it in each. At once: a counter or an
 * advertisement that never comes would keep it out as long (in Firefox a picture too), though the page is there. Rejects where the browser
 * lets nothing in.
 */
export function runInTab<Args extends unknown[], Value>(injection: Injection<Args, Value>) {
  return browser.scripting.executeScript({ ...injection, injectImmediately: true });
}
