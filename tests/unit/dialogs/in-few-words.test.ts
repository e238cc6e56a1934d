import { describe } from '@jest/globals';
import { duty, past, today, withAddOns } from '../../transcripts/facts.ts';
import type { Given } from './given.ts';
import { play, week } from './scenes.ts';

const locales = ['en', 'es', 'de', 'fr', 'pt'] as const;

type Said = Readonly<Record<(typeof locales)[number], readonly [said: string, ...answered: string[]]>>;

/** The same said in each of the five languages, after what went before it. */
function inEach(given: Given, said: Said, before: Partial<Record<string, readonly string[]>> = {}): void {
  play(
    locales.map((locale) => [
      `in ${locale}`,
      { ...given, locale },
      ...(before[locale] ?? []).map((line): [string] => [line]),
      said[locale],
    ]),
  );
}

describe('an arrival with a smile is an arrival', () => {
  inEach(
    { visits: [today] },
    {
      en: ["I'm here :)", 'You are checked in'],
      es: ['ya estoy aquí 😊', 'Ana'],
      de: ['bin da :-)', 'Sie sind angemeldet'],
      fr: ['on est là ;)', 'arrivée est enregistrée'],
      pt: ['cheguei 🙂', 'Ana'],
    },
  );
});

describe('"hi" alone is no English', () => {
  inEach(week, {
    en: ['hi', 'this is Sage House'],
    es: ['hi', 'Sage House', '~this is'],
    de: ['hi', 'hier ist Sage House'],
    fr: ['hello', 'ici Sage House'],
    pt: ['hi', 'Sage House', '~this is'],
  });
});

describe('who asks whether English is spoken is spoken to in English', () => {
  inEach(week, {
    en: ['do you speak German?', 'Deutsch'],
    es: ['¿hablan inglés?', 'I speak English'],
    de: ['geht auch Englisch?', 'I speak English'],
    fr: ['vous parlez anglais ?', 'I speak English'],
    pt: ['vocês falam inglês?', 'I speak English'],
  });
});

describe('who asks whether they still wait is told for what, and waits on', () => {
  inEach(
    { free: [] },
    {
      en: ['am I still on the waiting list?', 'Deep tissue massage', '[', '~any more'],
      es: ['¿sigo en la lista de espera?', 'Deep tissue massage', '['],
      de: ['bin ich noch auf der Warteliste?', 'Darauf achte ich für Sie', 'Deep tissue massage'],
      fr: ['chuis tjrs sur la liste d’attente ?', 'Je surveille pour vous', 'Deep tissue massage'],
      pt: ['ainda estou na lista de espera?', 'Deep tissue massage', '['],
    },
    {
      en: ['deep tissue tomorrow', 'put me on the waiting list'],
      es: ['tejido profundo mañana', 'lista de espera por favor'],
      de: ['Tiefenmassage morgen', 'auf die Warteliste bitte'],
      fr: ['massage profond demain', 'mettez-moi sur la liste d’attente'],
      pt: ['tecido profundo amanhã', 'lista de espera por favor'],
    },
  );
});

describe('a therapist takes back the hours just blocked in words of their own', () => {
  inEach(
    duty,
    {
      en: ['no, undo that', 'can be booked again'],
      es: ['mejor no', 'reservar'],
      de: ['doch nicht', 'wieder buchbar'],
      fr: ['annule', 'réserv'],
      pt: ['melhor não', 'reserv'],
    },
    {
      en: ['block 3 to 4 pm'],
      es: ['bloquea de 15 a 16'],
      de: ['sperre 15 bis 16'],
      fr: ['bloque de 15h à 16h'],
      pt: ['bloqueia das 15 às 16'],
    },
  );
});

describe('something is added to the time that is held, with a please', () => {
  const before = {
    en: ['deep tissue on friday at 5, 60 minutes', 'the first one'],
    es: ['tejido profundo de 60 minutos el viernes a las 17:00', 'la primera'],
    de: ['Tiefenmassage 60 Minuten am Freitag um 17 Uhr', 'die erste'],
    fr: ['massage profond 60 minutes vendredi à 17h', 'le premier'],
    pt: ['tecido profundo de 60 minutos na sexta às 17h', 'a primeira'],
  };
  inEach(
    withAddOns,
    {
      en: ['a scalp massage too please', 'Deep tissue massage with Scalp massage'],
      es: ['un masaje de cabeza también por favor', 'Scalp massage', '95'],
      de: ['ne Kopfmassage dazu bitte', 'mit Scalp massage', '95,00'],
      fr: ['rajoutez un massage du crâne svp', 'avec Scalp massage', '95,00'],
      pt: ['uma massagem na cabeça também por favor', 'Scalp massage', '95'],
    },
    before,
  );
});

