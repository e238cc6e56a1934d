import { visit } from '../../unit/dialogs/given.ts';
import { week } from '../../unit/dialogs/scenes.ts';
import { duty, monday, ofTheTeam, own, past, receiptOf, swapAsked, today } from '../facts.ts';
import { linking } from '../linking.ts';
import { happy, type Transcript, unhappy } from '../transcript.ts';

const maria = { ...week, guestName: 'Maria', visits: [past] };
const visits = { visits: [today] };
const thursday = { ...week, visits: [visit('2026-03-05 12:00')] };

const booking = happy('new', [
  [
    'viennent à deux',
    week,
    ['massage profond pour deux demain à 17h', 'pour 2 personnes, 170,00 €'],
    ['/tap 1', 'avec Ana et Ben'],
    ['oui', '<Payer 170,00 €>'],
    ['/pay'],
  ],
  [
    'réserve en une phrase, une heure et un oui',
    week,
    ['massage en profondeur demain après 17h', '85,00 €', '[17:00 · Ana]'],
    ['/tap 1', '17:00'],
    ['oui', '85,00 €>'],
    ['/pay'],
  ],
  [
    'salue d’abord',
    week,
    ['bonjour', 'Sage House'],
    ['je voudrais un massage suédois vendredi à 17h', '17:00'],
    ['/tap 1', '6 mars'],
    ['oui merci', '75,00 €>'],
    ['/pay'],
  ],
  [
    'dit oui à l’heure exacte',
    week,
    ['massage en profondeur demain à 17h', '17:00'],
    ['/tap 1'],
    ["d'accord", '85,00 €>'],
    ['/pay'],
  ],
  [
    'choisit le jour ensuite',
    week,
    ['massage suédois', '[Demain, mar 3 mars]'],
    ['demain', '[17:00 · Ana]'],
    ['17h', '17:00'],
    ['parfait', '75,00 €>'],
    ['/pay'],
  ],
  [
    'demande quelqu’un',
    week,
    ['massage en profondeur demain avec ana', '[10:00 · Ana]', '~Ben'],
    ['/tap 1', 'Ana'],
    ['ok', '85,00 €>'],
    ['/pay'],
  ],
  [
    'demande un homme',
    week,
    ['massage en profondeur demain avec un homme', '[13:00 · Ben]', '~Ana'],
    ['/tap 1', 'Ben'],
    ['oui', '85,00 €>'],
    ['/pay'],
  ],
  [
    'prend la deuxième',
    week,
    ['massage en profondeur demain à partir de 17h', '[17:15 · Ben]'],
    ['la deuxième', '17:15'],
    ['oui svp', '85,00 €>'],
    ['/pay'],
  ],
]);

const returning = happy('returning', [
  [
    'comme la dernière fois',
    maria,
    ['comme la dernière fois, vendredi après 17h', 'Deep tissue massage', '[17:00 · Ana]'],
    ['/tap 1', '17:00'],
    ['oui', '85,00 €>'],
    ['/pay'],
  ],
  [
    'comme d’habitude',
    maria,
    ["comme d'habitude, demain à 17h", '17:00'],
    ['/tap 1', '17:00'],
    ['oui', '85,00 €>'],
    ['/pay'],
  ],
  [
    'la même chose, un autre jour',
    maria,
    ['comme la dernière fois, jeudi à 17h', '[17:00 · Ana]'],
    ['/tap 1', '5 mars'],
    ['ok', '85,00 €>'],
    ['/pay'],
  ],
  [
    'dit tout d’un coup',
    maria,
    ['massage en profondeur vendredi à 17h avec ana', '17:00'],
    ['/tap 1', 'Ana'],
    ['oui', '85,00 €>'],
    ['/pay'],
  ],
  ['arrive', visits, ['je suis là', 'Ana', '12:00']],
  ['est en retard', visits, ["j'ai 10 minutes de retard", '10 minutes']],
  ['voit ses rendez-vous', visits, ['mes rendez-vous', 'K7M4PX']],
  ['veut le reçu', { answers: { receipts: [receiptOf(0)] } }, ['je voudrais mon reçu', 'K7M4PX', '85,00 €']],
  [
    'donne son avis',
    { visits: [past] },
    ['je veux laisser un avis', '[★★★★★]'],
    ['/tap 1'],
    ['non', '~undefined'],
  ],
  ['demande où', week, ['où êtes-vous ?', 'Prinsengracht 1']],
  ['demande les horaires', week, ['vous êtes ouverts dimanche ?', 'fermé']],
  ['demande le prix', week, ['combien coûte le massage suédois', '75,00 €']],
  ['change de langue', week, ['in english please', 'I speak English'], ['en français svp', 'français']],
  ['remercie et part', week, ['merci', '~undefined'], ['au revoir', '~undefined']],
  ['fait effacer ses données', week, ['supprimez mes données', '['], ['oui', '~undefined']],
  [
    'arrête les messages et les reprend',
    week,
    ['stop', 'que pour vos rendez-vous'],
    ['start', 'à nouveau tous nos messages'],
  ],
  [
    'parle à une personne et revient au bot',
    week,
    ['massage profond demain à 17h'],
    ['je voudrais parler à une personne', 'Notre accueil prend la suite'],
    ['bonjour ?', '~Sage House'],
    ['bot', '[17:00 · Ana]'],
  ],
  [
    'demande ce que c’est',
    week,
    ['c’est quoi un massage suédois ?', '60 minutes 75,00 €', '[Réserver ce soin]'],
  ],
]);

