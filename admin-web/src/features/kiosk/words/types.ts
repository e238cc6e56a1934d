import type { DoorRefusal } from '../../door/answers.ts';
import type { CameraState } from '../../scanner/camera-state.ts';

interface RefusalWords {
  readonly title: string;
  readonly next: string;
}

/** What a guest reads at the door, in one language. */
export interface KioskWords {
  /** The language's own name. */
  readonly language: string;
  readonly hold: string;
  readonly holdMore: string;
  readonly camera: Readonly<Record<Exclude<CameraState, 'reading'>, string>>;
  readonly typeInstead: string;
  readonly scanInstead: string;
  readonly code: string;
  readonly codeMore: string;
  readonly checkIn: string;
  readonly otherCamera: string;
  readonly lightOn: string;
  readonly lightOff: string;
  readonly soundOn: string;
  readonly soundOff: string;
  readonly moment: string;
  readonly offline: string;
  welcome(name: string | null): string;
  /** Early or in time. */
  begins(time: string, therapist: string): string;
  /** After the start. */
  ends(therapist: string, until: string): string;
  readonly seat: string;
  comeFrom(time: string): string;
  usedSince(time: string): string;
  /** Of a visit that is at another house. */
  atHouse(house: string): string;
  readonly refusals: Readonly<Record<DoorRefusal, RefusalWords>>;
  readonly next: string;
  readonly staff: string;
  readonly leaveTitle: string;
  readonly leaveMore: string;
  readonly leave: string;
  readonly stay: string;
  readonly chooseLanguage: string;
}
