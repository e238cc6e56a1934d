import type { JSX } from 'preact';
import type { Choice } from '../../../api/contract.ts';
import { DayAid } from './day-aid.tsx';
import { Icon } from './icons.tsx';
import { looseChoices } from './pieces.ts';
import type { Entry } from './transcript.ts';
import { useView } from './view.ts';

/** The answers a message offers. Old ones stay tappable, quietly: the house checks them against the present. */
export function Choices({ entry }: { entry: Entry }): JSX.Element | null {
  const choices = looseChoices(entry.content);
  const asked = entry.current ? entry.content.asks : undefined;
  if (choices.length === 0 && !asked) return null;
  return (
    <div class={entry.current ? 'choices' : 'choices past'}>
      {choices.map((choice) => (
        <ChoiceButton key={choice.id} choice={choice} entry={entry} />
      ))}
      {asked && <DayAid asked={asked} />}
    </div>
  );
}

/** One answer, with a mark when it was the one given. */
export function ChoiceButton({ choice, entry }: { choice: Choice; entry: Entry }): JSX.Element {
  const { chat, texts } = useView();
  const taken = entry.taken === choice.id;
  return (
    <button type="button" class="choice" onClick={() => chat.tap(choice)}>
      {taken && <Icon name="check" />}
      {choice.title}
      {taken && <span class="unseen"> ({texts.taken})</span>}
    </button>
  );
}
