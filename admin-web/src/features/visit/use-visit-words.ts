import { useSession } from '../session/session-context.ts';
import { visitWords } from './visit-words.ts';

export function useVisitWords() {
  return visitWords(useSession().tenant.locale);
}
