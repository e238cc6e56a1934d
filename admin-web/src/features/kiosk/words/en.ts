import type { KioskWords } from './types.ts';

const desk = 'Please come to the desk, we will sort it out together.';

export const en: KioskWords = {
  language: 'English',
  hold: 'Hold your code in front of the camera',
  holdMore: 'It is the picture in your confirmation, on your phone or on paper.',
  camera: {
    starting: 'Starting the camera …',
    refused: 'The camera is not allowed here. Please type your code.',
    missing: 'There is no camera here. Please type your code.',
    busy: 'The camera is in use elsewhere. Please type your code.',
    insecure: 'The camera cannot be used at this address. Please type your code.',
  },
  typeInstead: 'Type the code instead',
  scanInstead: 'Use the camera',
  code: 'Your code',
  codeMore: 'Six letters and digits, in your confirmation.',
  checkIn: 'Check in',
  otherCamera: 'Other camera',
  lightOn: 'Light on',
  lightOff: 'Light off',
  soundOn: 'Sound on',
  soundOff: 'Sound off',
  moment: 'One moment …',
  offline: 'No connection just now. You can check in all the same.',
  welcome: (name) => (name === null ? 'Welcome' : `Welcome, ${name}`),
  begins: (time, therapist) => `You begin at ${time} with ${therapist}.`,
  ends: (therapist, until) => `${therapist} comes for you right away. Your visit ends at ${until}.`,
  seat: 'Please take a seat. We come for you.',
  comeFrom: (time) => `You can check in from ${time}. Until then, make yourself at home.`,
  usedSince: (time) => `You came at ${time}. Please take a seat.`,
  atHouse: (house) => `Your visit is at ${house}. Please come to the desk if you need the way.`,
  refusals: {
    'not-a-code': {
      title: 'This is not a check-in code',
      next: 'Please show the picture in your confirmation, or type the six letters and digits.',
    },
    'not-ours': { title: 'This code is for another house', next: desk },
    'not-found': {
      title: 'We do not find this code',
      next: 'Please check each letter, or come to the desk.',
    },
    replaced: {
      title: 'There is a newer code for you',
      next: 'Your visit was changed. Please show the newest message, or type the six letters and digits.',
    },
    'too-early': { title: 'You are early', next: desk },
    'too-late': {
      title: 'Your visit began a while ago',
      next: 'Please come to the desk, we see what is possible.',
    },
    'already-used': { title: 'You are checked in already', next: 'Please take a seat.' },
    'not-paid': {
      title: 'Your visit is not paid yet',
      next: 'Please pay by the link in your chat, then show the code again, or come to the desk.',
    },
    cancelled: {
      title: 'This visit was cancelled',
      next: 'Please come to the desk, we find you another time.',
    },
    'other-house': { title: 'Your visit is at another house', next: desk },
    retired: {
      title: 'We cannot read this code any more',
      next: 'Please type the six letters and digits instead.',
    },
    'not-on-list': { title: 'We cannot look this up just now', next: desk },
    'type-instead': {
      title: 'Please type your code',
      next: 'It is six letters and digits, in your confirmation.',
    },
    'no-connection': { title: 'We cannot look this up just now', next: desk },
    'too-many-tries': { title: 'Too many codes that we do not know', next: 'Please come to the desk.' },
    failed: { title: 'That did not work', next: desk },
  },
  next: 'Next guest',
  staff: 'Staff',
  leaveTitle: 'Sign this device out?',
  leaveMore: 'It stops being a kiosk. To use it again, somebody signs in with a password.',
  leave: 'Sign out',
  stay: 'Stay a kiosk',
  chooseLanguage: 'Language',
};
