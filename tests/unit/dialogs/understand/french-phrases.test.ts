import { describe, expect, it } from '@jest/globals';
import { saysPhrase } from '../../../../dialogs/understand/phrases/phrases-of.ts';
import type { Phrase } from '../../../../dialogs/understand/phrases/types.ts';

const said: [Phrase, string[]][] = [
  [
    'introduction',
    ['je m’appelle Léa', 'moi c’est Hugo', 'au nom de Dubois', 'c’est Marie', 'bonjour, mon nom est Roy'],
  ],
  ['no-name', ['non', 'je préfère pas', 'pas besoin', 'anonyme']],
  ['paid', ['j’ai payé', 'c’est fait', 'je viens de régler', 'paiement effectué']],
  ['not-agreed', ['non', 'pas encore', 'attends', 'n’annulez pas', 'gardez-le']],
  [
    'keep-it',
    [
      'n’annulez pas',
      'je veux pas annuler',
      'annulez pas',
      'gardez mon rdv',
      'laissez comme ça',
      'je le garde',
    ],
  ],
  ['never-mind', ['laisse tomber', 'oubliez', 'tant pis', 'c’est pas grave', 'non rien', 'finalement non']],
  ['earlier', ['plus tôt ?', 'vous avez plus tot']],
  ['later', ['plus tard svp', 'un peu après']],
  [
    'soonest',
    [
      'dès que possible',
      'asap',
      'tt de suite',
      'maintenant',
      'le plus vite possible',
      'quand êtes-vous libre',
      'quand est-ce que vous avez de la place',
      'prochain créneau',
      'quand puis-je venir',
    ],
  ],
  [
    'whatever',
    ['peu importe', 'ça m’est égal', 'je sais pas', 'n’importe', 'comme vous voulez', 'au choix', 'jsp'],
  ],
  [
    'like-last-time',
    [
      'comme la dernière fois',
      'comme d’hab',
      'la même chose',
      'le même massage que la dernière fois',
      'mon soin habituel',
    ],
  ],
  ['same-therapist', ['avec la même masseuse', 'la même personne svp', 'encore avec elle']],
  [
    'tell-me',
    [
      'mettez-moi sur liste d’attente',
      'prévenez-moi si une place se libère',
      'dites-moi si quelqu’un annule',
    ],
  ],
  [
    'cancel-terms',
    [
      'quelles sont les conditions d’annulation',
      'et si j’annule ?',
      'je peux annuler gratuitement ?',
      'peut-on annuler la veille',
      'frais d’annulation ?',
    ],
  ],
  ['cheapest', ['le moins cher', 'quelque chose de pas trop cher', 'petit budget']],
  ['all-prices', ['vos tarifs', 'c’est quoi les prix', 'tous les prix']],
  [
    'what-is',
    ['c’est quoi un gommage', 'qu’est-ce que le shiatsu', 'en quoi consiste le soin', 'comment ça se passe'],
  ],
  ['who-works', ['qui travaille demain', 'qui sont les thérapeutes', 'quelles praticiennes avez-vous']],
  [
    'how-to-pay',
    [
      'vous prenez la carte ?',
      'je peux payer sur place',
      'paiement en espèces',
      'acceptez-vous les chèques',
      'comment on paye',
    ],
  ],
  ['gift', ['c’est un cadeau', 'pour offrir', 'offrir à ma mère']],
  [
    'running-late',
    [
      'je suis en retard',
      'j’aurai 10 min de retard',
      'coincée dans les bouchons',
      'mon train est en panne',
      'jsuis à la bourre',
    ],
  ],
  [
    'here',
    [
      'je suis là',
      'je suis arrivée',
      'on est là !',
      'je viens d’arriver',
      'bonjour, je suis devant',
      'me voilà',
    ],
  ],
  ['receipt', ['je voudrais une facture', 'un reçu svp', 'il me faut un justificatif']],
  ['feedback', ['je veux laisser un avis', 'je souhaite me plaindre', 'une réclamation']],
  [
    'unhappy',
    [
      'c’était nul',
      'très déçue',
      'plus jamais',
      'c’est une arnaque',
      'pas du tout contente',
      'elle m’a fait mal',
    ],
  ],
  ['start-messages', ['start', 'me réabonner', 'recevoir à nouveau les messages']],
  ['forget-me', ['supprimez mes données', 'effacez mon compte', 'rgpd', 'oubliez-moi']],
  ['bot-again', ['revenir au bot', 'retour au robot']],
  [
    'my-day',
    [
      'ma journée',
      'mon planning',
      'j’ai quoi demain',
      'mes clients aujourd’hui',
      'la première cliente lundi',
    ],
  ],
  ['leave-waiting', ['retirez-moi de la liste d’attente', 'enlève-moi de votre liste d’attente']],
  ['off-the-list', ['enlevez-moi de la liste']],
  ['my-week', ['ma semaine', 'mon planning de la semaine', 'j’ai quoi cette semaine']],
  ['next-guest', ['qui est le prochain', 'mon prochain client', 'c’est qui après']],
  ['sick', ['je suis malade', 'j’ai de la fièvre', 'je me sens pas bien', 'j’ai la gastro']],
  [
    'block',
    ['bloque 15h à 16h', 'garde-moi 3 à 4 libre', 'je voudrais une pause à 16h', 'pas dispo de 2 à 4'],
  ],
  ['swap', ['Ben peut prendre mon 17h', 'échanger avec Léa', 'qui peut me remplacer']],
  ['done', ['terminé', 'c’est fait', 'la cliente est partie']],
  ['no-show', ['no show', 'le client n’est pas venu', 'elle s’est pas présentée', 'jamais arrivé']],
];

