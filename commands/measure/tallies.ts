/** Right answers counted by figure, with the failures of the one that is to be shown. */
export interface Tallies {
  count(name: string, right: boolean, failure: () => string): void;
  /** Shares of right answers, 0 to 1, in the order in which they were first counted. */
  shares(): ReadonlyMap<string, { readonly right: number; readonly total: number }>;
  failures(): readonly string[];
}

export function makeTallies(shown: string | undefined): Tallies {
  const tallies = new Map<string, { right: number; total: number }>();
  const failures: string[] = [];
  return {
    count(name, right, failure) {
      const tally = tallies.get(name) ?? { right: 0, total: 0 };
      tally.total += 1;
      if (right) tally.right += 1;
      else if (name === shown) failures.push(failure());
      tallies.set(name, tally);
    },
    shares: () => tallies,
    failures: () => failures,
  };
}
