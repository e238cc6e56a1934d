import { describe, expect, it } from '@jest/globals';
import type { Act } from '../../../../dialogs/understand/types.ts';
import { expectQuickToRead } from '../../../support/quick-to-read.ts';
import { read } from './reading.ts';

describe('"I have an appointment"', () => {
  it.each<[string, string, Act]>([
    ['en', 'I have an appointment tomorrow', 'my-visits'],
    ['en', 'hi, we have a booking on friday at 5', 'my-visits'],
    ['en', "I've got a massage on saturday, what time was it?", 'my-visits'],
    ['en', 'I have an appointment tomorrow and want to move it', 'move'],
    ['en', 'I have an appointment tomorrow but need to cancel', 'cancel'],
    ['de', 'Ich habe morgen einen Termin', 'my-visits'],
    ['de', 'Hallo, wir haben am Freitag um 17 Uhr eine Massage gebucht', 'my-visits'],
    ['de', 'ich habe morgen einen Termin und möchte wissen, um wie viel Uhr', 'my-visits'],
    ['de', 'ich habe morgen einen Termin und würde ihn gern verschieben', 'move'],
    ['de', 'ich habe morgen einen Termin und muss leider absagen', 'cancel'],
    ['fr', "J'ai un rendez-vous demain", 'my-visits'],
    ['fr', "bonjour, j'ai réservé un massage vendredi", 'my-visits'],
    ['fr', "j'ai rdv demain et je voudrais savoir à quelle heure", 'my-visits'],
    ['fr', "j'ai un rendez-vous demain et je voudrais le déplacer", 'move'],
    ['fr', "j'ai un rendez-vous demain et je dois l'annuler", 'cancel'],
    ['es', 'Tengo una cita mañana', 'my-visits'],
    ['es', 'hola, tengo una cita mañana y quiero saber a qué hora', 'my-visits'],
    ['es', 'tengo una cita mañana y quisiera cambiarla', 'move'],
    ['es', 'tengo una cita mañana y quiero cancelarla', 'cancel'],
    ['pt', 'Tenho uma marcação amanhã', 'my-visits'],
    ['pt', 'tenho massagem marcada para sexta, a que horas é?', 'my-visits'],
    ['pt', 'tenho uma marcação amanhã e quero mudar', 'move'],
    ['pt', 'tenho um agendamento amanhã e preciso cancelar', 'cancel'],
  ])('is said, in %s, of a visit that is booked: "%s"', (locale, text, act) => {
    expect(read(text, { locale }).acts[0]).toBe(act);
  });

  it.each<[string, string]>([
    ['en', 'can I have an appointment tomorrow'],
    ['en', "I'd like to have an appointment tomorrow"],
    ['en', 'do you have an appointment tomorrow?'],
    ['en', 'I have a dentist appointment tomorrow, so book me on friday'],
    ['de', 'kann ich morgen einen Termin haben'],
    ['de', 'ich hätte gern morgen einen Termin'],
    ['de', 'ich habe am Freitag Lust auf eine Massage'],
    ['fr', 'je voudrais un rendez-vous demain'],
    ['fr', 'avez-vous un rendez-vous demain ?'],
    ['es', 'quiero una cita mañana'],
    ['es', '¿tienen cita mañana?'],
    ['pt', 'quero uma marcação amanhã'],
    ['pt', 'têm uma marcação amanhã?'],
  ])('is not what is said, in %s, in "%s"', (locale, text) => {
    expect(read(text, { locale }).acts).not.toContain('my-visits');
  });

  it.each<[string, string, Act]>([
    ['es', 'quiero hablar con una persona', 'human'],
    ['pt', 'quero falar com uma pessoa', 'human'],
    ['pt', 'onde vocês ficam', 'location'],
    ['es', 'dónde están', 'location'],
  ])('and, in %s, "%s" is heard', (locale, text, act) => {
    expect(read(text, { locale }).acts).toContain(act);
  });

  it('does not hold up the server, however long it is', () => {
    const starts = [
      'i have an appointment',
      'ich habe',
      "j'ai un rdv",
      'tengo una cita',
      'tenho uma reserva',
    ];
    for (const [place, locale] of ['en', 'de', 'fr', 'es', 'pt'].entries())
      for (const filler of [' and', ' am', ' day before'])
        expectQuickToRead((text) => read(text, { locale }), `${starts[place]}${filler.repeat(4000)}`);
  });
});
