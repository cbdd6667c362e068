import{C as e,D as t,E as n,L as r,O as i,P as a,S as o,j as s,w as c}from"./validity-D-gEQbRV.js";import{t as l}from"./modal-BQf2Cmg2.js";import"./lookup-rTa0ALNg.js";var u=class extends s{constructor(...e){super(...e),this.returnTo=null,this.onClose=()=>{l(this,!1),this.returnTo?.isConnected&&this.returnTo.focus(),this.returnTo=null},this.onChosen=()=>{this.returnTo=null,this.dialog.close()},this.onBackdrop=e=>{e.target===this.dialog&&this.dialog.close()}}static{this.styles=[c,r`
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
        <button type="button" class="bare" aria-label="Đóng" @click=${()=>this.dialog.close()}>${o(`cross`)}</button>
      </div>
      <hd-lookup @hd-chosen=${this.onChosen}></hd-lookup>
      <hd-live></hd-live>
    </dialog>`}async show(e,t){await this.updateComplete,await this.lookup.updateComplete,this.dialog.open||(this.returnTo=t,this.dialog.showModal(),l(this,!0)),this.lookup.start(e())}};n([i(`dialog`)],u.prototype,`dialog`,void 0),n([i(`hd-lookup`)],u.prototype,`lookup`,void 0),u=n([t(`hd-lookup-dialog`)],u);function d(t=()=>``,n=e()){return(document.querySelector(`hd-lookup-dialog`)??document.body.appendChild(new u)).show(t,n)}export{d as openLookup};