import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, runAll } from './column-types.ts';

/** The house, its people, bookings, the claim ledger, the event log, inbox and outbox. */
export class FirstHouse1772000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { longText } = columnTypes(runner);
    await runAll(runner, [...house(longText), ...people(longText), ...bookings(longText), ...indexes()]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(
      runner,
      TABLES.toReversed().map((table) => `DROP TABLE "${table}"`),
    );
  }
}

/** In order of creation: a table stands after those it refers to. */
const TABLES = [
  'tenant',
  'location',
  'closure',
  'treatment',
  'resource',
  'rota',
  'time_off',
  'guest',
  'conversation',
  'inbox',
  'outbox',
  'bot_state',
  'staff',
  'session',
  'signing_key',
  'booking',
  'booking_item',
  'claim',
  'checkout',
  'payment',
  'event_log',
];

const ID = 'nvarchar(16) NOT NULL';
const OPTIONAL_ID = 'nvarchar(16) NULL';
const TENANT = `"tenant_id" ${ID} REFERENCES "tenant" ("id")`;

function house(longText: string): string[] {
  return [
    `CREATE TABLE "tenant" (
      "id" ${ID} PRIMARY KEY, "slug" nvarchar(60) NOT NULL, "name" nvarchar(120) NOT NULL,
      "currency" nvarchar(3) NOT NULL, "locale" nvarchar(35) NOT NULL, "accent" nvarchar(30) NOT NULL,
      "policy" ${longText} NOT NULL, "last_sequence" int NOT NULL, "created_at" bigint NOT NULL)`,
    `CREATE TABLE "location" (
      "id" ${ID} PRIMARY KEY, ${TENANT}, "name" nvarchar(120) NOT NULL, "address" nvarchar(300) NOT NULL,
      "phone" nvarchar(40) NOT NULL, "time_zone" nvarchar(60) NOT NULL, "opening_hours" ${longText} NOT NULL,
      "position" int NOT NULL)`,
    `CREATE TABLE "closure" (
      "id" ${ID} PRIMARY KEY, ${TENANT}, "location_id" ${ID} REFERENCES "location" ("id"),
      "from_date" nvarchar(10) NOT NULL, "to_date" nvarchar(10) NOT NULL, "reason" nvarchar(200) NOT NULL)`,
    `CREATE TABLE "treatment" (
      "id" ${ID} PRIMARY KEY, ${TENANT}, "name" nvarchar(120) NOT NULL, "aliases" ${longText} NOT NULL,
      "category" nvarchar(60) NOT NULL, "description" ${longText} NOT NULL, "variants" ${longText} NOT NULL,
      "buffer_before_minutes" int NOT NULL, "buffer_after_minutes" int NOT NULL, "skill" nvarchar(60) NOT NULL,
      "room_kind" nvarchar(60) NOT NULL, "position" int NOT NULL, "active" bit NOT NULL)`,
    `CREATE TABLE "resource" (
      "id" ${ID} PRIMARY KEY, ${TENANT}, "kind" nvarchar(12) NOT NULL, "location_id" ${OPTIONAL_ID},
      "name" nvarchar(120) NOT NULL, "gender" nvarchar(10) NULL, "skills" ${longText} NOT NULL,
      "room_kind" nvarchar(60) NULL, "capacity" int NOT NULL, "position" int NOT NULL, "active" bit NOT NULL)`,
    `CREATE TABLE "rota" (
      "id" ${ID} PRIMARY KEY, ${TENANT}, "resource_id" ${ID} REFERENCES "resource" ("id"),
      "location_id" ${ID} REFERENCES "location" ("id"), "kind" nvarchar(10) NOT NULL, "weekday" int NOT NULL,
      "starts_local" nvarchar(5) NOT NULL, "ends_local" nvarchar(5) NOT NULL,
      "valid_from" nvarchar(10) NOT NULL, "valid_to" nvarchar(10) NULL)`,
    `CREATE TABLE "time_off" (
      "id" ${ID} PRIMARY KEY, ${TENANT}, "resource_id" ${ID} REFERENCES "resource" ("id"),
      "starts_at" bigint NOT NULL, "ends_at" bigint NOT NULL, "reason" nvarchar(200) NOT NULL)`,
  ];
}

