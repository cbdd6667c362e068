/** Relations of a document both ways, grouped for drawing and listing: by kind, each other document once. */

import type { ValidityStatus } from "../shared/types";
import type { DocumentTree, Incoming, Relation } from "./tree";

export interface Tied {
  name: string;
  title: string;
  url: string;
  status: ValidityStatus | null;
  since: string | null;
  reported: boolean;
  /** "khoản 2 Điều 5", where only a part is meant. */
  places: string[];
}

export interface Group {
  kind: string;
  label: string;
  incoming: boolean;
  tied: Tied[];
}

// What changes a document stands before what it merely mentions.
const ORDER = ["replaces", "repeals", "amends", "corrects", "suspends", "consolidates", "excepts", "based_on", "guides", "refers_to"];
export const CHANGING = new Set(ORDER.slice(0, 7));

export function groupsOf(tree: DocumentTree): Group[] {
  const groups = new Map<string, Group>();
  const place = (tie: Relation | Incoming, incoming: boolean): void => {
    const key = `${tie.kind} ${incoming}`;
    const group = groups.get(key) ?? { kind: tie.kind, label: tie.label, incoming, tied: [] };
    groups.set(key, group);
    let known = group.tied.find((each) => each.name === tie.name);
    if (!known) {
      // Several places of one document: the address leads to the document.
      known = { name: tie.name, title: tie.title ?? "", url: tie.url ?? "", status: tie.status, since: tie.from_date, reported: tie.reported, places: [] };
      group.tied.push(known);
    } else known.url = known.url.split("#")[0]!;
    const where = placeWords(tie.target_locator ?? "");
    if (where && !known.places.includes(where)) known.places.push(where);
  };
  for (const relation of tree.relations) place(relation, false);
  for (const incoming of tree.incoming) if (incoming.slug !== tree.slug) place(incoming, true);
  return [...groups.values()].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

const UNITS: Record<string, string> = {
  phan: "Phần",
  chuong: "Chương",
  muc: "Mục",
  "tieu-muc": "Tiểu mục",
  dieu: "Điều",
  khoan: "khoản",
  diem: "điểm",
  tiet: "tiết",
  "phu-luc": "Phụ lục",
};
const ARTICLE = /(?:^|\.)dieu-/;
const ABOVE_ARTICLE = new Set(["phan", "chuong", "muc", "tieu-muc"]);

/** "dieu-5.khoan-2" as "khoản 2 Điều 5"; "" where a step has no such words. */
export function placeWords(path: string): string {
  if (!path) return "";
  const steps = path.split(".").map((step) => /^(phu-luc|tieu-muc|[a-z]+)-(.+)$/.exec(step));
  const shown = ARTICLE.test(path) ? steps.filter((step) => !step || !ABOVE_ARTICLE.has(step[1]!)) : steps;
  const words = shown.map((step) => (step && UNITS[step[1]!] ? `${UNITS[step[1]!]} ${label(step[1]!, step[2]!)}` : ""));
  return words.every(Boolean) ? words.reverse().join(" ") : "";
}

function label(unit: string, text: string): string {
  if (unit === "diem") return text === "dd" ? "đ" : text;
  return unit === "khoan" || unit === "dieu" ? text : text.toUpperCase();
}