describe('what flows listen for, in French', () => {
  const table = said.flatMap(([phrase, texts]) => texts.map((text): [string, Phrase] => [text, phrase]));
  it.each(table)('hears in "%s": %s', (text, phrase) => {
    expect(saysPhrase(text, phrase, 'fr-CA')).toBe(true);
  });

  const notSaid: [string, Phrase][] = [
    ['je ne peux pas venir, annulez', 'keep-it'],
    ['annulez mon rdv', 'keep-it'],
    ['pas de souci, annulez', 'not-agreed'],
    ['j’ai bien reçu le message', 'receipt'],
    ['je n’ai pas encore reçu de code', 'receipt'],
    ['ça me fait mal au dos', 'unhappy'],
    ['j’ai des douleurs horribles au dos, horribles douleurs', 'feedback'],
    ['un massage qui fait du bien', 'who-works'],
    ['j’ai la nuque coincée', 'running-late'],
    ['je suis la semaine prochaine à Paris', 'here'],
    ['je suis là jusqu’à jeudi', 'here'],
    ['j’ai changé d’avis', 'feedback'],
    ['avez-vous des chèques cadeaux', 'gift'],
    ['quand est mon prochain rdv', 'soonest'],
    ['je peux payer plus tard ?', 'later'],
    ['à plus tard', 'later'],
    ['après-midi', 'later'],
    ['au prix habituel', 'like-last-time'],
    ['je veux pas parler au robot', 'bot-again'],
    ['je peux annuler mon rdv ?', 'cancel-terms'],
    ['oubliez-moi', 'never-mind'],
    ['comment je paye', 'paid'],
    ['pas encore payé', 'paid'],
    ['mes rdv de la semaine', 'my-day'],
    ['peu importe le jour mais le matin', 'never-mind'],
    ['inscrivez-moi sur la liste d’attente', 'leave-waiting'],
    ['si quelqu’un annule mettez-moi sur la liste d’attente', 'leave-waiting'],
    ['demain à 17h', 'soonest'],
    ['pour ma mère', 'gift'],
    ['je ne peux pas venir', 'no-show'],
    ['mon assurance maladie rembourse ?', 'sick'],
    ['finalement non, mercredi', 'never-mind'],
  ];
  it.each(notSaid)('does not hear in "%s": %s', (text, phrase) => {
    expect(saysPhrase(text, phrase, 'fr')).toBe(false);
  });
});
