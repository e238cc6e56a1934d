import { Send } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useId, useState } from 'react';
import type { CannedAnswer } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { useCanned } from './api.ts';
import { filled, matching, searchAt } from './canned.ts';
import { CannedPicker } from './canned-picker.tsx';
import { useInboxWords } from './inbox-words.ts';

/** What every channel takes in one piece, as the server has it. */
const MOST = 4_096;

type Props = {
  field: RefObject<HTMLTextAreaElement | null>;
  name: string;
  /** Of the guest, as they gave it. */
  guestName: string | null;
  text: string;
  onText: (text: string) => void;
  onSend: () => void;
  onLeave: () => void;
};

/** Where the desk writes: "/" puts one of the house's own answers in, Ctrl+Enter sends. */
export function Composer({ field, name, guestName, text, onText, onSend, onLeave }: Props) {
  const { words } = useInboxWords();
  const id = useId();
  const canned = useCanned();
  const [caret, setCaret] = useState(0);
  const [closedFor, setClosedFor] = useState<string | null>(null);
  const [chosen, setChosen] = useState(0);
  const asked = searchAt(text, caret);
  const isOpen = asked !== null && asked.search !== closedFor;
  const found = isOpen ? matching(canned.data ?? [], asked.search) : [];
  const at = Math.min(chosen, Math.max(0, found.length - 1));
  const isTooLong = text.length > MOST;
  useEffect(() => {
    // On a phone the keyboard would cover the talk that one came to read.
    if (window.matchMedia('(min-width: 768px)').matches) field.current?.focus();
  }, [field]);

  const insert = (answer: CannedAnswer) => {
    if (asked === null) return;
    const put = filled(answer.text, guestName);
    const before = text.slice(0, asked.from);
    onText(`${before}${put}${text.slice(caret)}`);
    const end = before.length + put.length;
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(end, end);
      setCaret(end);
    });
  };
  const pick = (event: KeyboardEvent): boolean => {
    const answer = found[at];
    if (!isOpen || answer === undefined) return false;
    if (event.key === 'ArrowDown') setChosen((at + 1) % found.length);
    else if (event.key === 'ArrowUp') setChosen((at + found.length - 1) % found.length);
    else if (event.key === 'Enter' || event.key === 'Tab') insert(answer);
    else return false;
    return true;
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const isSend = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (event.nativeEvent.isComposing) return;
    if (isSend) {
      event.preventDefault();
      onSend();
    } else if (pick(event)) event.preventDefault();
    else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      if (isOpen) setClosedFor(asked.search);
      else onLeave();
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
      className="relative"
    >
      {isOpen ? (
        <CannedPicker
          id={id}
          answers={found}
          isLoaded={canned.data !== undefined}
          isNone={canned.data?.length === 0}
          at={at}
          onPick={insert}
        />
      ) : null}
      <label htmlFor={`${id}-text`} className="sr-only">
        {words.write(name)}
      </label>
      <div className="flex items-end gap-2">
        <textarea
          ref={field}
          id={`${id}-text`}
          data-testid="composer"
          rows={1}
          value={text}
          placeholder={words.placeholder}
          aria-autocomplete="list"
          aria-controls={isOpen ? `${id}-list` : undefined}
          aria-activedescendant={isOpen && found.length > 0 ? `${id}-${at}` : undefined}
          aria-invalid={isTooLong || undefined}
          aria-describedby={`${id}-help`}
          onChange={(event) => {
            onText(event.target.value);
            setCaret(event.target.selectionStart);
            setClosedFor(null);
            setChosen(0);
          }}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onKeyDown={press}
          className="field-sizing-content max-h-48 min-h-11 w-full resize-none rounded-lg border border-line-strong bg-surface px-3 py-2.5 placeholder:text-muted aria-invalid:border-danger md:min-h-9 md:py-2"
        />
        <Button
          type="submit"
          kind="primary"
          disabled={text.trim() === '' || isTooLong}
          aria-keyshortcuts="Control+Enter"
        >
          <Send className="size-4" aria-hidden />
          <span className="max-md:sr-only">{words.send}</span>
        </Button>
      </div>
      <p
        id={`${id}-help`}
        className={`mt-1 text-xs ${isTooLong ? 'text-danger' : 'text-muted max-md:sr-only'}`}
      >
        {isTooLong ? words.tooLong(MOST) : words.sendKeys}
      </p>
    </form>
  );
}
