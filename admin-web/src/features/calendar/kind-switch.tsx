import { useCalendarWords } from './calendar-words.ts';
import type { ColumnKind } from './columns.ts';

type Props = { by: ColumnKind; onKind: (by: ColumnKind) => void };

const KINDS = ['therapist', 'room'] as const;

/** What stands side by side: therapists or rooms. Only where there is a grid. */
export function KindSwitch({ by, onKind }: Props) {
  const { words } = useCalendarWords();
  const names = { therapist: words.therapists, room: words.rooms };
  return (
    <fieldset className="flex rounded-lg bg-hover p-0.5 max-md:hidden">
      <legend className="sr-only">{words.columns}</legend>
      {KINDS.map((kind) => (
        <label
          key={kind}
          className="flex h-8 cursor-pointer items-center rounded-md px-3 font-medium text-muted has-checked:bg-surface has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name="columns"
            className="sr-only"
            checked={by === kind}
            onChange={() => onKind(kind)}
          />
          {names[kind]}
        </label>
      ))}
    </fieldset>
  );
}
