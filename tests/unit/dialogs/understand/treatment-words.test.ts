import { describe, expect, test } from '@jest/globals';
import { genericVocabulary } from '../../../../dialogs/understand/generic-vocabulary.ts';
import { matchNames } from '../../../../dialogs/understand/names.ts';
import { wordsOf } from '../../../../dialogs/understand/words/words-of.ts';

const english = genericVocabulary.treatments;
const spanish = [
  { id: 'deep', name: 'Masaje de tejido profundo' },
  { id: 'stones', name: 'Masaje con piedras calientes' },
  { id: 'face', name: 'Limpieza de cutis' },
  { id: 'couple', name: 'Masaje en pareja' },
];

const found = (text: string, locale: string, menu: typeof spanish | typeof english = english) =>
  matchNames(text, menu, wordsOf(locale))?.ids ?? null;

describe('a menu in English is found in the guest’s own words', () => {
  test.each([
    ['es', 'quiero un masaje de tejido profundo', 'deep-tissue-massage'],
    ['es', 'piedras calientes mañana', 'hot-stone-massage'],
    ['es', 'un masaje en pareja el viernes', 'couples-massage'],
    ['es', 'masaje para embarazadas', 'prenatal-massage'],
    ['es', 'masaje deportivo', 'sports-massage'],
    ['es', 'manicura', 'manicure'],
    ['es', 'reflexología', 'reflexology'],
    ['de', 'eine Tiefengewebsmassage bitte', 'deep-tissue-massage'],
    ['de', 'Paarmassage am Samstag', 'couples-massage'],
    ['de', 'Schwangerschaftsmassage', 'prenatal-massage'],
    ['de', 'Fußreflexzonenmassage', 'reflexology'],
    ['de', 'Maniküre', 'manicure'],
    ['de', 'Hot-Stone-Massage', 'hot-stone-massage'],
    ['fr', 'un massage en profondeur', 'deep-tissue-massage'],
    ['fr', 'pierres chaudes demain', 'hot-stone-massage'],
    ['fr', 'massage en duo', 'couples-massage'],
    ['fr', 'massage femme enceinte', 'prenatal-massage'],
    ['fr', 'un gommage', 'body-scrub'],
    ['fr', 'épilation', 'waxing'],
    ['pt', 'massagem de tecido profundo', 'deep-tissue-massage'],
    ['pt', 'pedras quentes amanhã', 'hot-stone-massage'],
    ['pt', 'massagem de casal', 'couples-massage'],
    ['pt', 'massagem para gestante', 'prenatal-massage'],
    ['pt', 'depilação', 'waxing'],
  ])('%s: %s', (locale, text, id) => expect(found(text, locale)).toEqual([id]));

  test.each([
    ['es', 'masaje'],
    ['de', 'Massage'],
    ['fr', 'massage'],
    ['pt', 'massagem'],
  ])('a mere massage means all of them, in %s: %s', (locale, text) =>
    expect(found(text, locale)?.length).toBeGreaterThan(3),
  );

  test.each([
    ['es', 'un facial'],
    ['de', 'Gesichtsbehandlung'],
    ['fr', 'soin du visage'],
    ['pt', 'limpeza de pele'],
  ])('a facial means the facials, in %s: %s', (locale, text) =>
    expect(found(text, locale)?.every((id) => id.includes('facial'))).toBe(true),
  );
});

describe('a menu in Spanish is found in other languages’ words', () => {
  test.each([
    ['en', 'deep tissue massage tomorrow', 'deep'],
    ['en', 'hot stone', 'stones'],
    ['de', 'Gesichtsbehandlung', 'face'],
    ['fr', 'massage en duo', 'couple'],
    ['pt', 'pedras quentes', 'stones'],
    ['es', 'tejido profundo', 'deep'],
  ])('%s: %s', (locale, text, id) => expect(found(text, locale, spanish)).toEqual([id]));
});

test.each([
  ['es', 'mañana por la tarde'],
  ['de', 'morgen um halb acht'],
  ['fr', 'annuler mon rendez-vous'],
  ['pt', 'amanhã depois das 17h'],
  ['en', 'tomorrow after five'],
])('what names no treatment finds none, in %s: %s', (locale, text) => expect(found(text, locale)).toBeNull());
