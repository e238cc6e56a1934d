import { describe, expect, test } from '@jest/globals';
import type { Notice } from '../../../api/contract.ts';
import { wordNotice } from '../../../dialogs/notices.ts';
import { catalogues, languages } from '../../../dialogs/texts/texts.ts';
import type { AnswerOf } from '../../../dialogs/types.ts';
import { saysPhrase } from '../../../dialogs/understand/phrases/phrases-of.ts';
import { past } from '../../transcripts/facts.ts';
import { visit } from './given.ts';
import { week } from './scenes.ts';
import { hear, situationOf, type Talk, talkWith, transcript } from './talk.ts';

const yes = { 'ask-for-offers': { ok: true } } as const;
const asking = 'May I write to you when it is time for your next visit?';

/** Of a guest who gave so many stars and no more words. */
function rated(stars: number, answers: Partial<AnswerOf> = yes, locale = 'en'): Talk {
  const talk = talkWith({ ...week, locale, visits: [past], answers });
  hear(talk, `/tap stars.${past.id}.${stars}`);
  hear(talk, { en: 'no', es: 'no', de: 'nein', fr: 'non', pt: 'não' }[locale] ?? 'no');
  return talk;
}

const kinds = ({ asked }: Talk): string[] => asked.map(({ kind }) => kind);
const said = ({ replies }: Talk): string => replies.map(({ text }) => text).join('\n');
const words = ({ asked }: Talk) => asked.flatMap((one) => (one.kind === 'set-offers' ? [one.wanted] : []));

describe('a guest who was glad', () => {
  test('is thanked, and asked whether they may be written to', () => {
    const talk = rated(5);
    expect(talk.replies).toHaveLength(1);
    expect(said(talk)).toBe(`Thank you, I have passed it on to the team. ${asking}`);
    expect(talk.replies[0]?.choices).toEqual([
      { id: 'offers.yes', title: 'Yes, please' },
      { id: 'offers.no', title: 'No, thank you' },
    ]);
  });

  test('is only thanked where they were asked before, or something else is open', () => {
    expect(said(rated(5, {}))).toBe('Thank you, I have passed it on to the team.');
    const booking = transcript({ ...week, visits: [past], answers: yes }, [
      ['deep tissue massage'],
      ['5 stars'],
    ]);
    expect(kinds(booking)).not.toContain('ask-for-offers');
  });

  test.each([3, 1])('of %i stars is not asked', (stars) => {
    expect(kinds(rated(stars))).not.toContain('ask-for-offers');
  });

  test('is asked after a tip, not beside it', () => {
    const tip: AnswerOf['ask-for-tip'] = { ok: true, choices: [{ percent: 10, amountMinor: 900 }] };
    const link = {
      ...{ checkoutId: 'c', url: 'https://house/pay/t', amountMinor: 900, currency: 'EUR' },
      purpose: 'tip',
      endsAt: '2026-03-03T09:00:00.000Z',
    } as const;
    const answers: Partial<AnswerOf> = { ...yes, 'ask-for-tip': tip, 'open-tip': { ok: true, link } };
    const none = rated(5, answers);
    expect(kinds(none)).not.toContain('ask-for-offers');
    expect(hear(none, 'no')).toContain(`All right. I am here when you need me. ${asking}`);
    const given = rated(5, answers);
    hear(given, '10%');
    expect(given.replies.map(({ text, link: to }) => [text.startsWith('Thank you'), to !== null])).toEqual([
      [true, true],
      [false, false],
    ]);
    expect(said(given)).toContain(asking);
  });
});

