import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ChatState } from './chat.ts';
import type { ConnectionState } from './connection.ts';
import type { WidgetTexts } from './texts/types.ts';
import { clockLabel } from './time-labels.ts';
import { useView } from './view.ts';

/** A line that is back within this time is not worth a word. */
const PATIENCE_MS = 1_200;
/** Nor is a message that goes out in a moment. */
const WORTH_A_WORD_MS = 2_000;

/** Says what is wrong with the connection, when something is, and what the guest can do. */
export function StatusLine({ state }: { state: ChatState }): JSX.Element {
  const { connection, until, heldUntil } = state;
  const { chat, texts, locale } = useView();
  const troubled = connection !== 'open';
  const late = useDelayed(troubled);
  const online = useOnline();
  const final = connection === 'refused' || connection === 'replaced' || connection === 'not-here';
  const shown = final || !online || (troubled && late);
  const action = online && until === null ? actionOf(texts, connection) : null;
  const held = heldUntil !== null && heldUntil - Date.now() > WORTH_A_WORD_MS ? heldUntil : null;
  return (
    <div class="status" role="status">
      {shown && (
        <span>
          {online && until !== null
            ? texts.tooMany(clockLabel(until, locale))
            : wordsOf(texts, connection, online)}
        </span>
      )}
      {!shown && held !== null && <span>{texts.heldBack(clockLabel(held, locale))}</span>}
      {shown && action !== null && (
        <button type="button" class="textual" onClick={() => chat.wake()}>
          {action}
        </button>
      )}
    </div>
  );
}

function wordsOf(texts: WidgetTexts, connection: ConnectionState | null, online: boolean): string {
  if (connection === 'refused') return texts.unavailable;
  if (connection === 'not-here') return texts.notHere;
  if (connection === 'replaced') return texts.replaced;
  if (!online) return texts.offline;
  return connection === 'waiting' ? texts.waiting : texts.connecting;
}

function actionOf(texts: WidgetTexts, connection: ConnectionState | null): string | null {
  if (connection === 'refused') return texts.retry;
  if (connection === 'replaced') return texts.useHere;
  return connection === 'waiting' ? texts.connectNow : null;
}

/** The browser knows of a lost network before the socket does. */
function useOnline(): boolean {
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  return online;
}

function useDelayed(active: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (!active) return;
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [active]);
  return late;
}
