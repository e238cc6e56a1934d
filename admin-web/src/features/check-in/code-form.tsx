import { type FormEvent, type RefObject, useState } from 'react';
import { Button } from '../../app/button.tsx';
import { Field } from '../../app/field.tsx';
import { useCheckInWords } from './use-check-in-words.ts';

type Props = {
  field: RefObject<HTMLInputElement | null>;
  busy: boolean;
  onCode: (text: string) => void;
};

/** A code typed or pasted; hand scanners type too, and end with Enter. */
export function CodeForm({ field, busy, onCode }: Props) {
  const { words } = useCheckInWords();
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return setError(words.codeMissing);
    onCode(text);
    setText('');
  };
  return (
    <form onSubmit={submit} className="flex items-end gap-2" noValidate>
      <div className="grow">
        <Field
          ref={field}
          label={words.code}
          placeholder="K7M4PX"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          error={error}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setError(undefined);
          }}
          className="figures w-full tracking-wider placeholder:text-muted"
        />
      </div>
      <Button
        type="submit"
        kind="primary"
        size="large"
        busy={busy}
        className={error === undefined ? '' : 'mb-5'}
      >
        {words.checkIn}
      </Button>
    </form>
  );
}
