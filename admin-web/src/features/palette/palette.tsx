import { Command } from 'cmdk';
import { CalendarDays, ContactRound, LogOut, type LucideIcon, Moon, Plus, Printer } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { goTo } from '../../app/address.ts';
import { addressOf, isPageOf, PAGES } from '../../app/pages.tsx';
import { shellWords } from '../../app/shell-words.ts';
import { useTheme } from '../../app/theme.ts';
import { writeAddress } from '../calendar/calendar-address.ts';
import { lastLocation } from '../calendar/last-location.ts';
import { addDays, dateAt } from '../calendar/zoned-time.ts';
import { guestAddress } from '../guests/guest-address.ts';
import { useKnownGuests } from '../quick-booking/api.ts';
import { useSignOut } from '../session/api.ts';
import { useFormats, useSession } from '../session/session-context.ts';
import { type PaletteWords, usePaletteWords } from './palette-words.ts';

/** So many days from today are to be gone to by their names. */
const DAYS = 21;

type Props = {
  /** What was typed before it was there. */
  first: string;
  onClose: () => void;
};

/** Everything by typing: a page, a day, a guest, or what is to be booked. */
export default function Palette({ first, onClose }: Props) {
  const { lang, words } = usePaletteWords();
  const { user } = useSession();
  const [text, setText] = useState(first);
  const mayBook = user.role !== 'therapist';
  const run = (act: () => void) => () => {
    onClose();
    act();
  };
  return (
    <Command.Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      label={words.title}
      loop
      overlayClassName="fixed inset-0 z-50 animate-[fade-in_140ms_ease-out] bg-black/20 dark:bg-black/50"
      contentClassName="fixed top-[12dvh] left-1/2 z-50 w-[calc(100%-24px)] max-w-xl -translate-x-1/2 animate-[rise_140ms_ease-out] overflow-hidden rounded-lg border border-line bg-surface shadow-float outline-none max-md:top-3"
    >
      <div lang={lang} data-testid="palette">
        <Line text={text} onText={setText} placeholder={words.placeholder} />
        <Command.List className="max-h-[min(24rem,60dvh)] overflow-y-auto p-1.5">
          <Command.Empty className="px-3 py-6 text-center text-muted">{words.nothing}</Command.Empty>
          <Pages words={words} run={run} />
          <Days words={words} run={run} />
          {mayBook ? <Guests text={text} words={words} run={run} /> : null}
          <Actions text={text} words={words} run={run} mayBook={mayBook} />
        </Command.List>
      </div>
    </Command.Dialog>
  );
}

type LineProps = { text: string; onText: (text: string) => void; placeholder: string };

function Line({ text, onText, placeholder }: LineProps) {
  const field = useRef<HTMLInputElement>(null);
  // Before the dialog does it: it would select what was typed already, and the next letter would replace it.
  useEffect(() => field.current?.focus(), []);
  return (
    <Command.Input
      ref={field}
      value={text}
      onValueChange={onText}
      maxLength={200}
      placeholder={placeholder}
      className="h-13 w-full border-line border-b bg-transparent px-4 text-base outline-none placeholder:text-muted"
    />
  );
}

type GroupProps = { words: PaletteWords; run: (act: () => void) => () => void };

function Pages({ words, run }: GroupProps) {
  const { user, tenant } = useSession();
  const names = shellWords(tenant.locale).words.pages;
  return (
    <Group heading={words.pages}>
      {PAGES.filter((page) => page.tab !== undefined && isPageOf(page, user)).map(({ name, tab }) => (
        <Item
          key={name}
          icon={tab?.icon ?? CalendarDays}
          value={tab ? names[tab.words] : name}
          onSelect={run(() => goTo(addressOf(name)))}
        />
      ))}
    </Group>
  );
}

