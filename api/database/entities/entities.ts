import {
  AnsweredCallTable,
  BookingTable,
  CheckoutTable,
  ClaimTable,
  EventTable,
  FeedbackTable,
  ItemTable,
  PaymentTable,
  SeriesTable,
  TakingTable,
  WaitlistTable,
} from './booking.ts';
import { CalendarFeedTable } from './calendar.ts';
import { CannedAnswerTable } from './canned-answers.ts';
import { CardFeeTable, KeptCardTable } from './cards.ts';
import { ChannelAccountTable, DeliveryTable } from './channels.ts';
import { CheckoutSessionTable } from './checkout-session.ts';
import { DocumentSeriesTable, DocumentTable } from './documents.ts';
import { GuestNoteTable } from './guest-notes.ts';
import {
  ClosureTable,
  LocationTable,
  ResourceTable,
  RotaTable,
  TenantTable,
  TermsTable,
  TimeOffTable,
  TreatmentTable,
} from './house.ts';
import { GuestMergeTable, LinkCodeTable } from './identities.ts';
import { LookTable } from './look.ts';
import { MirrorTable } from './mirror.ts';
import { DayClosingTable, LedgerEntryTable } from './money.ts';
import {
  AccessLinkTable,
  ConversationTable,
  GuestTable,
  InboxTable,
  OutboxTable,
  PaceTable,
  RecoveryCodeTable,
  SessionTable,
  SigningKeyTable,
  StaffTable,
  StateTable,
  TwoStepTable,
} from './people.ts';
import { ChatCodeTable, StaffDayTable, SwapTable } from './staff-chat.ts';

/** Every table the service knows. */
export const entities = [
  TenantTable,
  LocationTable,
  ClosureTable,
  TreatmentTable,
  ResourceTable,
  RotaTable,
  TimeOffTable,
  TermsTable,
  AnsweredCallTable,
  GuestTable,
  ConversationTable,
  InboxTable,
  OutboxTable,
  PaceTable,
  StateTable,
  StaffTable,
  SessionTable,
  AccessLinkTable,
  TwoStepTable,
  RecoveryCodeTable,
  SigningKeyTable,
  SeriesTable,
  WaitlistTable,
  BookingTable,
  ItemTable,
  ClaimTable,
  TakingTable,
  CheckoutTable,
  CheckoutSessionTable,
  KeptCardTable,
  CardFeeTable,
  PaymentTable,
  LedgerEntryTable,
  DayClosingTable,
  DocumentTable,
  DocumentSeriesTable,
  FeedbackTable,
  ChatCodeTable,
  SwapTable,
  StaffDayTable,
  CalendarFeedTable,
  CannedAnswerTable,
  GuestNoteTable,
  ChannelAccountTable,
  DeliveryTable,
  GuestMergeTable,
  LinkCodeTable,
  EventTable,
  MirrorTable,
  LookTable,
];
