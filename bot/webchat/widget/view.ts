import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Chat } from './chat.ts';
import type { Keepsake } from './keepsake.ts';
import type { Notifications } from './notifications.ts';
import type { WidgetTexts } from './texts/types.ts';

/** What most parts of the widget need beside their own entry. */
export interface View {
  readonly chat: Chat;
  /** The house's name; empty until the first welcome. */
  readonly house: string;
  /** The address of its logo; null for none. */
  readonly logo: string | null;
  /** What the spa wants said above a talk that has not begun; null leaves it to the widget. */
  readonly greeting: string | null;
  readonly base: string;
  /** null where there can be none. */
  readonly notifications: Notifications | null;
  readonly memo: Pick<Keepsake, 'isDismissed' | 'dismiss'>;
  /** BCP 47, for days and times. */
  readonly locale: string;
  /** What the widget itself says, in the language of the conversation. */
  readonly texts: WidgetTexts;
}

export const ViewContext = createContext<View | null>(null);

/** The view that the widget's root provides. */
export function useView(): View {
  const view = useContext(ViewContext);
  if (!view) throw new Error('rendered outside of the widget');
  return view;
}
