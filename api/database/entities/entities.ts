import { BookingTable, CheckoutTable, ClaimTable, EventTable, ItemTable, PaymentTable } from './booking.ts';
import {
  ClosureTable,
  LocationTable,
  ResourceTable,
  RotaTable,
  TenantTable,
  TimeOffTable,
  TreatmentTable,
} from './house.ts';
import {
  ConversationTable,
  GuestTable,
  InboxTable,
  OutboxTable,
  SessionTable,
  SigningKeyTable,
  StaffTable,
  StateTable,
} from './people.ts';

/** Every table the service knows. */
export const entities = [
  TenantTable,
  LocationTable,
  ClosureTable,
  TreatmentTable,
  ResourceTable,
  RotaTable,
  TimeOffTable,
  GuestTable,
  ConversationTable,
  InboxTable,
  OutboxTable,
  StateTable,
  StaffTable,
  SessionTable,
  SigningKeyTable,
  BookingTable,
  ItemTable,
  ClaimTable,
  CheckoutTable,
  PaymentTable,
  EventTable,
];
