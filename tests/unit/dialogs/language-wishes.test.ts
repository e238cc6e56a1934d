import { describe, expect, test } from '@jest/globals';
import { languageWish } from '../../../dialogs/understand/language.ts';
import { saysPhrase } from '../../../dialogs/understand/phrases/phrases-of.ts';
import { play, week } from './scenes.ts';

describe('another language', () => {
  play([
    [
      'is spoken in the middle of a booking, and the question stays',
      { ...week, locale: 'es' },
      ['tejido profundo el martes a las 17:00'],
      ['/tap 1', '¿'],
      ['sorry, could we speak english?', 'Shall I book it?', '~That I cannot answer'],
      ['yes', '<Pay €85.00>'],
    ],
    [
      'is spoken when this one is not understood',
      week,
      ['deep tissue on tuesday at 5'],
      ['no entiendo inglés, ¿me puede hablar en español?', '[17:00', '~no lo sé'],
    ],
  ]);

  test.each([
    ['I don’t speak Spanish, could you write in English', 'en', true],
    ['prefiero hablar español', 'es', true],
    ['Entschuldigung, können wir Deutsch sprechen?', 'de', true],
    ['je ne comprends pas l’anglais, en français svp', 'fr', true],
    ['desculpe, pode responder em português?', 'pt', true],
    ['a facial on friday at 3, in english please', 'en', false],
  ])('"%s" asks for %s, alone: %s', (text, language, alone) =>
    expect(languageWish(text)).toEqual({ language, alone }),
  );

  test.each(['ich spreche kein Englisch', 'no hablo inglés', 'a French manicure please', 'english rose oil'])(
    '"%s" asks for none',
    (text) => expect(languageWish(text)).toBeNull(),
  );
});

describe('being forgotten', () => {
  test.each([
    ['en', 'delete everything you have about me', 'remove me from your database', 'wipe all you know of me'],
    ['es', 'borra todo lo que tienes sobre mí', 'olvide todo sobre mí', 'bórrenme de su sistema'],
    ['de', 'lösch bitte alles über mich', 'alles, was ihr von mir wisst, löschen', 'vergesst mich'],
    ['fr', 'effacez tout ce que vous savez sur moi', 'oubliez tout de moi', 'retirez-moi de vos fichiers'],
    ['pt', 'apague tudo o que tem sobre mim', 'esqueça tudo sobre mim', 'me tirem da lista'],
  ])('is heard in %s', (language, ...texts) =>
    expect(texts.filter((text) => !saysPhrase(text, 'forget-me', language))).toEqual([]),
  );

  test.each([
    ['en', 'forget about friday', 'I forgot everything'],
    ['es', 'olvídalo todo', 'olvidé mi cita'],
    ['de', 'vergiss es', 'ich habe alles vergessen'],
    ['fr', 'j’ai tout oublié', 'oubliez vendredi'],
    ['pt', 'esqueci tudo', 'esquece sexta'],
  ])('is not heard in other words in %s', (language, ...texts) =>
    expect(texts.filter((text) => saysPhrase(text, 'forget-me', language))).toEqual([]),
  );
});
