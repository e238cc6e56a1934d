import { z } from 'zod';

/** Digits with the country's; or the user's id in this business, when they show no number. */
export const ADDRESS = /^(?:\d{5,20}|[A-Za-z]{2}\.[A-Za-z0-9.]{1,140})$/;

/** A guest's choice in WhatsApp's own settings for this business. */
export interface GuestPreference {
  readonly address: string;
  readonly wanted: 'stop' | 'resume';
  readonly chosenAt: number;
}

const Preference = z.object({
  wa_id: z.string().regex(ADDRESS).optional(),
  user_id: z.string().regex(ADDRESS).optional(),
  category: z.string(),
  value: z.string(),
  timestamp: z.coerce.number().int().min(0).max(8e12),
});

/** 'nothing' for a choice of a kind that we do not know. */
export function guestPreference(given: unknown): GuestPreference | 'unreadable' | 'nothing' {
  const read = Preference.safeParse(given);
  const address = read.data?.wa_id ?? read.data?.user_id;
  if (!read.success || address === undefined) return 'unreadable';
  const { category, value, timestamp } = read.data;
  if (category !== 'marketing_messages' || (value !== 'stop' && value !== 'resume')) return 'nothing';
  return { address, wanted: value, chosenAt: timestamp * 1000 };
}

/** What Meta did with a template, for who looks after the installation. */
export interface TemplateNotice {
  readonly template: string;
  readonly language: string;
  /** To be counted by: one of few. */
  readonly kind: 'approved' | 'rejected' | 'paused' | 'disabled' | 'recategorised' | 'other';
  readonly words: string;
}

const named = {
  message_template_name: z.string().max(600),
  message_template_language: z.string().max(20),
};
const StatusUpdate = z.object({ ...named, event: z.string(), reason: z.string().nullish() });
const CategoryUpdate = z.object({
  ...named,
  new_category: z.string(),
  previous_category: z.string().optional(),
  /** What it is going to be in a day. */
  correct_category: z.string().optional(),
});

const KINDS: ReadonlyMap<string, TemplateNotice['kind']> = new Map([
  ['APPROVED', 'approved'],
  ['REINSTATED', 'approved'],
  ['REJECTED', 'rejected'],
  ['PAUSED', 'paused'],
  ['DISABLED', 'disabled'],
]);

/** Nothing for fields that are about something else. One that cannot be read is told all the same: it changes nothing. */
export function templateNotice(field: string, value: unknown): TemplateNotice[] {
  if (field === 'message_template_status_update') {
    const { data } = StatusUpdate.safeParse(value);
    if (!data) return [UNREADABLE];
    const reason = data.reason && data.reason !== 'NONE' ? `: ${data.reason}` : '';
    return [notice(data, KINDS.get(data.event) ?? 'other', `${data.event}${reason}`)];
  }
  if (field !== 'template_category_update') return [];
  const { data } = CategoryUpdate.safeParse(value);
  if (!data) return [UNREADABLE];
  const words = data.correct_category
    ? `will be ${data.correct_category} in a day, is ${data.new_category}`
    : `${data.previous_category ?? '?'} → ${data.new_category}`;
  return [notice(data, 'recategorised', words)];
}

const UNREADABLE: TemplateNotice = {
  template: '?',
  language: '?',
  kind: 'other',
  words: 'a notice of a template that could not be read',
};

function notice(
  about: z.infer<typeof StatusUpdate> | z.infer<typeof CategoryUpdate>,
  kind: TemplateNotice['kind'],
  words: string,
): TemplateNotice {
  const { message_template_name: template, message_template_language: language } = about;
  return { template, language, kind, words };
}
