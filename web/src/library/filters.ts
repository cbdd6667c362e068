/** What the list is narrowed to; it stands in the address, so that it can be sent to someone. */

import { folded } from "../shared/text";
import type { DocumentSummary, ValidityStatus } from "../shared/types";

export type Order = "newest" | "oldest" | "number" | "fit";

export interface Filters {
  kind: string;
  issuer: string;
  year: string;
  status: string;
  words: string;
  order: Order;
}

export const STATUSES: [ValidityStatus, string][] = [
  ["in_force", "Còn hiệu lực"],
  ["partly", "Hết hiệu lực một phần"],
  ["not_yet", "Chưa có hiệu lực"],
  ["expired", "Hết hiệu lực"],
  ["unknown", "Chưa xác minh hiệu lực"],
];

// Names and values in the address are Vietnamese without marks, as addresses are.
const NAMES = { kind: "loai", issuer: "co-quan", year: "nam", status: "tinh-trang", words: "tim" } as const;
const STATUS_NAMES: Record<string, string> = {
  in_force: "con-hieu-luc",
  partly: "het-mot-phan",
  not_yet: "chua-co-hieu-luc",
  expired: "het-hieu-luc",
  unknown: "chua-xac-minh",
};
const ORDER_NAMES: Record<Order, string> = { newest: "moi-nhat", oldest: "cu-nhat", number: "so-hieu", fit: "phu-hop" };

export const NO_FILTERS: Filters = { kind: "", issuer: "", year: "", status: "", words: "", order: "newest" };

export function readFilters(search: string): Filters {
  const query = new URLSearchParams(search);
  const value = (name: string): string => query.get(name) ?? "";
  const status = value(NAMES.status);
  const words = value(NAMES.words);
  const order = (Object.keys(ORDER_NAMES) as Order[]).find((each) => ORDER_NAMES[each] === value("xep"));
  return {
    kind: value(NAMES.kind),
    issuer: value(NAMES.issuer),
    year: value(NAMES.year),
    status: Object.keys(STATUS_NAMES).find((each) => STATUS_NAMES[each] === status) ?? "",
    words,
    order: order ?? usual(words),
  };
}

export function address(filters: Filters): string {
  const query = new URLSearchParams();
  for (const [field, name] of Object.entries(NAMES) as [keyof typeof NAMES, string][]) {
    const value = field === "status" ? (STATUS_NAMES[filters.status] ?? "") : filters[field];
    if (value) query.set(name, value);
  }
  if (filters.order !== usual(filters.words)) query.set("xep", ORDER_NAMES[filters.order]);
  return query.size ? `?${query}` : "";
}

/** The best fit first while something is searched, else the newest. */
export function usual(words: string): Order {
  return words.trim() ? "fit" : "newest";
}

export function fits(document: DocumentSummary, filters: Filters): boolean {
  return (
    (!filters.kind || folded(document.kind) === folded(filters.kind)) &&
    (!filters.issuer || folded(document.issuer) === folded(filters.issuer)) &&
    (!filters.year || yearOf(document) === filters.year) &&
    (!filters.status || document.status === filters.status)
  );
}

export function yearOf(document: DocumentSummary): string {
  return document.issued_on?.slice(0, 4) ?? "";
}

export function sorted(documents: readonly DocumentSummary[], order: Order): DocumentSummary[] {
  if (order === "fit") return [...documents];
  const by = new Intl.Collator("vi", { numeric: true });
  const day = (document: DocumentSummary): string => document.issued_on ?? "";
  return [...documents].sort((a, b) => {
    // What has no day stands last either way.
    if (order !== "number" && !day(a) !== !day(b)) return day(a) ? -1 : 1;
    const days = order === "newest" ? day(b).localeCompare(day(a)) : order === "oldest" ? day(a).localeCompare(day(b)) : 0;
    return days || by.compare(a.number, b.number);
  });
}
