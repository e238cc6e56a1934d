import type { ReactNode } from 'react';
import { Button } from '../../app/button.tsx';
import { useChangeWords } from './change-words.ts';
import type { ChangeForm } from './use-change-form.ts';

type Props = { form: ChangeForm; save?: string; onCancel?: (() => void) | undefined; children?: ReactNode };

/** The foot of a form: what is wrong with all of it, its button, and a way out. */
export function ChangeButtons({ form, save, onCancel, children }: Props) {
  const { words } = useChangeWords();
  return (
    <>
      <div role="alert" className="mt-4 text-danger empty:hidden">
        {form.problems['']}
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-2">
        <Button type="submit" kind="primary" busy={form.busy}>
          {save ?? words.save}
        </Button>
        {onCancel === undefined ? null : (
          <Button kind="quiet" onClick={onCancel}>
            {words.cancel}
          </Button>
        )}
        {children}
      </div>
    </>
  );
}
