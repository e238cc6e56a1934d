/** Runs one piece of work at a time, in the order asked for. */
export interface Queue {
  run<T>(work: () => Promise<T>): Promise<T>;
}

/** A queue of one lane: what fails does not stop what comes after it. */
export function makeQueue(): Queue {
  let tail: Promise<unknown> = Promise.resolve();
  return {
    run(work) {
      const result = tail.then(work);
      tail = result.then(ignore, ignore);
      return result;
    },
  };
}

function ignore(): void {
  // The caller holds the result and its error; the lane only needs to know that the work ended.
}
