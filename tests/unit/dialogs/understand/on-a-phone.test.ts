import { describe, expect, it } from '@jest/globals';
import { saysPhrase } from '../../../../dialogs/understand/phrases/phrases-of.ts';
import type { Phrase } from '../../../../dialogs/understand/phrases/types.ts';
import type { Act, Asked, Understood } from '../../../../dialogs/understand/types.ts';
import { understand } from '../../../../dialogs/understand/understand.ts';
import { expectQuickToRead } from '../../../support/quick-to-read.ts';
import { now, read, vocabulary } from './reading.ts';

describe('what guests write without much care', () => {
  const acts: [string, string, Act][] = [
    ['en', 'resched please', 'move'],
    ['en', 'swap my 2 pm for something later', 'move'],
    ['en', 'could i come at 6 instead of 4:30', 'move'],
    ['en', 'i cannot make thursday sorry', 'cancel'],
    ['en', "can't make tuesday, is there anything on wednesday", 'move'],
    ['en', "what's the damage", 'price'],
    ['en', 'when do ya shut on fridays', 'hours'],
    ['en', 'what time are u open til', 'hours'],
    ['en', 'stop spamming me please', 'stop'],
    ['en', 'stop texting me all the time', 'stop'],
    ['en', 'we do not want any more messages', 'stop'],
    ['en', 'ta for the help', 'thanks'],
    ['de', 'die buchung auf montag schieben', 'move'],
    ['de', 'kann ich statt montag am dienstag kommen', 'move'],
    ['de', 'ich komme um 5 statt um 4', 'move'],
    ['de', 'wir brauchen den termin nimmer', 'cancel'],
    ['de', 'meine massage am freitag muss leider ausfallen', 'cancel'],
    ['de', 'unser termin morgen fällt leider ins wasser', 'cancel'],
    ['de', "ich schaff's am freitag leider nicht", 'cancel'],
    ['de', 'i packs morgen ned', 'cancel'],
    ['de', "was kost'n eine maniküre", 'price'],
    ['de', 'dann lieber nicht', 'deny'],
    ['de', 'bitte schickt mir keine werbung mehr', 'stop'],
    ['de', 'ich will keine nachrichten mehr von euch', 'stop'],
    ['es', 'puedo ir el jueves en vez del miércoles', 'move'],
    ['es', 'pásame al viernes', 'move'],
    ['es', 'dame de baja la cita del viernes', 'cancel'],
    ['es', 'qué costo tiene una manicura', 'price'],
    ['es', 'dejen de escribirme', 'stop'],
    ['es', 'ya no quiero recibir publicidad', 'stop'],
    ['es', 'que me atienda una persona por favor', 'human'],
    ['fr', 'je peux venir vendredi au lieu de jeudi', 'move'],
    ['fr', "on n'a plus besoin du massage", 'cancel'],
    ['fr', 'on ne peut plus venir', 'cancel'],
    ['fr', "ça ne m'arrange vraiment pas", 'deny'],
    ['fr', 'arrêtez de me texter', 'stop'],
    ['fr', 'je ne veux plus de messages', 'stop'],
    ['pt', 'dá para adiar?', 'move'],
    ['pt', 'posso ir sexta em vez de quinta', 'move'],
    ['pt', 'passa pra sexta', 'move'],
    ['pt', 'não vai dar para eu ir amanhã', 'cancel'],
    ['pt', 'não dá pra vir hoje', 'cancel'],
    ['pt', 'até que horas funcionam hoje', 'hours'],
    ['pt', 'ficam abertos ao domingo?', 'hours'],
    ['pt', 'deixem de me enviar publicidade', 'stop'],
    ['pt', 'não quero mais receber mensagens', 'stop'],
    ['en', 'i need to back out of friday', 'cancel'],
    ['en', "we can't manage friday any longer", 'cancel'],
    ['en', 'call off our massage', 'cancel'],
    ['en', 'my slot is tuesday but wednesday works better', 'move'],
    ['en', 'do you guys close early today', 'hours'],
    ['en', 'take my number off your list', 'stop'],
    ['de', 'freitag klappt leider nicht mehr', 'cancel'],
    ['de', 'die maniküre können sie streichen', 'cancel'],
    ['de', 'termin ist mittwoch aber donnerstag ginge besser', 'move'],
    ['de', 'streicht mich bitte von eurer liste', 'stop'],
    ['es', 'el jueves ya no puedo', 'cancel'],
    ['es', 'ya no podré acudir el viernes', 'cancel'],
    ['es', 'me la pasan para el viernes?', 'move'],
    ['es', 'mi cita es el martes pero el jueves me queda mejor', 'move'],
    ['es', 'sáquenme de esta lista', 'stop'],
    ['fr', "demain ce n'est plus possible", 'cancel'],
    ['fr', "mon rdv est mardi mais jeudi m'irait mieux", 'move'],
    ['fr', 'enlevez-moi de votre liste', 'stop'],
    ['pt', 'amanhã já não posso', 'cancel'],
    ['pt', 'tenho horário terça mas quinta fica melhor', 'move'],
    ['pt', 'removam-me da vossa lista', 'stop'],
    ['en', 'put us in an hour earlier than booked', 'move'],
    ['en', 'what have i booked', 'my-visits'],
    ['en', 'tell me what i booked', 'my-visits'],
    ['en', 'can somebody ring me', 'human'],
    ['en', 'opt out please', 'stop'],
    ['en', "it's a bit too expensive", 'deny'],
    ['de', 'kann man die massage auf freitag vorverlegen', 'move'],
    ['de', 'eine halbe stunde nach vorne schieben geht das', 'move'],
    ['de', 'könnte mich bitte wer zurückrufen', 'human'],
    ['de', 'sperrt ihr mittags zu?', 'hours'],
    ['de', 'das ist mir leider zu teuer', 'deny'],
    ['es', 'estoy con fiebre, no voy hoy', 'cancel'],
    ['es', 'hasta cuándo atienden hoy', 'hours'],
    ['es', 'cuántas reservas tengo', 'my-visits'],
    ['es', 'me parece demasiado caro', 'deny'],
    ['fr', 'où peut-on se garer', 'location'],
    ['fr', 'ne me textez plus', 'stop'],
    ['fr', "c'est un peu trop cher", 'deny'],
    ['fr', 'vous auriez une petite dispo', 'book'],
    ['pt', 'não vamos amanhã', 'cancel'],
    ['pt', 'que é que eu já marquei', 'my-visits'],
    ['pt', 'fica muito caro', 'deny'],
    ['pt', 'não quero receber nada', 'stop'],
  ];
  it.each(acts)('%s: "%s" is heard as %s', (locale, text, act) => {
    expect(read(text, { locale }).acts).toContain(act);
  });

  const others: [string, string, Act][] = [
    ['en', 'stop at 5 please, i have a train', 'stop'],
    ['es', 'prefiero que me atienda un hombre', 'human'],
    ['en', 'a table instead of a chair', 'move'],
    ['fr', '5 personnes au lieu de 4', 'move'],
    ['de', '3 personen statt 2', 'move'],
    ['pt', 'não vai dar para pagar agora', 'cancel'],
    ['de', 'ich möchte kein peeling, schickt mir nur die preise', 'stop'],
    ['en', 'is it too expensive?', 'deny'],
    ['pt', 'não vou poder antes das 5, marca às 6', 'cancel'],
    ['pt', 'como funciona a massagem', 'hours'],
  ];
  it.each(others)('%s: "%s" is not heard as %s', (locale, text, act) => {
    expect(read(text, { locale }).acts).not.toContain(act);
  });
});

