import type { PeopleWords } from './types.ts';

const kin =
  'femme|mari|epoux|epouse|conjointe?|copain|copine|compagne|compagnon|fiancee?|cherie?|chum|blonde|amie?|pote|meilleure amie|meilleur ami|mere|pere|maman|papa|fils|fille|soeur|frere|cousine?|niece|neveu|collegue|patronne?|bebe|enfant|ado|belle-mere|beau-pere|belle-soeur|beau-frere|belle-fille|tante|oncle|grand-mere|grand-pere|mamie|papi|papy|voisine?|moitie|colocataire|coloc|partenaire|ex';

/** French for how many come. */
export const peopleFr: PeopleWords = {
  person: 'personnes?|pers\\b\\.?|prs\\b|convives?|participante?s?|invitee?s?|places|gens|tetes',
  groups:
    'adultes?|enfants?|bebes?|ados?|ami(?:e|s|es)|copines?|copains?|potes?|femmes|hommes|dames|messieurs|filles|garcons|fils|soeurs|freres|collegues|autres?|cousine?s?|seniors?|gamins?',
  bare: [
    '(?:nous sommes|nous serons|on est|on sera|on serait|serons|sommes|on vient a|nous venons a|on serait)(?: seulement| que| a| plus que| finalement)* {N}',
    '(?:groupe|table|reservation|resa|rdv|massage|soin) (?:de|pour|a) {N}',
    'pour(?: les| nous| seulement| juste)* {N}',
    'a {N}(?= personnes|[.! ]*$)',
    '(?:tous|toutes) les {N}|nous {N}(?=[.,! ]*$)',
    '(?:finalement|plutot|en fait),? {N}(?=[.! ]*$)',
  ],
  notPeople:
    '(?! ?(?:-|h\\b|heures?|min\\w*|mn\\b|jours?|semaines?|mois|am\\b|pm\\b|%|euros?|€|chf|francs|dollars?|soins?|massages?|seances?|fois|du (?:matin|soir)|de l.apres))',
  self: "\\b(?:moi|moi-meme)\\b|\\bet je\\b|\\b(?:je|j') ?(?:serai|viens|viendrai|suis) (?:avec|accompagnee?)|\\baccompagnee? (?:de|d'|par)|\\b(?:vient|viendra|venir|veut venir|viendrait) (?:aussi|avec moi|egalement)|\\b(?:amener|emmener|amene|emmene|venir avec)\\b|\\b(?:et|avec) nous\\b",
  alone:
    '(?:juste |seulement |que |rien que )(?:pour )?moi(?! et)|pour moi(?: (?:seule?|uniquement))?\\b(?! et|,| avec| \\+|-meme et)|toute? seule?|\\b(?:je (?:suis|serai|viens|viendrai)|en) (?:toute? )?(?:seule?|solo)\\b|^(?:seule?|solo)\\b',
  pair: '(?:nous deux|tous les deux|toutes les deux|en couple|pour un couple|a deux|en duo|nous 2|tous les 2|toutes les 2|a 2(?! h)|en amoureux|ma moitie et moi|les deux)(?![a-z0-9])',
  couples: 'couples?',
  ofOurs: 'de (?:mes|nos)',
  forCompany: '\\bpour (?:mon|ma|un|une|notre|sa|son)\\b',
  onlyMe:
    "^(?:juste |seulement |pour |que |c'est |je suis |rien que )*(?:moi|1|seule?|toute? seule?|solo)(?: seule?| personne)?[.! ]*$",
  mentioned: `(?:de la part de|par|grace a|d'apres|selon|a cause de|l?anniversaire de) (?:ma|mon|notre) (?:\\w+ )?(?:${kin})\\b|\\b(?:ma|mon) (?:\\w+ )?(?:${kin}) (?:m'a|m'avait|a dit|a (?:adore|aime|recommande|parle)|dit|recommande|adore|est (?:venue?|passee?)|travaille|habite|pense|trouve)(?![a-z])`,
  comesToo: '\\b(?:vient|viendra|venir|viennent|aussi|avec moi|ensemble|tous les deux|nous|on)\\b',
  companion: `(?:mon|ma|une?|notre|sa|son|ton|ta)(?: \\w+)?? (?:${kin})\\b`,
  twoCompanions: '(?:mes|nos|les) (?:parents|grands-parents|beaux-parents|jumeaux|jumelles)',
  bring:
    '(?:viens|venons|vais|allons|serai|viendrai|serais|venir|on vient|arrive) avec|^avec|\\baccompagnee? d|\\bavec (?=(?:mon|ma|mes|notre) )|\\bamen|\\bemmen',
};
