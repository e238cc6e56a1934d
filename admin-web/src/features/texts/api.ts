import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import type { HouseText, TextPreview } from '../../../../api/contract.ts';
import { request } from '../../app/http.ts';
import { HOUSE_KEY } from '../calendar/day-cache.ts';
import type { TextsWords } from './words/types.ts';

/** The languages that the bot speaks, each by its own name. */
export const SPOKEN = [
  ['en', 'English'],
  ['es', 'Español'],
  ['de', 'Deutsch'],
  ['fr', 'Français'],
  ['pt', 'Português'],
] as const;

interface Read {
  readonly texts: readonly HouseText[];
}

/** All that the bot says in a language. An event of a changed house has it read again. */
export function useTexts(language: string) {
  return useQuery({ queryKey: [...HOUSE_KEY, 'texts', language], queryFn: () => readTexts(language) });
}

function readTexts(language: string): Promise<Read> {
  return request<Read>('GET', `/house/texts/${language}`);
}

/** How a message would read; the last stays until there is another. */
export function useTextPreview(language: string, key: string, text: string) {
  return useQuery({
    queryKey: ['text-preview', language, key, text],
    queryFn: () => request<TextPreview>('POST', `/house/texts/${language}/preview`, { key, text }),
    placeholderData: keepPreviousData,
  });
}

interface Said {
  readonly key: string;
  /** null is the catalogue's again. */
  readonly text: string | null;
}

/** Saves one message: all others are read just before, in case somebody changed them since. */
export function useSaveText(language: string, words: TextsWords) {
  const client = useQueryClient();
  return useMutation({
    async mutationFn({ key, text }: Said) {
      const { texts } = await readTexts(language);
      const own = texts.flatMap((one) => (one.own === null || one.key === key ? [] : [[one.key, one.own]]));
      const all = text === null ? own : [...own, [key, text]];
      await request('POST', '/house/texts', { language, texts: Object.fromEntries(all) });
    },
    onSuccess: () => toast.success(words.saved),
    onSettled: () => client.invalidateQueries({ queryKey: HOUSE_KEY }),
  });
}
