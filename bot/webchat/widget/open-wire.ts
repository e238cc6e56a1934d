import type { Wire, WireEvents } from './connection.ts';

/** Opens the browser's socket to the server that served the script. The key is never in the address. */
export function openBrowserWire(base: string, slug: string, events: WireEvents): Wire {
  const url = new URL('chat', base);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  url.search = `?tenant=${encodeURIComponent(slug)}`;
  const socket = new WebSocket(url);
  socket.onopen = () => events.opened();
  socket.onmessage = ({ data }) => events.heard(data);
  socket.onclose = ({ code }) => events.closed(code);
  return {
    send: (text) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(text);
    },
    close: () => socket.close(),
  };
}
