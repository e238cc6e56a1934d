import type { MessageWords } from './types.ts';

export const fr: MessageWords = {
  title: 'Messages aux clients',
  back: 'Calendrier',
  intro:
    'Quand votre spa écrit aux clients de lui-même. Ce que vous changez ici vaut dès le prochain message.',
  notLoaded: 'Les réglages n’ont pas pu être chargés.',
  notYours: 'Ces réglages sont pour les propriétaires et les responsables.',
  reminders: 'Rappels',
  reminderHours: 'Avant une visite',
  reminderHoursHelp: 'Jusqu’à quatre, par exemple 24, 2. Laissez vide pour n’en envoyer aucun.',
  badHours: 'Écrivez jusqu’à quatre nombres entiers de 1 à 336, par exemple 24, 2.',
  hours: 'heures',
  quiet: 'Heures calmes',
  quietHelp:
    'Les rappels, questions et propositions de ces heures arrivent avant ou après. Les réponses arrivent toujours aussitôt.',
  from: 'De',
  to: 'À',
  badTime: 'Écrivez une heure.',
  release: 'Libérer les visites que personne ne confirme',
  releaseHelp:
    'Seulement les visites pour lesquelles rien n’est payé, et si la question a été posée à temps.',
  releaseHours: 'Avant la visite',
  next: 'La prochaine visite',
  propose: 'Proposer la prochaine visite',
  proposeHelp: 'Seulement aux clients qui l’ont accepté après une visite. Ils l’arrêtent d’un geste.',
  rebookDays: 'Après une première visite',
  days: 'jours ; ensuite au rythme du client',
  texts: 'Dire les messages du bot avec vos propres mots',
  channels: 'Canaux',
};
