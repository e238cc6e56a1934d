import { useId } from 'react';
import { Pick } from '../../app/pick.tsx';

type Props = {
  label: string;
  value: string | undefined;
  options: readonly (readonly [value: string, words: string])[];
  onChoose: (value: string) => void;
};

/** The browser's own list: on phones it is the one that fits the thumb. */
export function Choice({ label, value, options, onChoose }: Props) {
  const id = useId();
  return (
    <div className="min-w-36 grow">
      <label htmlFor={id} className="mb-1 block text-muted text-xs">
        {label}
      </label>
      <Pick id={id} value={value} onPick={onChoose} options={options} />
    </div>
  );
}
