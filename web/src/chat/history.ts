/** The conversations of this browser: only their ids, titles and times; what was said comes from the server. */

export interface Past {
  id: string;
  title: string;
  at: number;
}

const KEY = "hd-conversations";
const DRAWER = "hd-drawer";
const MOST = 100;

/** All conversations, the latest first. */
export function pastConversations(): Past[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isPast) : [];
  } catch {
    return [];
  }
}

/** Put a conversation first; it keeps the title it was given at its first question. */
export function remember(id: string, title: string, at = Date.now()): Past[] {
  const before = pastConversations();
  const known = before.find((past) => past.id === id);
  return keep([{ id, title: known?.title ?? title.slice(0, 200), at }, ...before.filter((past) => past.id !== id)].slice(0, MOST));
}

export function forget(id: string): Past[] {
  return keep(pastConversations().filter((past) => past.id !== id));
}

export function forgetAll(): Past[] {
  return keep([]);
}

/** Whether the list stands open beside the page on wide screens; the last choice counts. */
export function drawerWanted(otherwise: boolean): boolean {
  try {
    const kept = localStorage.getItem(DRAWER);
    return kept ? kept === "open" : otherwise;
  } catch {
    return otherwise;
  }
}

export function wantDrawer(open: boolean): void {
  try {
    localStorage.setItem(DRAWER, open ? "open" : "closed");
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

function keep(list: Past[]): Past[] {
  try {
    localStorage.setItem(KEY, JSON.stringify(list));
  } catch {
    // Without storage the list lasts as long as the page.
  }
  return list;
}

function isPast(each: unknown): each is Past {
  const past = each as Partial<Past> | null;
  return typeof past?.id === "string" && typeof past.title === "string" && typeof past.at === "number";
}
