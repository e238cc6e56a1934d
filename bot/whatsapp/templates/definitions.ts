import type { Notice } from '../../../api/contract.ts';
import type { Language } from '../../../dialogs/texts/texts.ts';

/** One template in one language. `{{1}}` is what the house says, on one line. */
export interface TemplateText {
  /** Meta takes none that begins or ends with what is filled in. */
  readonly body: string;
  /** The answers to tap; at most 25 characters. */
  readonly replies: readonly string[];
  /** What may stand at `{{1}}`: Meta's reviewers read it. */
  readonly example: string;
}

export interface TemplateDefinition {
  /** Lower case, digits and underscores. */
  readonly name: string;
  readonly category: 'UTILITY' | 'MARKETING';
  readonly header: 'image' | null;
  readonly texts: Readonly<Record<Language, TemplateText>>;
}

/** How Meta names our languages. */
export const META_LANGUAGE: Readonly<Record<Language, string>> = {
  en: 'en',
  es: 'es',
  de: 'de',
  fr: 'fr',
  pt: 'pt_BR',
};

const STARS = ['★★★★★', '★★★★', '★★★', '★★', '★'];

const bookingConfirmed: TemplateDefinition = {
  name: 'booking_confirmed',
  category: 'UTILITY',
  header: 'image',
  texts: {
    en: {
      body: 'Good news about your booking. {{1}} Write to us here if anything changes.',
      replies: [],
      example:
        'You are booked: Deep tissue massage, 60 min, Tue 3 Mar at 17:00 with Ana, Canal House. Show this code when you arrive, or say K7M4PX.',
    },
    es: {
      body: 'Buenas noticias sobre su reserva. {{1}} Si algo cambia, escríbanos aquí.',
      replies: [],
      example:
        'Su cita está confirmada: masaje profundo, 60 min, el martes 3 de marzo a las 17:00 con Ana, Canal House. Enseñe este código al llegar, o diga K7M4PX.',
    },
    de: {
      body: 'Gute Nachrichten zu Ihrem Termin. {{1}} Wenn sich etwas ändert, schreiben Sie uns hier.',
      replies: [],
      example:
        'Ihr Termin ist gebucht: Tiefengewebsmassage, 60 Min., Dienstag, 3. März um 17:00 Uhr bei Ana, Canal House. Zeigen Sie bei Ihrer Ankunft diesen Code, oder nennen Sie K7M4PX.',
    },
    fr: {
      body: 'Bonne nouvelle pour votre rendez-vous. {{1}} Si quelque chose change, écrivez-nous ici.',
      replies: [],
      example:
        'C’est réservé : massage profond, 60 min, mardi 3 mars à 17:00 avec Ana, Canal House. À votre arrivée, montrez ce code ou dites K7M4PX.',
    },
    pt: {
      body: 'Boas notícias sobre sua reserva. {{1}} Se algo mudar, escreva para nós aqui.',
      replies: [],
      example:
        'Sua reserva está confirmada: massagem profunda, 60 min, terça, 3 de março às 17:00 com Ana, Canal House. Mostre este código ao chegar, ou diga K7M4PX.',
    },
  },
};

