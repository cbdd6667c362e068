import{C as e,O as t,P as n,T as r,b as i,j as a,w as o,x as s}from"./validity-BU8oQ2FG.js";import{n as c,t as l}from"./dialog-CKQ5rzFU.js";import"./lookup-ChikqK5d.js";var u=class extends t{constructor(...e){super(...e),this.returnTo=null,this.onClose=()=>{c(this,!1),this.returnTo?.isConnected&&this.returnTo.focus(),this.returnTo=null},this.onChosen=()=>{this.returnTo=null,this.dialog.close()},this.onBackdrop=e=>{e.target===this.dialog&&this.dialog.close()}}static{this.styles=[s,n`
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
    `]}render(){return a`<dialog aria-labelledby="title" @close=${this.onClose} @click=${this.onBackdrop}>
      <div class="line">
        <h2 id="title">Tra cứu nhanh</h2>
        <button type="button" class="bare" aria-label="Đóng" @click=${()=>this.dialog.close()}>${i(`cross`)}</button>
      </div>
      <hd-lookup @hd-chosen=${this.onChosen}></hd-lookup>
      <hd-live></hd-live>
    </dialog>`}async show(){await this.updateComplete,this.dialog.open||(this.returnTo=l(),this.dialog.showModal(),c(this,!0)),await this.lookup.updateComplete,this.lookup.focus()}};e([r(`dialog`)],u.prototype,`dialog`,void 0),e([r(`hd-lookup`)],u.prototype,`lookup`,void 0),u=e([o(`hd-lookup-dialog`)],u);function d(){let e=document.querySelector(`hd-lookup-page`);if(e)return e.focus();(document.querySelector(`hd-lookup-dialog`)??document.body.appendChild(new u)).show()}export{d as openLookup};