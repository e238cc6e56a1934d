import { Check, Plus } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { Button } from '../../app/button.tsx';

type Props = {
  label: string;
  help?: string | undefined;
  error?: string | undefined;
  /** What there is to choose from; what was chosen and is no longer there is shown, too. */
  known: readonly string[];
  value: readonly string[];
  onValue: (value: readonly string[]) => void;
  /** What the field for another one is called; without it there is none. */
  another?: { readonly label: string; readonly add: string };
};

/** Any of a few words: skills, kinds of equipment. Each is a button that is pressed or not. */
export function ChipsField({ label, help, error, known, value, onValue, another }: Props) {
  const id = useId();
  const note = error ?? help;
  const toggle = (one: string) =>
    onValue(value.includes(one) ? value.filter((other) => other !== one) : [...value, one]);
  return (
    <fieldset aria-describedby={note === undefined ? undefined : `${id}-note`} className="min-w-0">
      <legend className="mb-1 font-medium">{label}</legend>
      <div className="flex flex-wrap items-center gap-2">
        {[...new Set([...known, ...value])].map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={value.includes(one)}
            onClick={() => toggle(one)}
            className="inline-flex h-11 items-center gap-1.5 rounded-full border border-line-strong px-4 transition-colors duration-150 hover:bg-hover aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-accent md:h-9 md:px-3"
          >
            {value.includes(one) ? <Check className="size-4" aria-hidden /> : null}
            {kindText(one)}
          </button>
        ))}
        {another === undefined ? null : (
          <Another
            {...another}
            onAdd={(one) => (value.includes(one) ? undefined : onValue([...value, one]))}
          />
        )}
      </div>
      {note === undefined ? null : (
        <p id={`${id}-note`} className={`mt-1 text-xs ${error === undefined ? 'text-muted' : 'text-danger'}`}>
          {note}
        </p>
      )}
    </fieldset>
  );
}

function Another({ label, add, onAdd }: { label: string; add: string; onAdd: (one: string) => void }) {
  const [text, setText] = useState('');
  const put = () => {
    if (text.trim() !== '') onAdd(text.trim());
    setText('');
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    // It would save the form.
    event.preventDefault();
    put();
  };
  return (
    <span className="inline-flex items-center gap-1">
      <input
        aria-label={label}
        placeholder={label}
        value={text}
        maxLength={60}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKey}
        className="h-11 w-40 rounded-full border border-line-strong border-dashed bg-surface px-4 placeholder:text-muted md:h-9"
      />
      {text.trim() === '' ? null : (
        <Button size="icon" kind="quiet" aria-label={add} onClick={put}>
          <Plus className="size-4" aria-hidden />
        </Button>
      )}
    </span>
  );
}

/** Kinds are kept as words of a program would be: "deep-tissue". */
export function kindText(kind: string): string {
  return kind.replaceAll('-', ' ');
}
