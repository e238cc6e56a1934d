import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from '../../app/link.tsx';
import { Notice } from '../../app/notice.tsx';
import { useMayChangeHouse } from './api.ts';

type Props = {
  lang: string;
  title: string;
  /** The way back. */
  from: { readonly href: string; readonly name: string };
  /** Said to those who may not change the house, instead of the settings. */
  notYours: string;
  /** How wide it may get. */
  className: string;
  children: ReactNode;
};

/** A page of settings for owners and managers. */
export function SettingsFrame({ lang, title, from, notYours, className, children }: Props) {
  const may = useMayChangeHouse();
  return (
    <main lang={lang} className="min-h-0 grow overflow-y-auto">
      <div className={`mx-auto w-full px-4 pt-6 pb-16 md:px-6 md:pt-10 ${className}`}>
        <Link
          href={from.href}
          className="-ml-2 inline-flex h-11 items-center gap-2 rounded-lg px-2 text-muted hover:bg-hover"
        >
          <ArrowLeft className="size-4" aria-hidden /> {from.name}
        </Link>
        <h1 className="font-semibold text-xl tracking-tight">{title}</h1>
        {may ? children : <Notice title={notYours} />}
      </div>
    </main>
  );
}
