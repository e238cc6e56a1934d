import type { Board } from './calendar-address.ts';
import { useCalendarWords } from './calendar-words.ts';

type Props = {
  by: Board;
  /** Those that there are for this person. */
  boards: readonly Board[];
  onBoard: (by: Board) => void;
};

/** What stands side by side: therapists, rooms, or the days of a week. Only where there is a grid. */
export function KindSwitch({ by, boards, onBoard }: Props) {
  const { words } = useCalendarWords();
  const names = { therapist: words.therapists, room: words.rooms, week: words.week };
  return (
    <fieldset className="flex rounded-lg bg-hover p-0.5 max-md:hidden">
      <legend className="sr-only">{words.columns}</legend>
      {boards.map((board) => (
        <label
          key={board}
          className="flex h-8 cursor-pointer items-center rounded-md px-3 font-medium text-muted has-checked:bg-surface has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name="columns"
            className="sr-only"
            checked={by === board}
            onChange={() => onBoard(board)}
          />
          {names[board]}
        </label>
      ))}
    </fieldset>
  );
}
