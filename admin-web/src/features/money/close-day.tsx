import { type FormEvent, useState } from 'react';
import type { DayBook } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import type { Formats } from '../../app/formats.ts';
import { problemWords } from '../../app/problem-words.ts';
import { TextArea } from '../../app/text-area.tsx';
import { useSession } from '../session/session-context.ts';
import { readAmount, writeAmount } from './amount.ts';
import { AmountField } from './amount-field.tsx';
import { refusalWords, useCloseDay } from './api.ts';
import { FormEnd } from './form-end.tsx';
import { MoneyDialog } from './money-dialog.tsx';
import { useMoneyWords } from './money-words.ts';

type Props = { book: DayBook; formats: Formats };

/** "Close the day": the till is counted, the difference shown while one types. */
export function CloseDay({ book, formats }: Props) {
  const [open, setOpen] = useState(false);
  const { words } = useMoneyWords();
  return (
    <MoneyDialog
      open={open}
      onOpen={setOpen}
      title={words.closeTitle(formats.day(book.date))}
      description={words.closeWarning}
      trigger={<Button kind="primary">{words.close}</Button>}
    >
      <CloseForm book={book} formats={formats} onDone={() => setOpen(false)} />
    </MoneyDialog>
  );
}

/** What came and went in cash. */
export function cashOf({ totals, currency }: Pick<DayBook, 'totals' | 'currency'>): number {
  const cash = totals.methods.find((one) => one.method === 'cash' && one.currency === currency);
  return cash?.netMinor ?? 0;
}

function CloseForm({ book, formats, onDone }: Props & { onDone: () => void }) {
  const { words } = useMoneyWords();
  const { locale } = useSession().tenant;
  const { currency, locationId, date } = book;
  const say = (minor: number) => formats.money(minor, currency);
  const close = useCloseDay(words);
  const [float, setFloat] = useState(writeAmount(book.floatMinor, currency, locale));
  const [counted, setCounted] = useState('');
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string>();
  const floatMinor = readAmount(float, currency);
  const countedMinor = readAmount(counted, currency);
  const expectedMinor = (floatMinor ?? 0) + cashOf(book);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (close.isPending) return;
    if (floatMinor === null || countedMinor === null)
      return setProblem(words.badAmount(writeAmount(1250, currency, locale)));
    close.mutate(
      { locationId, date, floatMinor, countedMinor, note: note.trim() || null },
      {
        onSuccess: onDone,
        onError: (error) => setProblem(refusalWords(words, error, say) ?? problemWords(error)),
      },
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <div className="mt-4 flex gap-3">
        <AmountField
          label={words.float}
          help={words.floatHelp}
          currency={currency}
          value={float}
          onText={setFloat}
        />
        <AmountField
          label={words.counted}
          help={words.countedHelp}
          currency={currency}
          value={counted}
          onText={setCounted}
        />
      </div>
      <dl
        className="figures mt-4 grid grid-cols-[1fr_auto] gap-y-1 rounded-lg bg-hover px-4 py-3"
        aria-live="polite"
      >
        <dt className="text-muted">{words.expected}</dt>
        <dd className="text-right">{say(expectedMinor)}</dd>
        <dt className="font-medium">{words.difference}</dt>
        <dd className="text-right font-medium">
          {countedMinor === null ? '–' : <Difference minor={countedMinor - expectedMinor} say={say} />}
        </dd>
      </dl>
      <TextArea label={words.closingNote} aside={words.optional} value={note} onText={setNote} />
      <FormEnd problem={problem} kind="primary" busy={close.isPending} onCancel={onDone}>
        {words.closeNow}
      </FormEnd>
    </form>
  );
}

/** Counted less expected; in words when it is nothing. */
export function Difference({ minor, say }: { minor: number; say: (minor: number) => string }) {
  const { words } = useMoneyWords();
  if (minor === 0) return <span className="text-accent">{words.noDifference}</span>;
  return <span className="text-warn">{minor > 0 ? `+${say(minor)}` : say(minor)}</span>;
}
