import { week } from '../../unit/dialogs/scenes.ts';
import { thursday, today } from '../facts.ts';
import { type Transcript, unhappy } from '../transcript.ts';

const visits = { visits: [today] };

/** Bookings in which something goes another way. */
export const misfortunes: readonly Transcript[] = unhappy('new', [
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
    ['mover mi cita al viernes a las 5', 'se podía hasta', '+31 20 555 0101'],
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
