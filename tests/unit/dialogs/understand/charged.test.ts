import { describe, expect, test } from '@jest/globals';
import { saysPhrase } from '../../../../dialogs/understand/phrases/phrases-of.ts';

const charged: Readonly<Record<string, readonly string[]>> = {
  en: [
    'why did you charge my card?',
    'why was I charged?',
    'what is this charge on my card',
    'what did you charge me for?',
    'did you charge me already?',
    'my card was charged, what for?',
    'you took money from my card',
    'there is a payment to you on my statement',
    'how much did I pay?',
    'why have you charged me 90 euros',
  ],
  de: [
    'warum habt ihr meine Karte belastet?',
    'wieso wurde mir Geld abgebucht?',
    'was habt ihr mir abgebucht',
    'was ist das für eine Abbuchung auf meiner Karte?',
    'wofür haben Sie mir 90 Euro berechnet?',
    'haben Sie schon etwas abgebucht?',
    'da ist eine Zahlung auf meinem Konto',
    'wie viel habe ich bezahlt?',
    'meine Karte wurde belastet, wofür?',
    'ihr habt Geld von meiner Karte genommen',
  ],
  es: [
    '¿por qué me cobraron?',
    '¿por qué han cobrado mi tarjeta?',
    '¿qué es este cargo en mi tarjeta?',
    '¿qué me han cobrado?',
    'me cobraron 90 euros, ¿por qué?',
    '¿ya me han cobrado algo?',
    'hay un pago en mi cuenta',
    'me sacaron dinero de la tarjeta',
    '¿cuánto he pagado?',
    '¿por qué cargaron mi tarjeta?',
  ],
  fr: [
    'pourquoi avez-vous débité ma carte ?',
    'pourquoi ai-je été débité ?',
    "c'est quoi ce débit sur ma carte",
    "qu'est-ce que vous m'avez prélevé ?",
    "on m'a prélevé 90 euros",
    'est-ce que vous avez déjà encaissé ?',
    'il y a un paiement sur mon compte',
    'vous avez pris de l’argent sur ma carte',
    "combien j'ai payé ?",
    'pourquoi ma carte a été débitée',
  ],
  pt: [
    'por que cobraram meu cartão?',
    'por que fui cobrado?',
    'o que é essa cobrança no meu cartão?',
    'o que vocês me cobraram?',
    'já me cobraram alguma coisa?',
    'tem um pagamento na minha conta',
    'tiraram dinheiro do meu cartão',
    'quanto eu paguei?',
    'meu cartão foi debitado, por quê?',
    'vocês cobraram 90 euros',
  ],
};

const notCharged: readonly (readonly [locale: string, text: string])[] = [
  ['en', 'how much do you charge for a massage?'],
  ['en', 'will I be charged if I cancel?'],
  ['en', 'when am I charged?'],
  ['en', 'what does a facial cost?'],
  ['de', 'was kostet eine Massage?'],
  ['de', 'wann wird abgebucht?'],
  ['de', 'wird mir etwas berechnet, wenn ich absage?'],
  ['es', '¿cuánto cobran por un masaje?'],
  ['es', '¿me cobran si cancelo?'],
  ['fr', 'combien coûte un massage ?'],
  ['fr', 'est-ce que je serai débité si j’annule ?'],
  ['pt', 'quanto vocês cobram por uma massagem?'],
  ['pt', 'vão cobrar se eu cancelar?'],
];

