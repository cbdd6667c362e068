/**
 * `<hd-editor>`: write an answer as statements, each with the words of law it rests on; verify, save, approve, withdraw.
 *
 * The draft is also kept in this tab's storage until it is saved.
 */

import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { query, state } from "lit/decorators.js";
import { Api } from "../shared/api";
import "../shared/day-field";
import type { DayField } from "../shared/day-field";
import { define } from "../shared/define";
import { icon } from "../shared/icons";
import { say } from "../shared/live";
import type { Answer } from "../shared/types";
import { badge } from "../shared/validity";
import { AdminError } from "./api";
import "./confirm";
import type { Confirm } from "./confirm";
import { Section, clock } from "./section";
import "./statement";
import type { ApprovedAnswer, ApprovedStatement, Check } from "./types";
import { APPROVED, BECAME } from "./words";

interface Draft {
  questions: string;
  statements: ApprovedStatement[];
  valid_from: string;
  valid_to: string;
  record_id: string;
}

const blank = (): Draft => ({ questions: "", statements: [{ text: "", supports: [], lead: true }], valid_from: "", valid_to: "", record_id: "" });

@define("hd-editor")
export class Editor extends Section {
  static override styles = [
    ...Section.styles,
    css`
      .card > h2 + .soft {
        margin-top: 0.125rem;
      }

      hd-statement, textarea {
        margin-top: 0.75rem;
      }

      .stick {
        position: sticky;
        z-index: 2;
        bottom: 0;
        margin: 1rem -0.25rem 0;
        padding: 0.75rem 0.25rem max(0.75rem, env(safe-area-inset-bottom));
        border-top: 1px solid var(--line);
        background: var(--paper);
      }

      .history li + li {
        margin-top: 0.375rem;
      }

      .note {
        margin-top: 1rem;
      }
    `,
  ];

