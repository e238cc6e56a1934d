import { type FormEvent, type ReactNode, useId } from 'react';
import { Button } from '../../app/button.tsx';
import type { Formats } from '../../app/formats.ts';
import { useChanges } from './api.ts';
import { useSettingsWords } from './settings-words.ts';
import type { SettingForm } from './use-setting-form.ts';

type Props = {
  title: string;
  help?: string;
  /** What the log calls a change of this. */
  kind: string;
  /** Of which thing, where it is one of several. */
  of?: string | null | undefined;
  formats: Formats;
  form: SettingForm;
  onSave: () => void;
  children: ReactNode;
};

/** A part of the settings that is saved by itself, and who saved it last. */
export function SettingCard({ title, help, kind, of, formats, form, onSave, children }: Props) {
  const { words } = useSettingsWords();
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!form.busy) onSave();
  };
  return (
    <section aria-labelledby={id} className="rounded-lg border border-line bg-surface p-4 md:p-6">
      <h2 id={id} className="font-semibold text-base">
        {title}
      </h2>
      {help === undefined ? null : <p className="mt-1 max-w-prose text-muted">{help}</p>}
      <form onSubmit={submit} noValidate className="mt-4">
        {children}
        <div role="alert" className="mt-4 text-danger empty:hidden">
          {form.problems['']}
        </div>
        <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button type="submit" kind="primary" busy={form.busy}>
            {words.save}
          </Button>
          <LastChange kind={kind} of={of} formats={formats} />
        </div>
      </form>
    </section>
  );
}

function LastChange({ kind, of, formats }: Pick<Props, 'kind' | 'of' | 'formats'>) {
  const { words } = useSettingsWords();
  const changes = useChanges().data?.changes ?? [];
  const last = changes.find((one) => one.kind === kind && (of === undefined || one.id === of));
  if (last === undefined) return null;
  return <p className="text-muted text-xs">{words.changedBy(last.by, formats.moment(last.at))}</p>;
}
