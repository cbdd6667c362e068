/** `<hd-sign-in>`: name and password, or the organisation's own sign-in; tells by the event `hd-signed-in`. */

import { LitElement, css, html, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import { asApiError } from "../shared/api";
import { base } from "../shared/base.css";
import { define } from "../shared/define";
import { icon } from "../shared/icons";
import type { AdminApi } from "./api";

@define("hd-sign-in")
export class SignIn extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    base,
    css`
      form, .other {
        display: grid;
        gap: 0.875rem;
      }

      label span {
        display: block;
        margin-bottom: 0.25rem;
        color: var(--soft);
        font-size: var(--text-note);
      }

      .primary, .quiet {
        min-height: 2.75rem;
      }

      .other {
        margin-top: 1.25rem;
        padding-top: 1.25rem;
        border-top: 1px solid var(--line);
      }

      .problem {
        display: flex;
        gap: 0.5rem;
        padding: 0.625rem 0.75rem;
        border-radius: var(--round-small);
        background: var(--bad-tint);
      }

      .problem .icon {
        flex: none;
        margin-top: 0.125rem;
      }
    `,
  ];

  @property({ attribute: false }) api!: AdminApi;
  /** A page that must not be left opens the other sign-in in a tab of its own. */
  @property({ type: Boolean }) stay = false;
  @property() problem = "";
  @state() private busy = false;
  @query("input[type=password]") private password!: HTMLInputElement;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("focus", this.onReturn);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("focus", this.onReturn);
  }

  override render() {
    const { local = true, oidc = false, oidc_name: name = "" } = this.api?.session ?? {};
    return html`${this.problem ? html`<p class="problem" role="alert" id="problem">${icon("alert")}<span>${this.problem}</span></p><br />` : nothing}
      ${local
        ? html`<form @submit=${this.onSubmit}>
            <label><span>Tên đăng nhập</span><input class="field" name="name" autocomplete="username" autocapitalize="none" spellcheck="false" required maxlength="200" /></label>
            <label><span>Mật khẩu</span><input class="field" name="password" type="password" autocomplete="current-password" required maxlength="1000" aria-describedby=${this.problem ? "problem" : nothing} /></label>
            <button class="primary" ?disabled=${this.busy}>${this.busy ? "Đang đăng nhập…" : "Đăng nhập"}</button>
          </form>`
        : nothing}
      ${oidc
        ? html`<div class=${local ? "other" : ""}>
            <a class=${local ? "quiet" : "primary"} href="/api/v1/admin/session/oidc" target=${this.stay ? "_blank" : nothing}>${icon("external")}${name ? `Đăng nhập bằng ${name}` : "Đăng nhập bằng SSO"}</a>
          </div>`
        : nothing}
      ${!local && !oidc
        ? html`<p>Chưa có tài khoản quản trị nào. Người vận hành tạo tài khoản trên máy chủ bằng lệnh <code>hoidap admins add TÊN</code>, rồi tải lại trang này.</p>`
        : nothing}`;
  }

  private onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    this.busy = true;
    this.problem = "";
    try {
      await this.api.signIn(String(form.get("name")), String(form.get("password")));
      this.password.value = "";
      this.dispatchEvent(new Event("hd-signed-in"));
    } catch (error) {
      this.problem = asApiError(error).message;
      this.password.select();
      this.password.focus();
    } finally {
      this.busy = false;
    }
  };

  /** Somebody comes back from the tab of the other sign-in. */
  private onReturn = async (): Promise<void> => {
    if (!this.stay || !this.api.session?.oidc || !this.checkVisibility()) return;
    const session = await this.api.look().catch(() => null);
    if (session?.signed_in) this.dispatchEvent(new Event("hd-signed-in"));
  };
}
