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

interface Heard extends ActContext {
  readonly hears: (signal: Signal) => boolean;
  readonly was: (asked: Asked) => boolean;
  /** A greeting and nothing else. */
  readonly onlyGreets: boolean;
}

/** What the guest does with the message, the main act first. */
export function readActs(text: string, context: ActContext): Act[] {
  const { signals } = context.words;
  const heard: Heard = {
    ...context,
    hears: (signal) => signals[signal]?.test(text) ?? false,
    was: (asked) => context.asked.includes(asked),
    onlyGreets: !hasWords(signals.greet ? text.replace(signals.greet, '') : text),
  };
  if (!hasWords(text)) return thumbs(text, heard);
  const acts = direct(heard) ?? answer(heard) ?? open(heard);
  if (acts.length === 0 && heard.hears('yes-or-no')) return ['ask'];
  if (acts.length === 0 && answersInWords(text, heard)) return ['inform'];
  return acts.length > 0 ? [...new Set(acts)] : ['unknown'];
}

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

function thumbs(text: string, heard: Heard): Act[] {
  const yesNo = heard.was('confirm') || heard.was('choice');
  if (yesNo && /^(?:\u{1f44d}|\u{1f44c}|\u2705|\u2714)/u.test(text)) return ['affirm'];
  return yesNo && /^(?:\u{1f44e}|\u274c)/u.test(text) ? ['deny'] : ['unknown'];
}

const withInform = (heard: Heard, ...acts: Act[]): Act[] => (heard.informs ? [...acts, 'inform'] : acts);

/** Wishes that mean the same whatever was asked. */
function direct(heard: Heard): Act[] | null {
  const { hears } = heard;
  if (hears('stop')) return ['stop'];
  if (hears('help')) return ['help'];
  if (hears('human')) return ['human'];
  if (hears('keep')) return ['deny'];
  if (heard.onlyGreets) return ['greet'];
  if (hears('only-my-visits')) return ['my-visits'];
  const correcting = heard.was('confirm') && heard.dated;
  // "I can't come on friday, is sunday free?" wants another day; without one the visit is off.
  if (hears('cannot-come') && !correcting && !hears('cancel'))
    return withInform(heard, heard.dated ? 'move' : 'cancel');
  if (hears('cancel') && !correcting) return withInform(heard, 'cancel');
  if (hears('move') && !correcting && !heard.was('choice')) return withInform(heard, 'move');
  if (hears('my-visits') && !heard.was('confirm') && !heard.was('choice')) return ['my-visits'];
  if (hears('hours') && !hears('book')) return withInform(heard, 'ask', ...topicsIn(heard));
  if (hears('what-is') && heard.treatment && !heard.dated)
    return withInform(heard, 'ask', ...topicsIn(heard));
  return null;
}

/** The message as an answer to what the bot had just asked or offered; null when it is read on its own. */
function answer(heard: Heard): Act[] | null {
  const { was } = heard;
  if (was('failed')) return afterFailure(heard);
  if (was('confirm')) return toConfirm(heard);
  if (was('choice')) return toOffer(heard);
  if (was('anything-else')) return toAnythingElse(heard);
  if (was('done')) return whenDone(heard);
  const field =
    was('date') || was('time') || was('place') || was('service') || was('therapist') || was('people');
  return field ? toField(heard) : null;
}

const topics = ['price', 'duration', 'hours', 'location'] as const satisfies readonly (Act & Signal)[];

const topicsIn = ({ hears }: Heard): Act[] => topics.filter((topic) => hears(topic));

function questions(heard: Heard): Act[] {
  const { hears } = heard;
  const about = topicsIn(heard);
  return about.length > 0 || hears('question') || hears('detail') ? ['ask', ...about] : [];
}

function toField(heard: Heard): Act[] {
  const { hears } = heard;
  if (heard.informs) return ['inform'];
  if (heard.ordinal) return ['select'];
  const free = heard.was('place') || heard.was('service');
  const asks = free ? [] : questions(heard);
  if (asks.length > 0) return asks;
  return !free && (hears('no') || hears('later')) ? ['deny'] : [];
}

function toConfirm(heard: Heard): Act[] {
  const { hears } = heard;
  const ends: Act[] = hears('done') || hears('bye') || hears('thanks') ? ['bye'] : [];
  if (hears('no') || hears('later')) {
    if (hears('book') && (hears('fresh') || !(heard.informs || hears('unwanted'))))
      return withInform(heard, 'book');
    return heard.informs ? ['deny', 'inform'] : ['deny', ...ends];
  }
  if (hears('yes')) return withInform(heard, 'affirm', ...(heard.informs ? [] : questions(heard)));
  if (hears('change') && heard.dated) return ['deny', 'inform'];
  if (hears('praise')) return withInform(heard, 'affirm', ...(heard.informs ? [] : questions(heard)));
  if (hears('book') && hears('fresh')) return withInform(heard, 'book');
  if (heard.dated) return [hears('book') ? 'affirm' : 'deny', 'inform'];
  if (hears('book')) return withInform(heard, 'book');
  const asks = questions(heard);
  if (asks.length > 0) return ['affirm', ...asks];
  if (hears('take') || hears('thanks')) return ['affirm'];
  return heard.informs ? ['deny', 'inform'] : ends;
}

function toOffer(heard: Heard): Act[] {
  const { hears } = heard;
  if (heard.ordinal) return withInform(heard, 'select');
  if (hears('other')) return withInform(heard, 'alternatives');
  const found = offered(heard);
  if (found) return found;
  if (hears('no')) return withInform(heard, 'deny');
  if (heard.informs) return ['inform'];
  if (hears('thanks') || hears('bye') || hears('done')) return ['select', 'bye'];
  return hears('later') ? ['deny'] : [];
}

