/** `<hd-access>`: keys of programs and sites with the widget. */

import { css, html, nothing, type TemplateResult } from "lit";
import { query, state } from "lit/decorators.js";
import "../shared/copy-button";
import { define } from "../shared/define";
import "../shared/dialog";
import type { Dialog } from "../shared/dialog";
import { badge } from "../shared/validity";
import "./confirm";
import type { Confirm } from "./confirm";
import { Section, clock, filled, lines, text } from "./section";
import type { Key, Site } from "./types";
import { SCOPES, count } from "./words";

@define("hd-access")
export class Access extends Section {
  static override styles = [
    ...Section.styles,
    css`
      .wide {
        margin-top: 1rem;
        border: 1px solid var(--line);
      }

      section + section {
        margin-top: 2.5rem;
      }

      details {
        margin-top: 0.75rem;
      }

      details .card {
        margin-top: 0.25rem;
      }

      .secret {
        display: block;
        margin: 0.75rem 0;
        padding: 0.75rem 0.875rem;
        border: 1px solid var(--edge);
        border-radius: var(--round-small);
        background: var(--paper);
        white-space: pre-wrap;
      }

      td .row {
        justify-content: flex-end;
        gap: 0.375rem;
      }

      @media (max-width: 56rem) {
        td .row {
          justify-content: flex-start;
          margin-top: 0.375rem;
        }
      }
    `,
  ];

  @state() private keys: Key[] | null = null;
  @state() private sites: Site[] = [];
  /** What was just made, to copy: a secret is told only once. */
  @state() private made: { heading: string; words: string; secret: string } | null = null;
  @query("hd-confirm") private confirm!: Confirm;
  @query("hd-dialog") private dialog!: Dialog;

  protected override async load(): Promise<void> {
    const [keys, sites] = await Promise.all([this.api.get<{ keys: Key[] }>("keys"), this.api.get<{ sites: Site[] }>("sites")]);
    this.keys = keys.keys;
    this.sites = sites.sites;
  }

  override render() {
    return html`<div class="head">
        <div><h1>Khóa và trang nhúng</h1><p class="lede">Khóa cho chương trình của cơ quan khác, và các trang web có đặt trợ lý.</p></div>
      </div>
      ${this.keys ? html`${this.failed()}${this.keyDesk(this.keys)}${this.siteDesk()}` : this.waiting()}
      <hd-confirm></hd-confirm>
      <hd-dialog heading=${this.made?.heading ?? ""} @hd-closed=${() => (this.made = null)}>
        <p>${this.made?.words}</p>
        <code class="secret" tabindex="0">${this.made?.secret}</code>
        <div slot="foot"><hd-copy label="Sao chép" .text=${this.made?.secret ?? ""}></hd-copy><button type="button" class="quiet" @click=${() => this.dialog.close()}>Tôi đã lưu</button></div>
      </hd-dialog>`;
  }

  private keyDesk(keys: Key[]): TemplateResult {
    return html`<section aria-labelledby="keys">
      <h2 id="keys">Khóa API</h2>
      <details>
        <summary>Cấp khóa mới</summary>
        <form class="card" @submit=${this.onKey}>
          <div class="fields">
            <label><span>Tên chương trình</span><input class="field" name="name" required maxlength="200" autocomplete="off" /></label>
            <label><span>Lượt mỗi phút</span><input class="field" name="per_minute" type="number" min="1" max="10000000" value="120" required /></label>
            <label><span>Lượt mỗi ngày</span><input class="field" name="per_day" type="number" min="1" max="10000000" value="20000" required /></label>
            <label><span>Hết hạn sau (ngày, để trống: không)</span><input class="field" name="expires" type="number" min="1" max="3650" /></label>
            <fieldset class="whole"><legend>Được phép</legend>
              <div class="row">${Object.entries(SCOPES).map(([scope, words]) => html`<label class="tick"><input type="checkbox" name="scopes" value=${scope} ?checked=${scope === "ask"} /><span>${words}</span></label>`)}</div>
            </fieldset>
          </div>
          <div class="acts"><button class="primary" ?disabled=${this.busy}>Cấp khóa</button></div>
        </form>
      </details>
      ${keys.length
        ? html`<div class="wide"><table>
            <caption class="unseen">Khóa API</caption>
            <thead><tr><th scope="col">Khóa</th><th scope="col">Được phép</th><th scope="col">Giới hạn</th><th scope="col">Dùng lần cuối</th><th scope="col"><span class="unseen">Việc</span></th></tr></thead>
            <tbody>${keys.map((each) => this.key(each))}</tbody>
          </table></div>`
        : html`<p class="soft">Chưa có khóa nào.</p>`}
    </section>`;
  }