const visitReminder: TemplateDefinition = {
  name: 'visit_reminder',
  category: 'UTILITY',
  header: 'image',
  texts: {
    en: {
      body: 'About your booking with us. {{1}} Tap below, or write to us here.',
      replies: ['I’ll be there', 'Move the visit', 'Cancel the visit'],
      example:
        'A reminder of your visit: Deep tissue massage, 60 minutes, Tue 3 Mar at 17:00 with Ana, Canal House. Show this code when you arrive, or say K7M4PX.',
    },
    es: {
      body: 'Sobre su reserva con nosotros. {{1}} Toque abajo o escríbanos aquí.',
      replies: ['Allí estaré', 'Cambiar la cita', 'Cancelar la cita'],
      example:
        'Le recuerdo su cita: masaje profundo, 60 min, el martes 3 de marzo a las 17:00 con Ana, Canal House. Enseñe este código al llegar, o diga K7M4PX.',
    },
    de: {
      body: 'Zu Ihrem Termin bei uns. {{1}} Tippen Sie unten, oder schreiben Sie uns hier.',
      replies: ['Ich komme', 'Termin verschieben', 'Termin absagen'],
      example:
        'Ich erinnere Sie an Ihren Termin: Tiefengewebsmassage, 60 Min., Dienstag, 3. März, 17:00 Uhr bei Ana, Canal House. Zeigen Sie bei Ihrer Ankunft diesen Code, oder nennen Sie K7M4PX.',
    },
    fr: {
      body: 'Au sujet de votre rendez-vous chez nous. {{1}} Touchez ci-dessous ou écrivez-nous ici.',
      replies: ['J’y serai', 'Changer le rdv', 'Annuler le rdv'],
      example:
        'Je vous rappelle votre rendez-vous : massage profond, 60 min, mardi 3 mars à 17:00 avec Ana, Canal House. À votre arrivée, montrez ce code ou dites K7M4PX.',
    },
    pt: {
      body: 'Sobre sua reserva conosco. {{1}} Toque abaixo ou escreva para nós aqui.',
      replies: ['Estarei aí', 'Mudar a reserva', 'Cancelar a reserva'],
      example:
        'Um lembrete da sua reserva: massagem profunda, 60 min, terça, 3 de março às 17:00 com Ana, Canal House. Mostre este código ao chegar, ou diga K7M4PX.',
    },
  },
};

const bookingMoved: TemplateDefinition = {
  name: 'booking_moved',
  category: 'UTILITY',
  header: 'image',
  texts: {
    en: {
      body: 'A change to your booking. {{1}} Write to us here if that does not suit you.',
      replies: [],
      example:
        'Your visit has been moved. It is now Deep tissue massage, 60 min, Wed 4 Mar at 11:00 with Ben, Canal House. Show this code when you arrive, or say K7M4PX.',
    },
    es: {
      body: 'Un cambio en su reserva. {{1}} Si no le viene bien, escríbanos aquí.',
      replies: [],
      example:
        'Su cita ha cambiado. Ahora queda así: masaje profundo, 60 min, el miércoles 4 de marzo a las 11:00 con Ben, Canal House. Al llegar, diga K7M4PX.',
    },
    de: {
      body: 'Eine Änderung Ihres Termins. {{1}} Wenn es Ihnen nicht passt, schreiben Sie uns hier.',
      replies: [],
      example:
        'Ihr Termin wurde verschoben. Neu: Tiefengewebsmassage, 60 Min., Mittwoch, 4. März um 11:00 Uhr bei Ben, Canal House. Nennen Sie bei Ihrer Ankunft K7M4PX.',
    },
    fr: {
      body: 'Un changement pour votre rendez-vous. {{1}} Si cela ne vous convient pas, écrivez-nous ici.',
      replies: [],
      example:
        'Votre rendez-vous a changé. Désormais : massage profond, 60 min, mercredi 4 mars à 11:00 avec Ben, Canal House. À votre arrivée, dites K7M4PX.',
    },
    pt: {
      body: 'Uma mudança na sua reserva. {{1}} Se não servir para você, escreva para nós aqui.',
      replies: [],
      example:
        'Sua reserva mudou. Agora fica assim: massagem profunda, 60 min, quarta, 4 de março às 11:00 com Ben, Canal House. Ao chegar, diga K7M4PX.',
    },
  },
};

