import { expect } from '@jest/globals';
import { fetchAgain } from '../whatsapp/deliver.ts';
import type { SimulatedGuest } from '../whatsapp/guest.ts';
import { serveSpa } from '../whatsapp/served-spa.ts';
import type { Shown } from '../whatsapp/shown.ts';
import { newestOf } from './newest-of.ts';
import type { Heard, Phone, Stage } from './stage.ts';

/** On WhatsApp, where everything comes twice, shuffled, and five at a time. */
export async function onWhatsapp(local: string): Promise<Stage> {
  const spa = await serveSpa(local);
  return {
    served: spa.served,
    url: spa.served.url,
    setClock: spa.set,
    async arrives() {
      const { demo, number } = await spa.spa('100000000000001');
      Object.assign(number.traffic, { copies: 2, shuffled: true, batch: 5 });
      return {
        phone: phoneOf(number.guest('31612345678', 'Sofie Jansen')),
        tenantId: demo.tenantId,
        async endsWell() {
          await spa.meta.quiet();
          expect(spa.meta.violations).toEqual([]);
        },
      };
    },
    stop: spa.close,
  };
}

function phoneOf(guest: SimulatedGuest): Phone {
  const pictures = new Map<string, Buffer>();
  let before = 0;
  const heard = ({ text, taps, link, image }: Shown): Heard => ({
    text,
    taps: taps.map(({ title }) => title),
    link,
    picture: image === null ? null : (pictures.get(image) ?? Buffer.of()),
  });
  return {
    async says(text) {
      before = guest.shown.length;
      await guest.says(text);
    },
    async taps(title) {
      const all = guest.shown.toReversed().flatMap(({ taps }) => taps);
      const newest = all.find((tap) => title.test(tap.title));
      before = guest.shown.length;
      await guest.taps(newest?.title ?? String(title));
    },
    async hears(fits) {
      const found = await newestOf(
        () => guest.shown.slice(before),
        (message) => (typeof fits === 'function' ? fits(heard(message)) : fits.test(message.text)),
        ({ text }) => text,
      );
      if (found.image !== null)
        pictures.set(found.image, Buffer.from(await (await fetchAgain(found.image)).arrayBuffer()));
      return heard(found);
    },
  };
}
