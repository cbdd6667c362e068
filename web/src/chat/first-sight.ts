/** What stands on the page before the first question. */

import { html } from "lit";
import { icon } from "../shared/icons";
import { unbroken } from "../shared/text";

const EXAMPLES = [
  "Hạn chót hợp nhất Cổng dịch vụ công với hệ thống một cửa điện tử theo 5894?",
  "Kinh tế số đến năm 2025 chiếm bao nhiêu GDP theo QĐ 749?",
  "QĐ 942 còn hiệu lực không?",
  "QĐ 942 và QĐ 2629 khác nhau thế nào?",
  "tinh gian bien che 2021-2026 giam bao nhieu phan tram?",
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
