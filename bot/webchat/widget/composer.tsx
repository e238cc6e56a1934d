import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { MAX_LENGTH } from './chat.ts';
import { Icon } from './icons.tsx';
import { useView } from './view.ts';

/** The counter shows when this few characters are left. */
const COUNTER_FROM = 200;

/** What was written and not sent: outlives the panel, so that closing it loses nothing. */
export interface Draft {
  current: string;
}

/** Where the guest writes: Enter sends, Shift+Enter begins a new line. */
export function Composer({ draft }: { draft: Draft }): JSX.Element {
  const { chat, texts } = useView();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(draft.current);
  const left = MAX_LENGTH - text.length;
  const write = (next: string) => {
    draft.current = next;
    setText(next);
  };

  useLayoutEffect(() => {
    // A draft of several lines, when the panel opens again.
    if (field.current) fitHeight(field.current);
  }, []);

  const send = () => {
    if (text.trim() === '') return;
    chat.say(text);
    write('');
    if (!field.current) return;
    field.current.style.height = '';
    field.current.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, Enter chooses a word and sends nothing.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  };
  const onSubmit = (event: Event) => {
    event.preventDefault();
    send();
  };
  return (
    <form class="composer" onSubmit={onSubmit}>
      <div class="field">
        <textarea
          ref={field}
          rows={1}
          value={text}
          maxLength={MAX_LENGTH}
          aria-label={texts.message}
          placeholder={texts.placeholder}
          enterkeyhint="send"
          onInput={(event) => {
            write(event.currentTarget.value);
            fitHeight(event.currentTarget);
          }}
          onKeyDown={onKeyDown}
        />
        <button type="submit" class="send" aria-label={texts.send} disabled={text.trim() === ''}>
          <Icon name="send" />
        </button>
      </div>
      <p class="counter" role="status">
        {left <= COUNTER_FROM && texts.charactersLeft(left)}
      </p>
    </form>
  );
}

function fitHeight(field: HTMLTextAreaElement): void {
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight}px`;
}
