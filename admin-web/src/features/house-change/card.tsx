import { type ReactNode, useId } from 'react';

type Props = { title: string; help?: string | undefined; action?: ReactNode; children: ReactNode };

/** A part of a page with a name of its own. */
export function Card({ title, help, action, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="rounded-lg border border-line bg-surface p-4 md:p-6">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 id={id} className="mr-auto font-semibold text-base">
          {title}
        </h2>
        {action}
      </div>
      {help === undefined ? null : <p className="mt-1 max-w-prose text-muted">{help}</p>}
      {children}
    </section>
  );
}