/** Words about something on offer: booking it, taking it, asking about it. */
function offered(heard: Heard): Act[] | null {
  const { hears } = heard;
  const likes = hears('praise') || hears('yes') || hears('take');
  const looksOn = hears('search') || hears('need') || (hears('change') && hears('wish'));
  if (hears('errand-before')) return ['select'];
  if (hears('no') && looksOn) return withInform(heard, 'alternatives');
  if (hears('book') || (heard.dated && hears('wish')))
    return withInform(heard, 'book', ...(likes ? (['select'] as const) : []));
  if (hears('detail')) return questions(heard);
  if (looksOn && !hears('take')) return withInform(heard, 'alternatives');
  const asks = hears('take') ? [] : questions(heard);
  if (asks.length > 0) return asks;
  if (hears('no')) return null;
  if (likes)
    return ['select', ...(hears('done') || hears('bye') || hears('thanks') ? (['bye'] as const) : [])];
  return null;
}

function toAnythingElse(heard: Heard): Act[] {
  const { hears } = heard;
  const ends = hears('no') || hears('done') || hears('later') || hears('bye');
  if (hears('book') || (heard.informs && !ends)) return withInform(heard, 'book');
  if ((hears('search') || hears('need')) && !ends) return ['search'];
  if (ends || hears('thanks')) return ['deny', 'thanks'];
  const asks = questions(heard);
  if (asks.length > 0) return asks;
  return hears('yes') ? ['affirm'] : [];
}

function whenDone(heard: Heard): Act[] {
  const { hears } = heard;
  if (hears('errand-after')) return ['thanks'];
  const ends: Act[] = hears('done') || hears('bye') ? ['bye'] : [];
  const asks = questions(heard);
  if (asks.length > 0 && !hears('done') && !hears('bye')) return asks;
  if (hears('thanks') || hears('praise') || hears('yes') || ends.length > 0) return ['thanks', ...ends];
  if (hears('book')) return withInform(heard, 'book');
  return heard.informs ? ['inform'] : [];
}

function afterFailure(heard: Heard): Act[] {
  const { hears } = heard;
  if (heard.was('anything-else')) return toAnythingElse(heard);
  const refuses = hears('no') || hears('later') || hears('done');
  if (refuses)
    return heard.informs
      ? ['deny', 'inform']
      : ['deny', ...(hears('thanks') || hears('bye') || hears('done') ? (['bye'] as const) : [])];
  if (hears('yes') || hears('praise') || hears('take')) return withInform(heard, 'affirm');
  if (heard.ordinal) return withInform(heard, 'select');
  return heard.informs ? ['deny', 'inform'] : [];
}

/** A message on its own. */
function open(heard: Heard): Act[] {
  const { hears } = heard;
  if (heard.ordinal) return withInform(heard, 'select');
  const ends: Act[] = hears('done') || hears('bye') ? ['bye'] : [];
  const parts = hears('thanks') || ends.length > 0;
  const likes = hears('praise') || hears('yes') || hears('take');
  const wantsSome = hears('search') || hears('need');
  if (hears('errand-after')) return ['thanks'];
  if (parts && hears('interjection') && !hears('book') && !wantsSome && !hears('take'))
    return hears('no') ? ['deny', 'thanks'] : ['thanks', ...ends];
  if (hears('other')) return withInform(heard, 'alternatives');
  if (hears('errand-before')) return ['select'];
  if (hears('search') && !heard.treatment && !heard.dated) {
    return withInform(heard, hears('change') ? 'alternatives' : 'search');
  }
  if (hears('book')) return withInform(heard, 'book', ...(likes ? (['select'] as const) : []));
  return openQuestion(heard) ?? openWish(heard) ?? openManners(heard, likes, ends);
}

function openQuestion(heard: Heard): Act[] | null {
  const asks = heard.hears('take') || (heard.hears('need') && !heard.hears('detail')) ? [] : questions(heard);
  const about = asks.length > 1 || heard.hears('detail');
  if (asks.length > 0 && (about || !heard.informs)) return withInform(heard, ...asks);
  return null;
}

function openWish(heard: Heard): Act[] | null {
  const { hears } = heard;
  if (hears('no')) return null;
  const wishes = hears('wish') || hears('search') || hears('need');
  // "What massages do you have?" looks around; "find me one on friday" has a visit in mind.
  if (hears('search') && !heard.dated && !hears('wish') && !hears('need')) return withInform(heard, 'search');
  if (heard.informs && (wishes || heard.treatment)) return ['book', 'inform'];
  if (hears('need')) return [hears('change') ? 'alternatives' : 'search'];
  if (hears('search')) return ['search'];
  return heard.informs && hears('question') ? ['search', 'inform'] : null;
}

function openManners(heard: Heard, likes: boolean, ends: Act[]): Act[] {
  const { hears } = heard;
  if (hears('no')) return withInform(heard, 'deny', ...ends);
  if (heard.informs) return ['inform'];
  if (hears('thanks') && !likes) return ['thanks', ...ends];
  if (likes) return ['select', ...ends];
  if (ends.length > 0) return ends;
  return hears('greet') ? ['greet'] : [];
}

/** A free answer to "where?" or "what?" need not be in the vocabulary, but it must look like words. */
function answersInWords(text: string, { was }: Heard): boolean {
  if (!was('place') && !was('service') && !was('therapist')) return false;
  return text
    .split(/\s+/)
    .some(
      (word) =>
        /^[\p{L}'.,-]{2,}$/u.test(word) && /[aeiouy]/.test(word) && !/[bcdfghjklmnpqrstvwxz]{5}/.test(word),
    );
}
