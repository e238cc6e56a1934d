import type { LogEntry } from '../../../../api/contract.ts';
import { Link } from '../../app/link.tsx';
import { shellWords } from '../../app/shell-words.ts';
import { visitAddress } from '../calendar/calendar-address.ts';
import { guestAddress } from '../guests/guest-address.ts';
import { useHouseWords } from '../house/house-words.ts';
import { useFormats, useSession } from '../session/session-context.ts';
import { useLogWords } from './log-words.ts';
import { saysName, sentenceOf, type Telling } from './sentence.ts';

/** One thing that was done, as a sentence, with what it was about below it. */
export function Line({ entry, zone }: { entry: LogEntry; zone: string }) {
  const formats = useFormats(zone);
  const telling = useTelling(entry.visit?.timeZone ?? zone);
  const { visit, guest, reason } = entry;
  return (
    <li className="flex items-baseline gap-x-3 py-2.5">
      <time dateTime={entry.at} className="figures w-14 shrink-0 text-muted">
        {formats.time(entry.at)}
      </time>
      <div className="min-w-0 grow">
        <p className="break-words">
          {sentenceOf(entry, telling).map(({ text, isName }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence have no other name
            <span key={place} className={isName ? 'font-medium' : ''}>
              {text}
            </span>
          ))}
          {reason === null ? null : `: ${reason}`}
        </p>
        <Facts entry={entry} telling={telling} />
        {visit === null && guest === null ? null : (
          <p className="figures flex flex-wrap gap-x-3 text-xs">
            {visit === null ? null : (
              <Link
                href={visitAddress(visit)}
                className="inline-flex min-h-11 items-center underline underline-offset-4 md:min-h-6"
              >
                {telling.formats.moment(visit.startsAt)} · {visit.code}
              </Link>
            )}
            {guest === null || guest.forgotten ? null : (
              <Link
                href={guestAddress(guest.id)}
                className="inline-flex min-h-11 items-center underline underline-offset-4 md:min-h-6"
              >
                {guest.name ?? telling.words.aGuest}
              </Link>
            )}
          </p>
        )}
      </div>
    </li>
  );
}

/** Sums, new hands, and whom it was about, where the sentence has not said it. */
function Facts({ entry, telling }: { entry: LogEntry; telling: Telling }) {
  const formats = useFormats('UTC');
  const { amount, moved, name } = entry;
  const hands = moved !== null && moved.from !== moved.to ? moved.hands : [];
  const facts = [
    ...(amount === null ? [] : [formats.money(amount.minor, amount.currency)]),
    ...(hands.length === 0 ? [] : [telling.words.with(hands.join(', '))]),
    ...(name === null || saysName(entry, telling) || name === entry.by.name ? [] : [name]),
  ];
  return facts.length === 0 ? null : <p className="figures text-muted">{facts.join(' · ')}</p>;
}

function useTelling(zone: string): Telling {
  const { words } = useLogWords();
  const house = useHouseWords().words;
  const shell = shellWords(useSession().tenant.locale).words;
  const formats = useFormats(zone);
  const named = (names: Readonly<Record<string, string>>) => (name: string) =>
    Object.hasOwn(names, name) ? names[name] : undefined;
  return { words, formats, houseChange: named(house.kinds), role: named(shell.roles) };
}
