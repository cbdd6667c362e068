/** The host's own colour, kept readable: what it cannot give in contrast is taken in lightness. */

type Rgb = readonly [number, number, number];

const WHITE: Rgb = [255, 255, 255];
const DARK_SURFACE: Rgb = [23, 30, 39]; // --surface by night

/** Custom properties for "#rgb" or "#rrggbb"; none for anything else. */
export function palette(colour: string, dark: boolean): Record<string, string> {
  const given = read(colour);
  if (!given) return {};
  const fill = towards(given, [0, 0, 0], (each) => contrast(each, WHITE) >= 5.5);
  const accent = dark ? towards(given, WHITE, (each) => contrast(each, DARK_SURFACE) >= 8) : fill;
  return {
    "--fill": hex(fill),
    "--fill-strong": hex(mix(fill, [0, 0, 0], 0.2)),
    "--masthead": hex(fill),
    "--accent": hex(accent),
    "--accent-tint": hex(dark ? mix(DARK_SURFACE, accent, 0.14) : mix(WHITE, fill, 0.09)),
  };
}

/** Contrast of two colours as WCAG defines it, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function towards(from: Rgb, to: Rgb, enough: (colour: Rgb) => boolean): Rgb {
  for (let share = 0; share < 1; share += 0.04) {
    const mixed = mix(from, to, share);
    if (enough(mixed)) return mixed;
  }
  return to;
}

function mix(a: Rgb, b: Rgb, share: number): Rgb {
  return [0, 1, 2].map((at) => Math.round(a[at]! + (b[at]! - a[at]!) * share)) as unknown as Rgb;
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function read(text: string): Rgb | null {
  const digits = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(text.trim())?.[1];
  if (!digits) return null;
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits;
  return [0, 2, 4].map((at) => parseInt(full.slice(at, at + 2), 16)) as unknown as Rgb;
}

function hex(colour: Rgb): string {
  return `#${colour.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
