import { week } from '../../unit/dialogs/scenes.ts';
import { anouk, fridays, maria, thursday, withAddOns } from '../facts.ts';
import { happy, type Transcript } from '../transcript.ts';

/** Visits of more people, of more treatments, that come again, for somebody else, and moved. */
export const journeys: readonly Transcript[] = [
  ...happy('new', [
    [
      'vienen tres amigas',
      week,
      ['holaa kiero un masaje sueco mañana x la tarde para mi y mis 2 amigas', 'para 3 personas, 225,00 €'],
      ['la de las 4', 'para 3 personas', '16:00'],
      ['sip', '<Pagar 225,00 €>'],
      ['/pay'],
    ],
    [
      'viene una pareja por el masaje de pareja',
      week,
      ['un masaje en pareja el viernes a las 5 para mi chico y para mi', 'Couples massage'],
      ['/tap 1', '¿Se la reservo?'],
      ['dale', '<Pagar'],
      ['/pay'],
    ],
    [
      'quiere dos tratamientos seguidos, el segundo con piedras',
      anouk,
      [
        'primero un facial y dsps uno de tejido profundo con piedras calientes el viernes',
        'Glow facial, 45 minutos; después Deep tissue massage con Hot stones, 75 minutos, 170,00 €',
      ],
      ['/tap 1', '14:45 Deep tissue massage con Hot stones, 75 minutos'],
      ['dale', '<Pagar 170,00 €>'],
      ['/pay'],
    ],
    [
      'pregunta qué cuestan las piedras, las añade y las quita',
      withAddOns,
      ['tejido profundo el viernes a las 5'],
      ['/tap 1', 'Puede añadir Hot stones'],
      ['cuanto salen las piedras calientes?', '20,00 €', '[Hot stones]', '~Cambio hecho'],
      ['ponle piedras calientes', 'Deep tissue massage con Hot stones, 75 minutos, 105,00 €'],
      ['mejor quitale las piedras', 'Deep tissue massage, 60 minutos, 85,00 €'],
      ['si', '<Pagar 85,00 €>'],
    ],
    [
      'viene cada dos semanas',
      fridays,
      ['sueco cada dos semanas los viernes a las 5', 'Cada 2 semanas. ¿Para cuántas citas?'],
      ['3 veces', '3 citas: vie 6 mar, vie 20 mar y vie 3 abr'],
      ['si', 'todas las citas', '<Pagar 75,00 €>'],
      ['/pay'],
    ],
    [
      'viene cada quince días hasta una fecha',
      fridays,
      ['masaje sueco viernes a las 5, cada 15 dias, hasta el 20 de marzo', '2 citas: vie 6 mar y vie 20 mar'],
      ['vale', '<Pagar 75,00 €>'],
      ['/pay'],
    ],
    [
      'lo regala',
      week,
      ['es para regalar a mi novia, un masaje sueco el viernes a las 5', '17:00 · Ana'],
      ['/tap 1', '¿Cómo se llama la persona que viene?'],
      ['Lucia', 'Para Lucia.', '¿Se la reservo?'],
      ['vale', '<Pagar 75,00 €>'],
      ['/pay'],
    ],
    [
      'regala un facial por un cumpleaños',
      week,
      ['keria regalarle un facial a mi madre por su cumple', 'Glow facial. ¿Qué día'],
    ],
  ]),
  ...happy('returning', [
    [
      'lo mismo que la otra vez, escrito con prisa',
      maria,
      ['lo mismo q la otra vez, el viernes a las 5', 'Deep tissue massage', '[17:00 · Ana]'],
      ['la primera', '¿Se la reservo?'],
      ['okis', '<Pagar 85,00 €>'],
      ['/pay'],
    ],
    [
      'cambia su cita a otro día y otra hora',
      thursday,
      ['me pueden pasar la cita al viernes?', 'Puede cambiar esta cita hasta', 'Lo más cercano'],
      ['a las 5', '¿Cambio la cita al viernes, 6 de marzo, 17:00 con Ana?'],
      ['sip', 'la cita está cambiada'],
    ],
    [
      'no puede el jueves y propone otro día',
      thursday,
      ['no puedo el jueves, lo cambiamos para el viernes a las 5?', 'A las 17:00 tenemos disponibilidad'],
      ['/tap 1', '¿Cambio la cita al viernes'],
      ['/tap 1', 'la cita está cambiada'],
    ],
  ]),
];
