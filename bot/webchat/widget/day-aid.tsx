import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { AskedDay } from '../../../api/contract.ts';
import { dayWords } from './day-words.ts';
import { Icon } from './icons.tsx';
import { useView } from './view.ts';

/** The browser's own calendar beside the days that are offered. What is picked is sent as words. */
export function DayAid({ asked }: { asked: AskedDay }): JSX.Element {
  const { chat, locale, texts } = useView();
  const [picked, setPicked] = useState('');
  const id = useId();
  const send = (event: Event) => {
    event.preventDefault();
    // The browser has checked the form: no day that is none, and none outside of those that can be booked.
    if (picked !== '') chat.say(dayWords(picked, locale));
  };
  return (
    <form class="day-aid" onSubmit={send}>
      <label for={id}>
        <Icon name="calendar" />
        {texts.pickDay}
      </label>
      <span>
        <input
          id={id}
          type="date"
          required
          min={asked.from}
          max={asked.to}
          value={picked}
          onInput={(event) => setPicked(event.currentTarget.value)}
        />
        <button type="submit" class="choice">
          {texts.chooseDay}
        </button>
      </span>
    </form>
  );
}
