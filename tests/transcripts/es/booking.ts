import { week } from '../../unit/dialogs/scenes.ts';
import { maria } from '../facts.ts';
import { happy, type Transcript } from '../transcript.ts';

/** Visits booked, paid and moved. */
export const booking: readonly Transcript[] = [
  ...happy('new', [
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
  ]),
  ...happy('returning', [
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
  ]),
];
