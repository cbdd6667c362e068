/** Light, dark or as the system has it; kept in this browser. public/theme.js sets it before the first paint. */

import type { IconName } from "./icons";

export type Theme = "auto" | "light" | "dark";

export const THEMES: { theme: Theme; words: string; sign: IconName }[] = [
  { theme: "auto", words: "Theo máy", sign: "auto" },
  { theme: "light", words: "Sáng", sign: "light" },
  { theme: "dark", words: "Tối", sign: "dark" },
];

const KEY = "hd-theme";

export function theme(): Theme {
  const chosen = document.documentElement.dataset["theme"];
  return chosen === "light" || chosen === "dark" ? chosen : "auto";
}

export function setTheme(wanted: Theme): void {
  if (wanted === "auto") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = wanted;
  try {
    if (wanted === "auto") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, wanted);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}
