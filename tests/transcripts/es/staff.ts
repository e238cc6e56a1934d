import { visit } from '../../unit/dialogs/given.ts';
import { week } from '../../unit/dialogs/scenes.ts';
import { asked, ben, duty, frontDesk, monday, ofTheTeam, overDuty, own, swapAsked } from '../facts.ts';
import { happy, type Transcript, unhappy } from '../transcript.ts';

const swapWithBen = {
  ...duty,
  answers: { ...duty.answers, 'swap-candidates': ben, 'ask-swap': { ok: true, swap: swapAsked } },
} as const;

/** Therapists in their own chat. */
export const staff: readonly Transcript[] = [
  ...happy('staff', [
    [
      'lee cómo le fue al centro',
      frontDesk,
      [
        '¿qué tal hoy?',
        'Citas: 11 hechas, 1 aún sin marcar, 1 cliente no vino, 2 canceladas.',
        'Ocupación: 65',
      ],
      ['¿cómo nos fue hoy?', 'Ingresado'],
    ],
    ...['empezar', 'empezamos', 'empiezo el masaje', 'el tratamiento ha empezado'].map(
      (words) =>
        [
          `empieza con el cliente que ha llegado: ${words}`,
          {
            ...duty,
            answers: { ...duty.answers, 'mark-begun': { ok: true, booking: visit('2026-03-02 08:00') } },
          },
          [words, 'Anotado: el tratamiento ha empezado.'],
        ] as const,
    ),
    [
      'oye cómo fue el día y marca lo que falta',
      overDuty,
      [
        '¿cómo fue mi día?',
        '1 cita terminada, 1 h 30 min con clientes',
        '1 cliente no vino',
        'Aún sin marcar: 08:00 Maria',
        'Mañana: 2 citas, la primera: 10:00 Maria.',
        '[Hecha 08:00] [No vino 08:00]',
        '~€',
      ],
      ['/tap 1', 'cita terminada'],
    ],
    [
      'cierra el día antes de la última cita',
      duty,
      ['cerrar mi día', 'ninguna cita marcada', 'queda 1 cita'],
    ],
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
      {
        ...duty,
        answers: { ...duty.answers, 'mark-done': { ok: true, booking: visit('2026-03-02 08:00') } },
      },
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
    ['vincula el chat', { ...week, answers: ofTheTeam }, ['código BK7M-T4RX', 'Hola, Ana']],
    ['ve su día', duty, ['mi día', '08:00', 'Maria', '~€']],
    ['ve su semana', duty, ['mi semana', '2']],
    ['ve quién viene', duty, ['próximo cliente', '11:00']],
    ['bloquea una hora', duty, ['bloquea de 15 a 16', '15:00']],
    ['se pone enferma', duty, ['estoy enferma hoy', '[']],
    [
      'pregunta deprisa qué tiene hoy',
      duty,
      ['q tengo hoy?', '08:00 a 09:00, Maria', '11:00 a 12:00, Cliente', '13:00 a 14:00: bloqueado', '~€'],
      ['quien viene ahora?', '11:00 a 12:00, Cliente'],
      ['mi semana?', 'lun 2 mar: de 08:00 a 18:00, 2 citas'],
    ],
    [
      'está mala hoy y dice que sí',
      duty,
      ['no puedo ir hoy, toy con fiebre', 'Te quito del turno', '¿De acuerdo?'],
      ['si', 'Que te mejores', '[Deshacer]'],
      ['deshacer', 'se puede reservar otra vez'],
    ],
    ['está mala y dice que no', duty, ['toi malita'], ['no', '~Que te mejores']],
    [
      'bloquea una hora y la suelta',
      duty,
      ['bloqueame de 3 a 4 porfa', 'Bloqueado: lunes, 2 de marzo, de 15:00 a 16:00.'],
      ['deshacer', 'se puede reservar otra vez'],
    ],
    [
      'pide un cambio sin decir a quién',
      swapWithBen,
      ['alguien me cambia la de las 11?', '¿A quién pregunto?', '[Ben]'],
      ['Ben', 'He preguntado a Ben', 'visto bueno de recepción'],
    ],
    ['hace la cita de una compañera', asked, ['/tap swap.swp1.yes', 'Falta el visto bueno de recepción']],
    [
      'ha acabado y a otra la dejaron plantada',
      {
        ...duty,
        answers: {
          'staff-days': [{ ...monday, visits: [own('2026-03-02 08:00')] }],
          'mark-no-show': { ok: true, booking: visit('2026-03-02 08:00') },
        },
      },
      ['me dejaron plantada', '¿Quién no ha venido?', '[08:00 Maria]'],
      ['la de las 8', 'Anotado: no ha venido'],
    ],
    ['se desvincula', duty, ['cerrar sesion', 'ya no está vinculado']],
  ]),
  ...unhappy('staff', [
    [
      'escribe un código malo',
      { ...week, answers: { 'take-link-code': { ok: false, reason: 'bad-code' } } },
      ['BK7M-T4RX', 'Ese código no es válido'],
    ],
    [
      'pide a Ben, que no puede',
      { ...duty, answers: { ...duty.answers, 'ask-swap': { ok: false, reason: 'not-free' } } },
      ['puede ben cubrirme la de las 11?', 'Ben no puede entonces'],
    ],
    ['pregunta por su día sin ser del equipo', week, ['mi dia', '~turno']],
  ]),
];
