import type { StaffIdentity } from '../api/contract.ts';
import { ended } from './ask.ts';
import { type Picked, readChoice, type StaffMenu } from './choices.ts';
import { calendarLink } from './flows/calendar.ts';
import { reminded } from './flows/remind.ts';
import { block, blockNow, notOff, sick, unblock } from './flows/staff/block.ts';
import { dayEnd } from './flows/staff/day-end.ts';
import { houseDay, readsHouse } from './flows/staff/house-day.ts';
import { therapistLate } from './flows/staff/late.ts';
import { unlinkStaff } from './flows/staff/link.ts';
import { begin, done, markBegun, markDone, markNoShow, noShow } from './flows/staff/mark.ts';
import { dayMeant, myDay, myWeek, nextGuest } from './flows/staff/my-days.ts';
import { staffHelp } from './flows/staff/reply.ts';
import { answerSwap, swap, swapTo, swapVisit } from './flows/staff/swap.ts';
import { silent } from './hear.ts';
import { hears } from './said.ts';
import type { Said, Scene } from './scene.ts';
import type { Flow, Memory, Turned } from './types.ts';
import { readDelay } from './understand/delay.ts';
import { isOfSomeoneElse, isQuestion, refusesNamed } from './understand/short-answers.ts';
import { toNewerMessage } from './weighty-answers.ts';

/**
 * What a therapist asks for or answers; null when it is a guest's errand: therapists book for themselves, too.
 * Each errand is heard by words of its own, the more telling ones first.
 */
export function staffErrand(scene: Scene, memory: Memory, said: Said): Flow | null {
  const { staff } = scene.situation;
  if (staff === null) return null;
  if (said.says('unlink')) return unlinkStaff(scene, memory);
  if (asksForHouse(said, staff)) return houseDay(scene, memory, dayMeant(scene, said));
  // Those who give no treatments have their calendar at the desk.
  if (staff.therapistId === null) return greets(said) ? ended(staffHelp(scene, memory, staff.name)) : null;
  if (memory.question === 'staff-sure' && refusesOff(said)) return ended(notOff(scene, memory));
  if (said.pick) return staffPick(scene, memory, said.pick, staff);
  if (memory.question === 'staff-late' && readDelay(said.text, scene.situation.locale) !== null)
    return therapistLate(scene, memory, said);
  const undone = blockTakenBack(memory, said);
  if (undone !== null) return unblock(scene, memory, undone);
  if (memory.question === 'block-when' && hasTimes(said)) return block(scene, memory, said);
  if (isStaffQuestion(memory) && hears(said, 'deny')) return ended(staffHelp(scene, memory, staff.name));
  if (memory.question === 'staff-sure' && hears(said, 'affirm')) return offAgreed(scene, memory, said);
  return byPhrase(scene, memory, said) ?? (greets(said) ? ended(staffHelp(scene, memory, staff.name)) : null);
}

/** "How was today?" of who reads the house's figures; "how was my day?", too, of who has no day of their own. */
function asksForHouse(said: Said, staff: StaffIdentity): boolean {
  if (!readsHouse(staff)) return false;
  if (said.pick) return said.pick.kind === 'staff' && said.pick.menu === 'house';
  return said.says('house-day') || (staff.therapistId === null && said.says('day-end'));
}

/** "No" to "I take you off the rota, shall I?": its button stands for the menu, which is no answer to that. */
function refusesOff(said: Said): boolean {
  return said.pick ? said.pick.kind === 'staff' && said.pick.menu === 'help' : hears(said, 'deny');
}

function isStaffQuestion({ question }: Memory): boolean {
  return question === 'staff-choice' || question === 'staff-sure';
}

/** "Yes" to "I take you off the rota, shall I?". */
function* offAgreed(scene: Scene, memory: Memory, said: Said): Flow {
  const newer = yield* toNewerMessage(scene, memory, said);
  if (newer) return newer;
  const off = memory.choices.map(({ id }) => readChoice(id)).find((pick) => pick?.kind === 'off');
  return off?.kind === 'off' ? yield* blockNow(scene, memory, off) : reminded(scene, memory);
}