describe('the answer', () => {
  test.each([
    ['en', 'yes', 'yes please', 'sure', '/tap 1'],
    ['es', 'sí', 'sí, por favor', 'claro', '/tap 1'],
    ['de', 'ja', 'ja gern', 'ja, schreiben Sie', '/tap 1'],
    ['fr', 'oui', 'oui, volontiers', "d'accord", '/tap 1'],
    ['pt', 'sim', 'sim, por favor', 'claro', '/tap 1'],
  ])('in %s is a yes: %s, %s, %s, %s', (locale, ...answers) => {
    for (const answer of answers) {
      const talk = rated(5, yes, locale);
      hear(talk, answer);
      expect([answer, words(talk)]).toEqual([answer, ['yes']]);
      expect(said(talk)).toBe(catalogues[locale as 'en'].offersWanted);
    }
  });

  test.each([
    ['en', 'no', 'no thanks', 'no, thank you', '/tap 2'],
    ['es', 'no', 'no, gracias', 'mejor no', '/tap 2'],
    ['de', 'nein', 'nein danke', 'lieber nicht', '/tap 2'],
    ['fr', 'non', 'non merci', 'non, merci', '/tap 2'],
    ['pt', 'não', 'não, obrigada', 'não, agradeço', '/tap 2'],
  ])('in %s is a no: %s, %s, %s, %s', (locale, ...answers) => {
    for (const answer of answers) {
      const talk = rated(5, yes, locale);
      hear(talk, answer);
      expect([answer, words(talk)]).toEqual([answer, ['no']]);
      expect(said(talk)).toBe(catalogues[locale as 'en'].offersDeclined);
    }
  });

  test.each(['what are your prices?', 'tomorrow at 5', 'thank you', 'yes?', 'hm', 'when are you open'])(
    '"%s" is none, and nobody comes back to it',
    (text) => {
      const talk = rated(5);
      hear(talk, text);
      expect(words(talk)).toEqual([]);
      expect(talk.memory.question).not.toBe('offers');
      expect(said(talk)).not.toContain('May I write');
      hear(talk, 'yes');
      expect(words(talk)).toEqual([]);
    },
  );

  test.each([
    'no problem, can I book for friday at 5?',
    'later today at 5',
    'skip, book a massage tomorrow at 5',
  ])('"%s" is no answer, but what it says', (text) => {
    const talk = rated(5);
    hear(talk, text);
    expect(words(talk)).toEqual([]);
    expect(talk.memory.draft?.date).toBeTruthy();
  });

  const [kept, soon] = [visit('2026-03-03 12:00', {}, 'held'), visit('2026-03-03 15:00')];
  const offered: Notice = { kind: 'waitlist-offer', bookingId: kept.id, entryId: 'wait' };
  const reminder: Notice = {
    ...{ kind: 'visit-soon', bookingId: soon.id, startsAt: soon.startsAt, tried: [] },
    ...{ toldBefore: past.startsAt, confirmBy: null },
  };
  test.each([
    ['yes', offered, 'accept-hold'],
    ['yes please', reminder, 'attend'],
    ['no', reminder, 'cancellation-terms'],
  ] as const)('"%s" is none to what the house wrote since, but an answer to that', (text, news, done) => {
    const talk = talkWith({ ...week, visits: [past, kept, soon], answers: { ...yes, news } });
    hear(talk, `/tap stars.${past.id}.5`);
    expect(hear(talk, 'no')).toContain(asking);
    hear(talk, text);
    expect(words(talk)).toEqual([]);
    expect(kinds(talk)).toContain(done);
  });

  test('by a tap counts years later, and a yes takes an earlier "stop" back', () => {
    const talk = talkWith(week);
    hear(talk, 'stop');
    hear(talk, '/tap offers.yes');
    expect(talk.messages).toBe('all');
    expect(words(talk)).toEqual(['yes']);
    hear(talk, '/tap offers.no');
    expect(words(talk)).toEqual(['yes', 'no']);
  });

  test('while a person has the conversation is heeded, too', () => {
    const talk = talkWith(week);
    hear(talk, 'can I talk to a person?');
    expect(talk.withPerson).toBe(true);
    hear(talk, '/tap offers.no');
    expect(words(talk)).toEqual(['no']);
  });
});

