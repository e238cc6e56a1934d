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
  checkedIn: (name: string | null, therapist: string, time: string) =>
    `Welcome${name ? `, ${name}` : ''}. You are checked in; ${therapist} comes for you at ${time}.`,
};
