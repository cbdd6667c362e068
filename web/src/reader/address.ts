/** What the reader's address says: the place after "#", the day after "?ngay=". */

import { readDay, shortDay, today } from "../shared/dates";

export function hash(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return location.hash.slice(1);
  }
}

/** "?ngay=2023-05-01", or as people write days; "" for today. */
export function dayOf(search: string): string {
  const typed = new URLSearchParams(search).get("ngay") ?? "";
  const day = readDay(shortDay(typed) || typed) ?? "";
  return day === today() ? "" : day;
}
