import type { TranscriptLine } from '../../../api/contract.ts';

/** The buttons that stood below a line of a talk: to be read, not to be pressed. */
export function OfferedChoices({ choices, label }: Pick<TranscriptLine, 'choices'> & { label: string }) {
  if (choices.length === 0) return null;
  return (
    <ul aria-label={label} className="flex flex-wrap justify-end gap-1">
      {choices.map((choice) => (
        <li key={choice.id} className="rounded-full border border-line-strong px-2 py-0.5 text-muted text-xs">
          {choice.title}
        </li>
      ))}
    </ul>
  );
}
