/** Messages that the house sends unasked. */
export const notices = {
  confirmed: (visit: { what: string; when: string; who: string; where: string }) =>
    `You are booked: ${visit.what}, ${visit.when} ${visit.who}, ${visit.where}.`,
  showCode: (code: string) => `Show this code when you arrive, or say ${code}.`,
  sayCode: (code: string) => `When you arrive, say ${code}.`,
  codeAlt: (code: string) => `Check-in code ${code}`,
  holdGone: (what: string) =>
    `I could not keep ${what} any longer, so it is open to others again. Shall I look again?`,
  paymentFailed: (what: string, until: string) =>
    `The payment for ${what} did not go through. I'm keeping it until ${until}; you can try again here.`,
  paymentLate: (what: string, amount: string) =>
    `Your payment for ${what} came after the time had gone back, so you get ${amount} back. Shall I look for another time?`,
  cancelledByHouse: (what: string) => `We are sorry: we had to cancel ${what}.`,
  because: (reason: string) => `The reason: ${reason}.`,
  fullRefund: (amount: string) => `You get ${amount} back in full.`,
  findAnother: 'Shall I find you another time?',
  refunded: (amount: string, what: string) => `${amount} is on its way back to you for ${what}.`,
  refundedPlain: (amount: string) => `${amount} is on its way back to you.`,
  visitMoved: (visit: { what: string; when: string; who: string; where: string }) =>
    `Your visit has been moved. It is now ${visit.what}, ${visit.when} ${visit.who}, ${visit.where}.`,
  oldCodeVoid: 'The code you had before no longer works.',
  replanned: (count: number) =>
    count === 1
      ? 'We had to change your visit. This is how it is now:'
      : 'We had to change some of your visits. This is how they are now:',
  oldCodesVoid: (count: number) =>
    count === 1
      ? 'The code picture you had before no longer works; say the code when you arrive.'
      : 'The code pictures you had before no longer work; say the code when you arrive.',
  waitlistOffer: (visit: string, until: string) =>
    `Time came free that you asked for:\n${visit}\nI'm keeping it for you until ${until}.`,
  waitlistOpen: (what: string, when: string, where: string) =>
    `Time came free that you asked for: ${[what, when, where].filter((part) => part !== '').join(', ')}. It goes to whoever takes it first.`,
  seriesConflict: (day: string) => `The visit of your recurring booking on ${day} could not be set.`,
  seriesInstead: 'Would one of these suit you instead?',
  seriesNothingElse: 'I find nothing near it; it can be left out, or a person can look with you.',
  leftOut: (day: string) => `All right, ${day} is left out. The others stay as they are.`,
  checkedIn: (name: string | null, therapist: string, time: string) =>
    `Welcome${name ? `, ${name}` : ''}. You are checked in; ${therapist} comes for you at ${time}.`,
};
