/** A tenant's accent as it is worn, with contrast of at least 4.5:1 wherever words are read against it. */
export interface Palette {
  /** Behind the guest's words and on buttons: the accent itself. */
  readonly fill: string;
  readonly pressed: string;
  /** Words on the fill. */
  readonly onFill: string;
  /** Words in the accent's hue on the paper of day, and on that of night. */
  readonly inkByDay: string;
  readonly inkByNight: string;
}

type Colour = readonly [red: number, green: number, blue: number];

const AA = 4.5;
const WHITE: Colour = [255, 255, 255];
const BLACK: Colour = [0, 0, 0];
/** The darkest paper of day and the lightest of night: the house's bubbles, as in tokens.css. */
const DAY: Colour = [0xf1, 0xed, 0xe6];
const NIGHT: Colour = [0x2b, 0x29, 0x25];

/** null for what is no `#rrggbb`. */
export function paletteOf(accent: string): Palette | null {
  const fill = readColour(accent);
  if (!fill) return null;
  // One of the two always has it: their contrasts with any colour multiply to 21.
  const onFill = contrast(fill, WHITE) >= AA ? WHITE : BLACK;
  return {
    fill: hex(fill),
    pressed: hex(mixed(fill, onFill === WHITE ? BLACK : WHITE, 0.16)),
    onFill: hex(onFill),
    inkByDay: hex(readable(fill, DAY, BLACK)),
    inkByNight: hex(readable(fill, NIGHT, WHITE)),
  };
}

/** WCAG 2.2: from 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

export function readColour(text: string): Colour | null {
  const [, red, green, blue] = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(text) ?? [];
  if (!red || !green || !blue) return null;
  return [parseInt(red, 16), parseInt(green, 16), parseInt(blue, 16)];
}

/** The colour, moved towards an end only as far as it takes to be read. */
function readable(colour: Colour, paper: Colour, end: Colour): Colour {
  for (let share = 0; share < 1; share += 0.04) {
    const moved = mixed(colour, end, share);
    if (contrast(moved, paper) >= AA) return moved;
  }
  return end;
}

function mixed(one: Colour, other: Colour, share: number): Colour {
  const at = (place: 0 | 1 | 2) => Math.round(one[place] + (other[place] - one[place]) * share);
  return [at(0), at(1), at(2)];
}

function luminance([red, green, blue]: Colour): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function hex(colour: Colour): string {
  return `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
