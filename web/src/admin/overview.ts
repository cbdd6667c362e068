/** `<hd-overview>`: how much was asked, how it ended, how long it took. */

import { css, html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { isoDay, shortDay } from "../shared/dates";
import { define } from "../shared/define";
import { icon } from "../shared/icons";
import { GROUPS, at, chartStyles, inGroup, latencyChart, questionsChart } from "./charts";
import { Section } from "./section";
import type { Doors, Stats, Use } from "./types";
import { DOORS, STEPS, count, lasting, share } from "./words";

const SPANS = [
  { name: "24 giờ", days: 1, by: "hour" },
  { name: "7 ngày", days: 7, by: "day" },
  { name: "30 ngày", days: 30, by: "day" },
  { name: "90 ngày", days: 90, by: "day" },
] as const;

@define("hd-overview")
export class Overview extends Section {
  static override styles = [
    ...Section.styles,
    chartStyles,
    css`
      .tiles {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(10.5rem, 1fr));
        gap: 1rem;
        margin-bottom: 1rem;
      }

      .tile {
        padding: 0.875rem 1.125rem 1rem;
        border: 1px solid var(--line);
        border-radius: var(--round);
        background: var(--surface);
      }

      .tile dt {
        color: var(--soft);
        font-size: var(--text-note);
      }

      .tile dd {
        font-size: 1.625rem;
        font-weight: 650;
        font-variant-numeric: tabular-nums;
        line-height: 1.35;
      }

      .tile dd + dd {
        color: var(--soft);
        font-size: var(--text-minor);
        font-weight: 400;
        line-height: 1.5;
      }

      .pair {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
        gap: 1rem;
        align-items: start;
      }

      .pair .card {
        margin: 0;
      }

      .card table {
        margin: 0 -0.75rem;
        width: calc(100% + 1.5rem);
      }

      .card th:first-child, .card td:first-child, .card th:last-child, .card td:last-child {
        padding-inline: 0.75rem;
      }

      .long {
        max-height: 20rem;
        overflow-y: auto;
      }

      .closed {
        margin-bottom: 1rem;
      }

      @media (max-width: 56rem) {
        .tiles {
          grid-template-columns: repeat(2, minmax(0, 1fr));
          gap: 0.625rem;
        }

        .tile {
          padding: 0.625rem 0.875rem 0.75rem;
        }

        .tile:last-child {
          grid-column: 1 / -1;
        }

        .segments button {
          padding: 0 0.625rem;
        }

        .card table {
          width: auto;
          margin: 0;
        }

        .card tbody tr, .card tbody th:first-child, .card tbody td, .card tbody td:last-child {
          padding-inline: 0;
        }
      }
    `,
  ];

  @state() private span: (typeof SPANS)[number] = SPANS[2];
  @state() private stats: Stats | null = null;
  @state() private doors: Doors | null = null;

  protected override async load(): Promise<void> {
    const { days, by } = this.span;
    const now = new Date();
    const since = isoDay(new Date(now.getFullYear(), now.getMonth(), now.getDate() - days + 1));
    const [stats, doors] = await Promise.all([this.api.get<Stats>("stats", { since, until: isoDay(now), by }), this.api.get<Doors>("doors")]);
    this.stats = stats;
    this.doors = doors;
  }

  override render() {
    return html`<div class="head">
        <div>
          <h1>Tổng quan</h1>
          ${this.stats ? html`<p class="lede">${this.stats.since === this.stats.until ? `Ngày ${shortDay(this.stats.since)}` : `Từ ${shortDay(this.stats.since)} đến ${shortDay(this.stats.until)}`}</p>` : nothing}
        </div>
        <div class="segments" role="group" aria-label="Khoảng thời gian">
          ${SPANS.map((each) => html`<button type="button" aria-pressed=${each === this.span} @click=${() => this.choose(each)}>${each === SPANS[0] ? "Hôm nay" : each.name}</button>`)}
        </div>
      </div>
      ${this.doors && !this.doors.open
        ? html`<div class="note closed" data-tone="warn">${icon("stop")}<p>Trợ lý đang tạm dừng trả lời. <a href="#he-thong">Mở lại ở mục Hệ thống</a></p></div>`
        : nothing}
      ${this.stats ? this.told(this.stats) : this.waiting()}`;
  }

  private told(stats: Stats): TemplateResult {
    const { totals, buckets, by } = stats;
    const asked = totals.questions;
    const voted = totals.up + totals.down;
    const bad = inGroup(totals, GROUPS[2]!.statuses);
    const good = inGroup(totals, [...GROUPS[0]!.statuses, ...GROUPS[1]!.statuses]);
    return html`${this.failed()}
      <dl class="tiles">
        ${tile("Câu hỏi", count(asked), doorsInWords(totals))}
        ${tile("Có câu trả lời", share(good, asked), `${count(good)} câu, ${count(inGroup(totals, GROUPS[1]!.statuses))} câu trả lời một phần`)}
        ${tile("Chưa trả lời được", share(bad, asked), html`${count(bad)} câu · <a href="#cau-hoi">xem lại</a>`)}
        ${tile("Đánh giá tốt", share(totals.up, voted), `${count(totals.up)} tốt, ${count(totals.down)} chưa tốt`)}
        ${tile("Thời gian trả lời", lasting(totals.p50_ms), `95% số câu dưới ${lasting(totals.p95_ms)}`)}
      </dl>
      <div class="pair">
      <figure class="card">
        <h2 id="asked">Số câu hỏi theo ${by === "hour" ? "giờ" : "ngày"}</h2>
        ${asked
          ? questionsChart(buckets, by, `Biểu đồ cột: ${count(asked)} câu hỏi, ${count(good)} câu có câu trả lời, ${count(bad)} câu chưa trả lời được. Số liệu có trong bảng bên dưới.`)
          : html`<p class="soft">Chưa có câu hỏi nào trong khoảng này.</p>`}
        ${asked
          ? html`<details>
              <summary>Xem dạng bảng</summary>
              <div class="long" tabindex="0" role="region" aria-labelledby="asked">
                <table>
                  <thead><tr><th scope="col">${by === "hour" ? "Giờ" : "Ngày"}</th>${GROUPS.map(({ words }) => html`<th scope="col" class="number">${words}</th>`)}<th scope="col" class="number">p50</th><th scope="col" class="number">p95</th></tr></thead>
                  <tbody>
                    ${buckets.filter((each) => each.questions).map(
                      (bucket) => html`<tr>
                        <th scope="row">${at(bucket, by)}</th>
                        ${GROUPS.map(({ statuses, words }) => html`<td class="number" data-name=${words}>${count(inGroup(bucket, statuses))}</td>`)}
                        <td class="number nowrap" data-name="p50">${lasting(bucket.p50_ms)}</td><td class="number nowrap" data-name="p95">${lasting(bucket.p95_ms)}</td>
                      </tr>`,
                    )}
                  </tbody>
                </table>
              </div>
            </details>`
          : nothing}
      </figure>
      ${asked
        ? html`<figure class="card">
            <h2>Thời gian trả lời</h2>
            ${latencyChart(buckets, by, `Biểu đồ đường: một nửa số câu trong ${lasting(totals.p50_ms)}, 95% số câu trong ${lasting(totals.p95_ms)}.`)}
          </figure>
            <section class="card">
              <h2>Theo kênh hỏi</h2>
              <table>
                <thead><tr><th scope="col">Kênh</th><th scope="col" class="number">Câu hỏi</th><th scope="col" class="number">Tỷ lệ</th></tr></thead>
                <tbody>${Object.entries(totals.doors).map(([door, number]) => html`<tr><th scope="row">${DOORS[door] ?? "Không rõ"}</th><td class="number" data-name="Câu hỏi">${count(number)}</td><td class="number" data-name="Tỷ lệ">${share(number, asked)}</td></tr>`)}</tbody>
              </table>
            </section>
            <section class="card">
              <h2>Theo từng bước</h2>
              <table>
                <thead><tr><th scope="col">Bước</th><th scope="col" class="number">p50</th><th scope="col" class="number">p95</th></tr></thead>
                <tbody>${Object.entries(totals.steps).map(([step, each]) => html`<tr><th scope="row">${STEPS[step] ?? step}</th><td class="number nowrap" data-name="p50">${lasting(each.p50_ms)}</td><td class="number nowrap" data-name="p95">${lasting(each.p95_ms)}</td></tr>`)}</tbody>
              </table>
            </section>`
        : nothing}
      </div>`;
  }

  private choose(span: (typeof SPANS)[number]): void {
    this.span = span;
    void this.reload();
  }
}

function tile(name: string, value: string, more: string | TemplateResult): TemplateResult {
  return html`<div class="tile"><dt>${name}</dt><dd>${value}</dd><dd>${more}</dd></div>`;
}

function doorsInWords(use: Use): string {
  const [most] = Object.entries(use.doors).sort((a, b) => b[1] - a[1]);
  const name = most ? (DOORS[most[0]] ?? "kênh khác") : "";
  return name ? `nhiều nhất qua ${name === DOORS["zalo"] ? name : name.charAt(0).toLowerCase() + name.slice(1)}` : "qua mọi kênh";
}
