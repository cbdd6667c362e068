/** `<hd-admin>`: sign in, then the sections; which one is shown stands in the address (`/quan-tri#cau-hoi/…`). */

import { LitElement, html, nothing, type TemplateResult } from "lit";
import { query, state } from "lit/decorators.js";
import { ApiError, asApiError } from "../shared/api";
import { base } from "../shared/base.css";
import { define } from "../shared/define";
import "../shared/dialog";
import type { Dialog } from "../shared/dialog";
import { icon, type IconName } from "../shared/icons";
import { say } from "../shared/live";
import { AdminApi } from "./api";
import { shellStyles } from "./shell.css";
import "./sign-in";
import type { SignIn } from "./sign-in";
import "./overview";
import "./documents";
import "./questions";
import "./approved";
import "./access";
import "./system";

const SECTIONS = [
  { name: "tong-quan", words: "Tổng quan", sign: "graph" },
  { name: "van-ban", words: "Văn bản", sign: "library" },
  { name: "cau-hoi", words: "Câu hỏi", sign: "question" },
  { name: "cau-tra-loi", words: "Câu trả lời đã duyệt", sign: "check" },
  { name: "khoa", words: "Khóa và trang nhúng", sign: "link" },
  { name: "he-thong", words: "Hệ thống", sign: "shield" },
] as const satisfies { name: string; words: string; sign: IconName }[];

type Name = (typeof SECTIONS)[number]["name"];

const REFUSED: Record<string, string> = {
  oidc_refused: "Tài khoản này chưa được phép quản trị. Hãy hỏi người vận hành hệ thống.",
  oidc_failed: "Chưa đăng nhập được qua hệ thống của cơ quan. Hãy thử lại.",
};

@define("hd-admin")
export class Admin extends LitElement {
  static override styles = [base, shellStyles];

  @state() private state: "loading" | "out" | "in" | "failed" = "loading";
  @state() private shown: Name = "tong-quan";
  /** What stands behind each section's name; one that was left comes back as it was. */
  @state() private parts = new Map<Name, string>();
  @state() private problem = REFUSED[new URLSearchParams(location.search).get("error") ?? ""] ?? "";
  @query("hd-dialog") private dialog!: Dialog;
  @query("hd-dialog hd-sign-in") private again!: SignIn;
  private readonly api = new AdminApi();
  private waiting: { resolve: () => void; reject: (error: Error) => void } | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("hashchange", this.onAddress);
    this.api.signInAgain = this.signInAgain;
    this.onAddress();
    void this.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("hashchange", this.onAddress);
  }

  private start = async (): Promise<void> => {
    try {
      this.state = (await this.api.look()).signed_in ? "in" : "out";
    } catch (error) {
      this.problem = asApiError(error).message;
      this.state = "failed";
    }
  };

  override render() {
    if (this.state === "loading") return html`<p class="middle" role="status">Đang mở trang quản trị…</p>`;
    if (this.state === "failed")
      return html`<div class="middle" role="alert"><h1>Chưa mở được trang quản trị</h1><p>${this.problem}</p><button type="button" class="quiet" @click=${this.start}>${icon("retry")}Thử lại</button></div>`;
    if (this.state === "out")
      return html`<div class="door">
        <h1>Quản trị</h1>
        <p class="lede">Dành cho cán bộ phụ trách trợ lý.</p>
        <hd-sign-in .api=${this.api} .problem=${this.problem} @hd-signed-in=${this.onSignedIn}></hd-sign-in>
      </div>`;
    return html`<div class="frame">
        <div class="side">
          <p class="who">
            <span>Đang đăng nhập: <strong>${this.api.session?.name}</strong></span>
            <button type="button" class="link" @click=${this.signOut}>Đăng xuất</button>
          </p>
          <nav aria-label="Quản trị">
            <ul>
              ${SECTIONS.map(
                ({ name, words, sign }) =>
                  html`<li><a href=${`#${name}`} aria-current=${name === this.shown ? "page" : nothing}>${icon(sign)}<span>${words}</span></a></li>`,
              )}
            </ul>
          </nav>
        </div>
        <div class="section">${SECTIONS.map(({ name }) => (name === this.shown || this.parts.has(name) ? this.section(name) : nothing))}</div>
      </div>
      <hd-dialog heading="Phiên đăng nhập đã hết" @hd-closed=${this.onGivenUp}>
        <p class="lede">Đăng nhập lại để làm tiếp. Những gì bạn đã nhập vẫn còn nguyên.</p>
        <hd-sign-in stay .api=${this.api} @hd-signed-in=${this.onBack}></hd-sign-in>
      </hd-dialog>`;
  }

  private section(name: Name): TemplateResult {
    const active = name === this.shown;
    const part = this.parts.get(name) ?? "";
    switch (name) {
      case "tong-quan":
        return html`<hd-overview ?hidden=${!active} .api=${this.api} .active=${active}></hd-overview>`;
      case "van-ban":
        return html`<hd-documents ?hidden=${!active} .api=${this.api} .active=${active} .place=${part}></hd-documents>`;
      case "cau-hoi":
        return html`<hd-questions ?hidden=${!active} .api=${this.api} .active=${active} .place=${part}></hd-questions>`;
      case "cau-tra-loi":
        return html`<hd-approved ?hidden=${!active} .api=${this.api} .active=${active} .place=${part}></hd-approved>`;
      case "khoa":
        return html`<hd-access ?hidden=${!active} .api=${this.api} .active=${active}></hd-access>`;
      case "he-thong":
        return html`<hd-system ?hidden=${!active} .api=${this.api} .active=${active}></hd-system>`;
    }
  }

  private onAddress = (): void => {
    const [name, ...rest] = decodeURIComponent(location.hash.slice(1)).split("/");
    const found = SECTIONS.find((each) => each.name === name);
    if (!found && location.hash.length > 1) return; // the skip link
    const { name: shown, words } = found ?? SECTIONS[0];
    const moved = this.shown !== shown || this.parts.get(shown) !== rest.join("/");
    this.parts = new Map(this.parts).set(shown, rest.join("/"));
    this.shown = shown;
    document.title = `${words} – Quản trị – Hỏi Đáp`;
    if (moved && this.state === "in") {
      say(this, words);
      scrollTo({ top: 0, behavior: "instant" });
    }
    void this.updateComplete.then(() => this.renderRoot.querySelector("nav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center", behavior: "instant" }));
  };

  private onSignedIn = (): void => {
    this.problem = "";
    history.replaceState(null, "", location.pathname + location.hash); // without ?error
    this.state = "in";
    say(this, "Đã đăng nhập.");
    void this.updateComplete.then(() => document.getElementById("noi-dung")?.focus());
  };

  private signOut = async (): Promise<void> => {
    await this.api.send("DELETE", "session").catch(() => undefined);
    location.reload();
  };

  private signInAgain = async (): Promise<void> => {
    await this.api.look().catch(() => undefined); // which ways in there are
    if (this.api.session?.signed_in) return;
    const back = new Promise<void>((resolve, reject) => (this.waiting = { resolve, reject }));
    this.dialog.show();
    this.again.focus();
    await back;
  };

  private onBack = (): void => {
    this.waiting?.resolve();
    this.waiting = null;
    this.dialog.close();
  };

  private onGivenUp = (): void => {
    this.waiting?.reject(new ApiError("Bạn cần đăng nhập lại để làm việc này.", "refused"));
    this.waiting = null;
  };
}