const cancelledByHouse: TemplateDefinition = {
  name: 'cancelled_by_house',
  category: 'UTILITY',
  header: null,
  texts: {
    en: {
      body: 'About your booking with us. {{1}} Tap below, or write to us here.',
      replies: ['Look again'],
      example:
        'We are sorry: we had to cancel Deep tissue massage on Tue 3 Mar at 17:00. You get €95.00 back in full.',
    },
    es: {
      body: 'Sobre su reserva con nosotros. {{1}} Toque abajo o escríbanos aquí.',
      replies: ['Buscar otra vez'],
      example:
        'Lo sentimos, hemos tenido que cancelar su cita: masaje profundo, martes 3 de marzo a las 17:00. Le devolvemos todo lo pagado, 95,00 €.',
    },
    de: {
      body: 'Zu Ihrem Termin bei uns. {{1}} Tippen Sie unten, oder schreiben Sie uns hier.',
      replies: ['Ja, bitte nachsehen'],
      example:
        'Es tut uns leid, wir mussten Ihren Termin absagen: Tiefengewebsmassage, Dienstag, 3. März, 17:00 Uhr. Sie bekommen 95,00 € zurück, also den vollen Betrag.',
    },
    fr: {
      body: 'Au sujet de votre rendez-vous chez nous. {{1}} Touchez ci-dessous ou écrivez-nous ici.',
      replies: ['Oui, regarder'],
      example:
        'Toutes nos excuses, nous avons dû annuler votre rendez-vous : massage profond, mardi 3 mars à 17:00. Nous vous remboursons 95,00 €, soit la totalité.',
    },
    pt: {
      body: 'Sobre sua reserva conosco. {{1}} Toque abaixo ou escreva para nós aqui.',
      replies: ['Procurar de novo'],
      example:
        'Sentimos muito, tivemos que cancelar sua reserva: massagem profunda, terça, 3 de março às 17:00. Devolvemos tudo o que foi pago, R$ 95,00.',
    },
  },
};

const refunded: TemplateDefinition = {
  name: 'refunded',
  category: 'UTILITY',
  header: null,
  texts: {
    en: {
      body: 'About your payment. {{1}} It can take some days until your bank shows it.',
      replies: [],
      example: '€95.00 is on its way back to you for Deep tissue massage on Tue 3 Mar at 17:00.',
    },
    es: {
      body: 'Sobre su pago. {{1}} Su banco puede tardar unos días en mostrarlo.',
      replies: [],
      example: 'Le devolvemos 95,00 € por esta cita: masaje profundo, martes 3 de marzo a las 17:00.',
    },
    de: {
      body: 'Zu Ihrer Zahlung. {{1}} Bis Ihre Bank sie anzeigt, kann es einige Tage dauern.',
      replies: [],
      example:
        'Die Rückzahlung von 95,00 € ist unterwegs: Tiefengewebsmassage, Dienstag, 3. März, 17:00 Uhr.',
    },
    fr: {
      body: 'Au sujet de votre paiement. {{1}} Votre banque peut mettre quelques jours à l’afficher.',
      replies: [],
      example: 'Votre remboursement de 95,00 € est en route : massage profond, mardi 3 mars à 17:00.',
    },
    pt: {
      body: 'Sobre seu pagamento. {{1}} Seu banco pode levar alguns dias para mostrar.',
      replies: [],
      example: 'Devolvemos R$ 95,00 por esta reserva: massagem profunda, terça, 3 de março às 17:00.',
    },
  },
};

const replanned: TemplateDefinition = {
  name: 'replanned',
  category: 'UTILITY',
  header: null,
  texts: {
    en: {
      body: 'A change to your bookings. {{1}} Write to us here if that does not suit you.',
      replies: ['My visits'],
      example:
        'We had to change your visit. This is how it is now: Deep tissue massage, 60 min, Wed 4 Mar at 11:00 with Ben, Canal House.',
    },
    es: {
      body: 'Un cambio en sus reservas. {{1}} Si no le viene bien, escríbanos aquí.',
      replies: ['Mis citas'],
      example:
        'Hemos tenido que cambiar su cita. Ahora queda así: masaje profundo, 60 min, miércoles 4 de marzo a las 11:00 con Ben, Canal House.',
    },
    de: {
      body: 'Eine Änderung Ihrer Termine. {{1}} Wenn es Ihnen nicht passt, schreiben Sie uns hier.',
      replies: ['Meine Termine'],
      example:
        'Wir mussten Ihren Termin ändern. So ist er jetzt: Tiefengewebsmassage, 60 Min., Mittwoch, 4. März, 11:00 Uhr bei Ben, Canal House.',
    },
    fr: {
      body: 'Un changement pour vos rendez-vous. {{1}} Si cela ne vous convient pas, écrivez-nous ici.',
      replies: ['Mes rendez-vous'],
      example:
        'Nous avons dû modifier votre rendez-vous. Le voici désormais : massage profond, 60 min, mercredi 4 mars à 11:00 avec Ben, Canal House.',
    },
    pt: {
      body: 'Uma mudança nas suas reservas. {{1}} Se não servir para você, escreva para nós aqui.',
      replies: ['Minhas reservas'],
      example:
        'Tivemos que mudar sua reserva. Agora ela fica assim: massagem profunda, 60 min, quarta, 4 de março às 11:00 com Ben, Canal House.',
    },
  },
};

