import{A as e,D as t,E as n,L as r,M as i,O as a,P as o,S as s,T as c,b as l,c as u,j as d,k as f,n as p,o as m,t as h,u as g,v as _,w as v}from"./validity-C7RphUQ0.js";import{t as y}from"./copy-button-CKLyGZPO.js";var b={provision:[`book`,`Điều khoản`],document:[`library`,`Văn bản`],passage:[`search`,`Trong nội dung`]};function x(e,t,n,r,a,c,l){let[d,f]=b[e.kind];return o`<div class="option" role="option" id=${`option-${t}`} aria-selected=${n} data-kind=${e.kind} @pointermove=${()=>n||a(t)} @click=${()=>c(e)}>
    <span class="sign">${s(d)}</span>
    <span class="said">
      <span class="unseen">${f}: </span>
      <strong>${g(u(e.title))}</strong>
      ${e.detail?o`<span class="detail">${g(e.detail)}</span>`:i}
      ${e.quote&&e.quote!==e.detail?o`<span class="quote">${g(e.quote)}</span>`:i}
      ${e.status===`expired`?h(`bad`,`ended`,S(e.status_label)):m(e)}
    </span>
    <span class="copy" aria-hidden="true" title="Sao chép trích dẫn" ?data-done=${r} @click=${t=>{t.stopPropagation(),l(e)}}>
      ${s(r?`check`:`copy`)}${r?o`<span>Đã sao chép</span>`:i}
    </span>
  </div>`}function S(e){return e.replace(/\b(\d\d)\/(\d)\/(\d{4})\b/g,`$1/0$2/$3`)}var C=r`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }

  .box {
    position: relative;
    flex: none;
  }

  .box > .icon {
    position: absolute;
    top: 50%;
    left: 1.125rem;
    width: 1.375rem;
    height: 1.375rem;
    color: var(--soft);
    transform: translateY(-50%);
    pointer-events: none;
  }

  .field {
    height: 3.5rem;
    padding: 0 3.25rem;
    border-radius: var(--round);
    font-size: 1.125rem;
    text-overflow: ellipsis;
  }

  .box .bare {
    position: absolute;
    top: 0.375rem;
    right: 0.375rem;
  }

  .below {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
  }

  .told {
    display: flex;
    gap: 0.625rem;
    margin: 0.75rem 0 0;
    padding: 0.625rem 0.875rem;
    border-radius: var(--round-small);
    background: var(--warn-tint);
    color: var(--warn);
    font-size: var(--text-note);
  }

  .told[data-tone="bad"] {
    background: var(--bad-tint);
    color: var(--bad);
  }

  .told .icon {
    margin-top: 0.125em;
  }

  .list {
    display: grid;
    gap: 0.25rem;
    margin-top: 0.75rem;
  }

  .list[data-late] {
    opacity: 0.65;
  }

  .option {
    display: flex;
    align-items: flex-start;
    gap: 0.875rem;
    padding: 0.75rem 0.5rem 0.75rem 0.875rem;
    border: 1px solid transparent;
    border-left-width: 3px;
    border-radius: var(--round-small);
    cursor: pointer;
    scroll-margin: 0.5rem;
  }

  .option[aria-selected="true"] {
    border-color: var(--line);
    border-left-color: var(--gold);
    background: var(--accent-tint);
  }

  .sign {
    padding-top: 0.125rem;
    color: var(--soft);
  }

  .said {
    flex: 1;
    min-width: 0;
  }

  .said strong {
    display: block;
    color: var(--accent);
    font-weight: 650;
    line-height: 1.45;
  }

  .detail {
    display: -webkit-box;
    overflow: hidden;
    line-height: 1.5;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  /* Whose provision it is says its name already; the title of the document is only a reminder. */
  .option:not([data-kind="document"]) .detail {
    color: var(--soft);
    -webkit-line-clamp: 1;
  }

  .quote {
    display: -webkit-box;
    overflow: hidden;
    font-size: var(--text-note);
    line-height: 1.5;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .badge {
    margin-top: 0.375rem;
    font-size: var(--text-small);
  }

  .copy {
    display: flex;
    align-items: center;
    gap: 0.375rem;
    min-width: 2.75rem;
    min-height: 2.75rem;
    padding: 0 0.625rem;
    border-radius: var(--round-small);
    color: var(--soft);
    font-size: var(--text-minor);
    white-space: nowrap;
  }

  .copy:hover, .copy[data-done] {
    background: var(--surface);
    color: var(--accent);
  }

  .hints {
    padding: 1rem 0.25rem;
    color: var(--soft);
    text-wrap: pretty;
  }

  .hints strong {
    color: var(--ink);
  }

  .hints ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-top: 0.75rem;
  }

  .keys {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
    padding: 0.75rem 0.25rem 0;
    color: var(--soft);
    font-size: var(--text-minor);
  }

  kbd {
    display: inline-block;
    min-width: 1.5rem;
    margin-right: 0.25rem;
    padding: 0 0.375rem;
    border: 1px solid var(--edge);
    border-radius: 0.3125rem;
    font: inherit;
    font-size: var(--text-small);
    text-align: center;
  }

  /* On its page the list may be long; what the keys do stands under the box. */
  :host([page]) .below {
    order: 1;
    overflow: visible;
  }

  @media (hover: none) {
    .keys {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }

  @media (max-width: 30rem) {
    .sign {
      display: none;
    }

    .copy span {
      display: none;
    }
  }
`,w=12,T=120,E=[`đ5 k2 nđ 61/2018`,`942/QĐ-TTg`,`chính phủ số`,`hạn trả kết quả thủ tục`],D=/Mac|iPhone|iPad/.test(navigator.userAgent),O=new Set([`ambiguous`,`not_in_library`,`no_such_provision`]),k=class extends d{constructor(...e){super(...e),this.value=``,this.items=[],this.active=-1,this.told=``,this.problem=``,this.answered=``,this.copied=``,this.api=new _,this.asking=null,this.waiting=0,this.copying=0,this.onInput=()=>{this.value=this.field.value,this.changed(T)},this.ask=async()=>{this.asking?.abort();let e=this.asking=new AbortController,t=this.value.trim();if(this.problem=``,!t)[this.items,this.active,this.told,this.answered]=[[],-1,``,``];else try{let[n,r]=await Promise.all([this.api.suggest(t,{limit:w},e.signal),this.api.citations(t,{},e.signal)]);if(e.signal.aborted)return;this.items=n.items,this.told=O.has(r.status)?r.message:``,this.active=this.items.length?0:-1,this.answered=t;let i=this.items.length?`${this.items.length} kết quả`:`Không tìm thấy trong thư viện`;c(this,[this.told,i].filter(Boolean).join(` `))}catch(t){if(e.signal.aborted)return;[this.items,this.active,this.told]=[[],-1,``],this.problem=l(t).message,c(this,this.problem)}},this.onKey=e=>{let t=this.items.length-1,n=!e.ctrlKey&&!e.metaKey&&!e.altKey;if(!e.isComposing){if(e.key===`ArrowDown`&&t>=0&&n)this.go(e,this.active>=t?0:this.active+1);else if(e.key===`ArrowUp`&&t>=0&&n)this.go(e,this.active<=0?t:this.active-1);else if(e.key===`Enter`){let e=this.items[this.active];e&&!this.late?this.open(e):this.ask()}else if(e.key===`Escape`&&this.value)e.preventDefault(),e.stopPropagation(),this.take(``);else if(e.code===`KeyC`&&this.copies(e)){let t=this.items[this.active];if(!t)return;e.preventDefault(),this.copy(t)}}},this.point=e=>{this.active=e},this.open=e=>{let t=new URL(e.url,location.href);t.href===location.href?dispatchEvent(new HashChangeEvent(`hashchange`)):location.assign(t),this.dispatchEvent(new Event(`hd-chosen`))},this.copy=async e=>{let t=await y(e.formal);c(this,t?`Đã sao chép: ${e.formal}`:`Không sao chép được`),this.field.focus(),this.copied=t?A(e):``,clearTimeout(this.copying),this.copying=window.setTimeout(()=>this.copied=``,2500)}}static{this.styles=[v,p,C]}connectedCallback(){super.connectedCallback(),this.value&&this.ask()}disconnectedCallback(){super.disconnectedCallback(),this.asking?.abort(),clearTimeout(this.waiting),clearTimeout(this.copying)}focus(e){this.field.focus(e),this.field.setSelectionRange(this.value.length,this.value.length)}start(e){e&&(this.field.value=this.value=e,this.changed(0)),this.focus()}updated(e){e.has(`active`)&&this.chosen?.scrollIntoView({block:`nearest`})}render(){let e=this.items[this.active];return o`<div class="box">
        ${s(`search`)}
        <input
          type="text"
          class="field"
          role="combobox"
          aria-label="Tra cứu: gõ trích dẫn hoặc vài từ"
          aria-autocomplete="list"
          aria-expanded=${this.items.length>0}
          aria-controls="list"
          aria-activedescendant=${e?`option-${this.active}`:i}
          aria-describedby="keys"
          placeholder="Ví dụ: đ5 k2 nđ 61/2018"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          enterkeyhint="go"
          maxlength="300"
          .value=${this.value}
          @input=${this.onInput}
          @keydown=${this.onKey}
        />
        ${this.value?o`<button type="button" class="bare" aria-label="Xóa" @click=${()=>this.take(``)}>${s(`cross`)}</button>`:i}
      </div>
      <div class="below">
        ${this.told&&this.value.trim()?o`<p class="told">${s(`info`)}<span>${g(this.told)}</span></p>`:i}
        ${this.problem?o`<p class="told" data-tone="bad">
              ${s(`alert`)}<span>${this.problem} <button type="button" class="link" @click=${this.ask}>Thử lại</button></span>
            </p>`:i}
        <div class="list" id="list" role="listbox" aria-label="Kết quả tra cứu" ?hidden=${!this.items.length} ?data-late=${this.late}>
          ${this.items.map((e,t)=>x(e,t,t===this.active,this.copied===A(e),this.point,this.open,this.copy))}
        </div>
        ${this.value.trim()?this.nothing():this.hints()}
      </div>
      <p class="keys" id="keys">
        <span><kbd>↑</kbd><kbd>↓</kbd> chọn</span><span><kbd>Enter</kbd> mở văn bản</span
        ><span><kbd>${D?`⌘ C`:`Ctrl C`}</kbd> hoặc <kbd>${D?`⌥ C`:`Alt C`}</kbd> sao chép trích dẫn</span>
      </p>`}get late(){return this.answered!==this.value.trim()}hints(){return o`<div class="hints">
      <p>Gõ trích dẫn viết tắt hay đầy đủ, số hiệu, tên văn bản, hoặc vài từ trong nội dung. Không dấu cũng được.</p>
      <ul>
        ${E.map(e=>o`<li><button type="button" class="quiet" @click=${()=>this.take(e)}>${e}</button></li>`)}
      </ul>
    </div>`}nothing(){if(this.items.length||this.problem)return i;if(this.late)return o`<p class="hints loading">Đang tìm…</p>`;let e=`/?${new URLSearchParams({"cau-hoi":this.value.trim()})}`;return o`<div class="hints">
      <p><strong>Không tìm thấy “${this.value.trim()}” trong thư viện.</strong></p>
      <p>Thử số hiệu đầy đủ (ví dụ <span class="number">61/2018/NĐ-CP</span>), từ khác, hoặc <a href=${e}>đặt thành câu hỏi</a>.</p>
    </div>`}take(e){this.value=e,this.field.focus(),this.changed(0)}changed(e){this.dispatchEvent(new CustomEvent(`hd-typed`,{detail:this.value})),clearTimeout(this.waiting),this.waiting=window.setTimeout(this.ask,e)}copies(e){return e.shiftKey?!1:e.altKey?!e.ctrlKey&&!e.metaKey:(e.ctrlKey||e.metaKey)&&this.field.selectionStart===this.field.selectionEnd}go(e,t){e.preventDefault(),this.active=t}};n([e()],k.prototype,`value`,void 0),n([f()],k.prototype,`items`,void 0),n([f()],k.prototype,`active`,void 0),n([f()],k.prototype,`told`,void 0),n([f()],k.prototype,`problem`,void 0),n([f()],k.prototype,`answered`,void 0),n([f()],k.prototype,`copied`,void 0),n([a(`input`)],k.prototype,`field`,void 0),n([a(`.option[aria-selected='true']`)],k.prototype,`chosen`,void 0),k=n([t(`hd-lookup`)],k);function A(e){return`${e.slug}#${e.locator_path}`}