import { AlertDialog } from 'radix-ui';
import { type FormEvent, useState } from 'react';
import type { DeskException, Obstacles } from '../../../../api/contract.ts';
import { AskDialog } from '../../app/ask-dialog.tsx';
import { Button } from '../../app/button.tsx';
import { TextArea } from '../../app/text-area.tsx';
import { useFormats } from '../session/session-context.ts';
import { obstacleWords, useMoveWords } from './move-words.ts';

/** Shorter than this the server takes for no reason. */
const SHORTEST_REASON = 3;

type Props = {
  obstacles: Obstacles;
  /** Who and when. */
  about: string;
  timeZone: string;
  /** What is done in spite of it. */
  anyway: string;
  onAnyway: (exception: DeskException) => void;
  onLeave: () => void;
};

/** Why the desk could not have a time: whose visit has it, who is not there; and the way to have it all the same, where there is one. */
export default function RefusedDialog({ obstacles, about, timeZone, anyway, onAnyway, onLeave }: Props) {
  const { lang, words } = useMoveWords();
  const formats = useFormats(timeZone);
  const { list, possibleWith } = obstacles;
  const sentences = list.map((one) => obstacleWords(words, one, formats.timeRange));
  return (
    <AskDialog
      open
      onOpen={(open) => (open ? undefined : onLeave())}
      {...{ lang, about, title: words.title, testId: 'refused' }}
    >
      <ul className="mt-3 flex flex-col gap-1.5">
        {(sentences.length === 0 ? [words.noOneThing] : sentences).map((sentence) => (
          <li key={sentence} className="border-warn border-l-2 pl-3">
            {sentence}
          </li>
        ))}
      </ul>
      {possibleWith === null ? (
        <>
          <p className="mt-3">{words.nothingHelps}</p>
          <div className="mt-4 flex justify-end">
            <AlertDialog.Cancel asChild>
              <Button kind="primary">{words.leave}</Button>
            </AlertDialog.Cancel>
          </div>
        </>
      ) : (
        <Anyway possibleWith={possibleWith} label={anyway} onAnyway={onAnyway} />
      )}
    </AskDialog>
  );
}

type AnywayProps = {
  possibleWith: NonNullable<Obstacles['possibleWith']>;
  label: string;
  onAnyway: (exception: DeskException) => void;
};

function Anyway({ possibleWith, label, onAnyway }: AnywayProps) {
  const { words } = useMoveWords();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const rules = (['outsideHours', 'overBuffers', 'overCapacity'] as const).filter(
    (rule) => possibleWith[rule],
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const said = reason.trim();
    setMissing(said.length < SHORTEST_REASON);
    if (said.length >= SHORTEST_REASON) onAnyway({ reason: said, ...possibleWith });
  };
  return (
    <form onSubmit={submit} noValidate>
      <p className="mt-3">
        {words.needsReason} {rules.map((rule) => words.setsAside[rule]).join(', ')}
      </p>
      <TextArea label={words.reason} value={reason} onText={setReason} />
      <p role="alert" className="mt-1 text-danger text-xs empty:hidden">
        {missing ? words.reasonMissing : null}
      </p>
      <div className="mt-4 flex justify-end gap-2">
        <AlertDialog.Cancel asChild>
          <Button>{words.leave}</Button>
        </AlertDialog.Cancel>
        <Button type="submit" kind="primary">
          {label}
        </Button>
      </div>
    </form>
  );
}