const seeVisits: Readonly<Record<string, readonly string[]>> = {
  en: [
    'I need to see my visits',
    'I want to see my bookings',
    "I'd like to check my appointments",
    'can you show me my visits?',
    'could I see all my bookings please',
    'how do I find my appointments?',
    'let me look at my reservations',
    'I have to check my next visit',
    'where can I see my bookings?',
    'hi, I would like to view my appointments',
  ],
  de: [
    'ich muss meine Termine sehen',
    'ich möchte meine Termine sehen',
    'ich will meine Buchungen ansehen',
    'kann ich meine Termine sehen?',
    'könnt ihr mir meine Termine zeigen?',
    'wo finde ich meine Termine?',
    'wie kann ich meine Buchungen einsehen',
    'ich würde gerne meine Termine anschauen',
    'hallo, ich möchte bitte meine Reservierungen prüfen',
    'ich brauche eine Übersicht über meine Termine',
  ],
  es: [
    'necesito ver mis citas',
    'quiero ver mis reservas',
    'quisiera consultar mis citas',
    '¿puedo ver mis visitas?',
    '¿pueden mostrarme mis citas?',
    '¿dónde puedo ver mis reservas?',
    '¿cómo veo mis citas?',
    'me gustaría revisar mi próxima cita',
    'tengo que ver mis turnos',
    'hola, necesito consultar todas mis citas por favor',
  ],
  fr: [
    "j'ai besoin de voir mes rendez-vous",
    'je dois voir mes rendez-vous',
    'je voudrais consulter mes réservations',
    'puis-je voir mes rendez-vous ?',
    'pouvez-vous me montrer mes rendez-vous ?',
    'où puis-je voir mes réservations ?',
    'comment voir mes rdv',
    "j'aimerais vérifier mon prochain rendez-vous",
    'il faut que je voie mes rendez-vous',
    'bonjour, je souhaite afficher tous mes rendez-vous',
  ],
  pt: [
    'preciso ver minhas reservas',
    'quero ver as minhas marcações',
    'gostaria de consultar minhas reservas',
    'posso ver minhas visitas?',
    'pode me mostrar minhas reservas?',
    'onde posso ver meus agendamentos?',
    'como vejo minhas reservas?',
    'queria conferir minha próxima reserva',
    'tenho que ver meus horários',
    'olá, preciso verificar todas as minhas reservas por favor',
  ],
};

const praise: Readonly<Record<string, readonly string[]>> = {
  en: [
    'nothing to complain about',
    'no complaints',
    "can't complain",
    'I was not disappointed',
    'no complaint at all',
  ],
  de: [
    'keine Beschwerden',
    'nichts zu beanstanden',
    'kann mich nicht beschweren',
    'war nicht enttäuscht',
    'nichts zu reklamieren',
  ],
  es: ['nada de que quejarme', 'ninguna queja', 'sin quejas', 'no me puedo quejar', 'no me decepcionó'],
  fr: ['rien à redire', 'aucune plainte', 'je n’ai pas été déçue', 'pas de réclamation', 'rien à reclamer'],
  pt: [
    'nada a reclamar',
    'sem queixas',
    'nenhuma reclamação',
    'não tenho do que reclamar',
    'não me decepcionou',
  ],
};

const complaints: readonly (readonly [locale: string, text: string])[] = [
  ['en', 'nothing to complain about but the room was dirty'],
  ['en', 'I want to complain'],
  ['en', 'you did not answer my complaint'],
  ['en', "I don't want to complain, but it was disappointing"],
  ['en', 'no, I was disappointed'],
  ['de', 'ich bin enttäuscht'],
  ['de', 'keine Beschwerde, aber die Therapeutin war unfreundlich'],
  ['es', 'tengo una queja'],
  ['es', 'no atendieron mi queja'],
  ['es', 'ninguna queja, pero el baño estaba sucio'],
  ['fr', 'je suis déçue'],
  ['fr', 'rien à redire, mais c’était sale'],
  ['pt', 'quero reclamar'],
  ['pt', 'não responderam a minha reclamação'],
  ['pt', 'sem queixas, mas o quarto estava sujo'],
];

const each = (table: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(table).flatMap(([locale, texts]) => texts.map((text) => [locale, text] as const));

describe('what was charged', () => {
  test.each(each(charged))('is asked in %s: %s', (locale, text) =>
    expect(saysPhrase(text, 'charged', locale)).toBe(true),
  );
  test.each(notCharged)('is not asked in %s: %s', (locale, text) =>
    expect(saysPhrase(text, 'charged', locale)).toBe(false),
  );
});

describe('the visits', () => {
  test.each(each(seeVisits))('are asked for in %s: %s', (locale, text) =>
    expect(saysPhrase(text, 'see-visits', locale)).toBe(true),
  );
  test.each([
    ['en', 'I need to see my visit moved to friday'],
    ['en', 'I want to book my visit'],
    ['de', 'ich möchte meinen Termin absagen'],
    ['de', 'ich möchte meinen Termin'],
    ['es', 'quiero cancelar mis citas'],
    ['fr', 'je veux annuler mes rendez-vous'],
    ['pt', 'quero cancelar minhas reservas'],
  ])('are not asked for in %s: %s', (locale, text) =>
    expect(saysPhrase(text, 'see-visits', locale)).toBe(false),
  );
});

describe('a complaint', () => {
  test.each(each(praise))('is none in %s: %s', (locale, text) => {
    expect(saysPhrase(text, 'unhappy', locale)).toBe(false);
    expect(saysPhrase(text, 'no-complaint', locale)).toBe(true);
  });
  test.each(complaints)('stays one in %s: %s', (locale, text) =>
    expect(saysPhrase(text, 'unhappy', locale)).toBe(true),
  );
});