const NO: Readonly<Record<string, readonly string[]>> = {
  en: [
    "don't send me offers",
    'no offers please',
    'stop sending me offers',
    'I don’t want any more offers',
    'don’t ask again',
  ],
  es: ['no me envíen ofertas', 'sin ofertas', 'no quiero ofertas', 'no quiero recibir más ofertas'],
  de: [
    'keine Angebote mehr',
    'ich möchte keine Angebote',
    'schickt mir keine Angebote',
    'keine Terminvorschläge bitte',
  ],
  fr: ['plus d’offres', 'je ne veux plus recevoir d’offres', 'ne m’envoyez pas d’offres', 'pas d’offres svp'],
  pt: ['sem ofertas', 'não quero ofertas', 'não me mandem ofertas', 'não quero receber mais ofertas'],
};
const YES: Readonly<Record<string, readonly string[]>> = {
  en: [
    'you may write to me',
    'send me offers',
    'yes, you can write to me when it is time',
    'you may send me offers again',
  ],
  es: ['puede escribirme', 'quiero ofertas', 'me pueden enviar ofertas', 'mándeme sus ofertas'],
  de: [
    'Sie dürfen mir schreiben',
    'Angebote bitte',
    'ihr dürft mir gerne schreiben',
    'schickt mir wieder Angebote',
  ],
  fr: [
    'vous pouvez m’écrire',
    'envoyez-moi vos offres',
    'je veux recevoir vos offres',
    'vous pouvez m’écrire quand il sera temps',
  ],
  pt: ['podem me escrever', 'quero ofertas', 'quero receber ofertas', 'me mande ofertas'],
};

describe.each(languages)('in words of their own, in %s', (locale) => {
  test.each(NO[locale] ?? [])('"%s" is a no, and no "stop"', (text) => {
    const talk = talkWith({ ...week, locale });
    hear(talk, text);
    expect(words(talk)).toEqual(['no']);
    expect(talk.messages).toBe('all');
  });

  test.each(YES[locale] ?? [])('"%s" is a yes', (text) => {
    const talk = talkWith({ ...week, locale });
    hear(talk, text);
    expect(words(talk)).toEqual(['yes']);
  });

  test('what the house tells to write is understood', () => {
    const quoted = (text: string) => /["„«]\s?(.+?)\s?["“»]/.exec(text)?.[1] ?? '';
    expect(saysPhrase(quoted(catalogues[locale].offersWanted), 'no-offers', locale)).toBe(true);
    expect(saysPhrase(quoted(catalogues[locale].offersDeclined), 'offers-please', locale)).toBe(true);
  });
});

test.each([
  ['en', 'do you have any offers?'],
  ['en', 'stop'],
  ['en', 'stop sending me messages'],
  ['en', 'no offers today?'],
  ['en', 'you can contact me'],
  ['en', 'you can text me about your cancellation policy'],
  ['es', 'puede avisarme'],
  ['es', 'no quiero citas'],
  ['es', 'no recibí citas'],
  ['es', 'me puede avisar cuando llegue el taxi'],
  ['de', 'du kannst mir schreiben, wenn was frei wird'],
  ['de', 'Sie können mir schreiben, wenn Sie einen Termin frei haben'],
  ['de', 'Sie können mir schreiben, wenn Sie Zeit haben'],
  ['fr', 'vous pouvez me prévenir'],
  ['fr', 'vous pouvez me prévenir quand une place se libère'],
  ['fr', 'vous pouvez me proposer un créneau demain'],
  ['fr', 'vous pouvez me proposer un autre horaire'],
  ['pt', 'pode avisar'],
  ['pt', 'pode me avisar quando vagar um horário'],
  ['pt', 'não quero visitas'],
  ['es', '¿tienen ofertas?'],
  ['es', 'no me envíen más mensajes'],
  ['de', 'habt ihr Angebote?'],
  ['de', 'keine Werbung mehr'],
  ['fr', 'avez-vous des offres ?'],
  ['fr', 'ne m’écrivez plus'],
  ['pt', 'vocês têm ofertas?'],
  ['pt', 'não mandem mais mensagens'],
])('in %s "%s" says nothing of offers', (locale, text) => {
  const talk = talkWith({ ...week, locale });
  hear(talk, text);
  expect(words(talk)).toEqual([]);
});

