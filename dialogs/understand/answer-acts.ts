import { type Heard, questions, withInform } from './heard.ts';
import type { Act } from './types.ts';

/** The message as an answer to what the bot had just asked or offered; null when it is read on its own. */
export function answer(heard: Heard): Act[] | null {
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
