import { useSession } from '../session/session-context.ts';
import { checkInLanguage } from './check-in-words.ts';

export function useCheckInWords() {
  return checkInLanguage(useSession().tenant.locale);
}
