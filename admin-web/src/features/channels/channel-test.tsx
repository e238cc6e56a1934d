import { useState } from 'react';
import { Button } from '../../app/button.tsx';
import { Field } from '../../app/field.tsx';
import { useTestMessage } from './api.ts';
import { useChannelsWords } from './channels-words.ts';

/** Sends a message to oneself through a number or bot, and shows what the provider says to it. */
export function ChannelTest({ id }: { id: string }) {
  const { words } = useChannelsWords();
  const [isOpen, setOpen] = useState(false);
  const [to, setTo] = useState('');
  const test = useTestMessage(id);
  if (!isOpen) return <Button onClick={() => setOpen(true)}>{words.test}</Button>;
  const word = test.data;
  return (
    <form
      className="flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        test.mutate(to);
      }}
    >
      <Field
        label={words.testTo}
        value={to}
        maxLength={40}
        required
        onChange={(event) => setTo(event.target.value)}
      />
      <Button kind="primary" type="submit" busy={test.isPending}>
        {words.send}
      </Button>
      <p role="status" className="w-full text-sm empty:hidden">
        {test.isError ? words.refused : word === undefined ? '' : wordsOf(word, words)}
      </p>
    </form>
  );
}

function wordsOf(
  word: { readonly ok: boolean; readonly words: string; readonly remedy: string | null },
  words: { readonly sent: string; readonly refused: string },
): string {
  return word.ok ? words.sent : `${words.refused}: ${[word.words, word.remedy].filter(Boolean).join(' ')}`;
}
