/** `<hd-questions>`: questions without a good answer, and one of them explained (`#cau-hoi/{record_id}`). */

import { css, html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import "../shared/day-field";
import type { DayField } from "../shared/day-field";
import { define } from "../shared/define";
import { badge } from "../shared/validity";
import { opinion, statusBadge } from "./asked";
import { Listed } from "./listed";
import "./question";
import { clock } from "./section";
import type { AskedQuestion, Paged } from "./types";
import { ANSWERS, DOORS } from "./words";

type Page = Paged & { questions: AskedQuestion[] };

const EMPTY = { which: "", handled: "open", door: "", since: "", until: "", q: "" };
const WHICH: [string, string][] = [
  ["", "Cần xem lại"],
  ["rating:down", "Bị chấm chưa tốt"],
  ["rating:up", "Được chấm tốt"],
  ...(Object.entries(ANSWERS).map(([status, [, , words]]) => [`status:${status}`, words]) as [string, string][]),
];

@define("hd-questions")
export class Questions extends Listed<typeof EMPTY> {
  static override styles = [
    ...Listed.styles,
    css`
      .filters {
        margin-bottom: 1rem;
      }

      tbody th .clamp {
        -webkit-line-clamp: 3;
      }
    `,
  ];

  @state() private found: Page | null = null;

  constructor() {
    super(EMPTY);
  }

  protected override async load(): Promise<void> {
    if (this.place) return;
    const filters = this.filters;
    const { which, ...rest } = filters;
    const [field, value] = which.split(":");
    const found = await this.api.get<Page>("questions", { ...rest, ...(field && value ? { [field]: value } : {}), page: this.page });
    if (filters === this.filters) this.found = found;
  }

  override render() {
    return html`${this.place ? html`<hd-question .api=${this.api} .active=${this.active} .place=${this.place}></hd-question>` : nothing}
      <div ?hidden=${this.place}>
        <div class="head">
          <div>
            <h1>Câu hỏi</h1>
            <p class="lede">Những câu trợ lý chưa trả lời tốt. Xem vì sao, bổ sung văn bản hoặc soạn câu trả lời duyệt, rồi đánh dấu đã xử lý. Thông tin cá nhân đã được che.</p>
          </div>
        </div>
        <form class="fields filters" role="search" aria-label="Lọc câu hỏi" @submit=${(event: Event) => event.preventDefault()}>
          <label><span>Chữ trong câu hỏi</span><input type="search" class="field" autocomplete="off" spellcheck="false" @input=${this.onWords} /></label>
          ${this.select("Kết quả", this.filters.which, WHICH, (which) => this.narrow({ which }))}
          ${this.select("Xử lý", this.filters.handled, [["open", "Chưa xử lý"], ["done", "Đã xử lý"], ["all", "Tất cả"]], (handled) => this.narrow({ handled }))}
          ${this.select("Kênh", this.filters.door, [["", "Tất cả"], ...Object.entries(DOORS)], (door) => this.narrow({ door }))}
          <hd-day label="Từ ngày" @hd-day=${(event: Event) => this.narrow({ since: (event.target as DayField).value })}></hd-day>
          <hd-day label="Đến ngày" @hd-day=${(event: Event) => this.narrow({ until: (event.target as DayField).value })}></hd-day>
        </form>
        ${this.found ? this.list(this.found) : this.waiting()}
      </div>`;
  }

  private list(found: Page): TemplateResult {
    const narrowed = this.filters !== EMPTY;
    if (!found.questions.length) return html`${this.failed()}<p class="state">${narrowed ? "Không có câu hỏi phù hợp." : "Không còn câu hỏi nào cần xem lại."}</p>`;
    return html`${this.failed()}
      <div class="wide">
        <table>
          <caption class="unseen">Câu hỏi</caption>
          <thead><tr><th scope="col">Câu hỏi</th><th scope="col">Kết quả</th><th scope="col">Ý kiến</th><th scope="col">Lúc</th></tr></thead>
          <tbody>
            ${found.questions.map(
              (each) => html`<tr>
                <th scope="row"><a class="strong" href=${`#cau-hoi/${each.record_id}`}><span class="clamp">${each.question}</span></a></th>
                <td data-name="">${statusBadge(each)}${each.handled ? html` ${badge("good", "check", "Đã xử lý")}` : nothing}</td>
                <td data-name="">${opinion(each)}</td>
                <td data-name=""><span class="nowrap">${clock(each.asked_at)}</span>${each.door ? html`<p class="minor">${DOORS[each.door] ?? each.door}</p>` : nothing}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${this.turner(found, "câu hỏi")}`;
  }
}
