/** `<hd-approved>`: answers approved by officers: the list, one of them (`/{id}`), a new one (`/moi`, `/tu/{record_id}`). */

import { css, html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { shortDay } from "../shared/dates";
import { define } from "../shared/define";
import { icon } from "../shared/icons";
import { badge } from "../shared/validity";
import "./editor";
import { Section, clock } from "./section";
import type { ApprovedAnswer, ApprovedState } from "./types";
import { APPROVED } from "./words";

const STATES: [ApprovedState | "", string][] = [
  ["", "Tất cả"],
  ["approved", "Đang dùng"],
  ["draft", "Bản nháp"],
  ["expired", "Hết hạn"],
  ["withdrawn", "Đã rút"],
];

@define("hd-approved")
export class ApprovedList extends Section {
  static override styles = [
    ...Section.styles,
    css`
      .segments {
        margin-bottom: 1rem;
      }

      .why {
        margin-top: 0.25rem;
        color: var(--warn);
        font-size: var(--text-note);
      }
    `,
  ];

  @state() private answers: ApprovedAnswer[] | null = null;
  @state() private chosen: ApprovedState | "" = "";

  protected override async load(): Promise<void> {
    if (this.place) return;
    const chosen = this.chosen;
    const { answers } = await this.api.get<{ answers: ApprovedAnswer[] }>("approved", { state: chosen });
    if (chosen === this.chosen) this.answers = answers;
  }

  override render() {
    return html`${this.place ? html`<hd-editor .api=${this.api} .active=${this.active} .place=${this.place}></hd-editor>` : nothing}
      <div ?hidden=${this.place}>
        <div class="head">
          <div>
            <h1>Câu trả lời đã duyệt</h1>
            <p class="lede">Câu trả lời do cán bộ soạn và duyệt, được dùng trước cho đúng câu hỏi đó. Câu trả lời tự hết hạn khi điều khoản được dẫn thay đổi.</p>
          </div>
          <a class="primary" href="#cau-tra-loi/moi">${icon("new")}Soạn câu trả lời</a>
        </div>
        <div class="segments" role="group" aria-label="Lọc theo trạng thái">
          ${STATES.map(([each, words]) => html`<button type="button" aria-pressed=${each === this.chosen} @click=${() => this.choose(each)}>${words}</button>`)}
        </div>
        ${this.answers ? this.list(this.answers) : this.waiting()}
      </div>`;
  }

  private list(answers: ApprovedAnswer[]): TemplateResult {
    if (!answers.length)
      return html`${this.failed()}<p class="state">${this.chosen ? "Không có câu trả lời nào ở trạng thái này." : "Chưa có câu trả lời nào. Bạn có thể soạn mới, hoặc bắt đầu từ một câu trong mục Câu hỏi."}</p>`;
    return html`${this.failed()}
      <div class="wide">
        <table>
          <caption class="unseen">Câu trả lời đã duyệt</caption>
          <thead><tr><th scope="col">Câu hỏi</th><th scope="col">Trạng thái</th><th scope="col">Căn cứ</th><th scope="col">Người duyệt</th></tr></thead>
          <tbody>
            ${answers.map(
              (each) => html`<tr>
                <th scope="row">
                  <a class="strong" href=${`#cau-tra-loi/${each.id}`}>${each.questions[0]}</a>
                  ${each.questions.length > 1 ? html`<p class="minor">và ${each.questions.length - 1} cách hỏi khác</p>` : nothing}
                  ${each.ended_reason ? html`<p class="why">${each.ended_reason}</p>` : nothing}
                </th>
                <td data-name="">${stateBadge(each)}</td>
                <td data-name=""><ul class="minor">${each.sources.map((one) => html`<li>${one.formal || one.provision_id}</li>`)}</ul></td>
                <td data-name="Người duyệt">${each.approved_by ? html`${each.approved_by}<p class="minor">${clock(each.approved_at)}</p>` : html`<span class="minor">chưa duyệt</span>`}
                  ${each.valid_to ? html`<p class="minor">dùng đến ${shortDay(each.valid_to)}</p>` : nothing}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>`;
  }

  private choose(chosen: ApprovedState | ""): void {
    this.chosen = chosen;
    void this.reload();
  }
}

export function stateBadge(answer: Pick<ApprovedAnswer, "state">): TemplateResult {
  return badge(...APPROVED[answer.state]);
}
