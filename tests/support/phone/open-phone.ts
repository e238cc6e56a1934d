import { z } from 'zod';
import { openTelegramSpa } from '../telegram/telegram-spa.ts';
import { serveSpa } from '../whatsapp/served-spa.ts';
import type { Phone } from './phone.ts';
import { servePhone } from './serve-phone.ts';
import { telegramPhone } from './telegram-phone.ts';
import { whatsappPhone } from './whatsapp-phone.ts';

export interface OpenPhone {
  readonly url: string;
  readonly houseUrl: string;
  readonly signIns: readonly { readonly role: string; readonly email: string; readonly password: string }[];
  close(): Promise<void>;
}

/** A phone on a house of its own. */
interface Ready extends Pick<OpenPhone, 'houseUrl' | 'signIns' | 'close'> {
  readonly phone: Phone;
}

const APPS = { whatsapp: onWhatsapp, telegram: onTelegram } as const;
export type PhoneApp = keyof typeof APPS;

export function isPhoneApp(name: string | undefined): name is PhoneApp {
  return name !== undefined && Object.hasOwn(APPS, name);
}

/** A demo spa behind a simulated provider, and the page that its guests write on. Port 0 takes any. */
export async function openPhone(app: PhoneApp, local: string, port: number): Promise<OpenPhone> {
  const { phone, ...house } = await APPS[app](local);
  try {
    const page = await servePhone(phone, port);
    return {
      ...house,
      url: page.url,
      async close() {
        await page.close();
        await house.close();
      },
    };
  } catch (error) {
    await house.close();
    throw error;
  }
}

async function onWhatsapp(local: string): Promise<Ready> {
  const spa = await serveSpa(local);
  const close = () => spa.close();
  return closedIfNot(close, async () => {
    const house = await spa.spa('100000000000001');
    const houseUrl = spa.served.url;
    const phone = whatsappPhone(spa, house, await nameOf(houseUrl, house.demo.slug));
    return { phone, houseUrl, signIns: house.demo.signIns, close };
  });
}

async function onTelegram(local: string): Promise<Ready> {
  const spa = await openTelegramSpa(local);
  const close = () => spa.stop();
  return closedIfNot(close, async () => {
    const demo = await spa.tenant();
    const bot = await spa.connect(demo.tenantId);
    const phone = telegramPhone(spa, bot, await nameOf(spa.url, demo.slug));
    return { phone, houseUrl: spa.url, signIns: demo.signIns, close };
  });
}

/** What was opened does not stay open when the rest fails. */
async function closedIfNot<T>(close: () => Promise<void>, open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (error) {
    await close();
    throw error;
  }
}

const Look = z.object({ name: z.string() });

async function nameOf(houseUrl: string, slug: string): Promise<string> {
  return Look.parse(await (await fetch(`${houseUrl}/spa/${slug}/look`)).json()).name;
}
