import { Problem } from '../../app/http.ts';
import { problemWords } from '../../app/problem-words.ts';

/** Why signing in did not work, and what to do. */
export function signInWords(error: unknown): string {
  const reason = error instanceof Problem ? error.reason : '';
  if (reason === 'wrong-credentials') {
    return 'This email and password do not match. Check both, or ask the owner for a new password.';
  }
  if (reason === 'too-many-tries') return 'Too many tries. Wait a few minutes, then sign in again.';
  return problemWords(error);
}
