import { useQuery } from '@tanstack/react-query';
import type {
  HouseChange,
  HouseOutcome,
  HouseSheet,
  ReplanMove,
  ReplanOutcome,
  VisitConflict,
} from '../../../../api/contract.ts';
import { newKey, Problem, request } from '../../app/http.ts';
import { HOUSE_KEY } from '../calendar/day-cache.ts';
import { isHead, runsHouse } from '../session/heads.ts';
import { useSession } from '../session/session-context.ts';
import { callOf } from './call-of.ts';

/** Below the house's own key: an event of a change has them read again. */
const SHEET_KEY = [...HOUSE_KEY, 'sheet'] as const;
const CONFLICTS_KEY = [...HOUSE_KEY, 'conflicts'] as const;

export type Accepted = Extract<HouseOutcome, { readonly ok: true }>;
export type Replanned = Pick<Extract<ReplanOutcome, { readonly ok: true }>, 'moved' | 'refused'>;

/** All of what the house sells, and by whom. */
export function useMayChangeHouse(): boolean {
  return runsHouse(useSession().user);
}

/** What stands at a location: its hours, rooms, and who works there when. Those of others are not shown. */
export function useMayChangeLocations(): boolean {
  return isHead(useSession().user);
}

/** All of the house that can be changed, retired things too. */
export function useSheet() {
  return useQuery({ queryKey: SHEET_KEY, queryFn: () => request<HouseSheet>('GET', '/house/sheet') });
}

/** Visits to come that the house as it is leaves without something, soonest first. */
export function useConflicts() {
  return useQuery({ queryKey: CONFLICTS_KEY, queryFn: readConflicts });
}

export async function readConflicts(): Promise<readonly VisitConflict[]> {
  const { conflicts } = await request<{ conflicts: readonly VisitConflict[] }>('GET', '/house/conflicts');
  return conflicts;
}

/** What the change would answer. Nothing is written. Throws a Problem, whose `problems` name the fields. */
export function previewChange(change: HouseChange): Promise<Accepted> {
  const { method, path, body } = callOf(change);
  return request<Accepted>(method, `${path}?preview=true`, body);
}

/** Makes the change, once for its key however often it is asked for. */
export function makeChange(change: HouseChange, key: string): Promise<Accepted> {
  const { method, path, body } = callOf(change);
  return request<Accepted>(method, path, body, { key });
}

/** Moves visits, each guest told once. That none could be moved is an answer like that some could not. */
export async function moveVisits(moves: readonly ReplanMove[]): Promise<Replanned> {
  try {
    return await request<Replanned>('POST', '/house/replan', { moves }, { key: newKey() });
  } catch (error) {
    if (!(error instanceof Problem) || error.reason !== 'nothing-moved') throw error;
    const { refused } = error.body;
    return { moved: [], refused: Array.isArray(refused) ? refused : [] };
  }
}
