import { FirstHouse1772000000001 } from './0001-first-house.ts';
import { EveryWayToSellTime1772000000002 } from './0002-every-way-to-sell-time.ts';
import { SealedGuests1772000000003 } from './0003-sealed-guests.ts';
import { GuestCare1772000000004 } from './0004-guest-care.ts';
import { GiftVisits1772000000005 } from './0005-gift-visits.ts';
import { OwnTexts1772000000006 } from './0006-own-texts.ts';
import { StaffChat1772000000007 } from './0007-staff-chat.ts';
import { Channels1772000000008 } from './0008-channels.ts';
import { OneGuest1772000000009 } from './0009-one-guest.ts';
import { WhenMessagesWereStopped1772000000010 } from './0010-when-messages-were-stopped.ts';
import { WebChat1772000000011 } from './0011-web-chat.ts';
import { ReplyTo1772000000012 } from './0012-reply-to.ts';
import { PlaceOnTheMap1772000000013 } from './0013-place-on-the-map.ts';
import { WhereCodesWereMade1772000000014 } from './0014-where-codes-were-made.ts';
import { WhereVisitsWereBegun1772000000015 } from './0015-where-visits-were-begun.ts';
import { WhatMessagesCost1772000000016 } from './0016-what-messages-cost.ts';
import { CheckoutSessions1772000000017 } from './0017-checkout-sessions.ts';
import { Ledger1772000000018 } from './0018-ledger.ts';
import { NumberedReceipts1772000000019 } from './0019-numbered-receipts.ts';
import { CheckInCodes1772000000020 } from './0020-check-in-codes.ts';
import { OtherTimes1772000000021 } from './0021-other-times.ts';
import { DayClosings1772000000022 } from './0022-day-closings.ts';
import { WhenRefundsAreDue1772000000024 } from './0024-when-refunds-are-due.ts';
import { CheckInReasons1772000000025 } from './0025-check-in-reasons.ts';
import { KeptCards1772000000026 } from './0026-kept-cards.ts';
import { WhatCheckoutsAreFor1772000000027 } from './0027-what-checkouts-are-for.ts';
import { ReasonsOfTheForgotten1772000000028 } from './0028-reasons-of-the-forgotten.ts';
import { LostDisputes1772000000031 } from './0031-lost-disputes.ts';
import { PaymentsUnderWay1772000000032 } from './0032-payments-under-way.ts';
import { Reminders1772000000035 } from './0035-reminders.ts';
import { OutboxOrder1772000000036 } from './0036-outbox-order.ts';
import { Devices1772000000037 } from './0037-devices.ts';
import { StaffDays1772000000038 } from './0038-staff-days.ts';
import { CalendarFeeds1772000000039 } from './0039-calendar-feeds.ts';
import { AfterTheVisit1772000000041 } from './0041-after-the-visit.ts';
import { FirestoreMirror1772000000042 } from './0042-firestore-mirror.ts';
import { Inbox1772000000043 } from './0043-inbox.ts';
import { GuestNotes1772000000044 } from './0044-guest-notes.ts';
import { WhatCameWhen1772000000046 } from './0046-what-came-when.ts';
import { ReadableLog1772000000048 } from './0048-readable-log.ts';
import { WhoSignsIn1772000000049 } from './0049-who-signs-in.ts';
import { TwoSteps1772000000050 } from './0050-two-steps.ts';
import { Looks1772000000051 } from './0051-looks.ts';
import { WhoWorksWhere1772000000052 } from './0052-who-works-where.ts';

/** Every migration, oldest first. */
export const migrations = [
  FirstHouse1772000000001,
  EveryWayToSellTime1772000000002,
  SealedGuests1772000000003,
  GuestCare1772000000004,
  GiftVisits1772000000005,
  OwnTexts1772000000006,
  StaffChat1772000000007,
  Channels1772000000008,
  OneGuest1772000000009,
  WhenMessagesWereStopped1772000000010,
  WebChat1772000000011,
  ReplyTo1772000000012,
  PlaceOnTheMap1772000000013,
  WhereCodesWereMade1772000000014,
  WhereVisitsWereBegun1772000000015,
  WhatMessagesCost1772000000016,
  CheckoutSessions1772000000017,
  Ledger1772000000018,
  NumberedReceipts1772000000019,
  CheckInCodes1772000000020,
  OtherTimes1772000000021,
  DayClosings1772000000022,
  WhenRefundsAreDue1772000000024,
  CheckInReasons1772000000025,
  KeptCards1772000000026,
  WhatCheckoutsAreFor1772000000027,
  ReasonsOfTheForgotten1772000000028,
  LostDisputes1772000000031,
  PaymentsUnderWay1772000000032,
  Reminders1772000000035,
  OutboxOrder1772000000036,
  Devices1772000000037,
  StaffDays1772000000038,
  CalendarFeeds1772000000039,
  AfterTheVisit1772000000041,
  FirestoreMirror1772000000042,
  Inbox1772000000043,
  GuestNotes1772000000044,
  WhatCameWhen1772000000046,
  ReadableLog1772000000048,
  WhoSignsIn1772000000049,
  TwoSteps1772000000050,
  Looks1772000000051,
  WhoWorksWhere1772000000052,
];
