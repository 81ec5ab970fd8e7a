import type { Library } from './library.ts';

/** A call of one of the functions that a worker holds, as it goes there. */
export interface Call {
  number: number;
  name: string;
  args: unknown[];
}

/** What comes back. */
export type Reply = { number: number } & ({ value: unknown } | { thrown: string });

/** The worker's end: answers a call with what its functions say. A fault of ours comes back as its message. */
export async function answer(held: object, { number, name, args }: Call): Promise<Reply> {
  try {
    // Both ends are of one build and typed by what is held; the arguments are what its function takes.
    const call = Object.entries(held).find(([key]) => key === name)?.[1] as (...args: unknown[]) => Promise<unknown>;
    return { number, value: await call(...args) };
  } catch (error) {
    return { number, thrown: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}

/** As much of a `Worker` as calling needs. */
export interface WorkerEnd {
  postMessage(call: Call): void;
  addEventListener(type: 'message', listener: (event: { data: Reply }) => void): void;
  addEventListener(type: 'error', listener: (event: { message?: string }) => void): void;
}

/** The page's end: what the worker holds as if it were here. The worker is opened by the first call; where it cannot run, calls reject. */
export function callLibrary<Held extends object = Library>(open: () => WorkerEnd): Held {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let worker: WorkerEnd | undefined;
  let next = 0;
  const opened = () => {
    const end = open();
    end.addEventListener('message', ({ data }) => {
      const call = waiting.get(data.number);
      waiting.delete(data.number);
      if ('thrown' in data) call?.reject(new Error(data.thrown));
      else call?.resolve(data.value);
    });
    end.addEventListener('error', ({ message }) => {
      for (const { reject } of waiting.values()) reject(new Error(message ?? 'the worker could not be started'));
      waiting.clear();
      worker = undefined;
    });
    return end;
  };
  const call =
    (name: string) =>
    (...args: unknown[]) =>
      new Promise((resolve, reject) => {
        next++;
        waiting.set(next, { resolve, reject });
        worker ??= opened();
        worker.postMessage({ number: next, name, args });
      });
  // Whatever is asked for is a function that goes to the worker; but no promise, which `await` looks for.
  return new Proxy({} as Held, { get: (_, name) => (name === 'then' ? undefined : call(String(name))) });
}
