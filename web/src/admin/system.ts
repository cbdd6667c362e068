/** `<hd-system>`: the switch that stops answers, deletion of old questions, the audit log. */

import { css, html, type TemplateResult } from "lit";
import { query, state } from "lit/decorators.js";
import { define } from "../shared/define";
import { icon } from "../shared/icons";
import { badge } from "../shared/validity";
import "./confirm";
import type { Confirm } from "./confirm";
import { Section, clock, filled, text } from "./section";
import type { Act, Doors } from "./types";
import { ACTS, SCOPES, count } from "./words";

const AT_ONCE = 100;
const MOST = 1000;

@define("hd-system")
export class System extends Section {
  static override styles = [
    ...Section.styles,
    css`
      .number-field {
        width: 9rem;
      }

      .wide, .row + form {
        margin-top: 0.75rem;
      }

      .deed {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @state() private doors: Doors | null = null;
  @state() private acts: Act[] = [];
  @state() private limit = AT_ONCE;
  @state() private outcome = "";
  @query("hd-confirm") private confirm!: Confirm;

  protected override async load(): Promise<void> {
    const [doors, audit] = await Promise.all([this.api.get<Doors>("doors"), this.api.get<{ acts: Act[] }>("audit", { limit: this.limit })]);
    this.doors = doors;
    this.acts = audit.acts;
  }

  override render() {
    return html`<div class="head"><div><h1>Hệ thống</h1><p class="lede">Tạm dừng trợ lý, xóa câu hỏi cũ và xem ai đã làm gì.</p></div></div>
      ${this.doors ? html`${this.failed()}${this.switch(this.doors)}${this.purging()}${this.log()}` : this.waiting()} <hd-confirm></hd-confirm>`;
  }

  private switch(doors: Doors): TemplateResult {
    return html`<section class="card" aria-labelledby="doors">
      <h2 id="doors">Trả lời câu hỏi</h2>
      <p class="row">${doors.open ? badge("good", "check", "Đang trả lời") : badge("bad", "stop", "Đang tạm dừng")}</p>
      ${doors.open
        ? html`<form @submit=${this.onClose}>
            <label><span>Lời báo cho người dùng khi tạm dừng</span><textarea class="field" name="message" maxlength="500" placeholder="Trợ lý đang tạm dừng để bảo trì. Bạn vẫn có thể tra cứu và đọc văn bản."></textarea></label>
            <p class="hint">Để trống thì dùng lời báo có sẵn. Tra cứu và đọc văn bản vẫn hoạt động.</p>
            <div class="acts"><button class="primary grave" ?disabled=${this.busy}>${icon("stop")}Tạm dừng trả lời</button></div>
          </form>`
        : html`<p>Người dùng đang thấy: “${doors.message}”</p>
            <div class="acts"><button type="button" class="primary" ?disabled=${this.busy} @click=${this.onOpen}>Mở lại trả lời</button></div>`}
    </section>`;
  }

  private purging(): TemplateResult {
    return html`<section class="card" aria-labelledby="purge">
      <h2 id="purge">Xóa câu hỏi cũ</h2>
      <p class="soft">Xóa vĩnh viễn câu hỏi, câu trả lời và ý kiến cũ hơn số ngày dưới đây. Văn bản và câu trả lời đã duyệt không bị ảnh hưởng.</p>
      <form @submit=${this.onPurge}>
        <div class="acts">
          <label><span>Cũ hơn (ngày)</span><input class="field number-field" name="days" type="number" min="0" max="36500" value="180" required /></label>
        </div>
        <div class="acts"><button class="quiet danger" ?disabled=${this.busy}>${icon("trash")}Xóa câu hỏi cũ</button><span role="status" class="soft">${this.outcome}</span></div>
      </form>
    </section>`;
  }

  private log(): TemplateResult {
    return html`<section class="card" aria-labelledby="audit">
      <h2 id="audit">Nhật ký</h2>
      <p class="soft">Mọi thay đổi đều được ghi lại, mới nhất trước.</p>
      <div class="wide">
        <table>
          <caption class="unseen">Nhật ký quản trị</caption>
          <thead><tr><th scope="col">Lúc</th><th scope="col">Người làm</th><th scope="col">Việc</th><th scope="col">Chi tiết</th></tr></thead>
          <tbody>
            ${this.acts.map(
              (each) => html`<tr>
                <td data-name="" class="nowrap">${clock(each.at)}</td>
                <td data-name="Người làm" class="deed">${each.actor}</td>
                <th scope="row">${ACTS[each.act] ?? each.act}</th>
                <td data-name="" class="deed minor">${details(each)}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${this.acts.length >= this.limit && this.limit < MOST ? html`<div class="acts"><button type="button" class="quiet" @click=${this.more}>Xem thêm</button></div>` : ""}
    </section>`;
  }

  private more = (): void => {
    this.limit = MOST;
    void this.reload();
  };

  private onClose = async (event: SubmitEvent): Promise<void> => {
    const message = text(filled(event), "message");
    const sure = await this.confirm.ask({ heading: "Tạm dừng trả lời?", words: "Mọi kênh (trang hỏi đáp, trang nhúng, Zalo, API) ngừng trả lời cho đến khi bạn mở lại.", act: "Tạm dừng", grave: true });
    if (sure !== null) await this.set({ open: false, message }, "Trợ lý đã tạm dừng trả lời.");
  };

  private onOpen = (): Promise<void> => this.set({ open: true }, "Trợ lý đã trả lời trở lại.");

  private async set(body: object, done: string): Promise<void> {
    if (await this.attempt(() => this.api.send<Doors>("PUT", "doors", body), done)) await this.reload();
    this.renderRoot.querySelector<HTMLElement>("[aria-labelledby=doors] button")?.focus();
  }

  private onPurge = async (event: SubmitEvent): Promise<void> => {
    const days = Number(text(filled(event), "days"));
    const sure = await this.confirm.ask({
      heading: "Xóa vĩnh viễn?",
      words: days ? `Mọi câu hỏi và câu trả lời cũ hơn ${count(days)} ngày bị xóa và không lấy lại được.` : "Toàn bộ câu hỏi và câu trả lời đến lúc này bị xóa và không lấy lại được.",
      act: "Xóa vĩnh viễn",
      grave: true,
    });
    if (sure === null) return;
    await this.attempt(async () => {
      const { deleted } = await this.api.send<{ deleted: number }>("POST", "purge", { older_than_days: days });
      this.outcome = `Đã xóa ${count(deleted)} câu hỏi.`;
    });
    if (!this.problem) await this.reload();
  };
}

/** What an act was done to, in one line; codes that only programs need are left out. */
function details({ target, details: more }: Act): string {
  const told = Object.entries(more)
    .filter(([name, value]) => value !== null && value !== "" && typeof value !== "boolean" && WORDS[name])
    .map(([name, value]) => `${WORDS[name]}: ${Array.isArray(value) ? value.map(inWords).join(", ") : inWords(value)}`);
  return [target, ...told].filter(Boolean).join(" · ");
}

function inWords(value: unknown): string {
  return CODES[String(value)] ?? SCOPES[String(value)] ?? String(value);
}

const CODES: Record<string, string> = { local: "mật khẩu", oidc: "SSO", in_force: "còn hiệu lực", expired: "hết hiệu lực", not_yet: "chưa có hiệu lực" };
const WORDS: Record<string, string> = {
  name: "tên",
  hosts: "tên miền",
  scopes: "quyền",
  message: "lời báo",
  reason: "lý do",
  status: "tình trạng",
  locator: "điều khoản",
  file: "tệp",
  older_than_days: "cũ hơn (ngày)",
  deleted: "đã xóa",
  way: "cách",
  new: "khóa mới",
};
