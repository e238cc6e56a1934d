import type { ComponentProps, MouseEvent } from 'react';
import { goTo } from './address.ts';

/** An ordinary link that stays on the page; opening in a new tab works as everywhere. */
export function Link({ href, ...rest }: ComponentProps<'a'> & { href: string }) {
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    goTo(href);
  };
  return <a href={href} onClick={follow} {...rest} />;
}
