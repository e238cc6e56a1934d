import { maria, thursday } from '../facts.ts';
import { happy, type Transcript } from '../transcript.ts';

/** The same as last time, and visits that are moved. */
export const again: readonly Transcript[] = [
  ...happy('returning', [
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
    [
      'prend pareil que la dernière fois, la deuxième heure',
      maria,
      ['pareil que la derniere fois, demain soir ?', '[17:00 · Ana] [18:00 · Ana]', '~Ben'],
      ['le deuxieme', '18:00 avec Ana'],
      ['go', '<Payer 85,00 €>'],
      ['/pay'],
    ],
    [
      'décale un rendez-vous',
      thursday,
      ['jpeux decaler mon rdv de jeudi a vendredi 17h ?', '17:00 est libre le vendredi 6 mars'],
      ['/tap 1', 'Je déplace le rendez-vous au vendredi 6 mars, 17:00 avec Ana ?'],
      ['oui', 'le rendez-vous est déplacé'],
      ['mes rdv', 'vendredi 6 mars, 17:00', '~5 mars'],
    ],
    [
      'doit décaler et dit le jour puis l’heure',
      thursday,
      ['faut que je decale, jeudi jpeux plus', 'Quel jour vous conviendrait ?'],
      ['vendredi', '12:00 n’est pas libre le vendredi 6 mars', '[Ne rien changer]'],
      ['17h', 'au vendredi 6 mars, 17:00 avec Ana ?'],
      ['oui', 'le rendez-vous est déplacé'],
    ],
  ]),
];
