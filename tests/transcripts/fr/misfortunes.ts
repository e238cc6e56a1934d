import { visit } from '../../unit/dialogs/given.ts';
import { week } from '../../unit/dialogs/scenes.ts';
import { past, thursday, today, withAddOns } from '../facts.ts';
import { type Transcript, unhappy } from '../transcript.ts';

const visits = { visits: [today] };

/** Bookings in which something goes another way. */
export const misfortunes: readonly Transcript[] = [
  ...unhappy('new', [
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
    [
      'voit avant d’annuler ce qui est gardé',
      { ...visits, fee: 4250 },
      ['jdois annuler dsl', 'nous gardons 42,50 €', 'vous remboursons 42,50 €', '[Non, le garder]'],
      ['oui', 'Votre rendez-vous est annulé', '42,50 €'],
    ],
    [
      'annule et se ravise',
      { ...week, ...visits, fee: 4250 },
      ['jpeux pas venir finalement, annulez svp', 'Je l’annule ?'],
      ['non, laissez', '2 mars, 12:00', '~est annulé'],
      ['mes rdv', '2 mars, 12:00'],
    ],
    [
      'dit qu’il vient quand même',
      { ...week, ...visits },
      ['annulez mon rdv', 'Je l’annule ?'],
      ['non en fait je viens', '~est annulé'],
      ['mes rdv', '2 mars, 12:00'],
    ],
    [
      'annule l’un des deux',
      { ...week, visits: [today, visit('2026-03-05 12:00')] },
      ['annuler', 'Quel rendez-vous souhaitez-vous annuler ?'],
      ['celui de jeudi', '5 mars, 12:00', 'Je l’annule ?'],
      ['oui', 'est annulé : Deep tissue massage, jeudi 5 mars'],
    ],
    [
      'donne deux étoiles et a tout de suite quelqu’un',
      { visits: [past] },
      ['un avis', '[★★★★★]'],
      ['2 etoiles', 'Toutes nos excuses', 'Notre accueil va vous écrire'],
      ['il faisait froid et trop de bruit', '~compris'],
    ],
    [
      'a été déçu, ce qui ne réserve rien pour hier',
      { ...week, visits: [past] },
      ['j’etais la hier et franchement decu', 'Toutes nos excuses', '~déjà passé'],
    ],
    [
      'ne veut plus être oublié',
      week,
      ['supprimez mes infos', 'J’efface tout ?'],
      ['nan laissez', '~effacement'],
    ],
    [
      'ajoute puis enlève',
      withAddOns,
      ['massage profond vendredi 17h', '85,00 €'],
      ['/tap 1', 'Vous pouvez ajouter Hot stones'],
      ['vous avez quoi en supplement ?', 'Hot stones (15 minutes, 20,00 €)'],
      ['les pierres chaudes', 'avec Hot stones, 75 minutes, 105,00 €'],
      ['sans les pierres chaudes finalement', 'Modifié : Deep tissue massage, 60 minutes, 85,00 €'],
      ['vas y', '<Payer 85,00 €>'],
    ],
  ]),
];
