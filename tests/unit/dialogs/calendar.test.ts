import { describe, expect, test } from '@jest/globals';
import type { BookingView, Notice } from '../../../api/contract.ts';
import { type NoticeFacts, wordNotice } from '../../../dialogs/notices.ts';
import { saysPhrase } from '../../../dialogs/understand/phrases/phrases-of.ts';
import { duty } from '../../transcripts/facts.ts';
import { visit } from './given.ts';
import { hear, situationOf, talkWith } from './talk.ts';

const URL = 'https://house/visits/v.ics';
const when = '2026-03-03 17:00';

const ASKED: Readonly<Record<string, readonly string[]>> = {
  en: [
    'calendar link',
    'add to my calendar',
    'Add it to my Google calendar please',
    'can I have my visits in my calendar?',
    'can you send me a calendar invite',
    'is there an ics feed?',
    'I want to subscribe in outlook calendar',
    'put this in my phone calendar',
    'add it to the calendar',
    'my calendar',
  ],
  de: [
    'Kalender-Link',
    'Kalenderlink bitte',
    'in meinen Kalender eintragen',
    'Kann ich das in meinen Google Kalender übernehmen?',
    'Kalender abonnieren',
    'Schicken Sie mir bitte einen Kalendereintrag',
    'zum Kalender hinzufügen',
    'mein Kalender',
  ],
  es: [
    'enlace de calendario',
    'añadir a mi calendario',
    '¿Puede añadirlo al calendario?',
    'guárdalo en mi agenda',
    'quiero sincronizar con mi calendario de Google',
    'mándame el archivo para el calendario',
    'ponlo en mi agenda',
  ],
  fr: [
    'lien d’agenda',
    'ajouter à mon agenda',
    'Pouvez-vous l’ajouter à mon calendrier ?',
    'je veux le mettre dans mon agenda',
    'lien du calendrier',
    'synchroniser avec mon agenda Google',
    'ajoute-le à l’agenda',
  ],
  pt: [
    'link da agenda',
    'adicionar à minha agenda',
    'pode colocar na minha agenda?',
    'quero sincronizar com o meu calendário',
    'link do calendário',
    'salvar na agenda do Google',
    'põe na minha agenda',
  ],
};

const ABOUT_SOMETHING_ELSE: Readonly<Record<string, readonly string[]>> = {
  en: [
    'book a massage',
    'what is on the agenda today',
    'can I move my visit',
    'add a facial',
    'send me my receipt',
  ],
  de: ['Massage morgen um 5', 'Meine Termine', 'Quittung bitte', 'Haben Sie morgen etwas frei?'],
  es: ['quiero una cita mañana', 'mi recibo', 'añadir piedras calientes', '¿qué hay en la agenda de hoy?'],
  fr: ['un massage demain', 'mon reçu', 'ajouter un gommage', 'mes rendez-vous'],
  pt: [
    'quero agendar uma massagem',
    'agendar para amanhã',
    'meu recibo',
    'minhas reservas',
    'minha agenda de hoje',
  ],
};

describe('a calendar of one’s own', () => {
  for (const [locale, all] of Object.entries(ASKED))
    test.each(all)(`is asked for (${locale}): %s`, (text) => {
      expect(saysPhrase(text, 'calendar-link', locale)).toBe(true);
      const talk = talkWith({ locale });
      hear(talk, text);
      expect(talk.asked.at(-1)).toEqual({ kind: 'calendar-page' });
      expect(talk.replies[0]?.link?.url).toBe('https://house/calendar/mine/token');
    });

  for (const [locale, all] of Object.entries(ABOUT_SOMETHING_ELSE))
    test.each(all)(`is not meant (${locale}): %s`, (text) => {
      expect(saysPhrase(text, 'calendar-link', locale)).toBe(false);
    });

  test.each(Object.keys(ASKED))('is had by therapists, too, and is theirs (%s)', (locale) => {
    const talk = talkWith({ ...duty, locale });
    hear(talk, ASKED[locale]?.[0] ?? '');
    expect(talk.asked.at(-1)).toEqual({ kind: 'calendar-page' });
    expect(talk.replies[0]?.text).toContain('90');
  });

  test('asked for in the midst of a booking leaves the draft where it was', () => {
    const talk = talkWith();
    hear(talk, 'book a deep tissue massage tomorrow at 5');
    const { draft } = talk.memory;
    expect(draft).not.toBeNull();
    hear(talk, 'calendar link');
    expect(talk.memory.draft).toEqual(draft);
  });
});

function told(notice: Notice, booking: BookingView, more: Partial<NoticeFacts> = {}) {
  const facts = { bookings: [booking], checkIn: null, waits: true, swap: null, calendar: URL, ...more };
  return wordNotice(notice, facts, situationOf(talkWith()));
}

describe('what becomes of a visit', () => {
  const booked = { ...visit(when), acceptedAt: '2026-03-02T08:00:00Z' };
  const { id: bookingId } = booked;

  test('comes with its calendar file, in the same message', () => {
    expect(told({ kind: 'booking-confirmed', bookingId }, booked)?.link).toEqual({
      url: URL,
      label: 'Add to calendar',
      aside: true,
    });
    expect(told({ kind: 'booking-moved', bookingId }, booked)?.link).toMatchObject({
      label: 'Update calendar',
    });
    expect(told({ kind: 'replanned', bookingIds: [bookingId] }, booked)?.link).toMatchObject({ url: URL });
    const off = { ...booked, status: 'cancelled' } as const;
    expect(told({ kind: 'cancelled-by-house', bookingId }, off)?.link).toMatchObject({
      label: 'Remove from calendar',
    });
  });

  test('comes without one where nothing was agreed on yet, or there is none', () => {
    const held = { ...booked, status: 'awaiting-payment', heldUntil: '2026-03-02T10:00:00Z' } as const;
    expect(told({ kind: 'booking-moved', bookingId }, held)?.link).toBeNull();
    const off = { ...booked, status: 'cancelled', acceptedAt: null } as const;
    expect(told({ kind: 'cancelled-by-house', bookingId }, off)?.link).toBeNull();
    expect(told({ kind: 'booking-confirmed', bookingId }, booked, { calendar: null })?.link).toBeNull();
  });

  test('a visit that its guest calls off is taken out of the calendar, one that was only held is not spoken of', () => {
    const talk = talkWith({ visits: [booked] });
    hear(talk, 'cancel my visit');
    expect(hear(talk, '/tap 1')).toContain('<Remove from calendar>');
  });
});
