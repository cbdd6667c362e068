/** `<hd-document>`: one document as its officers see it: particulars, history, words on its validity, replacing, removing. */

import { css, html, nothing, type TemplateResult } from "lit";
import { query, state } from "lit/decorators.js";
import { shortDay } from "../shared/dates";
import "../shared/day-field";
import type { DayField } from "../shared/day-field";
import { define } from "../shared/define";
import { icon } from "../shared/icons";
import { documentName, kindBadge, subjectOf, validityBadge } from "../shared/validity";
import "./confirm";
import type { Confirm } from "./confirm";
import { Section, clock, filled, text } from "./section";
import type { AdminDocumentWhole, Confirmation } from "./types";
import "./uploads";

const CLAIMS: [string, string][] = [
  ["in_force", "Còn hiệu lực"],
  ["expired", "Hết hiệu lực"],
  ["not_yet", "Chưa có hiệu lực"],
];

@define("hd-document")
export class DocumentDesk extends Section {
  static override styles = [
    ...Section.styles,
    css`
      .badges {
        margin: 0.5rem 0 0;
      }

      h1 + p {
        max-width: var(--measure);
        margin-top: 0.25rem;
        font-size: 1.0625rem;
      }

      .claims > li + li, .versions > li + li {
        margin-top: 0.75rem;
        padding-top: 0.75rem;
        border-top: 1px solid var(--line);
      }

      form {
        margin-top: 1rem;
        padding-top: 1rem;
        border-top: 1px solid var(--line);
      }
    `,
  ];

  @state() private document: AdminDocumentWhole | null = null;
  @state() private claim = "in_force";
  @state() private replacing = false;
  @query("hd-confirm") private confirm!: Confirm;
  @query("form") private form!: HTMLFormElement;

  protected override async load(): Promise<void> {
    const slug = this.place;
    if (!slug) return;
    if (this.document?.slug !== slug) this.document = null;
    const document = await this.api.get<AdminDocumentWhole>(`documents/${encodeURIComponent(slug)}`);
    if (slug === this.place) this.document = document;
  }

  override render() {
    return html`<a class="back" href="#van-ban">${icon("back")}Mọi văn bản</a>
      ${this.document ? this.whole(this.document) : this.waiting()} <hd-confirm></hd-confirm>`;
  }

  private whole(document: AdminDocumentWhole): TemplateResult {
    return html`<div class="head">
        <div>
          <h1>${documentName(document)}</h1>
          <p>${subjectOf(document)}</p>
          <div class="badges">${validityBadge(document)} ${kindBadge(document.text_kind)}</div>
        </div>
        <a class="quiet" href=${`/van-ban/${encodeURIComponent(document.slug)}`}>${icon("book")}Đọc văn bản</a>
      </div>
      ${this.failed()}
      <section class="card">
        <h2>Thông tin</h2>
        <dl class="facts">
          <dt>Cơ quan ban hành</dt><dd>${document.issuer}</dd>
          <dt>Ngày ban hành</dt><dd>${shortDay(document.issued_on) || "không rõ"}</dd>
          <dt>Có hiệu lực từ</dt><dd>${shortDay(document.effective_from) || "không rõ"}</dd>
          <dt>Nguồn</dt><dd>${document.origin || document.source_url || "không rõ"}</dd>
        </dl>
        ${document.warnings.length
          ? html`<div class="acts"><div class="note" data-tone="warn">${icon("alert")}<div><p>Cảnh báo khi đọc tệp:</p><ul class="bullets">${document.warnings.map((each) => html`<li>${each}</li>`)}</ul></div></div></div>`
          : nothing}
      </section>
      ${this.validity(document)}
      <section class="card">
        <h2>Các bản đã dùng</h2>
        ${document.history.length
          ? html`<ul class="versions">
              ${document.history.map((each) => html`<li class="row"><span>${kindBadge(each.text_kind)}</span><span>${each.origin || "không rõ nguồn"}</span>
                <span class="minor">${each.added_at ? `đưa vào lúc ${clock(each.added_at)}` : "có sẵn cùng phần mềm"}${each.retired_at ? `, thay lúc ${clock(each.retired_at)}` : ", đang dùng"}</span></li>`)}
            </ul>`
          : html`<p class="soft">Chỉ có bản đang dùng.</p>`}
        <div class="acts">
          <button type="button" class="quiet" aria-expanded=${this.replacing} @click=${() => (this.replacing = !this.replacing)}>${icon("retry")}Thay bằng bản mới</button>
          ${document.text_kind === "verbatim"
            ? html`<button type="button" class="quiet danger" @click=${() => this.takeOut(document)}>${icon("trash")}Gỡ khỏi thư viện</button>`
            : html`<span class="minor">Bản tóm lược đi kèm phần mềm nên không gỡ được.</span>`}
        </div>
        ${this.replacing ? html`<div class="acts"></div><hd-uploads .api=${this.api} wanted=${document.number} @hd-stored=${this.reload}></hd-uploads>` : nothing}
      </section>`;
  }