function people(longText: string): string[] {
  return [
    `CREATE TABLE "guest" (
      "id" ${ID} PRIMARY KEY, ${TENANT}, "name" nvarchar(120) NULL, "phone" nvarchar(40) NULL,
      "locale" nvarchar(35) NOT NULL, "created_at" bigint NOT NULL)`,
    `CREATE TABLE "conversation" (
      "id" ${ID} PRIMARY KEY, ${TENANT}, "channel" nvarchar(20) NOT NULL, "address" nvarchar(200) NOT NULL,
      "guest_id" ${ID} REFERENCES "guest" ("id"), "locale" nvarchar(35) NOT NULL, "last_position" int NOT NULL,
      "lease_owner" nvarchar(60) NULL, "leased_until" bigint NOT NULL, "created_at" bigint NOT NULL)`,
    `CREATE TABLE "inbox" (
      "id" ${ID} PRIMARY KEY, ${TENANT}, "channel" nvarchar(20) NOT NULL, "provider_message_id" nvarchar(300) NOT NULL,
      "conversation_id" nvarchar(16) NULL REFERENCES "conversation" ("id"), "position" int NOT NULL,
      "body" ${longText} NOT NULL, "status" nvarchar(10) NOT NULL, "attempts" int NOT NULL,
      "error" ${longText} NULL, "received_at" bigint NOT NULL)`,
    `CREATE TABLE "outbox" (
      "id" ${ID} PRIMARY KEY, ${TENANT}, "conversation_id" ${ID} REFERENCES "conversation" ("id"), "position" int NOT NULL,
      "content" ${longText} NULL, "notice" ${longText} NULL, "status" nvarchar(10) NOT NULL, "due_at" bigint NOT NULL,
      "lease_owner" nvarchar(60) NULL, "leased_until" bigint NOT NULL, "attempts" int NOT NULL, "error" ${longText} NULL,
      "provider_message_id" nvarchar(300) NULL, "created_at" bigint NOT NULL, "sent_at" bigint NULL)`,
    `CREATE TABLE "bot_state" (
      "tenant_id" ${ID} REFERENCES "tenant" ("id"), "state_key" nvarchar(120) NOT NULL, "body" ${longText} NOT NULL,
      "etag" nvarchar(16) NOT NULL, "updated_at" bigint NOT NULL, PRIMARY KEY ("tenant_id", "state_key"))`,
    `CREATE TABLE "staff" (
      "id" ${ID} PRIMARY KEY, ${TENANT}, "email" nvarchar(200) NOT NULL, "name" nvarchar(120) NOT NULL,
      "role" nvarchar(12) NOT NULL, "resource_id" nvarchar(16) NULL REFERENCES "resource" ("id"),
      "password_hash" nvarchar(200) NOT NULL, "active" bit NOT NULL, "created_at" bigint NOT NULL)`,
    `CREATE TABLE "session" (
      "token_hash" nvarchar(64) NOT NULL PRIMARY KEY, ${TENANT}, "staff_id" ${ID} REFERENCES "staff" ("id"),
      "created_at" bigint NOT NULL, "expires_at" bigint NOT NULL)`,
    `CREATE TABLE "signing_key" (
      "id" ${ID} PRIMARY KEY, "purpose" nvarchar(20) NOT NULL, "material" ${longText} NOT NULL,
      "created_at" bigint NOT NULL)`,
  ];
}

function bookings(longText: string): string[] {
  return [
    `CREATE TABLE "booking" (
      "id" ${ID} PRIMARY KEY, ${TENANT}, "code" nvarchar(6) NOT NULL, "version" int NOT NULL,
      "status" nvarchar(20) NOT NULL, "location_id" ${ID} REFERENCES "location" ("id"),
      "guest_id" ${ID} REFERENCES "guest" ("id"), "conversation_id" nvarchar(16) NULL REFERENCES "conversation" ("id"),
      "channel" nvarchar(20) NOT NULL, "people" int NOT NULL, "starts_at" bigint NOT NULL, "ends_at" bigint NOT NULL,
      "currency" nvarchar(3) NOT NULL, "total_minor" int NOT NULL, "paid_minor" int NOT NULL, "held_until" bigint NULL,
      "request_key" nvarchar(100) NOT NULL, "created_at" bigint NOT NULL, "checked_in_at" bigint NULL,
      "cancel_reason" nvarchar(500) NULL)`,
    `CREATE TABLE "booking_item" (
      "id" ${ID} PRIMARY KEY, ${TENANT}, "booking_id" ${ID} REFERENCES "booking" ("id"), "position" int NOT NULL,
      "treatment_id" ${ID} REFERENCES "treatment" ("id"), "duration_minutes" int NOT NULL,
      "buffer_before_minutes" int NOT NULL, "buffer_after_minutes" int NOT NULL, "starts_at" bigint NOT NULL,
      "ends_at" bigint NOT NULL, "therapist_id" ${ID} REFERENCES "resource" ("id"),
      "room_id" ${ID} REFERENCES "resource" ("id"), "price_minor" int NOT NULL)`,
    // One row per resource and 5-minute tick: this key, not a check before it, prevents a double booking.
    `CREATE TABLE "claim" (
      "resource_id" ${ID}, "tick" int NOT NULL, ${TENANT}, "booking_id" ${ID} REFERENCES "booking" ("id"),
      PRIMARY KEY ("resource_id", "tick"))`,
    `CREATE TABLE "checkout" (
      "id" ${ID} PRIMARY KEY, ${TENANT}, "booking_id" ${ID} REFERENCES "booking" ("id"), "provider" nvarchar(20) NOT NULL,
      "token" nvarchar(60) NOT NULL, "status" nvarchar(10) NOT NULL, "amount_minor" int NOT NULL,
      "currency" nvarchar(3) NOT NULL, "created_at" bigint NOT NULL, "expires_at" bigint NOT NULL)`,
    `CREATE TABLE "payment" (
      "id" ${ID} PRIMARY KEY, ${TENANT}, "booking_id" ${ID} REFERENCES "booking" ("id"),
      "checkout_id" ${ID} REFERENCES "checkout" ("id"), "kind" nvarchar(10) NOT NULL, "status" nvarchar(10) NOT NULL,
      "amount_minor" int NOT NULL, "currency" nvarchar(3) NOT NULL, "provider" nvarchar(20) NOT NULL,
      "provider_reference" nvarchar(120) NOT NULL, "created_at" bigint NOT NULL)`,
    `CREATE TABLE "event_log" (
      "tenant_id" ${ID} REFERENCES "tenant" ("id"), "sequence" int NOT NULL, "type" nvarchar(40) NOT NULL,
      "at" bigint NOT NULL, "actor_kind" nvarchar(10) NOT NULL, "actor_id" nvarchar(60) NOT NULL,
      "actor_name" nvarchar(120) NOT NULL, "booking_id" ${ID}, "data" ${longText} NOT NULL,
      PRIMARY KEY ("tenant_id", "sequence"))`,
  ];
}

