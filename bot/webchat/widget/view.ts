import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Chat } from './chat.ts';

/** What most parts of the widget need beside their own entry. */
export interface View {
  readonly chat: Chat;
  /** The house's name; empty until the first welcome. */
  readonly house: string;
  readonly base: string;
  readonly locale: string;
}

export const ViewContext = createContext<View | null>(null);

/** The view that the widget's root provides. */
export function useView(): View {
  const view = useContext(ViewContext);
  if (!view) throw new Error('rendered outside of the widget');
  return view;
}
