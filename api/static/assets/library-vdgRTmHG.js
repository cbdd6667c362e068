import{D as e,E as t,L as n,M as r,O as i,P as a,S as o,T as s,a as c,b as l,g as u,i as d,j as f,k as p,l as m,n as h,o as g,r as _,u as v,v as y,w as b}from"./validity-C7RphUQ0.js";import{t as x}from"./repeat-C9SUYP8a.js";var S=[[`in_force`,`Còn hiệu lực`],[`partly`,`Hết hiệu lực một phần`],[`not_yet`,`Chưa có hiệu lực`],[`expired`,`Hết hiệu lực`],[`unknown`,`Chưa xác minh hiệu lực`]],C={kind:`loai`,issuer:`co-quan`,year:`nam`,status:`tinh-trang`,words:`tim`},w={in_force:`con-hieu-luc`,partly:`het-mot-phan`,not_yet:`chua-co-hieu-luc`,expired:`het-hieu-luc`,unknown:`chua-xac-minh`},T={newest:`moi-nhat`,oldest:`cu-nhat`,number:`so-hieu`,fit:`phu-hop`},E={kind:``,issuer:``,year:``,status:``,words:``,order:`newest`};function D(e){let t=new URLSearchParams(e),n=e=>t.get(e)??``,r=n(C.status),i=n(C.words),a=Object.keys(T).find(e=>T[e]===n(`xep`));return{kind:n(C.kind),issuer:n(C.issuer),year:n(C.year),status:Object.keys(w).find(e=>w[e]===r)??``,words:i,order:a??k(i)}}function O(e){let t=new URLSearchParams;for(let[n,r]of Object.entries(C)){let i=n===`status`?w[e.status]??``:e[n];i&&t.set(r,i)}return e.order!==k(e.words)&&t.set(`xep`,T[e.order]),t.size?`?${t}`:``}function k(e){return e.trim()?`fit`:`newest`}function A(e,t){return(!t.kind||m(e.kind)===m(t.kind))&&(!t.issuer||m(e.issuer)===m(t.issuer))&&(!t.year||j(e)===t.year)&&(!t.status||e.status===t.status)}function j(e){return e.issued_on?.slice(0,4)??``}function M(e,t){if(t===`fit`)return[...e];let n=new Intl.Collator(`vi`,{numeric:!0}),r=e=>e.issued_on??``;return[...e].sort((e,i)=>t!==`number`&&!r(e)!=!r(i)?r(e)?-1:1:(t===`newest`?r(i).localeCompare(r(e)):t===`oldest`?r(e).localeCompare(r(i)):0)||n.compare(e.number,i.number))}var N=n`
  :host {
    display: block;
  }

  .frame {
    max-width: 84rem;
    margin: 0 auto;
    padding: 2rem 1.5rem 4rem;
  }

  h1 {
    font-size: clamp(1.5rem, 1.2rem + 1.2vw, 2rem);
    font-weight: 700;
    line-height: 1.25;
  }

  header p {
    margin-top: 0.375rem;
    color: var(--soft);
  }

  .filters {
    display: grid;
    grid-template-columns: minmax(16rem, 1fr) minmax(0, 2.4fr);
    align-items: end;
    gap: 0.75rem;
    margin-top: 1.5rem;
    padding: 1rem 1.25rem 1.25rem;
    border: 1px solid var(--line);
    border-radius: var(--round);
    background: var(--surface);
  }

  .search {
    position: relative;
    display: block;
  }

  .search .icon {
    position: absolute;
    bottom: 0.75rem;
    left: 0.75rem;
    color: var(--soft);
    pointer-events: none;
  }

  .search .field {
    padding-left: 2.5rem;
    appearance: none;
  }

  .more {
    display: none;
  }

  .selects {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    gap: 0.75rem;
  }

  label span {
    display: block;
    margin-bottom: 0.25rem;
    color: var(--soft);
    font-size: var(--text-minor);
  }

  select[data-set] {
    border-color: var(--accent);
    background-color: var(--accent-tint);
    font-weight: 600;
  }

  .above {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1rem;
    margin: 1.25rem 0 0.75rem;
  }

  .order {
    display: flex;
    align-items: center;
    gap: 0.625rem;
  }

  .order span {
    flex: none;
    margin: 0;
  }

  .list {
    border: 1px solid var(--line);
    border-radius: var(--round);
    background: var(--surface);
  }

  .list li {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr) 12rem minmax(0, 21.5rem);
    align-items: start;
    gap: 0.25rem 2rem;
    padding: 1rem 1.25rem;
  }

  .list li + li {
    border-top: 1px solid var(--line);
  }

  .list li:first-child {
    border-radius: calc(var(--round) - 1px) calc(var(--round) - 1px) 0 0;
  }

  .list li:last-child {
    border-radius: 0 0 calc(var(--round) - 1px) calc(var(--round) - 1px);
  }

  .list li:hover {
    background: var(--accent-tint);
  }

  .list a {
    color: inherit;
    text-decoration: none;
  }

  /* The whole row is the link. */
  .list a::after {
    position: absolute;
    inset: 0;
    content: "";
  }

  .list a:focus-visible {
    outline: none;
  }

  .list li:has(a:focus-visible) {
    outline: 3px solid var(--accent);
    outline-offset: -3px;
  }

  .list strong {
    display: block;
    color: var(--accent);
    font-weight: 650;
  }

  .list li:hover strong {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .title {
    display: block;
    line-height: 1.5;
    text-wrap: pretty;
  }

  .from {
    color: var(--soft);
    font-size: var(--text-note);
  }

  .from span {
    display: block;
    font-size: var(--text-minor);
  }

  .rest {
    margin-top: 1rem;
    text-align: center;
  }

  .state {
    padding: 3rem 1rem;
    text-align: center;
  }

  .state h2 {
    font-size: 1.1875rem;
  }

  .state p {
    margin: 0.375rem 0 0.75rem;
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 0.5rem;
  }

  @media (max-width: 64rem) {
    .filters {
      grid-template-columns: minmax(0, 1fr);
    }

    .list li {
      grid-template-columns: minmax(0, 1fr) 15rem;
    }

    .list a {
      grid-row: span 2;
    }
  }

  @media (max-width: 45rem) {
    .frame {
      padding: 1.25rem 1rem 3rem;
    }

    .filters {
      gap: 0.25rem;
      padding: 0.875rem 1rem;
    }

    .more {
      display: flex;
      min-height: 2.75rem;
      margin-top: 0.5rem;
    }

    .selects[data-closed] {
      display: none;
    }

    .selects {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      padding-bottom: 0.25rem;
    }

    .list li {
      grid-template-columns: minmax(0, 1fr);
      padding: 0.875rem 1rem;
    }

    .list a {
      grid-row: auto;
    }

    .from span {
      display: inline;
    }

    .from span::before {
      content: " · ";
    }

    .list .badges {
      margin-top: 0.25rem;
    }
  }

  @media (max-width: 24rem) {
    .selects {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @media print {
    .filters, .order, .rest {
      display: none;
    }
  }
`,P=100,F=1e3,I=[[`fit`,`Phù hợp nhất`],[`newest`,`Mới nhất`],[`oldest`,`Cũ nhất`],[`number`,`Theo số hiệu`]],L=class extends f{constructor(...e){super(...e),this.all=null,this.found=null,this.filters=D(location.search),this.problem=null,this.most=P,this.open=!1,this.typed=this.filters.words,this.api=new y,this.searching=null,this.waiting=0,this.load=async()=>{this.problem=null;try{let[e]=await Promise.all([this.everything(),this.search()]);this.all=e}catch(e){this.problem=l(e)}},this.onInput=()=>{this.typed=this.field.value,clearTimeout(this.waiting),this.waiting=window.setTimeout(()=>this.change({words:this.typed,order:k(this.typed)}),200)},this.clear=()=>{this.typed=``,this.field.focus(),this.change(E)},this.showMore=async()=>{let e=this.most;this.most+=P,await this.updateComplete,this.renderRoot.querySelectorAll(`.list a`)[e]?.focus()},this.onAddress=()=>{this.filters=D(location.search),this.typed=this.filters.words,this.refresh()}}static{this.styles=[b,h,N]}connectedCallback(){super.connectedCallback(),addEventListener(`popstate`,this.onAddress),this.load()}disconnectedCallback(){super.disconnectedCallback(),removeEventListener(`popstate`,this.onAddress),this.searching?.abort(),clearTimeout(this.waiting)}render(){return a`<div class="frame">
      <header>
        <h1>Văn bản trong thư viện</h1>
        <p>Mỗi văn bản kèm tình trạng hiệu lực tính đến hôm nay. Mở văn bản để đọc từng điều, khoản, điểm.</p>
      </header>
      <form class="filters" aria-label="Lọc văn bản" @submit=${e=>e.preventDefault()}>
        <label class="search">
          <span>Số hiệu hoặc tên văn bản</span>
          ${o(`search`)}
          <input type="search" class="field" placeholder="61/2018, chuyển đổi số…" autocomplete="off" spellcheck="false" .value=${this.typed} @input=${this.onInput} />
        </label>
        <button type="button" class="quiet more" aria-expanded=${this.open} aria-controls="selects" @click=${()=>this.open=!this.open}>
          ${o(`filter`)}Bộ lọc${this.set?` (${this.set} đang dùng)`:r}
        </button>
        <div class="selects" id="selects" ?data-closed=${!this.open}>
          ${this.select(`kind`,`Loại văn bản`,this.values(e=>e.kind))}
          ${this.select(`issuer`,`Cơ quan ban hành`,this.values(e=>e.issuer))}
          ${this.select(`year`,`Năm ban hành`,this.values(j).reverse())}
          ${this.select(`status`,`Tình trạng`,S.filter(([e])=>this.all?.some(t=>t.status===e)))}
        </div>
      </form>
      ${this.results()}
    </div>`}get set(){return[this.filters.kind,this.filters.issuer,this.filters.year,this.filters.status].filter(Boolean).length}values(e){return[...new Set(this.all?.map(e).filter(Boolean))].sort(new Intl.Collator(`vi`,{numeric:!0}).compare).map(e=>[e,e])}select(e,t,n){let i=this.filters[e],o=!i||n.some(([e])=>e===i);return a`<label>
      <span>${t}</span>
      <select class="field" ?data-set=${i} @change=${t=>this.change({[e]:t.target.value})}>
        <option value="" ?selected=${!i}>Tất cả</option>
        ${o?r:a`<option value=${i} selected>${i}</option>`}
        ${n.map(([e,t])=>a`<option value=${e} ?selected=${e===i}>${t}</option>`)}
      </select>
    </label>`}results(){if(this.problem)return a`<div class="state" role="alert">
        <h2>Chưa tải được danh sách</h2>
        <p>${this.problem.message}</p>
        <button type="button" class="quiet" @click=${this.load}>${o(`retry`)}Thử lại</button>
      </div>`;let e=this.shown();if(!e)return a`<p class="state loading" role="status">Đang tải danh sách…</p>`;if(!e.length)return this.empty();let t=e.slice(0,this.most);return a`<div class="above">
        <p><strong>${e.length}</strong> văn bản${this.narrowed?a` · <button type="button" class="link" @click=${this.clear}>Xóa bộ lọc</button>`:r}</p>
        <label class="order">
          <span>Sắp xếp</span>
          <select class="field" @change=${e=>this.change({order:e.target.value})}>
            ${I.filter(([e])=>e!==`fit`||this.filters.words.trim()).map(([e,t])=>a`<option value=${e} ?selected=${e===this.filters.order}>${t}</option>`)}
          </select>
        </label>
      </div>
      <ul class="list">${x(t,e=>e.slug,R)}</ul>
      ${e.length>t.length?a`<p class="rest"><button type="button" class="quiet" @click=${this.showMore}>Xem thêm ${Math.min(P,e.length-t.length)} văn bản</button></p>`:r}`}empty(){let e=this.filters.words.trim();return a`<div class="state">
      <h2>Không có văn bản phù hợp</h2>
      <p>${e?a`Không tìm thấy “${e}” trong số hiệu và tên văn bản${this.set?` với bộ lọc đang dùng`:r}.`:`Không văn bản nào khớp bộ lọc đang dùng.`}</p>
      <p class="ways">
        <button type="button" class="primary" @click=${this.clear}>Xóa bộ lọc</button>
        ${e?a`<a class="quiet" href=${`/tra-cuu?${new URLSearchParams({q:e})}`}>${o(`search`)}Tìm trong nội dung</a>`:r}
      </p>
    </div>`}get narrowed(){return this.set>0||!!this.filters.words.trim()}shown(){let e=this.filters.words.trim()?this.found:this.all;return e&&this.all&&M(e.filter(e=>A(e,this.filters)),this.filters.order)}async everything(){let e=[];for(;;){let{documents:t,total:n}=await this.api.get(`documents`,{limit:F,offset:e.length});if(e.push(...t),!t.length||e.length>=n)return e}}async search(){this.searching?.abort();let e=this.filters.words.trim();if(!e){this.found=null;return}let t=this.searching=new AbortController,n=await this.api.documents({q:e},t.signal);t.signal.aborted||(this.found=n)}change(e){let t=this.filters;this.filters={...t,...e},this.most=P;let n=`${location.pathname}${O(this.filters)}`;t.words===this.filters.words?history.pushState(null,``,n):history.replaceState(null,``,n),this.refresh()}async refresh(){try{await this.search()}catch(e){if(this.searching?.signal.aborted)return;this.problem=l(e);return}let e=this.shown()?.length;e!==void 0&&s(this,e?`${e} văn bản`:`Không có văn bản phù hợp`)}};t([p()],L.prototype,`all`,void 0),t([p()],L.prototype,`found`,void 0),t([p()],L.prototype,`filters`,void 0),t([p()],L.prototype,`problem`,void 0),t([p()],L.prototype,`most`,void 0),t([p()],L.prototype,`open`,void 0),t([p()],L.prototype,`typed`,void 0),t([i(`input`)],L.prototype,`field`,void 0),L=t([e(`hd-library`)],L);function R(e){return a`<li>
    <a href=${`/van-ban/${e.slug}`}>
      <strong>${v(_(e))}</strong>
      <span class="title">${v(c(e))}</span>
    </a>
    <span class="from">${e.issuer}${e.issued_on?a`<span>ban hành ${u(e.issued_on)}</span>`:r}</span>
    <span class="badges">${g(e)}${d(e.text_kind)}</span>
  </li>`}