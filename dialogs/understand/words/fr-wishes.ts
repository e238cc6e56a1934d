import type { WishWords } from './types.ts';

/** French for asking for a treatment, whatever it is. */
export const wishesFr: WishWords = {
  before:
    "(?:voudrais|voudrait|veux|souhaite|souhaiterais|aimerais|jaimerais|desire|cherche|reserver?|reservez|booker|prendre|besoin d'|envie d'|il me faut|faites[- ]vous|vous faites|proposez[- ]vous|vous proposez|avez[- ]vous|vous avez|rdv pour|rendez-vous pour)(?: (?:bien|me faire|faire|avoir|prendre|reserver|aussi|svp|nous))* ?(?:une?|des|du|de la)|(?:faites[- ]vous|vous faites|proposez[- ]vous|vous proposez)(?: (?:aussi|les?|la))*",
  ends: (
    'pour a au aux avec par chez le la les ce cet cette demain aujourd apres avant vers des du et ou mais si quand ' +
    'svp stp merci maintenant bientot alors comme entre lundi mardi mercredi jeudi vendredi samedi dimanche ' +
    'prochain prochaine semaine matin midi soir s il vous est sont y dans qui que sur en plutot je tu nous on'
  ).split(' '),
  others: (
    'rendez-vous rendez rdv reservation resa visite seance creneau place heure moment instant jour date semaine ' +
    'matinee soiree matin midi soir apres-midi quelque chose truc qqch un une celui celle ca cela lui elle moi ' +
    'toi nous femme homme dame monsieur therapeute praticien praticienne masseur masseuse personne gens humain ' +
    'conseiller quelqu ami amie copine copain mari couple enfant enfants groupe mere pere soeur frere ' +
    'remboursement recu facture justificatif addition question questions reduction remise offre promo cheque ' +
    'cheques carte cartes bon bons cadeau cadeaux parking wifi piscine douche serviette serviettes peignoir ' +
    'casier boisson cafe the eau pause repos mot appel probleme souci reclamation plainte idee rappel ' +
    'confirmation code lien changement service aide info infos information informations renseignement ' +
    'renseignements prix tarif tarifs liste menu option options choix taxi relaxant relaxante relaxation detente ' +
    'detendre nouveau nouvel nouvelle bon bonne autre autres different premier premiere deuxieme dernier derniere ' +
    'quoi meme rapide court courte long longue moins plus disponibilite disponibilites dispo dispos mal dos nuque ' +
    'cou epaules tension tensions stress livraison domicile avis commentaire temoignage note conseil attente abonnement forfait animaux chien'
  ).split(' '),
};
