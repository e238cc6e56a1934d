import type { DoorDay, DoorVisit } from '../../../../api/contract.ts';
import type { DoorRefusal } from './answers.ts';
import type { ReadCode } from './read-code.ts';
import { type TokenClaims, type Verified, verifyToken } from './verify-token.ts';

/** What a device without a connection decides by. */
export interface Grounds {
  readonly day: DoorDay;
  /** By the server's clock, as far as the device knows it. */
  readonly now: number;
  /** When this device let a visit in that it could not tell the server yet; null when it did not. */
  readonly letIn: (visitId: string) => number | null;
}

export type Judgement =
  | { readonly ok: true; readonly visit: DoorVisit }
  | {
      readonly ok: false;
      readonly reason: DoorRefusal;
      readonly visit: DoorVisit | null;
      /** When this device took the code before. */
      readonly usedAt?: number;
    };

/** Whether a code lets its guest in, by signature, window and the day's list; as the server would, as far as can be known. */
export async function judge(code: ReadCode, grounds: Grounds): Promise<Judgement> {
  if (code.kind === 'other') return refuse('not-a-code');
  if (code.kind === 'short') {
    const hash = await sha256(grounds.day.salt + code.code);
    const visit = grounds.day.visits.find(({ codeHash }) => codeHash === hash);
    return visit ? judgeVisit(visit, visit.version, null, grounds) : refuse('not-found');
  }
  return judgeToken(await verifyToken(code.code, grounds.day.keys), grounds);
}

function judgeToken(verified: Verified, grounds: Grounds): Judgement {
  if (verified.kind === 'forged') return refuse('not-a-code');
  if (verified.kind === 'no-means') return refuse('type-instead');
  if (verified.kind === 'unknown-key') return refuse('not-on-list');
  const { claims } = verified;
  const key = grounds.day.keys.find(({ id }) => id === claims.keyId);
  if (key?.retiresAt != null && Date.parse(key.retiresAt) <= grounds.now) return refuse('retired');
  const visit = grounds.day.visits.find(({ id }) => id === claims.bookingId);
  if (visit) return judgeVisit(visit, claims.version, claims, grounds);
  // Another day's, another location's, another spa's, or booked since the list was made: its own window tells the first.
  return refuse((claims.window && outside(claims.window, grounds.now)) ?? 'not-on-list');
}

function judgeVisit(
  visit: DoorVisit,
  version: number,
  claims: TokenClaims | null,
  { now, letIn }: Grounds,
): Judgement {
  const usedAt = letIn(visit.id);
  if (usedAt !== null) return { ok: false, reason: 'already-used', visit, usedAt };
  // A code that is newer than the list was made for a change which the list does not know.
  if (version > visit.version && claims !== null) {
    const reason = claims.window && outside(claims.window, now);
    return reason === null ? { ok: true, visit } : refuse(reason, visit);
  }
  const standing = standingOf(visit) ?? (version < visit.version ? 'replaced' : null);
  const window = { opensAt: Date.parse(visit.opensAt), closesAt: Date.parse(visit.closesAt) };
  const reason = standing ?? outside(window, now);
  return reason === null ? { ok: true, visit } : refuse(reason, visit);
}

function standingOf({ status }: DoorVisit): DoorRefusal | null {
  if (status === 'checked-in' || status === 'in-treatment' || status === 'completed') return 'already-used';
  if (status === 'cancelled' || status === 'expired') return 'cancelled';
  if (status === 'no-show') return 'too-late';
  return status === 'confirmed' ? null : 'not-paid';
}

function outside({ opensAt, closesAt }: { opensAt: number; closesAt: number }, now: number) {
  if (now < opensAt) return 'too-early' as const;
  return now > closesAt ? ('too-late' as const) : null;
}

function refuse(reason: DoorRefusal, visit: DoorVisit | null = null): Judgement {
  return { ok: false, reason, visit };
}

async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