describe('which day and time they mean', () => {
  const table: [string, string, Partial<Understood>][] = [
    ['en', 'friday 4pm or earlier', { date: '2026-03-06', timeRange: { from: null, to: '16:00' } }],
    ['en', 'tomorrow, 3 onwards', { date: '2026-03-03', timeRange: { from: '15:00', to: null } }],
    ['en', 'are you open til on fri', { date: '2026-03-06', dateRange: null }],
    ['en', 'anything until friday', { date: null, dateRange: { from: null, to: '2026-03-06' } }],
    ['de', 'mittwoch, nicht donnerstag', { date: '2026-03-04' }],
    ['de', 'mittwoch nicht, lieber donnerstag', { date: '2026-03-05' }],
    ['de', 'erst um 15 uhr', { time: '15:00' }],
    ['de', 'erst ab 15 uhr', { timeRange: { from: '15:00', to: null } }],
    ['de', '17 uhr oder später', { timeRange: { from: '17:00', to: null } }],
    ['de', 'zwischen 9 uhr und mittag', { timeRange: { from: '09:00', to: '12:00' } }],
    ['de', 'fr halb 5', { date: '2026-03-06', time: '16:30' }],
    ['de', 'am zischtig', { date: '2026-03-03' }],
    ['de', 'am Samschtig am Abig', { date: '2026-03-07', timeRange: { from: '17:00', to: '23:00' } }],
    ['es', 'viernes, no sábado', { date: '2026-03-06' }],
    ['es', 'el viernes no, el sábado', { date: '2026-03-07' }],
    ['es', 'entre las 9 y el mediodía', { timeRange: { from: '09:00', to: '12:00' } }],
    ['es', 'a las 5 o más tarde', { timeRange: { from: '17:00', to: null } }],
    ['es', 'en lugar de las 4 puedo ir a las 6?', { time: '18:00' }],
    ['fr', 'entre 9h30 et midi', { timeRange: { from: '09:30', to: '12:00' } }],
    ['fr', 'de 10 heures à midi demain', { date: '2026-03-03', timeRange: { from: '10:00', to: '12:00' } }],
    ['fr', '16h ou plus tard', { timeRange: { from: '16:00', to: null } }],
    ['fr', 'je viendrai à 18h à la place de 17h', { time: '18:00' }],
    ['pt', 'sexta, não sábado', { date: '2026-03-06' }],
    ['pt', 'sexta não, sábado', { date: '2026-03-07' }],
    ['pt', 'das 9 ao meio-dia', { timeRange: { from: '09:00', to: '12:00' } }],
    ['pt', 'das 18h em diante', { timeRange: { from: '18:00', to: null } }],
    ['pt', 'em vez das 10 posso ir às 11?', { time: '11:00' }],
    ['en', 'asap, wednesday or thursday', { dateRange: { from: '2026-03-04', to: '2026-03-05' } }],
    ['fr', 'une heure plus tôt', { durationMinutes: null }],
    ['en', 'move my 2:30 to 4', { time: '16:00', people: null }],
    ['en', 'facials sun after 2', { date: '2026-03-08', timeRange: { from: '14:00', to: null } }],
    ['en', 'today b4 noon', { date: '2026-03-02', timeRange: { from: null, to: '12:00' } }],
    ['de', 'des passt für mi', { date: null, dateRange: null }],
    ['de', 'mi od do', { dateRange: { from: '2026-03-04', to: '2026-03-05' } }],
    ['de', 'a stund massage', { durationMinutes: 60 }],
    ['fr', 'une place dans la journée', { date: '2026-03-02' }],
    ['pt', 'massagem pré-natal', { date: null }],
    ['pt', 'no natal', { date: '2026-12-25' }],
    ['pt', 'quanto fica uma hora', { durationMinutes: 60 }],
    ['pt', 'massagem nos pés', { people: null }],
  ];
  it.each(table)('%s: %s', (locale, text, expected) => {
    expect(read(text, { locale })).toMatchObject(expected);
  });
});

