import type { MessageWords } from './types.ts';

export const en: MessageWords = {
  title: 'Messages to guests',
  back: 'Calendar',
  intro:
    'When your spa writes to guests without being asked. What is changed here holds from the next message on.',
  notLoaded: 'The settings could not be loaded.',
  notYours: 'These settings are for owners and managers.',
  reminders: 'Reminders',
  reminderHours: 'Before a visit',
  reminderHoursHelp: 'Up to four, as 24, 2. Leave it empty to send none.',
  badHours: 'Write up to four whole numbers from 1 to 336, as 24, 2.',
  hours: 'hours',
  quiet: 'Quiet hours',
  quietHelp:
    'Reminders, questions and proposals of these hours come before or after them. Answers always come at once.',
  from: 'From',
  to: 'To',
  badTime: 'Write a time.',
  release: 'Give back visits that nobody confirms',
  releaseHelp: 'Only visits that nothing was paid for, and only where the guest was asked in time.',
  releaseHours: 'So long before the visit',
  next: 'The next visit',
  propose: 'Propose the next visit',
  proposeHelp: 'Only to guests who agreed to it after a visit. They can end it with one tap.',
  rebookDays: 'After a first visit',
  days: 'days; later at the guest’s own rhythm',
  texts: 'Put the bot’s messages into your own words',
  channels: 'Channels',
};