  @state() private answer: ApprovedAnswer | null = null;
  @state() private draft: Draft = blank();
  @state() private checks: Check[] = [];
  /** What provisions are called, by their ids. */
  @state() private names: ReadonlyMap<string, string> = new Map();
  @state() private ready = false;
  /** Something was typed that is not saved. */
  @state() private changed = false;
  @query("hd-confirm") private confirm!: Confirm;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("beforeunload", this.onUnload);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("beforeunload", this.onUnload);
  }

  override willUpdate(changed: PropertyValues): void {
    // A draft that was just saved gets its own address; it is the same one.
    if (changed.has("place") && this.answer?.id !== this.place) this.ready = false;
  }

  protected override async load(): Promise<void> {
    const place = this.place;
    if (!place || this.ready) return; // what is being typed is not overwritten
    this.checks = [];
    this.answer = null;
    this.changed = false;
    const [how, record = ""] = place.split("/");
    let draft = blank();
    if (how === "tu") {
      const proposal = await this.api.get<{ questions: string[]; statements: ApprovedStatement[]; checks: Check[] }>(`approved/proposal/${encodeURIComponent(record)}`);
      const statements = proposal.statements.length ? proposal.statements : draft.statements;
      draft = { ...draft, questions: proposal.questions.join("\n"), statements, record_id: record };
      this.checks = proposal.checks;
      const given = await new Api().get<Answer>(`answers/${encodeURIComponent(record)}`).catch(() => null);
      this.names = new Map(given?.citations.map((each) => [each.provision_id, each.formal]));
    } else if (how !== "moi") {
      const answer = await this.api.get<ApprovedAnswer>(`approved/${encodeURIComponent(place)}`);
      draft = fromAnswer(answer);
      this.answer = answer;
      this.checks = answer.checks;
      this.names = namesIn(answer);
    }
    if (place !== this.place) return;
    const kept = sessionStorage.getItem(this.key);
    if (kept) {
      draft = JSON.parse(kept) as Draft;
      this.changed = true;
      this.checks = [];
    }
    this.draft = draft;
    this.ready = true;
  }

  override render() {
    return html`<a class="back" href="#cau-tra-loi">${icon("back")}Mọi câu trả lời đã duyệt</a>${this.ready ? this.whole() : this.waiting()}<hd-confirm></hd-confirm>`;
  }

  private whole(): TemplateResult {
    const { answer, draft } = this;
    const bad = this.checks.filter((each) => !each.ok).length;
    return html`<div class="head">
        <div>
          <h1>${answer ? answer.questions[0] : "Soạn câu trả lời"}</h1>
          ${answer ? html`<p class="lede row">${badge(...APPROVED[answer.state])}<span>${answer.approved_by && answer.state === "approved" ? `duyệt bởi ${answer.approved_by}, ${clock(answer.approved_at)}` : `soạn bởi ${answer.created_by}, ${clock(answer.created_at)}`}</span></p>` : nothing}
        </div>
      </div>
      ${answer?.ended_reason ? html`<div class="note" data-tone="warn">${icon("alert")}<p>${answer.state === "expired" ? "Hết hạn" : "Đã rút"}: ${answer.ended_reason}</p></div><br />` : nothing}
      <section class="card">
        <h2 id="questions">Các cách hỏi</h2>
        <p class="soft" id="questions-hint">Mỗi dòng một cách hỏi. Câu trả lời chỉ được dùng khi câu hỏi trùng ý với một trong các dòng này.</p>
        <textarea class="field" aria-labelledby="questions" aria-describedby="questions-hint" .value=${draft.questions} @input=${(event: Event) => this.change({ questions: (event.target as HTMLTextAreaElement).value })}></textarea>
      </section>
      <section class="card">
        <h2>Các câu trong câu trả lời</h2>
        <p class="soft">Mỗi câu dẫn ít nhất một đoạn trích đúng nguyên văn trong thư viện.</p>
        ${draft.statements.map(
          (each, index) => html`<hd-statement .statement=${each} .number=${index + 1} .check=${this.checks[index]} .names=${this.names} ?alone=${draft.statements.length === 1}
            @hd-change=${(event: CustomEvent<ApprovedStatement>) => this.put(index, event.detail)} @hd-remove=${() => this.drop(index)} @hd-named=${(event: CustomEvent<[string, string]>) => (this.names = new Map([...this.names, event.detail]))}></hd-statement>`,
        )}
        <div class="acts"><button type="button" class="quiet" ?disabled=${draft.statements.length >= 20} @click=${this.add}>${icon("new")}Thêm câu</button></div>
      </section>
      <section class="card">
        <h2>Thời gian dùng</h2>
        <div class="fields">
          <hd-day label="Dùng từ ngày (nếu cần)" .value=${draft.valid_from} @hd-day=${(event: Event) => this.change({ valid_from: (event.target as DayField).value })}></hd-day>
          <hd-day label="Dùng đến hết ngày (nếu cần)" .value=${draft.valid_to} @hd-day=${(event: Event) => this.change({ valid_to: (event.target as DayField).value })}></hd-day>
        </div>
      </section>
      ${answer?.history?.length
        ? html`<section class="card"><h2>Lịch sử</h2><ol class="history">${answer.history.map((each) => html`<li>${clock(each.at)} · <strong>${BECAME[each.act] ?? each.act}</strong> · ${each.by}${each.note ? ` – ${each.note}` : ""}</li>`)}</ol></section>`
        : nothing}
      <div class="stick">
        ${this.failed()}
        ${this.checks.length && !this.problem
          ? html`<div class="note" data-tone=${bad ? "bad" : "good"} role="status">${icon(bad ? "alert" : "check")}<p>${bad ? `${bad} câu chưa qua kiểm chứng; xem lý do dưới từng câu.` : "Mọi câu đều qua kiểm chứng."}</p></div>`
          : nothing}
        <div class="acts">
          <button type="button" class="quiet" ?disabled=${this.busy} @click=${this.verify}>${icon("scales")}Kiểm chứng</button>
          <button type="button" class=${answer && !this.changed && answer.state !== "approved" ? "quiet" : "primary"} ?disabled=${this.busy} @click=${this.save}>Lưu bản nháp</button>
          ${answer && !this.changed && answer.state !== "approved" ? html`<button type="button" class="primary" ?disabled=${this.busy} @click=${this.approve}>${icon("check")}Duyệt và dùng</button>` : nothing}
          ${answer && (answer.state === "approved" || answer.state === "draft") ? html`<button type="button" class="quiet danger" ?disabled=${this.busy} @click=${this.withdraw}>Rút câu trả lời</button>` : nothing}
          ${this.changed ? html`<span class="minor">Có thay đổi chưa lưu</span>` : nothing}
        </div>
      </div>`;
  }

  private get key(): string {
    return `hd-admin-draft:${this.place}`;
  }

  private change(change: Partial<Draft>): void {
    this.draft = { ...this.draft, ...change };
    this.changed = true;
    sessionStorage.setItem(this.key, JSON.stringify(this.draft));
  }

  private put(index: number, statement: ApprovedStatement): void {
    this.change({ statements: this.draft.statements.map((each, at) => (at === index ? statement : each)) });
    this.checks = [];
  }

  private drop(index: number): void {
    this.change({ statements: this.draft.statements.filter((_, at) => at !== index) });
    this.checks = this.checks.filter((_, at) => at !== index);
    say(this, `Đã bỏ câu ${index + 1}.`);
    void this.updateComplete.then(() => this.renderRoot.querySelectorAll<HTMLElement>("hd-statement")[Math.max(0, index - 1)]?.focus());
  }

  private add = async (): Promise<void> => {
    this.change({ statements: [...this.draft.statements, { text: "", supports: [], lead: true }] });
    await this.updateComplete;
    [...this.renderRoot.querySelectorAll<HTMLElement>("hd-statement")].at(-1)?.focus();
  };

  /** What is missing before the server can be asked; "" when nothing is. */
  private missing(questions: boolean): string {
    const at = this.draft.statements.findIndex((each) => !each.text.trim());
    const unsupported = this.draft.statements.findIndex((each) => !each.supports.length || each.supports.some((one) => !one.quote.trim()));
    if (questions && !this.draft.questions.trim()) return "Hãy nhập ít nhất một cách hỏi.";
    if (at >= 0) return `Câu ${at + 1} chưa có nội dung.`;
    if (unsupported >= 0) return `Câu ${unsupported + 1} chưa có đoạn trích làm căn cứ.`;
    return "";
  }

  private verify = async (): Promise<void> => {
    this.problem = this.missing(false);
    if (this.problem) return;
    await this.attempt(async () => {
      this.checks = (await this.api.send<{ checks: Check[] }>("POST", "approved/check", { statements: this.draft.statements })).checks;
    });
  };

  private save = async (): Promise<void> => {
    this.problem = this.missing(true);
    if (this.problem) return;
    const { valid_from, valid_to, record_id, statements } = this.draft;
    const questions = this.draft.questions.split("\n").map((line) => line.trim()).filter(Boolean);
    const body = { questions, statements, valid_from: valid_from || null, valid_to: valid_to || null, record_id };
    await this.attempt(async () => {
      const id = this.answer?.id;
      const saved = await this.api.send<ApprovedAnswer>(id ? "PUT" : "POST", id ? `approved/${id}` : "approved", body);
      sessionStorage.removeItem(this.key);
      this.take(saved);
    }, "Đã lưu bản nháp.");
  };

  private approve = async (): Promise<void> => {
    const id = this.answer!.id;
    await this.attempt(async () => {
      try {
        this.take(await this.api.send<ApprovedAnswer>("POST", `approved/${id}/approve`));
      } catch (error) {
        if (error instanceof AdminError && Array.isArray(error.details["checks"])) this.checks = error.details["checks"] as Check[];
        throw error;
      }
    }, "Đã duyệt. Câu trả lời được dùng từ bây giờ.");
  };

  private withdraw = async (): Promise<void> => {
    const reason = await this.confirm.ask({ heading: "Rút câu trả lời?", words: "Câu trả lời sẽ không được dùng nữa; trợ lý lại tự trả lời câu hỏi này.", act: "Rút câu trả lời", grave: true, field: { label: "Lý do", least: 1, most: 500 } });
    if (reason === null) return;
    await this.attempt(async () => this.take(await this.api.send<ApprovedAnswer>("POST", `approved/${this.answer!.id}/withdraw`, { reason })), "Đã rút câu trả lời.");
  };

  /** Show what the server has now; a new one gets its own address. */
  private take(answer: ApprovedAnswer): void {
    const history = answer.history ?? this.answer?.history;
    this.answer = history ? { ...answer, history } : answer;
    this.draft = fromAnswer(answer);
    this.checks = answer.checks;
    this.names = new Map([...this.names, ...namesIn(answer)]);
    this.changed = false;
    if (this.place !== answer.id) location.replace(`#cau-tra-loi/${answer.id}`);
    void this.api.get<ApprovedAnswer>(`approved/${answer.id}`).then((whole) => (this.answer = whole), () => undefined);
  }

  private onUnload = (event: BeforeUnloadEvent): void => {
    if (this.changed) event.preventDefault();
  };
}

function namesIn(answer: ApprovedAnswer): Map<string, string> {
  return new Map(answer.sources.filter((each) => each.formal).map((each) => [each.provision_id, each.formal]));
}

function fromAnswer(answer: ApprovedAnswer): Draft {
  const { questions, statements, valid_from, valid_to, record_id } = answer;
  return { questions: questions.join("\n"), statements, valid_from: valid_from ?? "", valid_to: valid_to ?? "", record_id: record_id ?? "" };
}
