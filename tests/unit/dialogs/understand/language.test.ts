import { describe, expect, test } from '@jest/globals';
import { languages } from '../../../../dialogs/texts/texts.ts';
import { detectLanguage, languageAsked } from '../../../../dialogs/understand/language.ts';

const written = {
  en: [
    'hi, can I book a massage for tomorrow?',
    'deep tissue tomorrow after 5 for one',
    'what time do you open on sunday',
    'cancel my appointment please',
    'thank you so much',
    'I need to move my visit to friday',
    'how much is a facial',
    'me and my wife would like a massage',
    "i'm running late",
    'is there anything free this afternoon?',
    'as soon as possible',
    'do they offer facials as well',
    'a new reservation',
  ],
  es: [
    'hola, quiero un masaje mañana a las 5',
    'quisiera reservar para dos personas',
    'cuanto cuesta un facial?',
    'puedo cambiar mi cita al viernes',
    'buenas tardes',
    'tienen algo hoy por la tarde',
    'muchas gracias',
    'necesito cancelar',
    'mejor el jueves',
    'a qué hora abren el domingo',
  ],
  de: [
    'hallo, ich hätte gern einen termin morgen',
    'massage morgen um halb acht',
    'was kostet eine gesichtsbehandlung?',
    'ich möchte meinen termin verschieben',
    'guten abend',
    'habt ihr heute noch was frei',
    'vielen dank',
    'lieber am donnerstag',
    'fuer zwei personen bitte',
    'um 17uhr',
    'kann ich absagen',
  ],
  fr: [
    'bonjour, je voudrais un massage demain',
    'c’est combien un soin du visage ?',
    'je veux annuler mon rendez-vous',
    'vendredi après 17h',
    'merci beaucoup',
    'vous avez quelque chose ce soir',
    'pour deux personnes svp',
    'plutôt jeudi matin',
    'bonsoir',
    'est-ce que vous êtes ouverts dimanche',
  ],
  pt: [
    'olá, quero uma massagem amanhã às 5',
    'gostaria de marcar para duas pessoas',
    'quanto custa uma limpeza de pele?',
    'posso mudar minha hora pra sexta',
    'boa tarde',
    'vocês têm algo hoje à tarde',
    'muito obrigada',
    'preciso desmarcar',
    'melhor na quinta',
    'bom dia',
  ],
} as const;

describe.each(languages)('a message in %s', (language) => {
  test.each(written[language])('is known: %s', (text) => {
    for (const hint of languages) expect(detectLanguage(text, hint)).toEqual({ language, sure: true });
  });
});

test.each([
  'ok',
  '2',
  '17:00',
  'Ana',
  'Maria Lopez',
  'massage',
  'hammam',
  '👍',
  '',
  'deep tissue',
  'no',
  'facial',
  'SVP4-DSL7',
  'K7SVP4',
])('what could be any language is taken for the one expected: %s', (text) => {
  for (const hint of languages) expect(detectLanguage(text, hint)).toEqual({ language: hint, sure: false });
});

describe('a language that is asked for', () => {
  test.each([
    ['in english please', 'en'],
    ['English', 'en'],
    ['do you speak spanish?', 'es'],
    ['español por favor', 'es'],
    ['¿hablas español?', 'es'],
    ['auf deutsch bitte', 'de'],
    ['können wir deutsch sprechen', 'de'],
    ['Sprechen Sie Deutsch?', 'de'],
    ['en français svp', 'fr'],
    ['parlez-vous français', 'fr'],
    ['can we continue in french', 'fr'],
    ['português por favor', 'pt'],
    ['fala português?', 'pt'],
  ])('%s is %s', (text, language) => expect(languageAsked(text)).toBe(language));

  test.each([
    'swedish massage',
    'thai massage tomorrow',
    'a german therapist please',
    'french manicure',
    'hello',
  ])('%s asks for none', (text) => expect(languageAsked(text)).toBeNull());
});
