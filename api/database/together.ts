import { setImmediate } from 'node:timers/promises';

interface Waiting<T, R> {
  readonly item: T;
  readonly done: (result: R) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Does for many at once what each of them asks for: what is asked while the work is under way is done together in the
 * next, since the commit is what takes the time. `work` answers in the order of what it was given. When it fails for
 * several, it is done for each alone: one that cannot be done must not keep its neighbours from it. In the order of the
 * calls; `whenIdle` is told when nobody waits any more.
 */
export function makeTogether<T, R>(
  mostAtOnce: number,
  work: (items: readonly T[]) => Promise<readonly R[]>,
  whenIdle: () => void = () => undefined,
): (item: T) => Promise<R> {
  const waiting: Waiting<T, R>[] = [];
  let isAtWork = false;
  const doAll = async (): Promise<void> => {
    isAtWork = true;
    while (waiting.length > 0) {
      await everybodyIsIn(waiting, mostAtOnce);
      await doTogether(waiting.splice(0, mostAtOnce), work);
    }
    isAtWork = false;
    whenIdle();
  };
  return (item) =>
    new Promise((done, failed) => {
      waiting.push({ item, done, failed });
      if (!isAtWork) void doAll();
    });
}

/**
 * SQLite's transactions let nobody in between: those who come to the door are let in first, as long as each look finds
 * somebody more. One alone waits for one look.
 */
async function everybodyIsIn(waiting: readonly unknown[], most: number): Promise<void> {
  for (let before = 0; waiting.length > before && waiting.length < most; ) {
    before = waiting.length;
    await setImmediate();
  }
}

async function doTogether<T, R>(
  batch: readonly Waiting<T, R>[],
  work: (items: readonly T[]) => Promise<readonly R[]>,
): Promise<void> {
  try {
    const results = await work(batch.map(({ item }) => item));
    // As many results as items: `work` says so.
    for (const [place, one] of batch.entries()) one.done(results[place] as R);
  } catch (error) {
    if (batch.length === 1) batch[0]?.failed(error);
    else for (const one of batch) await doTogether([one], work);
  }
}
