import { answer } from './answer-acts.ts';
import { saysOfVisit } from './has-visit.ts';
import { type ActContext, type Heard, topicsIn, withInform } from './heard.ts';
import { open } from './open-acts.ts';
import type { Act } from './types.ts';

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
  const acts = direct(text, heard) ?? answer(heard) ?? open(heard);
  if (acts.length === 0 && heard.hears('yes-or-no')) return ['ask'];
  if (acts.length === 0 && answersInWords(text, heard)) return ['inform'];
  const all = context.asked.length === 0 ? [...acts, ...besides(acts, heard)] : acts;
  return all.length > 0 ? [...new Set(all)] : ['unknown'];
}

/** Read on its own, with nothing asked before, a message is also told the courtesies that it is wrapped in. */
function besides(acts: readonly Act[], { hears }: Heard): Act[] {
  const praises = hears('praise') && acts.includes('select') && !acts.includes('book');
  const likes = hears('yes') || praises;
  const courtesies: readonly (readonly [Act, boolean])[] = [
    ['greet', hears('greet')],
    ['affirm', likes && !hears('no')],
    ['deny', hears('no')],
    ['thanks', hears('thanks')],
    // "À vendredi" is a farewell, or where a visit is to go.
    ['bye', hears('bye') && !acts.includes('inform')],
  ];
  return courtesies.flatMap(([act, heard]) => (heard ? [act] : []));
}

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

function thumbs(text: string, heard: Heard): Act[] {
  const yesNo = heard.was('confirm') || heard.was('choice');
  if (yesNo && /^(?:\u{1f44d}|\u{1f44c}|\u2705|\u2714)/u.test(text)) return ['affirm'];
  return yesNo && /^(?:\u{1f44e}|\u274c)/u.test(text) ? ['deny'] : ['unknown'];
}

/** Wishes that mean the same whatever was asked. */
function direct(text: string, heard: Heard): Act[] | null {
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
  const answers = heard.was('confirm') || heard.was('choice');
  if (hears('my-visits') && !answers) return ['my-visits'];
  const said = answers ? null : saysOfVisit(text, heard.words.language);
  if (said === 'move') return withInform(heard, 'move');
  if (said !== null) return [said];
  if (hears('hours') && !hears('book')) return withInform(heard, 'ask', ...topicsIn(heard));
  if (hears('what-is') && heard.treatment && !heard.dated)
    return withInform(heard, 'ask', ...topicsIn(heard));
  return null;
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
