/** Work that is done again whenever it is poked, one run at a time; pokes during a run ask for one more. */
export interface Pump {
  poke(): void;
  /** Resolves when nothing is running and nothing was asked for. */
  idle(): Promise<void>;
}

export function makePump(work: () => Promise<unknown>, onError: (error: unknown) => void): Pump {
  let again = false;
  let running: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    while (again) {
      again = false;
      try {
        await work();
      } catch (error) {
        onError(error);
      }
    }
    running = null;
  };
  return {
    poke() {
      again = true;
      running ??= run();
    },
    idle: async () => {
      await running;
    },
  };
}
