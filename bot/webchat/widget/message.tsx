import type { JSX } from 'preact';
import { Choices } from './choices.tsx';
import { Icon } from './icons.tsx';
import { Picture } from './picture.tsx';
import { safeUrl, stretches } from './safe-url.ts';
import { texts } from './texts.ts';
import { timeLabel } from './time-labels.ts';
import type { Entry } from './transcript.ts';
import { useView } from './view.ts';

/** One message: its bubble and what hangs on it. */
export function Message({ entry }: { entry: Entry }): JSX.Element {
  const { house } = useView();
  const { text, link, image, choices } = entry.content;
  return (
    <div class={`message ${entry.from}${entry.closesGroup ? ' closes' : ''}`}>
      <span class="unseen">{entry.from === 'guest' ? texts.you : house}: </span>
      {text !== '' && (
        <p class="bubble" dir="auto">
          <Words entry={entry} />
        </p>
      )}
      {image && <Picture image={image} />}
      {link && <LinkButton link={link} />}
      <Footer entry={entry} />
      {choices.length > 0 && <Choices entry={entry} />}
    </div>
  );
}

function Words({ entry }: { entry: Entry }): JSX.Element {
  const { text } = entry.content;
  if (entry.from === 'guest') return <>{text}</>;
  return (
    <>
      {stretches(text).map(({ text: words, url }) =>
        url === null ? (
          words
        ) : (
          <a key={words} href={url} target="_blank" rel="noopener noreferrer">
            {words}
          </a>
        ),
      )}
    </>
  );
}

function LinkButton({
  link,
}: {
  link: { readonly url: string; readonly label: string };
}): JSX.Element | null {
  const url = safeUrl(link.url, useView().base);
  if (url === null) return null;
  return (
    <a class="link" href={url} target="_blank" rel="noopener noreferrer" title={texts.newTab}>
      {link.label}
      <Icon name="external" />
    </a>
  );
}

function Footer({ entry }: { entry: Entry }): JSX.Element | null {
  const { locale } = useView();
  if (entry.state === 'refused') return <Refused entry={entry} />;
  if (!entry.closesGroup) return null;
  if (entry.state === 'pending') return <p class="time pending">{texts.sending}</p>;
  return <time class="time">{timeLabel(entry.at, locale)}</time>;
}

function Refused({ entry }: { entry: Entry }): JSX.Element {
  const { chat } = useView();
  return (
    <p class="refused">
      {entry.outgoing?.refused === 'too-long' ? texts.tooLong : texts.notSent}{' '}
      <button type="button" class="textual" onClick={() => chat.retry(entry.key)}>
        {texts.retry}
      </button>
      <button type="button" class="textual" onClick={() => chat.discard(entry.key)}>
        {texts.discard}
      </button>
    </p>
  );
}
