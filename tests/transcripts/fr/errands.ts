import { visit } from '../../unit/dialogs/given.ts';
import { week } from '../../unit/dialogs/scenes.ts';
import { creditNote, past, receipt, today } from '../facts.ts';
import { happy, type Transcript } from '../transcript.ts';

const visits = { visits: [today] };

/** What guests ask beside booking. */
export const errands: readonly Transcript[] = [
  ...happy('returning', [
    ['arrive', visits, ['je suis là', 'Ana', '12:00']],
    ['est en retard', visits, ["j'ai 10 minutes de retard", '10 minutes']],
    ['voit ses rendez-vous', visits, ['mes rendez-vous', 'K7M4PX']],
    [
      'veut le reçu',
      { answers: { receipts: [receipt] } },
      ['je voudrais mon reçu', 'K7M4PX', '85,00 €', '<Reçu 2026-000123.pdf>'],
    ],
    [
      'donne son avis',
      { visits: [past] },
      ['je veux laisser un avis', '[★★★★★]'],
      ['/tap 1'],
      ['non', '~undefined'],
    ],
    [
      'accepte qu’on lui écrive le moment venu',
      { visits: [past], answers: { 'ask-for-offers': { ok: true } } },
      ['je veux laisser un avis', '[★★★★★]'],
      ['/tap 1'],
      ['non', 'équipe', 'Puis-je vous écrire'],
      ['oui', 'je vous écrirai'],
      ['pas d’offres', 'je ne vous proposerai pas'],
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
      ['start', 'à nouveau nos messages'],
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
    ['est devant la porte', visits, ['jsuis devant la porte', 'Votre arrivée est enregistrée', 'Ana']],
    ['est là avec un sourire', visits, ['on est la :)', 'Votre arrivée est enregistrée']],
    [
      'est dans les bouchons et le dit en toutes lettres',
      visits,
      ['chui dans les bouchons', 'Combien de retard aurez-vous ?', '[15 minutes]'],
      ['un quart d’heure', 'vous aurez 15 minutes de retard'],
    ],
    [
      'ne sera pas pile à l’heure, ce qui n’annule rien',
      visits,
      ['jserai pas pile a l’heure', 'Combien de retard aurez-vous ?', '~annule'],
      ['20', 'vous aurez 20 minutes de retard'],
    ],
    ['a un train en retard', visits, ['mon train a du retard, 20min env', '20 minutes de retard']],
    [
      'demande ce qui est réservé',
      { ...week, visits: [today, visit('2026-03-05 12:00')] },
      ['g quoi comme rdv ?', '2 mars, 12:00', '5 mars, 12:00', '[Annuler lun 2 mars, 12:00]'],
      ['c quand mon rdv deja ?', 'lundi 2 mars, 12:00'],
    ],
    [
      'demande jusqu’à quand c’est ouvert',
      week,
      ['vs etes ouvert jusqua quelle heure samedi', 'de 10:00 à 18:00'],
    ],
    ['demande quand ça ferme', week, ['vous fermez a quelle heure ce soir', 'à 21:00']],
    ['demande l’adresse sans accents', week, ['c ou exactement', 'Prinsengracht 1']],
    [
      'demande le prix comme on parle',
      week,
      ['c combien le massage suedois', '60 minutes 75,00 €', '~Glow facial'],
    ],
    [
      'demande ce que c’est comme on parle',
      week,
      ['c koi un massage suedois', 'by practised hands', '[Réserver ce soin]'],
    ],
    [
      'attend, puis n’attend plus',
      { free: [] },
      ['massage profond demain', 'plus rien de libre', '[Liste d’attente]'],
      ['prevenez moi si ca se libere', 'Je surveille pour vous : Deep tissue massage'],
      ['chuis tjrs sur la liste d’attente ?', 'Je surveille pour vous', 'Deep tissue massage'],
      ['nan c bon enlevez moi de la liste', 'je ne surveille plus'],
    ],
    [
      'donne des étoiles et un mot',
      { visits: [past] },
      ['jvoudrais donner mon avis', 'Comment était-ce ? Deep tissue massage'],
      ['5', 'ajouter un mot pour l’équipe'],
      ['ana est geniale, plus mal au dos', 'je l’ai transmis à l’équipe'],
    ],
    [
      'donne des étoiles sans qu’on les demande',
      { visits: [past] },
      ['5 etoiles, top !', 'transmis à l’équipe'],
    ],
    [
      'donne des étoiles en pleine réservation, qui continue',
      { ...week, visits: [past] },
      ['massage profond demain 17h'],
      ['/tap 1', 'Je vous le réserve ?'],
      ['★★★★', 'transmis à l’équipe', 'Je vous le réserve ?'],
      ['oui', '<Payer 85,00 €>'],
    ],
    [
      'voit sur la facture ce qui a été remboursé',
      { answers: { receipts: [creditNote, receipt] } },
      [
        'jpeux ravoir ma facture svp',
        '42,50 € remboursés',
        '<Note de crédit C2026-000004.pdf>',
        '85,00 € payés',
      ],
    ],
    [
      'passe à l’anglais et revient',
      week,
      ['vous parlez anglais ?', 'I speak English'],
      ['how much is a swedish massage', '60 minutes €75.00'],
      ['repassons en francais', 'en français'],
    ],
    ['ne veut plus de messages', week, ['stop les messages svp', 'que pour vos rendez-vous']],
    [
      'fait tout effacer',
      week,
      ['supprimez mes infos', 'C’est définitif. J’efface tout ?'],
      ['oui', 'vos données sont en cours d’effacement'],
    ],
    [
      'parle à quelqu’un et retrouve l’heure gardée',
      week,
      ['massage profond demain 17h'],
      ['/tap 1', 'Je vous le réserve ?'],
      ['jveux parler a qqun', 'Notre accueil prend la suite'],
      ['allo ?', '~Sage House'],
      ['le bot svp', 'Me revoilà', 'mardi 3 mars, 17:00. Je vous le réserve ?'],
      ['oui', '<Payer 85,00 €>'],
    ],
  ]),
];
