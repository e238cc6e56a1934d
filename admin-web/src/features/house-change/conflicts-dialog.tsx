import { Dialog } from 'radix-ui';
import { useId, useState } from 'react';
import type { HouseWarning } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { useSheet } from './api.ts';
import { useChangeWords } from './change-words.ts';
import { firstChoices, movesOf } from './choices.ts';
import { ConflictCard } from './conflict-card.tsx';
import type { Question } from './house-changes-provider.tsx';
import type { ChangeWords } from './words/types.ts';

/** The visits that a change has in its way, each with what is free instead; a press decides for all of them. */
export function ConflictsDialog({ question }: { question: Question }) {
  const { lang, words } = useChangeWords();
  const { occasion, conflicts, warnings, answer } = question;
  const [choices, setChoices] = useState(() => firstChoices(conflicts));
  const moves = movesOf(conflicts, choices);
  const { title, help } = headOf(question, words);
  const asked = occasion === 'change';
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : answer(null))}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-50 animate-[fade-in_140ms_ease-out] bg-black/30 dark:bg-black/60" />
        <Dialog.Content
          lang={lang}
          className="fixed z-50 flex max-h-[calc(100dvh-32px)] flex-col rounded-lg border border-line bg-surface shadow-float max-md:inset-x-4 max-md:bottom-4 md:top-1/2 md:left-1/2 md:w-full md:max-w-xl md:-translate-x-1/2 md:-translate-y-1/2"
        >
          <div className="p-5 pb-3">
            <Dialog.Title className="font-semibold text-base">{title}</Dialog.Title>
            <Dialog.Description className="mt-1 text-muted">{help}</Dialog.Description>
          </div>
          <div className="min-h-0 grow overflow-y-auto border-line border-y px-5">
            <Warnings warnings={warnings} withTitle={conflicts.length > 0} />
            <ul className="divide-y divide-line">
              {conflicts.map((conflict) => (
                <ConflictCard
                  key={conflict.booking.id}
                  conflict={conflict}
                  choice={choices[conflict.booking.id] ?? null}
                  onChoice={(choice) => setChoices({ ...choices, [conflict.booking.id]: choice })}
                />
              ))}
            </ul>
          </div>
          <div className="flex flex-col gap-2 p-5 pt-4 md:flex-row-reverse">
            {moves.length > 0 ? (
              <Button kind="primary" onClick={() => answer(moves)}>
                {asked ? words.saveAndMove(moves.length) : words.move(moves.length)}
              </Button>
            ) : null}
            {asked ? (
              <Button kind={moves.length > 0 ? 'plain' : 'primary'} onClick={() => answer([])}>
                {words.saveAnyway}
              </Button>
            ) : null}
            <Button kind="quiet" className="md:mr-auto" onClick={() => answer(null)}>
              {asked ? words.cancel : words.close}
            </Button>
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function headOf({ occasion, conflicts }: Question, words: ChangeWords) {
  const count = conflicts.length;
  if (occasion === 'waiting') return { title: words.waiting(count), help: words.waitingHelp };
  if (occasion === 'not-moved') return { title: words.notMoved(count), help: words.notMovedHelp };
  return count > 0
    ? { title: words.inTheWay(count), help: words.inTheWayHelp }
    : { title: words.warned, help: words.inTheWayHelp };
}

function Warnings({ warnings, withTitle }: { warnings: readonly HouseWarning[]; withTitle: boolean }) {
  const { words } = useChangeWords();
  const treatments = useSheet().data?.treatments ?? [];
  const id = useId();
  if (warnings.length === 0) return null;
  const nameOf = (treatmentId: string): string =>
    treatments.find((one) => one.id === treatmentId)?.name ?? '…';
  const lines = warnings.map(({ treatmentId, reason }) => words.warnings[reason](nameOf(treatmentId)));
  return (
    <section aria-labelledby={withTitle ? id : undefined} className="my-4 rounded-lg bg-warn-soft px-4 py-3">
      {withTitle ? (
        <h3 id={id} className="font-medium text-warn">
          {words.warned}
        </h3>
      ) : null}
      <ul className="text-warn">
        {[...new Set(lines)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