function Days({ words, run }: GroupProps) {
  const last = lastLocation();
  const timeZone = last?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const formats = useFormats(timeZone);
  const today = dateAt(Date.now(), timeZone);
  const days = Array.from({ length: DAYS }, (_, day) => addDays(today, day));
  return (
    <Group heading={words.days}>
      {days.map((date, day) => {
        const named = [words.today, words.tomorrow][day];
        return (
          <Item
            key={date}
            icon={CalendarDays}
            value={named ? `${named} · ${formats.day(date)}` : formats.day(date)}
            // As it is written with figures alone, too.
            keywords={[date]}
            onSelect={run(() => goTo(writeAddress({ locationId: last?.id ?? null, date, visitId: null })))}
          />
        );
      })}
    </Group>
  );
}

function Guests({ text, words, run }: GroupProps & { text: string }) {
  const known = useKnownGuests(text);
  const guests = text.trim().length >= 2 ? (known.data?.guests ?? []).slice(0, 6) : [];
  if (guests.length === 0) return null;
  return (
    <Command.Group forceMount heading={words.guests} className={GROUP}>
      {guests.map(({ id, name, phone }) => (
        <Item
          key={id}
          // The server has chosen them by what was typed.
          forceMount
          icon={ContactRound}
          value={`guest ${id}`}
          onSelect={run(() => goTo(guestAddress(id)))}
        >
          <span className="truncate">{name ?? phone}</span>
          {name && phone ? <span className="figures ml-auto text-muted text-xs">{phone}</span> : null}
        </Item>
      ))}
    </Command.Group>
  );
}

type ActionsProps = GroupProps & { text: string; mayBook: boolean };

function Actions({ text, words, run, mayBook }: ActionsProps) {
  const { tenant } = useSession();
  const shell = shellWords(tenant.locale).words;
  const [theme, choose] = useTheme();
  const signOut = useSignOut();
  const other = theme === 'light' ? 'dark' : 'light';
  const typed = text.trim();
  const book = (what: string) =>
    run(() =>
      goTo(writeAddress({ locationId: lastLocation()?.id ?? null, date: null, visitId: null, book: what })),
    );
  return (
    <Command.Group forceMount heading={words.actions} className={GROUP}>
      {mayBook && typed === '' ? <Item icon={Plus} value={words.book} onSelect={book('')} /> : null}
      {mayBook && typed !== '' ? (
        <Item forceMount icon={Plus} value="book what was typed" onSelect={book(typed)}>
          <span className="truncate">{words.bookThis(typed)}</span>
        </Item>
      ) : null}
      <Item icon={Printer} value={words.print} onSelect={run(printSoon)} />
      <Item icon={Moon} value={shell.toTheme[other]} onSelect={run(() => choose(other))} />
      <Item icon={LogOut} value={shell.signOut} onSelect={run(() => signOut.mutate())} />
    </Command.Group>
  );
}

/** Once the palette is gone: it is not to be on the paper. */
function printSoon(): void {
  setTimeout(() => window.print(), 200);
}

const GROUP =
  '[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-muted [&_[cmdk-group-heading]]:text-xs';

function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group heading={heading} className={GROUP}>
      {children}
    </Command.Group>
  );
}

type ItemProps = {
  icon: LucideIcon;
  /** What is looked through, and shown where there is nothing else. */
  value: string;
  keywords?: string[];
  forceMount?: boolean;
  onSelect: () => void;
  children?: ReactNode;
};

function Item({ icon: Icon, value, keywords, forceMount = false, onSelect, children }: ItemProps) {
  return (
    <Command.Item
      value={value}
      {...(keywords ? { keywords } : {})}
      forceMount={forceMount}
      onSelect={onSelect}
      className="flex min-h-11 cursor-pointer items-center gap-3 rounded-md px-3 data-[selected=true]:bg-accent-soft md:min-h-9"
    >
      <Icon className="size-4 shrink-0 text-muted" aria-hidden />
      {children ?? <span className="truncate">{value}</span>}
    </Command.Item>
  );
}
