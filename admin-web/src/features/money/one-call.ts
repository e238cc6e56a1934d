import { newKey, Problem } from '../../app/http.ts';

/** A call that moves money, as it was first made. */
export interface MadeCall<T> {
  readonly key: string;
  readonly body: T;
}

/**
 * The one call of an open dialog. Until somebody knows what became of it, pressing again makes the very same call: money
 * that was taken although no answer came is not taken again. Other contents, or an answer, and the next is a new one.
 */
export interface OneCall<T> {
  /** The call that nobody has answered yet. */
  readonly open: MadeCall<T> | null;
  /** The open call, else a new one of this body. */
  make(body: T): MadeCall<T>;
  /** Somebody changed what is asked for. */
  changed(): void;
  /** How it ended; without an error, well. */
  ended(error?: unknown): void;
}

export function oneCall<T>(): OneCall<T> {
  let open: MadeCall<T> | null = null;
  return {
    get open() {
      return open;
    },
    make(body) {
      open ??= { key: newKey(), body };
      return open;
    },
    changed() {
      open = null;
    },
    ended(error) {
      if (!isUnanswered(error)) open = null;
    },
  };
}

/** No answer, or one from something in between: what the server made of it is not known. */
function isUnanswered(error: unknown): boolean {
  return error instanceof Problem && (error.status === 0 || error.status >= 500);
}
