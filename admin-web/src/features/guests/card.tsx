import { type ReactNode, useId } from 'react';

type Props = { title: string; testId?: string; action?: ReactNode; children: ReactNode };

/** A titled part of a guest's page. */
export function Card({ title, testId, action, children }: Props) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      data-testid={testId}
      className="rounded-lg border border-line bg-surface p-4 md:p-5"
    >
      <div className="mb-3 flex items-center gap-2">
        <h3 id={id} className="grow font-semibold text-base">
          {title}
        </h3>
        {action}
      </div>
      {children}
    </section>
  );
}