/** Utility: the guest asked to be told. */
const waitlistOffer: TemplateDefinition = {
  name: 'waitlist_offer',
  category: 'UTILITY',
  header: null,
  texts: {
    en: {
      body: 'You asked us to tell you. {{1}} Shall we keep it for you?',
      replies: ['Take it', 'No, thank you'],
      example:
        "Time came free that you asked for: Deep tissue massage, 60 min, Tue 3 Mar at 17:00 with Ana, Canal House. €95.00. I'm keeping it for you until 12:30.",
    },
    es: {
      body: 'Nos pidió que le avisáramos. {{1}} ¿La reservamos para usted?',
      replies: ['Sí, la quiero', 'No, gracias'],
      example:
        'Ha quedado libre una hora que pidió: masaje profundo, 60 min, martes 3 de marzo a las 17:00 con Ana, Canal House. 95,00 €. Se la guardo hasta las 12:30.',
    },
    de: {
      body: 'Sie wollten Bescheid bekommen. {{1}} Möchten Sie den Termin?',
      replies: ['Ja, gern', 'Nein, danke'],
      example:
        'Ihre Wunschzeit ist frei geworden: Tiefengewebsmassage, 60 Min., Dienstag, 3. März, 17:00 Uhr bei Ana, Canal House. 95,00 €. Ich halte sie bis 12:30 Uhr für Sie frei.',
    },
    fr: {
      body: 'Vous vouliez être prévenu. {{1}} Souhaitez-vous le prendre ?',
      replies: ['Oui, je le prends', 'Non, merci'],
      example:
        'L’horaire que vous attendiez s’est libéré : massage profond, 60 min, mardi 3 mars à 17:00 avec Ana, Canal House. 95,00 €. Je vous le garde jusqu’à 12:30.',
    },
    pt: {
      body: 'Você pediu para ser avisado. {{1}} Quer ficar com ele?',
      replies: ['Sim, eu quero', 'Não, agradeço'],
      example:
        'Surgiu um horário que você pediu: massagem profunda, 60 min, terça, 3 de março às 17:00 com Ana, Canal House. R$ 95,00. Estou guardando para você até às 12:30.',
    },
  },
};

const feedbackWanted: TemplateDefinition = {
  name: 'feedback_wanted',
  category: 'UTILITY',
  header: null,
  texts: {
    en: {
      body: 'About your visit with us. {{1}} A word of yours helps us.',
      replies: STARS,
      example:
        'Thank you for your visit. How was Deep tissue massage, Tue 3 Mar, 17:00? Give it one to five stars.',
    },
    es: {
      body: 'Sobre su visita. {{1}} Su opinión nos ayuda.',
      replies: STARS,
      example:
        'Gracias por su visita. Masaje profundo, martes 3 de marzo, 17:00: ¿qué tal fue? Valore de una a cinco estrellas.',
    },
    de: {
      body: 'Zu Ihrem Besuch bei uns. {{1}} Ein Wort von Ihnen hilft uns.',
      replies: STARS,
      example:
        'Danke für Ihren Besuch. Wie war es bei uns? Tiefengewebsmassage, Dienstag, 3. März, 17:00 Uhr. Geben Sie einen bis fünf Sterne.',
    },
    fr: {
      body: 'Au sujet de votre visite. {{1}} Votre avis nous aide.',
      replies: STARS,
      example:
        'Merci de votre visite. Comment était-ce ? Massage profond, mardi 3 mars, 17:00. Donnez de une à cinq étoiles.',
    },
    pt: {
      body: 'Sobre sua visita. {{1}} Sua opinião nos ajuda.',
      replies: STARS,
      example:
        'Agradecemos a sua visita. Massagem profunda, terça, 3 de março, 17:00: como foi? Dê de uma a cinco estrelas.',
    },
  },
};