describe('what they call a treatment', () => {
  it.each([
    ['es', 'masaje con piedras'],
    ['fr', 'un massage avec des pierres chaudes'],
    ['pt', 'massagem de pedras'],
  ])('%s: "%s" is the one with hot stones', (locale, text) => {
    expect(read(text, { locale }).treatment?.ids).toEqual(['stone']);
  });

  it.each([
    ['de', 'ich möchte eine rezension schreiben'],
    ['en', 'i want to leave a review'],
    ['pt', 'quero fazer um elogio'],
    ['es', 'quiero dejar una reseña'],
    ['fr', 'je voudrais laisser un commentaire'],
  ])('%s: "%s" asks for none', (locale, text) => {
    expect(read(text, { locale }).unknownTreatment).toBeNull();
  });
});

describe('a therapist called Ben', () => {
  const therapists = [{ id: 'ben', name: 'Ben' }];
  const heard = (text: string) =>
    understand(text, { now, timezone: 'UTC', locale: 'fr', vocabulary: { ...vocabulary, therapists } })
      .therapist;

  it.each(['ben non', 'ah ben oui', "ben c'est bon"])('is not meant by the French "%s"', (text) => {
    expect(heard(text)).toBeNull();
  });

  it.each(['Ben demain à 15h', 'avec ben', 'Ben est libre ?'])('is meant by "%s"', (text) => {
    expect(heard(text)?.ids).toEqual(['ben']);
  });
});

describe('what flows listen for', () => {
  const heard: [string, Phrase, string][] = [
    ['en', 'here', "we're in the waiting room"],
    ['en', 'here', 'just parked'],
    ['en', 'running-late', 'be there in 10'],
    ['en', 'what-is', 'hi, whats reflexology'],
    ['es', 'here', 'ya estamos aquí abajo'],
    ['es', 'here', 'estoy acá en recepción'],
    ['es', 'never-mind', 'déjalo'],
    ['pt', 'here', 'tô aqui na porta'],
  ];
  it.each(heard)('%s, %s: %s', (locale, phrase, text) => {
    expect(saysPhrase(text, phrase, locale)).toBe(true);
  });

  const unheard: [string, Phrase, string][] = [
    ['en', 'running-late', 'can i be there in 20 minutes'],
    ['en', 'here', "i'm in the area on friday"],
    ['es', 'keep-it', 'déjalo'],
  ];
  it.each(unheard)('not %s, %s: %s', (locale, phrase, text) => {
    expect(saysPhrase(text, phrase, locale)).toBe(false);
  });
});

describe('a long message of the same words', () => {
  it('holds up nobody', () => {
    const asked: Asked[] = ['confirm'];
    const starts = ['stop ', 'i do not want ', 'come ', 'estoy ', 'cheguei ', 'entre ', 'termin ', ''];
    const fillers = [
      'text',
      'texting me ',
      'any more ',
      'any ',
      'aqui ',
      'statt um 1 ',
      'come a ',
      'fällt ',
      'em vez das 1 ',
    ];
    const locales = ['en', 'de', 'es', 'fr', 'pt'];
    // Not each with each: every word meets every language, and the whole takes seconds.
    for (const [place, start] of starts.entries())
      for (const [at, filler] of fillers.entries()) {
        const locale = locales[(place + at) % locales.length] ?? 'en';
        expectQuickToRead((text) => read(text, { locale, asked }), start + filler.repeat(300));
      }
  });
});