const staff = happy('staff', [
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
    { ...duty, answers: { ...duty.answers, 'mark-done': { ok: true, booking: visit('2026-03-02 08:00') } } },
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
]);

const misfortunes = unhappy('new', [
  [
    'change d’avis deux fois',
    week,
    ['massage en profondeur demain à 17h'],
    ['/tap 1'],
    ['non, plutôt vendredi', '6 mars, 17:00'],
    ['finalement à 16h', '6 mars, 16:00'],
    ['oui', '85,00 €>'],
  ],
  ['renonce', week, ['massage en profondeur demain à 17h'], ['/tap 1'], ['annuler', '~€>']],
  ['n’est pas compris', week, ['asdfgh', '~undefined'], ['qwerty', '+31 20 555 0101']],
  ['recommence', week, ['massage en profondeur demain'], ['recommencer', '~Ana']],
  ['touche un vieux bouton', week, ['/tap yes.bkg0000000000001', '~undefined', '~€>']],
  ['touche un bouton inventé', week, ['/tap rien.du.tout', '~undefined']],
  ['écrit sa carte', week, ['[card number removed] 12/28', 'carte']],
  ['demande hier', week, ['massage en profondeur hier', '1er mars']],
  [
    'vient à onze',
    week,
    ['massage en profondeur demain pour 11 personnes', '11 personnes', '+31 20 555 0101'],
  ],
  ['demande un dimanche', week, ['massage en profondeur dimanche', '8 mars']],
  ['hésite', week, ['massage', '[Deep tissue massage]']],
  ['demande ce qui n’existe pas', week, ['je voudrais une coupe de cheveux', '~undefined', '[']],
  ['n’annule pas', visits, ['annuler mon rendez-vous', '85,00 €'], ['non', '~undefined']],
  ['annule', visits, ['je dois annuler mon rendez-vous', '85,00 €'], ['oui', '85,00 €']],
  [
    'déplace trop tard',
    { ...week, ...visits },
    ['déplacer mon rendez-vous à vendredi 17h', '+31 20 555 0101'],
  ],
  ['déplace', thursday, ['déplacer mon rdv à vendredi à 17h', '17:00'], ['/tap 1', '[']],
  [
    'perd l’heure gardée',
    week,
    ['massage en profondeur demain à 17h'],
    ['/tap 1'],
    ['/expire'],
    ['oui', '17:00'],
  ],
  [
    'demande au milieu',
    week,
    ['massage en profondeur demain à 17h'],
    ['/tap 1'],
    ['où êtes-vous ?', 'Prinsengracht 1'],
    ['oui', '85,00 €>'],
  ],
  ['est fâché', week, ["c'est inadmissible", 'bot']],
  ['arrive sans rendez-vous', {}, ['je suis là', '~undefined', '[']],
  ['n’a rien payé', {}, ['reçu svp', '~undefined']],
  ['envoie des émojis', week, ['😀😀', '~undefined']],
  ['insulte', week, ['espèce de robot stupide', '~undefined']],
]);

export const fr: readonly Transcript[] = [...booking, ...returning, ...staff, ...misfortunes, ...linking.fr];