function byPhrase(scene: Scene, memory: Memory, said: Said): Flow | null {
  if (said.says('calendar-link')) return calendarLink(scene, memory);
  if (said.says('no-show')) return noShow(scene, memory, said);
  if (said.says('sick')) return ended(sick(scene, memory, said));
  if (said.says('swap')) return swap(scene, memory, said);
  if (said.says('block')) return block(scene, memory, said);
  if (said.says('running-late'))
    return isOwnDelay(scene, said) ? therapistLate(scene, memory, said) : ended(helpAgain(scene, memory));
  if (said.says('day-end') || said.says('house-day')) return dayEnd(scene, memory);
  if (said.says('begin') && !said.says('done') && !refuses(scene, said)) return begin(scene, memory, said);
  if (said.says('next-guest'))
    return dayMeant(scene, said) === scene.today
      ? nextGuest(scene, memory)
      : myDay(scene, memory, dayMeant(scene, said));
  if (said.says('my-week')) return myWeek(scene, memory, said);
  if (said.says('my-day') || hears(said, 'my-visits')) return myDay(scene, memory, dayMeant(scene, said));
  if (!said.says('done')) return null;
  return isDone(scene, said) ? done(scene, memory, said) : ended(helpAgain(scene, memory));
}

/** "My guest is 15 minutes late" and "running late?" are no delay of one's own: guests would be told of it at once. */
function isOwnDelay(scene: Scene, said: Said): boolean {
  return !refuses(scene, said) && !isOfSomeoneElse(said.text, scene.situation.locale);
}

/** "Not done yet", "are you done?" and "done with this chat" end no visit. */
function isDone(scene: Scene, said: Said): boolean {
  return !refuses(scene, said) && !/\b(?:chat|bot|app|unterhaltung|conversa\w*|charla)\b/i.test(said.text);
}

function refuses({ situation }: Scene, { text }: Said): boolean {
  return isQuestion(text, situation.locale) || refusesNamed(text, situation.locale);
}

function helpAgain(scene: Scene, memory: Memory): Turned {
  return staffHelp(scene, memory, scene.situation.staff?.name ?? '');
}

/** A therapist's choice, carried out against the present; null when it is a guest's. */
function staffPick(scene: Scene, memory: Memory, pick: Picked, staff: StaffIdentity): Flow | null {
  switch (pick.kind) {
    case 'staff':
      return menu(scene, memory, pick.menu, staff);
    case 'begin':
      return markBegun(scene, memory, pick.bookingId);
    case 'done':
      return markDone(scene, memory, pick.bookingId);
    case 'no-show':
      return markNoShow(scene, memory, pick.bookingId);
    case 'swap-visit':
      return swapVisit(scene, memory, pick.bookingId);
    case 'swap-to':
      return swapTo(scene, memory, pick.bookingId, pick.therapistId);
    case 'swap-answer':
      return answerSwap(scene, memory, pick.swapId, pick.yes);
    case 'off':
      return blockNow(scene, memory, pick);
    case 'off-undo':
      return unblock(scene, memory, pick.timeOffId);
    default:
      return null;
  }
}

function menu(scene: Scene, memory: Memory, which: StaffMenu, { name }: StaffIdentity): Flow {
  // A chat that was the desk's once may have its button still.
  if (which === 'house') return dayEnd(scene, memory);
  if (which === 'day') return myDay(scene, memory, scene.today);
  if (which === 'next') return nextGuest(scene, memory);
  return which === 'help' ? ended(staffHelp(scene, memory, name)) : myWeek(scene, memory, silent);
}

/** "Undo", "no, don't" right after hours were blocked: the block that is meant. */
function blockTakenBack({ choices }: Memory, said: Said): string | null {
  const picks = choices.map(({ id }) => readChoice(id));
  const undo = picks.find((pick) => pick?.kind === 'off-undo');
  const takesBack = said.says('take-back') || said.says('want-back') || said.says('never-mind');
  const refuses = takesBack || hears(said, 'cancel') || hears(said, 'deny');
  return undo?.kind === 'off-undo' && refuses && !hasTimes(said) ? undo.timeOffId : null;
}

function hasTimes({ understood }: Said): boolean {
  const { time, timeRange, date } = understood;
  return (time ?? timeRange ?? date) !== null;
}

function greets(said: Said): boolean {
  const { acts } = said.understood;
  return said.pick === null && acts.every((act) => act === 'greet' || act === 'help' || act === 'unknown');
}
