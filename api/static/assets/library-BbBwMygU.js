import{A as e,C as t,D as n,N as r,O as i,S as a,T as o,_ as s,a as c,b as l,c as u,h as d,i as f,l as p,n as m,r as h,v as g,w as _,x as v,y}from"./validity--LNljf9i.js";import{t as b}from"./repeat-DJHtPOFY.js";var x=[[`in_force`,`Còn hiệu lực`],[`partly`,`Hết hiệu lực một phần`],[`not_yet`,`Chưa có hiệu lực`],[`expired`,`Hết hiệu lực`],[`unknown`,`Chưa xác minh hiệu lực`]],S={kind:`loai`,issuer:`co-quan`,year:`nam`,status:`tinh-trang`,words:`tim`},C={in_force:`con-hieu-luc`,partly:`het-mot-phan`,not_yet:`chua-co-hieu-luc`,expired:`het-hieu-luc`,unknown:`chua-xac-minh`},w={newest:`moi-nhat`,oldest:`cu-nhat`,number:`so-hieu`,fit:`phu-hop`},T={kind:``,issuer:``,year:``,status:``,words:``,order:`newest`};function E(e){let t=new URLSearchParams(e),n=e=>t.get(e)??``,r=n(S.status),i=n(S.words),a=Object.keys(w).find(e=>w[e]===n(`xep`));return{kind:n(S.kind),issuer:n(S.issuer),year:n(S.year),status:Object.keys(C).find(e=>C[e]===r)??``,words:i,order:a??O(i)}}function D(e){let t=new URLSearchParams;for(let[n,r]of Object.entries(S)){let i=n===`status`?C[e.status]??``:e[n];i&&t.set(r,i)}return e.order!==O(e.words)&&t.set(`xep`,w[e.order]),t.size?`?${t}`:``}function O(e){return e.trim()?`fit`:`newest`}function k(e,t){return(!t.kind||u(e.kind)===u(t.kind))&&(!t.issuer||u(e.issuer)===u(t.issuer))&&(!t.year||A(e)===t.year)&&(!t.status||e.status===t.status)}function A(e){return e.issued_on?.slice(0,4)??``}function j(e,t){if(t===`fit`)return[...e];let n=new Intl.Collator(`vi`,{numeric:!0}),r=e=>e.issued_on??``;return[...e].sort((e,i)=>t!==`number`&&!r(e)!=!r(i)?r(e)?-1:1:(t===`newest`?r(i).localeCompare(r(e)):t===`oldest`?r(e).localeCompare(r(i)):0)||n.compare(e.number,i.number))}var M=r`
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

  select.field {
    text-overflow: ellipsis;
  }

  select[data-set] {
    border-color: var(--accent);
    background: var(--accent-tint);
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
`,N=100,P=1e3,F=[[`fit`,`Phù hợp nhất`],[`newest`,`Mới nhất`],[`oldest`,`Cũ nhất`],[`number`,`Theo số hiệu`]],I=class extends n{constructor(...e){super(...e),this.all=null,this.found=null,this.filters=E(location.search),this.problem=null,this.most=N,this.open=!1,this.typed=this.filters.words,this.api=new s,this.searching=null,this.waiting=0,this.load=async()=>{this.problem=null;try{let[e]=await Promise.all([this.everything(),this.search()]);this.all=e}catch(e){this.problem=g(e)}},this.onInput=()=>{this.typed=this.field.value,clearTimeout(this.waiting),this.waiting=window.setTimeout(()=>this.change({words:this.typed,order:O(this.typed)}),200)},this.clear=()=>{this.typed=``,this.field.focus(),this.change(T)},this.showMore=async()=>{let e=this.most;this.most+=N,await this.updateComplete,this.renderRoot.querySelectorAll(`.list a`)[e]?.focus()},this.onAddress=()=>{this.filters=E(location.search),this.typed=this.filters.words,this.refresh()}}static{this.styles=[l,m,M]}connectedCallback(){super.connectedCallback(),addEventListener(`popstate`,this.onAddress),this.load()}disconnectedCallback(){super.disconnectedCallback(),removeEventListener(`popstate`,this.onAddress),this.searching?.abort(),clearTimeout(this.waiting)}render(){return e`<div class="frame">
      <header>
        <h1>Văn bản trong thư viện</h1>
        <p>Mỗi văn bản kèm tình trạng hiệu lực tính đến hôm nay. Mở văn bản để đọc từng điều, khoản, điểm.</p>
      </header>
      <form class="filters" aria-label="Lọc văn bản" @submit=${e=>e.preventDefault()}>
        <label class="search">
          <span>Số hiệu hoặc tên văn bản</span>
          ${y(`search`)}
          <input type="search" class="field" placeholder="61/2018, chuyển đổi số…" autocomplete="off" spellcheck="false" .value=${this.typed} @input=${this.onInput} />
        </label>
        <button type="button" class="quiet more" aria-expanded=${this.open} aria-controls="selects" @click=${()=>this.open=!this.open}>
          ${y(`filter`)}Bộ lọc${this.set?` (${this.set} đang dùng)`:i}
        </button>
        <div class="selects" id="selects" ?data-closed=${!this.open}>
          ${this.select(`kind`,`Loại văn bản`,this.values(e=>e.kind))}
          ${this.select(`issuer`,`Cơ quan ban hành`,this.values(e=>e.issuer))}
          ${this.select(`year`,`Năm ban hành`,this.values(A).reverse())}
          ${this.select(`status`,`Tình trạng`,x.filter(([e])=>this.all?.some(t=>t.status===e)))}
        </div>
      </form>
      ${this.results()}
    </div>`}get set(){return[this.filters.kind,this.filters.issuer,this.filters.year,this.filters.status].filter(Boolean).length}values(e){return[...new Set(this.all?.map(e).filter(Boolean))].sort(new Intl.Collator(`vi`,{numeric:!0}).compare).map(e=>[e,e])}select(t,n,r){let a=this.filters[t],o=!a||r.some(([e])=>e===a);return e`<label>
      <span>${n}</span>
      <select class="field" ?data-set=${a} @change=${e=>this.change({[t]:e.target.value})}>
        <option value="" ?selected=${!a}>Tất cả</option>
        ${o?i:e`<option value=${a} selected>${a}</option>`}
        ${r.map(([t,n])=>e`<option value=${t} ?selected=${t===a}>${n}</option>`)}
      </select>
    </label>`}results(){if(this.problem)return e`<div class="state" role="alert">
        <h2>Chưa tải được danh sách</h2>
        <p>${this.problem.message}</p>
        <button type="button" class="quiet" @click=${this.load}>${y(`retry`)}Thử lại</button>
      </div>`;let t=this.shown();if(!t)return e`<p class="state loading" role="status">Đang tải danh sách…</p>`;if(!t.length)return this.empty();let n=t.slice(0,this.most);return e`<div class="above">
        <p><strong>${t.length}</strong> văn bản${this.narrowed?e` · <button type="button" class="link" @click=${this.clear}>Xóa bộ lọc</button>`:i}</p>
        <label class="order">
          <span>Sắp xếp</span>
          <select class="field" @change=${e=>this.change({order:e.target.value})}>
            ${F.filter(([e])=>e!==`fit`||this.filters.words.trim()).map(([t,n])=>e`<option value=${t} ?selected=${t===this.filters.order}>${n}</option>`)}
          </select>
        </label>
      </div>
      <ul class="list">${b(n,e=>e.slug,L)}</ul>
      ${t.length>n.length?e`<p class="rest"><button type="button" class="quiet" @click=${this.showMore}>Xem thêm ${Math.min(N,t.length-n.length)} văn bản</button></p>`:i}`}empty(){let t=this.filters.words.trim();return e`<div class="state">
      <h2>Không có văn bản phù hợp</h2>
      <p>${t?e`Không tìm thấy “${t}” trong số hiệu và tên văn bản${this.set?` với bộ lọc đang dùng`:i}.`:`Không văn bản nào khớp bộ lọc đang dùng.`}</p>
      <p class="ways">
        <button type="button" class="primary" @click=${this.clear}>Xóa bộ lọc</button>
        ${t?e`<a class="quiet" href=${`/tra-cuu?${new URLSearchParams({q:t})}`}>${y(`search`)}Tìm trong nội dung</a>`:i}
      </p>
    </div>`}get narrowed(){return this.set>0||!!this.filters.words.trim()}shown(){let e=this.filters.words.trim()?this.found:this.all;return e&&this.all&&j(e.filter(e=>k(e,this.filters)),this.filters.order)}async everything(){let e=[];for(;;){let{documents:t,total:n}=await this.api.get(`documents`,{limit:P,offset:e.length});if(e.push(...t),!t.length||e.length>=n)return e}}async search(){this.searching?.abort();let e=this.filters.words.trim();if(!e){this.found=null;return}let t=this.searching=new AbortController,n=await this.api.documents({q:e},t.signal);t.signal.aborted||(this.found=n)}change(e){let t=this.filters;this.filters={...t,...e},this.most=N;let n=`${location.pathname}${D(this.filters)}`;t.words===this.filters.words?history.pushState(null,``,n):history.replaceState(null,``,n),this.refresh()}async refresh(){try{await this.search()}catch(e){if(this.searching?.signal.aborted)return;this.problem=g(e);return}let e=this.shown()?.length;e!==void 0&&v(this,e?`${e} văn bản`:`Không có văn bản phù hợp`)}};a([o()],I.prototype,`all`,void 0),a([o()],I.prototype,`found`,void 0),a([o()],I.prototype,`filters`,void 0),a([o()],I.prototype,`problem`,void 0),a([o()],I.prototype,`most`,void 0),a([o()],I.prototype,`open`,void 0),a([o()],I.prototype,`typed`,void 0),a([_(`input`)],I.prototype,`field`,void 0),I=a([t(`hd-library`)],I);function L(t){return e`<li>
    <a href=${`/van-ban/${t.slug}`}>
      <strong>${p(h(t))}</strong>
      <span class="title">${p(t.title)}</span>
    </a>
    <span class="from">${t.issuer}${t.issued_on?e`<span>ban hành ${d(t.issued_on)}</span>`:i}</span>
    <span class="badges">${c(t)}${f(t.text_kind)}</span>
  </li>`}