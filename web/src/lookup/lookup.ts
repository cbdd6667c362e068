/**
 * `<hd-lookup>`: a box that finds places of the library while one types, by citation ("đ5 k2 nđ 61/2018") or by words.
 *
 * A combobox with a list: arrow keys choose, Enter opens the reader, Ctrl/⌘-C (nothing selected in the box) or Alt-C copies the formal
 * citation. Tells what is typed by the event `hd-typed`, and that a result was opened by `hd-chosen`.
 */

import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import { Api, asApiError } from "../shared/api";
import { base } from "../shared/base.css";
import { copyText } from "../shared/copy-button";
import { define } from "../shared/define";
import { icon } from "../shared/icons";
import { say } from "../shared/live";
import { unbroken } from "../shared/text";
import type { Suggestion } from "../shared/types";
import { badgeStyles } from "../shared/validity";
import { option } from "./option";
import { lookupStyles } from "./lookup.css";

const MOST = 12;
const PAUSE = 120; // milliseconds without a key before the server is asked
const EXAMPLES = ["đ5 k2 nđ 61/2018", "942/QĐ-TTg", "chính phủ số", "hạn trả kết quả thủ tục"];
const APPLE = /Mac|iPhone|iPad/.test(navigator.userAgent);
// Said before what is listed: the number fits several documents, none, or has no such provision.
const TOLD = new Set(["ambiguous", "not_in_library", "no_such_provision"]);

@define("hd-lookup")
export class Lookup extends LitElement {
  static override styles = [base, badgeStyles, lookupStyles];

