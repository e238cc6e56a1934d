import type { z } from 'zod';
import type { HouseProblem, HouseProblemReason } from '../contract.ts';

const SENTENCES: Readonly<Record<HouseProblemReason, string>> = {
  missing: 'This is missing.',
  'wrong-type': 'This is not the kind of value that belongs here.',
  'unknown-value': 'This is none of the possible values.',
  empty: 'This must not be empty.',
  'too-long': 'This is too long.',
  'too-low': 'This is too little.',
  'too-high': 'This is too much.',
  'not-whole': 'This must be a whole number.',
  'off-grid': 'This must be a multiple of 5 minutes.',
  'not-a-time': 'This is not a time of day, HH:MM.',
  'not-a-day': 'This is not a day of the calendar, YYYY-MM-DD.',
  'not-an-instant': 'This is not an instant, as in 2026-03-02T09:00:00Z.',
  'not-a-zone': 'This time zone does not exist. They are named as in Europe/Amsterdam.',
  'not-a-holiday-calendar':
    'No holidays are known for this country or region. They are named as in NL or DE-BY.',
  'not-an-origin': 'This is not the origin of a site, as in https://spa.example, without a path.',
  'not-a-colour': 'This is not a colour, as in #2f5d50.',
  'not-a-picture': 'This is not a PNG, JPEG or WebP picture as a data URL.',
  'ends-before-start': 'This must end after it starts.',
  'only-one-end': 'Hours need both a start and an end, or neither.',
  overlaps: 'This overlaps with another.',
  duplicate: 'This is here twice.',
  'break-outside-work': 'A break must lie within the work of the same day and house.',
  'longer-than-opening-hours': 'No house is open for that long.',
  'not-found': 'There is no such thing.',
  'cannot-change': 'This stays as it is. Make a new one, and retire the old.',
  'in-use': 'Visits were booked with it, so it cannot be removed.',
  'not-allowed': 'Your role may not do this.',
  'key-reused': 'This key was used before, for something else.',
};

/** A problem with its sentence; a sentence of its own says more. */
export function problem(
  field: string,
  reason: HouseProblemReason,
  message: string = SENTENCES[reason],
): HouseProblem {
  return { field, reason, message };
}

/** An id of another tenant is told from none at all by nobody. */
export function noSuch(field: string, what: string): HouseProblem {
  return problem(field, 'not-found', `There is no such ${what}.`);
}

/** What a schema found, one problem a field, in the words of the contract. `under` is cut from the paths. */
export function problemsOf(error: z.ZodError, input: unknown, under = 'draft'): HouseProblem[] {
  const problems = error.issues.map((issue) => {
    const path = issue.path[0] === under ? issue.path.slice(1) : issue.path;
    return ofIssue(issue, fieldOf(path), valueAt(input, issue.path));
  });
  return problems.filter((one, place) => problems.findIndex((other) => other.field === one.field) === place);
}

type Issue = z.ZodError['issues'][number];

function ofIssue(issue: Issue, field: string, value: unknown): HouseProblem {
  if (value === undefined) return problem(field, 'missing');
  if (issue.code === 'custom')
    return problem(field, isReason(issue.message) ? issue.message : 'unknown-value');
  if (issue.code === 'invalid_type')
    return problem(field, issue.expected === 'int' && typeof value === 'number' ? 'not-whole' : 'wrong-type');
  if (issue.code === 'not_multiple_of') return problem(field, 'off-grid');
  if (issue.code === 'too_small')
    return issue.origin === 'number' || issue.origin === 'int'
      ? problem(field, 'too-low', `This must be at least ${issue.minimum}.`)
      : problem(field, 'empty');
  if (issue.code === 'too_big')
    return issue.origin === 'number' || issue.origin === 'int'
      ? problem(field, 'too-high', `This must be at most ${issue.maximum}.`)
      : problem(field, 'too-long');
  return problem(field, 'unknown-value');
}

function isReason(text: string): text is HouseProblemReason {
  return Object.hasOwn(SENTENCES, text);
}

/** `variants[0].priceMinor`. */
function fieldOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? String(step) : `${text}.${String(step)}`;
  }, '');
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    input,
  );
}
