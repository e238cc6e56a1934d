import { describe, expect, it } from '@jest/globals';
import { actionsFor, hopedFor } from '../../../../admin-web/src/features/visit/actions.ts';
import { LANGUAGES, refusalWords, visitWords } from '../../../../admin-web/src/features/visit/visit-words.ts';
import { aBooking } from '../build.ts';

describe('what the desk can do with a visit', () => {
  it.each([
    ['held', ['cancel']],
    ['awaiting-payment', ['cancel']],
    ['confirmed', ['check-in', 'no-show', 'cancel']],
    ['checked-in', ['start']],
    ['in-treatment', ['complete']],
    ['completed', []],
    ['no-show', ['undo-no-show']],
    ['cancelled', []],
    ['expired', []],
  ] as const)('when it is %s: %j', (status, actions) => {
    expect(actionsFor(status)).toEqual(actions);
  });

  it('shows at once what is hoped for, in the same version, so that the server’s answer wins', () => {
    expect(hopedFor(aBooking({ version: 4 }), 'check-in')).toMatchObject({
      status: 'checked-in',
      version: 4,
    });
  });

  it('has words for every refusal and none for what is not one', () => {
    const { words } = visitWords('en-GB');
    expect(refusalWords(words, 'too-early')).toMatch(/early/);
    expect(refusalWords(words, 'toString')).toBeUndefined();
  });

  it('speaks the spa’s language, and English where we do not', () => {
    expect([...LANGUAGES.keys()].toSorted()).toEqual(['de', 'en', 'es', 'fr', 'pt']);
    expect(visitWords('de-AT')).toMatchObject({ lang: 'de', words: { history: 'Verlauf' } });
    expect(visitWords('nl-NL')).toMatchObject({ lang: 'en', words: { history: 'History' } });
  });

  it('has a word of its own for each event, state and refusal in every language', () => {
    const texts = (words: object): string[] =>
      Object.values(words).flatMap((one) => (typeof one === 'string' ? [one] : []));
    for (const [lang, words] of LANGUAGES) {
      const said = [words.events, words.statuses, words.refusals].flatMap(texts);
      expect(said.every((text) => text.length > 2)).toBe(true);
      const english = lang === 'en' ? undefined : LANGUAGES.get('en');
      const same = texts(words.events).filter((text) => english && texts(english.events).includes(text));
      expect(same).toEqual([]);
    }
  });
});
