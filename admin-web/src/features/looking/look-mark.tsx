import type { Id, Looker } from '../../../../api/contract.ts';
import { SmallInitials } from '../../app/initials.tsx';
import { useSession } from '../session/session-context.ts';
import { lookingWords, namesOf } from './looking-words.ts';
import { useLookers } from './use-looking.ts';

/** On a visit's card: the initials of who has it open, where anybody has. It is drawn again by itself, without its card. */
export function LookMark({ bookingId }: { bookingId: Id }) {
  const lookers = useLookers(bookingId);
  return lookers.length === 0 ? null : <Mark lookers={lookers} />;
}

function Mark({ lookers }: { lookers: readonly Looker[] }) {
  const { lang, words } = lookingWords(useSession().tenant.locale);
  const said = words.looks(namesOf(lang, lookers), lookers.length);
  const [first, ...others] = lookers;
  return (
    <span data-testid="look-mark" className="shrink-0">
      <span aria-hidden title={said} className="flex items-center gap-0.5">
        <SmallInitials name={first?.name ?? ''} />
        {others.length > 0 ? <span className="figures">+{others.length}</span> : null}
      </span>
      <span lang={lang} className="sr-only">
        {said}
      </span>
    </span>
  );
}
