/** What stands on the page before the first question. */

import { css, html } from "lit";
import { icon } from "../shared/icons";
import { unbroken } from "../shared/text";

const EXAMPLES = [
  "Hạn chót hợp nhất Cổng dịch vụ công với hệ thống một cửa điện tử theo 5894?",
  "Kinh tế số đến năm 2025 chiếm bao nhiêu GDP theo QĐ 749?",
  "QĐ 942 còn hiệu lực không?",
  "QĐ 942 và QĐ 2629 khác nhau thế nào?",
  "Giai đoạn 2021-2026 phải tinh giản bao nhiêu phần trăm biên chế?",
  "Bộ chỉ số tại QĐ 766 gồm những nhóm nào?",
];

export function welcome() {
  return html`<section aria-labelledby="welcome">
    <h1 id="welcome">Hỏi quy&nbsp;định, nhận&nbsp;câu&nbsp;trả&nbsp;lời kèm&nbsp;trích&nbsp;dẫn</h1>
    <p class="lead">Mỗi ý đều chỉ rõ chỗ trích trong văn bản để bạn mở ra đối&nbsp;chiếu.</p>
    <div class="about">
      <p>
        ${icon("machine")}
        <span><strong>Đây là trợ lý tự động, không phải cán bộ, công chức.</strong> Câu trả lời chỉ để tham khảo, không thay tư vấn
          pháp lý hay ý kiến của cơ quan có thẩm quyền.</span>
      </p>
      <p>
        ${icon("library")}
        <span><strong>Nguồn:</strong> bản tóm lược các văn bản chỉ đạo cải cách hành chính do nhóm biên soạn và các văn bản chính thức
          được thêm vào. <a href="/van-ban">Xem danh sách văn bản</a></span>
      </p>
    </div>
  </section>`;
}

export function examples(ask: (question: string) => void) {
  return html`<section class="examples" aria-labelledby="examples">
    <h2 id="examples">Câu hỏi mẫu</h2>
    <ul>${EXAMPLES.map((text) => html`<li><button type="button" @click=${() => ask(text)}>${unbroken(text)}</button></li>`)}</ul>
  </section>`;
}

export const firstSightStyles = css`
  h1 {
    margin: 0;
    font: 600 clamp(1.75rem, 1.2rem + 2.4vw, 2.5rem) / 1.3 var(--serif);
    text-wrap: balance;
  }

  .lead {
    margin-top: 0.5rem;
    color: var(--soft);
    font-size: 1.125rem;
  }

  .about {
    margin: 1.25rem 0 1.5rem;
    padding-left: 1rem;
    border-left: 3px solid var(--gold);
  }

  .about p {
    display: flex;
    gap: 0.75rem;
    color: var(--soft);
    font-size: var(--text-note);
  }

  .about p + p {
    margin-top: 0.5rem;
  }

  .about .icon {
    margin-top: 0.15em;
    color: var(--accent);
  }

  .about strong {
    color: var(--ink);
    font-weight: 600;
  }

  .examples {
    margin-top: 1.75rem;
  }

  .examples h2 {
    margin-bottom: 0.625rem;
    color: var(--soft);
    font-size: var(--text-note);
    font-weight: 600;
  }

  .examples ul {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr));
    gap: 0.625rem;
  }

  .examples button {
    width: 100%;
    height: 100%;
    min-height: 3rem;
    padding: 0.625rem 1rem;
    border: 1px solid var(--line);
    border-radius: var(--round);
    background: var(--surface);
    color: var(--ink);
    font-size: var(--text-note);
    line-height: 1.45;
    text-align: start;
  }

  .examples button:hover {
    border-color: var(--accent);
    background: var(--accent-tint);
  }

  @media (max-width: 45rem) {
    h1 {
      font-size: 1.375rem;
    }

    .lead {
      font-size: 1rem;
    }

    .about {
      margin: 1rem 0;
    }

    .about p {
      font-size: var(--text-minor);
    }

    .examples {
      margin-top: 1rem;
    }
  }
`;
