import type { HouseChange } from '../../../../api/contract.ts';

/** How a change of the house is asked for over HTTP; the path is below `/api/v1`. */
export interface ChangeCall {
  readonly method: 'POST' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
}

const NOUNS = {
  location: 'locations',
  treatment: 'treatments',
  therapist: 'therapists',
  room: 'rooms',
  equipment: 'equipment',
  'time-off': 'time-off',
  closure: 'closures',
} as const;

/** The one call that makes this change. */
export function callOf(change: HouseChange): ChangeCall {
  switch (change.kind) {
    case 'save-rota':
      return { method: 'POST', path: '/house/rotas', body: change.draft };
    case 'remove-rota':
      return { method: 'DELETE', path: pathOf('rotas', change.therapistId, change.validFrom) };
    case 'save-terms':
    case 'save-policy':
    case 'save-texts':
    case 'save-web-chat':
    case 'save-tax-identity':
      return { method: 'POST', path: `/house/${change.kind.slice('save-'.length)}`, body: change.draft };
    default:
      return ofNoun(change);
  }
}

type OfNoun = Extract<HouseChange, { readonly id: unknown }>;

function ofNoun(change: OfNoun): ChangeCall {
  const noun = change.kind.slice(change.kind.indexOf('-') + 1) as keyof typeof NOUNS;
  const path = change.id === null ? pathOf(NOUNS[noun]) : pathOf(NOUNS[noun], change.id);
  return 'draft' in change ? { method: 'POST', path, body: change.draft } : { method: 'DELETE', path };
}

function pathOf(...steps: readonly string[]): string {
  return `/house/${steps.map(encodeURIComponent).join('/')}`;
}
