import type { DoorRefusal } from '../../door/answers.ts';
import type { CameraState } from '../../scanner/camera-state.ts';

export interface RefusalWords {
  readonly title: string;
  readonly advice: string;
}

/** What the desk reads where guests arrive, in one language. */
export interface CheckInWords {
  readonly title: string;
  readonly intro: string;
  readonly camera: Readonly<Record<CameraState, string>>;
  readonly cameraPicture: string;
  readonly otherCamera: string;
  readonly light: string;
  readonly startCamera: string;
  readonly stopCamera: string;
  readonly code: string;
  readonly codeMissing: string;
  readonly checkIn: string;
  readonly lookingUp: string;
  readonly next: string;
  readonly sound: string;
  readonly location: string;
  readonly toKiosk: string;
  welcome(name: string | null): string;
  readonly keptHere: string;
  readonly openVisit: string;
  readonly noName: string;
  readonly because: string;
  readonly becauseExample: string;
  readonly letIn: string;
  readonly letInDone: string;
  readonly noListNoConnection: string;
  byList(time: string): string;
  unsettled(count: number): string;
  readonly toLookAt: string;
  letInAt(name: string | null, time: string, device: string): string;
  readonly seenTo: string;
  readonly refusals: Readonly<Record<DoorRefusal, RefusalWords>>;
  /** Of a code that was used: when, and on which device. */
  usedAt(time: string, device: string | null): string;
  atHouse(house: string): string;
  from(moment: string): string;
  until(moment: string): string;
  /** What turned out when a scan without a connection was settled. */
  twice(time: string | null, device: string | null): string;
  readonly movedMeanwhile: string;
  readonly elsewhereMeanwhile: string;
  readonly cancelledMeanwhile: string;
  notWritten(title: string): string;
  readonly kiosk: {
    readonly title: string;
    readonly help: string;
    readonly house: string;
    readonly device: string;
    readonly start: string;
    readonly notLoaded: string;
  };
}
