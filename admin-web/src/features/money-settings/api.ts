import {
  keepPreviousData,
  type QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { toast } from 'sonner';
import type {
  BookingPolicy,
  HouseChangeNote,
  HouseSheet,
  Id,
  ReceiptPreview,
  TaxIdentity,
  TermsDraft,
} from '../../../../api/contract.ts';
import { request } from '../../app/http.ts';
import { HOUSE_KEY } from '../calendar/day-cache.ts';
import { runsHouse } from '../session/heads.ts';
import { useSession } from '../session/session-context.ts';
import type { SettingsWords } from './words/types.ts';

/** Below the house's own key: an event of a change has it read again. */
export const SHEET_KEY = [...HOUSE_KEY, 'sheet'] as const;
const CHANGES_KEY = [...HOUSE_KEY, 'changes'] as const;

export function useMayChangeHouse(): boolean {
  return runsHouse(useSession().user);
}

/** All of the house that can be changed. */
export function useSheet() {
  return useQuery({ queryKey: SHEET_KEY, queryFn: readSheet });
}

function readSheet(): Promise<HouseSheet> {
  return request<HouseSheet>('GET', '/house/sheet');
}

/** Who changed the house, newest first. */
export function useChanges() {
  return useQuery({
    queryKey: CHANGES_KEY,
    queryFn: () => request<{ changes: readonly HouseChangeNote[] }>('GET', '/house/changes'),
  });
}

/** The address of a receipt as it would be with an identity; `file` is the PDF. */
export function previewAddress(identity: TaxIdentity, file: '' | '/file' = ''): string {
  const query = Object.entries(identity).map(([name, value]): [string, string] => [name, String(value)]);
  return `/documents/preview${file}?${new URLSearchParams(query)}`;
}

/** What would stand on a receipt; the last one stays until there is another. */
export function useReceiptPreview(identity: TaxIdentity) {
  const address = previewAddress(identity);
  return useQuery({
    queryKey: ['receipt-preview', address],
    queryFn: () => request<ReceiptPreview>('GET', address),
    placeholderData: keepPreviousData,
  });
}

/** Saves one part of the settings, and reads all of the house again. */
function useSaving<Draft>(words: SettingsWords, save: (draft: Draft) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: save,
    onSuccess: () => toast.success(words.saved),
    onSettled: () => reloadHouse(client),
  });
}

function reloadHouse(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ queryKey: HOUSE_KEY });
}

export function useSaveTaxIdentity(words: SettingsWords) {
  return useSaving(words, (draft: TaxIdentity) => request('POST', '/house/tax-identity', draft));
}

export function useSaveTerms(words: SettingsWords) {
  return useSaving(words, (draft: TermsDraft) => request('POST', '/house/terms', draft));
}

/** Of the rules of booking only what is given: the others are read just before, in case somebody changed them since. */
export function useSavePolicy(words: SettingsWords) {
  return useSaving(words, async (part: Partial<BookingPolicy>) => {
    const { policy } = await readSheet();
    return request('POST', '/house/policy', { ...policy, ...part });
  });
}

/** The own rates of a treatment and of what can be had with it, by their ids; null is the usual one. */
export interface Rates {
  readonly treatmentId: Id;
  readonly own: number | null;
  readonly addOns: Readonly<Record<Id, number | null>>;
}

/** One treatment after the other, with all else of it as it is just before. */
export function useSaveRates(words: SettingsWords) {
  return useSaving(words, async (changed: readonly Rates[]) => {
    for (const rates of changed) {
      const { treatments } = await readSheet();
      const found = treatments.find(({ id }) => id === rates.treatmentId);
      if (!found) continue;
      const { id, ...draft } = found;
      const addOns = draft.addOns.map((one) => ({
        ...one,
        vatBasisPoints:
          rates.addOns[one.id] === undefined ? (one.vatBasisPoints ?? null) : rates.addOns[one.id],
      }));
      await request('POST', `/house/treatments/${encodeURIComponent(id)}`, {
        ...draft,
        vatBasisPoints: rates.own,
        addOns,
      });
    }
  });
}
