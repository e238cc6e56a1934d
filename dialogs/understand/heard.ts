import type { Act, Asked } from './types.ts';
import type { Signal, Words } from './words/types.ts';

export interface ActContext {
  readonly words: Words;
  readonly asked: readonly Asked[];
  /** Something of the booking was named: a day, a time, a treatment … */
  readonly informs: boolean;
  /** A day or a time was named. */
  readonly dated: boolean;
  /** Something on the menu was named. */
  readonly treatment: boolean;
  /** A place in the list just offered was named. */
  readonly ordinal: boolean;
}

export interface Heard extends ActContext {
  readonly hears: (signal: Signal) => boolean;
  readonly was: (asked: Asked) => boolean;
  /** A greeting and nothing else. */
  readonly onlyGreets: boolean;
}

/** The act, and that something of the booking was named with it. */
export const withInform = (heard: Heard, ...acts: Act[]): Act[] =>
  heard.informs ? [...acts, 'inform'] : acts;

const topics = ['price', 'duration', 'hours', 'location'] as const satisfies readonly (Act & Signal)[];

export const topicsIn = ({ hears }: Heard): Act[] => topics.filter((topic) => hears(topic));

/** That the guest asks, and about what. */
export function questions(heard: Heard): Act[] {
  const { hears } = heard;
  const about = topicsIn(heard);
  return about.length > 0 || hears('question') || hears('detail') ? ['ask', ...about] : [];
}
