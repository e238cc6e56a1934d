import type { BookingView, CheckInRefusal, DoorVisit } from '../../../../api/contract.ts';

export type DoorRefusal =
  | CheckInRefusal
  /** Without a connection: genuine or not, this list does not know it. */
  | 'not-on-list'
  /** Without a connection, in a browser that cannot verify signatures. */
  | 'type-instead'
  /** Without a connection and without a list. */
  | 'no-connection'
  | 'too-many-tries'
  | 'failed';

/** What came of a code. */
export type DoorAnswer =
  | {
      readonly kind: 'welcome';
      readonly visit: DoorVisit;
      /** All of it, for the desk; null at a kiosk and without a connection. */
      readonly booking: BookingView | null;
      /** The server does not know yet. */
      readonly unsettled: boolean;
      /** When the guest came, in milliseconds since the epoch. */
      readonly at: number;
    }
  | {
      readonly kind: 'refused';
      readonly reason: DoorRefusal;
      readonly visit: DoorVisit | null;
      readonly booking: BookingView | null;
      /** Of a code that was used: when, and on which device. */
      readonly usedAt: number | null;
      readonly usedOn: string | null;
      /** Of a visit that is at another house: that house's name. */
      readonly house: string | null;
      readonly unsettled: boolean;
    };

/** A scan that was let in without a connection and turned out otherwise. */
export interface Discrepancy {
  readonly key: string;
  readonly at: number;
  readonly device: string;
  readonly firstName: string | null;
  readonly reason: DoorRefusal;
  readonly usedAt: number | null;
  readonly usedOn: string | null;
  readonly bookingId: string;
}
