import { visit } from '../../unit/dialogs/given.ts';
import { week } from '../../unit/dialogs/scenes.ts';
import { asked, ben, duty, frontDesk, monday, ofTheTeam, overDuty, own, swapAsked } from '../facts.ts';
import { happy, type Transcript } from '../transcript.ts';

/** Therapists in their own chat. */
export const staff: readonly Transcript[] = [
  ...happy('staff', [
    [
      'lit comment la maison s’en est tirée',
      frontDesk,
      [
        'comment ça s’est passé aujourd’hui ?',
        'Rendez-vous : 11 terminés, 1 pas encore noté, 1 absence, 2 annulés.',
        'Taux d’occupation : 65',
      ],
      ['bilan du jour', 'Encaissé'],
    ],
    ...['commencer', 'on commence', 'je commence le soin', 'le massage a commencé'].map(
      (words) =>
        [
          `commence avec le client qui est là: ${words}`,
          {
            ...duty,
            answers: { ...duty.answers, 'mark-begun': { ok: true, booking: visit('2026-03-02 08:00') } },
          },
          [words, 'Noté : le soin a commencé.'],
        ] as const,
    ),
    [
      'apprend comment s’est passée la journée',
      overDuty,
      [
        'comment s’est passée ma journée ?',
        '1 rendez-vous terminé, 1 h 30 min avec les clients',
        '1 absence',
        'Pas encore noté : 08:00 Maria',
        'Demain : 2 rendez-vous, le premier : 10:00 Maria.',
        '[Terminé 08:00] [Absence 08:00]',
        '~€',
      ],
      ['/tap 1', 'Noté comme terminé.'],
    ],
    [
      'clôt la journée avant le dernier client',
      duty,
      ['clôturer ma journée', 'Aucun rendez-vous', 'Encore 1 rendez-vous'],
    ],
    [
      'annonce un retard',
      { ...duty, answers: { 'therapist-late': monday.visits } },
      ['j’ai 15 minutes de retard', '15 minutes de retard'],
    ],
    [
      'demande un échange',
      { ...duty, answers: { ...duty.answers, 'ask-swap': { ok: true, swap: swapAsked } } },
      ['Ben peut prendre mon 11h ?', 'J’ai posé la question à Ben'],
    ],
    [
      'a terminé',
      {
        ...duty,
        answers: { ...duty.answers, 'mark-done': { ok: true, booking: visit('2026-03-02 08:00') } },
      },
      ['terminé', 'Noté comme terminé.'],
    ],
    [
      'note une absence',
      {
        ...duty,
        answers: {
          'staff-days': [{ ...monday, visits: [own('2026-03-02 08:00')] }],
          'mark-no-show': { ok: true, booking: visit('2026-03-02 08:00') },
        },
      },
      ['la cliente n’est pas venue', '[08:00 Maria]'],
      ['/tap 1', 'Noté comme absence'],
    ],
    ['relie la conversation', { ...week, answers: ofTheTeam }, ['code BK7M-T4RX', 'Bienvenue, Ana']],
    ['voit sa journée', duty, ['ma journée', '08:00', 'Maria', '~€']],
    ['voit sa semaine', duty, ['ma semaine', '2']],
    ['voit qui vient', duty, ['prochain client', '11:00']],
    ['bloque une heure', duty, ['bloquer de 15h à 16h', '15:00']],
    ['est malade', duty, ["je suis malade aujourd'hui", '[']],
    [
      'relie la conversation en une phrase',
      { ...week, answers: ofTheTeam },
      ['mon code c BK7M-T4RX', 'Bienvenue, Ana', '[Ma journée]'],
    ],
    [
      'demande qui vient aujourd’hui',
      duty,
      ['jai qui aujourd’hui', 'Aujourd’hui (lundi 2 mars) : de 08:00 à 18:00', 'Maria'],
    ],
    ['demande ce qu’il y a demain', duty, ['jai quoi demain', 'Demain (mardi 3 mars)']],
    [
      'demande sa semaine comme on parle',
      duty,
      ['cest quoi ma semaine', 'lun 2 mars : de 08:00 à 18:00, 2 rendez-vous'],
    ],
    ['demande qui est après', duty, ['c qui apres', '11:00–12:00, Client']],
    [
      'est en retard et dit de combien',
      { ...duty, answers: { 'therapist-late': monday.visits } },
      ['chui en retard', 'Combien de retard aurez-vous ?'],
      ['15 min', '15 minutes de retard', '08:00 Maria et 11:00 Client'],
    ],
    [
      'bloque une heure et la rend',
      { ...duty, answers: { block: { ok: true, timeOffId: 'off2', conflicts: [own('2026-03-02 15:00')] } } },
      [
        'bloque moi 15h-16h',
        'Bloqué : lundi 2 mars, de 15:00 à 16:00',
        '15:00 Maria',
        '[Annuler ce blocage]',
      ],
      ['non laisse', 'de nouveau ouvert à la réservation'],
    ],
    [
      'bloque deux heures sans « h », avec la raison',
      duty,
      ['tu peux bloquer demain de 10 a 11, dentiste', 'Bloqué : mardi 3 mars, de 10:00 à 11:00.'],
      ['annule', 'de nouveau ouvert à la réservation'],
    ],
    [
      'dit les heures ensuite',
      duty,
      ['bloquer stp', 'De quand à quand ?'],
      ['14h-15h', 'Bloqué : lundi 2 mars, de 14:00 à 15:00.'],
    ],
    [
      'est malade et dit oui',
      duty,
      ['chui malade aujourdhui', 'Je vous retire du planning, lundi 2 mars, à partir de 09:00'],
      ['oui', 'Prompt rétablissement', '[Annuler ce blocage]'],
    ],
    [
      'ne se sent pas bien, mais vient',
      duty,
      ['jme sens pas bien, jpeux pas venir', 'Je vous retire du planning'],
      ['non', '~Prompt rétablissement'],
    ],
    [
      'cherche qui peut prendre un rendez-vous',
      {
        ...duty,
        answers: { ...duty.answers, 'swap-candidates': ben, 'ask-swap': { ok: true, swap: swapAsked } },
      },
      ['qqun peut prendre mon rdv de 11h ?', 'À qui dois-je demander ?', '[Ben]'],
      ['/tap 1', 'J’ai posé la question à Ben', 'l’accueil'],
    ],
    ['prend le rendez-vous d’Ana', asked, ['/tap swap.swp1.yes', 'Merci. L’accueil doit donner son accord']],
    [
      'a fini avec Maria',
      {
        ...duty,
        answers: { ...duty.answers, 'mark-done': { ok: true, booking: visit('2026-03-02 08:00') } },
      },
      ['jai fini avec maria', 'Noté comme terminé'],
    ],
    [
      'dit qu’on lui a posé un lapin',
      {
        ...duty,
        answers: {
          'staff-days': [{ ...monday, visits: [own('2026-03-02 08:00')] }],
          'mark-no-show': { ok: true, booking: visit('2026-03-02 08:00') },
        },
      },
      ['elle m’a pose un lapin a 8h', 'Qui n’est pas venu ?', '[08:00 Maria] [Non]'],
      ['/tap 1', 'Noté comme absence'],
    ],
    ['se déconnecte', duty, ['slt', 'Bonjour Ana.'], ['deconnexion', 'n’est plus reliée à l’équipe']],
  ]),
];
