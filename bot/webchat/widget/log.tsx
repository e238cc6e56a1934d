import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ChatState } from './chat.ts';
import { EmptyLog } from './empty-log.tsx';
import { Icon } from './icons.tsx';
import { Message } from './message.tsx';
import { dayLabel } from './time-labels.ts';
import { type Entry, transcript } from './transcript.ts';
import { useStickyScroll } from './use-sticky-scroll.ts';
import { useView } from './view.ts';

/** The conversation, oldest first, kept at its end while the guest is there. */
export function Log({ state }: { state: ChatState }): JSX.Element {
  const { house, texts } = useView();
  const { conversation, loaded, typing } = state;
  const entries = useMemo(() => transcript(conversation), [conversation]);
  const newestOwn = entries.findLast((entry) => entry.from === 'guest')?.key;
  const scroll = useStickyScroll(newestOwn);
  const empty = entries.length === 0;
  const turnedAway = state.connection === 'refused' || state.connection === 'not-here';
  const waiting = empty && !loaded && !turnedAway;
  return (
    <div class="middle">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div class="scroller" ref={scroll.scroller} onScroll={scroll.onScroll} tabIndex={0}>
        <div
          class={loaded ? 'log settled' : 'log'}
          ref={scroll.content}
          role="log"
          aria-live="polite"
          aria-label={texts.log}
          aria-busy={!loaded}
        >
          {empty && loaded && <EmptyLog />}
          {waiting && <Skeleton />}
          {entries.map((entry) => (
            <Day key={entry.key} entry={entry} />
          ))}
          {typing && (
            <div class="typing" role="img" aria-label={texts.typing(house)}>
              <i />
              <i />
              <i />
            </div>
          )}
        </div>
      </div>
      {!scroll.atEnd && (
        <button type="button" class="latest" aria-label={texts.latest} onClick={scroll.toEnd}>
          <Icon name="down" />
        </button>
      )}
    </div>
  );
}

function Day({ entry }: { entry: Entry }): JSX.Element {
  const { locale } = useView();
  return (
    <>
      {entry.opensDay && <p class="day">{dayLabel(entry.at, Date.now(), locale)}</p>}
      <Message entry={entry} />
    </>
  );
}

function Skeleton(): JSX.Element {
  return (
    <div class="skeleton" aria-hidden="true">
      <i />
      <i />
      <i />
    </div>
  );
}
