import { useEffect, useState } from 'preact/hooks';
import type { Chat, ChatState } from './chat.ts';

/** The chat's state, as it changes. */
export function useChat(chat: Chat): ChatState {
  const [state, setState] = useState(chat.state);
  useEffect(() => {
    setState(chat.state);
    return chat.subscribe(() => setState(chat.state));
  }, [chat]);
  return state;
}
