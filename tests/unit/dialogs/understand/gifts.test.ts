import { describe, expect, test } from '@jest/globals';
import { readGift } from '../../../../dialogs/understand/gifts.ts';
import { understand } from '../../../../dialogs/understand/understand.ts';

const peopleIn = (locale: string, text: string): number | null =>
  understand(text, { now: '2026-03-02T09:00:00Z', timezone: 'UTC', locale }).people;

describe('a gift', () => {
  test.each([
    ['en', 'I would like to treat my wife to a massage', null],
    ['en', 'a voucher for our neighbour', null],
    ['en', 'something nice for my dad for his birthday', null],
    ['en', 'as a surprise for my friend Zoe Miller', 'Zoe Miller'],
    ['es', 'quiero regalarle un masaje a mi madre', null],
    ['es', 'es un regalo para mi novia Lucía, el viernes', 'Lucía'],
    ['de', 'ich will meinem Mann eine Massage schenken', null],
    ['de', 'ein Gutschein für meine Schwester Petra', 'Petra'],
    ['fr', 'je voudrais offrir un massage à ma sœur', null],
    ['fr', 'un cadeau pour mon mari Paul, samedi', 'Paul'],
    ['pt', 'quero surpreender a minha mãe', null],
    ['pt', 'um presente para o meu marido João', 'João'],
  ])('in %s "%s" is one', (locale, text, name) =>
    expect(readGift(text, locale)).toEqual({ given: true, name }),
  );

  test.each([
    ['en', 'a massage for my wife on Friday', null],
    ['de', 'für meinen Mann Massage am Freitag', null],
    ['de', 'für meine Freundin Zum Geburtstag', null],
    ['fr', 'pour ma mère Samedi', null],
  ])('in %s "%s" names nobody', (locale, text, name) => expect(readGift(text, locale).name).toBe(name));

  test.each([
    ['en', 'give me a massage'],
    ['es', 'regálame una hora'],
    ['de', 'schenken Sie Tee aus?'],
    ['fr', 'vous offrez un thé ?'],
    ['pt', 'dá para pagar na hora?'],
  ])('in %s "%s" is none', (locale, text) => expect(readGift(text, locale).given).toBe(false));
});

describe('somebody who is only spoken of', () => {
  test.each([
    ['en', 'my best friend recommended you to me, I need a massage'],
    ['en', 'I heard of you from my mother, can I come tomorrow'],
    ['es', 'mi hermana me recomendó este sitio, quiero un masaje para mañana, por favor'],
    ['de', 'meine Schwester hat euch empfohlen, ich brauche eine Massage'],
    ['fr', 'ma mère m’a parlé de vous, je voudrais un massage'],
    ['pt', 'minha irmã me falou de vocês, eu quero uma massagem'],
  ])('in %s does not come: %s', (locale, text) => expect(peopleIn(locale, text) ?? 1).toBe(1));

  test.each([
    ['en', 'my sister said she wants to come with me'],
    ['en', 'me and my sister, she loves massages'],
    ['es', 'mi hermana me dijo que viene conmigo'],
    ['de', 'ich und meine Schwester'],
    ['fr', 'ma sœur et moi'],
    ['pt', 'eu e minha irmã'],
  ])('in %s comes all the same when it is said: %s', (locale, text) =>
    expect(peopleIn(locale, text)).toBe(2),
  );
});
