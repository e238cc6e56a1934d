import { useState } from 'react';
import type { DeskConversation } from '../../../../api/contract.ts';
import { newKey } from '../../app/http.ts';

/** A message that was sent from here and is not in the talk yet. */
export interface PendingLine {
  /** Names the call for good: tried again it is the same. */
  readonly key: string;
  readonly text: string;
  /** Who had the talk when it was written. */
  readonly seen: string | null;
  readonly state: 'sending' | 'lost';
}

/** Messages on their way from this page. */
export function usePending() {
  const [pending, setPending] = useState<readonly PendingLine[]>([]);
  const put = (line: PendingLine) =>
    setPending((all) =>
      all.some(({ key }) => key === line.key)
        ? all.map((one) => (one.key === line.key ? line : one))
        : [...all, line],
    );
  return {
    pending,
    put,
    drop: (line: PendingLine) => setPending((all) => all.filter(({ key }) => key !== line.key)),
    begin(text: string, talk: DeskConversation): PendingLine {
      const seen = talk.withPerson?.staffId ?? null;
      const line: PendingLine = { key: newKey(), text, seen, state: 'sending' };
      put(line);
      return line;
    },
  };
}
