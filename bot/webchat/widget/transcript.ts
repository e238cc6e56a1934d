import type { MessageContent } from '../../../api/contract.ts';
import type { Conversation, Outgoing } from './conversation.ts';

/** Lines of one side closer together than this are one group with one time under it. */
const GROUP_MS = 3 * 60_000;

/** One bubble. */
export interface Entry {
  /** Stays the same while a message goes from pending to sent, so that its bubble does too. */
  readonly key: string;
  readonly from: 'guest' | 'house';
  readonly content: MessageContent;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly state: 'sent' | 'pending' | 'refused';
  readonly outgoing: Outgoing | null;
  /** First line of a local day. */
  readonly opensDay: boolean;
  /** Last of its group: carries the time. */
  readonly closesGroup: boolean;
  /** Its choices are the ones to answer now. */
  readonly current: boolean;
  /** The choice of this message that the guest took, as far as their next line tells. */
  readonly taken: string | null;
}

type Bare = Pick<Entry, 'key' | 'from' | 'content' | 'at' | 'state' | 'outgoing'>;

/** The conversation as it is shown: the lines, then what is on its way. */
export function transcript(conversation: Conversation): readonly Entry[] {
  const bare = [
    ...conversation.lines.map(
      (line): Bare => ({
        key: line.id ?? `p${line.position}`,
        from: line.from,
        content: line.content,
        at: Date.parse(line.at),
        state: 'sent',
        outgoing: null,
      }),
    ),
    ...conversation.outbox.map(pendingEntry),
  ];
  return bare.map((entry, index) => placed(entry, bare, index));
}

/** Lines of the house after a position: what the badge counts. */
export function unreadCount(conversation: Conversation, seen: number): number {
  return conversation.lines.filter((line) => line.from === 'house' && line.position > seen).length;
}

function pendingEntry(outgoing: Outgoing): Bare {
  return {
    key: outgoing.id,
    from: 'guest',
    content: { text: outgoing.text, choices: [], link: null, image: null },
    at: outgoing.madeAt,
    state: outgoing.refused === null ? 'pending' : 'refused',
    outgoing,
  };
}

function placed(entry: Bare, all: readonly Bare[], index: number): Entry {
  const before = all[index - 1];
  const after = all[index + 1];
  const { choices, asks } = entry.content;
  const offers = choices.length > 0 || asks !== undefined;
  return {
    ...entry,
    opensDay: !before || dayOf(before.at) !== dayOf(entry.at),
    closesGroup: !after || !sameGroup(entry, after),
    current: offers && isLastOffer(all, index),
    taken: takenChoice(all, index),
  };
}

function takenChoice(all: readonly Bare[], index: number): string | null {
  const answer = all.slice(index + 1).find((later) => later.from === 'guest');
  const { choices = [], cards = [] } = all[index]?.content ?? {};
  const offered = [...choices, ...cards.flatMap(({ actions }) => actions)];
  const choice = offered.find(({ title }) => title === answer?.content.text);
  return choice?.id ?? null;
}

/** Nothing was said by the guest, and nothing else offered, since. */
function isLastOffer(all: readonly Bare[], index: number): boolean {
  return !all
    .slice(index + 1)
    .some(
      ({ from, content }) => from === 'guest' || content.choices.length > 0 || content.asks !== undefined,
    );
}

function sameGroup(entry: Bare, after: Bare): boolean {
  return (
    entry.from === after.from &&
    entry.state === after.state &&
    after.at - entry.at < GROUP_MS &&
    dayOf(entry.at) === dayOf(after.at)
  );
}

function dayOf(at: number): string {
  return new Date(at).toDateString();
}
