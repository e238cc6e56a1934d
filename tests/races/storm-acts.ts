import * as desk from './desk-acts.ts';
import * as guest from './guest-acts.ts';
import * as house from './house-acts.ts';
import type { Act } from './storming.ts';

/** Each act with its share of the storm. */
export const ACTS: Readonly<Record<string, { readonly weight: number; readonly act: Act }>> = {
  hold: { weight: 16, act: guest.hold },
  accept: { weight: 12, act: guest.accept },
  pay: { weight: 14, act: guest.pay },
  'move by the guest': { weight: 8, act: guest.move },
  'cancel by the guest': { weight: 4, act: guest.cancel },
  'book by the desk': { weight: 10, act: desk.bookByDesk },
  'move by the desk': { weight: 14, act: desk.move },
  'cancel by the desk': { weight: 3, act: desk.cancel },
  'join the waiting list': { weight: 5, act: house.joinWaitlist },
  'leave the waiting list': { weight: 2, act: house.leaveWaitlist },
  'offer what came free': { weight: 5, act: house.offer },
  'give holds back': { weight: 3, act: house.giveBack },
  'hold a series': { weight: 3, act: house.holdSeries },
  'accept a series': { weight: 6, act: house.acceptSeries },
  'carry series on': { weight: 1, act: house.carryOn },
  'settle refunds': { weight: 4, act: house.refund },
};
