/** How the standing of a document on a day is shown: always an icon and words, never colour alone. */

import { css, html, type TemplateResult } from "lit";
import { shortDay } from "./dates";
import { icon, type IconName } from "./icons";
import { unbroken } from "./text";
import type { TextKind, ValidityStatus } from "./types";

const SHOWN: Record<ValidityStatus, [tone: string, sign: IconName, words: string]> = {
  in_force: ["good", "check", "Còn hiệu lực"],
  not_yet: ["wait", "clock", "Chưa có hiệu lực"],
  expired: ["bad", "ended", "Hết hiệu lực"],
  partly: ["warn", "half", "Hết hiệu lực một phần"],
  unknown: ["plain", "question", "Chưa xác minh hiệu lực"],
};

/** Whatever has a standing: a document, or a provision with one of its own. */
export interface Standing {
  status: ValidityStatus;
  status_label?: string;
  effective_from?: string | null;
  effective_to?: string | null;
  replaced_by?: string[];
}

export function validityWords(standing: Standing): string {
  const words = SHOWN[standing.status]?.[2] ?? standing.status_label ?? "";
  if (standing.status === "not_yet" && standing.effective_from) return `${words}, có hiệu lực từ ${shortDay(standing.effective_from)}`;
  if (standing.status !== "expired") return words;
  const since = standing.effective_to ? ` từ ${shortDay(standing.effective_to)}` : "";
  const by = standing.replaced_by?.length ? `, thay bằng ${standing.replaced_by.join(", ")}` : "";
  return words + since + by;
}

export function validityBadge(standing: Standing): TemplateResult {
  const [tone, sign] = SHOWN[standing.status] ?? SHOWN.unknown;
  return badge(tone, sign, validityWords(standing));
}

/** "Bản tóm lược" or "Nguyên văn": whose words a text is. */
export function kindBadge(kind: TextKind): TemplateResult {
  return kind === "verbatim" ? badge("verbatim", "verbatim", "Nguyên văn") : badge("digest", "digest", "Bản tóm lược");
}

/** tone: good, warn, bad, wait, plain, verbatim, digest. */
export function badge(tone: string, sign: IconName, words: string): TemplateResult {
  return html`<span class="badge" data-tone=${tone}>${icon(sign)}<span>${unbroken(words)}</span></span>`;
}

/** "Quyết định số 749/QĐ-TTg". */
export function documentName(document: { kind: string; number: string }): string {
  return `${document.kind} số ${document.number}`;
}

const NAMED_BY_SUBJECT = new Set(["Luật", "Bộ luật", "Pháp lệnh"]);

/** What a document is about; a law is called by it: "Luật Chuyển đổi số". */
export function subjectOf(document: { kind: string; title: string }): string {
  const { kind, title } = document;
  return NAMED_BY_SUBJECT.has(kind) && !title.startsWith(kind) ? `${kind} ${title}` : title;
}

export const badgeStyles = css`
  .badges {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
  }

  .badge {
    display: inline-flex;
    align-items: flex-start;
    gap: 0.375rem;
    padding: 0.125rem 0.625rem 0.125rem 0.4375rem;
    border-radius: 0.875rem;
    background: var(--plain-tint);
    color: var(--plain);
    font-size: var(--text-minor);
    font-weight: 500;
    line-height: 1.5;
  }

  .badge .icon {
    width: 1.125em;
    height: 1.125em;
    margin-top: 0.1875em;
  }

  .badge[data-tone="good"] {
    background: var(--good-tint);
    color: var(--good);
  }

  .badge[data-tone="bad"] {
    background: var(--bad-tint);
    color: var(--bad);
  }

  .badge[data-tone="warn"] {
    background: var(--warn-tint);
    color: var(--warn);
  }

  .badge[data-tone="wait"], .badge[data-tone="verbatim"] {
    background: var(--wait-tint);
    color: var(--wait);
  }
`;
