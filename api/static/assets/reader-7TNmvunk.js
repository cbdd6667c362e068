import{A as e,D as t,E as n,I as r,L as i,M as a,O as o,P as s,S as c,T as l,_ as u,a as d,b as f,c as p,d as m,g as h,h as ee,i as g,j as _,k as v,n as y,o as b,p as te,r as x,s as S,t as ne,u as C,v as re,w}from"./validity-C7RphUQ0.js";import"./day-field-CSpwrKqZ.js";import{o as ie,r as ae,s as oe}from"./directive-helpers-CFMPW8DY.js";import{t as se}from"./copy-button-CKLyGZPO.js";var ce=ie(class extends oe{constructor(){super(...arguments),this.key=a}render(e,t){return this.key=e,t}update(e,[t,n]){return t!==this.key&&(ae(e),this.key=t),n}});function*T(e){yield*E(e.provisions),e.record&&(yield e.record)}function*E(e){for(let t of e)yield t,yield*E(t.children)}function le(e,t){let n=null;for(let r of T(e)){if(r.locator.path===t)return r;r.locator.path.endsWith(`.${t}`)&&(n??=r)}return n}var ue={phan:`Phần`,chuong:`Chương`,muc:`Mục`,"tieu-muc":`Tiểu mục`,dieu:`Điều`,khoan:`Khoản`,diem:`Điểm`,tiet:`Tiết`,"phu-luc":`Phụ lục`,mau:`Mẫu`,y:`Ý`},de=new Set([`phan`,`chuong`,`muc`,`phu-luc`]);function D(e){let t=ue[e.unit],n=de.has(e.unit)?e.label.toUpperCase():e.label;return t?`${t} ${n}`.trim():e.unit===`doan`&&e.label?`Đoạn “${e.label}”`:{"mo-dau":`Phần mở đầu`,"ket-thuc":`Phần kết thúc`,"kem-theo":`Kèm theo`,"thong-tin":`Thông tin văn bản`}[e.unit]??``}function O(e){let t=fe.has(e.unit)?`
`:` `;return e.heading?[e.marker,e.heading].filter(Boolean).join(t):``}var fe=new Set([`phan`,`chuong`,`phu-luc`]);function k(e,t){if(!t)return e;let[n,r]=e.split(`#`);return`${n}?ngay=${t}${r?`#${r}`:``}`}function pe(e,t,n,r){let i=r.hits.get(`${e} text`)??[],a=n.filter(e=>he(e,r.slug)).map(e=>ge(t,e)),o=[],s=0;for(let e of t.split(`
`))e.trim()&&o.push(A(t,s,s+e.length,a,i,r)),s+=e.length+1;return o}function me(e,t,n){return A(t,0,t.length,[],n.hits.get(`${e} heading`)??[],n)}function A(e,t,n,r,i,a){let o=[],c=t;for(let t of r){if(t.start<c||t.end>n)continue;o.push(...j(e,c,t.start,i,a));let r=t.slug===a.slug?`#${t.locator_path}`:k(t.url,a.day);o.push(s`<a href=${r}>${j(e,t.start,t.end,i,a)}</a>`),c=t.end}return[...o,...j(e,c,n,i,a)]}function j(e,t,n,r,i){let a=[],o=t;for(let t of r){let[r,c]=[Math.max(t.start,o),Math.min(t.end,n)];r>=c||(a.push(...C(e.slice(o,r))),a.push(s`<mark class=${t===i.current?`hit now`:`hit`}>${C(e.slice(r,c))}</mark>`),o=c)}return o<n&&a.push(...C(e.slice(o,n))),a}function he(e,t){return!!e.url&&(e.slug!==t||!!e.locator_path)}function ge(e,t){if(!/[\ud800-\udbff]/.test(e))return t;let n=Array.from(e),r=e=>n.slice(0,e).join(``).length;return{...t,start:r(t.start),end:r(t.end)}}var M=matchMedia(`(hover: none)`),N=class extends _{constructor(...e){super(...e),this.day=``,this.armed=!1,this.open=!1,this.touch=M.matches,this.stop=0,this.copied=``,this.around=null,this.timer=0,this.address=()=>{let e=k(`/van-ban/${this.document.slug}#${this.provision.locator.path}`,this.day);return new URL(e,location.href).href},this.arm=()=>{this.armed=!0},this.onTouch=()=>{this.touch=M.matches},this.onKey=e=>{let[t,n]=[this.stop+1,this.stop-1],r={ArrowDown:t,ArrowRight:t,ArrowUp:n,ArrowLeft:n,Home:0,End:2}[e.key];r!==void 0&&(e.preventDefault(),this.armed=!0,this.stop=(r+3)%3,this.updateComplete.then(()=>this.renderRoot.querySelector(`.bar [tabindex="0"]`)?.focus()))}}static{this.styles=[w,i`
      :host {
        display: block;
        font-family: var(--sans);
        font-size: 1rem;
        line-height: 1.5;
      }

      .bar {
        position: relative;
        display: flex;
        flex-direction: column;
        width: max-content;
        border: 1px solid var(--line);
        border-radius: var(--round-small);
        background: var(--surface);
        box-shadow: var(--shadow);
      }

      .bar :is(button, a) {
        display: inline-flex;
        align-items: center;
        justify-content: center;
        gap: 0.5rem;
        min-width: 2.25rem;
        min-height: 2.25rem;
        padding: 0;
        border: 0;
        border-radius: calc(var(--round-small) - 1px);
        background: none;
        color: var(--accent);
        font-size: var(--text-minor);
        text-decoration: none;
      }

      .bar :is(button, a):hover {
        background: var(--accent-tint);
      }

      .done {
        position: absolute;
        top: 0.125rem;
        right: calc(100% + 0.375rem);
        padding: 0.25rem 0.625rem;
        border-radius: var(--round-small);
        background: var(--fill);
        color: var(--on-fill);
        font-size: var(--text-minor);
        white-space: nowrap;
      }

      .done[data-what="link"] {
        top: 2.375rem;
      }

      .more {
        position: absolute;
        top: var(--drop, 0);
        right: -0.5rem;
        height: 2.75rem;
        color: var(--accent);
      }

      .bar.wide {
        flex-flow: row wrap;
        width: auto;
        margin: 0.25rem 0 0.5rem;
        box-shadow: none;
      }

      .bar.wide :is(button, a) {
        min-height: 2.75rem;
        padding-inline: 0.75rem;
      }
    `]}connectedCallback(){super.connectedCallback(),this.around=this.parentElement,this.around?.addEventListener(`pointerenter`,this.arm),M.addEventListener(`change`,this.onTouch)}disconnectedCallback(){super.disconnectedCallback(),this.around?.removeEventListener(`pointerenter`,this.arm),M.removeEventListener(`change`,this.onTouch),clearTimeout(this.timer)}render(){let{text:e}=this.provision.locator;if(this.touch&&!this.open)return s`<button type="button" class="bare more" aria-expanded="false" aria-label=${`Công cụ: ${e}`} @click=${()=>this.open=!0}>
        ${c(`more`)}
      </button>`;let t=this.touch,n=`${p(e)} của ${x(this.document)} quy định gì?`,r=`/?${new URLSearchParams({"cau-hoi":n,"van-ban":this.document.number})}`;return s`${this.touch?s`<button type="button" class="bare more" aria-expanded="true" aria-label=${`Đóng công cụ: ${e}`} @click=${()=>this.open=!1}>
            ${c(`cross`)}
          </button>`:a}
      <div class=${t?`bar wide`:`bar`} role="toolbar" aria-orientation=${t?`horizontal`:`vertical`} aria-label=${`Công cụ: ${e}`} @keydown=${this.onKey} @focusin=${this.arm}>
        ${this.button(0,`quote`,`copy`,`Sao chép trích dẫn`,t,()=>this.provision.formal)}
        ${this.armed||t?s`${this.button(1,`link`,`link`,`Sao chép liên kết`,t,this.address)}
              <a href=${r} tabindex=${this.stop===2?0:-1} aria-label=${t?a:`Hỏi về ${e}`} title=${t?a:`Hỏi về điều này`}>
                ${c(`speech`)}${t?`Hỏi về điều này`:a}
              </a>`:a}
        ${this.copied&&!t?s`<span class="done" data-what=${this.copied} aria-hidden="true">Đã sao chép</span>`:a}
      </div>`}button(e,t,n,r,i,o){let l=this.copied===t;return s`<button
      type="button"
      tabindex=${this.stop===e?0:-1}
      aria-label=${i?a:`${r}: ${this.provision.locator.text}`}
      title=${i?a:r}
      @click=${()=>this.copy(t,o())}
    >
      ${c(l?`check`:n)}${i?l?`Đã sao chép`:r:a}
    </button>`}async copy(e,t){let n=await se(t);l(this,n?`Đã sao chép: ${t}`:`Không sao chép được`),this.copied=n?e:``,clearTimeout(this.timer),this.timer=window.setTimeout(()=>this.copied=``,2500)}};n([e({attribute:!1})],N.prototype,`provision`,void 0),n([e({attribute:!1})],N.prototype,`document`,void 0),n([e()],N.prototype,`day`,void 0),n([v()],N.prototype,`armed`,void 0),n([v()],N.prototype,`open`,void 0),n([v()],N.prototype,`touch`,void 0),n([v()],N.prototype,`stop`,void 0),n([v()],N.prototype,`copied`,void 0),N=n([t(`hd-provision-tools`)],N);function P(e){return e?e.status===`expired`?`ended`:e.status===`not_yet`?`waiting`:e.amended_by.length?`amended`:``:``}var F={acts:new Set,look:``};function _e(e,t){let n=e.validity,r=P(n);if(!n||!r)return null;let i=(r===`ended`?[...n.ended_by,...n.amended_by]:n.amended_by).filter(n=>!t.acts.has(I(n))&&!ve(n,e.children));return!i.length&&(r===`amended`||t.look===r)?null:{acts:i,told:{acts:new Set([...t.acts,...i.map(I)]),look:r}}}function ve(e,t){let n=t.filter(t=>[...t.validity?.ended_by??[],...t.validity?.amended_by??[]].some(t=>I(t)===I(e)));return n.length>0&&(n.length<t.length||t.length===1)}function I(e){return`${e.kind} ${e.provision_id} ${e.from_date}`}function ye(e,t,n){let r=P(e)===`amended`?ne(`warn`,`half`,`Đã được sửa đổi, bổ sung`):b({...e,replaced_by:[]});return s`<div class="standing" role="note">
    ${r}${t.length?s`<ul>${t.map(e=>s`<li>${be(e,n)}</li>`)}</ul>`:a}
  </div>`}function be(e,t){let n=e.from_date?` từ ${h(e.from_date)}`:``;return s`${e.label} <a href=${k(e.url,t)}>${C(e.formal)}</a>${n}`}var xe=i`
  .standing {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25rem 0.75rem;
    margin: 0.375rem 0 0.5rem;
    font-family: var(--sans);
    font-size: var(--text-minor);
    line-height: 1.5;
  }

  .standing ul {
    flex: 1 1 20rem;
    color: var(--soft);
  }

  .unit[data-look] {
    --bar: var(--edge);
    box-shadow: -3px 0 0 var(--bar);
    padding-left: 1rem;
    margin-left: -1rem;
  }

  .unit[data-look] .unit[data-look] {
    box-shadow: none;
  }

  .unit[data-look="ended"] {
    --bar: var(--bad);
  }

  .unit[data-look="ended"] .words {
    color: var(--soft);
  }

  .unit[data-look="amended"] {
    --bar: var(--warn);
  }

  .unit[data-look="waiting"] {
    --bar: var(--wait);
  }

  @media print {
    .unit[data-look] {
      --bar: #000000;
    }
  }
`;function Se(e){return s`${e.document.provisions.map(t=>L(t,e,2))}`}function L(e,t,n,r=F){let{path:i}=e.locator,{heading:o,marker:c,unit:l,validity:u}=e,d=c||l===`thong-tin`?``:D(e),f=!!(o||!e.text&&(d||c)||l===`dieu`),p=_e(e,i===t.target?F:r),m=u&&p?ye(u,p.acts,t.day):a,h=f||!c?``:c,ee=f?Math.min(n+1,6):n;return s`<div class="unit" id=${i} data-unit=${l} data-look=${p?P(u):a} ?data-target=${i===t.target} tabindex="-1">
    <div class="own">
      ${f?Ce(n,d,o?me(i,O(e),t):c||``,l):a}
      ${f||!d||d===`Phần mở đầu`||d===`Phần kết thúc`?a:s`<p class="position">${d}</p>`}
      ${m}
      <div class="words">
        ${pe(i,e.text,e.references,t).map((e,t)=>h&&!t?s`<p class="line"><span class="marker">${h}</span> ${e}</p>`:s`<p class="line">${e}</p>`)}
      </div>
      ${ce(i,s`<hd-provision-tools .provision=${e} .document=${t.document} .day=${t.day}></hd-provision-tools>`)}
    </div>
    ${e.children.map(e=>L(e,t,ee,p?.told??r))}
  </div>`}function Ce(e,t,n,r){let i=n?s`${t?s`<span class="position">${t}</span>`:a}${n}`:s`${t}`,o=s`<span class="title" data-unit=${r}>${i}</span>`;switch(e){case 2:return s`<h2>${o}</h2>`;case 3:return s`<h3>${o}</h3>`;case 4:return s`<h4>${o}</h4>`;case 5:return s`<h5>${o}</h5>`;default:return s`<h6>${o}</h6>`}}var we=i`
  .unit {
    scroll-margin-top: var(--above);
  }

  .unit:focus {
    outline: none;
  }

  .own {
    position: relative;
    padding: 0.25rem 0;
  }

  .text[data-kind="verbatim"] {
    font-family: var(--serif);
    font-size: 1.125rem;
    line-height: 1.7;
  }

  .text {
    font-size: var(--text-read);
    line-height: 1.7;
  }

  :is(h2, h3, h4, h5, h6) {
    margin: 0.75rem 0 0.25rem;
    font-size: 1.0625em;
    font-weight: 650;
    line-height: 1.45;
  }

  :is(h2, h3) .title:is([data-unit="phan"], [data-unit="chuong"], [data-unit="phu-luc"]) {
    display: block;
    margin-top: 1.5rem;
    font-size: 1.0625em;
    text-align: center;
    text-wrap: balance;
    white-space: pre-line;
  }

  h2 .title:is([data-unit="muc"], [data-unit="tieu-muc"]) {
    font-size: 1.125em;
  }

  .position {
    display: block;
    color: var(--soft);
    font-family: var(--sans);
    font-size: var(--text-minor);
    font-weight: 600;
    line-height: 1.5;
  }

  .line {
    margin: 0.375rem 0;
    overflow-wrap: break-word;
  }

  .marker {
    font-variant-numeric: tabular-nums;
  }

  .unit[data-unit="diem"] .own,
  .unit[data-unit="tiet"] .own,
  .unit[data-unit="gach"] .own {
    margin-left: 1.5rem;
  }

  .unit[data-unit="tiet"] .own,
  .unit[data-unit="diem"] .unit[data-unit="gach"] .own {
    margin-left: 3rem;
  }

  .unit:is([data-unit="mo-dau"], [data-unit="ket-thuc"]) .words {
    color: var(--soft);
    font-size: 0.9375em;
    line-height: 1.55;
  }

  .unit:is([data-unit="mo-dau"], [data-unit="ket-thuc"]) .line {
    margin: 0.125rem 0;
  }

  .unit[data-target] > .own {
    margin-inline-start: -0.875rem;
    padding-inline-start: calc(0.875rem - 4px);
    border-inline-start: 4px solid var(--gold);
    border-radius: 0.25rem;
    background: var(--accent-tint);
  }

  .unit[data-target]:is([data-unit="diem"], [data-unit="tiet"], [data-unit="gach"]) > .own {
    margin-inline-start: 0.625rem;
  }

  mark.now {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }

  hd-provision-tools {
    display: block;
  }

  :is(h2, h3, h4, h5, h6) ~ hd-provision-tools {
    --drop: 0.75rem;
  }

  @media (hover: hover) {
    hd-provision-tools {
      position: absolute;
      z-index: 2;
      top: var(--drop, 0);
      left: 100%;
      padding-left: 0.5rem;
      opacity: 0;
    }

    .own:hover > hd-provision-tools,
    .own:focus-within > hd-provision-tools {
      opacity: 1;
    }
  }

  @media (hover: none) {
    .own > :is(h2, h3, h4, h5, h6),
    .own > .words > .line:first-child,
    .own > .position {
      padding-right: 2.25rem;
    }
  }

  @media print {
    hd-provision-tools {
      display: none;
    }

    .unit[data-target] > .own {
      margin: 0;
      padding: 0;
      border: 0;
      background: none;
    }

    :is(h2, h3, h4, h5, h6) {
      break-after: avoid;
    }

    .line {
      orphans: 3;
      widows: 3;
    }

    .text a {
      color: inherit;
      text-decoration: none;
    }
  }
`;function Te(e){let{document:t}=e;return s`${t.record?s`<section class="part" aria-label="Thông tin văn bản">${L({...t.record,children:[]},e,2)}</section>`:a}
    ${t.validity_note&&!t.record?.text.includes(t.validity_note)?s`<p class="aside">${c(`info`)}<span>${C(t.validity_note)}</span></p>`:a}
    <details class="behind">
      <summary>${c(`down`)}Nguồn gốc và các phiên bản của bản đang đọc</summary>
      <dl>
        ${t.checked_on?s`<div><dt>Kiểm tra lần cuối</dt><dd>${h(t.checked_on)}</dd></div>`:a}
        ${t.aliases.length?s`<div><dt>Còn gọi là</dt><dd>${C(t.aliases.join(`; `))}</dd></div>`:a}
        ${t.warnings.length?s`<div><dt>Lưu ý khi đọc tệp</dt><dd><ul>${t.warnings.map(e=>s`<li>${C(e)}</li>`)}</ul></dd></div>`:a}
        ${t.notes.length?s`<div><dt>Bản tóm lược được soạn thế nào</dt><dd><ul>${t.notes.map(e=>s`<li>${C(e)}</li>`)}</ul></dd></div>`:a}
        <div><dt>Phiên bản</dt><dd>${Ee(t)}</dd></div>
        ${t.references.length?s`<div><dt>Nguồn tham khảo</dt><dd><ul>${t.references.map(De)}</ul></dd></div>`:a}
      </dl>
    </details>`}function Ee(e){return s`<ul>
    ${e.versions.map(e=>s`<li>
        ${g(e.text_kind)} <span class="file">${e.origin}</span>, thêm ngày ${h(e.added_at)}${e.retired_at?`, được thay ngày ${h(e.retired_at)}`:`, đang dùng`}
        <span class="hash">SHA-256 ${e.sha256.slice(0,16)}…</span>
      </li>`)}
  </ul>`}function De(e){let t=m(e);return t?s`<li><a href=${t.href} target="_blank" rel="noopener noreferrer">${t.hostname}<span class="unseen">, mở trong thẻ mới</span></a></li>`:s`<li>${e}</li>`}var Oe=i`
  .aside {
    display: flex;
    gap: 0.5rem;
    margin-top: 1rem;
    color: var(--soft);
    font-size: var(--text-note);
  }

  .aside .icon {
    margin-top: 0.1875em;
  }

  .behind {
    margin-top: 1.25rem;
    border-top: 1px solid var(--line);
  }

  .behind summary {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-height: 2.75rem;
    color: var(--accent);
    cursor: pointer;
    list-style: none;
  }

  .behind summary::-webkit-details-marker {
    display: none;
  }

  .behind[open] summary .icon {
    transform: rotate(180deg);
  }

  .behind dl {
    display: grid;
    gap: 0.75rem;
    padding: 0.25rem 0 0.5rem;
    font-size: var(--text-note);
  }

  .behind dt {
    color: var(--soft);
    font-size: var(--text-minor);
    font-weight: 600;
  }

  .behind li + li {
    margin-top: 0.375rem;
  }

  .behind li a {
    display: inline-block;
    padding: 0.125rem 0;
  }

  .file {
    overflow-wrap: anywhere;
  }

  .hash {
    display: block;
    color: var(--soft);
    font-size: var(--text-small);
  }

  @media print {
    .behind {
      display: none;
    }
  }
`;function R(){try{return decodeURIComponent(location.hash.slice(1))}catch{return location.hash.slice(1)}}function ke(e){let t=new URLSearchParams(e).get(`ngay`)??``,n=ee(h(t)||t)??``;return n===u()?``:n}var Ae=3,z=90;function je(e){return V(e.provisions,1)}function*B(e){for(let t of e)yield t.path,yield*B(t.below)}function V(e,t){return e.flatMap(e=>{let n=t<Ae?V(e.children,t+1):[];if(!e.heading&&e.unit!==`dieu`&&!n.length)return[];let r=(e.marker||(e.unit===`nhom`?``:D(e))).replace(/[.:]$/,``),i=e.heading||(n.length?``:Me(e));return r||i?[{path:e.locator.path,number:r,words:i,below:n}]:n})}function Me(e){let t=e.text.trim().split(`
`)[0]??``;return t.length>z?`${t.slice(0,t.lastIndexOf(` `,z))}…`:t}var H=class extends _{constructor(...e){super(...e),this.entries=[],this.current=``}static{this.styles=[w,i`
      :host {
        display: block;
        font-size: var(--text-note);
        line-height: 1.45;
      }

      ul ul {
        margin-left: 0.75rem;
        border-left: 1px solid var(--line);
      }

      a {
        display: block;
        padding: 0.3125rem 0.75rem;
        border-left: 3px solid transparent;
        border-radius: 0 var(--round-small) var(--round-small) 0;
        color: var(--ink);
        text-decoration: none;
      }

      ul ul a {
        margin-left: -1px;
        color: var(--soft);
        font-size: var(--text-minor);
      }

      a:hover {
        background: var(--plain-tint);
      }

      a:focus-visible {
        outline-offset: -3px;
      }

      a[aria-current] {
        border-left-color: var(--gold);
        background: var(--accent-tint);
        color: var(--accent);
        font-weight: 600;
      }

      .index {
        font-weight: 600;
      }

      @media (hover: none) {
        a {
          padding-block: 0.625rem;
        }
      }
    `]}render(){return this.list(this.entries)}updated(e){let t=this.closest(`[data-scrolls]`);if(!e.has(`current`)||!t||!this.now||this.matches(`:focus-within`))return;let[n,r]=[this.now.getBoundingClientRect(),t.getBoundingClientRect()];(n.top<r.top||n.bottom>r.bottom)&&(t.scrollTop+=n.top-r.top-r.height/3)}list(e){return s`<ul>
      ${e.map(e=>s`<li>
          <a href=${`#${e.path}`} aria-current=${e.path===this.current?`location`:a}>
            ${e.number?s`<span class="index">${e.number}</span>`:a}${e.number&&e.words?`. `:a}${C(e.words)}
          </a>
          ${e.below.length?this.list(e.below):a}
        </li>`)}
    </ul>`}};n([e({attribute:!1})],H.prototype,`entries`,void 0),n([e()],H.prototype,`current`,void 0),n([o(`[aria-current]`)],H.prototype,`now`,void 0),H=n([t(`hd-contents`)],H);var Ne=1e3;function Pe(e,t){let n=t.normalize(`NFC`).trim().replace(/\s+/g,` `);if(n.length<2)return[];let r=U(n).text===n.toLowerCase(),i=[];for(let t of T(e)){let{path:e}=t.locator;for(let a of[`heading`,`text`])for(let[o,s]of Fe(a===`heading`?O(t):t.text,n,r))if(i.push({path:e,part:a,start:o,end:s}),i.length===1e3)return i}return i}function*Fe(e,t,n){if(!e)return;let{text:r,at:i}=n?U(e):Ie(e),a=n?t.toLowerCase():t.toLocaleLowerCase(`vi`);for(let e=r.indexOf(a);e>=0;e=r.indexOf(a,e+a.length))yield[i[e],i[e+a.length]]}function U(e){return Le(e,e=>e.normalize(`NFD`).replace(/\p{M}/gu,``).replace(/[đĐ]/g,`d`).toLowerCase())}function Ie(e){return Le(e,e=>e.toLocaleLowerCase(`vi`))}function Le(e,t){let n=``,r=[],i=!1;for(let a=0;a<e.length;a++){let o=e[a],s=/\s/.test(o),c=s?i?``:` `:t(o);i=s;for(let e=0;e<c.length;e++)r.push(a);n+=c}return r.push(e.length),{text:n,at:r}}var W=class extends _{constructor(...e){super(...e),this.count=0,this.at=0,this.typed=``,this.onInput=()=>{this.typed=this.field.value,this.tell(`hd-find`,this.typed)},this.onSubmit=e=>{e.preventDefault(),this.tell(`hd-step`,1)},this.onKey=e=>{e.key===`Enter`&&e.shiftKey?(e.preventDefault(),this.tell(`hd-step`,-1)):e.key===`Escape`&&this.typed&&(e.preventDefault(),this.clear())},this.clear=()=>{this.typed=``,this.field.focus(),this.tell(`hd-find`,``)}}static{this.shadowRootOptions={..._.shadowRootOptions,delegatesFocus:!0}}static{this.styles=[w,i`
      :host {
        display: block;
        min-width: 0;
      }

      form {
        display: flex;
        align-items: center;
        gap: 0.25rem;
      }

      .box {
        position: relative;
        flex: 1;
        min-width: 0;
      }

      .box .icon {
        position: absolute;
        top: 0.75rem;
        left: 0.75rem;
        color: var(--soft);
        pointer-events: none;
      }

      .field {
        padding-left: 2.5rem;
        appearance: none;
      }

      .field::-webkit-search-cancel-button {
        display: none;
      }

      .count {
        flex: none;
        min-width: 3.5rem;
        color: var(--soft);
        font-size: var(--text-minor);
        font-variant-numeric: tabular-nums;
        text-align: center;
      }
    `]}render(){let e=this.count>=1e3?`${Ne}+`:`${this.count}`,t=this.typed.trim().length>1;return s`<form role="search" aria-label="Tìm trong văn bản" @submit=${this.onSubmit}>
      <div class="box">
        ${c(`search`)}
        <input type="search" class="field" aria-label="Tìm trong văn bản" placeholder="Tìm trong văn bản" autocomplete="off" autocapitalize="off"
          spellcheck="false" enterkeyhint="search" .value=${this.typed} @input=${this.onInput} @keydown=${this.onKey} />
      </div>
      ${t?s`<span class="count" aria-hidden="true">${this.count?`${this.at}/${e}`:`0`}</span>
            <button type="button" class="bare" aria-label="Chỗ trước" ?disabled=${!this.count} @click=${()=>this.tell(`hd-step`,-1)}>${c(`up`)}</button>
            <button type="button" class="bare" aria-label="Chỗ sau" ?disabled=${!this.count} @click=${()=>this.tell(`hd-step`,1)}>${c(`down`)}</button>
            <button type="button" class="bare" aria-label="Xóa từ đang tìm" @click=${this.clear}>${c(`cross`)}</button>`:a}
    </form>`}tell(e,t){this.dispatchEvent(new CustomEvent(e,{detail:t}))}};n([e({type:Number})],W.prototype,`count`,void 0),n([e({type:Number})],W.prototype,`at`,void 0),n([v()],W.prototype,`typed`,void 0),n([o(`input`)],W.prototype,`field`,void 0),W=n([t(`hd-find`)],W);var G=[`replaces`,`repeals`,`amends`,`corrects`,`suspends`,`consolidates`,`excepts`,`based_on`,`guides`,`refers_to`],Re=new Set(G.slice(0,7));function ze(e){let t=new Map,n=(e,n)=>{let r=`${e.kind} ${n}`,i=t.get(r)??{kind:e.kind,label:e.label,incoming:n,tied:[]};t.set(r,i);let a=i.tied.find(t=>t.name===e.name);a?a.url=a.url.split(`#`)[0]:(a={name:e.name,title:e.title??``,url:e.url??``,status:e.status,since:e.from_date,reported:e.reported,places:[]},i.tied.push(a));let o=Ue(e.target_locator??``);o&&!a.places.includes(o)&&a.places.push(o)};for(let t of e.relations)n(t,!1);for(let t of e.incoming)t.slug!==e.slug&&n(t,!0);return[...t.values()].sort((e,t)=>G.indexOf(e.kind)-G.indexOf(t.kind))}var Be={phan:`Phần`,chuong:`Chương`,muc:`Mục`,"tieu-muc":`Tiểu mục`,dieu:`Điều`,khoan:`khoản`,diem:`điểm`,tiet:`tiết`,"phu-luc":`Phụ lục`},Ve=/(?:^|\.)dieu-/,He=new Set([`phan`,`chuong`,`muc`,`tieu-muc`]);function Ue(e){if(!e)return``;let t=e.split(`.`).map(e=>/^(phu-luc|tieu-muc|[a-z]+)-(.+)$/.exec(e)),n=(Ve.test(e)?t.filter(e=>!e||!He.has(e[1])):t).map(e=>e&&Be[e[1]]?`${Be[e[1]]} ${We(e[1],e[2])}`:``);return n.every(Boolean)?n.reverse().join(` `):``}function We(e,t){return e===`diem`?t===`dd`?`đ`:t:e===`khoan`||e===`dieu`?t:t.toUpperCase()}var K=3;function Ge(e,t){let n=`/?${new URLSearchParams({"cau-hoi":`${x(e)} quy định những gì?`,"van-ban":e.number})}`;return s`<header class="head">
    <p class="issuer">${e.issuer}</p>
    <h1 tabindex="-1">${C(x(e))}</h1>
    <p class="subject">${C(d(e))}</p>
    <div class="badges">${b(e)}${g(e.text_kind)}</div>
    <dl class="facts">
      <div><dt>Tính đến ngày</dt><dd>${h(t||u())}${t?a:` (hôm nay)`}</dd></div>
      ${q(`Ban hành`,h(e.issued_on)&&`ngày ${h(e.issued_on)}`)} ${q(`Người ký`,e.signer)}
      ${q(`Hiệu lực từ`,h(e.effective_from))} ${qe(e)}
      ${ze(e).filter(t=>Re.has(t.kind)&&!Ke(t,e)).map(e=>Je(e,t))}
    </dl>
    ${e.text_kind===`digest`?Xe(e):a}
    <div class="tools">
      <hd-copy label="Sao chép trích dẫn" .text=${e.formal}></hd-copy>
      <a class="quiet" href=${n}>${c(`speech`)}Hỏi về văn bản này</a>
      <button type="button" class="quiet" @click=${()=>print()}>${c(`print`)}In</button>
      ${Ze(e)}
    </div>
  </header>`}function q(e,t){return t?s`<div><dt>${e}</dt><dd>${t}</dd></div>`:a}function Ke(e,t){return e.incoming&&e.tied.every(e=>(t.ended_by??[]).some(t=>e.name.includes(t.number)))}function qe(e){let t=(e.ended_by??[]).filter(e=>e.formal);return t.length?s`<div>
    <dt>Hết hiệu lực theo</dt>
    <dd>${t.map((e,t)=>s`${t?`; `:a}<a href=${`/van-ban/${e.provision_id}`}>${C(e.formal)}</a>`)}</dd>
  </div>`:a}function Je(e,t){let n=e.tied.slice(0,K),r=e.tied.length-n.length;return s`<div>
    <dt>${e.label}</dt>
    <dd>
      ${n.map((e,n)=>s`${n?`, `:a}${e.url?s`<a href=${k(e.url,t)}>${C(e.name)}</a>`:C(e.name)}${Ye(e)}`)}${r>0?s` và <a href="#quan-he">${r} văn bản khác</a>`:a}
    </dd>
  </div>`}function Ye(e){let t=[e.places.slice(0,K).join(`, `)+(e.places.length>K?`…`:``),e.since?`từ ${h(e.since)}`:``,e.reported?`theo nguồn khác, chưa đối chiếu với bản gốc`:``].filter(Boolean).join(`; `);return t?` (${t})`:``}function Xe(e){return s`<div class="digest" role="note">
    ${c(`digest`)}
    <p>
      <strong>Bạn đang đọc bản tóm lược.</strong> Lời văn do nhóm biên soạn viết lại từ các nguồn đã kiểm tra, không phải nguyên văn của
      ${C(x(e))}. Khi cần viện dẫn chính thức, hãy đối chiếu với văn bản gốc.
    </p>
  </div>`}function Ze(e){let t=m(e.source_url);return t?s`<a class="quiet" href=${t.href} target="_blank" rel="noopener noreferrer">
    ${c(`external`)}<span>Văn bản chính thức<span class="unseen"> tại ${t.hostname}, mở trong thẻ mới</span></span>
  </a>`:a}var Qe=i`
  .head {
    padding-bottom: 1.5rem;
    border-bottom: 1px solid var(--line);
  }

  .issuer {
    color: var(--soft);
    font-size: var(--text-minor);
    font-weight: 650;
    letter-spacing: 0.06em;
    text-transform: uppercase;
  }

  h1 {
    margin: 0.25rem 0 0;
    font-size: clamp(1.5rem, 1.2rem + 1.2vw, 2rem);
    font-weight: 700;
    line-height: 1.25;
  }

  .subject {
    margin-top: 0.5rem;
    padding-left: 0.875rem;
    border-left: 3px solid var(--gold);
    font-size: 1.1875rem;
    line-height: 1.5;
    text-wrap: pretty;
  }

  .head .badges {
    margin-top: 1rem;
  }

  .facts {
    display: grid;
    gap: 0.375rem;
    margin-top: 1rem;
    font-size: var(--text-note);
  }

  .facts div {
    display: grid;
    grid-template-columns: 12.5rem 1fr;
    gap: 0 1rem;
  }

  .facts dt {
    color: var(--soft);
  }

  .digest {
    display: flex;
    gap: 0.75rem;
    margin-top: 1.25rem;
    padding: 0.75rem 1rem;
    border: 1px dashed var(--edge);
    border-radius: var(--round-small);
    background: var(--warn-tint);
    color: var(--warn);
    font-size: var(--text-note);
  }

  .digest .icon {
    margin-top: 0.125em;
  }

  .head .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-top: 1.25rem;
  }

  @media (max-width: 45rem) {
    .facts div {
      grid-template-columns: minmax(0, 8.25rem) minmax(0, 1fr);
      gap: 0 0.75rem;
    }
  }

  @media print {
    .head .tools {
      display: none;
    }

    .head {
      padding-top: 1rem;
    }

    .head a {
      text-decoration: none;
    }
  }
`,$e=i`
  :host {
    --top: calc(var(--masthead-height) + 3px);
    --bar: 3.75rem;
    --above: var(--bar); /* the page keeps the masthead's height free (scroll-padding) */
    display: block;
  }

  .state {
    max-width: var(--measure);
    margin: 0 auto;
    padding: 3rem 1.25rem;
  }

  .state h1 {
    font-size: 1.5rem;
  }

  .state p {
    margin-top: 0.5rem;
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    padding-top: 0.75rem;
  }

  .frame {
    display: grid;
    grid-template-columns: minmax(0, 19rem) minmax(0, 53rem);
    justify-content: center;
    gap: 2.5rem;
    max-width: 84rem;
    margin: 0 auto;
    padding: 0 1.5rem;
  }

  .side {
    position: sticky;
    top: var(--top);
    align-self: start;
    max-height: calc(100vh - var(--top));
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 1.25rem 0.25rem 2rem 0;
    scrollbar-width: thin;
  }

  .side h2 {
    margin: 0 0 0.5rem;
    padding-left: 0.75rem;
    color: var(--soft);
    font-size: var(--text-note);
    font-weight: 650;
  }

  .bar {
    position: sticky;
    z-index: 4;
    top: var(--top);
    display: flex;
    align-items: center;
    gap: 0.5rem;
    height: var(--bar);
    background: var(--paper);
  }

  .bar hd-find {
    flex: 1;
  }

  .bar .quiet {
    flex: none;
    min-height: 2.75rem;
  }

  .for-day[data-set] {
    border-color: var(--accent);
    background: var(--accent-tint);
    font-weight: 600;
  }

  .for-contents {
    display: none;
  }

  .sheet {
    margin-bottom: 3rem;
    padding: 2.25rem 4rem 2.5rem 3rem;
    border: 1px solid var(--line);
    border-radius: var(--round);
    background: var(--surface);
  }

  .text {
    padding-top: 0.75rem;
  }

  .part {
    margin-top: 2rem;
    padding-top: 1.5rem;
    border-top: 1px solid var(--line);
    scroll-margin-top: var(--above);
  }

  .part:focus {
    outline: none;
  }

  .part > h2 {
    margin: 0 0 0.75rem;
    font-size: 1.1875rem;
  }

  .after .part > .unit h2 {
    margin-top: 0;
    font-size: 1.1875rem;
  }

  .after {
    padding-top: 0;
  }

  .lost {
    display: flex;
    gap: 0.625rem;
    margin-bottom: 1.25rem;
    padding: 0.625rem 0.875rem;
    border-radius: var(--round-small);
    background: var(--warn-tint);
    color: var(--warn);
    font-size: var(--text-note);
  }

  .lost .icon {
    margin-top: 0.125em;
  }

  .explain {
    margin-bottom: 1rem;
    color: var(--soft);
  }

  #day {
    --dialog-width: 27rem;
  }

  .printed {
    display: none;
  }

  @media (max-width: 68rem) {
    .frame {
      grid-template-columns: minmax(0, 53rem);
      padding: 0 1.25rem;
    }

    .side {
      display: none;
    }

    .for-contents {
      display: inline-flex;
    }
  }

  @media (max-width: 45rem) {
    .frame {
      padding: 0;
    }

    .bar {
      padding: 0 0.75rem;
      border-bottom: 1px solid var(--line);
    }

    .bar .quiet {
      width: 2.75rem;
      padding: 0;
    }

    .bar .quiet > span {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    .sheet {
      margin-bottom: 0;
      padding: 1.25rem 1.25rem 2rem;
      border: 0;
      border-radius: 0;
    }
  }

  @media (max-width: 45rem) and (hover: hover) {
    .sheet {
      padding-right: 3.25rem;
    }
  }

  @media (max-height: 30rem) {
    :host {
      --top: 0px;
    }
  }

  @media print {
    /* Paper is white, also for who reads in the dark. */
    :host {
      --ink: #000000;
      --soft: #3d4650;
      --accent: #000000;
      --line: #9aa3ad;
      --edge: #5c6670;
      --gold: #5c6670;
      --good: #000000;
      --warn: #000000;
      --bad: #000000;
      --wait: #000000;
      --plain: #000000;
      --good-tint: transparent;
      --warn-tint: transparent;
      --bad-tint: transparent;
      --wait-tint: transparent;
      --plain-tint: transparent;
    }

    .badge {
      padding-inline: 0;
    }

    .frame {
      display: block;
      padding: 0;
    }

    .side, .bar, hd-dialog, .lost {
      display: none;
    }

    .sheet {
      padding: 0;
      border: 0;
      background: none;
      color: #000000;
    }

    .printed {
      display: block;
      margin-top: 1.5rem;
      padding-top: 0.75rem;
      border-top: 1px solid #000000;
      font-size: 10pt;
    }
  }
`,J=248,Y={width:184,height:64},et=50,X=26,tt=16,Z=4;function nt(e){let t=[e.filter(e=>!e.incoming),e.filter(e=>e.incoming)],n=t.map(e=>e.reduce((e,t)=>e+rt(t),0)-tt),r=Math.max(...n,Y.height)+8,i=t.map(e=>e.length?288:0),a=i[0]+Y.width+i[1],o={x:i[0],y:(r-Y.height)/2,...Y},s=[],c=[];return t.forEach((e,t)=>{let i=t?a-J:0,l=(r-n[t])/2;for(let n of e){c.push({text:n.label,x:i,y:l+16,more:!1}),l+=X;for(let e of n.tied.slice(0,Z)){let r=Re.has(n.kind);s.push({tied:e,label:n.label,strong:r,x:i,y:l,width:J,...it(!!t,i,l,o)}),l+=et}let e=n.tied.length-Z;e>0&&(c.push({text:`và ${e} văn bản khác (xem danh sách)`,x:i,y:l+12,more:!0}),l+=X),l+=8}}),{boxes:s,labels:c,width:a,height:r,self:o}}function rt(e){let t=e.tied.length>Z?X:0;return X+Math.min(e.tied.length,Z)*et-8+t+tt}function it(e,t,n,r){let i=e?t:t+J,a=e?r.x+r.width:r.x,[o,s]=[n+21,r.y+r.height/2],c=(i+a)/2;return{edge:`M${i} ${o}C${c} ${o} ${c} ${s} ${a} ${s}`,arrow:e?`M${a} ${s}l9 -5v10z`:`M${i} ${o}l9 -5v10z`}}function at(e,t){let n=[``];for(let r of e.split(` `)){let e=n.at(-1);if(!e)n[n.length-1]=r;else if(e.length+r.length<t)n[n.length-1]=`${e} ${r}`;else if(n.length<2)n.push(r);else return[n[0],`${e.slice(0,t-1)}…`]}return n}var ot=matchMedia(`(min-width: 48rem)`),Q=class extends _{constructor(...e){super(...e),this.day=``,this.drawn=ot.matches}static{this.styles=[w,y,i`
      :host {
        display: block;
      }

      .choice {
        display: inline-flex;
        margin-bottom: 1rem;
        border: 1px solid var(--edge);
        border-radius: var(--round-small);
      }

      .choice button {
        display: inline-flex;
        align-items: center;
        gap: 0.5rem;
        min-height: 2.75rem;
        padding: 0 0.875rem;
        border: 0;
        border-radius: calc(var(--round-small) - 1px);
        background: none;
        color: var(--accent);
        font-size: var(--text-note);
      }

      .choice button[aria-pressed="true"] {
        background: var(--fill);
        color: var(--on-fill);
      }

      .drawing {
        display: block;
        max-width: 100%;
        height: auto;
        overflow: visible;
        font-family: var(--sans);
      }

      .drawing text {
        fill: var(--ink);
        font-size: 14px;
      }

      .drawing .group {
        fill: var(--soft);
        font-size: 13px;
        font-weight: 600;
      }

      .drawing .more {
        fill: var(--soft);
        font-size: 13px;
      }

      .drawing .edge {
        fill: none;
        stroke: var(--edge);
        stroke-width: 1.5;
      }

      .drawing .arrow {
        fill: var(--edge);
      }

      .drawing .edge[data-strong] {
        stroke: var(--gold);
        stroke-width: 2.5;
      }

      .drawing .arrow[data-strong] {
        fill: var(--gold);
      }

      .drawing rect {
        fill: var(--surface);
        stroke: var(--edge);
      }

      .drawing .absent rect {
        fill: none;
        stroke-dasharray: 4 3;
      }

      .drawing .absent text {
        fill: var(--soft);
      }

      .drawing a text {
        fill: var(--accent);
      }

      .drawing a:hover rect {
        fill: var(--accent-tint);
        stroke: var(--accent);
      }

      .drawing a:focus-visible {
        outline: none;
      }

      .drawing a:focus-visible rect {
        stroke: var(--accent);
        stroke-width: 3;
      }

      .drawing .self rect {
        fill: var(--fill);
        stroke: none;
      }

      .drawing .self text {
        fill: var(--on-fill);
        font-weight: 650;
      }

      .drawing .ended {
        text-decoration: line-through;
      }

      .legend {
        margin-top: 0.75rem;
        color: var(--soft);
        font-size: var(--text-minor);
      }

      dl {
        display: grid;
        gap: 1rem;
      }

      dt {
        margin-bottom: 0.375rem;
        color: var(--soft);
        font-size: var(--text-note);
        font-weight: 600;
      }

      dd ul {
        display: grid;
        gap: 0.625rem;
      }

      li {
        padding-left: 0.875rem;
        border-left: 3px solid var(--line);
        line-height: 1.5;
      }

      .minor {
        display: block;
        color: var(--soft);
        font-size: var(--text-minor);
      }

      li .badge {
        margin-top: 0.25rem;
        font-size: var(--text-small);
      }

      @media print {
        .choice, .drawing, .legend {
          display: none;
        }

        a {
          color: inherit;
          text-decoration: none;
        }
      }

      @media screen {
        .printed {
          display: none;
        }
      }
    `]}render(){let e=ze(this.tree);return e.length?s`<div class="choice" role="group" aria-label="Cách xem quan hệ">
        <button type="button" aria-pressed=${this.drawn} @click=${()=>this.drawn=!0}>${c(`graph`)}Sơ đồ</button>
        <button type="button" aria-pressed=${!this.drawn} @click=${()=>this.drawn=!1}>${c(`list`)}Danh sách</button>
      </div>
      ${this.drawn?s`${this.drawing(e)}<div class="printed">${this.list(e)}</div>`:this.list(e)}`:s`<p class="legend">Chưa ghi nhận quan hệ nào với văn bản khác.</p>`}list(e){return s`<dl>
      ${e.map(e=>s`<div>
          <dt>${e.label}</dt>
          <dd><ul>${e.tied.map(e=>s`<li>${this.item(e)}</li>`)}</ul></dd>
        </div>`)}
    </dl>`}item(e){let t=[e.places.length?e.places.join(`, `):``,e.since?`từ ${h(e.since)}`:``,e.reported?`theo nguồn khác đưa tin, chưa đối chiếu với văn bản`:``,e.url?``:`chưa có trong thư viện`].filter(Boolean);return s`${e.url?s`<a href=${k(e.url,this.day)}>${C(e.name)}</a>`:C(e.name)}
      ${e.title?s`<span class="minor">${C(e.title)}</span>`:a}
      ${t.length?s`<span class="minor">${t.join(` · `)}</span>`:a}
      ${e.status&&e.status!==`unknown`?b({status:e.status}):a}`}drawing(e){let{boxes:t,labels:n,width:i,height:a,self:o}=nt(e),c=t.some(e=>!e.tied.url),l=t.some(e=>e.tied.status===`expired`);return s`<svg class="drawing" width=${i} height=${a} viewBox=${`0 0 ${i} ${a}`} role="group" aria-label="Sơ đồ quan hệ với văn bản khác">
        ${t.map(e=>r`<path class="edge" d=${e.edge} ?data-strong=${e.strong} /><path class="arrow" d=${e.arrow} ?data-strong=${e.strong} />`)}
        <g class="self">
          <rect x=${o.x} y=${o.y} width=${o.width} height=${o.height} rx="8" />
          ${at(x(this.tree),22).map((e,t,n)=>r`<text x=${o.x+o.width/2} y=${o.y+o.height/2+5+(t-(n.length-1)/2)*19} text-anchor="middle">${e}</text>`)}
        </g>
        ${n.map(e=>r`<text class=${e.more?`more`:`group`} x=${e.x} y=${e.y}>${e.text}</text>`)}
        ${t.map(e=>this.box(e))}
      </svg>
      <p class="legend">
        Mũi tên đi từ văn bản tác động đến văn bản chịu tác động.${c?` Khung nét đứt: chưa có trong thư viện.`:``}${l?` Chữ gạch ngang: đã hết hiệu lực.`:``}
      </p>`}box(e){let{tied:t}=e,n=t.status===`expired`,i=at(t.name,30),a=e.y+21+5-(i.length-1)/2*17,o=i.map((t,n)=>r`<tspan x=${e.x+12} y=${a+n*17}>${t} </tspan>`),s=r`<rect x=${e.x} y=${e.y} width=${e.width} height=${42} rx="6" /><text class=${n?`ended`:``}>${o}</text>`,c=t.status&&t.status!==`unknown`?`, ${S({status:t.status}).toLowerCase()}`:``;return t.url?r`<a href=${k(t.url,this.day)} aria-label=${`${e.label}: ${t.name}${c}${t.title?`, ${t.title}`:``}`}>${s}</a>`:r`<g class="absent"><title>${`${e.label}: ${t.name}, chưa có trong thư viện`}</title>${s}</g>`}};n([e({attribute:!1})],Q.prototype,`tree`,void 0),n([e()],Q.prototype,`day`,void 0),n([v()],Q.prototype,`drawn`,void 0),Q=n([t(`hd-relations`)],Q);var $=class extends _{constructor(...e){super(...e),this.tree=null,this.problem=null,this.day=ke(location.search),this.target=``,this.lost=``,this.hits=[],this.hit=-1,this.section=``,this.wanted=u(),this.api=new re,this.slug=decodeURIComponent(location.pathname.split(`/`).pop()??``),this.entries=[],this.byPlace=new Map,this.loading=null,this.waiting=0,this.frame=0,this.load=async()=>{this.loading?.abort();let e=this.loading=new AbortController,t=!this.tree;this.problem=null;try{let n=await this.api.document(this.slug,{as_of:this.day},e.signal);if(e.signal.aborted)return;this.tree=n,this.entries=[...je(n),{path:`quan-he`,number:``,words:`Quan hệ với văn bản khác`,below:[]}],document.title=`${x(n)} – Hỏi Đáp`,t?await this.go(R(),!1):l(this,`Đã tính đến ngày ${h(this.day||u())}: ${S(n)}`)}catch(t){if(e.signal.aborted)return;this.problem=f(t)}},this.onHash=()=>void this.go(R(),!0),this.onClick=e=>{let t=e.composedPath().find(e=>e instanceof HTMLAnchorElement);t instanceof HTMLAnchorElement&&t.getAttribute(`href`)===location.hash&&this.go(R(),!0)},this.onContents=e=>{let t=e.composedPath().find(e=>e instanceof HTMLAnchorElement);t instanceof HTMLAnchorElement&&(e.preventDefault(),this.contentsDialog.addEventListener(`hd-closed`,()=>{t.hash===location.hash?this.go(R(),!0):location.hash=t.hash},{once:!0}),this.contentsDialog.close())},this.onFind=e=>{clearTimeout(this.waiting),this.waiting=window.setTimeout(()=>this.search(e.detail),120)},this.onStep=e=>{let t=this.hits.length;t&&(this.hit=(this.hit+e.detail+t)%t,l(this,`Chỗ ${this.hit+1} trên ${t}`),this.reveal())},this.askDay=()=>{this.wanted=this.day||u(),this.updateComplete.then(()=>this.dayDialog.show())},this.onDayKey=e=>{e.key===`Enter`&&this.dayField.value&&(e.preventDefault(),this.setDay(this.dayField.value))},this.onScroll=()=>{this.frame||=requestAnimationFrame(()=>{this.frame=0,this.section=this.reading()})}}static{this.styles=[w,y,$e,Qe,we,xe,Oe]}connectedCallback(){super.connectedCallback(),addEventListener(`hashchange`,this.onHash),addEventListener(`scroll`,this.onScroll,{passive:!0}),this.load()}disconnectedCallback(){super.disconnectedCallback(),removeEventListener(`hashchange`,this.onHash),removeEventListener(`scroll`,this.onScroll),this.loading?.abort()}render(){if(this.problem)return this.failed(this.problem);let{tree:e}=this;if(!e)return s`<div class="state"><p class="loading" role="status">Đang mở văn bản…</p></div>`;let t={document:e,slug:e.slug,day:this.day,target:this.target,hits:this.byPlace,current:this.hits[this.hit]??null};return s`<div class="frame" @click=${this.onClick}>
        <nav class="side" aria-label="Mục lục" data-scrolls>
          <h2>Mục lục</h2>
          ${this.contents()}
        </nav>
        <div class="middle">
          <div class="bar">
            <button type="button" class="quiet for-contents" aria-haspopup="dialog" @click=${()=>this.contentsDialog.show()}>
              ${c(`list`)}<span>Mục lục</span>
            </button>
            <hd-find .count=${this.hits.length} .at=${this.hit+1} @hd-find=${this.onFind} @hd-step=${this.onStep}></hd-find>
            <button type="button" class="quiet for-day" ?data-set=${this.day} aria-haspopup="dialog" @click=${this.askDay}>
              ${c(`calendar`)}<span><span class="unseen">Tính đến ngày: </span>${this.day?h(this.day):`Hôm nay`}</span>
            </button>
          </div>
          <article class="sheet">
            ${this.lost?s`<p class="lost" role="alert">${c(`alert`)}<span>Văn bản này không có vị trí “${this.lost}”. Bạn xem từ đầu hoặc chọn trong mục lục.</span></p>`:a}
            ${Ge(e,this.day)}
            <div class="text" data-kind=${e.text_kind}>${Se(t)}</div>
            <section class="part" id="quan-he" tabindex="-1" aria-labelledby="ties">
              <h2 id="ties">Quan hệ với văn bản khác</h2>
              <hd-relations .tree=${e} .day=${this.day}></hd-relations>
            </section>
            <div class="text after" data-kind="digest">${Te(t)}</div>
            <p class="printed">
              ${C(e.formal)}. Hiệu lực tính đến ngày ${h(this.day||u())}: ${S(e).toLowerCase()}. In ngày
              ${h(te(new Date))} từ ${location.origin}${location.pathname}.
            </p>
          </article>
        </div>
      </div>
      <hd-dialog id="contents" heading="Mục lục" @click=${this.onContents}>${this.contents()}</hd-dialog>
      <hd-dialog id="day" heading="Tính đến ngày">
        <p class="explain">Hiệu lực của văn bản và từng điều khoản được xét vào ngày này.</p>
        <hd-day autofocus label="Ngày (ngày/tháng/năm)" .value=${this.wanted} @hd-day=${()=>this.wanted=this.dayField.value} @keydown=${this.onDayKey}></hd-day>
        <div slot="foot">
          <button type="button" class="primary" ?disabled=${!this.wanted} @click=${()=>this.setDay(this.wanted)}>Dùng ngày này</button>
          <button type="button" class="quiet" @click=${()=>this.setDay(u())}>Hôm nay, ${h(u())}</button>
        </div>
      </hd-dialog>`}contents(){return s`<hd-contents .entries=${this.entries} .current=${this.section}></hd-contents>`}failed(e){let t=e.kind===`missing`;return s`<div class="state" role="alert">
      <h1>${t?`Thư viện chưa có văn bản này`:`Chưa mở được văn bản`}</h1>
      <p>${t?`Địa chỉ có thể đã gõ sai, hoặc văn bản đã được đưa ra khỏi thư viện.`:e.message}</p>
      <p class="ways">
        ${t?a:s`<button type="button" class="primary" @click=${this.load}>${c(`retry`)}Thử lại</button>`}
        <a class="quiet" href="/van-ban">${c(`library`)}Danh sách văn bản</a>
        <a class="quiet" href="/tra-cuu">${c(`search`)}Tra cứu</a>
      </p>
    </div>`}async go(e,t){if(!this.tree||e===`noi-dung`)return;let n=e&&e!==`quan-he`?le(this.tree,e):null,r=n?.locator.path??(e===`quan-he`?e:``);this.lost=e&&!r?e:``,this.target=n?r:``,await this.updateComplete;let i=r?this.shadowRoot.getElementById(r):null;i?(await this.relations?.updateComplete,st(i,`start`,t),i.focus({preventScroll:!0})):t&&!e&&scrollTo({top:0}),this.onScroll()}search(e){this.hits=this.tree?Pe(this.tree,e):[],this.hit=this.nearest();let t=new Map;for(let e of this.hits){let n=`${e.path} ${e.part}`,r=t.get(n);r?r.push(e):t.set(n,[e])}this.byPlace=t,e.trim().length>1&&l(this,this.hits.length?`Tìm thấy ${this.hits.length} chỗ`:`Không tìm thấy trong văn bản`),this.reveal()}nearest(){let e=this.barBottom()+24;return this.hits.length?Math.max(this.hits.findIndex(({path:t})=>(this.shadowRoot.getElementById(t)?.firstElementChild?.getBoundingClientRect().bottom??0)>e),0):-1}async reveal(){await this.updateComplete;let e=this.renderRoot.querySelector(`mark.now`);e&&st(e,`center`)}setDay(e){this.dayDialog.close(),this.day=e===u()?``:e,history.replaceState(history.state,``,`${location.pathname}${this.day?`?ngay=${this.day}`:``}${location.hash}`),this.load()}barBottom(){return this.bar?.getBoundingClientRect().bottom??0}reading(){let e=``,t=this.barBottom()+24,n=scrollY>0&&innerHeight+scrollY>=document.documentElement.scrollHeight-2;for(let r of B(this.entries)){let i=this.shadowRoot.getElementById(r);if(!i)continue;let{top:a}=i.getBoundingClientRect();if(a>(n?innerHeight:t)||(e=r,n&&r===this.target&&a>0))break}return e}};n([v()],$.prototype,`tree`,void 0),n([v()],$.prototype,`problem`,void 0),n([v()],$.prototype,`day`,void 0),n([v()],$.prototype,`target`,void 0),n([v()],$.prototype,`lost`,void 0),n([v()],$.prototype,`hits`,void 0),n([v()],$.prototype,`hit`,void 0),n([v()],$.prototype,`section`,void 0),n([v()],$.prototype,`wanted`,void 0),n([o(`.bar`)],$.prototype,`bar`,void 0),n([o(`hd-relations`)],$.prototype,`relations`,void 0),n([o(`#contents`)],$.prototype,`contentsDialog`,void 0),n([o(`#day`)],$.prototype,`dayDialog`,void 0),n([o(`hd-day`)],$.prototype,`dayField`,void 0),$=n([t(`hd-reader`)],$);function st(e,t,n=!0){let r=Math.abs(e.getBoundingClientRect().top)<2*innerHeight;e.scrollIntoView({block:t,behavior:n&&r?`auto`:`instant`})}