import type { Id } from '../../../../api/contract.ts';
import { SmallInitials } from '../../app/initials.tsx';
import { useSession } from '../session/session-context.ts';
import { lookingWords, namesOf } from './looking-words.ts';
import { useLookers } from './use-looking.ts';

/** In a visit's panel: who else has it open. Read out when somebody comes. At the foot of what scrolls: nothing moves away from under the hand. */
export function LookingLine({ bookingId }: { bookingId: Id }) {
  const lookers = useLookers(bookingId);
  const { lang, words } = lookingWords(useSession().tenant.locale);
  return (
    <div role="status" lang={lang} data-testid="looking-line">
      {lookers.length === 0 ? null : (
        <p className="flex items-center gap-2 border-line border-t px-5 py-2 text-muted text-xs">
          {lookers.slice(0, 3).map(({ id, name }) => (
            <SmallInitials key={id} name={name} />
          ))}
          <span className="min-w-0">{words.looksToo(namesOf(lang, lookers), lookers.length)}</span>
        </p>
      )}
    </div>
  );
}
