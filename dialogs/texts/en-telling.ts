/** What the house tells: times it has, what is kept, its hours and prices. */
export const telling = {
  today: (day: string) => `today (${day})`,
  tomorrow: (day: string) => `tomorrow (${day})`,
  minutes: (count: number) => `${count} minutes`,
  hours: (count: number) => (count === 1 ? '1 hour' : `${count} hours`),
  days: (count: number) => (count === 1 ? '1 day' : `${count} days`),
  people: (count: number) => (count === 1 ? '1 person' : `${count} people`),
  list: (items: readonly string[], word: 'and' | 'or' = 'and') =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1) ?? ''}`,

  on: (day: string) => `on ${day}`,
  fromDay: (day: string) => `from ${day}`,
  eitherDay: (one: string, other: string) => `on ${one} or ${other}`,
  betweenDays: (from: string, to: string) => `between ${from} and ${to}`,
  daySpan: (from: string, to: string) => `${from} to ${to}`,
  afterTime: (time: string) => `from ${time}`,
  beforeTime: (time: string) => `until ${time}`,
  betweenTimes: (from: string, to: string) => `from ${from} to ${to}`,
  atTime: (time: string) => `at ${time}`,
  hoursFromTo: (opens: string, closes: string) => `${opens} to ${closes}`,
  withName: (name: string) => `with ${name}`,
  atPlace: (place: string) => `at ${place}`,
  withWoman: 'with a woman',
  withMan: 'with a man',
  withAddOns: (treatment: string, addOns: string) => `${treatment} with ${addOns}`,
  oneAfterAnother: (parts: readonly string[]) => parts.join('; then '),
  forPeople: (people: string) => `for ${people}`,

  thisIsFree: (time: string, when: string) => `${time} is free ${when}.`,
  freeThen: (when: string) => `Free ${when}:`,
  nearest: 'The nearest I have:',
  earlierOnes: (when: string) => `Earlier ${when}:`,
  laterOnes: (when: string) => `Later ${when}:`,
  noLater: (when: string) => `That was the last I have ${when}.`,

  summary: (lines: { what: string; when: string; who: string; where: string; price: string }) =>
    `${lines.what}\n${lines.when} ${lines.who}\n${lines.where}\n${lines.price}`,
  keptFor: (minutes: string, until: string) =>
    `I'm keeping it for you for ${minutes}, until ${until}. Shall I book it?`,
  keptNameFirst: (when: string, minutes: string) => `I'm keeping ${when} for you for ${minutes}.`,
  alreadySo: 'That is so already.',
  changedTo: (changes: string) => `Changed: ${changes}. The rest stays as it was.`,
  payToConfirm: (price: string, minutes: string, until: string) =>
    `Good. Pay ${price} and it is yours. I'm keeping it for you for ${minutes}, until ${until}.`,
  payPartToConfirm: (amount: string, parts: string, minutes: string, until: string) =>
    `Good. It is ${parts}. Pay ${amount} and it is yours. I'm keeping it for you for ${minutes}, until ${until}.`,
  nowAndAtSpa: (now: string, later: string) => `${now} now, ${later} at the spa`,
  priceInTwo: (price: string, parts: string) => `${price}: ${parts}`,
  priceAtSpa: (price: string) => `${price}, paid at the spa; no payment is needed now`,
  restAtSpa: (amount: string) => `You pay ${amount} at the spa.`,
  freeAnyTime: 'You can cancel free of charge at any time.',
  freeUntilThenPart: (until: string, percent: number) =>
    `You can cancel free of charge until ${until}; after that ${percent} % of the price is kept.`,
  costsNow: (percent: number) => `It is so soon that cancelling would cost ${percent} % of the price.`,
  freeUntil: (until: string) => `You can cancel free of charge until ${until}.`,
  notFreeAnyMore: 'It is so soon that it can no longer be cancelled free of charge.',
  notPaidYet: 'I have not seen the payment yet; it can take a moment.',
  alreadyConfirmed: (what: string) => `${what} is booked and paid.`,
  alreadyBooked: (what: string) => `${what} is booked.`,
  niceToMeet: (name: string) => `Thank you, ${name}.`,

  hello: (name: string | null, house: string) =>
    `Hello${name ? ` ${name}` : ''}, this is ${house}. Tell me what you'd like and when, for example "massage tomorrow after 5".`,
  welcomeBack: 'You are welcome.',
  seeYou: (when: string) => `You are welcome. See you ${when}.`,
  goodbye: 'Goodbye, and write any time.',
  help: 'You can book in one sentence ("deep tissue friday at 4 with a woman"), change your mind at any point, see or cancel your visits, or ask about prices and hours. "Start over" clears everything.',
  freshStart: 'We start afresh. What would you like to book?',
  dropped: 'I dropped that; nothing is booked.',
  droppedUnpaid: (what: string) => `I've let go of ${what}. Nothing is booked and there is nothing to pay.`,
  droppedButVisits: 'If you meant a visit that is booked, choose it here.',
  hereIfNeeded: 'All right. I am here when you need me.',

  placeAndAddress: (place: string, address: string) => `${place}, ${address}`,
  openingHours: (place: string, hours: string) => `${place}: ${hours}`,
  closed: 'closed',
  address: (place: string, address: string, phone: string) => `${place}: ${address}. Phone ${phone}.`,
  priceLine: (treatment: string, variants: string) => `${treatment}: ${variants}`,
  variant: (minutes: string, price: string) => `${minutes} ${price}`,
  cheapest: 'The least expensive we have:',
  ourTherapists: (names: string) => `Here you are treated by ${names}.`,
  therapistDoes: (name: string, treatments: string) => `${name} does ${treatments}.`,
  freeCancellation: (notice: string) =>
    `You can cancel free of charge until ${notice} before your visit; just tell me here.`,
  freeCancellationThenPart: (notice: string, percent: number) =>
    `You can cancel free of charge until ${notice} before your visit, after that ${percent} % of the price is kept; just tell me here.`,
  howToPayInPart: (percent: number) =>
    `You pay ${percent} % by a link I send you here when you book, and the rest at the spa.`,
  howToPayAtSpa: 'You pay at the spa when you come; no payment is needed to book.',
  howToPay: 'You pay by a link I send you here when you book; nothing is left to pay when you come.',
  moreTreatments: (count: number) => `and ${count} more; ask me about any of them.`,
  about: (treatment: string, description: string, variants: string) =>
    `${treatment}. ${description}\n${variants}`,
  person: (phones: string) => `A person at our desk will gladly help: ${phones}.`,
  cannotAnswer: (phones: string) => `That I cannot answer, but a person at our desk can: ${phones}.`,
  phone: (place: string, phone: string) => `${place} ${phone}`,

  noVisits: 'You have no visits coming up.',
  visits: (count: number) => (count === 1 ? 'Your next visit:' : 'Your next visits:'),
  visitLine: (visit: { what: string; when: string; who: string; where: string; code: string }) =>
    `${visit.what}, ${visit.when} ${visit.who}, ${visit.where}. Code ${visit.code}`,
  visitUnpaid: (line: string, until: string) => `${line} (not paid yet, kept until ${until})`,
  watching: (what: string, until: string) =>
    `I'm watching for ${what}, and write to you here when it comes free. I watch until ${until}.`,
  waitsFor: 'You are waiting for:',
  waitLine: (what: string, until: string) => `${what} (I watch until ${until})`,
  waitOffered: (line: string, until: string) => `${line}: time came free and is kept for you until ${until}`,
  waitsNoMore: (what: string) => `All right, I no longer watch for ${what}.`,
  visit: (what: string, when: string) => `${what}, ${when}`,
  refundInFull: (what: string, amount: string) => `${what}. You get ${amount} back in full.`,
  refundInPart: (what: string, refund: string, fee: string) =>
    `${what}. It is close to your visit, so ${fee} is kept and you get ${refund} back.`,
  noRefund: (what: string, fee: string) =>
    `${what}. It is close to your visit, so the ${fee} you paid cannot be given back.`,
  nothingPaid: (what: string) => `${what}. Nothing was paid, so there is nothing to give back.`,
  termsChanged: 'The terms have changed since I asked.',
  cancelled: (what: string) => `${what} is cancelled.`,
  refundComes: (amount: string) => `${amount} is on its way back to you.`,
  canMove: (what: string, until: string, left: number) =>
    `You can move ${what} until ${until}, ${left === 1 ? 'once more' : `${left} more times`}.`,
  moved: (when: string) => `Done, it is moved to ${when}.`,
  newCode: (code: string) => `Your code ${code} has a new picture, sent in a message of its own.`,
  likeLastTime: (what: string) => `As last time: ${what}.`,
  kept: (what: string) => `${what} stays as it is.`,
};
