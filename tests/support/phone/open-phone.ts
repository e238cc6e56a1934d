import { z } from 'zod';
import { type ServedSpa, type SpaOnWhatsapp, serveSpa } from '../whatsapp/served-spa.ts';
import { makePhone } from './phone.ts';
import { servePhone } from './serve-phone.ts';

export interface OpenPhone {
  readonly url: string;
  readonly houseUrl: string;
  readonly signIns: readonly { readonly role: string; readonly email: string; readonly password: string }[];
  close(): Promise<void>;
}

/** A demo spa with a number at the simulated WhatsApp, and the page that its guests write on. Port 0 takes any. */
export async function openPhone(local: string, port: number): Promise<OpenPhone> {
  const spa = await serveSpa(local);
  try {
    const house = await spa.spa('100000000000001');
    const page = await servePhone(makePhone(spa, house, await nameOf(spa, house)), port);
    return {
      url: page.url,
      houseUrl: spa.served.url,
      signIns: house.demo.signIns,
      async close() {
        await page.close();
        await spa.close();
      },
    };
  } catch (error) {
    await spa.close();
    throw error;
  }
}

const Look = z.object({ name: z.string() });

async function nameOf({ served }: ServedSpa, { demo }: SpaOnWhatsapp): Promise<string> {
  return Look.parse(await (await fetch(`${served.url}/spa/${demo.slug}/look`)).json()).name;
}
