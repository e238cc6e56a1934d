import { describe, expect, test } from '@jest/globals';
import { emptyMemory } from '../../../dialogs/memory.ts';
import { sceneOf } from '../../../dialogs/scene.ts';
import { checkTexts, textsFor } from '../../../dialogs/texts/texts.ts';
import { sageHouse } from './sage-house.ts';

describe("a tenant's own words", () => {
  test('are said in place of the catalogue’s, with what they are given', () => {
    const texts = textsFor('de', {
      niceToMeet: 'Schön, {name}.',
      minutes: '{count, plural, other {# Min.}}',
    });
    expect(texts('niceToMeet', { name: 'Ana' })).toBe('Schön, Ana.');
    expect(texts('minutes', { count: 60 })).toBe('60 Min.');
    expect(texts('whichDay')).toBe(textsFor('de')('whichDay'));
  });

  test('are of one tenant: another with others, and one with none, are not told them', () => {
    const first = { goodbye: 'Bis bald.' };
    expect(textsFor('de', first)('goodbye')).toBe('Bis bald.');
    expect(textsFor('de', { goodbye: 'Servus.' })('goodbye')).toBe('Servus.');
    expect(textsFor('de')('goodbye')).toBe('Auf Wiedersehen. Schreiben Sie mir jederzeit.');
    expect(textsFor('de', first)).toBe(textsFor('de', first));
  });

  test.each([
    ['is no ICU message', 'niceToMeet', 'Thank you, {name.'],
    ['names what is not given', 'niceToMeet', 'Thank you, {name} of {town}.'],
    ['wants a name as a day', 'niceToMeet', 'Thank you, {name, date}.'],
    ['wants a count as a number', 'minutes', '{count, number, ::bad bad}'],
    ['has a choice without its rest', 'minutes', '{count, plural, one {# minute}}'],
    ['names it in one branch only', 'minutes', '{count, plural, one {{town}} other {#}}'],
    ['is empty', 'goodbye', '  '],
  ] as const)('that cannot be said are left out: one that %s', (_what, key, text) => {
    const texts = textsFor('en', { [key]: text, welcomeBack: 'Any time.' });
    const given = { name: 'Ana', count: 2 };
    expect(texts(key, given)).toBe(textsFor('en')(key, given));
    expect(texts('welcomeBack')).toBe('Any time.');
    expect(checkTexts('en', { [key]: text })).toMatchObject([
      { field: `texts.${key}`, reason: 'unknown-value' },
    ]);
  });

  test('for messages that there are not, or in a language that is not spoken, are problems', () => {
    for (const key of ['nobodySaysThis', '__proto__', 'constructor'])
      expect(checkTexts('en', { [key]: 'Hello.' })).toHaveLength(1);
    expect(checkTexts('xx', {})).toMatchObject([{ field: 'language', reason: 'unknown-value' }]);
    expect(checkTexts('en', { goodbye: 'Come again.' })).toEqual([]);
  });

  test('are said in the language they are for', () => {
    const house = { ...sageHouse, texts: { de: { goodbye: 'Bis bald.' } } };
    const situation = {
      now: '2026-03-02T08:00:00.000Z',
      channel: 'webchat' as const,
      guest: { id: 'gst1', name: null },
      staff: null,
      messages: 'all' as const,
      withPerson: false,
      house,
    };
    const goodbye = (locale: string) => sceneOf({ ...situation, locale }, emptyMemory, null).texts('goodbye');
    expect(goodbye('de-AT')).toBe('Bis bald.');
    expect(goodbye('en')).toBe('Goodbye, and write any time.');
  });
});
