import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../../app/button.tsx';
import { Card } from './card.tsx';

/** As many of what is over as anybody looks through. */
const MOST_OVER = 50;

type Planned = { readonly id: string };
type Props<T extends Planned> = {
  title: string;
  help: string;
  /** A button: one more. */
  add: string;
  none: string;
  earlier: (count: number) => string;
  coming: readonly T[];
  /** The last first. */
  over: readonly T[];
  /** null is a new one. */
  form: (saved: T | null, onDone: () => void) => ReactNode;
  row: (one: T, onChange: () => void) => ReactNode;
};

/** What is planned for some days: what is to come, behind a press what is over, and one of them, or a new one, in a form. */
export function PlannedCard<T extends Planned>({ coming, over, form, row, ...words }: Props<T>) {
  const [open, setOpen] = useState<string | null>(null);
  const close = () => setOpen(null);
  const line = (one: T) => (
    <li key={one.id} className="py-2">
      {open === one.id ? form(one, close) : row(one, () => setOpen(one.id))}
    </li>
  );
  return (
    <Card
      title={words.title}
      help={words.help}
      action={
        open === 'new' ? null : (
          <Button onClick={() => setOpen('new')}>
            <Plus className="size-4" aria-hidden /> {words.add}
          </Button>
        )
      }
    >
      {open === 'new' ? form(null, close) : null}
      {coming.length === 0 ? <p className="mt-3 text-muted">{words.none}</p> : null}
      <ul className="mt-2 divide-y divide-line">{coming.map(line)}</ul>
      {over.length === 0 ? null : (
        <details className="mt-2">
          <summary className="flex h-11 cursor-pointer items-center text-muted">
            {words.earlier(over.length)}
          </summary>
          <ul className="divide-y divide-line">{over.slice(0, MOST_OVER).map(line)}</ul>
        </details>
      )}
    </Card>
  );
}
