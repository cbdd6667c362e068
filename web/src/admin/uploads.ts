/** `<hd-uploads>`: files by drop or choice; each is read and shown before it is taken into the library. Tells by `hd-stored`. */

import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { asApiError } from "../shared/api";
import { base } from "../shared/base.css";
import { define } from "../shared/define";
import { icon } from "../shared/icons";
import { say } from "../shared/live";
import { badge, badgeStyles } from "../shared/validity";
import type { AdminApi } from "./api";
import { checkedFile, reportStyles } from "./report";
import { adminStyles } from "./styles.css";
import type { Upload } from "./types";
import { UPLOADS, size } from "./words";

/** A file that is being sent, before the server knows it. */
interface Sending {
  file: File;
  part: number;
  problem: string;
}

const WORKING = new Set(["reading", "checking", "storing", "indexing"]);
const KINDS = ".docx,.doc,.pdf,.html,.htm,.md,.txt,.zip";

@define("hd-uploads")
export class Uploads extends LitElement {
  static override styles = [
    base,
    badgeStyles,
    adminStyles,
    reportStyles,
    css`
      .drop {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: center;
        gap: 0.5rem 1.25rem;
        padding: 1.125rem 1.25rem;
        border: 2px dashed var(--edge);
        border-radius: var(--round);
        background: var(--surface);
        text-align: center;
      }

      .drop[data-over] {
        border-color: var(--accent);
        background: var(--accent-tint);
      }

      .top {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        justify-content: space-between;
        gap: 0.25rem 1rem;
      }

      .card {
        margin-top: 0.75rem;
      }

      .top h2 {
        font-size: 1rem;
      }

      .working {
        margin-top: 0.5rem;
      }
    `,
  ];

  @property({ attribute: false }) api!: AdminApi;
  /** The number whose text is to be replaced; what is read as another one is pointed out. */
  @property() wanted = "";
  @state() private sending: Sending[] = [];
  @state() private uploads: Upload[] = [];
  @state() private problem = "";
  @state() private over = false;
  @query("input") private input!: HTMLInputElement;
  private readonly followed = new Map<string, AbortController>();

