import type { CheckInWords } from './types.ts';

export const en: CheckInWords = {
  title: 'Check-in',
  intro: 'Scan the picture in the guest’s confirmation, or type the code. A hand scanner works at any time.',
  camera: {
    starting: 'Starting the camera …',
    reading: 'Hold the code in front of the camera.',
    refused: 'The camera is blocked. Allow it in the browser’s address bar, or type the code.',
    missing: 'No camera can be used here. Type the code instead.',
    busy: 'Another program has the camera. Close it and start the camera again, or type the code.',
    insecure: 'Browsers give the camera to https addresses only. Type the code, or use a hand scanner.',
  },
  cameraPicture: 'Camera picture',
  otherCamera: 'Other camera',
  light: 'Light',
  startCamera: 'Scan with the camera',
  stopCamera: 'Stop the camera',
  code: 'Code',
  codeMissing: 'Type the code from the guest’s confirmation.',
  checkIn: 'Check in',
  lookingUp: 'Looking up the visit …',
  next: 'Next guest',
  sound: 'Sound',
  location: 'Location',
  toKiosk: 'Make this a kiosk',
  welcome: (name) => (name === null ? 'Welcome' : `Welcome, ${name}`),
  keptHere: 'Kept on this device until the connection is back.',
  openVisit: 'Open in the calendar',
  noName: 'A guest',
  because: 'Check in all the same, because …',
  becauseExample: 'The tram stood still',
  letIn: 'Let in',
  letInDone: 'Checked in.',
  noListNoConnection: 'No connection, and no list of today on this device: codes cannot be checked.',
  byList: (time) => `No connection. Codes are checked by the list of ${time}.`,
  unsettled: (count) =>
    `${count === 1 ? '1 check-in' : `${count} check-ins`} on this device only. Leave the page open until the connection is back.`,
  toLookAt: 'To look at',
  letInAt: (name, time, device) => `${name ?? 'A guest'}, let in at ${time} on ${device}`,
  seenTo: 'Seen to',
  refusals: {
    'not-a-code': {
      title: 'This is not a check-in code',
      advice: 'Ask for the code in the confirmation message: six letters and digits, or the picture.',
    },
    'not-ours': {
      title: 'This code is from another spa',
      advice: 'Check with the guest which house the confirmation names.',
    },
    'not-found': {
      title: 'No visit has this code',
      advice: 'Look for a mistyped letter, or find the guest in the calendar by name.',
    },
    replaced: {
      title: 'This code is out of date',
      advice: 'The visit was changed after this code was sent. Ask for the newest message.',
    },
    'too-early': {
      title: 'Too early to check in',
      advice: 'Look at the day and time of the visit: its code opens shortly before.',
    },
    'too-late': {
      title: 'Too late to check in',
      advice: 'The visit’s time has passed. Open it in the calendar to decide with the guest.',
    },
    'already-used': {
      title: 'Already checked in',
      advice: 'This code was used before. If the guest is at the desk, all is well.',
    },
    'not-paid': {
      title: 'Not paid yet',
      advice: 'Ask the guest to pay by the link in the chat, then scan again.',
    },
    retired: {
      title: 'This code was signed with an old key',
      advice:
        'Ask for the six letters and digits in the confirmation and type them. The visit may well be as it was.',
    },
    'other-house': {
      title: 'This visit is at another house',
      advice: 'The guest is not checked in. Tell them where to go, or open the visit to decide with them.',
    },
    cancelled: { title: 'This visit was cancelled', advice: 'Offer the guest another time.' },
    'not-on-list': {
      title: 'Not on the list of today',
      advice:
        'Without a connection this cannot be looked up: it may be another day’s, another house’s, or booked just now. You know your guests.',
    },
    'type-instead': {
      title: 'This browser cannot check the picture without a connection',
      advice: 'Type the six letters and digits of the confirmation instead.',
    },
    'no-connection': {
      title: 'No connection, and no list of today',
      advice:
        'Let the guest in by your own judgement and check them in later. Open this page once a day while there is a connection.',
    },
    'too-many-tries': {
      title: 'Too many codes that lead nowhere',
      advice: 'Wait five minutes, or find the guest in the calendar by name.',
    },
    failed: {
      title: 'Not checked in',
      advice: 'The server could not do this just now. Try again in a moment.',
    },
  },
  usedAt: (time, device) =>
    `At ${time}${device === null ? '' : ` on ${device}`}. If it is the same guest, all is well.`,
  atHouse: (house) => `This visit is at ${house}`,
  from: (moment) => `This visit can be checked in from ${moment}.`,
  until: (moment) => `The time for it ended at ${moment}. You decide.`,
  twice: (time, device) =>
    `Checked in${time === null ? '' : ` at ${time}`}${device === null ? '' : ` on ${device}`} as well: was it the same guest twice, or two with one code?`,
  movedMeanwhile: 'The visit was moved or changed meanwhile.',
  elsewhereMeanwhile: 'The visit was moved to another house meanwhile.',
  cancelledMeanwhile: 'The visit was cancelled meanwhile.',
  notWritten: (title) => `${title}: it could not be written down as checked in.`,
  kiosk: {
    title: 'Make this device a kiosk',
    help: 'Guests check in at it by themselves, with or without a connection. It shows first names only and can do nothing else: to get back to the calendar, sign it out and in again.',
    house: 'House',
    device: 'Name of the device',
    start: 'Start the kiosk',
    notLoaded: 'The houses did not load',
  },
};
