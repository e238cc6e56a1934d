import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { toast } from 'sonner';
import type { HouseWarning, Id, ReplanMove, VisitConflict } from '../../../../api/contract.ts';
import { newKey } from '../../app/http.ts';
import { HOUSE_KEY, reloadDays } from '../calendar/day-cache.ts';
import { type Accepted, makeChange, moveVisits, previewChange, readConflicts } from './api.ts';
import { useChangeWords } from './change-words.ts';
import { ConflictsDialog } from './conflicts-dialog.tsx';
import { type Fate, type HouseChanges, HouseChangesContext, type Wish } from './house-changes.ts';
import { problemsOf } from './problems.ts';
import type { ChangeWords } from './words/types.ts';

/** Why the dialog is open: a change waits for an answer, visits wait for another time, or could not have theirs. */
export type Occasion = 'change' | 'waiting' | 'not-moved';

/** What a person is asked, and what they answered: the moves to make, or null for letting it be. */
export interface Question {
  readonly occasion: Occasion;
  readonly conflicts: readonly VisitConflict[];
  readonly warnings: readonly HouseWarning[];
  readonly answer: (moves: readonly ReplanMove[] | null) => void;
}

/** Asks the server what a change would do, the person whether they want it, and only then makes it. */
export function HouseChangesProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const { lang, words } = useChangeWords();
  const [question, setQuestion] = useState<Question | null>(null);
  const offers = useRef(new Set<string | number>());
  useEffect(() => {
    const open = offers.current;
    // What would be asked before an undo has no place on another page.
    return () => {
      for (const id of open) toast.dismiss(id);
    };
  }, []);
  const changes = useMemo((): HouseChanges => {
    const put = (about: Omit<Question, 'answer'>) =>
      new Promise<readonly ReplanMove[] | null>((resolve) => {
        setQuestion({
          ...about,
          answer: (moves) => {
            setQuestion(null);
            resolve(moves);
          },
        });
      });
    const move = (moves: readonly ReplanMove[]) => moveAll(client, put, moves);
    // The change is made by then: that visits were not moved is told, and the page goes on showing them.
    const moveAfter = async (moves: readonly ReplanMove[]): Promise<number> => {
      try {
        return await move(moves);
      } catch (error) {
        toast.error(problemsOf(error, words, lang)['']);
        return 0;
      } finally {
        await reload(client);
      }
    };
    const ask = async (wish: Wish): Promise<Fate> => {
      try {
        const seen = await previewChange(wish.change);
        const moves = await consent(put, seen);
        if (moves === null) return { is: 'let-be' };
        const { id } = await makeChange(wish.change, newKey());
        const moved = await moveAfter(moves);
        const canGoBack = moves.length === 0;
        offers.current.add(tell(words, wish, moved, canGoBack ? () => ask(undoing(wish, id, words)) : null));
        return { is: 'made', id };
      } catch (error) {
        return { is: 'refused', problems: problemsOf(error, words, lang) };
      }
    };
    return {
      ask,
      lookAtConflicts: async () => {
        try {
          const conflicts = await readConflicts();
          const moves = await put({ occasion: 'waiting', conflicts, warnings: [] });
          if (moves === null || moves.length === 0) return;
          const moved = await move(moves);
          if (moved > 0) toast.success(words.moved(moved));
        } catch (error) {
          toast.error(problemsOf(error, words, lang)['']);
        } finally {
          await reload(client);
        }
      },
    };
  }, [client, lang, words]);
  return (
    <HouseChangesContext value={changes}>
      {children}
      {question === null ? null : <ConflictsDialog question={question} />}
    </HouseChangesContext>
  );
}

type Put = (about: Omit<Question, 'answer'>) => Promise<readonly ReplanMove[] | null>;

/** Nothing in the way needs no answer. */
async function consent(put: Put, { conflicts, warnings }: Accepted) {
  return conflicts.length + warnings.length === 0 ? [] : put({ occasion: 'change', conflicts, warnings });
}

/** How many were moved. Those that could not be are shown once more, with what is free now. */
async function moveAll(client: QueryClient, put: Put, moves: readonly ReplanMove[]): Promise<number> {
  if (moves.length === 0) return 0;
  const { moved, refused } = await moveVisits(moves);
  if (refused.length === 0) return moved.length;
  await reload(client);
  const left = new Set(refused.map(({ bookingId }) => bookingId));
  const conflicts = (await readConflicts()).filter(({ booking }) => left.has(booking.id));
  if (conflicts.length === 0) return moved.length;
  const others = await put({ occasion: 'not-moved', conflicts, warnings: [] });
  return moved.length + (await moveAll(client, put, others ?? []));
}

/** A toast; with a way back where nothing but the house was changed. */
function tell(
  words: ChangeWords,
  { said = words.saved, undo }: Wish,
  moved: number,
  back: (() => void) | null,
): string | number {
  if (moved > 0) return toast.success(words.savedAndMoved(moved));
  if (undo === undefined || back === null) return toast.success(said);
  return toast.success(said, { action: { label: words.undo, onClick: back }, duration: 8_000 });
}

function undoing(wish: Wish, id: Id | null, words: ChangeWords): Wish {
  return { change: wish.undo?.(id) ?? wish.change, said: words.undone };
}

async function reload(client: QueryClient): Promise<void> {
  await Promise.all([client.invalidateQueries({ queryKey: HOUSE_KEY }), reloadDays(client)]);
}