  override firstUpdated(): void {
    void this.look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const each of this.followed.values()) each.abort();
    this.followed.clear();
  }

  private async look(): Promise<void> {
    try {
      this.uploads = (await this.api.get<{ uploads: Upload[] }>("uploads")).uploads;
      for (const upload of this.uploads) if (WORKING.has(upload.state)) void this.follow(upload.id);
    } catch (error) {
      this.problem = asApiError(error).message;
    }
  }

  override render() {
    return html`<div class="drop" ?data-over=${this.over} @dragover=${this.onOver} @dragleave=${() => (this.over = false)} @drop=${this.onDrop}>
        <p>
          ${this.wanted ? html`Thả tệp chứa bản mới của <strong>${this.wanted}</strong> vào đây` : "Kéo thả tệp văn bản vào đây"}
          <span class="hint">Word, PDF, HTML, văn bản thuần hoặc ZIP. Bạn xem lại kết quả đọc trước khi đưa vào thư viện.</span>
        </p>
        <button type="button" class="primary" @click=${() => this.input.click()}>${icon("upload")}Chọn tệp</button>
        <input type="file" hidden multiple accept=${KINDS} aria-label="Tệp văn bản" @change=${() => this.take(this.input.files)} />
      </div>
      ${this.problem ? html`<div class="note" data-tone="bad" role="alert">${icon("alert")}<p>${this.problem}</p></div>` : nothing}
      ${this.sending.map(
        (each) => html`<section class="card" role="group" aria-label=${each.file.name}>
          <div class="top"><h2>${each.file.name}</h2><span class="minor">${size(each.file.size)}</span></div>
          ${each.problem
            ? html`<div class="note" data-tone="bad" role="alert">${icon("alert")}<p>${each.problem}</p></div>
                <div class="acts"><button type="button" class="quiet" @click=${() => this.forget(each)}>Bỏ qua</button></div>`
            : html`<p class="working soft">Đang gửi… ${Math.round(each.part * 100)}%</p><progress max="1" value=${each.part} aria-label=${`Đang gửi ${each.file.name}`}></progress>`}
        </section>`,
      )}
      ${repeat(this.uploads, (each) => each.id, (each) => this.card(each))}`;
  }

  private card(upload: Upload): TemplateResult {
    const [tone, sign, words] = UPLOADS[upload.state];
    const readable = upload.report?.files.some((file) => file.document) ?? false;
    return html`<section class="card" role="group" aria-label=${upload.file}>
      <div class="top">
        <h2>${upload.file}</h2>
        <span class="row">${badge(tone, sign, words)}<span class="minor">${size(upload.bytes)} · ${upload.by}</span></span>
      </div>
      ${WORKING.has(upload.state)
        ? html`<p class="working soft">${upload.message}${upload.total > 1 ? ` ${upload.done}/${upload.total}` : ""}</p>
            ${upload.total ? html`<progress max=${upload.total} value=${upload.done} aria-label=${upload.message}></progress>` : html`<progress aria-label=${upload.message}></progress>`}`
        : nothing}
      ${upload.state === "waiting" || upload.state === "refused" ? upload.report?.files.map((file) => checkedFile(file, this.wanted)) : nothing}
      ${upload.state === "done" ? this.stored(upload) : nothing} ${upload.state === "failed" ? html`<p class="working">${upload.message}</p>` : nothing}
      ${WORKING.has(upload.state)
        ? nothing
        : html`<div class="acts">
            ${upload.state === "waiting" && readable ? html`<button type="button" class="primary" @click=${() => this.confirm(upload)}>Đưa vào thư viện</button>` : nothing}
            <button type="button" class="quiet" @click=${() => this.drop(upload)}>${upload.state === "waiting" ? "Bỏ tệp này" : "Đóng"}</button>
          </div>`}
    </section>`;
  }

  private stored({ result }: Upload): TemplateResult {
    return html`<ul class="working">
      ${result?.added.map(
        (each) => html`<li><a href=${`#van-ban/${each.slug}`}>${each.kind} ${each.number ? `số ${each.number}` : each.title}</a>
          <span class="soft">${each.unchanged ? "– nội dung đã có sẵn, không thay đổi" : each.replaced ? "– đã thay bản cũ; bản cũ còn trong lịch sử" : "– đã thêm mới"}</span></li>`,
      )}
      ${result?.refused.map((each) => html`<li class="problem">${each.file}: ${each.message}</li>`)}
    </ul>`;
  }

  take(files: FileList | null | undefined): void {
    for (const file of files ?? []) void this.sendFile(file);
    this.input.value = "";
  }

  private async sendFile(file: File): Promise<void> {
    const sending: Sending = { file, part: 0, problem: "" };
    this.sending = [...this.sending, sending];
    const progress = (part: number): void => {
      sending.part = part;
      this.requestUpdate();
    };
    try {
      this.put(await this.api.upload(file, progress));
      this.forget(sending);
    } catch (error) {
      sending.problem = asApiError(error).message;
      this.requestUpdate();
    }
  }

  private async confirm(upload: Upload): Promise<void> {
    try {
      this.put(await this.api.send<Upload>("POST", `uploads/${upload.id}/confirm`));
      say(this, "Đang đưa vào thư viện.");
    } catch (error) {
      this.problem = asApiError(error).message;
    }
  }

  private async drop(upload: Upload): Promise<void> {
    try {
      await this.api.send("DELETE", `uploads/${upload.id}`);
      this.uploads = this.uploads.filter((each) => each.id !== upload.id);
      this.renderRoot.querySelector<HTMLElement>(".drop button")?.focus();
    } catch (error) {
      this.problem = asApiError(error).message;
    }
  }

  private forget(sending: Sending): void {
    this.sending = this.sending.filter((each) => each !== sending);
  }

  private put(upload: Upload): void {
    const known = this.uploads.some((each) => each.id === upload.id);
    this.uploads = known ? this.uploads.map((each) => (each.id === upload.id ? upload : each)) : [upload, ...this.uploads];
    this.problem = "";
    if (WORKING.has(upload.state)) void this.follow(upload.id);
  }

  /** Hear of an upload until it waits or has ended; when the stream breaks off, its state is asked for. */
  private async follow(id: string): Promise<void> {
    if (this.followed.has(id)) return;
    const abort = new AbortController();
    this.followed.set(id, abort);
    const hear = (news: Partial<Upload>): void => {
      this.uploads = this.uploads.map((each) => (each.id === id ? { ...each, ...news } : each));
    };
    await this.api.follow(id, hear, abort.signal).catch(() => undefined);
    if (abort.signal.aborted) return;
    try {
      hear(await this.api.get<Upload>(`uploads/${id}`));
    } catch (error) {
      this.problem = asApiError(error).message;
    }
    this.followed.delete(id);
    const now = this.uploads.find((each) => each.id === id);
    if (!now) return;
    say(this, `${now.file}: ${now.message}`);
    if (now.state === "done") this.dispatchEvent(new Event("hd-stored"));
  }

  private onOver = (event: DragEvent): void => {
    event.preventDefault();
    this.over = true;
  };

  private onDrop = (event: DragEvent): void => {
    event.preventDefault();
    this.over = false;
    this.take(event.dataTransfer?.files);
  };
}
