import type { KioskWords } from './types.ts';

const desk = 'Passez à l’accueil, s’il vous plaît, nous verrons cela ensemble.';

export const fr: KioskWords = {
  language: 'Français',
  hold: 'Présentez votre code à la caméra',
  holdMore: 'C’est l’image de votre confirmation, sur le téléphone ou sur papier.',
  camera: {
    starting: 'La caméra démarre …',
    refused: 'La caméra n’est pas autorisée ici. Tapez votre code, s’il vous plaît.',
    missing: 'Il n’y a pas de caméra ici. Tapez votre code, s’il vous plaît.',
    busy: 'La caméra est déjà utilisée. Tapez votre code, s’il vous plaît.',
    insecure: 'La caméra ne marche pas à cette adresse. Tapez votre code, s’il vous plaît.',
  },
  typeInstead: 'Taper le code',
  scanInstead: 'Utiliser la caméra',
  code: 'Votre code',
  codeMore: 'Six lettres et chiffres, dans votre confirmation.',
  checkIn: 'Signaler mon arrivée',
  otherCamera: 'Autre caméra',
  lightOn: 'Allumer la lumière',
  lightOff: 'Éteindre la lumière',
  soundOn: 'Activer le son',
  soundOff: 'Couper le son',
  moment: 'Un instant …',
  offline: 'Pas de connexion pour l’instant. Vous pouvez quand même signaler votre arrivée.',
  welcome: (name) => (name === null ? 'Bienvenue' : `Bienvenue, ${name}`),
  begins: (time, therapist) => `Vous commencez à ${time} avec ${therapist}.`,
  ends: (therapist, until) =>
    `On vient vous chercher tout de suite : ${therapist}. Votre rendez-vous se termine à ${until}.`,
  seat: 'Installez-vous, nous venons vous chercher.',
  comeFrom: (time) => `Vous pourrez signaler votre arrivée à partir de ${time}. D’ici là, installez-vous.`,
  usedSince: (time) => `Vous êtes là depuis ${time}. Installez-vous, s’il vous plaît.`,
  atHouse: (house) => `Votre visite est à ${house}. Venez à l’accueil si vous cherchez le chemin.`,
  refusals: {
    'not-a-code': {
      title: 'Ce n’est pas un code d’arrivée',
      next: 'Montrez l’image de votre confirmation, ou tapez les six lettres et chiffres.',
    },
    'not-ours': { title: 'Ce code est celui d’une autre maison', next: desk },
    'not-found': {
      title: 'Nous ne trouvons pas ce code',
      next: 'Vérifiez chaque lettre, s’il vous plaît, ou passez à l’accueil.',
    },
    replaced: {
      title: 'Vous avez un code plus récent',
      next: 'Votre rendez-vous a changé. Montrez le dernier message, ou tapez les six lettres et chiffres.',
    },
    'too-early': { title: 'Vous êtes en avance', next: desk },
    'too-late': {
      title: 'Votre rendez-vous a commencé depuis un moment',
      next: 'Passez à l’accueil, s’il vous plaît, nous verrons ce qui est possible.',
    },
    'already-used': {
      title: 'Votre arrivée est déjà enregistrée',
      next: 'Installez-vous, s’il vous plaît.',
    },
    'not-paid': {
      title: 'Votre rendez-vous n’est pas encore payé',
      next: 'Payez avec le lien de votre chat puis montrez le code à nouveau, ou passez à l’accueil.',
    },
    cancelled: {
      title: 'Ce rendez-vous a été annulé',
      next: 'Passez à l’accueil, s’il vous plaît, nous vous trouverons un autre moment.',
    },
    'other-house': { title: 'Votre visite est dans une autre maison', next: desk },
    retired: {
      title: 'Nous ne pouvons plus lire ce code',
      next: 'Tapez plutôt les six lettres et chiffres, s’il vous plaît.',
    },
    'not-on-list': { title: 'Nous ne pouvons pas vérifier pour l’instant', next: desk },
    'type-instead': {
      title: 'Tapez votre code, s’il vous plaît',
      next: 'Ce sont six lettres et chiffres, dans votre confirmation.',
    },
    'no-connection': { title: 'Nous ne pouvons pas vérifier pour l’instant', next: desk },
    'too-many-tries': {
      title: 'Trop de codes que nous ne connaissons pas',
      next: 'Passez à l’accueil, s’il vous plaît.',
    },
    failed: { title: 'Cela n’a pas marché', next: desk },
  },
  next: 'Personne suivante',
  staff: 'Équipe',
  leaveTitle: 'Déconnecter cet appareil ?',
  leaveMore: 'Il ne servira plus à l’accueil tant que personne ne se reconnecte avec son mot de passe.',
  leave: 'Se déconnecter',
  stay: 'Laisser ainsi',
  chooseLanguage: 'Langue',
};