  @property() value = "";
  @state() private items: readonly Suggestion[] = [];
  @state() private active = -1;
  @state() private told = "";
  @state() private problem = "";
  /** What the list answers; while it differs from what is typed, an answer is on its way. */
  @state() private answered = "";
  @state() private copied = "";
  @query("input") private field!: HTMLInputElement;
  @query(".option[aria-selected='true']") private chosen?: HTMLElement;
  private readonly api = new Api();
  private asking: AbortController | null = null;
  private waiting = 0;
  private copying = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.value) void this.ask();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.asking?.abort();
    clearTimeout(this.waiting);
    clearTimeout(this.copying);
  }

  /** The cursor stands after what was typed; nothing is selected, so that Ctrl-C means the citation. */
  override focus(options?: FocusOptions): void {
    this.field.focus(options);
    this.field.setSelectionRange(this.value.length, this.value.length);
  }

  /** Take the focus, and look up what was typed elsewhere. */
  start(typed: string): void {
    if (typed) {
      this.field.value = this.value = typed;
      this.changed(0);
    }
    this.focus();
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has("active" as keyof Lookup)) this.chosen?.scrollIntoView({ block: "nearest" });
  }

  override render() {
    const active = this.items[this.active];
    return html`<div class="box">
        ${icon("search")}
        <input
          type="text"
          class="field"
          role="combobox"
          aria-label="Tra cứu: gõ trích dẫn hoặc vài từ"
          aria-autocomplete="list"
          aria-expanded=${this.items.length > 0}
          aria-controls="list"
          aria-activedescendant=${active ? `option-${this.active}` : nothing}
          aria-describedby="keys"
          placeholder="Ví dụ: đ5 k2 nđ 61/2018"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          enterkeyhint="go"
          maxlength="300"
          .value=${this.value}
          @input=${this.onInput}
          @keydown=${this.onKey}
        />
        ${this.value ? html`<button type="button" class="bare" aria-label="Xóa" @click=${() => this.take("")}>${icon("cross")}</button>` : nothing}
      </div>
      <div class="below">
        ${this.told && this.value.trim() ? html`<p class="told">${icon("info")}<span>${unbroken(this.told)}</span></p>` : nothing}
        ${this.problem
          ? html`<p class="told" data-tone="bad">
              ${icon("alert")}<span>${this.problem} <button type="button" class="link" @click=${this.ask}>Thử lại</button></span>
            </p>`
          : nothing}
        <div class="list" id="list" role="listbox" aria-label="Kết quả tra cứu" ?hidden=${!this.items.length} ?data-late=${this.late}>
          ${this.items.map((item, index) => option(item, index, index === this.active, this.copied === key(item), this.point, this.open, this.copy))}
        </div>
        ${this.value.trim() ? this.nothing() : this.hints()}
      </div>
      <p class="keys" id="keys">
        <span><kbd>↑</kbd><kbd>↓</kbd> chọn</span><span><kbd>Enter</kbd> mở văn bản</span
        ><span><kbd>${APPLE ? "⌘ C" : "Ctrl C"}</kbd> hoặc <kbd>${APPLE ? "⌥ C" : "Alt C"}</kbd> sao chép trích dẫn</span>
      </p>`;
  }

  private get late(): boolean {
    return this.answered !== this.value.trim();
  }

  private hints(): TemplateResult {
    return html`<div class="hints">
      <p>Gõ trích dẫn viết tắt hay đầy đủ, số hiệu, tên văn bản, hoặc vài từ trong nội dung. Không dấu cũng được.</p>
      <ul>
        ${EXAMPLES.map((example) => html`<li><button type="button" class="quiet" @click=${() => this.take(example)}>${example}</button></li>`)}
      </ul>
    </div>`;
  }

  private nothing(): TemplateResult | typeof nothing {
    if (this.items.length || this.problem) return nothing;
    if (this.late) return html`<p class="hints loading">Đang tìm…</p>`;
    const ask = `/?${new URLSearchParams({ "cau-hoi": this.value.trim() })}`;
    return html`<div class="hints">
      <p><strong>Không tìm thấy “${this.value.trim()}” trong thư viện.</strong></p>
      <p>Thử số hiệu đầy đủ (ví dụ <span class="number">61/2018/NĐ-CP</span>), từ khác, hoặc <a href=${ask}>đặt thành câu hỏi</a>.</p>
    </div>`;
  }

  private take(value: string): void {
    this.value = value;
    this.field.focus();
    this.changed(0);
  }

  private onInput = (): void => {
    this.value = this.field.value;
    this.changed(PAUSE);
  };

  private changed(pause: number): void {
    this.dispatchEvent(new CustomEvent("hd-typed", { detail: this.value }));
    clearTimeout(this.waiting);
    this.waiting = window.setTimeout(this.ask, pause);
  }

  private ask = async (): Promise<void> => {
    this.asking?.abort();
    const controller = (this.asking = new AbortController());
    const typed = this.value.trim();
    this.problem = "";
    if (!typed) {
      [this.items, this.active, this.told, this.answered] = [[], -1, "", ""];
      return;
    }
    try {
      const [suggested, cited] = await Promise.all([
        this.api.suggest(typed, { limit: MOST }, controller.signal),
        this.api.citations(typed, {}, controller.signal),
      ]);
      if (controller.signal.aborted) return;
      this.items = suggested.items;
      this.told = TOLD.has(cited.status) ? cited.message : "";
      this.active = this.items.length ? 0 : -1;
      this.answered = typed;
      const count = this.items.length ? `${this.items.length} kết quả` : "Không tìm thấy trong thư viện";
      say(this, [this.told, count].filter(Boolean).join(" "));
    } catch (error) {
      if (controller.signal.aborted) return;
      [this.items, this.active, this.told] = [[], -1, ""];
      this.problem = asApiError(error).message;
      say(this, this.problem);
    }
  };

  private onKey = (event: KeyboardEvent): void => {
    const last = this.items.length - 1;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.isComposing) return; // Vietnamese input methods compose words with the arrow keys and Enter too
    if (event.key === "ArrowDown" && last >= 0 && plain) this.go(event, this.active >= last ? 0 : this.active + 1);
    else if (event.key === "ArrowUp" && last >= 0 && plain) this.go(event, this.active <= 0 ? last : this.active - 1);
    else if (event.key === "Enter") {
      const item = this.items[this.active];
      if (item && !this.late) this.open(item);
      else void this.ask();
    } else if (event.key === "Escape" && this.value) {
      event.preventDefault(); // first it empties the box, then it closes the dialog
      event.stopPropagation();
      this.take("");
    } else if (event.code === "KeyC" && this.copies(event)) {
      const item = this.items[this.active];
      if (!item) return;
      event.preventDefault();
      void this.copy(item);
    }
  };

  /** Alt-C always; Ctrl/⌘-C unless words of the box are selected, which are then meant. */
  private copies(event: KeyboardEvent): boolean {
    if (event.shiftKey) return false;
    if (event.altKey) return !event.ctrlKey && !event.metaKey;
    return (event.ctrlKey || event.metaKey) && this.field.selectionStart === this.field.selectionEnd;
  }

  private go(event: Event, to: number): void {
    event.preventDefault();
    this.active = to;
  }

  private point = (index: number): void => {
    this.active = index;
  };

  private open = (item: Suggestion): void => {
    const to = new URL(item.url, location.href);
    // The place one is at already: nothing loads, and no hash changes.
    if (to.href === location.href) dispatchEvent(new HashChangeEvent("hashchange"));
    else location.assign(to);
    this.dispatchEvent(new Event("hd-chosen"));
  };

  private copy = async (item: Suggestion): Promise<void> => {
    const done = await copyText(item.formal);
    say(this, done ? `Đã sao chép: ${item.formal}` : "Không sao chép được");
    this.field.focus();
    this.copied = done ? key(item) : "";
    clearTimeout(this.copying);
    this.copying = window.setTimeout(() => (this.copied = ""), 2500);
  };
}

function key(item: Suggestion): string {
  return `${item.slug}#${item.locator_path}`;
}
