const CUT_OFF = new Error('the page was put away while it asked');

/**
 * Settles as `answer` does; rejects where the page comes back from the browser's back/forward cache first. What it had asked of another
 * context when it was put there is never answered, nor refused, in Chromium as in Firefox. `view`: the page's window.
 */
export function orCutOff<Answer>(view: EventTarget, answer: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const listen = (event: Event) => {
      if ('persisted' in event && event.persisted === true) reject(CUT_OFF);
    };
    view.addEventListener('pageshow', listen, { signal: controller.signal });
    answer.then(resolve, reject).finally(() => controller.abort());
  });
}

/**
 * The answer to what `ask` sends, which is sent again where the page was put into that cache before an answer came, and once where there is none:
 * a background that is ending does not answer, and the next message starts it anew. What was sent before may
 * have been done all the same: `isAgain` says so, and asked twice it has to be done once.
 */
export async function orAskedAgain<Answer>(view: EventTarget, ask: (isAgain: boolean) => Promise<Answer>): Promise<Answer> {
  for (let isAgain = false, failures = 0; ; isAgain = true) {
    try {
      return await orCutOff(view, ask(isAgain));
    } catch (error) {
      if (error !== CUT_OFF && failures++ > 0) throw error;
    }
  }
}
