import{_ as e,a as t,b as n,c as r,d as i,f as a,g as o,h as s,i as c,l,m as u,n as d,o as f,p,r as m,s as h,t as g,u as _,v,x as y,y as b}from"./index-DT8EZNeO.js";var x={provision:[`book`,`Điều khoản`],document:[`library`,`Văn bản`],passage:[`search`,`Trong nội dung`]};function S(e,r,i,a,o,s,l){let[u,f]=x[e.kind];return n`<div class="option" role="option" id=${`option-${r}`} aria-selected=${i} @pointermove=${()=>i||o(r)} @click=${()=>s(e)}>
    <span class="sign">${_(u)}</span>
    <span class="said">
      <span class="unseen">${f}: </span>
      <strong>${t(c(e.title))}</strong>
      ${e.detail?n`<span class="detail">${t(e.detail)}</span>`:b}
      ${e.quote&&e.quote!==e.detail?n`<span class="quote">${t(e.quote)}</span>`:b}
      ${d(e)}
    </span>
    <span class="copy" aria-hidden="true" title="Sao chép trích dẫn" ?data-done=${a} @click=${t=>{t.stopPropagation(),l(e)}}>
      ${_(a?`check`:`copy`)}${a?n`<span>Đã sao chép</span>`:b}
    </span>
  </div>`}var C=y`
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
    display: block;
    line-height: 1.5;
  }

  .quote {
    display: -webkit-box;
    overflow: hidden;
    color: var(--soft);
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
`,w=12,T=120,E=[`đ5 k2 nđ 61/2018`,`942/QĐ-TTg`,`chinh phu so`,`hạn trả kết quả thủ tục`],D=/Mac|iPhone|iPad/.test(navigator.userAgent),O=new Set([`ambiguous`,`not_in_library`,`no_such_provision`]),k=class extends v{constructor(...e){super(...e),this.value=``,this.items=[],this.active=-1,this.told=``,this.problem=``,this.answered=``,this.copied=``,this.api=new r,this.asking=null,this.waiting=0,this.copying=0,this.onInput=()=>{this.value=this.field.value,this.changed(T)},this.ask=async()=>{this.asking?.abort();let e=this.asking=new AbortController,t=this.value.trim();if(this.problem=``,!t)[this.items,this.active,this.told,this.answered]=[[],-1,``,``];else try{let[n,r]=await Promise.all([this.api.suggest(t,{limit:w},e.signal),this.api.citations(t,{},e.signal)]);if(e.signal.aborted)return;this.items=n.items,this.told=O.has(r.status)?r.message:``,this.active=this.items.length?0:-1,this.answered=t;let i=this.items.length?`${this.items.length} kết quả`:`Không tìm thấy trong thư viện`;a(this,[this.told,i].filter(Boolean).join(` `))}catch(t){if(e.signal.aborted)return;[this.items,this.active,this.told]=[[],-1,``],this.problem=l(t).message,a(this,this.problem)}},this.onKey=e=>{let t=this.items.length-1,n=!e.ctrlKey&&!e.metaKey&&!e.altKey;if(!e.isComposing){if(e.key===`ArrowDown`&&t>=0&&n)this.go(e,this.active>=t?0:this.active+1);else if(e.key===`ArrowUp`&&t>=0&&n)this.go(e,this.active<=0?t:this.active-1);else if(e.key===`Enter`){let e=this.items[this.active];e&&!this.late?this.open(e):this.ask()}else if(e.key===`Escape`&&this.value)e.preventDefault(),e.stopPropagation(),this.take(``);else if(e.code===`KeyC`&&this.copies(e)){let t=this.items[this.active];if(!t)return;e.preventDefault(),this.copy(t)}}},this.point=e=>{this.active=e},this.open=e=>{let t=new URL(e.url,location.href);t.href===location.href?dispatchEvent(new HashChangeEvent(`hashchange`)):location.assign(t),this.dispatchEvent(new Event(`hd-chosen`))},this.copy=async e=>{let t=await m(e.formal);a(this,t?`Đã sao chép: ${e.formal}`:`Không sao chép được`),this.field.focus(),this.copied=t?A(e):``,clearTimeout(this.copying),this.copying=window.setTimeout(()=>this.copied=``,2500)}}static{this.styles=[i,g,C]}connectedCallback(){super.connectedCallback(),this.value&&this.ask()}disconnectedCallback(){super.disconnectedCallback(),this.asking?.abort(),clearTimeout(this.waiting),clearTimeout(this.copying)}focus(e){this.field.focus(e),this.field.setSelectionRange(this.value.length,this.value.length)}updated(e){e.has(`active`)&&this.chosen?.scrollIntoView({block:`nearest`})}render(){let e=this.items[this.active];return n`<div class="box">
        ${_(`search`)}
        <input
          type="text"
          class="field"
          role="combobox"
          aria-label="Tra cứu: gõ trích dẫn hoặc vài từ"
          aria-autocomplete="list"
          aria-expanded=${this.items.length>0}
          aria-controls="list"
          aria-activedescendant=${e?`option-${this.active}`:b}
          aria-describedby="keys"
          placeholder="đ5 k2 nđ 61/2018, hoặc vài từ"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          enterkeyhint="go"
          maxlength="300"
          .value=${this.value}
          @input=${this.onInput}
          @keydown=${this.onKey}
        />
        ${this.value?n`<button type="button" class="bare" aria-label="Xóa" @click=${()=>this.take(``)}>${_(`cross`)}</button>`:b}
      </div>
      <div class="below">
        ${this.told&&this.value.trim()?n`<p class="told">${_(`info`)}<span>${t(this.told)}</span></p>`:b}
        ${this.problem?n`<p class="told" data-tone="bad">
              ${_(`alert`)}<span>${this.problem} <button type="button" class="link" @click=${this.ask}>Thử lại</button></span>
            </p>`:b}
        <div class="list" id="list" role="listbox" aria-label="Kết quả tra cứu" ?hidden=${!this.items.length} ?data-late=${this.late}>
          ${this.items.map((e,t)=>S(e,t,t===this.active,this.copied===A(e),this.point,this.open,this.copy))}
        </div>
        ${this.value.trim()?this.nothing():this.hints()}
      </div>
      <p class="keys" id="keys">
        <span><kbd>↑</kbd><kbd>↓</kbd> chọn</span><span><kbd>Enter</kbd> mở văn bản</span
        ><span><kbd>${D?`⌘ C`:`Ctrl C`}</kbd> hoặc <kbd>${D?`⌥ C`:`Alt C`}</kbd> sao chép trích dẫn</span>
      </p>`}get late(){return this.answered!==this.value.trim()}hints(){return n`<div class="hints">
      <p>Gõ trích dẫn viết tắt hay đầy đủ, số hiệu, tên văn bản, hoặc vài từ trong nội dung. Không dấu cũng được.</p>
      <ul>
        ${E.map(e=>n`<li><button type="button" class="quiet" @click=${()=>this.take(e)}>${e}</button></li>`)}
      </ul>
    </div>`}nothing(){if(this.items.length||this.problem)return b;if(this.late)return n`<p class="hints loading">Đang tìm…</p>`;let e=`/?${new URLSearchParams({"cau-hoi":this.value.trim()})}`;return n`<div class="hints">
      <p><strong>Không tìm thấy “${this.value.trim()}” trong thư viện.</strong></p>
      <p>Thử số hiệu đầy đủ (ví dụ 61/2018/NĐ-CP), từ khác, hoặc <a href=${e}>đặt thành câu hỏi</a>.</p>
    </div>`}take(e){this.value=e,this.field.focus(),this.changed(0)}changed(e){this.dispatchEvent(new CustomEvent(`hd-typed`,{detail:this.value})),clearTimeout(this.waiting),this.waiting=window.setTimeout(this.ask,e)}copies(e){return e.shiftKey?!1:e.altKey?!e.ctrlKey&&!e.metaKey:(e.ctrlKey||e.metaKey)&&this.field.selectionStart===this.field.selectionEnd}go(e,t){e.preventDefault(),this.active=t}};p([e()],k.prototype,`value`,void 0),p([o()],k.prototype,`items`,void 0),p([o()],k.prototype,`active`,void 0),p([o()],k.prototype,`told`,void 0),p([o()],k.prototype,`problem`,void 0),p([o()],k.prototype,`answered`,void 0),p([o()],k.prototype,`copied`,void 0),p([s(`input`)],k.prototype,`field`,void 0),p([s(`.option[aria-selected='true']`)],k.prototype,`chosen`,void 0),k=p([u(`hd-lookup`)],k);function A(e){return`${e.slug}#${e.locator_path}`}var j=class extends v{constructor(...e){super(...e),this.returnTo=null,this.onClose=()=>{h(this,!1),this.returnTo?.isConnected&&this.returnTo.focus(),this.returnTo=null},this.onChosen=()=>{this.returnTo=null,this.dialog.close()},this.onBackdrop=e=>{e.target===this.dialog&&this.dialog.close()}}static{this.styles=[i,y`
      dialog[open] {
        display: flex;
        flex-direction: column;
      }

      dialog {
        width: min(44rem, calc(100vw - 2rem));
        max-height: min(40rem, calc(100dvh - 12vh - 1rem));
        margin: 12vh auto auto;
        padding: 1rem;
        overflow: hidden;
        border-radius: 1rem;
        box-shadow: var(--shadow);
      }

      .line {
        display: flex;
        align-items: center;
        justify-content: space-between;
        margin: -0.375rem -0.375rem 0.375rem 0.25rem;
      }

      h2 {
        font-size: 1rem;
        font-weight: 650;
      }

      hd-lookup {
        flex: 1;
      }

      @media (max-width: 40rem) {
        dialog {
          width: 100%;
          max-width: 100%;
          height: 100dvh;
          max-height: 100dvh;
          margin: 0;
          border-radius: 0;
        }
      }
    `]}render(){return n`<dialog aria-labelledby="title" @close=${this.onClose} @click=${this.onBackdrop}>
      <div class="line">
        <h2 id="title">Tra cứu nhanh</h2>
        <button type="button" class="bare" aria-label="Đóng" @click=${()=>this.dialog.close()}>${_(`cross`)}</button>
      </div>
      <hd-lookup @hd-chosen=${this.onChosen}></hd-lookup>
      <hd-live></hd-live>
    </dialog>`}async show(){await this.updateComplete,this.dialog.open||(this.returnTo=f(),this.dialog.showModal(),h(this,!0)),await this.lookup.updateComplete,this.lookup.focus()}};p([s(`dialog`)],j.prototype,`dialog`,void 0),p([s(`hd-lookup`)],j.prototype,`lookup`,void 0),j=p([u(`hd-lookup-dialog`)],j);function M(){let e=document.querySelector(`hd-lookup-page`);if(e)return e.focus();(document.querySelector(`hd-lookup-dialog`)??document.body.appendChild(new j)).show()}export{M as openLookup};