import{C as e,D as t,O as n,P as r,T as i,b as a,j as o,k as s,w as c,x as l}from"./validity-BU8oQ2FG.js";var u=new Set;function d(e,t){t?u.add(e):u.delete(e),document.documentElement.toggleAttribute(`data-modal`,u.size>0)}var f=class extends n{constructor(...e){super(...e),this.heading=``,this.over=``,this.returnTo=null,this.close=()=>this.dialog.close(),this.onClose=()=>{d(this,!1),this.returnTo?.isConnected&&this.returnTo.focus(),this.returnTo=null,this.dispatchEvent(new Event(`hd-closed`))},this.onBackdrop=e=>{e.target===this.dialog&&this.close()}}static{this.styles=[l,r`
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

        .scroll {
          padding-inline: 1.125rem;
        }
      }
    `]}render(){return o`<dialog aria-labelledby="title" @close=${this.onClose} @click=${this.onBackdrop}>
      <div class="head">
        <div>
          ${this.over?o`<p class="over">${this.over}</p>`:s}
          <h2 id="title" tabindex="-1">${this.heading}</h2>
        </div>
        <button type="button" class="bare" aria-label="Đóng" @click=${this.close}>${a(`cross`)}</button>
      </div>
      <div class="scroll"><slot></slot></div>
      <slot name="foot"></slot>
      <hd-live></hd-live>
    </dialog>`}get isOpen(){return this.dialog?.open??!1}show(){this.dialog.open||(this.returnTo=p(),this.dialog.showModal(),d(this,!0),(this.querySelector(`[autofocus]`)??this.headline).focus())}};e([t()],f.prototype,`heading`,void 0),e([t()],f.prototype,`over`,void 0),e([i(`dialog`)],f.prototype,`dialog`,void 0),e([i(`h2`)],f.prototype,`headline`,void 0),f=e([c(`hd-dialog`)],f);function p(){let e=document.activeElement;for(;e?.shadowRoot?.activeElement;)e=e.shadowRoot.activeElement;return e instanceof HTMLElement&&e!==document.body?e:null}export{d as n,p as t};