import type { JSX } from 'preact';
import { useView } from './view.ts';

/** A conversation that has not begun: what can be asked, ready to be tapped. */
export function EmptyLog(): JSX.Element {
  const { chat, house, greeting, texts } = useView();
  return (
    <div class="empty">
      <h3>{texts.emptyTitle(house)}</h3>
      <p>{greeting ?? texts.emptyHint}</p>
      <div class="choices">
        {texts.starters.map((starter) => (
          <button key={starter} type="button" class="choice" onClick={() => chat.say(starter)}>
            {starter}
          </button>
        ))}
      </div>
    </div>
  );
}