  private validity(document: AdminDocumentWhole): TemplateResult {
    return html`<section class="card">
      <h2>Xác nhận hiệu lực</h2>
      <p class="soft">Khi văn bản không nói đủ về hiệu lực, cán bộ xác nhận thay. Lời xác nhận và lý do hiện cho người đọc.</p>
      ${document.confirmations.length ? html`<ul class="claims">${document.confirmations.map((each) => this.claimed(each))}</ul>` : nothing}
      <form @submit=${this.onClaim}>
        <div class="fields">
          ${this.select("Tình trạng xác nhận", this.claim, CLAIMS, (claim) => (this.claim = claim))}
          <hd-day id="from" label=${this.claim === "not_yet" ? "Có hiệu lực từ ngày" : "Có hiệu lực từ ngày (nếu cần)"}></hd-day>
          ${this.claim === "not_yet" ? nothing : html`<hd-day id="to" label=${this.claim === "expired" ? "Hết hiệu lực từ ngày" : "Đến hết ngày trước ngày (nếu có)"}></hd-day>`}
          <label><span>Chỉ một điều khoản (nếu cần)</span><input class="field" name="locator" placeholder="dieu-5.khoan-2" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="300" /></label>
          <label class="whole"><span>Lý do, hiện cho người đọc (10 đến 500 ký tự)</span><textarea class="field" name="reason" required minlength="10" maxlength="500" placeholder="Theo công văn số … của …"></textarea></label>
        </div>
        <div class="acts"><button class="primary" ?disabled=${this.busy}>Xác nhận</button></div>
      </form>
    </section>`;
  }

  private claimed(one: Confirmation): TemplateResult {
    const words = CLAIMS.find(([status]) => status === one.status)?.[1] ?? one.status;
    return html`<li>
      <p><strong>${words}</strong>${one.locator ? html` (<code>${one.locator}</code>)` : nothing}${one.effective_from ? `, từ ${shortDay(one.effective_from)}` : ""}${one.effective_to ? `, hết hiệu lực từ ${shortDay(one.effective_to)}` : ""}</p>
      <p>${one.note || one.reason}</p>
      <p class="minor">${one.by}, ${clock(one.at)}${one.withdrawn_at ? `. Đã rút bởi ${one.withdrawn_by}, ${clock(one.withdrawn_at)}: ${one.withdrawn_reason}` : ""}</p>
      ${one.withdrawn_at ? nothing : html`<div class="acts"><button type="button" class="quiet" @click=${() => this.withdraw(one)}>Rút xác nhận này</button></div>`}
    </li>`;
  }

  private onClaim = async (event: SubmitEvent): Promise<void> => {
    const form = filled(event);
    const day = (id: string): string | undefined => this.renderRoot.querySelector<DayField>(`#${id}`)?.value || undefined;
    const body = { status: this.claim, effective_from: day("from"), effective_to: day("to"), locator: text(form, "locator"), reason: text(form, "reason") };
    const missing = this.claim === "expired" && !body.effective_to ? "to" : this.claim === "not_yet" && !body.effective_from ? "from" : "";
    if (missing) {
      this.problem = missing === "to" ? "Hãy điền ngày hết hiệu lực." : "Hãy điền ngày có hiệu lực.";
      this.renderRoot.querySelector<DayField>(`#${missing}`)?.focus();
      return;
    }
    const slug = encodeURIComponent(this.place);
    if (!(await this.attempt(() => this.api.send("POST", `documents/${slug}/validity`, body), "Đã ghi lời xác nhận hiệu lực."))) return;
    this.form.reset();
    await this.reload();
  };

  private async withdraw(one: Confirmation): Promise<void> {
    const reason = await this.confirm.ask({
      heading: "Rút lời xác nhận hiệu lực?",
      words: "Sau khi rút, hiệu lực lại được tính theo nội dung các văn bản.",
      act: "Rút xác nhận",
      field: { label: "Lý do", least: 1, most: 500 },
    });
    if (reason === null) return;
    const path = `documents/${encodeURIComponent(this.place)}/validity/${one.id}?${new URLSearchParams({ reason })}`;
    if (await this.attempt(() => this.api.send("DELETE", path), "Đã rút lời xác nhận.")) await this.reload();
  }

  private async takeOut(document: AdminDocumentWhole): Promise<void> {
    const sure = await this.confirm.ask({
      heading: `Gỡ ${documentName(document)}?`,
      words: "Trợ lý sẽ không trả lời từ bản nguyên văn này nữa. Nếu phần mềm có bản tóm lược của văn bản, bản đó được dùng lại.",
      act: "Gỡ khỏi thư viện",
      grave: true,
    });
    if (sure === null) return;
    if (await this.attempt(() => this.api.send("DELETE", `documents/${encodeURIComponent(document.slug)}`), `Đã gỡ ${documentName(document)}.`)) location.hash = "#van-ban";
  }
}
