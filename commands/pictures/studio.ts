import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { DemoSpa } from '../../api/demo/make-demo-spa.ts';

export const SIZES = {
  phone: { width: 390, height: 844 },
  desk: { width: 1440, height: 900 },
} as const;
export type Size = keyof typeof SIZES;
export type Scheme = 'light' | 'dark';

/** One picture that was taken: its file, and what is on it. */
export interface Shot {
  readonly file: string;
  readonly title: string;
  readonly size: Size;
  readonly scheme: Scheme;
}

export interface Look {
  readonly size: Size;
  readonly scheme?: Scheme;
}

/** Where pictures are taken: pages of a served spa at a moment, and a folder to put them in. */
export interface Studio {
  readonly url: string;
  readonly demo: DemoSpa;
  readonly shots: readonly Shot[];
  /** A page that nobody is signed in to. */
  open(path: string, look: Look): Promise<Page>;
  /** A page of the admin site for somebody with this role. */
  openAs(role: string, path: string, look: Look): Promise<Page>;
  /** `name` is its file's, without size and scheme. */
  take(page: Page, name: string, title: string, look: Look): Promise<void>;
}

export function openStudio(
  browser: Browser,
  { url, demo, now, folder }: { url: string; demo: DemoSpa; now: number; folder: string },
): Studio {
  const shots: Shot[] = [];
  const signedIn = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>();
  const context = async ({ size, scheme = 'light' }: Look, role?: string) => {
    const state = role === undefined ? undefined : signedIn.get(role);
    const opened = await browser.newContext({
      ...{ viewport: SIZES[size], colorScheme: scheme, deviceScaleFactor: 1 },
      ...{ timezoneId: 'Europe/Amsterdam', locale: 'en-GB', reducedMotion: 'reduce' },
      ...(state === undefined ? {} : { storageState: state }),
    });
    await opened.clock.install({ time: now });
    return opened;
  };
  const studio: Studio = {
    ...{ url, demo, shots },
    async open(path, look) {
      const page = await (await context(look)).newPage();
      await page.goto(`${url}${path}`);
      return page;
    },
    async openAs(role, path, look) {
      if (!signedIn.has(role)) {
        const page = await studio.open('/admin/', { size: 'desk' });
        await signIn(page, demo, role);
        signedIn.set(role, await page.context().storageState());
        await page.context().close();
      }
      const page = await (await context(look, role)).newPage();
      await page.goto(`${url}${path}`);
      return page;
    },
    async take(page, name, title, { size, scheme = 'light' }) {
      await settled(page);
      const file = `${name}-${size}${scheme === 'dark' ? '-dark' : ''}.png`;
      await page.screenshot({ path: join(folder, file) });
      shots.push({ file, title, size, scheme });
    },
  };
  return studio;
}

/** At the door of the admin site; the calendar is there afterwards. */
export async function signIn(page: Page, demo: DemoSpa, role: string): Promise<void> {
  const one = demo.signIns.find((candidate) => candidate.role === role);
  await page.getByLabel('Email').fill(one?.email ?? '');
  await page.getByLabel('Password', { exact: true }).fill(one?.password ?? '');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByTestId('calendar').waitFor();
}

/** Nothing is being loaded any more, and longer than any movement on the pages has passed. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(700);
}