function indexes(): string[] {
  return [
    'CREATE UNIQUE INDEX "tenant_slug" ON "tenant" ("slug")',
    'CREATE INDEX "location_of_tenant" ON "location" ("tenant_id")',
    'CREATE INDEX "closure_of_location" ON "closure" ("tenant_id", "location_id", "to_date")',
    'CREATE INDEX "treatment_of_tenant" ON "treatment" ("tenant_id")',
    'CREATE INDEX "resource_of_tenant" ON "resource" ("tenant_id")',
    'CREATE INDEX "rota_of_tenant" ON "rota" ("tenant_id", "location_id")',
    'CREATE INDEX "time_off_of_resource" ON "time_off" ("tenant_id", "ends_at")',
    'CREATE UNIQUE INDEX "conversation_address" ON "conversation" ("tenant_id", "channel", "address")',
    'CREATE UNIQUE INDEX "inbox_once" ON "inbox" ("tenant_id", "channel", "provider_message_id")',
    'CREATE INDEX "inbox_of_conversation" ON "inbox" ("tenant_id", "conversation_id", "position")',
    'CREATE INDEX "inbox_waiting" ON "inbox" ("status", "received_at")',
    'CREATE INDEX "outbox_of_conversation" ON "outbox" ("tenant_id", "conversation_id", "position")',
    'CREATE INDEX "outbox_due" ON "outbox" ("status", "due_at")',
    'CREATE UNIQUE INDEX "staff_email" ON "staff" ("tenant_id", "email")',
    'CREATE INDEX "staff_sign_in" ON "staff" ("email")',
    'CREATE UNIQUE INDEX "booking_code" ON "booking" ("tenant_id", "code")',
    'CREATE UNIQUE INDEX "booking_request" ON "booking" ("tenant_id", "request_key")',
    'CREATE INDEX "booking_of_day" ON "booking" ("tenant_id", "location_id", "starts_at")',
    'CREATE INDEX "booking_of_guest" ON "booking" ("tenant_id", "guest_id", "starts_at")',
    'CREATE INDEX "booking_held" ON "booking" ("status", "held_until")',
    'CREATE INDEX "item_of_booking" ON "booking_item" ("tenant_id", "booking_id")',
    // Not led by the tenant: a search by resource and time would be drawn to it, and read every claim there is.
    'CREATE INDEX "claim_of_booking" ON "claim" ("booking_id")',
    'CREATE UNIQUE INDEX "checkout_token" ON "checkout" ("token")',
    'CREATE INDEX "checkout_of_booking" ON "checkout" ("tenant_id", "booking_id")',
    'CREATE INDEX "payment_of_booking" ON "payment" ("tenant_id", "booking_id")',
    'CREATE UNIQUE INDEX "payment_once" ON "payment" ("provider", "kind", "provider_reference")',
    'CREATE INDEX "event_of_booking" ON "event_log" ("tenant_id", "booking_id")',
  ];
}
