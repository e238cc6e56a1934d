import {
  CalendarDays,
  ChartNoAxesColumn,
  ContactRound,
  House,
  Inbox,
  type LucideIcon,
  QrCode,
  ScrollText,
  Star,
  Users,
  Wallet,
} from 'lucide-react';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Id, Role } from '../../../api/contract.ts';
import { CalendarPage } from '../features/calendar/calendar-page.tsx';
import { InboxBadge } from '../features/inbox/inbox-badge.tsx';
import type { PageName } from './shell-words.ts';

/** One page of the site: `/admin/NAME`. */
export interface SitePage {
  /** Its last part of the address; '' is the calendar. */
  readonly name: string;
  /** Whose pages it is one of; the server refuses others what it reads. */
  readonly roles: readonly Role[];
  /** Of those who are at home in all locations alone. */
  readonly isWhole?: boolean;
  readonly page: ComponentType | LazyExoticComponent<ComponentType>;
  /** Its place among the ways to the pages; without one it is reached from the page `within`. */
  readonly tab?: {
    readonly words: PageName;
    readonly icon: LucideIcon;
    /** A number that wants somebody. */
    readonly badge?: ComponentType;
  };
  readonly within?: string;
}

const ALL: readonly Role[] = ['owner', 'manager', 'desk', 'therapist'];
const DESK: readonly Role[] = ['owner', 'manager', 'desk'];
const CHIEFS: readonly Role[] = ['owner', 'manager'];

/** Every page, in the order of the ways to them: first what a desk goes to most. All but the calendar are loaded when they are opened. */
export const PAGES: readonly SitePage[] = [
  { name: '', roles: ALL, page: CalendarPage, tab: { words: 'calendar', icon: CalendarDays } },
  {
    name: 'inbox',
    roles: DESK,
    page: lazy(() => import('../features/inbox/inbox-page.tsx')),
    tab: { words: 'inbox', icon: Inbox, badge: InboxBadge },
  },
  {
    name: 'failed-messages',
    roles: DESK,
    page: lazy(() => import('../features/failed-messages/failed-messages-page.tsx')),
    within: 'inbox',
  },
  {
    name: 'check-in',
    roles: DESK,
    page: lazy(() => import('../features/check-in/check-in-page.tsx')),
    tab: { words: 'checkIn', icon: QrCode },
  },
  {
    name: 'kiosk',
    roles: DESK,
    page: lazy(() => import('../features/kiosk/kiosk-setup.tsx')),
    within: 'check-in',
  },
  {
    name: 'guests',
    roles: DESK,
    page: lazy(() => import('../features/guests/guests-page.tsx')),
    tab: { words: 'guests', icon: ContactRound },
  },
  {
    name: 'money',
    roles: DESK,
    page: lazy(() => import('../features/money/money-page.tsx')),
    tab: { words: 'money', icon: Wallet },
  },
  {
    name: 'money-settings',
    // The desk is told there whose page it is.
    roles: DESK,
    page: lazy(() => import('../features/money-settings/money-settings-page.tsx')),
    within: 'money',
  },
  {
    name: 'insight',
    roles: CHIEFS,
    page: lazy(() => import('../features/insight/insight-page.tsx')),
    tab: { words: 'insight', icon: ChartNoAxesColumn },
  },
  {
    name: 'feedback',
    roles: ALL,
    page: lazy(() => import('../features/feedback/feedback-page.tsx')),
    tab: { words: 'feedback', icon: Star },
  },
  {
    name: 'team',
    roles: DESK,
    page: lazy(() => import('../features/team/team-page.tsx')),
    tab: { words: 'team', icon: Users },
  },
  {
    name: 'house',
    roles: DESK,
    page: lazy(() => import('../features/house/house-page.tsx')),
    tab: { words: 'house', icon: House },
  },
  {
    name: 'log',
    roles: CHIEFS,
    isWhole: true,
    page: lazy(() => import('../features/log/log-page.tsx')),
    tab: { words: 'log', icon: ScrollText },
  },
  {
    name: 'access',
    roles: ALL,
    page: lazy(() => import('../features/access/access-page.tsx')),
  },
  {
    name: 'message-settings',
    // The desk is told there whose page it is.
    roles: DESK,
    page: lazy(() => import('../features/message-settings/message-settings-page.tsx')),
  },
  {
    name: 'texts',
    // The desk is told there whose page it is.
    roles: DESK,
    page: lazy(() => import('../features/texts/texts-page.tsx')),
  },
  {
    name: 'channels',
    // The desk is told there whose page it is.
    roles: DESK,
    page: lazy(() => import('../features/channels/channels-page.tsx')),
  },
];

/** Is it one of their pages? */
export function isPageOf(
  { roles, isWhole = false }: SitePage,
  { role, locationIds }: { readonly role: Role; readonly locationIds?: readonly Id[] | null },
): boolean {
  return roles.includes(role) && !(isWhole && locationIds);
}

/** The page of an address; null for one that there is not. */
export function pageAt(pathname: string): SitePage | null {
  const name = pathname.replace(/^\/admin\/?/, '').replace(/\/$/, '');
  return PAGES.find((page) => page.name === name) ?? null;
}

/** The way to a page. */
export function addressOf(name: string): string {
  return `/admin/${name}`;
}
