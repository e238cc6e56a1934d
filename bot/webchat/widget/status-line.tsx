import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ConnectionState } from './connection.ts';
import type { WidgetTexts } from './texts/types.ts';
import { useView } from './view.ts';

/** A line that is back within this time is not worth a word. */
const PATIENCE_MS = 1_200;

/** Says what is wrong with the connection, when something is, and what the guest can do. */
export function StatusLine({ connection }: { connection: ConnectionState | null }): JSX.Element {
  const { chat, texts } = useView();
  const troubled = connection !== 'open';
  const late = useDelayed(troubled);
  const online = useOnline();
  const final = connection === 'refused' || connection === 'replaced';
  const shown = final || !online || (troubled && late);
  const action = online ? actionOf(texts, connection) : null;
  return (
    <div class="status" role="status">
      {shown && <span>{wordsOf(texts, connection, online)}</span>}
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
