/**
 * What every section is: it loads when it is first shown, again each time it is shown, and says what failed in one place.
 *
 * Sections stay on the page while others are shown, so what was typed in them stays too.
 */

import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { asApiError } from "../shared/api";
import { base } from "../shared/base.css";
import { icon } from "../shared/icons";
import { say } from "../shared/live";
import { badgeStyles } from "../shared/validity";
import type { AdminApi } from "./api";
import { adminStyles } from "./styles.css";
import type { Paged } from "./types";
import { count } from "./words";

export abstract class Section extends LitElement {
  static override styles = [base, badgeStyles, adminStyles];

  @property({ attribute: false }) api!: AdminApi;
  /** It is the one that is shown. */
  @property({ type: Boolean }) active = false;
  /** What stands behind the name of the section in the address. */
  @property() place = "";
  @state() protected problem = "";
  @state() protected busy = false;

  protected abstract load(): Promise<void>;

  override updated(changed: PropertyValues): void {
    if (this.active && (changed.has("active") || changed.has("place"))) void this.reload();
  }

  protected reload = (): Promise<boolean> => this.attempt(() => this.load());

  /** Do something that may fail; false, with `problem` set, when it did. */
  protected async attempt(act: () => Promise<unknown>, done = ""): Promise<boolean> {
    this.busy = true;
    this.problem = "";
    try {
      await act();
      if (done) say(this, done);
      return true;
    } catch (error) {
      this.problem = asApiError(error).message;
      void this.updateComplete.then(() => this.renderRoot.querySelector("[role=alert]")?.scrollIntoView({ block: "nearest" }));
      return false;
    } finally {
      this.busy = false;
    }
  }

  protected failed(): TemplateResult | typeof nothing {
    if (!this.problem) return nothing;
    return html`<div class="note" data-tone="bad" role="alert">${icon("alert")}<p>${this.problem}</p></div>`;
  }

  protected waiting(words = "Đang tải…"): TemplateResult {
    if (!this.problem) return html`<p class="state" role="status">${words}</p>`;
    return html`${this.failed()}<p class="state"><button type="button" class="quiet" @click=${this.reload}>${icon("retry")}Thử lại</button></p>`;
  }

  protected pager({ total, page, size }: Paged, what: string, turn: (page: number) => void): TemplateResult {
    const last = Math.max(1, Math.ceil(total / size));
    return html`<nav class="pager" aria-label="Trang của danh sách">
      <button type="button" class="quiet" ?disabled=${page <= 1} @click=${() => turn(page - 1)}>${icon("back")}Trước</button>
      <span class="soft">${count(total)} ${what} · trang ${count(page)}/${count(last)}</span>
      <button type="button" class="quiet" ?disabled=${page >= last} @click=${() => turn(page + 1)}>Sau${icon("next")}</button>
    </nav>`;
  }

  protected select(words: string, value: string, options: [string, string][], change: (value: string) => void): TemplateResult {
    return html`<label>
      <span>${words}</span>
      <select class="field" @change=${(event: Event) => change((event.target as HTMLSelectElement).value)}>
        ${options.map(([each, text]) => html`<option value=${each} ?selected=${each === value}>${text}</option>`)}
      </select>
    </label>`;
  }
}

/** "2026-11-24T19:05:00Z" as "02:05, 25/11/2026" where the reader is. */
export function clock(iso: string | null | undefined): string {
  if (!iso) return "";
  const at = new Date(iso);
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${two(at.getHours())}:${two(at.getMinutes())}, ${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()}`;
}

/** What a form holds, by the names of its fields. */
export function filled(event: SubmitEvent): FormData {
  event.preventDefault();
  return new FormData(event.target as HTMLFormElement);
}

export function text(form: FormData, name: string): string {
  return String(form.get(name) ?? "").trim();
}

export function lines(form: FormData, name: string): string[] {
  return text(form, name)
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean);
}
