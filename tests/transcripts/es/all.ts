import { visit } from '../../unit/dialogs/given.ts';
import { week } from '../../unit/dialogs/scenes.ts';
import { ana, duty, monday, own, past, receiptOf, swapAsked, today } from '../facts.ts';
import { linking } from '../linking.ts';
import { happy, type Transcript, unhappy } from '../transcript.ts';

const maria = { ...week, guestName: 'Maria', visits: [past] };
const visits = { visits: [today] };
const thursday = { ...week, visits: [visit('2026-03-05 12:00')] };

const booking = happy('new', [
  [
    'vienen dos',
    week,
    ['masaje de tejido profundo para dos mañana a las 17', 'para 2 personas, 170,00 €'],
    ['/tap 1', 'con Ana y Ben'],
    ['sí', '<Pagar 170,00 €>'],
    ['/pay'],
  ],
  [
    'reserva con una frase, una hora y un sí',
    week,
    ['masaje de tejido profundo mañana después de las 5', '85,00 €', '[17:00 · Ana]'],
    ['/tap 1', '¿Se la reservo?'],
    ['si', '<Pagar 85,00 €>'],
    ['/pay'],
  ],
  [
    'saluda primero',
    week,
    ['hola', 'le saluda Sage House', '[Reservar una cita]'],
    ['quiero un masaje sueco el viernes a las 5', 'A las 17:00'],
    ['/tap 1', 'El viernes, 6 de marzo, 17:00 con Ana'],
    ['vale', '<Pagar 75,00 €>'],
    ['/pay'],
  ],
  [
    'dice que sí a la única hora',
    week,
    ['tejido profundo mañana a las 5', 'A las 17:00 tenemos disponibilidad'],
    ['/tap 1', '¿Se la reservo?'],
    ['sí, por favor', '<Pagar 85,00 €>'],
    ['/pay'],
  ],
  [
    'elige el día con un botón',
    week,
    ['facial', 'Glow facial. ¿Qué día le viene bien?', '[Mañana, mar 3 mar]'],
    ['mañana', 'No queda nada libre mañana', '[Avisarme si hay hora]'],
  ],
  [
    'pide con quién',
    week,
    ['tejido profundo mañana con Ana', '[10:00 · Ana]', '~Ben'],
    ['/tap 1', 'con Ana'],
    ['ok', '<Pagar 85,00 €>'],
    ['/pay'],
  ],
  [
    'pide un hombre',
    week,
    ['tejido profundo mañana con un hombre', '[13:00 · Ben]', '~Ana'],
    ['/tap 1', 'con Ben'],
    ['perfecto', '<Pagar'],
    ['/pay'],
  ],
  [
    'escribe sin acentos y con prisa',
    week,
    ['masaje sueco mñn no, el viernes a las 17h', '17:00'],
    ['/tap 1', 'Swedish massage'],
    ['si', '<Pagar 75,00 €>'],
    ['/pay'],
  ],
]);

