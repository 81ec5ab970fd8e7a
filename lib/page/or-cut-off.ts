/**
 * Settles as `answer` does; rejects where the page comes back from the browser's back/forward cache first. What it had asked of another
 * context when it was put there is never answered, nor refused, in Chromium as in Firefox. `view`: the page's window.
 */
export function orCutOff<Answer>(view: EventTarget, answer: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const listen = (event: Event) => {
      if ('persisted' in event && event.persisted === true) reject(new Error('the page was put away while it asked'));
    };
    view.addEventListener('pageshow', listen, { signal: controller.signal });
    answer.then(resolve, reject).finally(() => controller.abort());
  });
}
