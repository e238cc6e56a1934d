import { createContext, useContext } from 'react';
import { type Formats, formatsOf } from '../../app/formats.ts';
import type { Session } from './api.ts';

export const SessionContext = createContext<Session | null>(null);

/** The session of the page; only used below the shell, where there is one. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession is used outside the signed-in shell');
  return session;
}

const known = new Map<string, Formats>();

/** Formats in the tenant's language for a location's zone. */
export function useFormats(timeZone: string): Formats {
  const { locale } = useSession().tenant;
  const key = `${locale} ${timeZone}`;
  const formats = known.get(key) ?? formatsOf(locale, timeZone);
  known.set(key, formats);
  return formats;
}