/** Marketing, and only to who agreed to it: it says how to end it, too. */
const visitAgain: TemplateDefinition = {
  name: 'visit_again',
  category: 'MARKETING',
  header: null,
  texts: {
    en: {
      body: 'You asked us to write when it is time. {{1}} Write "stop" and we send no more of these.',
      replies: ['Find a time', 'Not now', 'Don’t ask again'],
      example:
        'It is about 4 weeks since your last visit: Deep tissue massage, 60 minutes with Ana. Shall I find you a time?',
    },
    es: {
      body: 'Nos permitió escribirle cuando sea el momento. {{1}} Escriba "stop" y no le enviaremos más.',
      replies: ['Buscar hora', 'Ahora no', 'No preguntar más'],
      example:
        'Hace cerca de 4 semanas de su última cita: masaje profundo, 60 minutos con Ana. ¿Le busco una hora?',
    },
    de: {
      body: 'Wir dürfen Ihnen schreiben, wenn es Zeit ist. {{1}} Mit „Stopp“ bekommen Sie davon nichts mehr.',
      replies: ['Termin suchen', 'Jetzt nicht', 'Nicht mehr fragen'],
      example:
        'Ihr letzter Termin ist etwa 4 Wochen her: Tiefengewebsmassage, 60 Minuten bei Ana. Soll ich eine Zeit für Sie suchen?',
    },
    fr: {
      body: 'Vous nous avez permis de vous écrire le moment venu. {{1}} Écrivez « stop » pour ne plus en recevoir.',
      replies: ['Trouver un horaire', 'Pas maintenant', 'Ne plus demander'],
      example:
        'Votre dernier rendez-vous remonte à environ 4 semaines : massage profond, 60 minutes avec Ana. Je vous cherche un horaire ?',
    },
    pt: {
      body: 'Você nos deixou escrever quando for a hora. {{1}} Escreva "stop" para não receber mais.',
      replies: ['Procurar horário', 'Agora não', 'Não perguntar mais'],
      example:
        'Faz cerca de 4 semanas da sua última visita: massagem profunda, 60 minutos com Ana. Procuro um horário para você?',
    },
  },
};

/** Says anything. Marketing: that is what Meta takes a template for whose words it cannot know. */
export const HOUSE_MESSAGE: TemplateDefinition = {
  name: 'house_message',
  category: 'MARKETING',
  header: null,
  texts: {
    en: {
      body: 'A message from the front desk: {{1}} You can answer right here.',
      replies: [],
      example: 'Ana comes 15 minutes later to your visit at 17:00. We are sorry.',
    },
    es: {
      body: 'Un mensaje de la recepción: {{1}} Puede responder aquí mismo.',
      replies: [],
      example: 'Ana llegará 15 minutos más tarde a su cita de las 17:00. Lo sentimos.',
    },
    de: {
      body: 'Eine Nachricht vom Empfang: {{1}} Sie können gleich hier antworten.',
      replies: [],
      example: 'Ana kommt 15 Minuten später zu Ihrem Termin um 17:00 Uhr. Es tut uns leid.',
    },
    fr: {
      body: 'Un message de la réception : {{1}} Vous pouvez répondre ici.',
      replies: [],
      example: 'Ana arrivera 15 minutes plus tard à votre rendez-vous de 17:00. Toutes nos excuses.',
    },
    pt: {
      body: 'Uma mensagem da recepção: {{1}} Você pode responder aqui mesmo.',
      replies: [],
      example: 'Ana chega 15 minutos mais tarde para sua reserva das 17:00. Sentimos muito.',
    },
  },
};

/** What may have to be said when a guest was silent for a day. */
export const TEMPLATES: Readonly<Partial<Record<Notice['kind'], TemplateDefinition>>> = {
  'booking-confirmed': bookingConfirmed,
  'visit-soon': visitReminder,
  'booking-moved': bookingMoved,
  'cancelled-by-house': cancelledByHouse,
  refunded,
  replanned,
  'waitlist-offer': waitlistOffer,
  'feedback-wanted': feedbackWanted,
  'visit-again': visitAgain,
};
