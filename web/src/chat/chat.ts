/**
 * `<hd-chat>`: the conversation, the question box, past conversations.
 *
 * Addresses: `/?hoi-thoai={conversation}` opens a conversation again; `/?cau-hoi=…&van-ban=942/QĐ-TTg` puts a question into the
 * box, asked of that document only (`van-ban` may stand more than once).
 */

import { LitElement, html, nothing } from "lit";
import { query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { Api, asApiError, type ApiError } from "../shared/api";
import { base } from "../shared/base.css";
import "../shared/composer";
import type { Composer } from "../shared/composer";
import { shortDay } from "../shared/dates";
import { define } from "../shared/define";
import "../shared/dialog";
import type { Dialog } from "../shared/dialog";
import { icon } from "../shared/icons";
import { say } from "../shared/live";
import "../shared/reply";
import type { OpenDetail } from "../shared/reply";
import "../shared/source-panel";
import type { SourcePanel } from "../shared/source-panel";
import { capitalized } from "../shared/text";
import { newTurn, runTurn, spoken, storedTurn, type Turn } from "../shared/turn";
import { askStyles } from "./ask.css";
import { chatStyles } from "./chat.css";
import "./day-dialog";
import type { DayDialog } from "./day-dialog";
import "./documents-dialog";
import type { DocumentsDialog } from "./documents-dialog";
import { examples, firstSightStyles, welcome } from "./first-sight";
import { drawerWanted, forget, forgetAll, pastConversations, remember, wantDrawer } from "./history";
import "./history-list";
import { address } from "./history-list";
import { within } from "./within";

const WIDE = matchMedia("(min-width: 80rem)");

@define("hd-chat")
export class Chat extends LitElement {
  static override styles = [base, firstSightStyles, chatStyles, askStyles];

  @state() private turns: readonly Turn[] = [];
  @state() private conversation = "";
  @state() private past = pastConversations();
  @state() private asOf = "";
  @state() private documents: readonly string[] = [];
  @state() private busy = false;
  @state() private offline = !navigator.onLine;
  @state() private opening: "no" | "loading" | ApiError = "no";
  @state() private drawer = drawerWanted(this.past.length > 0);
  @state() private wide = WIDE.matches;
  @query("hd-composer") private composer!: Composer;
  @query("hd-source-panel") private panel!: SourcePanel;
  @query("#past") private pastDialog!: Dialog;
  @query("hd-day-dialog") private dayDialog!: DayDialog;
  @query("hd-documents-dialog") private documentsDialog!: DocumentsDialog;
  private readonly api = new Api();
  private running: AbortController | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("popstate", this.onAddress);
    addEventListener("online", this.onNetwork);
    addEventListener("offline", this.onNetwork);
    WIDE.addEventListener("change", this.onWidth);
    this.onAddress();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("popstate", this.onAddress);
    removeEventListener("online", this.onNetwork);
    removeEventListener("offline", this.onNetwork);
    WIDE.removeEventListener("change", this.onWidth);
  }

  override updated(): void {
    this.dispatchEvent(new CustomEvent("hd-drawer", { detail: this.drawer && this.wide }));
  }

  override render() {
    const talking = this.turns.length > 0 || this.opening !== "no";
    return html`
      ${this.drawer && this.wide ? html`<aside class="drawer" aria-label="Hội thoại"><h2>Hội thoại</h2>${this.list()}</aside>` : nothing}
      <div class="page">
        <div class=${talking ? "column talking" : "column empty"}>
          ${talking ? this.talk() : welcome()}
          <div class="ask">${this.box()}</div>
          ${talking ? nothing : examples(this.submit)}
        </div>
      </div>
      <hd-dialog id="past" heading="Hội thoại">${this.wide ? nothing : this.list()}</hd-dialog>
      <hd-day-dialog @hd-day-chosen=${(event: CustomEvent<string>) => (this.asOf = event.detail)}></hd-day-dialog>
      <hd-documents-dialog .api=${this.api} @hd-documents-chosen=${(event: CustomEvent<string[]>) => (this.documents = event.detail)}></hd-documents-dialog>
      <hd-source-panel .api=${this.api}></hd-source-panel>
    `;
  }

  private talk() {
    if (this.opening === "loading") return html`<p class="notice" role="status">Đang mở lại hội thoại…</p>`;
    if (this.opening !== "no") return this.notOpened(this.opening);
    const last = this.turns.at(-1);
    return html`<h1 class="unseen">Hội thoại</h1>
      <div class="turns" @hd-open=${this.onOpen} @hd-ask=${(event: CustomEvent<string>) => this.submit(event.detail)}
        @hd-alone=${(event: CustomEvent<string>) => this.submit(event.detail, false, true)}>
        ${repeat(
          this.turns,
          (turn) => turn.id,
          (turn) => html`<article class="turn" id=${`turn-${turn.id}`} aria-labelledby=${`asked-${turn.id}`}>
            <h2 class="asked" id=${`asked-${turn.id}`} tabindex="-1" ?data-long=${turn.question.length > 220}>${turn.question}</h2>
            ${within(turn)}
            <hd-reply .api=${this.api} .turn=${turn} ?latest=${turn === last} @hd-retry=${() => this.run(turn, true)}></hd-reply>
          </article>`,
        )}
      </div>`;
  }

  private notOpened(error: ApiError) {
    const gone = error.kind === "missing";
    return html`<h1 class="unseen">Hội thoại</h1><section class="notice" role="alert">
      <h2>Chưa mở lại được hội thoại</h2>
      <p>${gone ? "Máy chủ không còn giữ hội thoại này, hoặc liên kết chưa đúng." : error.message}</p>
      <div>
        ${gone ? nothing : html`<button type="button" class="quiet" @click=${this.onAddress}>${icon("retry")}Thử lại</button>`}
        <button type="button" class="quiet" @click=${this.startNew}>${icon("new")}Hội thoại mới</button>
      </div>
    </section>`;
  }

  private box() {
    const chosen = this.documents.length;
    const day = this.asOf ? shortDay(this.asOf) : "hôm nay";
    const where = chosen > 1 ? `${chosen} văn bản` : (this.documents[0] ?? "mọi văn bản");
    return html`
      ${this.offline
        ? html`<p class="offline" role="status">${icon("offline")}<span>Máy của bạn đang mất kết nối mạng. Câu hỏi vẫn được giữ trong ô; hãy gửi lại khi có mạng.</span></p>`
        : nothing}
      <hd-composer .busy=${this.busy} hint="Enter để gửi, Shift + Enter để xuống dòng." @hd-submit=${this.onSubmit} @hd-stop=${this.onStop}>
        <div slot="options" class="scope">
          <button type="button" ?data-set=${this.asOf} aria-haspopup="dialog" aria-label=${`Tính đến ${day}`} @click=${() => this.dayDialog.show(this.asOf)}>
            ${icon("calendar")}<span class="roomy">Tính đến ${day}</span><span class="tight">${capitalized(day)}</span>
          </button>
          <button type="button" ?data-set=${chosen} aria-haspopup="dialog" aria-label=${`Hỏi trong ${where}`} @click=${() => this.documentsDialog.show(this.documents, this.asOf)}>
            ${icon("library")}<span class="roomy">Hỏi trong ${where}</span><span class="tight">${capitalized(where)}</span>
          </button>
        </div>
      </hd-composer>
      <p class="fine">Trợ lý tự động có thể sai, hãy đối chiếu<span class="roomy"> văn bản chính thức</span>.
        <span class="roomy">Enter để gửi, Shift + Enter để xuống dòng.</span></p>
    `;
  }

  private list() {
    return html`<hd-history .list=${this.past} .current=${this.conversation} @hd-new=${this.startNew}
      @hd-choose=${(event: CustomEvent<string>) => this.choose(event.detail)}
      @hd-forget=${(event: CustomEvent<string>) => (this.past = forget(event.detail))}
      @hd-forget-all=${() => (this.past = forgetAll())}></hd-history>`;
  }

  /* Asking */

  private onSubmit = (event: CustomEvent<string>): void => this.submit(event.detail, true);

  private submit = (question: string, typed = false, alone = false): void => {
    if (this.busy) return this.composer.refuse("Đang trả lời câu trước. Bạn hãy chờ hoặc bấm Dừng.");
    if (this.opening !== "no") this.startNew();
    if (typed) {
      this.composer.value = "";
      this.composer.lower();
    }
    const turn = newTurn(question, this.asOf, this.documents, alone);
    this.turns = [...this.turns, turn];
    void this.run(turn, !typed);
  };

  /** Ask; `focus` moves to the question where the button that was pressed goes away. */
  private async run(turn: Turn, focus = false): Promise<void> {
    if (this.busy) return;
    const controller = (this.running = new AbortController());
    const current = (): boolean => this.running === controller; // false once another conversation was opened
    this.busy = true;
    say(this, "Đang tìm câu trả lời.");
    const change = (changed: Turn): void => {
      if (current()) this.turns = this.turns.map((each) => (each.id === changed.id ? changed : each));
    };
    const finishing = runTurn(turn, this.api, this.conversation, controller.signal, change);
    await this.updateComplete;
    this.renderRoot.querySelector(`#turn-${turn.id}`)?.scrollIntoView({ block: "start" });
    if (focus) this.renderRoot.querySelector<HTMLElement>(`#asked-${turn.id}`)?.focus({ preventScroll: true });
    const done = await finishing;
    if (!current()) return;
    this.running = null;
    this.busy = false;
    say(this, spoken(done));
    if (done.answer) this.keep(done.answer.conversation_id);
    const box = this.composer;
    if (done.state === "failed" && !box.value) box.value = done.question; // nothing typed is lost
    if (done.state === "answered" && box.value.trim() === done.question) box.value = "";
  }

  private onStop = (): void => this.running?.abort();

  private keep(id: string): void {
    if (!id) return;
    this.past = remember(id, this.turns[0]?.question ?? "");
    if (id !== this.conversation) history.replaceState(null, "", address(id));
    this.conversation = id;
    document.title = `${this.turns[0]?.question.slice(0, 80)} – Hỏi Đáp`;
  }

  private onOpen = (event: CustomEvent<OpenDetail>): void => {
    const { citation, asOf, opener } = event.detail;
    void this.panel.open(citation, asOf, opener);
  };

  /* Conversations */

  /** The masthead's button: the drawer on a wide screen, a dialog on a narrow one. */
  toggleHistory(): void {
    if (!this.wide) return this.pastDialog.show();
    this.drawer = !this.drawer;
    wantDrawer(this.drawer);
  }

  startNew = (): void => {
    if (this.turns.length || this.opening !== "no") {
      this.leave();
      history.pushState(null, "", address(""));
      say(this, "Đã mở hội thoại mới.");
    }
    if (this.pastDialog.isOpen) this.pastDialog.close();
    void this.updateComplete.then(() => this.composer.focus());
  };

  private choose(id: string): void {
    if (this.pastDialog.isOpen) this.pastDialog.close();
    if (id === this.conversation && this.opening === "no") return;
    history.pushState(null, "", address(id));
    this.onAddress();
  }

  private leave(): void {
    this.panel?.close();
    this.running?.abort();
    this.running = null;
    this.busy = false;
    this.turns = [];
    this.conversation = "";
    this.opening = "no";
    document.title = "Hỏi Đáp – Trợ lý tra cứu văn bản cải cách hành chính";
    scrollTo({ top: 0 });
  }

  private onAddress = (): void => {
    const wanted = new URLSearchParams(location.search);
    const id = wanted.get("hoi-thoai") ?? "";
    if (id && id === this.conversation && this.opening === "no") return;
    this.leave();
    if (id) return void this.restore(id);
    this.documents = wanted.getAll("van-ban").slice(0, 20);
    const question = wanted.get("cau-hoi");
    if (question) void this.updateComplete.then(() => ((this.composer.value = question.slice(0, 2000)), this.composer.focus()));
  };

  private async restore(id: string): Promise<void> {
    const controller = (this.running = new AbortController());
    this.opening = "loading";
    try {
      const { turns } = await this.api.conversation(id, controller.signal);
      if (this.running !== controller) return;
      this.opening = "no";
      this.turns = turns.map(storedTurn);
      this.conversation = id;
      if (turns.length) this.past = remember(id, turns[0]!.question, this.past.find((each) => each.id === id)?.at);
      document.title = `${turns[0]?.question.slice(0, 80) ?? "Hội thoại"} – Hỏi Đáp`;
      await this.updateComplete;
      this.renderRoot.querySelector(".turn:last-child")?.scrollIntoView({ block: "start", behavior: "instant" });
      say(this, `Đã mở lại hội thoại, ${turns.length} câu hỏi.`);
    } catch (error) {
      if (this.running === controller) this.opening = asApiError(error);
    } finally {
      if (this.running === controller) this.running = null;
    }
  }

  private onNetwork = (): void => void (this.offline = !navigator.onLine);

  private onWidth = (): void => {
    this.wide = WIDE.matches;
    if (this.wide && this.pastDialog.isOpen) this.pastDialog.close();
  };
}
