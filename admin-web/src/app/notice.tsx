import type { ReactNode } from 'react';

type Props = { title: string; children?: ReactNode; action?: ReactNode; role?: 'alert' | 'status' };

/** A page or panel with nothing to show: what is the case, and what to do. */
export function Notice({ title, children, action, role }: Props) {
  return (
    <div role={role} className="mx-auto flex max-w-md flex-col items-center gap-2 px-6 py-16 text-center">
      <h2 className="font-semibold text-base">{title}</h2>
      {children === undefined ? null : <p className="text-muted">{children}</p>}
      {action === undefined ? null : <div className="mt-4">{action}</div>}
    </div>
  );
}