const returning = happy('returning', [
  [
    'lo mismo que la última vez',
    maria,
    ['lo mismo que la última vez, el viernes después de las 5', 'Deep tissue massage', '[17:00 · Ana]'],
    ['/tap 1', '¿Se la reservo?'],
    ['si', '<Pagar 85,00 €>'],
    ['/pay'],
  ],
  [
    'lo de siempre',
    maria,
    ['lo de siempre mañana a las 5', 'A las 17:00'],
    ['/tap 1', '¿Se la reservo?'],
    ['si', '<Pagar'],
    ['/pay'],
  ],
  [
    'como siempre, otro día',
    maria,
    ['como siempre, el jueves a las 17h', '[17:00 · Ana]'],
    ['/tap 1', 'El jueves, 5 de marzo'],
    ['vale', '<Pagar'],
    ['/pay'],
  ],
  [
    'dice todo de una vez',
    maria,
    ['tejido profundo el viernes a las 5 con Ana', '17:00'],
    ['/tap 1', 'con Ana'],
    ['claro', '<Pagar'],
    ['/pay'],
  ],
  ['llega', visits, ['ya estoy aquí', 'Su llegada está registrada']],
  ['llega tarde', visits, ['llego 10 minutos tarde', '10 minutos']],
  ['ve sus citas', visits, ['mis citas', 'K7M4PX']],
  ['pide el recibo', { answers: { receipts: [receiptOf(0)] } }, ['me manda el recibo?', 'K7M4PX', '85,00 €']],
  [
    'valora la visita',
    { visits: [past] },
    ['quiero dejar una opinión', '[★★★★★]'],
    ['/tap 1'],
    ['no', 'equipo'],
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
    ['start', 'todos nuestros mensajes'],
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
]);

const staff = happy('staff', [
  [
    'avisa de que llega tarde',
    { ...duty, answers: { 'therapist-late': monday.visits } },
    ['llego 15 minutos tarde', '15 minutos más tarde'],
  ],
  [
    'pide un cambio',
    { ...duty, answers: { ...duty.answers, 'ask-swap': { ok: true, swap: swapAsked } } },
    ['¿puede Ben hacer mi cita de las 11?', 'He preguntado a Ben'],
  ],
  [
    'ha terminado',
    { ...duty, answers: { ...duty.answers, 'mark-done': { ok: true, booking: visit('2026-03-02 08:00') } } },
    ['hecho', 'cita terminada'],
  ],
  [
    'anota quién no vino',
    {
      ...duty,
      answers: {
        'staff-days': [{ ...monday, visits: [own('2026-03-02 08:00')] }],
        'mark-no-show': { ok: true, booking: visit('2026-03-02 08:00') },
      },
    },
    ['la clienta no vino', '[08:00 Maria]'],
    ['/tap 1', 'no ha venido'],
  ],
  [
    'vincula el chat',
    { ...week, answers: { 'link-staff': { ok: true, staff: ana } } },
    ['código 482913', 'Hola, Ana'],
  ],
  ['ve su día', duty, ['mi día', '08:00', 'Maria', '~€']],
  ['ve su semana', duty, ['mi semana', '2']],
  ['ve quién viene', duty, ['próximo cliente', '11:00']],
  ['bloquea una hora', duty, ['bloquea de 15 a 16', '15:00']],
  ['se pone enferma', duty, ['estoy enferma hoy', '[']],
]);

const misfortunes = unhappy('new', [
  [
    'cambia de idea dos veces',
    week,
    ['tejido profundo mañana a las 5'],
    ['/tap 1', '¿Se la reservo?'],
    ['no, mejor el viernes', 'viernes, 6 de marzo, 17:00'],
    ['mejor a las 4', 'viernes, 6 de marzo, 16:00'],
    ['si', '<Pagar'],
  ],
  [
    'lo deja',
    week,
    ['tejido profundo mañana a las 5'],
    ['/tap 1'],
    ['cancelar', 'No hay nada reservado ni nada que pagar'],
  ],
  [
    'no se entiende',
    week,
    ['asdfgh', 'no he entendido'],
    ['qwerty', 'Sigo sin entenderle', '+31 20 555 0101'],
  ],
  ['empieza de nuevo', week, ['tejido profundo mañana'], ['empezar de nuevo', 'Empezamos de nuevo']],
  ['pulsa un botón viejo', week, ['/tap yes.bkg0000000000001', 'No hay nada pendiente']],
  ['pulsa un botón que no existe', week, ['/tap nada.de.nada', '~undefined']],
  ['escribe su tarjeta', week, ['[card number removed] 12/28', 'número de tarjeta']],
  ['pide un día pasado', week, ['masaje ayer', 'ya ha pasado']],
  [
    'pide para once',
    week,
    ['tejido profundo para 11 personas mañana', 'Para 11 personas', '+31 20 555 0101'],
  ],
  ['pide en domingo', week, ['tejido profundo el domingo', 'domingo']],
  ['nombra lo que no hay', week, ['quiero un corte de pelo', '~undefined', '[Deep tissue massage]']],
  ['duda entre masajes', week, ['masaje', '¿Quiere decir']],
  ['no quiere cancelar', visits, ['cancelar mi cita', '¿Cancelo la cita?'], ['no', '~Cita cancelada']],
  ['cancela', visits, ['cancela mi cita', '85,00 €'], ['si', 'Cita cancelada']],
  [
    'cambia demasiado tarde',
    { ...week, ...visits },
    ['mover mi cita al viernes a las 5', 'se podía cambiar hasta', '+31 20 555 0101'],
  ],
  ['mueve su cita', thursday, ['mover mi cita al viernes a las 5', '17:00'], ['/tap 1', '[']],
  [
    'pierde la hora guardada',
    week,
    ['tejido profundo mañana a las 5'],
    ['/tap 1'],
    ['/expire'],
    ['si', '17:00'],
  ],
  [
    'pregunta en medio',
    week,
    ['tejido profundo mañana a las 5'],
    ['/tap 1'],
    ['dónde están?', 'Prinsengracht 1', '¿Se la reservo?'],
    ['si', '<Pagar'],
  ],
  ['está enfadado', week, ['esto es una vergüenza', 'bot']],
  ['llega sin cita', {}, ['ya estoy aquí', 'No tiene ninguna cita']],
  ['no ha pagado nada', {}, ['recibo', '~undefined']],
  ['manda emojis', week, ['😀😀', 'dígame con palabras']],
]);

export const es: readonly Transcript[] = [...booking, ...returning, ...staff, ...misfortunes, ...linking.es];
