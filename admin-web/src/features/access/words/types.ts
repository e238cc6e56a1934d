import type { AccessRefusal } from '../../../../../api/contract.ts';

/** Who may sign in and where one is signed in, in one language. */
export interface AccessWords {
  readonly title: string;
  readonly notLoaded: string;
  readonly sessions: string;
  readonly sessionsHelp: string;
  readonly thisOne: string;
  readonly kiosk: string;
  readonly unknownDevice: string;
  /** "Chrome on Windows" */
  on(browser: string, system: string): string;
  lastUsed(when: string, place: string | null): string;
  readonly end: string;
  /** Read to those who do not see which line the button stands in. */
  endThis(device: string): string;
  readonly ended: string;
  readonly endOthers: string;
  readonly endedOthers: string;
  readonly team: string;
  readonly teamHelp: string;
  readonly invite: string;
  readonly inviteTitle: string;
  readonly inviteHelp: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly therapist: string;
  readonly chooseTherapist: string;
  /** The label of the locations that somebody is bound to. */
  readonly worksAt: string;
  readonly allLocations: string;
  readonly makeLink: string;
  readonly cancel: string;
  readonly save: string;
  readonly badEmail: string;
  readonly noName: string;
  readonly linkTitle: string;
  linkHelp(name: string, until: string): string;
  readonly link: string;
  readonly copy: string;
  readonly copied: string;
  readonly mail: string;
  mailSubject(spa: string): string;
  readonly done: string;
  readonly invitations: string;
  invitedBy(by: string, until: string): string;
  readonly withdraw: string;
  withdrawOf(name: string): string;
  readonly withdrawn: string;
  change(name: string): string;
  readonly changed: string;
  readonly never: string;
  signedInOn(count: number): string;
  readonly disabled: string;
  readonly disable: string;
  disableTitle(name: string): string;
  readonly disableHelp: string;
  readonly enable: string;
  readonly passwordLink: string;
  readonly endSessions: string;
  readonly ownersOnly: string;
  readonly refusals: Readonly<Record<AccessRefusal, string>>;
}

/** What somebody reads who comes by a link, before they belong to a spa. */
export interface JoinWords {
  invited(spa: string): string;
  readonly invitedHelp: string;
  newPassword(name: string): string;
  readonly newPasswordHelp: string;
  readonly name: string;
  readonly password: string;
  readonly passwordHelp: string;
  readonly noName: string;
  readonly short: string;
  readonly join: string;
  readonly set: string;
  readonly ended: string;
  readonly endedHelp: string;
  readonly toSignIn: string;
  readonly tooOften: string;
}
