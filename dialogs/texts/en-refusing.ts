/** What cannot be, always with the reason; the way on is added by who says it. */
export const refusing = {
  notUnderstood: 'Sorry, I did not follow that.',
  notUnderstoodWords: (words: string) => `Sorry, I did not follow "${words}".`,
  wentWrong:
    'Sorry, something went wrong on our side with that message. Please say it again in other words, or call us.',
  stillNotUnderstood: 'I still do not follow, sorry. Here is what I can do.',
  tryThis: 'Try, for example, "massage tomorrow after 5", or choose here.',
  noWords: 'I can only read words. Tell me what you would like and when.',
  tooLong: 'That is more than I can read at once. Tell me in a sentence what you would like and when.',
  readTheBeginning: 'That was long, so I took what I found in the beginning.',
  dropOrGoOn: 'All right. Say "cancel" to drop it, or go on:',
  oldChoice: 'That choice is no longer open.',

  unknownTreatment: (words: string) => `I do not find "${words}" with us. Here is what we do:`,
  unknownAnything: 'I do not find that with us. Here is what we do:',
  lengthNotOffered: (treatment: string, wished: string, lengths: string) =>
    `${treatment} takes ${lengths}, not ${wished}.`,
  therapistDoesNot: (name: string, treatment: string, others: string) =>
    `${name} does not do ${treatment}; ${others} would be glad to.`,
  somethingElse: 'Would you like something else?',
  noneOfGender: (treatment: string, gender: 'female' | 'male', others: string) =>
    `We have no ${gender === 'female' ? 'woman' : 'man'} for ${treatment}; ${others} would be glad to.`,
  nobodyDoes: (treatment: string) => `Nobody here does ${treatment} at the moment.`,
  notAtPlace: (name: string, place: string) => `${name} does not work at ${place}.`,
  tooManyPeople: (people: string, phones: string) => `For ${people} our desk plans it with you: ${phones}.`,
  upToPeople: (people: string) => `Here I can book for up to ${people}.`,
  noPeople: 'A visit is for at least one person.',

  dayPassed: (day: string) => `${day} has already been.`,
  dayOver: 'There is nothing more today.',
  timePassed: (time: string, when: string) => `${time} ${when} has already been.`,
  soonestOnes: 'The soonest I have:',
  noEarlier: (when: string) => `That was the first I have ${when}.`,
  tooSoon: (notice: string) => `We need ${notice} to get ready for you.`,
  tooSoonAtAll: 'That is too soon for us to get ready for you.',
  beyondHorizon: (until: string) => `We take bookings until ${until}.`,
  closedThen: (when: string) => `We are closed ${when}.`,
  openThen: (hours: string, when: string) => `We are open ${hours} ${when}.`,
  nobodyDoesThat: (what: string) => `I find nobody for ${what} as you wish it.`,
  therapistAway: (name: string, when: string) => `${name} is not in ${when}.`,
  fullyBooked: (when: string) => `There is nothing left ${when}.`,
  notFree: (time: string, when: string) => `${time} is not free ${when}.`,
  nothingAtAll: 'I find no free time near that. Try another day, or a person can look with you:',

  justTaken: (when: string) => `${when} has just been taken.`,
  slotPassed: (when: string) => `${when} has passed.`,
  tooManyHolds: 'You have other visits that wait for payment. Pay or cancel one of them first.',
  holdEnded: 'The time I kept for you has gone back.',
  holdEndedLook: 'The time I kept for you has gone back. I looked again.',
  takenAgain: 'The time I kept for you had gone back, but it was still free, so I took it again.',
  nothingToAgree: 'There is nothing open to book. Tell me what you would like and when.',
  cannotCancel: (what: string, phones: string) =>
    `${what} cannot be cancelled here any more. Please call: ${phones}.`,
  alreadyCancelled: (what: string) => `${what} is cancelled already.`,
  cannotMoveYet: (what: string, phones: string) =>
    `${what} is booked and paid. To move it, call us (${phones}), or cancel it and book another.`,
  nothingToMove: 'You have no visit to move. Tell me what you would like to book.',
};
