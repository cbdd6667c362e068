/** A document as the reader gets it (docs/api.md), and how to walk and address its tree. */

import type { Ending, DocumentSummary, Provision, TextKind, ValidityStatus } from "../shared/types";

/** Words of `text` that point to law; `start` and `end` count Unicode code points. */
export interface Reference {
  start: number;
  end: number;
  number: string;
  slug: string | null;
  locator_path: string | null;
  url: string | null;
}

/** A provision by which another document changes this one. */
export interface Act extends Ending {
  kind: string;
  label: string;
  from_date: string | null;
  url: string;
}

export interface OwnStanding {
  status: ValidityStatus;
  status_label: string;
  effective_from: string | null;
  effective_to: string | null;
  ended_by: Act[];
  amended_by: Act[];
}

export interface TreeProvision extends Omit<Provision, "children"> {
  formal: string;
  validity: OwnStanding | null;
  references: Reference[];
  children: TreeProvision[];
}

interface Tie {
  kind: string;
  label: string;
  target_locator: string | null;
  from_date: string | null;
  stated_in: string | null;
  /** Known from a report, not from the document itself. */
  reported: boolean;
  name: string;
}

export interface Relation extends Tie {
  target: string;
  slug: string | null;
  title: string | null;
  url: string | null;
  status: ValidityStatus | null;
}

export interface Incoming extends Tie {
  number: string;
  slug: string;
  title: string;
  url: string;
  status: ValidityStatus;
}

export interface Version {
  sha256: string;
  origin: string;
  text_kind: TextKind;
  added_at: string;
  retired_at: string | null;
}

export interface DocumentTree extends DocumentSummary {
  formal: string;
  aliases: string[];
  validity_note: string;
  relations: Relation[];
  incoming: Incoming[];
  versions: Version[];
  references: string[];
  notes: string[];
  warnings: string[];
  record: TreeProvision | null;
  provisions: TreeProvision[];
}

/** Every provision in the order of the text; the record, which the reader shows at the end, last. */
export function* walk(tree: DocumentTree): Generator<TreeProvision> {
  yield* below(tree.provisions);
  if (tree.record) yield tree.record;
}

function* below(provisions: readonly TreeProvision[]): Generator<TreeProvision> {
  for (const provision of provisions) {
    yield provision;
    yield* below(provision.children);
  }
}

/** The provision at a path; a path without its upper levels ("khoan-2" of "dieu-5.khoan-2") is found too. */
export function placeOf(tree: DocumentTree, path: string): TreeProvision | null {
  let loose: TreeProvision | null = null;
  for (const provision of walk(tree)) {
    if (provision.locator.path === path) return provision;
    if (provision.locator.path.endsWith(`.${path}`)) loose ??= provision;
  }
  return loose;
}

const UNITS: Record<string, string> = {
  phan: "Phần",
  chuong: "Chương",
  muc: "Mục",
  "tieu-muc": "Tiểu mục",
  dieu: "Điều",
  khoan: "Khoản",
  diem: "Điểm",
  tiet: "Tiết",
  "phu-luc": "Phụ lục",
  mau: "Mẫu",
  y: "Ý",
};

const NUMERALS = new Set(["phan", "chuong", "muc", "phu-luc"]);

/** "Khoản 2": what a provision is called when its text carries no number of its own, as in a digest. */
export function ownName(provision: TreeProvision): string {
  const unit = UNITS[provision.unit];
  // The label of a path is small; Roman numbers are written large.
  const label = NUMERALS.has(provision.unit) ? provision.label.toUpperCase() : provision.label;
  if (unit) return `${unit} ${label}`.trim();
  if (provision.unit === "doan" && provision.label) return `Đoạn “${provision.label}”`;
  return { "mo-dau": "Phần mở đầu", "ket-thuc": "Phần kết thúc", "kem-theo": "Kèm theo", "thong-tin": "Thông tin văn bản" }[provision.unit] ?? "";
}

/** What stands in a heading, in one string: searching marks words in it. A chapter has its name on a line below. */
export function headingOf(provision: TreeProvision): string {
  const between = CENTRED.has(provision.unit) ? "\n" : " ";
  return provision.heading ? [provision.marker, provision.heading].filter(Boolean).join(between) : "";
}

const CENTRED = new Set(["phan", "chuong", "phu-luc"]);

/** An address in the reader with the day of law that is looked at. */
export function onDay(url: string, day: string): string {
  if (!day) return url;
  const [path, hash] = url.split("#");
  return `${path}?ngay=${day}${hash ? `#${hash}` : ""}`;
}
