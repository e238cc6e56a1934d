import type { Choice, MessageContent, MessageDocument, MessageLink, Place } from '../../api/contract.ts';
import { cleanLine, cleanText, isVisible } from './clean-text.ts';
import { fileName } from './file-name.ts';

/** A message of which everything can be sent on a channel as what it is. */
export interface Deliverable {
  /** '' when there are no words. */
  readonly text: string;
  readonly choices: readonly Choice[];
  readonly link: MessageLink | null;
  readonly image: { readonly url: string; readonly alt: string } | null;
  readonly document: MessageDocument | null;
  readonly place: Place | null;
  /** Title of the button that shares the guest's own number. */
  readonly asksNumber: string | null;
}

export interface Reach {
  /** May this id travel with a button? */
  tappable(id: string): boolean;
}

/** Addresses longer than this are refused by some clients and servers; ours have about a hundred characters. */
const LONGEST_ADDRESS = 2_000;

/**
 * What of a message a channel can carry as it is; the rest becomes words. A choice whose id cannot travel is
 * written out to be typed, a link or a file that has no web address is shown, a picture without one is described.
 */
export function deliverable(content: MessageContent, reach: Reach): Deliverable {
  const [taps, typed] = sorted(content.choices, ({ id }) => isWhole(id) && reach.tappable(id));
  const { link, image, document, place, asksNumber } = content;
  const lines = [
    cleanText(content.text),
    ...typed.filter(({ title }) => isVisible(title)).map(({ title }) => `• ${cleanLine(title)}`),
    ...(link && !isAddress(link.url) ? [cleanText(`${link.label}: ${link.url}`)] : []),
    ...(image && !isAddress(image.url) ? [cleanText(image.alt)] : []),
    ...(document && !isAddress(document.url) ? [cleanText(`${document.name}: ${document.url}`)] : []),
  ];
  return {
    text: lines.filter(isVisible).join('\n'),
    choices: oncePerId(taps).map(({ id, title }) => ({ id, title: cleanLine(title) || '…' })),
    link: link && isAddress(link.url) ? { ...link, label: cleanLine(link.label) || hostOf(link.url) } : null,
    image: image && isAddress(image.url) ? { url: image.url, alt: cleanText(image.alt) } : null,
    document: document && isAddress(document.url) ? { ...document, name: fileName(document) } : null,
    asksNumber: (asksNumber && cleanLine(asksNumber)) || null,
    place: place && isOnEarth(place) ? { ...place, ...namedPlace(place) } : null,
  };
}

function sorted<T>(all: readonly T[], fits: (one: T) => boolean): [fitting: T[], others: T[]] {
  return [all.filter(fits), all.filter((one) => !fits(one))];
}

/** The same id twice is the same answer: WhatsApp refuses it, and one button is enough. */
function oncePerId(choices: readonly Choice[]): Choice[] {
  return [...new Map(choices.toReversed().map((choice) => [choice.id, choice])).values()].toReversed();
}

/** Half a surrogate pair would come back as another id. */
function isWhole(id: string): boolean {
  return id !== '' && !/\p{Surrogate}/u.test(id);
}

function isAddress(url: string): boolean {
  return /^https?:\/\/\S+$/.test(url) && Buffer.byteLength(url) <= LONGEST_ADDRESS && URL.canParse(url);
}

function isOnEarth({ latitude, longitude }: Place): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
}

/** A pin has a name and an address on every channel; each stands in for the other. */
function namedPlace(place: Place): Pick<Place, 'name' | 'address'> {
  const [name, address] = [cleanLine(place.name), cleanLine(place.address)];
  return { name: name || address || '…', address: address || name || '…' };
}

function hostOf(url: string): string {
  return new URL(url).hostname;
}
