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
      'lê como foi o dia da casa',
      frontDesk,
      [
        'como foi hoje?',
        'Reservas: 11 concluídas, 1 ainda sem marcar, 1 cliente não veio, 2 canceladas.',
        'Ocupação: 65',
      ],
      ['números do dia', 'Recebido'],
    ],
    ...['começar', 'começamos', 'vamos começar a massagem', 'o tratamento começou'].map(
      (words) =>
        [
          `começa com o cliente que chegou: ${words}`,
          {
            ...duty,
            answers: { ...duty.answers, 'mark-begun': { ok: true, booking: visit('2026-03-02 08:00') } },
          },
          [words, 'Anotado: o atendimento começou.'],
        ] as const,
    ),
    [
      'ouve como foi o dia e marca o que falta',
      overDuty,
      [
        'como foi o meu dia?',
        '1 reserva concluída, 1 h 30 min com clientes',
        '1 cliente não veio',
        'Ainda sem marcar: 08:00 Maria',
        'Amanhã: 2 reservas, a primeira: 10:00 Maria.',
        '[Feita 08:00] [Não veio 08:00]',
        '~€',
      ],
      ['/tap 1', 'terminado'],
    ],
    ['fecha o dia antes da última reserva', duty, ['fechar o dia', 'nenhuma reserva', 'falta 1 reserva']],
    [
      'avisa de um atraso',
      { ...duty, answers: { 'therapist-late': monday.visits } },
      ['estou 15 minutos atrasada', '15 minutos mais tarde'],
    ],
    [
      'pede uma troca',
      { ...duty, answers: { ...duty.answers, 'ask-swap': { ok: true, swap: swapAsked } } },
      ['o Ben pode fazer minha marcação das 11?', 'Perguntei a Ben'],
    ],
    [
      'terminou',
      {
        ...duty,
        answers: { ...duty.answers, 'mark-done': { ok: true, booking: visit('2026-03-02 08:00') } },
      },
      ['terminado', 'Anotado: terminado'],
    ],
    [
      'anota quem não veio',
      {
        ...duty,
        answers: {
          'staff-days': [{ ...monday, visits: [own('2026-03-02 08:00')] }],
          'mark-no-show': { ok: true, booking: visit('2026-03-02 08:00') },
        },
      },
      ['a cliente não apareceu', '[08:00 Maria]'],
      ['/tap 1', 'não veio'],
    ],
    ['liga a conversa', { ...week, answers: ofTheTeam }, ['código BK7M-T4RX', 'Olá, Ana']],
    ['vê o dia', duty, ['meu dia', '08:00', 'Maria', '~€']],
    ['vê a semana', duty, ['minha semana', '2']],
    ['vê quem vem', duty, ['próximo cliente', '11:00']],
    ['bloqueia uma hora', duty, ['bloqueia das 15h às 16h', '15:00']],
    ['fica doente', duty, ['estou doente hoje', '[']],
    [
      'pergunta com pressa o que tem hoje',
      duty,
      [
        'oq eu tenho hj?',
        '08:00 às 09:00, Maria',
        '11:00 às 12:00, Cliente',
        '13:00 às 14:00: bloqueado',
        '~€',
      ],
      ['quem vem agora?', '11:00 às 12:00, Cliente'],
      ['minha semana?', 'seg 2 de mar: das 08:00 às 18:00, 2 reservas'],
    ],
    [
      'está doente hoje e diz que sim',
      duty,
      ['nao consigo ir hj, to com febre', 'Tiro você da escala', 'Pode ser?'],
      ['pode ser', 'Melhoras', '[Desfazer]'],
      ['desfazer', 'pode ser reservado de novo'],
    ],
    ['está doente e diz que não', duty, ['to passando mal'], ['nao', '~Melhoras']],
    [
      'bloqueia uma hora e solta',
      duty,
      ['bloqueia das 3 as 4 pfv', 'Bloqueado: segunda-feira, 2 de março, das 15:00 às 16:00.'],
      ['desfazer', 'pode ser reservado de novo'],
    ],
    [
      'pede uma troca sem dizer a quem',
      swapWithBen,
      ['alguem troca a das 11 comigo?', 'A quem pergunto?', '[Ben]'],
      ['Ben', 'Perguntei a Ben', 'recepção'],
    ],
    ['fica com a reserva de uma colega', asked, ['/tap swap.swp1.yes', 'recepção']],
    [
      'levou um bolo',
      {
        ...duty,
        answers: {
          'staff-days': [{ ...monday, visits: [own('2026-03-02 08:00')] }],
          'mark-no-show': { ok: true, booking: visit('2026-03-02 08:00') },
        },
      },
      ['levei um bolo', 'Quem não veio?', '[08:00 Maria]'],
      ['a das 8', 'Anotado: não veio'],
    ],
    ['desliga a conversa', duty, ['sair', 'não está']],
  ]),
  ...unhappy('staff', [
    [
      'escreve um código errado',
      { ...week, answers: { 'take-link-code': { ok: false, reason: 'bad-code' } } },
      ['BK7M-T4RX', 'código'],
    ],
    [
      'pede a Ben, que não pode',
      { ...duty, answers: { ...duty.answers, 'ask-swap': { ok: false, reason: 'not-free' } } },
      ['o ben pode cobrir a minha das 11?', 'Ben não pode'],
    ],
    ['pergunta o seu dia sem ser da equipe', week, ['meu dia', '~escala']],
  ]),
];
