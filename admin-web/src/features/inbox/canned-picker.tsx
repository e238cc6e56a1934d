import type { CannedAnswer } from '../../../../api/contract.ts';
import { runsHouse } from '../session/heads.ts';
import { useSession } from '../session/session-context.ts';
import { CannedDialog } from './canned-dialog.tsx';
import { useInboxWords } from './inbox-words.ts';

type Props = {
  id: string;
  answers: readonly CannedAnswer[];
  isLoaded: boolean;
  isNone: boolean;
  at: number;
  onPick: (answer: CannedAnswer) => void;
};

/** The house's own answers over the field; the keyboard stays in it. */
export function CannedPicker({ id, answers, isLoaded, isNone, at, onPick }: Props) {
  const { words } = useInboxWords();
  const { user } = useSession();
  const mayChange = runsHouse(user);
  return (
    <div
      data-testid="canned-picker"
      className="absolute inset-x-0 bottom-full z-10 mb-2 animate-[rise_140ms_ease-out] overflow-hidden rounded-lg border border-line bg-surface shadow-float"
    >
      <div
        id={`${id}-list`}
        aria-label={words.canned}
        role="listbox"
        className="max-h-64 overflow-y-auto p-1 empty:hidden"
      >
        {answers.map((answer, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the chosen one
          <div
            key={answer.id}
            id={`${id}-${place}`}
            role="option"
            aria-selected={place === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(answer)}
            className="flex min-h-11 cursor-pointer flex-col justify-center rounded-md px-3 py-1.5 hover:bg-hover aria-selected:bg-accent-soft"
          >
            <span className="truncate font-medium">{answer.title}</span>
            <span className="truncate text-muted text-xs">{answer.text}</span>
          </div>
        ))}
      </div>
      {answers.length === 0 && isLoaded ? (
        <p role="status" className="px-4 py-3 text-muted">
          {isNone ? words.cannedNone : words.cannedNoMatch}
        </p>
      ) : null}
      {mayChange ? (
        <div className="border-line border-t p-1">
          <CannedDialog />
        </div>
      ) : null}
    </div>
  );
}
