import type { CheckInWords } from './types.ts';

export const fr: CheckInWords = {
  title: 'Arrivées',
  intro:
    'Scannez l’image de la confirmation du client, ou tapez le code. Un lecteur à main marche à tout moment.',
  camera: {
    starting: 'La caméra démarre …',
    reading: 'Présentez le code à la caméra.',
    refused: 'La caméra est bloquée. Autorisez-la dans la barre d’adresse, ou tapez le code.',
    missing: 'Aucune caméra n’est utilisable ici. Tapez le code.',
    busy: 'Un autre programme utilise la caméra. Fermez-le et relancez la caméra, ou tapez le code.',
    insecure:
      'Les navigateurs ne donnent la caméra qu’aux adresses https. Tapez le code ou utilisez un lecteur à main.',
  },
  cameraPicture: 'Image de la caméra',
  otherCamera: 'Autre caméra',
  light: 'Lumière',
  startCamera: 'Scanner avec la caméra',
  stopCamera: 'Arrêter la caméra',
  code: 'Code',
  codeMissing: 'Tapez le code de la confirmation du client.',
  checkIn: 'Enregistrer l’arrivée',
  lookingUp: 'Recherche du rendez-vous …',
  next: 'Client suivant',
  sound: 'Son',
  location: 'Maison',
  toKiosk: 'En faire une borne',
  welcome: (name) => (name === null ? 'Bienvenue' : `Bienvenue, ${name}`),
  keptHere: 'Gardé sur cet appareil jusqu’au retour de la connexion.',
  openVisit: 'Ouvrir dans le calendrier',
  noName: 'Un client',
  because: 'Enregistrer quand même, parce que …',
  becauseExample: 'Le tram était à l’arrêt',
  letIn: 'Laisser entrer',
  letInDone: 'Arrivée enregistrée.',
  noListNoConnection:
    'Pas de connexion, et pas de liste du jour sur cet appareil : les codes ne peuvent pas être vérifiés.',
  byList: (time) => `Pas de connexion. Les codes sont vérifiés avec la liste de ${time}.`,
  unsettled: (count) =>
    `${count === 1 ? '1 arrivée' : `${count} arrivées`} sur cet appareil seulement. Laissez la page ouverte jusqu’au retour de la connexion.`,
  toLookAt: 'À vérifier',
  letInAt: (name, time, device) => `${name ?? 'Un client'}, entré à ${time} (${device})`,
  seenTo: 'Réglé',
  refusals: {
    'not-a-code': {
      title: 'Ce n’est pas un code d’arrivée',
      advice: 'Demandez le code du message de confirmation : six lettres et chiffres, ou l’image.',
    },
    'not-ours': {
      title: 'Ce code est d’un autre spa',
      advice: 'Regardez avec le client quelle maison nomme la confirmation.',
    },
    'not-found': {
      title: 'Aucun rendez-vous n’a ce code',
      advice: 'Vérifiez chaque lettre, ou cherchez le client par son nom dans le calendrier.',
    },
    replaced: {
      title: 'Ce code n’est plus à jour',
      advice: 'Le rendez-vous a changé après l’envoi du code. Demandez le dernier message.',
    },
    'too-early': {
      title: 'Trop tôt pour enregistrer l’arrivée',
      advice: 'Regardez le jour et l’heure : le code vaut peu avant.',
    },
    'too-late': {
      title: 'Trop tard pour enregistrer l’arrivée',
      advice: 'L’heure du rendez-vous est passée. Ouvrez-le dans le calendrier pour décider avec le client.',
    },
    'already-used': {
      title: 'Arrivée déjà enregistrée',
      advice: 'Ce code a déjà servi. Si le client est à l’accueil, tout va bien.',
    },
    'not-paid': {
      title: 'Pas encore payé',
      advice: 'Demandez au client de payer par le lien du chat, puis scannez à nouveau.',
    },
    retired: {
      title: 'Ce code est signé avec une ancienne clé',
      advice:
        'Demandez les six lettres et chiffres de la confirmation et tapez-les. Le rendez-vous peut très bien être inchangé.',
    },
    'other-house': {
      title: 'Ce rendez-vous est dans une autre maison',
      advice:
        'L’arrivée n’est pas enregistrée. Indiquez le chemin au client, ou ouvrez le rendez-vous pour décider ensemble.',
    },
    cancelled: { title: 'Ce rendez-vous a été annulé', advice: 'Proposez une autre heure au client.' },
    'not-on-list': {
      title: 'Pas sur la liste du jour',
      advice:
        'Sans connexion on ne peut pas le vérifier : autre jour, autre maison, ou réservé à l’instant. Vous connaissez vos clients.',
    },
    'type-instead': {
      title: 'Ce navigateur ne peut pas vérifier l’image sans connexion',
      advice: 'Tapez plutôt les six lettres et chiffres de la confirmation.',
    },
    'no-connection': {
      title: 'Pas de connexion, et pas de liste du jour',
      advice:
        'Laissez entrer le client selon votre jugement et enregistrez l’arrivée plus tard. Ouvrez cette page une fois par jour tant qu’il y a une connexion.',
    },
    'too-many-tries': {
      title: 'Trop de codes qui ne mènent à rien',
      advice: 'Attendez cinq minutes, ou cherchez le client par son nom dans le calendrier.',
    },
    failed: {
      title: 'Arrivée non enregistrée',
      advice: 'Le serveur n’a pas pu le faire. Réessayez dans un instant.',
    },
  },
  usedAt: (time, device) =>
    `À ${time}${device === null ? '' : ` (${device})`}. Si c’est le même client, tout va bien.`,
  atHouse: (house) => `Ce rendez-vous est à ${house}`,
  from: (moment) => `L’arrivée peut être enregistrée à partir de : ${moment}.`,
  until: (moment) => `Le délai a pris fin : ${moment}. À vous de décider.`,
  twice: (time, device) =>
    `Enregistré aussi${time === null ? '' : ` à ${time}`}${device === null ? '' : ` (${device})`} : le même client deux fois, ou deux avec un seul code ?`,
  movedMeanwhile: 'Entre-temps, le rendez-vous a été déplacé ou modifié.',
  elsewhereMeanwhile: 'Entre-temps, le rendez-vous est passé dans une autre maison.',
  cancelledMeanwhile: 'Entre-temps, le rendez-vous a été annulé.',
  notWritten: (title) => `${title} : l’arrivée n’a pas pu être notée.`,
  kiosk: {
    title: 'Faire de cet appareil une borne',
    help: 'Les clients y signalent eux-mêmes leur arrivée, avec ou sans connexion. Elle ne montre que les prénoms et ne peut rien faire d’autre : pour revenir au calendrier, déconnectez-la puis reconnectez-vous.',
    house: 'Maison',
    device: 'Nom de l’appareil',
    start: 'Démarrer la borne',
    notLoaded: 'Les maisons n’ont pas été chargées',
  },
};
