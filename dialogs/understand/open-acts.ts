import { type Heard, questions, withInform } from './heard.ts';
import type { Act } from './types.ts';

/** A message on its own. */
export function open(heard: Heard): Act[] {
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
