import { emptyDraft, emptyMemory } from '../../dialogs/memory.ts';
import type { Given } from '../unit/dialogs/given.ts';
import { ids } from '../unit/dialogs/sage-house.ts';
import { week } from '../unit/dialogs/scenes.ts';
import { happy, type Transcript, unhappy } from './transcript.ts';

const doors: Given = {
  channel: 'webchat',
  answers: {
    'new-link-code': {
      ok: true,
      code: 'BK7M-T4RX',
      minutes: 10,
      doors: [
        { channel: 'telegram', name: 'sage_bot' },
        { channel: 'whatsapp', name: '31201234567' },
      ],
    },
  },
};
const draft = { ...emptyDraft, treatmentId: ids.deep, people: 1, date: '2026-03-06', time: '15:00' };
/** A massage on Friday was being booked in the other chat. */
const begun: Given = {
  ...week,
  answers: {
    'draft-elsewhere': { conversationId: 'cnv0000000000001', draft, booking: null },
    'take-draft': { ...emptyMemory, flow: 'book', draft },
  },
};
const onTelegram: Given = { ...doors, channel: 'telegram' };
const refused = (reason: 'bad-code' | 'too-many-tries' | 'own-chat' | 'same-guest' | 'staff'): Given => ({
  answers: { 'take-link-code': { ok: false, reason } },
});
const late: Given = { answers: { 'undo-link': { ok: false, reason: 'too-late' } } };
const notLinked: Given = { answers: { 'undo-link': { ok: false, reason: 'not-found' } } };

