import { describe, expect, test } from '@jest/globals';
import { readHealth, saysDespair } from '../../../../dialogs/understand/health.ts';
import { expectQuickToRead } from '../../../support/quick-to-read.ts';

const read = (text: string, locale: string, chosen = true) =>
  readHealth(text, { locale, chosen, names: (rest) => /swedish|hammam/i.test(rest), oilIsAddOn: false });

describe('a remark about health', () => {
  test.each([
    ['en', 'my shoulder hurts, please be gentle'],
    ['en', 'i also have a latex allergy, is that a problem?'],
    ['en', 'please avoid my left knee and hip'],
    ['en', 'no oil, no scents'],
    ['en', 'i had an operation last month'],
    ['en', 'my skin is very sensitive, can they use something mild?'],
    ['de', 'mein Knie tut weh, bitte vorsichtig'],
    ['de', 'ich habe eine Latexallergie, ist das ein Problem?'],
    ['de', 'kein Öl und kein Druck auf den unteren Rücken'],
    ['de', 'ich bin in der 20. Woche schwanger'],
    ['es', 'me duele el hombro, tengan cuidado'],
    ['es', 'tengo alergia al látex'],
    ['es', 'sin aceite y sin presión en la espalda'],
    ['fr', 'j’ai mal à l’épaule, faites attention'],
    ['fr', 'je suis allergique au latex, c’est un problème ?'],
    ['fr', 'pas d’huile et pas de pression sur le dos'],
    ['pt', 'meu ombro dói, tenham cuidado'],
    ['pt', 'tenho alergia a látex'],
    ['pt', 'sem óleo e sem pressão nas costas'],
  ])('%s: %p is nothing else', (locale, text) => {
    const left = read(text, locale)?.rest.replace(/\b(?:and|und|y|et|e|ich|please|latex)\b/g, '');
    expect(left?.replace(/[^\p{L}]/gu, '')).toBe('');
  });

  test.each([
    ['en', 'swedish friday 3pm, im allergic to almonds', 'swedish friday 3pm,'],
    ['en', 'can we do 5pm instead? my ankle is swollen', 'can we do 5pm instead?'],
    ['en', 'swedish massage with light pressure tomorrow', 'swedish massage tomorrow'],
    ['de', 'lieber um 16 Uhr, ich habe Bluthochdruck', 'lieber um 16 Uhr,'],
    ['fr', 'plutôt samedi, je suis asthmatique', 'plutôt samedi,'],
    ['es', 'mejor el sábado, tengo una hernia', 'mejor el sábado,'],
    ['pt', 'melhor no sábado, tenho hérnia', 'melhor no sábado,'],
  ])('%s: beside %p stands %p', (locale, text, rest) => expect(read(text, locale)?.rest).toBe(rest));

  test.each([
    ['en', 'i am 5 months pregnant'],
    ['en', 'a massage for my pregnant wife'],
    ['de', 'ich bin schwanger'],
    ['es', 'estoy embarazada'],
    ['fr', 'je suis enceinte'],
    ['pt', 'estou grávida'],
  ])('%s: %p is about a pregnancy', (locale, text) => expect(read(text, locale)?.pregnant).toBe(true));

  test.each([
    ['en', 'pregnancy massage on friday'],
    ['en', 'the link is broken'],
    ['en', 'no, not on friday'],
    ['en', 'rather the back massage'],
    ['de', 'Schwangerschaftsmassage am Freitag'],
    ['de', 'kein Problem, nicht so früh bitte'],
    ['es', 'masaje para embarazadas'],
    ['fr', 'massage femme enceinte vendredi'],
    ['fr', 'pas vendredi'],
    ['pt', 'massagem para gestantes'],
    ['pt', 'sem pressa, na sexta'],
  ])('%s: %p is none', (locale, text) => expect(read(text, locale)).toBeNull());

  test.each([
    ['en', 'my back is killing me'],
    ['de', 'ich habe Rückenschmerzen'],
    ['es', 'me duele la espalda'],
    ['fr', 'j’ai mal au dos'],
    ['pt', 'dor nas costas'],
  ])('%s: %p is a wish until a treatment is chosen', (locale, text) => {
    expect(read(text, locale, false)).toBeNull();
    expect(read(text, locale, true)).not.toBeNull();
  });

  test.each([
    ['en', 'i dont want to live', true],
    ['de', 'ich will nicht mehr leben', true],
    ['es', 'quiero morirme', true],
    ['fr', 'j’ai envie de mourir', true],
    ['pt', 'não quero mais viver', true],
    ['en', 'i am dying for a massage', false],
    ['es', 'quiero morir de gusto con un masaje', false],
  ])('%s: %p is despair: %p', (locale, text, is) => expect(saysDespair(text, locale)).toBe(is));

  test('does not hold up the server, however long it is', () => {
    for (const locale of ['en', 'de', 'es', 'fr', 'pt'])
      for (const part of [
        'my back ',
        'no too much ',
        'sin de ',
        'kein zu viel ',
        'pas de ',
        'i and my ',
        ', ',
      ])
        expectQuickToRead((text) => read(text, locale), part.repeat(5000));
  });
});
