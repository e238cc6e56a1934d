import { week } from '../../unit/dialogs/scenes.ts';
import { creditNote, past, receipt, today } from '../facts.ts';
import { happy, type Transcript, unhappy } from '../transcript.ts';

const visits = { visits: [today] };
const been = { ...week, visits: [past] };

/** What guests ask beside booking. */
export const errands: readonly Transcript[] = [
  ...happy('returning', [
    ['llega', visits, ['ya estoy aquí', 'Su llegada está registrada']],
    ['llega tarde', visits, ['llego 10 minutos tarde', '10 minutos']],
    ['ve sus citas', visits, ['mis citas', 'K7M4PX']],
    [
      'pide el recibo',
      { answers: { receipts: [receipt] } },
      ['me manda el recibo?', 'K7M4PX', '85,00 €', '<Recibo 2026-000123.pdf>'],
    ],
    [
      've en la nota lo que se devolvió',
      { answers: { receipts: [creditNote, receipt] } },
      ['me manda el recibo?', 'Devuelto', '42,50 €', '<Nota de crédito C2026-000004.pdf>', 'Pagado'],
    ],
    [
      'valora la visita',
      { visits: [past] },
      ['quiero dejar una opinión', '[★★★★★]'],
      ['/tap 1'],
      ['no', 'equipo'],
    ],
    [
      'permite que le escriban',
      { visits: [past], answers: { 'ask-for-offers': { ok: true } } },
      ['quiero dejar una opinión', '[★★★★★]'],
      ['/tap 1'],
      ['no', 'equipo', '¿Puedo escribirle'],
      ['sí', 'le escribiré'],
      ['sin ofertas', 'no le propondré citas'],
    ],
    ['pregunta dónde', week, ['dónde están?', 'Prinsengracht 1']],
    ['pregunta el horario', week, ['a qué hora abren el domingo', 'cerrado']],
    ['pregunta el precio', week, ['cuánto cuesta el masaje sueco', '75,00 €']],
    ['pregunta qué es', week, ['qué es un masaje sueco?', 'Swedish massage.']],
    ['para los mensajes y los retoma', week, ['STOP', 'start'], ['start', '~No encuentro']],
    ['cambia de idioma', week, ['in english please', 'I speak English'], ['español', 'español']],
    ['se despide', week, ['gracias', 'De nada'], ['adiós', 'Hasta pronto']],
    ['borra sus datos', week, ['borra mis datos'], ['si', 'datos']],
    [
      'para los mensajes y los retoma con una palabra',
      week,
      ['stop', 'solo por sus citas reservadas'],
      ['start', 'nuestros mensajes'],
    ],
    [
      'habla con una persona y vuelve al bot',
      week,
      ['tejido profundo mañana a las 17'],
      ['quiero hablar con una persona', 'Le atiende una persona'],
      ['¿hola?', '~Sage House'],
      ['bot', 'Aquí estoy de nuevo', '[17:00 · Ana]'],
    ],
    [
      'pregunta qué es un masaje sueco',
      week,
      ['¿qué es un masaje sueco?', '60 minutos por 75,00 €', '[Reservar esto]'],
    ],
  ]),
  ...unhappy('returning', [
    [
      'da dos estrellas y le atiende una persona',
      been,
      ['valoracion', '[★★★★★]'],
      ['2', 'Lo siento mucho', 'persona de nuestra recepción'],
      ['hacia un frio horrible y mucho ruido', '~Disculpe'],
    ],
    ['cuenta que el masaje fue un asco', been, ['el masaje de ayer fue un asco', 'Lo siento mucho']],
    ['no quiere que le borren', week, ['borrad todos mis datos'], ['no', 'todo queda como está']],
    [
      'llega antes de tiempo',
      { ...visits, answers: { arrive: { ok: false, reason: 'too-early', booking: today } } },
      ['ya llegamos', 'Puedo registrar su llegada desde'],
    ],
    ['llega tres horas tarde', visits, ['llego 3 horas tarde', 'ya no llegaría', '[Cambiar la cita]']],
  ]),
];
