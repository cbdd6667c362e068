/** What a reader must know of a provision that does not simply stand as its document does: in words, with by what and since when. */

import { css, html, nothing, type TemplateResult } from "lit";
import { shortDay } from "../shared/dates";
import { unbroken } from "../shared/text";
import { badge, validityBadge } from "../shared/validity";
import { onDay, type Act, type OwnStanding, type TreeProvision } from "./tree";

/** How its text is shown: "ended", "waiting", "amended" or "". */
export function look(standing: OwnStanding | null): string {
  if (!standing) return "";
  if (standing.status === "expired") return "ended";
  if (standing.status === "not_yet") return "waiting";
  return standing.amended_by.length ? "amended" : "";
}

export interface Note {
  acts: Act[];
  /** What is known for what stands below: keys of the acts told here or above, and whether all of it ended. */
  told: Told;
}

export interface Told {
  acts: ReadonlySet<string>;
  look: string;
}

export const NOTHING_TOLD: Told = { acts: new Set(), look: "" };

/**
 * What to say at a provision, where the provisions above have said what they could.
 *
 * An act that changes only some of the provisions below is told there: the whole inherits it in the data, but was not meant.
 */
export function noteAt(provision: TreeProvision, above: Told): Note | null {
  const standing = provision.validity;
  const shown = look(standing);
  if (!standing || !shown) return null;
  const acts = (shown === "ended" ? [...standing.ended_by, ...standing.amended_by] : standing.amended_by).filter(
    (act) => !above.acts.has(key(act)) && !meantBelow(act, provision.children),
  );
  if (!acts.length && (shown === "amended" || above.look === shown)) return null;
  return { acts, told: { acts: new Set([...above.acts, ...acts.map(key)]), look: shown } };
}

function meantBelow(act: Act, children: readonly TreeProvision[]): boolean {
  const touched = children.filter((child) => [...(child.validity?.ended_by ?? []), ...(child.validity?.amended_by ?? [])].some((each) => key(each) === key(act)));
  return touched.length > 0 && (touched.length < children.length || children.length === 1);
}

function key(act: Act): string {
  return `${act.kind} ${act.provision_id} ${act.from_date}`;
}

export function standingNote(standing: OwnStanding, acts: readonly Act[], day: string): TemplateResult {
  // "Thay bằng" is said by the acts beside the badge, with their place.
  const sign = look(standing) === "amended" ? badge("warn", "half", "Đã được sửa đổi, bổ sung") : validityBadge({ ...standing, replaced_by: [] });
  return html`<div class="standing" role="note">
    ${sign}${acts.length ? html`<ul>${acts.map((act) => html`<li>${said(act, day)}</li>`)}</ul>` : nothing}
  </div>`;
}

function said(act: Act, day: string): TemplateResult {
  const since = act.from_date ? ` từ ${shortDay(act.from_date)}` : "";
  return html`${act.label} <a href=${onDay(act.url, day)}>${unbroken(act.formal)}</a>${since}`;
}

export const standingStyles = css`
  .standing {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25rem 0.75rem;
    margin: 0.375rem 0 0.5rem;
    font-family: var(--sans);
    font-size: var(--text-minor);
    line-height: 1.5;
  }

  .standing ul {
    flex: 1 1 20rem;
    color: var(--soft);
  }

  .unit[data-look] {
    --bar: var(--edge);
    box-shadow: -3px 0 0 var(--bar);
    padding-left: 1rem;
    margin-left: -1rem;
  }

  .unit[data-look] .unit[data-look] {
    box-shadow: none;
  }

  .unit[data-look="ended"] {
    --bar: var(--bad);
  }

  .unit[data-look="ended"] .words {
    color: var(--soft);
  }

  .unit[data-look="amended"] {
    --bar: var(--warn);
  }

  .unit[data-look="waiting"] {
    --bar: var(--wait);
  }

  @media print {
    .unit[data-look] {
      --bar: #000000;
    }
  }
`;
