/**
 * Two small charts as SVG: what was asked (stacked bars), how long it took (two lines).
 *
 * A chart is one picture with a sentence for who does not see it; the numbers stand in a table below it. Parts differ by pattern or
 * dash as well as by colour.
 */

import { css, html, svg, nothing, type TemplateResult } from "lit";
import type { AnswerStatus } from "../shared/types";
import type { Bucket } from "./types";
import { count, lasting } from "./words";

const WIDTH = 520;
const HEIGHT = 220;
const LEFT = 62;
const RIGHT = 12;
const TOP = 14;
const BOTTOM = 28;
const INNER = { width: WIDTH - LEFT - RIGHT, height: HEIGHT - TOP - BOTTOM };

export const GROUPS: { name: string; words: string; statuses: AnswerStatus[] }[] = [
  { name: "full", words: "Đã trả lời", statuses: ["answered"] },
  { name: "half", words: "Trả lời một phần", statuses: ["answered_partly"] },
  { name: "none", words: "Chưa trả lời được", statuses: ["not_found", "unverified", "failed"] },
  { name: "other", words: "Hỏi lại hoặc ngoài phạm vi", statuses: ["needs_clarification", "out_of_scope"] },
];

export function inGroup(bucket: Pick<Bucket, "statuses">, statuses: readonly AnswerStatus[]): number {
  return statuses.reduce((sum, status) => sum + (bucket.statuses[status] ?? 0), 0);
}

/** "24/11" of a day, "07 giờ" of an hour; as the server tells it, in Vietnam's time. */
export function at(bucket: Bucket, by: "day" | "hour"): string {
  return by === "hour" ? `${bucket.at.slice(11, 13)} giờ` : `${bucket.at.slice(8, 10)}/${bucket.at.slice(5, 7)}`;
}

export function questionsChart(buckets: readonly Bucket[], by: "day" | "hour", label: string): TemplateResult {
  const most = niceTop(Math.max(0, ...buckets.map((each) => each.questions)), true);
  const slot = INNER.width / Math.max(1, buckets.length);
  const width = Math.max(2, Math.min(28, slot * 0.7));
  const high = (value: number): number => (INNER.height * value) / most;
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${label}>
      ${PATTERN} ${scale(most, (value) => count(value))} ${days(buckets, by, slot)}
      ${buckets.map((bucket, index) => {
        let bottom = TOP + INNER.height;
        const x = LEFT + slot * index + (slot - width) / 2;
        return svg`<g><title>${at(bucket, by)}: ${count(bucket.questions)} câu hỏi</title>
          ${GROUPS.map(({ name, statuses }) => {
            const height = high(inGroup(bucket, statuses));
            bottom -= height;
            return height ? svg`<rect class="part ${name}" x=${x} y=${bottom} width=${width} height=${height} />` : nothing;
          })}</g>`;
      })}
    </svg>
    <ul class="legend">
      ${GROUPS.map(({ name, words }) => html`<li><svg viewBox="0 0 14 14" aria-hidden="true">${svg`<rect class="part ${name}" width="14" height="14" rx="2" />`}</svg>${words}</li>`)}
    </ul>`;
}

export function latencyChart(buckets: readonly Bucket[], by: "day" | "hour", label: string): TemplateResult {
  const most = niceTop(Math.max(0, ...buckets.map((each) => each.p95_ms ?? 0)), false);
  const slot = INNER.width / Math.max(1, buckets.length);
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${label}>
      ${scale(most, lasting)} ${days(buckets, by, slot)} ${line(buckets, "p95_ms", "slow", slot, most)} ${line(buckets, "p50_ms", "usual", slot, most)}
    </svg>
    <ul class="legend">
      <li><svg viewBox="0 0 22 14" class="long" aria-hidden="true">${svg`<path class="line usual" d="M1 7h20" />`}</svg>Một nửa số câu nhanh hơn (p50)</li>
      <li><svg viewBox="0 0 22 14" class="long" aria-hidden="true">${svg`<path class="line slow" d="M1 7h20" />`}</svg>95% số câu nhanh hơn (p95)</li>
    </ul>`;
}

