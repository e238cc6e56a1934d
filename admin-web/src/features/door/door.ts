import type { BookingView, DoorDay, DoorVisit, Id } from '../../../../api/contract.ts';
import { newKey, Problem, request } from '../../app/http.ts';
import type { Discrepancy, DoorAnswer, DoorRefusal } from './answers.ts';
import {
  dropDiscrepancy,
  dropScan,
  type KeptDay,
  type KeptScan,
  keepDay,
  keepDiscrepancy,
  keepScan,
  keptDay,
  keptDiscrepancies,
  keptScans,
} from './door-store.ts';
import { judge } from './judge.ts';
import { readCode } from './read-code.ts';

/** What a door knows, for the page to show. */
export interface DoorState {
  /** null until it was asked. */
  readonly online: boolean | null;
  /** When the list was read; null without one. */
  readonly listedAt: number | null;
  /** Scans that the server does not know of yet. */
  readonly unsettled: number;
  readonly discrepancies: readonly Discrepancy[];
}

export interface Door {
  /** Takes a code: asks the server, or judges by the list when there is no answer. */
  take(text: string): Promise<DoorAnswer>;
  /** Reads the list anew and settles what is open. */
  refresh(): Promise<void>;
  /** The desk has seen to it. */
  dismiss(key: string): Promise<void>;
  state(): DoorState;
  subscribe(onChange: () => void): () => void;
  stop(): void;
}

export interface DoorPlace {
  readonly tenantId: Id;
  readonly locationId: Id;
  readonly device: string;
  readonly onBooking: (booking: BookingView) => void;
  readonly onSignedOut: () => void;
}

const REFRESH_MS = 30_000;
/** A guest stands there: after this the list is asked instead. */
const PATIENCE_MS = 3_000;

interface Answered {
  readonly booking?: BookingView;
  readonly visit: DoorVisit;
}

const doors = new Set<Door>();

/** Somebody signs out, or was: nothing of a day is kept on this device after that, whatever is still on its way. */
export function stopDoors(): void {
  for (const door of doors) door.stop();
}

/** A desk's or kiosk's door: with a connection the server decides, without one the day's list. */
export function openDoor(place: DoorPlace): Door {
  const { tenantId, locationId, device } = place;
  const listeners = new Set<() => void>();
  let kept: KeptDay | null = null;
  let scans: readonly KeptScan[] = [];
  let state: DoorState = { online: null, listedAt: null, unsettled: 0, discrepancies: [] };
  let settling: Promise<void> | null = null;
  let stopped = false;

  const show = (more: Partial<DoorState> = {}): void => {
    state = { ...state, listedAt: kept?.readAt ?? null, unsettled: scans.length, ...more };
    for (const listener of listeners) listener();
  };
  const reload = async (): Promise<void> => {
    kept = await keptDay(tenantId, locationId);
    scans = await keptScans(tenantId);
    show({ discrepancies: await keptDiscrepancies(tenantId) });
  };
  const now = (): number => Date.now() + (kept?.behindMs ?? 0);

  const noteVisit = async (visit: DoorVisit): Promise<void> => {
    if (kept === null || stopped) return;
    const { codeHash } = kept.day.visits.find(({ id }) => id === visit.id) ?? { codeHash: '' };
    const others = kept.day.visits.filter(({ id }) => id !== visit.id);
    kept = { ...kept, day: { ...kept.day, visits: [...others, { ...visit, codeHash }] } };
    await quietly(keepDay(tenantId, kept));
  };

  const readDay = async (): Promise<void> => {
    const before = Date.now();
    const day = await request<DoorDay>('GET', `/check-in/day?location=${locationId}`);
    if (stopped) return;
    // Half of the way there and back is behind it.
    const behindMs = Date.parse(day.now) - (before + Date.now()) / 2;
    kept = { id: '', day, behindMs, readAt: Date.now() };
    await quietly(keepDay(tenantId, kept));
  };

  /** In the order of the scans; one that nobody answers ends it until the next time. */
  const settleAll = async (): Promise<void> => {
    for (const scan of await keptScans(tenantId)) {
      const { visit, discrepancy } = await settle(scan);
      // Until the list is read anew, which may fail, it is all that tells that the code was used.
      if (visit !== null) await noteVisit(visit);
      if (discrepancy !== null && !stopped) await keepDiscrepancy({ ...discrepancy, tenantId });
      await dropScan(scan.key);
      await reload();
    }
  };

  const refresh = async (): Promise<void> => {
    if (stopped) return;
    settling ??= (async () => {
      try {
        await settleAll();
        await readDay();
        show({ online: true });
      } catch (error) {
        if (error instanceof Problem && error.status === 401) place.onSignedOut();
        if (!(error instanceof Problem)) console.error('The list could not be brought up to date', error);
        show({ online: !isAway(error) });
      } finally {
        settling = null;
      }
    })();
    return settling;
  };

  const takeOnline = async (code: string, key: string): Promise<DoorAnswer> => {
    const options = { key, patienceMs: PATIENCE_MS };
    const answer = await request<Answered>(
      'POST',
      '/check-in',
      { code, device, location: locationId },
      options,
    );
    await noteVisit(answer.visit);
    if (answer.booking) place.onBooking(answer.booking);
    return {
      kind: 'welcome',
      visit: answer.visit,
      booking: answer.booking ?? null,
      unsettled: false,
      at: now(),
    };
  };

  const takeOffline = async (text: string, key: string): Promise<DoorAnswer> => {
    await reload();
    if (kept === null) return refused('no-connection', { unsettled: true });
    const code = readCode(text);
    const letIn = (visitId: Id) => scans.find((scan) => scan.visitId === visitId)?.at ?? null;
    const at = now();
    const judgement = await judge(code, { day: kept.day, now: at, letIn });
    if (!judgement.ok) {
      const { reason, visit, usedAt = null } = judgement;
      const known = visit?.checkedInAt ? Date.parse(visit.checkedInAt) : null;
      return refused(reason, {
        visit,
        usedAt: usedAt ?? known,
        usedOn: usedAt ? device : null,
        unsettled: true,
      });
    }
    const { visit } = judgement;
    if (code.kind === 'other') return refused('not-a-code');
    await keepScan({
      key,
      tenantId,
      code: code.code,
      visitId: visit.id,
      firstName: visit.firstName,
      device,
      locationId,
      at,
    });
    await reload();
    return { kind: 'welcome', visit, booking: null, unsettled: true, at };
  };

  const onLine = (): void => void refresh();
  const timer = setInterval(onLine, REFRESH_MS);
  window.addEventListener('online', onLine);
  void quietly(reload()).then(refresh);

  const door: Door = {
    async take(text) {
      const code = readCode(text);
      // A card's number, a voucher, a phone's: it goes nowhere.
      if (code.kind === 'other') return refused('not-a-code');
      const key = newKey();
      try {
        const answer = await takeOnline(code.code, key);
        show({ online: true });
        return answer;
      } catch (error) {
        if (error instanceof Problem && error.status === 401) place.onSignedOut();
        if (!isAway(error)) return refusalOf(error);
        show({ online: false });
        return takeOffline(text, key);
      }
    },
    refresh,
    async dismiss(key) {
      await dropDiscrepancy(key);
      await reload();
    },
    state: () => state,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    stop() {
      stopped = true;
      doors.delete(door);
      clearInterval(timer);
      window.removeEventListener('online', onLine);
      listeners.clear();
    },
  };
  doors.add(door);
  return door;
}

