import type { JSX } from 'preact';
import { Icon } from './icons.tsx';
import { texts } from './texts.ts';
import type { Entry } from './transcript.ts';
import { useView } from './view.ts';

/** The answers a message offers. Old ones stay tappable, quietly: the house checks them against the present. */
export function Choices({ entry }: { entry: Entry }): JSX.Element {
  const { chat } = useView();
  return (
    <div class={entry.current ? 'choices' : 'choices past'}>
      {entry.content.choices.map((choice) => (
        <button key={choice.id} type="button" class="choice" onClick={() => chat.tap(choice)}>
          {entry.taken === choice.id && <Icon name="check" />}
          {choice.title}
          {entry.taken === choice.id && <span class="unseen"> ({texts.taken})</span>}
        </button>
      ))}
    </div>
  );
}
