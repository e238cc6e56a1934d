import { Problem } from './http.ts';

/** What happened and what to do, for anything that went wrong without a wording of its own. */
export function problemWords(error: unknown): string {
  if (!(error instanceof Problem)) return 'Something went wrong on this page. Load it again.';
  if (error.reason === 'unreachable')
    return 'The server cannot be reached. Check the connection, then try again.';
  if (error.status === 401) return 'You were signed out. Sign in again to go on.';
  if (error.status === 403) return 'Your account may not do this. Ask the owner for access.';
  if (error.status === 404) return 'This is not here any more. Go back to the calendar.';
  if (error.status === 429) return 'Too many requests just now. Wait a moment, then try again.';
  return 'The server could not do this just now. Nothing was changed; try again in a moment.';
}
