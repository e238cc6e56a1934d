import type { JSX } from 'preact';
import type { MessageDocument } from '../../../api/contract.ts';
import { Card } from './card.tsx';
import { Choices } from './choices.tsx';
import { Icon } from './icons.tsx';
import { Picture } from './picture.tsx';
import { piecesOf } from './pieces.ts';
import { safeUrl, stretches } from './safe-url.ts';
import { timeLabel } from './time-labels.ts';
import type { Entry } from './transcript.ts';
import { useView } from './view.ts';

/** One message: its bubble and what hangs on it. */
export function Message({ entry }: { entry: Entry }): JSX.Element {
  const { house, texts } = useView();
  const { link, image, document, cards = [] } = entry.content;
  // The code of the one visit that a message is about belongs on its card.
  const onCard = image !== null && cards.length === 1;
  return (
    <div class={`message ${entry.from}${entry.closesGroup ? ' closes' : ''}`}>
      <span class="unseen">{entry.from === 'guest' ? texts.you : house}: </span>
      {piecesOf(entry.content).map((piece) =>
        piece.kind === 'words' ? (
          <p key={`words ${piece.text}`} class="bubble" dir="auto">
            <Words text={piece.text} from={entry.from} />
          </p>
        ) : (
          <Card key={`card ${piece.card.code}`} card={piece.card} entry={entry}>
            {onCard && <Picture image={image} />}
          </Card>
        ),
      )}
      {image && !onCard && <Picture image={image} />}
      {document && <FileButton file={document} />}
      {link && <LinkButton link={link} />}
      <Footer entry={entry} />
      <Choices entry={entry} />
    </div>
  );
}

function Words({ text, from }: { text: string; from: Entry['from'] }): JSX.Element {
  if (from === 'guest') return <>{text}</>;
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
  const { base, texts } = useView();
  const url = safeUrl(link.url, base);
  if (url === null) return null;
  return (
    <a class="link" href={url} target="_blank" rel="noopener noreferrer" title={texts.newTab}>
      {link.label}
      <Icon name="external" />
    </a>
  );
}

/** A file to open or keep. Opened rather than saved: the address is the server's, and a browser shows a PDF itself. */
function FileButton({ file }: { file: MessageDocument }): JSX.Element | null {
  const { base, texts } = useView();
  const url = safeUrl(file.url, base);
  if (url === null) return null;
  return (
    <a class="file" href={url} target="_blank" rel="noopener noreferrer" title={texts.newTab}>
      <Icon name="file" />
      <span class="file-words">
        <span class="file-name" dir="auto">
          {file.name}
        </span>
        <span class="file-kind">{texts.openFile}</span>
      </span>
      <Icon name="download" />
    </a>
  );
}

function Footer({ entry }: { entry: Entry }): JSX.Element | null {
  const { locale, texts } = useView();
  if (entry.state === 'refused') return <Refused entry={entry} />;
  if (!entry.closesGroup) return null;
  if (entry.state === 'pending') return <p class="time pending">{texts.sending}</p>;
  return <time class="time">{timeLabel(entry.at, locale)}</time>;
}

function Refused({ entry }: { entry: Entry }): JSX.Element {
  const { chat, texts } = useView();
  return (
    <p class="refused">
      {entry.outgoing?.refused === 'too-long' ? texts.tooLong : texts.notSent}{' '}
      <button type="button" class="textual" onClick={() => chat.retry(entry.key)}>
        {texts.sendAgain}
      </button>
      <button type="button" class="textual" onClick={() => chat.discard(entry.key)}>
        {texts.discard}
      </button>
    </p>
  );
}
