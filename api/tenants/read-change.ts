import { z } from 'zod';
import type { ClosureDraft, HouseChange, HouseProblem, RotaDraft, TimeOffDraft } from '../contract.ts';
import { InstantShape, id, LocalDay, OptionalId, text, WallTime, Weekday } from './field-shapes.ts';
import { problemsOf } from './house-problems.ts';
import {
  EquipmentShape,
  LocationShape,
  PolicyShape,
  RoomShape,
  TermsShape,
  TextsShape,
  TherapistShape,
  TreatmentShape,
} from './house-shapes.ts';
import { TaxIdentityShape } from './plan-tax-identity.ts';
import { WebChatShape } from './web-chat.ts';

export const RotaShape: z.ZodType<RotaDraft> = z.object({
  therapistId: id,
  validFrom: LocalDay,
  validTo: LocalDay.nullable(),
  lines: z
    .array(
      z.object({
        kind: z.enum(['work', 'break']),
        locationId: id,
        weekday: Weekday,
        starts: WallTime,
        ends: WallTime,
      }),
    )
    .max(200),
});

export const TimeOffShape: z.ZodType<TimeOffDraft> = z.object({
  resourceId: id,
  startsAt: InstantShape,
  endsAt: InstantShape,
  reason: text(200, 0),
});

export const ClosureShape: z.ZodType<ClosureDraft> = z.object({
  locationId: id,
  fromDate: LocalDay,
  toDate: LocalDay,
  opens: WallTime.nullable(),
  closes: WallTime.nullable(),
  reason: text(200, 0),
});

const saved = <K extends string, D extends z.ZodType>(kind: K, draft: D) =>
  z.object({ kind: z.literal(kind), id: OptionalId, draft });
const written = <K extends string, D extends z.ZodType>(kind: K, draft: D) =>
  z.object({ kind: z.literal(kind), draft });
const named = <K extends string>(kind: K) => z.object({ kind: z.literal(kind), id });

const ChangeShape: z.ZodType<HouseChange> = z.discriminatedUnion('kind', [
  saved('save-location', LocationShape),
  named('remove-location'),
  saved('save-treatment', TreatmentShape),
  named('retire-treatment'),
  saved('save-therapist', TherapistShape),
  named('retire-therapist'),
  saved('save-room', RoomShape),
  named('retire-room'),
  saved('save-equipment', EquipmentShape),
  named('retire-equipment'),
  written('save-rota', RotaShape),
  z.object({ kind: z.literal('remove-rota'), therapistId: id, validFrom: LocalDay }),
  saved('save-time-off', TimeOffShape),
  named('remove-time-off'),
  saved('save-closure', ClosureShape),
  named('remove-closure'),
  written('save-terms', TermsShape),
  written('save-policy', PolicyShape),
  written('save-texts', TextsShape),
  written('save-web-chat', WebChatShape),
  written('save-tax-identity', TaxIdentityShape),
]);

export type ReadChange =
  | { readonly ok: true; readonly change: HouseChange }
  | { readonly ok: false; readonly problems: readonly HouseProblem[] };

/** A change as anybody may have sent it: its shape is checked, not yet what other rows say to it. */
export function readChange(input: unknown): ReadChange {
  const read = ChangeShape.safeParse(input);
  return read.success
    ? { ok: true, change: read.data }
    : { ok: false, problems: problemsOf(read.error, input) };
}
