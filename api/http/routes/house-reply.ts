import type { HouseProblem, HouseProblemReason } from '../../contract.ts';
import { problem, type Reply } from '../route.ts';

/** A refused change as RFC 9457 has it, with every field that is wrong. */
export function houseReply({ problems }: { readonly problems: readonly HouseProblem[] }): Reply {
  const has = (reason: HouseProblemReason): boolean => problems.some((one) => one.reason === reason);
  const more = { problems };
  if (has('not-allowed'))
    return problem({ status: 403, title: 'Your role may not do this', reason: 'not-allowed' });
  if (has('key-reused'))
    return problem({ status: 409, title: 'This key was used for something else', reason: 'key-reused' });
  if (has('not-found'))
    return problem({ status: 404, title: 'There is no such thing', reason: 'not-found', more });
  return problem({ status: 422, title: 'That cannot be so', reason: 'bad-input', more });
}
