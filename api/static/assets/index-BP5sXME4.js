import{A as e,D as t,E as n,L as r,M as i,O as a,P as o,S as s,T as c,_ as l,b as u,c as d,d as ee,g as f,i as p,j as m,k as h,l as g,m as te,n as _,o as v,r as y,u as b,v as x,w as S}from"./validity-C7RphUQ0.js";import{t as ne}from"./repeat-C9SUYP8a.js";import"./day-field-CSpwrKqZ.js";import{t as re}from"./copy-button-CKLyGZPO.js";import{n as C}from"./modal-D8JpT0d4.js";var w=2e3,ie=1800,ae=500,oe=CSS.supports(`field-sizing`,`content`),T=class extends m{constructor(...e){super(...e),this.label=`Câu hỏi của bạn`,this.placeholder=`Nhập câu hỏi của bạn`,this.send=`Gửi`,this.halt=`Dừng`,this.busy=!1,this.compact=!1,this.hint=``,this.text=``,this.problem=``,this.busySince=0,this.onSubmit=e=>{e.preventDefault(),this.busy?Date.now()-this.busySince>ae&&this.dispatchEvent(new Event(`hd-stop`)):this.submit()},this.onInput=()=>{this.text=this.box.value,this.problem=``,this.grow()},this.onKey=e=>{e.key!==`Enter`||e.shiftKey||e.isComposing||e.keyCode===229||(e.preventDefault(),this.busy?this.refuse(`Đang trả lời câu trước. Bạn hãy chờ hoặc bấm Dừng.`):this.submit())},this.grow=()=>{!oe&&this.box&&(this.box.style.setProperty(`height`,`auto`),this.box.style.setProperty(`height`,`${this.box.scrollHeight}px`))}}static{this.styles=[S,r`
      :host {
        display: block;
      }

      .box {
        border: 1px solid var(--edge);
        border-radius: 1rem;
        background: var(--surface);
        box-shadow: var(--shadow);
      }

      .box:focus-within {
        border-color: var(--accent);
        box-shadow: 0 0 0 1px var(--accent), var(--shadow);
      }

      textarea {
        display: block;
        width: 100%;
        min-height: 3.25rem;
        max-height: 30vh;
        padding: 0.875rem 1.125rem 0.25rem;
        border: 0;
        border-radius: 1rem 1rem 0 0;
        background: none;
        font-size: var(--text-read);
        line-height: 1.5;
        resize: none;
        field-sizing: content;
      }

      textarea:focus-visible {
        outline: none; /* the whole box shows it */
      }

      textarea::placeholder {
        color: var(--soft);
        opacity: 1;
      }

      .foot {
        display: flex;
        align-items: flex-end;
        gap: 0.5rem;
        padding: 0.25rem 0.5rem 0.5rem 0.625rem;
      }

      slot {
        display: block;
        flex: 1;
        min-width: 0;
      }

      .counter {
        align-self: center;
        color: var(--soft);
        font-size: var(--text-minor);
        font-variant-numeric: tabular-nums;
      }

      .counter[data-over] {
        color: var(--bad);
        font-weight: 600;
      }

      .send {
        display: inline-flex;
        flex: none;
        align-items: center;
        justify-content: center;
        gap: 0.375rem;
        min-height: 2.75rem;
        padding: 0.25rem 1.125rem 0.25rem 0.875rem;
        border: 1px solid transparent;
        border-radius: 0.625rem;
        background: var(--fill);
        color: var(--on-fill);
        font-weight: 600;
      }

      .send:hover {
        background: var(--fill-strong);
      }

      .send[data-busy] {
        border-color: var(--edge);
        background: var(--surface);
        color: var(--ink);
      }

      .send[data-busy]:hover {
        background: var(--plain-tint);
      }

      .problem {
        margin: 0.375rem 0.25rem 0;
      }

      .problem:empty {
        display: none;
      }

      @media (max-width: 30rem) {
        textarea {
          padding-inline: 0.875rem;
        }

        .send {
          padding-inline: 0.75rem 0.875rem;
        }
      }

      @media (max-width: 24rem) {
        .foot {
          gap: 0;
          padding-left: 0.25rem;
        }

        .send {
          width: 2.75rem;
          padding: 0;
        }

        .send span {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
      }

      :host([compact]) textarea {
        min-height: 2.875rem;
        padding: 0.625rem 0.875rem;
        font-size: 1rem;
      }

      :host([compact]) .box {
        display: flex;
        align-items: flex-end;
      }

      :host([compact]) .foot {
        padding: 0.25rem;
      }

      :host([compact]) .send span {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }

      :host([compact]) .send {
        width: 2.5rem;
        min-height: 2.5rem;
        padding: 0;
      }

      :host([compact]) slot {
        display: none;
      }
    `]}get value(){return this.text}set value(e){this.text=e,this.problem=``,this.updateComplete.then(this.grow)}focus(e){this.box?.focus(e)}lower(){matchMedia(`(pointer: coarse)`).matches&&this.box.blur()}refuse(e){this.problem=e,this.focus()}willUpdate(e){e.has(`busy`)&&(this.busy?this.busySince=Date.now():this.problem=``)}render(){let e=[...this.text.trim()].length;return o`<form novalidate @submit=${this.onSubmit}>
      <div class="box">
        <label class="unseen" for="question">${this.label}</label>
        <textarea id="question" rows="1" .value=${this.text} placeholder=${this.placeholder} enterkeyhint="send" autocomplete="off"
          spellcheck="false" aria-describedby="hint problem" @input=${this.onInput} @keydown=${this.onKey}></textarea>
        <div class="foot">
          <slot name="options"></slot>
          ${e<ie?i:o`<span class="counter" ?data-over=${e>w}>${e}/${w}</span>`}
          <button type="submit" class="send" ?data-busy=${this.busy}>${s(this.busy?`stop`:`send`)}<span>${this.busy?this.halt:this.send}</span></button>
        </div>
      </div>
      <p class="problem" id="problem" role="alert">${this.problem}</p>
      <span class="unseen" id="hint">${this.hint}</span>
    </form>`}submit(){let e=this.text.normalize(`NFC`).trim(),t=[...e].length;if(!e)return this.refuse(`Bạn chưa nhập câu hỏi.`);if(t>w)return this.refuse(`Câu hỏi dài ${t} ký tự; tối đa là ${w}. Bạn hãy rút gọn.`);this.dispatchEvent(new CustomEvent(`hd-submit`,{detail:e}))}};n([e()],T.prototype,`label`,void 0),n([e()],T.prototype,`placeholder`,void 0),n([e()],T.prototype,`send`,void 0),n([e()],T.prototype,`halt`,void 0),n([e({type:Boolean})],T.prototype,`busy`,void 0),n([e({type:Boolean,reflect:!0})],T.prototype,`compact`,void 0),n([e()],T.prototype,`hint`,void 0),n([h()],T.prototype,`text`,void 0),n([h()],T.prototype,`problem`,void 0),n([a(`textarea`)],T.prototype,`box`,void 0),T=n([t(`hd-composer`)],T);var se=/\*\*(.+?)\*\*|((?:\[\d{1,3}\] ?)+(?<! ))/g,ce=/^\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?$/;function le(e,t){return de(e.split(/\r?\n/)).map(({kind:e,lines:n})=>e===`list`?o`<ul>${n.map(e=>o`<li>${D(e,t)}</li>`)}</ul>`:e===`table`?fe(n,t):o`<p>${D(n.join(`
`),t)}</p>`)}function ue(e){return e.replace(/\*\*(.+?)\*\*/g,`$1`).trim()}function E(e,t,n){if(!t.length)return b(e);let[,r=``,i=``]=/^(.*?)(\S{0,24})\s*$/su.exec(e)??[];return[...b(r),o`<span class="chips">${i}\u00a0${t.map(n)}</span>`]}function D(e,t){let n=[],r=0;for(let i of e.matchAll(se)){let[a,s,c]=i,l=e.slice(r,i.index);c?n.push(...E(l,c.match(/\d+/g).map(Number),t)):n.push(...b(l),o`<strong>${D(s,t)}</strong>`),r=i.index+a.length}return n.push(...b(e.slice(r))),n}function de(e){let t=[],n=null;for(let r of e){let e=r.trim(),i=/^[-*•]\s+(.*)$/.exec(e)?.[1];if(!e){n?.kind!==`list`&&(n=null);continue}let a=i===void 0?e.startsWith(`|`)?`table`:`paragraph`:`list`;n?.kind===a?n.lines.push(i??e):t.push(n={kind:a,lines:[i??e]})}return t}function fe(e,t){let n=e.filter(e=>!ce.test(e)).map(pe),r=e.length>1&&ce.test(e[1])?n.shift():void 0;return o`<div class="table" tabindex="0" role="group" aria-label="Bảng">
    <table>
      ${r&&o`<thead><tr>${r.map(e=>o`<th scope="col">${D(e,t)}</th>`)}</tr></thead>`}
      <tbody>${n.map(e=>o`<tr>${e.map(e=>o`<td>${D(e,t)}</td>`)}</tr>`)}</tbody>
    </table>
  </div>`}function pe(e){return e.replace(/^\||\|$/g,``).split(`|`).map(e=>e.trim())}var me={comparison:`Bảng so sánh`,deadlines:`Bảng việc và thời hạn`};function he(e,t,n){return(e.tables??[]).map((r,a)=>{let c=`table-${a}`,l=r.kind===`deadlines`&&r.rows.some(e=>e.due);return o`<figure class="tabled">
      <figcaption id=${c}>${b(r.caption||me[r.kind]||`Bảng`)}</figcaption>
      <div class="table" role="group" tabindex="0" aria-labelledby=${c} data-kind=${r.kind} data-columns=${r.columns.length}>
        ${ge(r,n)}
      </div>
      <div class="files">
        <a href=${t.fileUrl(e.record_id,`tables/${a+1}.xlsx`)} download>${s(`download`)}Tải bảng (.xlsx)</a>
        ${l?o`<a href=${t.fileUrl(e.record_id,`deadlines.ics`)} download>${s(`calendar`)}Thêm thời hạn vào lịch (.ics)</a>`:i}
      </div>
    </figure>`})}function ge(e,t){let n=e=>e.text?o`${E(d(e.text),e.citations,t)}`:o`<span class="empty" aria-hidden="true">–</span><span class="unseen">Không có</span>`;return o`<table role="table">
    <thead role="rowgroup">
      <tr role="row">${e.columns.map(e=>o`<th role="columnheader" scope="col">${b(e)}</th>`)}</tr>
    </thead>
    <tbody role="rowgroup">
      ${e.rows.map(({cells:t})=>o`<tr role="row">
          ${t.map((t,r)=>r===0&&t.text&&e.kind===`deadlines`?o`<th role="rowheader" scope="row" data-label=${e.columns[r]??``}>${n(t)}</th>`:o`<td role="cell" data-label=${e.columns[r]??``} ?data-empty=${!t.text}>${n(t)}</td>`)}
        </tr>`)}
    </tbody>
  </table>`}var _e=r`
  .tabled {
    container-type: inline-size;
  }

  .tabled figcaption {
    margin-bottom: 0.5rem;
    font-weight: 600;
  }

  .table {
    overflow-x: auto;
    border: 1px solid var(--line);
    border-radius: var(--round-small);
    background:
      linear-gradient(to right, var(--surface) 30%, transparent) left / 2rem 100% no-repeat local,
      linear-gradient(to left, var(--surface) 30%, transparent) right / 2rem 100% no-repeat local,
      linear-gradient(to right, rgb(0 0 0 / 14%), transparent) left / 0.75rem 100% no-repeat scroll,
      linear-gradient(to left, rgb(0 0 0 / 14%), transparent) right / 0.75rem 100% no-repeat scroll;
  }

  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--text-note);
    line-height: 1.5;
  }

  .table[data-kind="comparison"] table {
    table-layout: fixed;
  }

  .table[data-columns="2"] table {
    min-width: 26rem;
  }

  .table[data-columns="3"] table {
    min-width: 32rem;
  }

  .table:not([data-columns="1"], [data-columns="2"], [data-columns="3"]) table {
    min-width: 42rem;
  }

  th, td {
    min-width: 8rem;
    padding: 0.5rem 0.875rem;
    border-bottom: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
  }

  th {
    font-weight: 600;
  }

  thead th {
    border-bottom-color: var(--edge);
    background: var(--plain-tint);
  }

  tbody th {
    width: 22%;
  }

  tbody tr:last-child > * {
    border-bottom: 0;
  }

  .empty {
    color: var(--soft);
  }

  .files {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
    margin-top: 0.5rem;
  }

  .files a {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    min-height: 1.75rem;
    font-size: var(--text-note);
  }

  @media (pointer: coarse) {
    .files a {
      min-height: 2.75rem;
    }
  }

  /* Where columns would be squeezed, each row is a card and each cell says its column. */
  @container (max-width: 30rem) {
    .table[data-columns] {
      border: 0;
      background: none;
    }

    .table[data-columns] table {
      display: block;
      min-width: 0;
    }

    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    tbody {
      display: grid;
      gap: 0.625rem;
    }

    tbody tr {
      display: block;
      padding: 0.25rem 0;
      border: 1px solid var(--line);
      border-radius: var(--round-small);
    }

    tbody :is(th, td) {
      display: block;
      width: auto;
      padding: 0.375rem 0.875rem;
      border: 0;
    }

    tbody :is(th, td)::before {
      content: attr(data-label);
      content: attr(data-label) / "";
      display: block;
      color: var(--soft);
      font-size: var(--text-small);
      font-weight: 400;
    }

    tbody [data-empty] {
      display: none;
    }
  }

  @media print {
    .files {
      display: none;
    }
  }
`,ve=[[`wrong`,`Sai nội dung`],[`incomplete`,`Thiếu ý`],[`outdated`,`Thông tin đã cũ`],[`unclear`,`Khó hiểu`],[`other`,`Lý do khác`]],ye=1e3,O=class extends m{constructor(...e){super(...e),this.api=new x,this.record=``,this.rating=null,this.asking=!1,this.words=``,this.problem=``,this.onUp=()=>{this.asking=!1,this.give({record_id:this.record,rating:`up`},`up`)},this.onDown=async()=>{this.asking=!this.asking,this.problem=``,await this.updateComplete,this.renderRoot.querySelector(`input`)?.focus({preventScroll:!0}),this.renderRoot.querySelector(`form`)?.scrollIntoView({block:`nearest`})},this.onCancel=()=>{this.asking=!1,this.renderRoot.querySelector(`[aria-expanded]`)?.focus()},this.onSubmit=e=>{e.preventDefault();let t=new FormData(e.target),n={record_id:this.record,rating:`down`},r=t.get(`reason`),i=String(t.get(`comment`)??``).normalize(`NFC`).trim();r&&(n.reason=r),i&&(n.comment=i),this.give(n,`down`)}}static{this.styles=[S,r`
      :host {
        display: block;
      }

      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 0.625rem;
      }

      .thumbs {
        display: flex;
        align-items: center;
        gap: 0.25rem;
        margin-left: auto;
        color: var(--soft);
        font-size: var(--text-minor);
      }

      @media (pointer: fine) {
        .bare {
          width: 2.5rem;
          height: 2.5rem;
        }
      }

      .bare[aria-pressed="true"] {
        background: var(--accent-tint);
        color: var(--accent);
      }

      form {
        display: grid;
        gap: 0.75rem;
        margin-top: 0.75rem;
        padding: 0.875rem 1rem 1rem;
        border: 1px solid var(--line);
        border-radius: var(--round-small);
        background: var(--paper);
      }

      legend, label {
        font-size: var(--text-note);
      }

      legend {
        margin-bottom: 0.5rem;
        font-weight: 600;
      }

      .reasons {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
      }

      .reason {
        position: relative;
        cursor: pointer;
      }

      .reason input {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        margin: 0;
        opacity: 0;
        pointer-events: none; /* the label around it takes the clicks */
      }

      .reason span {
        display: block;
        padding: 0.3125rem 0.875rem;
        border: 1px solid var(--edge);
        border-radius: 1.25rem;
        background: var(--surface);
      }

      .reason input:checked + span {
        border-color: var(--accent);
        background: var(--accent-tint);
        color: var(--accent);
        font-weight: 600;
      }

      .reason input:focus-visible + span {
        outline: 3px solid var(--accent);
        outline-offset: 2px;
      }

      textarea.field {
        min-height: 4.5rem;
        resize: vertical;
      }

      @media (forced-colors: active) {
        .reason input:checked + span {
          outline: 2px solid Highlight;
        }
      }
    `]}willUpdate(e){e.has(`record`)&&(this.rating=null,this.asking=!1,this.words=this.problem=``)}render(){return o`<div class="row"><slot></slot><div class="thumbs" role="group" aria-label="Đánh giá câu trả lời">
        <button type="button" class="bare" aria-label="Câu trả lời hữu ích" aria-pressed=${this.rating===`up`} @click=${this.onUp}>${s(`thumbup`)}</button>
        <button type="button" class="bare" aria-label="Câu trả lời chưa tốt" aria-pressed=${this.rating===`down`} aria-expanded=${this.asking} @click=${this.onDown}>${s(`thumbdown`)}</button>
        ${this.words?o`<span>${this.words}</span>`:i}
        ${this.problem&&!this.asking?o`<span class="problem">${this.problem}</span>`:i}
      </div></div>
      ${this.asking?this.form():i}`}form(){return o`<form @submit=${this.onSubmit}>
      <fieldset>
        <legend>Câu trả lời chưa tốt ở điểm nào?</legend>
        <div class="reasons">
          ${ve.map(([e,t])=>o`<label class="reason"><input type="radio" name="reason" value=${e} /><span>${t}</span></label>`)}
        </div>
      </fieldset>
      <div>
        <label for="comment">Góp ý thêm (không bắt buộc; đừng ghi thông tin cá nhân)</label>
        <textarea id="comment" class="field" name="comment" maxlength=${ye}></textarea>
      </div>
      ${this.problem?o`<p class="problem" role="alert">${this.problem}</p>`:i}
      <div class="row">
        <button type="submit" class="primary">Gửi góp ý</button>
        <button type="button" class="quiet" @click=${this.onCancel}>Hủy</button>
      </div>
    </form>`}async give(e,t){this.problem=``;try{await this.api.feedback(e);let n=this.asking;this.rating=t,this.asking=!1,this.words=`Cảm ơn bạn đã góp ý.`,c(this,this.words),await this.updateComplete,n&&this.renderRoot.querySelector(`[aria-expanded]`)?.focus()}catch(e){this.problem=u(e).message,c(this,this.problem)}}};n([e({attribute:!1})],O.prototype,`api`,void 0),n([e()],O.prototype,`record`,void 0),n([h()],O.prototype,`rating`,void 0),n([h()],O.prototype,`asking`,void 0),n([h()],O.prototype,`words`,void 0),n([h()],O.prototype,`problem`,void 0),O=n([t(`hd-feedback`)],O);var be=r`
  :host {
    --pad: 1.375rem;
    --pad-block: 1.125rem;
    display: block;
    padding: var(--pad-block) var(--pad) 1.125rem;
    border: 1px solid var(--line);
    border-radius: var(--round);
    background: var(--surface);
  }

  .stack > * + * {
    margin-top: 1rem;
  }

  .prose {
    font-size: var(--text-read);
    line-height: 1.7;
  }

  .prose:empty {
    display: none;
  }

  .prose > * + * {
    margin-top: 0.75rem;
  }

  .prose p {
    white-space: pre-line;
  }

  .prose ul {
    padding-left: 1.25rem;
    list-style: disc;
  }

  .prose li + li {
    margin-top: 0.375rem;
  }

  .prose li::marker {
    color: var(--accent);
  }

  .chip {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-width: 1.5rem;
    height: 1.5rem;
    margin: -0.25rem 0.0625rem; /* a line with a chip is as high as the others */
    padding: 0 0.375rem;
    border: 1px solid transparent;
    border-radius: 0.75rem;
    background: var(--accent-tint);
    color: var(--accent);
    font-family: var(--sans);
    font-size: var(--text-small);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1;
    vertical-align: 0.125em;
  }

  button.chip:hover {
    border-color: currentColor;
  }

  .chip[aria-expanded="true"] {
    background: var(--fill);
    color: var(--on-fill);
  }

  .chip.pending {
    background: var(--plain-tint);
    color: var(--plain);
  }

  /* What kind of reply it is */

  .verdict {
    display: flex;
    align-items: center;
    gap: 0.625rem;
    margin: calc(-1 * var(--pad-block)) calc(-1 * var(--pad)) 0;
    padding: 0.625rem var(--pad);
    border-radius: calc(var(--round) - 1px) calc(var(--round) - 1px) 0 0;
    background: var(--tint, var(--plain-tint));
    color: var(--tone, var(--plain));
  }

  .verdict strong {
    font-weight: 650;
  }

  [data-look="partly"], [data-look="unverified"] {
    --tone: var(--warn);
    --tint: var(--warn-tint);
  }

  [data-look="scope"] {
    --tone: var(--wait);
    --tint: var(--wait-tint);
  }

  [data-look="clarify"] {
    --tone: var(--accent);
    --tint: var(--accent-tint);
  }

  [data-look="failed"] {
    --tone: var(--bad);
    --tint: var(--bad-tint);
  }

  /* Citations */

  .part {
    padding-top: 1rem;
    border-top: 1px solid var(--line);
  }

  .part h3 {
    margin-bottom: 0.625rem;
    color: var(--soft);
    font-size: var(--text-note);
    font-weight: 600;
  }

  .part :is(ol, ul) {
    display: grid;
    gap: 0.5rem;
  }

  /* What to do with it */

  .tools:not(hd-feedback) {
    display: flex;
  }

  .note, .error-id {
    color: var(--soft);
    font-size: var(--text-minor);
  }

  .suggestion {
    width: 100%;
    min-height: 2.75rem;
    padding: 0.5rem 1rem;
    border: 1px solid var(--line);
    border-radius: var(--round);
    background: var(--surface);
    color: var(--accent);
    font-size: var(--text-note);
    line-height: 1.45;
    text-align: start;
  }

  .suggestion:hover {
    border-color: var(--accent);
    background: var(--accent-tint);
  }

  /* Progress */

  .progress {
    color: var(--soft);
    animation: appear 0.2s 0.15s both;
  }

  .progress ol {
    display: flex;
    gap: 0.375rem;
    max-width: 18rem;
    margin-bottom: 0.625rem;
  }

  .progress li {
    flex: 1;
    height: 4px;
    border-radius: 2px;
    background: var(--line);
  }

  .progress .past {
    background: var(--accent);
  }

  .progress .now {
    background: var(--accent);
    animation: pulse 1.2s ease-in-out infinite alternate;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  .carried {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25rem 0.75rem;
    margin: 0;
    color: var(--soft);
    font-size: var(--text-minor);
  }

  @keyframes pulse {
    to {
      opacity: 0.3;
    }
  }

  :host([compact]) {
    --pad: 0.875rem;
    --pad-block: 0.875rem;
  }

  :host([compact]) .prose {
    font-size: 1rem;
    line-height: 1.6;
  }

  @media (max-width: 45rem) {
    :host {
      --pad: 1rem;
      --pad-block: 1rem;
    }
  }

  @media print {
    :host {
      border-color: #000000;
    }

    .tools, .suggestions, .carried button {
      display: none;
    }
  }
`;function xe(e,t){return o`<section class="part">
    <h3>Căn cứ, xét hiệu lực ngày ${f(e.as_of)}</h3>
    <ul>
      ${we(e.citations).map(e=>o`<li class="origin">
          <p><strong>${b(y(e[0].document))}</strong>${v(e[0].document)}${p(e[0].text_kind)}</p>
          <ul>${e.map(e=>Ce(e,t))}</ul>
        </li>`)}
    </ul>
  </section>`}function Se(e,t){return o`<section class="part" aria-label="Các đoạn gần nhất, không phải câu trả lời">
    <ul>
      ${e.map(e=>o`<li class="origin">
          <p><strong>${b(y(e.document))}</strong>${v(e.document)}${p(e.text_kind)}</p>
          <button type="button" class="place" aria-haspopup="dialog" aria-expanded="false" @click=${t(e)}>
            <span>${b(d(e.locator.text||`toàn văn bản`))}: <q>${b(e.quote)}</q></span>
            ${s(`next`)}
          </button>
        </li>`)}
    </ul>
  </section>`}function Ce(e,t){return o`<li>
    <button type="button" class="place" aria-haspopup="dialog" aria-expanded="false" @click=${t(e)}>
      <span class="disc" aria-hidden="true">${e.marker}</span>
      <span><span class="unseen">Trích dẫn ${e.marker}: </span>${b(d(e.locator.text||`toàn văn bản`))}</span>
      ${s(`next`)}
    </button>
  </li>`}function we(e){let t=new Map;for(let n of e){let e=`${n.document.slug} ${n.text_kind}`,r=t.get(e);r?r.push(n):t.set(e,[n])}return[...t.values()]}var Te=r`
  .origin {
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: 0.625rem;
  }

  .origin > p {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.5rem;
    padding: 0.625rem 0.75rem 0.5rem;
    line-height: 1.45;
  }

  .origin strong {
    margin-right: 0.25rem;
    font-weight: 600;
  }

  .origin .badge {
    font-size: var(--text-small);
  }

  .part .origin ul {
    gap: 0;
  }

  .place {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    width: 100%;
    min-height: 2.75rem;
    padding: 0.375rem 0.75rem;
    border: 0;
    border-top: 1px solid var(--line);
    background: none;
    font-size: var(--text-note);
    line-height: 1.45;
    text-align: start;
  }

  .place:hover, .place[aria-expanded="true"] {
    background: var(--accent-tint);
  }

  .place:focus-visible {
    border-radius: 0.5rem;
    outline-offset: -3px;
  }

  .place > .icon {
    margin-left: auto;
    color: var(--soft);
  }

  .disc {
    display: grid;
    flex: none;
    place-items: center;
    min-width: 1.625rem;
    height: 1.625rem;
    border-radius: 0.8125rem;
    background: var(--accent-tint);
    color: var(--accent);
    font-size: var(--text-small);
    font-weight: 700;
  }

  .place[aria-expanded="true"] .disc {
    background: var(--fill);
    color: var(--on-fill);
  }
`,Ee=15e3,De=0;function k(e,t,n,r=!1){return{id:++De,question:e,asOf:t,documents:n,alone:r,state:`asking`,step:``,message:`Đang gửi câu hỏi…`,text:``,citations:[],answer:null,error:null}}function Oe({question:e,documents:t,as_of:n,answer:r}){return{...k(e,n===l()?``:n,t??[]),state:`answered`,text:r.answer,citations:r.citations,answer:r}}function ke(e){return e.answer?.as_of||e.asOf||l()}async function Ae(e,t,n,r,i){let a={...k(e.question,e.asOf,e.documents,e.alone),id:e.id},o=0,s=e=>{a={...a,...e},o||=requestAnimationFrame(()=>{o=0,i(a)})},c={question:a.question};n&&(c.conversation_id=n),a.asOf&&(c.as_of=a.asOf),a.documents.length&&(c.documents=[...a.documents]),a.alone&&(c.standalone=!0);let l=setTimeout(()=>s({message:`Câu hỏi này cần nhiều thời gian hơn. Bạn có thể chờ thêm hoặc bấm Dừng.`}),Ee);i(a);try{let e=await t.ask(c,{step:(e,t)=>s({step:e,message:t}),token:e=>s({text:a.text+e}),citation:e=>s({citations:[...a.citations.filter(t=>t.marker!==e.marker),e]})},r);a={...a,state:`answered`,answer:e,text:e.answer,citations:e.citations}}catch(e){a=r.aborted?{...a,state:`stopped`}:{...a,state:`failed`,error:u(e)}}finally{clearTimeout(l),cancelAnimationFrame(o)}return i(a),a}function A(e){if(!e.statements.some(({tabled:e,notice:t})=>e||t))return e.answer;let t=[];for(let{text:n,citations:r,lead:i,tabled:a,notice:o}of e.statements){if(a||o)continue;let e=`${n} ${r.map(e=>`[${e}]`).join(``)}`;i===!1?t.push(...t.at(-1)?.startsWith(`- `)?[]:[``],`- ${e}`):t.push(``,e)}return t.join(`
`).trim()}var j={answered:null,answered_partly:[`partly`,`half`,`Trả lời được một phần`],not_found:[`not-found`,`missing`,`Chưa tìm thấy trong thư viện`],out_of_scope:[`scope`,`compass`,`Ngoài phạm vi tra cứu`],needs_clarification:[`clarify`,`speech`,`Mời bạn nói rõ thêm`],unverified:[`unverified`,`shield`,`Chưa kiểm chứng được`],failed:[`failed`,`alert`,`Chưa trả lời được`]};function M({warnings:e,statements:t,citations:n}){let r=t[0]?.text??``,i=n.map(({document:e})=>e).filter(({number:e,effective_to:t})=>r.includes(e)&&t&&je(t).some(e=>r.includes(e))),a=t.some(({notice:e})=>e);return e.filter(({code:e,message:t})=>e!==`expired`||!(a||i.some(({number:e})=>t.includes(e))))}function je(e){return[f(e),f(e).replace(/\/0([3-9])\//,`/$1/`)]}function Me(e){if(e.state===`stopped`)return`Đã dừng.`;if(e.state===`failed`)return`Chưa trả lời được. ${e.error?.message??``}`;let t=e.answer;if(!t)return``;let n=j[t.status]?.[2]??`Đã có câu trả lời`,r=ue(A(t)).replace(/\s*\[\d+\]/g,``),i=t.tables?.length?` ${t.tables.length} bảng.`:``,a=t.citations.length?` ${t.citations.length} trích dẫn.`:``;return`${n}. ${r.length>600?`Câu trả lời dài, mời đọc trong trang.`:r}${i}${a}`}function Ne(e,t){let n=t.citations.map(({marker:e,formal:t,document:n})=>`[${e}] ${t}. ${n.status_label}.`),r=[...t.statements.filter(({notice:e})=>e).map(({text:e,citations:t})=>`Lưu ý: ${e} ${t.map(e=>`[${e}]`).join(``)}`),...M(t).map(({message:e})=>`Lưu ý: ${e}`)];return[e,ue(A(t)),...(t.tables??[]).map(Pe),n.length?[`Căn cứ:`,...n].join(`
`):``,r.join(`
`),`Tính đến ngày ${f(t.as_of)}. Câu trả lời của trợ lý tự động, chỉ để tham khảo.`].filter(Boolean).join(`

`)}function Pe(e){let t=e.rows.map(({cells:e})=>e.map(e=>[e.text,...e.citations.map(e=>`[${e}]`)].filter(Boolean).join(` `)).join(`	`));return[e.caption,e.columns.join(`	`),...t].filter(Boolean).join(`
`)}var N={digest:`bản tóm lược`,position_unconfirmed:`vị trí chưa đối chiếu`,validity_unknown:`hiệu lực chưa xác minh`,model_interrupted:``,model_unavailable:``,model_unverified:``};function Fe(e,t){let{warnings:n,statements:r}=e,a=r.filter(({notice:e})=>e),c=M(e).filter(({code:e})=>!(e in N)),l=n.filter(({code:e})=>e in N);if(!n.length&&!a.length)return i;let u=[...a.map(({text:e,citations:n})=>E(e,n,t)),...c.map(({message:e})=>b(e))],d=u.length?o`<ul class="strong">
        ${u.map(e=>o`<li>${s(`alert`)}<span>${e}</span></li>`)}
      </ul>`:i;return o`<div class="warnings" role="group" aria-label="Lưu ý">${d}${Ie(l)}</div>`}function Ie(e){let t=e=>e.map(({message:e})=>o`<li>${s(`info`)}<span>${b(e)}</span></li>`);if(!e.length)return i;if(e.length===1)return o`<ul class="quiet-notes">${t(e)}</ul>`;let n=[...new Set(e.map(({code:e})=>N[e]).filter(Boolean))].join(`, `);return o`<details class="quiet-notes">
    <summary>${s(`info`)}<span><strong>${e.length} lưu ý</strong>${n?`: ${n}`:``}</span>${s(`down`)}</summary>
    <ul>${t(e)}</ul>
  </details>`}var Le=r`
  .warnings {
    display: grid;
    gap: 0.5rem;
    font-size: var(--text-note);
    line-height: 1.5;
  }

  .warnings :is(li, summary) {
    display: flex;
    gap: 0.625rem;
  }

  .warnings .icon {
    margin-top: 0.125em;
  }

  .strong {
    display: grid;
    gap: 0.5rem;
    padding: 0.625rem 0.875rem;
    border-radius: var(--round-small);
    background: var(--warn-tint);
    color: var(--warn);
    font-weight: 600;
  }

  .quiet-notes {
    color: var(--soft);
    font-size: var(--text-minor);
  }

  summary {
    padding: 0.25rem 0;
    border-radius: 0.25rem;
    cursor: pointer;
    list-style: none;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary strong {
    color: var(--ink);
    font-weight: 600;
  }

  summary .icon:last-child {
    margin-left: auto;
    transition: rotate 0.15s;
  }

  details[open] summary .icon:last-child {
    rotate: 180deg;
  }

  @media print {
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }

    summary .icon:last-child {
      display: none;
    }
  }

  details ul {
    display: grid;
    gap: 0.25rem;
    padding: 0.25rem 0 0.25rem 0.25rem;
  }
`,P=[`retrieving`,`composing`,`verifying`],F=class extends m{constructor(...e){super(...e),this.api=new x,this.turn=k(``,``,[]),this.latest=!1,this.compact=!1,this.chip=e=>{let t=this.turn.citations.find(t=>t.marker===e);if(!t)return o`<span class="chip pending">${e}</span>`;let n=[t.locator.text,y(t.document)].filter(Boolean).join(`, `);return o`<button type="button" class="chip" aria-haspopup="dialog" aria-expanded="false" title=${n}
      aria-label=${`Trích dẫn ${e}: ${n}`} @click=${this.opening(t)}>${e}</button>`},this.opening=e=>t=>{let n=t.currentTarget,r={citation:e,asOf:ke(this.turn),opener:n};this.dispatchEvent(new CustomEvent(`hd-open`,{detail:r,bubbles:!0,composed:!0}))}}static{this.styles=[S,_,_e,Le,Te,be]}render(){let{state:e,answer:t,error:n}=this.turn,r=e===`failed`?`failed`:t&&j[t.status]?.[0]||e,i=e===`asking`?this.asking():e===`stopped`?this.stopped():n?this.failed():this.answered(t);return o`<div class="stack" data-look=${r} aria-busy=${e===`asking`}>${i}</div>`}asking(){let e=P.indexOf(this.turn.step),t=t=>t<e?`past`:t===e?`now`:``;return o`<div class="progress">
        <ol aria-hidden="true">${P.map((e,n)=>o`<li class=${t(n)}></li>`)}</ol>
        <p>${this.turn.message}</p>
      </div>
      ${this.prose(this.turn.text)}`}answered(e){let[,t,n]=j[e.status]??[];return o`
      ${this.carried(e)} ${t&&n?I(t,n):i} ${Fe(e,this.chip)} ${this.prose(A(e))}
      ${he(e,this.api,this.chip)} ${e.citations.length?xe(e,this.opening):i}
      ${e.nearest?.length?Se(e.nearest,this.opening):i} ${this.tools(e)}
      ${e.suggestions.length&&(this.latest||e.status===`needs_clarification`)?this.suggestions(e):i}
    `}carried({carried:e}){if(!e?.documents.length&&!e?.topic)return i;let t=[...e.documents,...e.topic?[`“${e.topic}”`]:[]].join(`, `);return o`<p class="carried">
      <span>Hiểu theo hội thoại trước: ${b(t)}</span>
      ${this.latest?o`<button type="button" class="quiet" @click=${()=>void this.dispatchEvent(new CustomEvent(`hd-alone`,{detail:this.turn.question,bubbles:!0,composed:!0}))}>Hỏi riêng câu này</button>`:i}
    </p>`}prose(e){return o`<div class="prose">${le(e,this.chip)}</div>`}tools(e){if(e.status===`failed`)return this.retry(`Thử lại`);let t=e.citations.length>0;return o`<hd-feedback class="tools" .api=${this.api} .record=${e.record_id}>
      ${t?o`<hd-copy label="Sao chép" .text=${()=>Ne(this.turn.question,e)}></hd-copy>
            <a class="quiet" href=${this.api.fileUrl(e.record_id,`.docx`)} download>${s(`download`)}Tải bản Word</a>`:e.status===`not_found`&&!this.compact?o`<a class="quiet" href=${`/tra-cuu?q=${encodeURIComponent(this.turn.question)}`}>${s(`search`)}Tra cứu với các từ này</a>
              <a class="quiet" href="/van-ban">${s(`library`)}Xem danh sách văn bản</a>`:i}
    </hd-feedback>`}suggestions(e){let t=e=>()=>void this.dispatchEvent(new CustomEvent(`hd-ask`,{detail:e,bubbles:!0,composed:!0}));return o`<section class="part suggestions">
      <h3>${e.status===`needs_clarification`?`Chọn một mục để hỏi tiếp`:`Bạn có thể hỏi`}</h3>
      <ul>${e.suggestions.map(e=>o`<li><button type="button" class="suggestion" @click=${t(e)}>${b(e)}</button></li>`)}</ul>
    </section>`}failed(){let e=this.turn.error,t=e.retryAfter?o`<p class="note">Bạn có thể thử lại sau ${e.retryAfter} giây.</p>`:i;return o`
      ${I(e.kind===`offline`?`offline`:`alert`,e.kind===`offline`?`Mất kết nối`:`Chưa trả lời được`)}
      <div class="prose"><p>${e.message}</p></div>
      ${t}
      ${this.turn.text?o`<p class="note">Phần đã nhận được dưới đây chưa đầy đủ.</p>
            ${this.prose(this.turn.text)}`:i}
      ${e.errorId?o`<p class="error-id">Mã lỗi để báo lại: <code>${e.errorId}</code></p>`:i}
      ${e.kind===`refused`?i:this.retry(`Thử lại`)}
    `}stopped(){let{text:e}=this.turn;return o`
      ${I(`stop`,`Đã dừng`)}
      <p class="note">${e?`Bạn đã dừng; phần dưới đây chưa đầy đủ và chưa có căn cứ kèm theo.`:`Bạn đã dừng câu hỏi này.`}</p>
      ${this.prose(e)} ${this.retry(`Hỏi lại`)}
    `}retry(e){return o`<div class="tools"><button type="button" class="quiet" @click=${()=>void this.dispatchEvent(new Event(`hd-retry`,{bubbles:!0,composed:!0}))}>${s(`retry`)}${e}</button></div>`}};n([e({attribute:!1})],F.prototype,`api`,void 0),n([e({attribute:!1})],F.prototype,`turn`,void 0),n([e({type:Boolean})],F.prototype,`latest`,void 0),n([e({type:Boolean,reflect:!0})],F.prototype,`compact`,void 0),F=n([t(`hd-reply`)],F);function I(e,t){return o`<p class="verdict">${s(e)}<strong>${t}</strong></p>`}var Re=/^(?:\d+(?:\.\d+)*[.)]|[a-zđ]{1,2}\)|[-–+•])\s+/;function ze(e,t=``){let n=new Be(t),r=L(e,n,0),i=n.missing(),a=i.length?o`<blockquote>${i.map(e=>o`<p><mark>${b(e)}</mark></p>`)}</blockquote>`:``;return o`${a}${r}`}function L(e,t,n){let{marker:r=``,heading:i=``,text:a=``,children:s=[]}=e,c=[];i&&c.push(o`<p class="heading">${t.marked([r,i].filter(Boolean).join(` `))}</p>`);let l=a.split(/\n+/).map(R).filter(Boolean);l.forEach((e,n)=>{let a=n||i||!r?``:`${r} `;c.push(o`<p>${a}${t.marked(e)}</p>`)}),r&&!i&&!l.length&&c.push(o`<p>${r}</p>`);for(let e of s)c.push(o`<div class="unit depth-${Math.min(n,3)}">${L(e,t,n+1)}</div>`);return c}var Be=class{constructor(e){this.found=new Set,this.lines=e.split(/\n+/).map(R).filter(Boolean)}marked(e){let t=R(e),n=[];for(let e of this.lines){let r=[e,e.replace(Re,``)].find(e=>e&&t.includes(e));r?n.push([t.indexOf(r),t.indexOf(r)+r.length,e]):t.length>20&&e.includes(t)&&n.push([0,t.length,e])}n.sort((e,t)=>e[0]-t[0]);let r=[],i=0;for(let[e,a,s]of n)this.found.add(s),a<=i||(r.push(...b(t.slice(i,Math.max(e,i)))),r.push(o`<mark>${b(t.slice(Math.max(e,i),a))}</mark>`),i=a);return r.push(...b(t.slice(i))),r}missing(){return this.lines.filter(e=>!this.found.has(e))}};function R(e){return e.normalize(`NFC`).replace(/\s+/g,` `).trim()}var Ve=r`
  .provision {
    padding: 0.875rem 1.125rem;
    border: 1px solid var(--line);
    border-radius: 0.625rem;
    background: var(--paper);
    line-height: 1.65;
  }

  [data-kind="verbatim"] .provision {
    font-family: var(--serif);
    font-size: 1.125rem;
  }

  [data-kind="digest"] .provision {
    border-style: dashed;
    border-color: var(--edge);
  }

  .provision :is(p, .unit, blockquote) + :is(p, .unit) {
    margin-top: 0.5rem;
  }

  .provision .heading {
    font-weight: 600;
  }

  .provision :is(.depth-1, .depth-2, .depth-3) {
    padding-left: 1.25rem;
  }
`,He=[`chinhphu.vn`,`vbpl.vn`,`quochoi.vn`,`moj.gov.vn`,`moha.gov.vn`,`phapluat.gov.vn`],z=new Map,B=class extends m{constructor(...e){super(...e),this.api=new x,this.citation=null,this.asOf=``,this.headed=!1,this.outside=!1,this.loaded=null,this.problem=``,this.loading=null,this.load=async()=>{let e=this.citation;if(this.loading?.abort(),this.problem=``,this.loaded=null,!e)return;let t=`${this.api.origin}#${e.provision_id}`;if(this.loaded=z.get(t)??null,this.loaded)return void this.reveal();let n=this.loading=new AbortController,{slug:r}=e.document;try{if(e.locator.path)z.set(t,await this.api.provision(r,e.locator.path,n.signal));else{let e=await this.api.document(r,{},n.signal);z.set(t,{...e.record??{},children:[]})}if(n.signal.aborted)return;this.loaded=z.get(t),await this.reveal()}catch(e){n.signal.aborted||(this.problem=u(e).message)}}}static{this.styles=[S,_,Ve,r`
      :host {
        display: grid;
        gap: 1.375rem;
      }

      section {
        min-width: 0;
      }

      h3 {
        margin-bottom: 0.5rem;
        color: var(--soft);
        font-size: var(--text-note);
        font-weight: 600;
      }

      .name {
        font-weight: 650;
      }

      .title {
        line-height: 1.5;
      }

      .from {
        color: var(--soft);
        font-size: var(--text-note);
      }

      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        align-items: baseline;
        gap: 0.375rem 1rem;
        margin-top: 0.75rem;
      }

      dl div {
        display: contents;
      }

      dt {
        color: var(--soft);
        font-size: var(--text-note);
      }

      dd {
        min-width: 0;
      }

      .notes {
        display: grid;
        gap: 0.25rem;
        margin-top: 0.625rem;
      }

      .notes li {
        display: flex;
        gap: 0.5rem;
        color: var(--soft);
        font-size: var(--text-minor);
      }

      .notes .icon {
        margin-top: 0.125em;
      }

      .formal p {
        margin-bottom: 0.75rem;
        padding-left: 0.875rem;
        border-left: 3px solid var(--gold);
      }

      .places {
        display: grid;
        gap: 0.75rem;
      }

      .places a {
        display: inline-flex;
        gap: 0.5rem;
        font-weight: 600;
      }

      .places .icon {
        margin-top: 0.1875em;
      }

      .places small {
        display: block;
        color: var(--soft);
        font-size: var(--text-minor);
        font-weight: 400;
      }

      .none {
        color: var(--soft);
        font-size: var(--text-note);
      }
    `]}willUpdate(e){e.has(`citation`)&&this.load()}render(){let e=this.citation;if(!e)return i;let{document:t}=e;return o`
      <section>
        ${this.headed?i:o`<p class="name">${b(y(t))}</p>`}
        <p class="title">${b(t.title)}</p>
        <p class="from">${t.issuer}${t.issued_on?` · ban hành ${f(t.issued_on)}`:``}</p>
        <dl>
          ${this.headed?i:o`<div><dt>Tính đến ${f(this.asOf)}</dt><dd>${v(t)}</dd></div>`}
          ${t.ended_by?.length?o`<div><dt>${this.headed?`Hết hiệu lực theo`:`Theo`}</dt><dd class="from">${b(t.ended_by.map(e=>e.formal).join(`; `))}</dd></div>`:i}
          <div><dt>Lời văn</dt><dd>${p(e.text_kind)}</dd></div>
        </dl>
      </section>
      ${this.provision(e)}
      <section class="formal">
        <h3>Trích dẫn để dán vào văn bản</h3>
        <p>${b(e.formal)}</p>
        <hd-copy label="Sao chép trích dẫn" .text=${e.formal}></hd-copy>
      </section>
      ${this.places(e)}
    `}provision(e){let t=[e.text_kind===`verbatim`?``:`Lời văn do nhóm biên soạn tóm lược, không phải nguyên văn của văn bản.`,e.locator_confirmed?``:`Vị trí chưa đối chiếu với bản gốc.`].filter(Boolean),n=this.loaded??(this.problem?{text:e.quote}:null);return o`<section data-kind=${e.text_kind}>
      <h3>Nội dung được trích</h3>
      <div class="provision">
        ${n?ze(n,e.quote):o`<p class="loading">Đang tải nội dung…</p>`}
        ${this.problem?o`<p class="loading" role="alert">
              Chưa tải được toàn bộ nội dung. ${this.problem}
              <button type="button" class="link" @click=${this.load}>Thử lại</button>
            </p>`:i}
      </div>
      ${t.length?o`<ul class="notes">${t.map(e=>o`<li>${s(`info`)}<span>${e}</span></li>`)}</ul>`:i}
    </section>`}places(e){let t=ee(e.source_url),n=t?.hostname.replace(/^www\d*\./,``)??``,r=He.some(e=>n===e||n.endsWith(`.${e}`)),a=this.api.readerUrl(e.document.slug,e.locator.path);return o`<section class="places">
      <p>
        <a href=${a} target=${this.outside?`_blank`:i} rel=${this.outside?`noopener`:i}>
          ${s(`book`)}<span>Đọc trong toàn văn bản${this.outside?o`<small>mở trong thẻ mới</small>`:i}</span>
        </a>
      </p>
      ${t?o`<p>
            <a href=${t.href} target="_blank" rel="noopener noreferrer">
              ${s(`external`)}
              <span>${r?`Xem trên cổng chính thức`:`Xem trang tham khảo`}<small>${n}, mở trong thẻ mới</small></span>
            </a>
          </p>`:o`<p class="none">Chưa có địa chỉ của văn bản chính thức.</p>`}
    </section>`}async reveal(){await this.updateComplete;let e=this.renderRoot.querySelector(`mark`),t=this.closest(`.scroll`);if(!e||!t)return;let[n,r]=[e.getBoundingClientRect(),t.getBoundingClientRect()];n.top>r.bottom-80&&(t.scrollTop+=n.top-r.top-r.height/3)}};n([e({attribute:!1})],B.prototype,`api`,void 0),n([e({attribute:!1})],B.prototype,`citation`,void 0),n([e({attribute:!1})],B.prototype,`asOf`,void 0),n([e({type:Boolean})],B.prototype,`headed`,void 0),n([e({type:Boolean})],B.prototype,`outside`,void 0),n([h()],B.prototype,`loaded`,void 0),n([h()],B.prototype,`problem`,void 0),B=n([t(`hd-source`)],B);var V=matchMedia(`(min-width: 64rem)`),H=class extends m{constructor(...e){super(...e),this.api=new x,this.citation=null,this.asOf=``,this.opener=null,this.close=()=>{let e=!!this.shadowRoot?.activeElement||document.activeElement===document.body||document.activeElement===this;this.dialog.open&&this.dialog.close(),C(this,!1),document.documentElement.toggleAttribute(`data-panel`,!1),this.opener?.setAttribute(`aria-expanded`,`false`),e&&this.opener?.isConnected&&this.opener.focus(),this.opener=null},this.onCancel=e=>{e.preventDefault(),this.close()},this.onBackdrop=e=>{e.target===this.dialog&&this.dialog.matches(`:modal`)&&this.close()},this.onKey=e=>{e.key===`Escape`&&!e.defaultPrevented&&this.dialog?.open&&!this.dialog.matches(`:modal`)&&!document.documentElement.hasAttribute(`data-modal`)&&this.close()},this.onWidth=()=>{if(!this.dialog?.open)return;let e=this.shadowRoot?.activeElement;this.show(),e instanceof HTMLElement&&e.focus()}}static{this.styles=[S,_,r`
      dialog[open] {
        display: flex;
        flex-direction: column;
      }

      dialog {
        position: fixed;
        z-index: 20;
        inset: auto 0 0;
        width: 100%;
        max-width: 100%;
        max-height: 86vh;
        max-height: 86dvh;
        margin: 0;
        border-radius: 1rem 1rem 0 0;
        box-shadow: var(--shadow);
        animation: rise 0.22s ease-out;
      }

      @media (min-width: 40rem) and (max-width: 63.99rem) {
        dialog {
          width: 40rem;
          margin: 0 auto;
        }
      }

      @media (min-width: 64rem) {
        dialog {
          z-index: 6;
          inset: calc(var(--masthead-height) + 3px) 0 0 auto;
          width: var(--panel);
          height: auto;
          max-height: none;
          border-left: 1px solid var(--line);
          border-radius: 0;
          animation-name: slide;
        }
      }

      @keyframes rise {
        from {
          transform: translateY(2rem);
          opacity: 0;
        }
      }

      @keyframes slide {
        from {
          transform: translateX(2rem);
          opacity: 0;
        }
      }

      .head {
        display: flex;
        align-items: flex-start;
        justify-content: space-between;
        gap: 1rem;
        padding: 1rem 1rem 0.875rem 1.5rem;
        border-bottom: 1px solid var(--line);
      }

      .head h2 {
        font-size: 1.1875rem;
        font-weight: 650;
        line-height: 1.4;
      }

      .over {
        color: var(--soft);
        font-size: var(--text-minor);
      }

      .standing {
        margin-top: 0.375rem;
      }

      .scroll {
        overflow-y: auto;
        overscroll-behavior: contain;
        padding: 1.125rem 1.5rem max(1.5rem, env(safe-area-inset-bottom));
      }

      @media (max-width: 45rem) {
        .head {
          padding-left: 1.125rem;
        }

        .scroll {
          padding-inline: 1.125rem;
        }
      }

      @media print {
        dialog {
          display: none !important;
        }
      }
    `]}connectedCallback(){super.connectedCallback(),document.addEventListener(`keydown`,this.onKey),V.addEventListener(`change`,this.onWidth)}disconnectedCallback(){super.disconnectedCallback(),document.removeEventListener(`keydown`,this.onKey),V.removeEventListener(`change`,this.onWidth)}render(){let e=this.citation;return o`<dialog aria-labelledby="title" @cancel=${this.onCancel} @click=${this.onBackdrop}>
      ${e?o`<div class="head">
              <div>
                <p class="over">${b(`${e.marker?`Trích dẫn ${e.marker} · `:``}${y(e.document)}`)}</p>
                <h2 id="title" tabindex="-1">${d(e.locator.text||`toàn văn bản`)}</h2>
                <p class="standing">${v(e.document)} <span class="over">tính đến ${f(this.asOf)}</span></p>
              </div>
              <button type="button" class="bare" aria-label="Đóng" @click=${this.close}>${s(`cross`)}</button>
            </div>
            <div class="scroll"><hd-source headed .api=${this.api} .citation=${e} .asOf=${this.asOf}></hd-source></div>`:i}
      <hd-live></hd-live>
    </dialog>`}async open(e,t,n){if(this.opener===n&&this.dialog.open)return this.close();this.opener?.setAttribute(`aria-expanded`,`false`),this.opener=n,n.setAttribute(`aria-expanded`,`true`),this.citation=e,this.asOf=t,await this.updateComplete,this.show(),this.renderRoot.querySelector(`.scroll`)?.scrollTo({top:0}),this.heading.focus({preventScroll:!0})}show(){let e=!V.matches;this.dialog.open&&this.dialog.matches(`:modal`)!==e&&this.dialog.close(),this.dialog.open||(e?this.dialog.showModal():this.dialog.show()),C(this,e),document.documentElement.toggleAttribute(`data-panel`,!e)}};n([e({attribute:!1})],H.prototype,`api`,void 0),n([h()],H.prototype,`citation`,void 0),n([h()],H.prototype,`asOf`,void 0),n([a(`dialog`)],H.prototype,`dialog`,void 0),n([a(`h2`)],H.prototype,`heading`,void 0),H=n([t(`hd-source-panel`)],H);var Ue=r`
  .ask {
    container-type: inline-size;
    padding-bottom: max(0.625rem, env(safe-area-inset-bottom));
  }

  .talking .ask {
    position: sticky;
    z-index: 5;
    bottom: 0;
    margin-top: auto;
    padding-top: 0.75rem;
    background: linear-gradient(transparent, var(--paper) 0.75rem);
  }

  .scope {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
  }

  .scope button {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    min-height: 2.25rem;
    max-width: 100%;
    padding: 0.125rem 0.625rem;
    border: 1px solid transparent;
    border-radius: var(--round-small);
    background: none;
    color: var(--soft);
    font-size: var(--text-minor);
  }

  .scope button:hover {
    background: var(--plain-tint);
    color: var(--ink);
  }

  .scope button[data-set] {
    border-color: var(--accent);
    background: var(--accent-tint);
    color: var(--accent);
    font-weight: 600;
  }

  .tight {
    display: none;
  }

  @container (max-width: 36rem) {
    .roomy {
      display: none;
    }

    .tight {
      display: inline;
    }
  }

  .offline {
    display: flex;
    align-items: flex-start;
    gap: 0.5rem;
    margin-bottom: 0.5rem;
    padding: 0.5rem 0.875rem;
    border-radius: var(--round-small);
    background: var(--warn-tint);
    color: var(--warn);
    font-size: var(--text-note);
  }

  .offline .icon {
    margin-top: 0.125em;
  }

  .fine {
    margin: 0.5rem 0.25rem 0;
    color: var(--soft);
    font-size: var(--text-small);
  }

  @media (pointer: coarse) {
    .scope button {
      min-height: 2.75rem;
    }
  }

  @media (max-width: 45rem) {
    /* As wide as the replies that pass behind it. */
    .talking .ask {
      margin-inline: -0.25rem;
      padding-inline: 0.25rem;
    }

    .empty .fine {
      display: none;
    }

    .fine {
      font-size: 0.75rem;
      text-align: center;
    }
  }

  @media (max-width: 24rem) {
    .scope {
      gap: 0;
    }

    .scope button {
      padding-inline: 0.4375rem;
    }
  }

  @media (max-height: 30rem) {
    .talking .ask {
      position: static;
    }
  }

  @media (forced-colors: active) {
    .talking .ask {
      background: Canvas;
    }
  }

  @media print {
    .ask {
      display: none;
    }
  }
`,We=r`
  :host {
    display: flex;
    flex: 1;
    width: 100%;
  }

  /* Past conversations, beside the page on wide screens */

  .drawer {
    position: sticky;
    top: calc(var(--masthead-height) + 3px);
    flex: none;
    width: 17.5rem;
    height: calc(100dvh - var(--masthead-height) - 3px);
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 1rem;
    border-right: 1px solid var(--line);
    background: var(--surface);
  }

  .drawer h2 {
    margin: 0 0 0.75rem;
    color: var(--soft);
    font-size: var(--text-note);
    font-weight: 600;
  }

  .page {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-width: 0;
    padding: 0 calc(var(--room, 0px) + 1.25rem) 0 1.25rem;
  }

  .column {
    display: flex;
    flex: 1;
    flex-direction: column;
    width: 100%;
    max-width: var(--measure);
    margin: 0 auto;
  }

  /* First sight */

  .empty {
    padding-top: clamp(1.5rem, 7vh, 5rem);
    padding-bottom: 2.5rem;
  }

  .empty::before {
    content: "";
    position: fixed;
    z-index: -1;
    right: -20rem;
    bottom: -22rem;
    width: 50rem;
    height: 50rem;
    background: var(--accent);
    mask: url("/static/drum.svg") center / contain no-repeat;
    -webkit-mask: url("/static/drum.svg") center / contain no-repeat;
    opacity: 0.08;
    pointer-events: none;
  }

  .notice {
    display: grid;
    justify-items: start;
    gap: 0.75rem;
    margin: 1.5rem 0;
    padding: 1rem 1.25rem;
    border: 1px solid var(--line);
    border-radius: var(--round);
    background: var(--surface);
  }

  .notice h2 {
    font-size: var(--text-read);
  }

  .notice div {
    display: flex;
    flex-wrap: wrap;
    gap: 0.625rem;
  }

  /* Questions and replies */

  .turns {
    display: flex;
    flex-direction: column;
    gap: 2rem;
  }

  .turn {
    padding-top: 1.25rem;
    scroll-margin-top: calc(var(--masthead-height) + 0.25rem);
  }

  .turn:last-child {
    min-height: calc(100dvh - var(--masthead-height) - 12rem);
  }

  .turn + .turn {
    border-top: 1px solid var(--line);
  }

  .asked {
    font-size: var(--text-title);
    font-weight: 650;
    line-height: 1.4;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .asked[data-long] {
    font-size: 1rem;
    font-weight: 500;
  }

  .within {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    margin-top: 0.25rem;
    color: var(--soft);
    font-size: var(--text-minor);
  }

  .within span {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
  }

  hd-reply {
    margin-top: 1rem;
  }

  @media (max-width: 79.99rem) {
    .drawer {
      display: none;
    }
  }

  @media (max-width: 45rem) {
    .page {
      padding-inline: 1rem;
    }

    .empty::before {
      right: -14rem;
      bottom: -16rem;
      width: 30rem;
      height: 30rem;
    }

    .empty {
      padding-top: 1.25rem;
    }

    .asked {
      font-size: 1.1875rem;
    }

    hd-reply {
      margin-inline: -0.25rem;
    }

    .turn:last-child {
      min-height: calc(100dvh - var(--masthead-height) - 10rem);
    }
  }

  @media (max-height: 30rem) {
    .drawer {
      position: static;
    }
  }

  @media print {
    .drawer {
      display: none;
    }

    .turn:last-child {
      min-height: 0;
    }
  }
`,U=class extends m{constructor(...e){super(...e),this.day=l(),this.onKey=e=>{e.key===`Enter`&&this.field.value&&(e.preventDefault(),this.onTake())},this.onTake=()=>this.choose(this.day===l()?``:this.day)}static{this.styles=[S,r`
      p {
        margin-bottom: 1rem;
        color: var(--soft);
      }

      hd-dialog {
        --dialog-width: 27rem;
      }
    `]}show(e){this.day=e||l(),this.updateComplete.then(()=>this.dialog.show())}render(){return o`<hd-dialog heading="Tính đến ngày">
      <p>Câu trả lời dựa vào văn bản có hiệu lực trong ngày này.</p>
      <hd-day autofocus label="Ngày (ngày/tháng/năm)" .value=${this.day} @hd-day=${()=>this.day=this.field.value} @keydown=${this.onKey}></hd-day>
      <div slot="foot">
        <button type="button" class="primary" ?disabled=${!this.day} @click=${this.onTake}>Dùng ngày này</button>
        <button type="button" class="quiet" @click=${()=>this.choose(``)}>Hôm nay, ${f(l())}</button>
      </div>
    </hd-dialog>`}choose(e){this.dispatchEvent(new CustomEvent(`hd-day-chosen`,{detail:e})),this.dialog.close()}};n([h()],U.prototype,`day`,void 0),n([a(`hd-dialog`)],U.prototype,`dialog`,void 0),n([a(`hd-day`)],U.prototype,`field`,void 0),U=n([t(`hd-day-dialog`)],U);var W=20,G=class extends m{constructor(...e){super(...e),this.api=new x,this.all=null,this.chosen=[],this.typed=``,this.problem=``,this.day=``,this.onFind=e=>{this.typed=e.target.value}}static{this.styles=[S,_,r`
      hd-dialog {
        --dialog-width: 42rem;
      }

      .find {
        margin-bottom: 0.75rem;
      }

      .find label {
        display: block;
        margin-bottom: 0.25rem;
        color: var(--soft);
        font-size: var(--text-note);
      }

      li {
        border-bottom: 1px solid var(--line);
      }

      li:last-child {
        border-bottom: 0;
      }

      li label {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0 0.75rem;
        padding: 0.75rem 0.25rem;
        cursor: pointer;
      }

      li label:hover {
        background: var(--plain-tint);
      }

      input[type="checkbox"] {
        width: 1.25rem;
        height: 1.25rem;
        margin: 0.125rem 0 0;
        accent-color: var(--fill);
      }

      .name {
        font-weight: 650;
      }

      .title, .badge {
        grid-column: 2;
      }

      .title {
        font-size: var(--text-note);
        line-height: 1.45;
      }

      .badge {
        justify-self: start;
        margin-top: 0.25rem;
        font-size: var(--text-small);
      }

      .count {
        color: var(--soft);
        font-size: var(--text-note);
      }
    `]}show(e,t){this.chosen=e,this.typed=``,this.all&&t===this.day||this.load(t),this.updateComplete.then(()=>this.dialog.show())}render(){let e=g(this.typed).split(/\s+/).filter(Boolean),t=this.all?.filter(t=>{let n=g(`${y(t)} ${t.title} ${t.issuer}`);return e.every(e=>n.includes(e))});return o`<hd-dialog heading="Chọn văn bản để hỏi">
      <div class="find">
        <label for="find">Tìm theo số hiệu, tên hoặc cơ quan ban hành</label>
        <input id="find" class="field" type="search" autocomplete="off" autofocus .value=${this.typed} @input=${this.onFind} />
      </div>
      ${this.problem?o`<p class="problem" role="alert">${this.problem}</p>
            <button type="button" class="quiet" @click=${()=>this.load(this.day)}>${s(`retry`)}Thử lại</button>`:i}
      ${t?this.rows(t):this.problem?i:o`<p class="loading" role="status">Đang tải danh sách…</p>`}
      <div slot="foot">
        <button type="button" class="primary" @click=${()=>this.choose(this.chosen)}>
          ${this.chosen.length?`Hỏi trong ${this.chosen.length} văn bản`:`Hỏi trong mọi văn bản`}
        </button>
        ${this.chosen.length?o`<button type="button" class="quiet" @click=${()=>this.chosen=[]}>Bỏ chọn hết</button>`:i}
        ${this.chosen.length>=W?o`<span class="count">Chọn được nhiều nhất ${W} văn bản.</span>`:i}
      </div>
    </hd-dialog>`}rows(e){return e.length?o`<ul aria-label="Văn bản">
      ${e.map(e=>{let t=this.chosen.includes(e.number);return o`<li>
          <label>
            <input type="checkbox" .checked=${t} ?disabled=${!t&&this.chosen.length>=W} @change=${()=>this.toggle(e.number)} />
            <span class="name">${b(y(e))}</span>
            <span class="title">${b(e.title)}</span>
            ${v(e)}
          </label>
        </li>`})}
    </ul>`:o`<p class="loading" role="status">Không có văn bản nào khớp.</p>`}toggle(e){this.chosen=this.chosen.includes(e)?this.chosen.filter(t=>t!==e):[...this.chosen,e]}choose(e){this.dispatchEvent(new CustomEvent(`hd-documents-chosen`,{detail:e})),this.dialog.close()}async load(e){this.day=e,this.problem=``;try{this.all=await this.api.documents({as_of:e})}catch(e){this.problem=u(e).message}}};n([e({attribute:!1})],G.prototype,`api`,void 0),n([h()],G.prototype,`all`,void 0),n([h()],G.prototype,`chosen`,void 0),n([h()],G.prototype,`typed`,void 0),n([h()],G.prototype,`problem`,void 0),n([a(`hd-dialog`)],G.prototype,`dialog`,void 0),G=n([t(`hd-documents-dialog`)],G);var Ge=[`Hạn chót hợp nhất Cổng dịch vụ công với hệ thống một cửa điện tử theo 5894?`,`Kinh tế số đến năm 2025 chiếm bao nhiêu GDP theo QĐ 749?`,`QĐ 942 còn hiệu lực không?`,`QĐ 942 và QĐ 2629 khác nhau thế nào?`,`Giai đoạn 2021-2026 phải tinh giản bao nhiêu phần trăm biên chế?`,`Bộ chỉ số tại QĐ 766 gồm những nhóm nào?`];function Ke(){return o`<section aria-labelledby="welcome">
    <h1 id="welcome">Hỏi quy&nbsp;định, nhận&nbsp;câu&nbsp;trả&nbsp;lời kèm&nbsp;trích&nbsp;dẫn</h1>
    <p class="lead">Mỗi ý đều chỉ rõ chỗ trích trong văn bản để bạn mở ra đối&nbsp;chiếu.</p>
    <div class="about">
      <p>
        ${s(`machine`)}
        <span><strong>Đây là trợ lý tự động, không phải cán bộ, công chức.</strong> Câu trả lời chỉ để tham khảo, không thay tư vấn
          pháp lý hay ý kiến của cơ quan có thẩm quyền.</span>
      </p>
      <p>
        ${s(`library`)}
        <span><strong>Nguồn:</strong> bản tóm lược các văn bản chỉ đạo cải cách hành chính do nhóm biên soạn và các văn bản chính thức
          được thêm vào. <a href="/van-ban">Xem danh sách văn bản</a></span>
      </p>
    </div>
  </section>`}function qe(e){return o`<section class="examples" aria-labelledby="examples">
    <h2 id="examples">Câu hỏi mẫu</h2>
    <ul>${Ge.map(t=>o`<li><button type="button" @click=${()=>e(t)}>${b(t)}</button></li>`)}</ul>
  </section>`}var Je=r`
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
`,K=`hd-conversations`,Ye=`hd-drawer`,Xe=100;function q(){try{let e=JSON.parse(localStorage.getItem(K)??`[]`);return Array.isArray(e)?e.filter(nt):[]}catch{return[]}}function Ze(e,t,n=Date.now()){let r=q();return J([{id:e,title:r.find(t=>t.id===e)?.title??t.slice(0,200),at:n},...r.filter(t=>t.id!==e)].slice(0,Xe))}function Qe(e){return J(q().filter(t=>t.id!==e))}function $e(){return J([])}function et(e){try{let t=localStorage.getItem(Ye);return t?t===`open`:e}catch{return e}}function tt(e){try{localStorage.setItem(Ye,e?`open`:`closed`)}catch{}}function J(e){try{localStorage.setItem(K,JSON.stringify(e))}catch{}return e}function nt(e){let t=e;return typeof t?.id==`string`&&typeof t.title==`string`&&typeof t.at==`number`}var Y=class extends m{constructor(...e){super(...e),this.list=[],this.current=``,this.asking=!1,this.onAsk=async()=>{this.asking=!0,await this.updateComplete,this.renderRoot.querySelector(`.sure .quiet`)?.focus()},this.onSure=async()=>{this.asking=!1,this.tell(`hd-forget-all`),await this.updateComplete,this.renderRoot.querySelector(`.new`)?.focus()}}static{this.styles=[S,r`
      :host {
        display: grid;
        align-content: start;
        gap: 0.75rem;
      }

      .new {
        width: 100%;
      }

      .past {
        position: relative;
        display: grid;
        grid-template-columns: 1fr auto auto;
        align-items: center;
        border-radius: var(--round-small);
      }

      .past:hover, .past[data-current] {
        background: var(--plain-tint);
      }

      .past[data-current] {
        background: var(--accent-tint);
      }

      .past a {
        min-width: 0;
        padding: 0.5rem 0 0.5rem 0.75rem;
        color: var(--ink);
        line-height: 1.35;
        text-decoration: none;
      }

      .past a::after {
        content: "";
        position: absolute;
        inset: 0;
      }

      .past a:focus-visible {
        outline: none;
      }

      .past:has(a:focus-visible) {
        outline: 3px solid var(--accent);
        outline-offset: -2px;
      }

      .title {
        display: -webkit-box;
        overflow: hidden;
        font-size: var(--text-note);
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
      }

      [data-current] .title {
        font-weight: 600;
      }

      time {
        color: var(--soft);
        font-size: var(--text-small);
      }

      .bare {
        position: relative;
        width: 2.25rem;
        height: 2.25rem;
        opacity: 0.75;
      }

      .bare:is(:hover, :focus-visible) {
        opacity: 1;
      }

      .bare .icon {
        width: 1.125rem;
        height: 1.125rem;
      }

      .note {
        color: var(--soft);
        font-size: var(--text-small);
        line-height: 1.5;
      }

      .sure {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
        margin-top: 0.5rem;
      }

      @media (pointer: coarse) {
        .bare {
          width: 2.75rem;
          height: 2.75rem;
        }

        .link {
          min-height: 2.75rem;
        }
      }
    `]}render(){return o`
      <button type="button" class="quiet new" @click=${()=>this.tell(`hd-new`)}>${s(`new`)}Hội thoại mới</button>
      ${this.list.length?o`<ul>${this.list.map(e=>this.row(e))}</ul>`:o`<p class="note">Các câu bạn đã hỏi sẽ hiện ở đây.</p>`}
      <p class="note">Danh sách chỉ lưu trong trình duyệt này. Ai có liên kết của một hội thoại thì xem được hội thoại đó.</p>
      ${this.list.length?this.forgetting():i}
    `}row({id:e,title:t,at:n}){let r=e===this.current;return o`<li class="past" ?data-current=${r}>
      <a href=${X(e)} aria-current=${r?`true`:i} @click=${t=>this.onChoose(t,e)}>
        <span class="title">${t}</span><time datetime=${new Date(n).toISOString()}>${te(n)}</time>
      </a>
      <button type="button" class="bare" aria-label=${`Sao chép liên kết: ${t}`} title="Sao chép liên kết" @click=${()=>this.copy(e)}>${s(`link`)}</button>
      <button type="button" class="bare" aria-label=${`Xóa khỏi danh sách: ${t}`} title="Xóa khỏi danh sách" @click=${()=>this.forget(e)}>${s(`trash`)}</button>
    </li>`}forgetting(){return this.asking?o`<div role="group" aria-label="Xóa toàn bộ danh sách">
      <p class="note">Xóa ${this.list.length} hội thoại khỏi trình duyệt này?</p>
      <div class="sure">
        <button type="button" class="primary" @click=${this.onSure}>Xóa hết</button>
        <button type="button" class="quiet" @click=${()=>this.asking=!1}>Hủy</button>
      </div>
    </div>`:o`<div><button type="button" class="link" @click=${this.onAsk}>Xóa toàn bộ danh sách</button></div>`}onChoose(e,t){e.ctrlKey||e.metaKey||e.shiftKey||(e.preventDefault(),this.tell(`hd-choose`,t))}async copy(e){c(this,await re(new URL(X(e),location.href).href)?`Đã sao chép liên kết.`:`Không sao chép được.`)}async forget(e){let t=this.list.findIndex(t=>t.id===e);this.tell(`hd-forget`,e),c(this,`Đã xóa khỏi danh sách.`),await this.updateComplete;let n=this.renderRoot.querySelectorAll(`.past a`);(n[Math.min(t,n.length-1)]??this.renderRoot.querySelector(`.new`))?.focus()}tell(e,t=``){this.dispatchEvent(new CustomEvent(e,{detail:t}))}};n([e({attribute:!1})],Y.prototype,`list`,void 0),n([e()],Y.prototype,`current`,void 0),n([h()],Y.prototype,`asking`,void 0),Y=n([t(`hd-history`)],Y);function X(e){return e?`/?hoi-thoai=${encodeURIComponent(e)}`:`/`}function rt(e){return!e.asOf&&!e.documents.length?i:o`<p class="within">
    ${e.asOf?o`<span>${s(`calendar`)}Tính đến ${f(e.asOf)}</span>`:i}
    ${e.documents.length?o`<span>${s(`library`)}Trong ${e.documents.join(`, `)}</span>`:i}
  </p>`}var Z=matchMedia(`(min-width: 80rem)`),Q=class extends m{constructor(...e){super(...e),this.turns=[],this.conversation=``,this.past=q(),this.asOf=``,this.documents=[],this.busy=!1,this.offline=!navigator.onLine,this.opening=`no`,this.drawer=et(this.past.length>0),this.wide=Z.matches,this.api=new x,this.running=null,this.onSubmit=e=>this.submit(e.detail,!0),this.submit=(e,t=!1,n=!1)=>{if(this.busy)return this.composer.refuse(`Đang trả lời câu trước. Bạn hãy chờ hoặc bấm Dừng.`);this.opening!==`no`&&this.startNew(),t&&(this.composer.value=``,this.composer.lower());let r=k(e,this.asOf,this.documents,n);this.turns=[...this.turns,r],this.run(r,!t)},this.onStop=()=>this.running?.abort(),this.onOpen=e=>{let{citation:t,asOf:n,opener:r}=e.detail;this.panel.open(t,n,r)},this.startNew=()=>{(this.turns.length||this.opening!==`no`)&&(this.leave(),history.pushState(null,``,X(``)),c(this,`Đã mở hội thoại mới.`)),this.pastDialog.isOpen&&this.pastDialog.close(),this.updateComplete.then(()=>this.composer.focus())},this.onAddress=()=>{let e=new URLSearchParams(location.search),t=e.get(`hoi-thoai`)??``;if(t&&t===this.conversation&&this.opening===`no`)return;if(this.leave(),t)return void this.restore(t);this.documents=e.getAll(`van-ban`).slice(0,20);let n=e.get(`cau-hoi`);n&&this.updateComplete.then(()=>(this.composer.value=n.slice(0,2e3),this.composer.focus()))},this.onNetwork=()=>void(this.offline=!navigator.onLine),this.onWidth=()=>{this.wide=Z.matches,this.wide&&this.pastDialog.isOpen&&this.pastDialog.close()}}static{this.styles=[S,Je,We,Ue]}connectedCallback(){super.connectedCallback(),addEventListener(`popstate`,this.onAddress),addEventListener(`online`,this.onNetwork),addEventListener(`offline`,this.onNetwork),Z.addEventListener(`change`,this.onWidth),this.onAddress()}disconnectedCallback(){super.disconnectedCallback(),removeEventListener(`popstate`,this.onAddress),removeEventListener(`online`,this.onNetwork),removeEventListener(`offline`,this.onNetwork),Z.removeEventListener(`change`,this.onWidth)}updated(){this.dispatchEvent(new CustomEvent(`hd-drawer`,{detail:this.drawer&&this.wide}))}render(){let e=this.turns.length>0||this.opening!==`no`;return o`
      ${this.drawer&&this.wide?o`<aside class="drawer" aria-label="Hội thoại"><h2>Hội thoại</h2>${this.list()}</aside>`:i}
      <div class="page">
        <div class=${e?`column talking`:`column empty`}>
          ${e?this.talk():Ke()}
          <div class="ask">${this.box()}</div>
          ${e?i:qe(this.submit)}
        </div>
      </div>
      <hd-dialog id="past" heading="Hội thoại">${this.wide?i:this.list()}</hd-dialog>
      <hd-day-dialog @hd-day-chosen=${e=>this.asOf=e.detail}></hd-day-dialog>
      <hd-documents-dialog .api=${this.api} @hd-documents-chosen=${e=>this.documents=e.detail}></hd-documents-dialog>
      <hd-source-panel .api=${this.api}></hd-source-panel>
    `}talk(){if(this.opening===`loading`)return o`<p class="notice" role="status">Đang mở lại hội thoại…</p>`;if(this.opening!==`no`)return this.notOpened(this.opening);let e=this.turns.at(-1);return o`<h1 class="unseen">Hội thoại</h1>
      <div class="turns" @hd-open=${this.onOpen} @hd-ask=${e=>this.submit(e.detail)}
        @hd-alone=${e=>this.submit(e.detail,!1,!0)}>
        ${ne(this.turns,e=>e.id,t=>o`<article class="turn" id=${`turn-${t.id}`} aria-labelledby=${`asked-${t.id}`}>
            <h2 class="asked" id=${`asked-${t.id}`} tabindex="-1" ?data-long=${t.question.length>220}>${t.question}</h2>
            ${rt(t)}
            <hd-reply .api=${this.api} .turn=${t} ?latest=${t===e} @hd-retry=${()=>this.run(t,!0)}></hd-reply>
          </article>`)}
      </div>`}notOpened(e){let t=e.kind===`missing`;return o`<h1 class="unseen">Hội thoại</h1><section class="notice" role="alert">
      <h2>Chưa mở lại được hội thoại</h2>
      <p>${t?`Máy chủ không còn giữ hội thoại này, hoặc liên kết chưa đúng.`:e.message}</p>
      <div>
        ${t?i:o`<button type="button" class="quiet" @click=${this.onAddress}>${s(`retry`)}Thử lại</button>`}
        <button type="button" class="quiet" @click=${this.startNew}>${s(`new`)}Hội thoại mới</button>
      </div>
    </section>`}box(){let e=this.documents.length,t=this.asOf?f(this.asOf):`hôm nay`,n=e>1?`${e} văn bản`:this.documents[0]??`mọi văn bản`;return o`
      ${this.offline?o`<p class="offline" role="status">${s(`offline`)}<span>Máy của bạn đang mất kết nối mạng. Câu hỏi vẫn được giữ trong ô; hãy gửi lại khi có mạng.</span></p>`:i}
      <hd-composer .busy=${this.busy} hint="Enter để gửi, Shift + Enter để xuống dòng." @hd-submit=${this.onSubmit} @hd-stop=${this.onStop}>
        <div slot="options" class="scope">
          <button type="button" ?data-set=${this.asOf} aria-haspopup="dialog" aria-label=${`Tính đến ${t}`} @click=${()=>this.dayDialog.show(this.asOf)}>
            ${s(`calendar`)}<span class="roomy">Tính đến ${t}</span><span class="tight">${d(t)}</span>
          </button>
          <button type="button" ?data-set=${e} aria-haspopup="dialog" aria-label=${`Hỏi trong ${n}`} @click=${()=>this.documentsDialog.show(this.documents,this.asOf)}>
            ${s(`library`)}<span class="roomy">Hỏi trong ${n}</span><span class="tight">${d(n)}</span>
          </button>
        </div>
      </hd-composer>
      <p class="fine">Trợ lý tự động có thể sai, hãy đối chiếu<span class="roomy"> văn bản chính thức</span>.
        <span class="roomy">Enter để gửi, Shift + Enter để xuống dòng.</span></p>
    `}list(){return o`<hd-history .list=${this.past} .current=${this.conversation} @hd-new=${this.startNew}
      @hd-choose=${e=>this.choose(e.detail)}
      @hd-forget=${e=>this.past=Qe(e.detail)}
      @hd-forget-all=${()=>this.past=$e()}></hd-history>`}async run(e,t=!1){if(this.busy)return;let n=this.running=new AbortController,r=()=>this.running===n;this.busy=!0,c(this,`Đang tìm câu trả lời.`);let i=Ae(e,this.api,this.conversation,n.signal,e=>{r()&&(this.turns=this.turns.map(t=>t.id===e.id?e:t))});await this.updateComplete,this.renderRoot.querySelector(`#turn-${e.id}`)?.scrollIntoView({block:`start`}),t&&this.renderRoot.querySelector(`#asked-${e.id}`)?.focus({preventScroll:!0});let a=await i;if(!r())return;this.running=null,this.busy=!1,c(this,Me(a)),a.answer&&this.keep(a.answer.conversation_id);let o=this.composer;a.state===`failed`&&!o.value&&(o.value=a.question),a.state===`answered`&&o.value.trim()===a.question&&(o.value=``)}keep(e){e&&(this.past=Ze(e,this.turns[0]?.question??``),e!==this.conversation&&history.replaceState(null,``,X(e)),this.conversation=e,document.title=`${this.turns[0]?.question.slice(0,80)} – Hỏi Đáp`)}toggleHistory(){if(!this.wide)return this.pastDialog.show();this.drawer=!this.drawer,tt(this.drawer)}choose(e){this.pastDialog.isOpen&&this.pastDialog.close(),(e!==this.conversation||this.opening!==`no`)&&(history.pushState(null,``,X(e)),this.onAddress())}leave(){this.panel?.close(),this.running?.abort(),this.running=null,this.busy=!1,this.turns=[],this.conversation=``,this.opening=`no`,document.title=`Hỏi Đáp – Trợ lý tra cứu văn bản cải cách hành chính`,scrollTo({top:0})}async restore(e){let t=this.running=new AbortController;this.opening=`loading`;try{let{turns:n}=await this.api.conversation(e,t.signal);if(this.running!==t)return;this.opening=`no`,this.turns=n.map(Oe),this.conversation=e,n.length&&(this.past=Ze(e,n[0].question,this.past.find(t=>t.id===e)?.at)),document.title=`${n[0]?.question.slice(0,80)??`Hội thoại`} – Hỏi Đáp`,await this.updateComplete,this.renderRoot.querySelector(`.turn:last-child`)?.scrollIntoView({block:`start`,behavior:`instant`}),c(this,`Đã mở lại hội thoại, ${n.length} câu hỏi.`)}catch(e){this.running===t&&(this.opening=u(e))}finally{this.running===t&&(this.running=null)}}};n([h()],Q.prototype,`turns`,void 0),n([h()],Q.prototype,`conversation`,void 0),n([h()],Q.prototype,`past`,void 0),n([h()],Q.prototype,`asOf`,void 0),n([h()],Q.prototype,`documents`,void 0),n([h()],Q.prototype,`busy`,void 0),n([h()],Q.prototype,`offline`,void 0),n([h()],Q.prototype,`opening`,void 0),n([h()],Q.prototype,`drawer`,void 0),n([h()],Q.prototype,`wide`,void 0),n([a(`hd-composer`)],Q.prototype,`composer`,void 0),n([a(`hd-source-panel`)],Q.prototype,`panel`,void 0),n([a(`#past`)],Q.prototype,`pastDialog`,void 0),n([a(`hd-day-dialog`)],Q.prototype,`dayDialog`,void 0),n([a(`hd-documents-dialog`)],Q.prototype,`documentsDialog`,void 0),Q=n([t(`hd-chat`)],Q);var $=document.querySelector(`hd-chat`),it=document.querySelector(`#history`);it.addEventListener(`click`,()=>$.toggleHistory()),document.querySelector(`#new`).addEventListener(`click`,()=>$.startNew()),$.addEventListener(`hd-drawer`,e=>it.setAttribute(`aria-expanded`,String(e.detail)));