describe('a proposal', () => {
  const four = visit('2026-02-04 12:00', {}, 'completed');
  const notice: Notice = { kind: 'visit-again', bookingId: four.id };
  const facts = { bookings: [four], checkIn: null, waits: false, swap: null };

  test.each([
    [
      'en',
      'It is about 4 weeks since your last visit: Deep tissue massage, 60 minutes with Ana. Shall I find you a time?',
    ],
    [
      'es',
      'Hace cerca de 4 semanas de su última cita: Deep tissue massage, 60 minutos con Ana. ¿Le busco una hora?',
    ],
    [
      'de',
      'Ihr letzter Termin ist etwa 4 Wochen her: Deep tissue massage, 60 Minuten bei Ana. Soll ich eine Zeit für Sie suchen?',
    ],
    [
      'fr',
      'Votre dernier rendez-vous remonte à environ 4 semaines : Deep tissue massage, 60 minutes avec Ana. Je vous cherche un horaire ?',
    ],
    [
      'pt',
      'Faz cerca de 4 semanas da sua última visita: Deep tissue massage, 60 minutos com Ana. Procuro um horário para você?',
    ],
  ])('in %s names the visit and what may be answered', (locale, text) => {
    const reply = wordNotice(notice, { ...facts, proposes: true }, situationOf(talkWith({ locale })));
    expect(reply?.text).toBe(text);
    expect(reply?.choices.map(({ id }) => id)).toEqual([
      `again.${four.id}`,
      `not-now.${four.id}`,
      'offers.no',
    ]);
  });

  test('is not made where it may not be made any more', () => {
    expect(wordNotice(notice, { ...facts, proposes: false }, situationOf(talkWith()))).toBeNull();
    expect(wordNotice(notice, facts, situationOf(talkWith()))).toBeNull();
  });

  const proposed = (locale = 'en'): Talk =>
    talkWith({ ...week, locale, visits: [four], answers: { news: notice } });

  test.each(['/tap again.bkg202602041200', 'yes', 'yes please', 'sure'])(
    'answered by "%s" is followed by times for the same treatment, length and hands',
    (answer) => {
      const talk = proposed();
      hear(talk, answer);
      expect(talk.memory.draft).toMatchObject({
        ...{ treatmentId: four.items[0]?.treatmentId, durationMinutes: 60, people: 1 },
        therapistId: four.items[0]?.therapistId,
      });
      expect(said(talk)).toContain('As last time');
      expect(said(talk)).not.toContain('is booked');
    },
  );

  test.each(['yes, tomorrow after 5', 'tomorrow after 5'])(
    'taken up by "%s" looks for times then',
    (text) => {
      const talk = proposed();
      hear(talk, text);
      expect(talk.memory.draft).toMatchObject({
        treatmentId: four.items[0]?.treatmentId,
        date: '2026-03-03',
      });
    },
  );

  test.each([
    ['en', 'no'],
    ['es', 'no, gracias'],
    ['de', 'nein danke'],
    ['fr', 'non merci'],
    ['pt', 'não'],
  ])('in %s a no is no answer for good', (locale, text) => {
    const talk = proposed(locale);
    hear(talk, text);
    expect(words(talk)).toEqual([]);
    expect(said(talk)).toBe(catalogues[locale as 'en'].hereIfNeeded);
  });

  test('put off or declined by a tap is left alone, while something else is booked, too', () => {
    const talk = transcript({ ...week, visits: [four] }, [['deep tissue massage tomorrow after 5']]);
    hear(talk, `/tap not-now.${four.id}`);
    expect(said(talk)).toContain('I am here when you need me');
    hear(talk, '/tap offers.no');
    expect(words(talk)).toEqual(['no']);
    expect(talk.memory.draft?.date).toBe('2026-03-03');
  });
});

test.each(languages)('after the visit its guest is thanked in %s', (locale) => {
  const done = visit('2026-03-01 12:00', {}, 'completed');
  const facts = { bookings: [done], checkIn: null, waits: false, swap: null };
  const asked = { kind: 'feedback-wanted', bookingId: done.id } as const;
  const reply = wordNotice(asked, facts, situationOf(talkWith({ locale })));
  expect(reply?.text.startsWith(catalogues[locale].thanksForVisit)).toBe(true);
});
