import { isDuplicate } from '../database/failures.ts';

/** The house was changed between planning and writing: what was planned may lie outside its hours by now. */
export class HouseChanged extends Error {
  override name = 'HouseChanged';
}

/** Was the work overtaken by somebody else's? Looked at again, it may still be possible. */
export function isOvertaken(error: unknown): boolean {
  return error instanceof HouseChanged || isDuplicate(error);
}
