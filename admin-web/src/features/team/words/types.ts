import type { Gender } from '../../../../../api/contract.ts';

/** What is read on the page of the team, in one language. */
export interface TeamWords {
  readonly title: string;
  readonly notLoaded: string;
  readonly add: string;
  readonly list: string;
  readonly retired: (count: number) => string;
  readonly awayNow: string;
  readonly noShifts: string;
  readonly nobody: string;
  readonly nobodyMore: string;
  readonly choose: string;
  readonly back: string;
  readonly gone: string;

  // Who they are
  readonly newTitle: string;
  readonly newHelp: string;
  readonly about: string;
  readonly name: string;
  readonly gender: string;
  readonly genderHelp: string;
  readonly genders: Readonly<Record<Gender, string>>;
  readonly skills: string;
  readonly skillsHelp: string;
  readonly noSkills: string;
  readonly anotherSkill: string;
  readonly addSkill: string;
  readonly gives: string;
  readonly givesNothing: string;
  readonly isRetired: string;
  readonly retire: string;
  readonly retireTitle: string;
  readonly retireHelp: string;
  readonly retiredToast: (name: string) => string;
  readonly bringBack: string;
  readonly isBack: (name: string) => string;

  // The week
  readonly week: string;
  readonly weekHelp: string;
  readonly noWeek: string;
  readonly weekOf: string;
  readonly since: (day: string) => string;
  readonly fromTo: (from: string, to: string) => string;
  readonly now: string;
  readonly later: string;
  readonly past: string;
  readonly changeWeek: string;
  readonly planWeek: string;
  readonly dropWeek: string;
  readonly weekDropped: string;
  readonly off: string;
  readonly total: string;
  readonly addShift: (day: string) => string;
  readonly shift: (day: string) => string;
  readonly addBreak: string;
  readonly pause: string;
  readonly remove: string;
  readonly removeShift: string;
  readonly removeBreak: string;
  readonly copyDown: (day: string) => string;
  readonly location: string;
  /** Of a shift at a location that is none of theirs. */
  readonly elsewhere: string;
  readonly starts: string;
  readonly ends: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly validToHelp: string;
  readonly untilHelp: (day: string) => string;
  readonly saveWeek: string;
  readonly weekSaved: string;

  // Time off
  readonly timeOff: string;
  readonly timeOffHelp: string;
  readonly noTimeOff: string;
  readonly addTimeOff: string;
  readonly changeTimeOff: (when: string) => string;
  readonly removeTimeOff: (when: string) => string;
  readonly wholeDays: string;
  readonly someHours: string;
  readonly howLong: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly day: string;
  readonly reason: string;
  readonly reasonHelp: string;
  readonly saveTimeOff: string;
  readonly timeOffSaved: string;
  readonly timeOffRemoved: string;
  readonly earlier: (count: number) => string;
  readonly change: string;
}