  private key(key: Key): TemplateResult {
    const over = key.expires_at !== null && new Date(key.expires_at) <= new Date();
    return html`<tr>
      <th scope="row"><strong>${key.name}</strong><p class="minor"><code>${key.id}…</code></p></th>
      <td data-name="Được phép">${key.scopes.map((scope) => SCOPES[scope] ?? scope).join(", ")}</td>
      <td data-name="Giới hạn">${count(key.per_minute)}/phút, ${count(key.per_day)}/ngày</td>
      <td data-name="Dùng lần cuối">${clock(key.last_used_at) || "chưa dùng"}${key.expires_at && !over ? html`<p class="minor">hết hạn ${clock(key.expires_at)}</p>` : nothing}</td>
      <td data-name="">${key.revoked_at
        ? badge("bad", "ended", `Thu hồi ${clock(key.revoked_at)}`)
        : over
          ? badge("plain", "clock", "Đã hết hạn")
          : html`<div class="row"><button type="button" class="quiet" aria-label=${`Đổi khóa ${key.name}`} @click=${() => this.rotate(key)}>Đổi khóa</button>
              <button type="button" class="quiet danger" aria-label=${`Thu hồi khóa ${key.name}`} @click=${() => this.revoke(key)}>Thu hồi</button></div>`}</td>
    </tr>`;
  }

  private siteDesk(): TemplateResult {
    return html`<section aria-labelledby="sites">
      <h2 id="sites">Trang web nhúng trợ lý</h2>
      <details>
        <summary>Thêm trang web</summary>
        <form class="card" @submit=${this.onSite}>
          <div class="fields">
            <label><span>Tên trang web</span><input class="field" name="name" required maxlength="200" autocomplete="off" /></label>
            <label><span>Lượt mỗi phút của một người</span><input class="field" name="per_minute" type="number" min="1" max="10000000" placeholder="mặc định" /></label>
            <label><span>Lượt mỗi ngày của cả trang</span><input class="field" name="per_day" type="number" min="1" max="10000000" placeholder="mặc định" /></label>
            <label class="whole"><span>Tên miền, mỗi dòng một (*.tinh.gov.vn: mọi tên miền con)</span><textarea class="field" name="hosts" required placeholder="dichvucong.gov.vn"></textarea></label>
            <label class="whole"><span>Chỉ trả lời từ các văn bản (số hiệu, mỗi dòng một; để trống: mọi văn bản)</span><textarea class="field" name="documents"></textarea></label>
          </div>
          <div class="acts"><button class="primary" ?disabled=${this.busy}>Thêm trang web</button></div>
        </form>
      </details>
      ${this.sites.length
        ? html`<div class="wide"><table>
            <caption class="unseen">Trang web nhúng trợ lý</caption>
            <thead><tr><th scope="col">Trang web</th><th scope="col">Tên miền</th><th scope="col">Giới hạn</th><th scope="col"><span class="unseen">Việc</span></th></tr></thead>
            <tbody>
              ${this.sites.map(
                (each) => html`<tr>
                  <th scope="row"><strong>${each.name}</strong>${each.documents.length ? html`<p class="minor">chỉ ${each.documents.join(", ")}</p>` : nothing}</th>
                  <td data-name="Tên miền">${each.hosts.join(", ")}</td>
                  <td data-name="Giới hạn">${count(each.per_minute)}/phút mỗi người, ${count(each.per_day)}/ngày</td>
                  <td data-name=""><div class="row"><button type="button" class="quiet" aria-label=${`Mã nhúng của ${each.name}`} @click=${() => this.showSnippet(each)}>Mã nhúng</button>
                    <button type="button" class="quiet danger" aria-label=${`Thu hồi ${each.name}`} @click=${() => this.removeSite(each)}>Thu hồi</button></div></td>
                </tr>`,
              )}
            </tbody>
          </table></div>`
        : html`<p class="soft">Chưa có trang web nào.</p>`}
    </section>`;
  }