function line(buckets: readonly Bucket[], of: "p50_ms" | "p95_ms", name: string, slot: number, most: number) {
  const points: [number, number][] = [];
  let path = "";
  buckets.forEach((bucket, index) => {
    const value = bucket[of];
    if (value === null) return;
    const point: [number, number] = [LEFT + slot * (index + 0.5), TOP + INNER.height * (1 - value / most)];
    path += `${points.length ? "L" : "M"}${point[0].toFixed(1)} ${point[1].toFixed(1)}`;
    points.push(point);
  });
  return svg`<path class="line ${name}" d=${path} />${points.map(([x, y]) => svg`<circle class="dot ${name}" cx=${x} cy=${y} r="3" />`)}`;
}

function scale(most: number, words: (value: number) => string) {
  return [0, 0.5, 1].map((part) => {
    const y = TOP + INNER.height * (1 - part);
    return svg`<path class="grid" d="M${LEFT} ${y}H${WIDTH - RIGHT}" /><text class="tick" x=${LEFT - 8} y=${y + 4} text-anchor="end">${words(most * part)}</text>`;
  });
}

function days(buckets: readonly Bucket[], by: "day" | "hour", slot: number) {
  const every = Math.ceil(buckets.length / 6);
  return buckets.map((bucket, index) =>
    index % every ? nothing : svg`<text class="tick" x=${LEFT + slot * (index + 0.5)} y=${HEIGHT - 8} text-anchor="middle">${at(bucket, by)}</text>`,
  );
}

/** A top that is easily halved: 2, 4, 10, 20, 40, 100 …; never 0. */
function niceTop(most: number, whole: boolean): number {
  if (most <= 0) return whole ? 2 : 1000;
  const power = 10 ** Math.floor(Math.log10(most));
  const top = [1, 2, 4, 6, 8, 10].map((factor) => factor * power).find((value) => value >= most) ?? 10 * power;
  return whole ? Math.max(2, top) : top;
}

const PATTERN = svg`<defs><pattern id="stripes" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
  <rect class="under" width="6" height="6" /><rect class="over" width="3" height="6" /></pattern></defs>`;

export const chartStyles = css`
  figure svg[role="img"] {
    display: block;
    width: 100%;
    height: auto;
  }

  .tick {
    fill: var(--soft);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }

  .grid {
    stroke: var(--line);
  }

  .part {
    stroke: var(--surface);
    stroke-width: 1;
  }

  .full {
    fill: var(--accent);
  }

  .half {
    fill: url("#stripes");
  }

  .legend .half {
    fill: var(--accent-tint);
    stroke: var(--accent);
    stroke-width: 2;
    stroke-dasharray: 2 2;
  }

  .under {
    fill: var(--accent-tint);
  }

  .over {
    fill: var(--accent);
  }

  .none {
    fill: var(--bad);
  }

  .other {
    fill: var(--edge);
  }

  .line {
    fill: none;
    stroke-width: 2;
  }

  .line.usual {
    stroke: var(--accent);
  }

  .line.slow {
    stroke: var(--warn);
    stroke-dasharray: 5 4;
  }

  .dot.usual {
    fill: var(--accent);
  }

  .dot.slow {
    fill: var(--warn);
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
    margin-top: 0.5rem;
    color: var(--soft);
    font-size: var(--text-minor);
  }

  .legend li {
    display: flex;
    align-items: center;
    gap: 0.5rem;
  }

  .legend svg {
    width: 0.875rem;
    height: 0.875rem;
  }

  .legend svg.long {
    width: 1.375rem;
  }

  @media (max-width: 45rem) {
    .tick {
      font-size: 17px;
    }
  }

  @media (forced-colors: active) {
    .part, .line, .dot {
      forced-color-adjust: none;
    }
  }
`;
