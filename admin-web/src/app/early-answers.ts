/** An answer that nobody took by then may no longer be true. */
const GOOD_MS = 15_000;

interface Early {
  readonly answer: Promise<Response>;
  readonly askedAt: number;
}

const answers = new Map<string, Early>();

/** Asks now for what the page will ask for when its scripts are there. */
export function askEarly(path: string): void {
  const answer = fetch(`/api/v1${path}`, {
    headers: { accept: 'application/json' },
    credentials: 'same-origin',
  });
  // Whoever takes it sees what became of it.
  answer.catch(() => undefined);
  answers.set(path, { answer, askedAt: performance.now() });
}

/** The answer to what was asked early, once; null where nothing was, or too long ago. */
export function takeEarly(path: string): Promise<Response> | null {
  const early = answers.get(path);
  answers.delete(path);
  return early !== undefined && performance.now() - early.askedAt < GOOD_MS ? early.answer : null;
}

/** Who signs in or out, or changes anything, has made them old. */
export function forgetEarly(): void {
  answers.clear();
}
