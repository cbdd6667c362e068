/** Where the boxes and lines of the drawing of relations stand: what this document does on the left, what is done to it on the right. */

import { CHANGING, type Group, type Tied } from "./ties";

export const HEIGHT = 42;
const GAP = 40; // between the columns, for the lines
const COLUMN = 248;
const SELF = { width: 184, height: 64 };
const STEP = HEIGHT + 8;
const LABEL = 26;
const BETWEEN = 16;
const MOST = 4; // boxes of a kind; the list has them all

export interface Box {
  tied: Tied;
  label: string;
  strong: boolean;
  x: number;
  y: number;
  width: number;
  edge: string;
  arrow: string;
}

export interface Label {
  text: string;
  x: number;
  y: number;
  more: boolean;
}

/** As wide as needed: a document that only acts, or is only acted upon, has one column beside it. */
export interface Arrangement {
  width: number;
  boxes: Box[];
  labels: Label[];
  height: number;
  self: { x: number; y: number; width: number; height: number };
}

export function arranged(groups: readonly Group[]): Arrangement {
  const sides = [groups.filter((group) => !group.incoming), groups.filter((group) => group.incoming)] as const;
  const heights = sides.map((side) => side.reduce((sum, group) => sum + tall(group), 0) - BETWEEN);
  const height = Math.max(...heights, SELF.height) + 8;
  const columns = sides.map((side) => (side.length ? COLUMN + GAP : 0));
  const width = columns[0]! + SELF.width + columns[1]!;
  const self = { x: columns[0]!, y: (height - SELF.height) / 2, ...SELF };
  const boxes: Box[] = [];
  const labels: Label[] = [];
  sides.forEach((side, right) => {
    const x = right ? width - COLUMN : 0;
    let y = (height - heights[right]!) / 2;
    for (const group of side) {
      labels.push({ text: group.label, x, y: y + 16, more: false });
      y += LABEL;
      for (const tied of group.tied.slice(0, MOST)) {
        const strong = CHANGING.has(group.kind);
        boxes.push({ tied, label: group.label, strong, x, y, width: COLUMN, ...line(Boolean(right), x, y, self) });
        y += STEP;
      }
      const more = group.tied.length - MOST;
      if (more > 0) {
        labels.push({ text: `và ${more} văn bản khác (xem danh sách)`, x, y: y + 12, more: true });
        y += LABEL;
      }
      y += BETWEEN - (STEP - HEIGHT);
    }
  });
  return { boxes, labels, width, height, self };
}

function tall(group: Group): number {
  const more = group.tied.length > MOST ? LABEL : 0;
  return LABEL + Math.min(group.tied.length, MOST) * STEP - (STEP - HEIGHT) + more + BETWEEN;
}

/** A curve between a box and the document, its arrow at the one acted upon: outgoing ones end at the box, incoming at the document. */
function line(incoming: boolean, x: number, y: number, self: Arrangement["self"]): { edge: string; arrow: string } {
  const from = incoming ? x : x + COLUMN;
  const to = incoming ? self.x + self.width : self.x;
  const [start, end] = [y + HEIGHT / 2, self.y + self.height / 2];
  const middle = (from + to) / 2;
  const edge = `M${from} ${start}C${middle} ${start} ${middle} ${end} ${to} ${end}`;
  const arrow = incoming ? `M${to} ${end}l9 -5v10z` : `M${from} ${start}l9 -5v10z`;
  return { edge, arrow };
}

/** Words in at most two lines of so many characters. */
export function wrapped(text: string, most: number): string[] {
  const made = [""];
  for (const word of text.split(" ")) {
    const line = made.at(-1)!;
    if (!line) made[made.length - 1] = word;
    else if (line.length + word.length < most) made[made.length - 1] = `${line} ${word}`;
    else if (made.length < 2) made.push(word);
    else return [made[0]!, `${line.slice(0, most - 1)}…`];
  }
  return made;
}