describe('an add-on by its bare name is taken where it can be had', () => {
  inEach(
    withAddOns,
    {
      en: ['the hot stones', 'Deep tissue massage with Hot stones', '105'],
      es: ['las piedras calientes', 'Hot stones', '105'],
      de: ['die Hot Stones', 'mit Hot stones', '105,00'],
      fr: ['les pierres chaudes', 'avec Hot stones', '105,00'],
      pt: ['as pedras quentes', 'Hot stones', '105'],
    },
    {
      en: ['deep tissue on friday at 5, 60 minutes', 'the first one'],
      es: ['tejido profundo de 60 minutos el viernes a las 17:00', 'la primera'],
      de: ['Tiefenmassage 60 Minuten am Freitag um 17 Uhr', 'die erste'],
      fr: ['massage profond 60 minutes vendredi à 17h', 'le premier'],
      pt: ['tecido profundo de 60 minutos na sexta às 17h', 'a primeira'],
    },
  );
});

describe('stars out of nothing leave a booking as it was', () => {
  inEach(
    { ...week, visits: [past] },
    {
      en: ['★★★★', 'passed it on', 'Shall I book it?', '[Yes, book it]'],
      es: ['★★★★', 'se lo he pasado al equipo', '¿Se la reservo?'],
      de: ['★★★★', 'weitergegeben', 'Darf ich das so buchen?'],
      fr: ['★★★★', 'transmis', 'Je vous le réserve ?'],
      pt: ['★★★★', 'já passei para a equipe', 'Posso reservar?'],
    },
    {
      en: ['deep tissue tomorrow at 5', 'the first one'],
      es: ['tejido profundo mañana a las 17:00', 'la primera'],
      de: ['Tiefenmassage morgen um 17 Uhr', 'die erste'],
      fr: ['massage profond demain à 17h', 'le premier'],
      pt: ['tecido profundo amanhã às 17h', 'a primeira'],
    },
  );
  play([
    [
      'and so does a review that was asked for in the middle of it',
      { ...week, visits: [past] },
      ['deep tissue tomorrow at 5'],
      ['the first one', 'Shall I book it?'],
      ['feedback', '[★★★★★]'],
      ['5', 'add a line'],
      ['Ana is great', 'passed it on', 'Shall I book it?'],
      ['yes', '<Pay €85.00>'],
    ],
    [
      'or one that is thought better of',
      { ...week, visits: [past] },
      ['deep tissue tomorrow'],
      ['feedback', '[★★★★★]'],
      ['no', '[17:00 · Ana]'],
    ],
    [
      'but few of them bring a person',
      { ...week, visits: [past] },
      ['deep tissue tomorrow at 5'],
      ['the first one'],
      ['★', 'I am sorry to hear that'],
    ],
  ]);
});

describe('who asks for a voucher for somebody is told, and goes on with a visit for them', () => {
  inEach(week, {
    en: ['do you sell gift cards? it’s for my mum', 'Vouchers I cannot sell here', 'Which treatment'],
    es: ['¿tienen bonos regalo? es para mi madre', 'bonos', 'tratamiento'],
    de: ['habt ihr Gutscheine? für meine Mama', 'Gutscheine verkaufe ich hier nicht', 'Welche Behandlung'],
    fr: ['vous faites des bons cadeaux ? c’est pour ma mère', 'Je ne vends pas de bons cadeaux', 'Quel soin'],
    pt: ['vocês têm vale presente? é para minha mãe', 'Vale-presente eu não vendo', 'Qual tratamento'],
  });
});

describe('two days in short are two days', () => {
  play([
    [
      'in German',
      { ...week, locale: 'de' },
      ['tiefenmassage mo oder mi 17 uhr', 'Mittwoch, 4. März', 'Montag'],
    ],
    [
      'in French',
      { ...week, locale: 'fr' },
      ['massage profond mar ou jeu 17h', '[mar 17:00 · Ana] [jeu 17:00 · Ana]'],
      ['plutot mer ou ven', '[mer 17:00 · Ana] [ven 17:00 · Ana]'],
    ],
  ]);
});

describe('a day off from now on, and a whole one, are told without a midnight', () => {
  inEach(duty, {
    en: ['sick today', 'Monday 2 March, from 09:00 on'],
    es: ['estoy enferma hoy', 'desde las 09:00', '~00:00'],
    de: ['bin heute krank', 'Montag, 2. März, ab 09:00 Uhr', '~00:00'],
    fr: ['malade aujourd’hui', 'lundi 2 mars, à partir de 09:00', '~00:00'],
    pt: ['estou doente hoje', 'a partir das', '~00:00'],
  });
  inEach(duty, {
    en: ['sick tomorrow', 'Tuesday 3 March, all day'],
    es: ['estoy enferma mañana', 'todo el día'],
    de: ['bin morgen krank', 'ganztägig'],
    fr: ['malade demain', 'toute la journée'],
    pt: ['estou doente amanhã', 'o dia todo'],
  });
});

describe('the refund policy is what cancelling costs', () => {
  inEach(week, {
    en: ['whats ur refund policy', 'free of charge'],
    es: ['cual es su politica de devoluciones?', 'gratis'],
    de: ['wie sind eure rückerstattungsbedingungen?', 'kostenlos'],
    fr: ['vos conditions de remboursement ?', 'sans frais'],
    pt: ['qual a política de reembolso?', 'sem custo'],
  });
});