/** One guest with two chats. */
export const linking: Readonly<Record<'en' | 'de' | 'es' | 'fr' | 'pt', readonly Transcript[]>> = {
  en: [
    ...happy('returning', [
      [
        'goes on with what was begun in the other chat',
        begun,
        ['BK7M-T4RX'],
        ['yes', 'Friday 6 March', '15:00', 'Shall we go on with it here?', '[Go on here]'],
        ['yes', '15:00'],
      ],
      [
        'goes on with what was begun in the other chat, in words',
        begun,
        ['continue my booking here', '15:00'],
      ],
      [
        'can share the number instead on Telegram',
        onTelegram,
        ['connect my WhatsApp', 'share your number with the button', '~Open Telegram'],
      ],
      [
        'gets a code for the other chat, and ways to open it',
        doors,
        [
          'I also write from Telegram',
          'Your code is BK7M-T4RX. Send it to us within 10 minutes',
          '<Open Telegram>',
          'Or from WhatsApp:',
          '<Open WhatsApp>',
        ],
      ],
      [
        'links the chats with a tap and finds the visit that is being booked again',
        week,
        ['deep tissue tomorrow at 5', '17:00'],
        ['Please link my chats: BK7M-T4RX', 'another chat with us (WhatsApp)', '[Yes, link them]', '~Done'],
        ['/tap 1', 'your two chats are linked', 'Within 7 days', 'Deep tissue'],
      ],
      [
        'links the chats with a word and takes it back',
        {},
        ['bk7m t4rx', 'Have you asked for it there yourself?'],
        ['yes', 'your two chats are linked', '[Undo the link]'],
        ['that wasn’t me', 'separate again'],
      ],
    ]),
    ...unhappy('returning', [
      ['says no to a code that somebody sent them', {}, ['BK7M-T4RX'], ['no', 'nothing is linked']],
      [
        'asks something else first',
        {},
        ['BK7M-T4RX'],
        ['what are your hours?', 'Shall I link the two chats?'],
      ],
      ['sends a code that is not good', refused('bad-code'), ['BK7M-T4RX', 'Write "link my chats"']],
      ['sends too many of them', refused('too-many-tries'), ['BK7M-T4RX', 'Too many wrong codes']],
      ['sends the code where it was made', refused('own-chat'), ['BK7M-T4RX', 'code of this very chat']],
      ['has linked them before', refused('same-guest'), ['BK7M-T4RX', 'linked already']],
      [
        'cannot link what is the team’s',
        refused('staff'),
        ['BK7M-T4RX', 'I cannot link that chat', 'person'],
      ],
      ['comes too late to undo it', late, ['unlink my telegram', 'too long ago']],
      ['has nothing to undo', notLinked, ['that was not me', 'not linked to another']],
    ]),
  ],
  de: [
    ...happy('returning', [
      [
        'macht mit dem weiter, was im anderen Chat begonnen war',
        begun,
        ['BK7M-T4RX'],
        ['ja', 'Freitag, 6. März', '15:00', 'Machen wir hier damit weiter?', '[Hier weitermachen]'],
        ['ja', '15:00'],
      ],
      [
        'macht mit dem weiter, was im anderen Chat begonnen war, in words',
        begun,
        ['Buchung fortsetzen', '15:00'],
      ],
      [
        'kann bei Telegram die Nummer teilen',
        onTelegram,
        ['WhatsApp verbinden', 'teilen Sie Ihre Nummer', '~Telegram öffnen'],
      ],
      [
        'bekommt einen Code für den anderen Chat',
        doors,
        [
          'Ich schreibe auch über Telegram',
          'Ihr Code ist BK7M-T4RX',
          '10 Minuten',
          '<Telegram öffnen>',
          '<WhatsApp öffnen>',
        ],
      ],
      [
        'verknüpft die Chats und trennt sie wieder',
        {},
        ['Ich möchte meine Chats verknüpfen: BK7M-T4RX', 'aus einem anderen Chat mit uns (WhatsApp)'],
        ['ja', 'Chats sind verknüpft', '[Wieder trennen]'],
        ['das war ich nicht', 'wieder getrennt'],
      ],
    ]),
    ...unhappy('returning', [
      ['lehnt einen fremden Code ab', {}, ['BK7M-T4RX'], ['nein', 'nichts ist verknüpft']],
      ['schickt einen ungültigen Code', refused('bad-code'), ['BK7M-T4RX', '„Chats verknüpfen“']],
      ['schreibt, was dort stand', doors, ['Chats verknüpfen', 'Ihr Code ist']],
    ]),
  ],
  es: [
    ...happy('returning', [
      [
        'sigue con lo que empezó en el otro chat',
        begun,
        ['BK7M-T4RX'],
        ['sí', 'viernes, 6 de marzo', '15:00', '¿Seguimos aquí?', '[Seguir aquí]'],
        ['sí', '15:00'],
      ],
      ['sigue con lo que empezó en el otro chat, in words', begun, ['seguir con mi reserva', '15:00']],
      [
        'puede compartir el número en Telegram',
        onTelegram,
        ['conectar mi WhatsApp', 'comparta su número', '~Abrir Telegram'],
      ],
      [
        'recibe un código para el otro chat',
        doors,
        [
          'también escribo por Telegram',
          'Su código es BK7M-T4RX',
          '10 minutos',
          '<Abrir Telegram>',
          '<Abrir WhatsApp>',
        ],
      ],
      [
        'vincula los chats y los separa',
        {},
        ['Quiero vincular mis chats: BK7M-T4RX', 'viene de otro chat con nosotros (WhatsApp)'],
        ['sí', 'chats están vinculados', '[Deshacer]'],
        ['no he sido yo', 'vuelven a estar separados'],
      ],
    ]),
    ...unhappy('returning', [
      ['rechaza un código ajeno', {}, ['BK7M-T4RX'], ['no', 'no se vincula nada']],
      ['envía un código que no vale', refused('bad-code'), ['BK7M-T4RX', '"vincular mis chats"']],
      ['escribe lo que allí ponía', doors, ['vincular mis chats', 'Su código es']],
    ]),
  ],
  fr: [
    ...happy('returning', [
      [
        'continue ce qui a été commencé dans l’autre chat',
        begun,
        ['BK7M-T4RX'],
        ['oui', 'vendredi 6 mars', '15:00', 'On continue ici ?', '[Continuer ici]'],
        ['oui', '15:00'],
      ],
      [
        'continue ce qui a été commencé dans l’autre chat, in words',
        begun,
        ['continuer ma réservation', '15:00'],
      ],
      [
        'peut partager le numéro sur Telegram',
        onTelegram,
        ['connecter mon WhatsApp', 'partagez votre numéro', '~Ouvrir Telegram'],
      ],
      [
        'reçoit un code pour l’autre chat',
        doors,
        [
          "j'écris aussi depuis Telegram",
          'Votre code est BK7M-T4RX',
          '10 minutes',
          '<Ouvrir Telegram>',
          '<Ouvrir WhatsApp>',
        ],
      ],
      [
        'relie les chats et les sépare',
        {},
        ['Je voudrais relier mes chats : BK7M-T4RX', 'vient d’un autre chat avec nous (WhatsApp)'],
        ['oui', 'chats sont reliés', '[Annuler le lien]'],
        ["ce n'était pas moi", 'de nouveau séparés'],
      ],
    ]),
    ...unhappy('returning', [
      ['refuse le code d’un autre', {}, ['BK7M-T4RX'], ['non', 'rien n’est relié']],
      ['envoie un code qui ne vaut rien', refused('bad-code'), ['BK7M-T4RX', '« relier mes chats »']],
      ['écrit ce qui était indiqué', doors, ['relier mes chats', 'Votre code est']],
    ]),
  ],
  pt: [
    ...happy('returning', [
      [
        'continua o que começou no outro chat',
        begun,
        ['BK7M-T4RX'],
        ['sim', 'sexta-feira, 6 de março', '15:00', 'Continuamos aqui?', '[Continuar aqui]'],
        ['sim', '15:00'],
      ],
      ['continua o que começou no outro chat, in words', begun, ['continuar minha reserva', '15:00']],
      [
        'pode compartilhar o número no Telegram',
        onTelegram,
        ['conectar meu WhatsApp', 'compartilhe o seu número', '~Abrir Telegram'],
      ],
      [
        'recebe um código para o outro chat',
        doors,
        [
          'também escrevo pelo Telegram',
          'O seu código é BK7M-T4RX',
          '10 minutos',
          '<Abrir Telegram>',
          '<Abrir WhatsApp>',
        ],
      ],
      [
        'vincula os chats e os separa',
        {},
        ['Quero vincular os meus chats: BK7M-T4RX', 'vem de outro chat conosco (WhatsApp)'],
        ['sim', 'chats estão vinculados', '[Desfazer]'],
        ['não fui eu', 'separados de novo'],
      ],
    ]),
    ...unhappy('returning', [
      ['recusa o código de outra pessoa', {}, ['BK7M-T4RX'], ['não', 'nada foi vinculado']],
      ['envia um código que não vale', refused('bad-code'), ['BK7M-T4RX', '"vincular meus chats"']],
      ['escreve o que estava lá', doors, ['vincular meus chats', 'O seu código é']],
    ]),
  ],
};
