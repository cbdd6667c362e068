import{A as e,C as t,D as n,E as r,L as i,M as a,O as o,P as s,S as c,f as l,g as u,h as d,j as f,k as p,w as m}from"./validity-C7RphUQ0.js";import{t as h}from"./modal-D8JpT0d4.js";var g=class extends h{constructor(...e){super(...e),this.heading=``,this.over=``,this.onClosed=()=>{this.onClose(),this.dispatchEvent(new Event(`hd-closed`))}}static{this.styles=[m,i`
      dialog[open] {
        display: flex;
        flex-direction: column;
      }

      dialog {
        width: min(var(--dialog-width, 34rem), calc(100vw - 2rem));
        max-height: min(46rem, calc(100dvh - 3rem));
        border-radius: 1rem;
        box-shadow: var(--shadow);
        animation: rise 0.2s ease-out;
      }

      @keyframes rise {
        from {
          transform: translateY(1.5rem);
          opacity: 0;
        }
      }

      .head {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 1rem;
        padding: 0.75rem 0.75rem 0.75rem 1.5rem;
        border-bottom: 1px solid var(--line);
      }

      h2 {
        font-size: 1.1875rem;
        font-weight: 650;
        line-height: 1.4;
      }

      .over {
        color: var(--soft);
        font-size: var(--text-minor);
      }

      .scroll {
        flex: 1;
        min-height: 0;
        overflow-y: auto;
        overscroll-behavior: contain;
        padding: 1.125rem 1.5rem;
      }

      ::slotted([slot="foot"]) {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.625rem;
        padding: 0.75rem 1.5rem max(0.75rem, env(safe-area-inset-bottom));
        border-top: 1px solid var(--line);
      }

      @media (max-width: 40rem) {
        dialog {
          inset: auto 0 0;
          width: 100%;
          max-width: 100%;
          max-height: 88vh;
          max-height: 88dvh;
          margin: 0;
          border-radius: 1rem 1rem 0 0;
        }

        .head {
          padding-left: 1.125rem;
        }

        .scroll, ::slotted([slot="foot"]) {
          padding-inline: 1.125rem;
        }
      }
    `]}render(){return s`<dialog aria-labelledby="title" @close=${this.onClosed} @click=${this.onBackdrop}>
      <div class="head">
        <div>
          ${this.over?s`<p class="over">${this.over}</p>`:a}
          <h2 id="title" tabindex="-1">${this.heading}</h2>
        </div>
        <button type="button" class="bare" aria-label="Đóng" @click=${this.close}>${c(`cross`)}</button>
      </div>
      <div class="scroll"><slot></slot></div>
      <slot name="foot"></slot>
      <hd-live></hd-live>
    </dialog>`}get isOpen(){return this.dialog?.open??!1}show(){this.dialog.open||(this.open(t()),(this.querySelector(`[autofocus]`)??this.headline).focus())}};r([e()],g.prototype,`heading`,void 0),r([e()],g.prototype,`over`,void 0),r([o(`h2`)],g.prototype,`headline`,void 0),g=r([n(`hd-dialog`)],g);var _=class extends f{constructor(...e){super(...e),this.label=`Ngày`,this.value=``,this.typed=``,this.wrong=!1,this.onInput=()=>{this.typed=this.field.value,this.wrong=!1,this.set(d(this.typed)??``)},this.onChange=()=>{this.wrong=!d(this.typed),this.wrong||(this.typed=u(this.value))},this.onCalendar=()=>{try{this.native.showPicker()}catch{this.field.focus()}},this.onNative=()=>{this.native.value&&(this.typed=u(this.native.value),this.wrong=!1,this.set(this.native.value))}}static{this.shadowRootOptions={...f.shadowRootOptions,delegatesFocus:!0}}static{this.styles=[m,i`
      :host {
        display: block;
      }

      label {
        display: block;
        margin-bottom: 0.25rem;
        color: var(--soft);
        font-size: var(--text-note);
      }

      .row {
        position: relative;
        display: flex;
        width: 12rem;
        max-width: 100%;
      }

      .field {
        padding-inline: 0.625rem 2.5rem;
        font-variant-numeric: tabular-nums;
      }

      .field[aria-invalid="true"] {
        border-color: var(--bad);
      }

      .bare {
        position: absolute;
        right: 0;
        height: 100%;
      }

      .native {
        position: absolute;
        right: 0;
        bottom: 0;
        width: 2.75rem;
        height: 100%;
        opacity: 0;
        pointer-events: none;
      }

      .words {
        min-height: 1.6em;
        margin-top: 0.25rem;
        color: var(--soft);
        font-size: var(--text-minor);
      }

      .words[data-wrong] {
        color: var(--bad);
      }
    `]}willUpdate(e){e.has(`value`)&&this.value&&this.value!==d(this.typed)&&(this.typed=u(this.value),this.wrong=!1)}render(){return s`<label for="day">${this.label}</label>
      <div class="row">
        <input id="day" class="field" inputmode="numeric" autocomplete="off" placeholder="dd/mm/yyyy" maxlength="10"
          aria-describedby="words" aria-invalid=${this.wrong} .value=${this.typed} @input=${this.onInput} @change=${this.onChange} />
        <button type="button" class="bare" aria-label="Chọn trên lịch" @click=${this.onCalendar}>${c(`calendar`)}</button>
        <input class="native" type="date" tabindex="-1" aria-hidden="true" min="1945-09-02" max="2100-12-31" .value=${this.value} @change=${this.onNative} />
      </div>
      <p class="words" id="words" ?data-wrong=${this.wrong} role=${this.wrong?`alert`:a}>
        ${this.wrong?`Nhập theo thứ tự ngày/tháng/năm, ví dụ 01/05/2023.`:l(this.value)}
      </p>`}set(e){e!==this.value&&(this.value=e,this.dispatchEvent(new Event(`hd-day`,{bubbles:!0,composed:!0})))}};r([e()],_.prototype,`label`,void 0),r([e()],_.prototype,`value`,void 0),r([p()],_.prototype,`typed`,void 0),r([p()],_.prototype,`wrong`,void 0),r([o(`.field`)],_.prototype,`field`,void 0),r([o(`.native`)],_.prototype,`native`,void 0),_=r([n(`hd-day`)],_);