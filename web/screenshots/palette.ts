/** A screenshot with 256 colours: pages have few, and such a file is a third as large. PNG in, PNG out, nothing else needed. */

import { crc32, deflateSync, inflateSync } from "node:zlib";

const COLOURS = 256;
const COMMON = 176;
const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

export function quantised(png: Buffer): Buffer {
  const { width, height, channels, data } = decoded(png);
  const colours = new Uint32Array(width * height);
  const counts = new Map<number, number>();
  for (let at = 0; at < colours.length; at++) {
    const from = at * channels;
    const colour = (data[from]! << 16) | (data[from + 1]! << 8) | data[from + 2]!;
    colours[at] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = chosen(counts);
  const places = new Map<number, number>();
  const rows = Buffer.alloc((width + 1) * height); // a filter byte of 0 before each row
  colours.forEach((colour, at) => {
    let place = places.get(colour);
    if (place === undefined) places.set(colour, (place = nearest(colour, palette)));
    rows[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = place;
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8); // 8 bits a pixel, of a palette
  const colourBytes = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const chunks = [chunk("IHDR", head), chunk("PLTE", colourBytes), chunk("IDAT", deflateSync(rows, { level: 9 })), chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([SIGNATURE, ...chunks]);
}

/** The commonest colours as they are, soft shadows among them; then those that look least like any, for small signs. */
function chosen(counts: Map<number, number>): number[] {
  const common = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([colour]) => colour);
  const kept = common.slice(0, COMMON);
  for (let apart = 1; ; apart *= 1.25) {
    const palette = [...kept];
    for (const colour of common.slice(COMMON)) {
      if (palette.every((other) => distance(colour, other) >= apart)) palette.push(colour);
      if (palette.length > COLOURS) break;
    }
    if (palette.length <= COLOURS) return palette;
  }
}

function nearest(colour: number, palette: number[]): number {
  let best = 0;
  for (let place = 1; place < palette.length; place++) {
    if (distance(colour, palette[place]!) < distance(colour, palette[best]!)) best = place;
  }
  return best;
}

function distance(a: number, b: number): number {
  const [red, green, blue] = [(a >> 16) - (b >> 16), ((a >> 8) & 255) - ((b >> 8) & 255), (a & 255) - (b & 255)];
  return red * red + green * green + blue * blue;
}

/** What Chromium writes: 8 bits a channel, RGB or RGBA, not interlaced. */
function decoded(png: Buffer): { width: number; height: number; channels: number; data: Buffer } {
  const packed: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") packed.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const [width, height, channels] = [png.readUInt32BE(16), png.readUInt32BE(20), png[25] === 6 ? 4 : 3];
  const lines = inflateSync(Buffer.concat(packed));
  const stride = width * channels;
  const data = Buffer.alloc(stride * height);
  for (let row = 0; row < height; row++) {
    const filter = lines[row * (stride + 1)]!;
    for (let at = 0; at < stride; at++) {
      const here = row * stride + at;
      const left = at >= channels ? data[here - channels]! : 0;
      const above = row ? data[here - stride]! : 0;
      const corner = row && at >= channels ? data[here - stride - channels]! : 0;
      data[here] = lines[row * (stride + 1) + 1 + at]! + [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter]!;
    }
  }
  return { width, height, channels, data };
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
}
