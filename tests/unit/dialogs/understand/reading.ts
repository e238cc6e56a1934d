import type { Asked, Understood, Vocabulary } from '../../../../dialogs/understand/types.ts';
import { understand } from '../../../../dialogs/understand/understand.ts';

/** A Monday morning. */
export const now = '2026-03-02T09:00:00Z';

export const vocabulary: Vocabulary = {
  treatments: [
    { id: 'swedish', name: 'Swedish massage', aliases: ['classic massage'] },
    { id: 'deep', name: 'Deep tissue massage' },
    { id: 'stone', name: 'Hot stone massage' },
    { id: 'facial', name: 'Classic facial' },
    { id: 'facial-age', name: 'Anti-ageing facial' },
    { id: 'mani', name: 'Manicure' },
  ],
  therapists: [
    { id: 'ana', name: 'Ana Ruiz', gender: 'female' },
    { id: 'may', name: 'May Lindt', gender: 'female' },
    { id: 'tom1', name: 'Tom Baker', gender: 'male' },
    { id: 'tom2', name: 'Tom Adler', gender: 'male' },
  ],
  locations: [
    { id: 'harbour', name: 'Stillwater Harbour' },
    { id: 'old-town', name: 'Stillwater Old Town', aliases: ['centre'] },
  ],
};

export function read(
  text: string,
  options: { asked?: Asked[]; locale?: string; now?: string; timezone?: string } = {},
): Understood {
  return understand(text, {
    now: options.now ?? now,
    timezone: options.timezone ?? 'UTC',
    locale: options.locale ?? 'en',
    vocabulary,
    ...(options.asked ? { asked: options.asked } : {}),
  });
}