interface Settled {
  /** As the server has it; null where it does not say. */
  readonly visit: DoorVisit | null;
  /** null when it is as it was thought. */
  readonly discrepancy: Discrepancy | null;
}

/** Tells the server of a scan. Throws when nobody answers. */
async function settle(scan: KeptScan): Promise<Settled> {
  const { key, code, device, at, firstName, visitId, locationId = null } = scan;
  const body = { code, device, at: new Date(at).toISOString(), location: locationId };
  try {
    const { visit } = await request<Answered>('POST', '/check-in', body, { key });
    return { visit, discrepancy: null };
  } catch (error) {
    // Signed out, or asked to wait: it is settled later.
    const waits = error instanceof Problem && (error.status === 401 || error.status === 429);
    if (isAway(error) || waits) throw error;
    const { reason, visit, usedAt, usedOn } = refusalOf(error);
    return {
      visit,
      discrepancy: { key, at, device, firstName, reason, usedAt, usedOn, bookingId: visitId },
    };
  }
}

/** Nobody is there, or nobody who can answer: a proxy before a server that restarts. */
function isAway(error: unknown): boolean {
  return error instanceof Problem && (error.status === 0 || error.status >= 500);
}

/** A browser may refuse to store: then the door works as long as there is a connection. */
async function quietly(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    console.info('Nothing can be kept on this device', error);
  }
}

const REASONS: ReadonlySet<string> = new Set<DoorRefusal>([
  'not-a-code',
  'not-ours',
  'not-found',
  'replaced',
  'too-early',
  'too-late',
  'already-used',
  'not-paid',
  'cancelled',
  'retired',
  'other-house',
  'too-many-tries',
]);

function isReason(reason: string): reason is DoorRefusal {
  return REASONS.has(reason);
}

function refusalOf(error: unknown): Refused {
  if (!(error instanceof Problem)) return refused('failed');
  const { reason, body } = error;
  const visit = isVisit(body.visit) ? body.visit : null;
  return refused(isReason(reason) ? reason : 'failed', {
    visit,
    booking: isBooking(body.booking) ? body.booking : null,
    usedAt: visit?.checkedInAt ? Date.parse(visit.checkedInAt) : null,
    usedOn: typeof body.device === 'string' ? body.device : null,
    house: typeof body.house === 'string' ? body.house : null,
  });
}

type Refused = Extract<DoorAnswer, { kind: 'refused' }>;

function refused(reason: DoorRefusal, more: Partial<Refused> = {}): Refused {
  return {
    kind: 'refused',
    reason,
    visit: null,
    booking: null,
    usedAt: null,
    usedOn: null,
    house: null,
    unsettled: false,
    ...more,
  };
}

/** The problem's body is the one place where they may be missing. */
function isVisit(value: unknown): value is DoorVisit {
  return typeof value === 'object' && value !== null && 'opensAt' in value && 'status' in value;
}

function isBooking(value: unknown): value is BookingView {
  return typeof value === 'object' && value !== null && 'items' in value && 'guest' in value;
}
