import { describe, expect, test } from '@jest/globals';
import { readRating } from '../../../../dialogs/understand/rating.ts';

describe('stars in a message', () => {
  test.each([
    ['en', '4 stars', 4, false],
    ['en', 'I would give it five stars', 5, false],
    ['en', '3 out of 5, the room was cold', 3, true],
    ['en', 'zero stars, never came', 1, true],
    ['en', '★★★★ lovely', 4, true],
    ['es', 'cinco estrellas', 5, false],
    ['es', 'le doy 4 estrellas, muy relajante', 4, true],
    ['de', 'vier Sterne', 4, false],
    ['de', '5 Sterne! Bram war großartig', 5, true],
    ['fr', 'je vous donne 5 étoiles', 5, false],
    ['fr', '3 étoiles, un peu de bruit', 3, true],
    ['pt', 'dou 5 estrelas', 5, false],
    ['pt', '4 de 5, gostei muito', 4, true],
  ])('in %s "%s" are %s', (locale, text, stars, remarks) =>
    expect(readRating(text, locale)).toEqual({ stars, remarks }),
  );

  test.each([
    ['en', 'are you a 5 star spa?'],
    ['en', 'on 4/5 please'],
    ['en', '5'],
    ['en', '17 stars'],
    ['en', 'a 5 star massage please'],
    ['es', 'somos 4 de 5 personas'],
    ['de', 'um 5'],
    ['fr', 'le 4 mai'],
    ['pt', 'às 5'],
  ])('in %s "%s" are none', (locale, text) => expect(readRating(text, locale)).toBeNull());
});
