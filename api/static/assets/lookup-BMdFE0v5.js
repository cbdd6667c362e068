import{D as e,E as t,L as n,O as r,P as i,j as a,k as o,w as s}from"./validity-C7RphUQ0.js";import"./lookup-BwBol3hh.js";var c=class extends a{constructor(...e){super(...e),this.typed=new URLSearchParams(location.search).get(`q`)??``,this.onTyped=e=>{let t=e.detail.trim();history.replaceState(null,``,t?`/tra-cuu?${new URLSearchParams({q:t})}`:`/tra-cuu`)}}static{this.styles=[s,n`
      :host {
        display: block;
      }

      .frame {
        max-width: 56rem;
        margin: 0 auto;
        padding: clamp(1.25rem, 5vh, 3rem) 1.5rem 4rem;
      }

      h1 {
        font-size: clamp(1.5rem, 1.2rem + 1.2vw, 2rem);
        font-weight: 700;
        line-height: 1.25;
      }

      .lead {
        margin: 0.375rem 0 1.25rem;
        color: var(--soft);
      }

      @media (max-width: 45rem) {
        .frame {
          padding-inline: 1rem;
        }
      }
    `]}render(){return i`<div class="frame">
      <h1>Tra cứu điều khoản</h1>
      <p class="lead">Mở đúng điều, khoản, điểm và sao chép trích dẫn chuẩn, không qua mô hình ngôn ngữ.</p>
      <hd-lookup page .value=${this.typed} @hd-typed=${this.onTyped}></hd-lookup>
    </div>`}focus(){this.updateComplete.then(()=>this.lookup.updateComplete).then(()=>this.lookup.focus())}firstUpdated(){this.focus()}};t([o()],c.prototype,`typed`,void 0),t([r(`hd-lookup`)],c.prototype,`lookup`,void 0),c=t([e(`hd-lookup-page`)],c);