  private onKey = async (event: SubmitEvent): Promise<void> => {
    const form = filled(event);
    const scopes = form.getAll("scopes");
    if (!scopes.length) {
      this.problem = "Hãy chọn ít nhất một quyền cho khóa.";
      return;
    }
    const expires = Number(text(form, "expires")) || null;
    const body = { name: text(form, "name"), scopes, per_minute: Number(text(form, "per_minute")), per_day: Number(text(form, "per_day")), expires_in_days: expires };
    await this.makeKey("keys", body, event.target as HTMLFormElement);
  };

  private async makeKey(path: string, body: object, form?: HTMLFormElement): Promise<void> {
    let key: Key | null = null;
    if (!(await this.attempt(async () => (key = await this.api.send<Key>("POST", path, body))))) return;
    form?.reset();
    const { name, secret } = key as unknown as Key;
    await this.reload();
    await this.tell(`Khóa của ${name}`, "Hãy lưu khóa này ngay. Vì lý do an toàn, khóa chỉ hiện một lần.", secret ?? "");
  }

  private async rotate(key: Key): Promise<void> {
    const hours = await this.confirm.ask({
      heading: `Đổi khóa ${key.name}?`,
      words: "Một khóa mới với cùng quyền được cấp. Khóa cũ còn dùng được thêm một thời gian để chương trình kịp đổi.",
      act: "Đổi khóa",
      field: { label: "Khóa cũ còn dùng được (giờ)", type: "number", least: 0, most: 2160, value: "24" },
    });
    if (hours !== null) await this.makeKey(`keys/${encodeURIComponent(key.id)}/rotate`, { overlap_hours: Number(hours) });
  }

  private async revoke(key: Key): Promise<void> {
    const sure = await this.confirm.ask({ heading: `Thu hồi khóa ${key.name}?`, words: "Chương trình dùng khóa này bị từ chối ngay lập tức.", act: "Thu hồi", grave: true });
    if (sure !== null && (await this.attempt(() => this.api.send("DELETE", `keys/${encodeURIComponent(key.id)}`), "Đã thu hồi khóa."))) await this.reload();
  }

  private onSite = async (event: SubmitEvent): Promise<void> => {
    const entered = event.target as HTMLFormElement; // later the event has forgotten it
    const form = filled(event);
    const wanted = (name: string): object => (text(form, name) ? { [name]: Number(text(form, name)) } : {});
    const body = { name: text(form, "name"), hosts: lines(form, "hosts"), documents: lines(form, "documents"), ...wanted("per_minute"), ...wanted("per_day") };
    let site: Site | null = null;
    if (!(await this.attempt(async () => (site = await this.api.send<Site>("POST", "sites", body))))) return;
    entered.reset();
    await this.reload();
    await this.showSnippet(site as unknown as Site);
  };

  private showSnippet(site: Site): Promise<void> {
    const tag = `<script src="${location.origin}/widget.js" data-site-key="${site.key}" async></script>`;
    return this.tell(`Mã nhúng của ${site.name}`, "Dán dòng này vào trang web. Khóa trong đó không phải bí mật: nó chỉ có tác dụng trên các tên miền đã khai.", tag);
  }

  private async tell(heading: string, words: string, secret: string): Promise<void> {
    this.made = { heading, words, secret };
    await this.updateComplete;
    this.dialog.show();
  }

  private async removeSite(site: Site): Promise<void> {
    const sure = await this.confirm.ask({ heading: `Thu hồi ${site.name}?`, words: "Trợ lý trên trang web này ngừng hoạt động ngay lập tức.", act: "Thu hồi", grave: true });
    if (sure !== null && (await this.attempt(() => this.api.send("DELETE", `sites/${encodeURIComponent(site.key)}`), "Đã thu hồi khóa của trang web."))) await this.reload();
  }
}
