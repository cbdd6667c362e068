/** Days as Vietnamese write them. The interface speaks ISO ("2025-12-01"), people "01/12/2025". */

/** "2025-12-01" as "01/12/2025"; "" for anything else. */
export function shortDay(iso: string | null | undefined): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? "");
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : "";
}

/** "2025-12-01" as "ngày 1 tháng 12 năm 2025". */
export function dayInWords(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  return year ? `ngày ${day} tháng ${month} năm ${year}` : "";
}

/** Today on this device as "2026-11-24". */
export function today(): string {
  return isoDay(new Date());
}

export function isoDay(day: Date): string {
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** Read "1/12/2025", "01-12-2025", "01.12.2025", "01122025" (day first); null if it is no day between 1945 and 2100. */
export function readDay(text: string): string | null {
  const typed = text.trim();
  const parts = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(typed) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(typed);
  if (!parts) return null;
  const [day, month, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const date = new Date(year, month - 1, day);
  const exists = date.getFullYear() === year && date.getMonth() === month - 1 && date.getDate() === day;
  return exists && year >= 1945 && year <= 2100 ? isoDay(date) : null;
}

/** When something happened, for lists: "Hôm nay 14:05", "Hôm qua 09:30", "20/11/2026". */
export function moment(at: number, now = new Date()): string {
  const then = new Date(at);
  const clock = `${two(then.getHours())}:${two(then.getMinutes())}`;
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (isoDay(then) === isoDay(now)) return `Hôm nay ${clock}`;
  if (isoDay(then) === isoDay(yesterday)) return `Hôm qua ${clock}`;
  return shortDay(isoDay(then));
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
