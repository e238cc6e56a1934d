import type { Heard, Phone } from './stage.ts';

/** A simulated guest of a provider, with messages of its own shape. */
interface Writer<Shown> {
  says(text: string): unknown;
  taps(title: RegExp): unknown;
  hears(fits: RegExp | ((message: Shown) => boolean)): Promise<Shown>;
}

/** The phone of a simulated guest whose messages are heard so. */
export function phoneOver<Shown>(guest: Writer<Shown>, heard: (message: Shown) => Heard): Phone {
  return {
    says: async (text) => void guest.says(text),
    taps: async (title) => void guest.taps(title),
    hears: async (fits) =>
      heard(await guest.hears(typeof fits === 'function' ? (message) => fits(heard(message)) : fits)),
  };
}
