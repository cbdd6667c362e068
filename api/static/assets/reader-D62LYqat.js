import{C as e,D as t,E as n,N as r,O as i,P as a,S as o,T as s,_ as c,a as l,b as u,c as d,d as f,g as p,h as ee,i as m,j as h,k as g,n as te,o as _,p as ne,r as v,s as y,t as re,u as b,v as ie,w as x,x as S,y as ae}from"./validity-BU8oQ2FG.js";import"./day-field-9COjscyk.js";import"./dialog-CKQ5rzFU.js";import{o as oe,r as se,s as ce}from"./directive-helpers-CqEtW2TI.js";import{t as le}from"./copy-button-BQvWrzRy.js";var ue=oe(class extends ce{constructor(){super(...arguments),this.key=g}render(e,t){return this.key=e,t}update(e,[t,n]){return t!==this.key&&(se(e),this.key=t),n}});function*de(e){yield*C(e.provisions),e.record&&(yield e.record)}function*C(e){for(let t of e)yield t,yield*C(t.children)}function fe(e,t){let n=null;for(let r of de(e)){if(r.locator.path===t)return r;r.locator.path.endsWith(`.${t}`)&&(n??=r)}return n}var pe={phan:`Phần`,chuong:`Chương`,muc:`Mục`,"tieu-muc":`Tiểu mục`,dieu:`Điều`,khoan:`Khoản`,diem:`Điểm`,tiet:`Tiết`,"phu-luc":`Phụ lục`,mau:`Mẫu`,y:`Ý`},me=new Set([`phan`,`chuong`,`muc`,`phu-luc`]);function w(e){let t=pe[e.unit],n=me.has(e.unit)?e.label.toUpperCase():e.label;return t?`${t} ${n}`.trim():e.unit===`doan`&&e.label?`Đoạn “${e.label}”`:{"mo-dau":`Phần mở đầu`,"ket-thuc":`Phần kết thúc`,"kem-theo":`Kèm theo`,"thong-tin":`Thông tin văn bản`}[e.unit]??``}function T(e){let t=he.has(e.unit)?`
`:` `;return e.heading?[e.marker,e.heading].filter(Boolean).join(t):``}var he=new Set([`phan`,`chuong`,`phu-luc`]);function E(e,t){if(!t)return e;let[n,r]=e.split(`#`);return`${n}?ngay=${t}${r?`#${r}`:``}`}function ge(e,t,n,r){let i=r.hits.get(`${e} text`)??[],a=n.filter(e=>ve(e,r.slug)).map(e=>ye(t,e)),o=[],s=0;for(let e of t.split(`
`))e.trim()&&o.push(D(t,s,s+e.length,a,i,r)),s+=e.length+1;return o}function _e(e,t,n){return D(t,0,t.length,[],n.hits.get(`${e} heading`)??[],n)}function D(e,t,n,r,i,a){let o=[],s=t;for(let t of r){if(t.start<s||t.end>n)continue;o.push(...O(e,s,t.start,i,a));let r=t.slug===a.slug?`#${t.locator_path}`:E(t.url,a.day);o.push(h`<a href=${r}>${O(e,t.start,t.end,i,a)}</a>`),s=t.end}return[...o,...O(e,s,n,i,a)]}function O(e,t,n,r,i){let a=[],o=t;for(let t of r){let[r,s]=[Math.max(t.start,o),Math.min(t.end,n)];r>=s||(a.push(...b(e.slice(o,r))),a.push(h`<mark class=${t===i.current?`hit now`:`hit`}>${b(e.slice(r,s))}</mark>`),o=s)}return o<n&&a.push(...b(e.slice(o,n))),a}function ve(e,t){return!!e.url&&(e.slug!==t||!!e.locator_path)}function ye(e,t){if(!/[\ud800-\udbff]/.test(e))return t;let n=Array.from(e),r=e=>n.slice(0,e).join(``).length;return{...t,start:r(t.start),end:r(t.end)}}var k=matchMedia(`(hover: none)`),A=class extends i{constructor(...e){super(...e),this.day=``,this.armed=!1,this.open=!1,this.touch=k.matches,this.stop=0,this.copied=``,this.around=null,this.timer=0,this.address=()=>{let e=E(`/van-ban/${this.document.slug}#${this.provision.locator.path}`,this.day);return new URL(e,location.href).href},this.arm=()=>{this.armed=!0},this.onTouch=()=>{this.touch=k.matches},this.onKey=e=>{let[t,n]=[this.stop+1,this.stop-1],r={ArrowDown:t,ArrowRight:t,ArrowUp:n,ArrowLeft:n,Home:0,End:2}[e.key];r!==void 0&&(e.preventDefault(),this.armed=!0,this.stop=(r+3)%3,this.updateComplete.then(()=>this.renderRoot.querySelector(`.bar [tabindex="0"]`)?.focus()))}}static{this.styles=[S,a`
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
        height: 2.5rem;
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
    `]}connectedCallback(){super.connectedCallback(),this.around=this.parentElement,this.around?.addEventListener(`pointerenter`,this.arm),k.addEventListener(`change`,this.onTouch)}disconnectedCallback(){super.disconnectedCallback(),this.around?.removeEventListener(`pointerenter`,this.arm),k.removeEventListener(`change`,this.onTouch),clearTimeout(this.timer)}render(){let{text:e}=this.provision.locator;if(this.touch&&!this.open)return h`<button type="button" class="bare more" aria-expanded="false" aria-label=${`Công cụ: ${e}`} @click=${()=>this.open=!0}>
        ${u(`more`)}
      </button>`;let t=this.touch,n=`${d(e)} của ${v(this.document)} quy định gì?`,r=`/?${new URLSearchParams({"cau-hoi":n,"van-ban":this.document.number})}`;return h`${this.touch?h`<button type="button" class="bare more" aria-expanded="true" aria-label=${`Đóng công cụ: ${e}`} @click=${()=>this.open=!1}>
            ${u(`cross`)}
          </button>`:g}
      <div class=${t?`bar wide`:`bar`} role="toolbar" aria-orientation=${t?`horizontal`:`vertical`} aria-label=${`Công cụ: ${e}`} @keydown=${this.onKey} @focusin=${this.arm}>
        ${this.button(0,`quote`,`copy`,`Sao chép trích dẫn`,t,()=>this.provision.formal)}
        ${this.armed||t?h`${this.button(1,`link`,`link`,`Sao chép liên kết`,t,this.address)}
              <a href=${r} tabindex=${this.stop===2?0:-1} aria-label=${t?g:`Hỏi về ${e}`} title=${t?g:`Hỏi về điều này`}>
                ${u(`speech`)}${t?`Hỏi về điều này`:g}
              </a>`:g}
        ${this.copied&&!t?h`<span class="done" data-what=${this.copied} aria-hidden="true">Đã sao chép</span>`:g}
      </div>`}button(e,t,n,r,i,a){let o=this.copied===t;return h`<button
      type="button"
      tabindex=${this.stop===e?0:-1}
      aria-label=${i?g:`${r}: ${this.provision.locator.text}`}
      title=${i?g:r}
      @click=${()=>this.copy(t,a())}
    >
      ${u(o?`check`:n)}${i?o?`Đã sao chép`:r:g}
    </button>`}async copy(e,t){let n=await le(t);o(this,n?`Đã sao chép: ${t}`:`Không sao chép được`),this.copied=n?e:``,clearTimeout(this.timer),this.timer=window.setTimeout(()=>this.copied=``,2500)}};e([t({attribute:!1})],A.prototype,`provision`,void 0),e([t({attribute:!1})],A.prototype,`document`,void 0),e([t()],A.prototype,`day`,void 0),e([n()],A.prototype,`armed`,void 0),e([n()],A.prototype,`open`,void 0),e([n()],A.prototype,`touch`,void 0),e([n()],A.prototype,`stop`,void 0),e([n()],A.prototype,`copied`,void 0),A=e([x(`hd-provision-tools`)],A);function j(e){return e?e.status===`expired`?`ended`:e.status===`not_yet`?`waiting`:e.amended_by.length?`amended`:``:``}var M={acts:new Set,look:``};function be(e,t){let n=e.validity,r=j(n);if(!n||!r)return null;let i=(r===`ended`?[...n.ended_by,...n.amended_by]:n.amended_by).filter(n=>!t.acts.has(N(n))&&!xe(n,e.children));return!i.length&&(r===`amended`||t.look===r)?null:{acts:i,told:{acts:new Set([...t.acts,...i.map(N)]),look:r}}}function xe(e,t){let n=t.filter(t=>[...t.validity?.ended_by??[],...t.validity?.amended_by??[]].some(t=>N(t)===N(e)));return n.length>0&&(n.length<t.length||t.length===1)}function N(e){return`${e.kind} ${e.provision_id} ${e.from_date}`}function Se(e,t,n){let r=j(e)===`amended`?re(`warn`,`half`,`Đã được sửa đổi, bổ sung`):_({...e,replaced_by:[]});return h`<div class="standing" role="note">
    ${r}${t.length?h`<ul>${t.map(e=>h`<li>${Ce(e,n)}</li>`)}</ul>`:g}
  </div>`}function Ce(e,t){let n=e.from_date?` từ ${p(e.from_date)}`:``;return h`${e.label} <a href=${E(e.url,t)}>${b(e.formal)}</a>${n}`}var we=a`
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
`;function Te(e){return h`${e.document.provisions.map(t=>P(t,e,2))}`}function P(e,t,n,r=M){let{path:i}=e.locator,{heading:a,marker:o,unit:s,validity:c}=e,l=o||s===`thong-tin`?``:w(e),u=!!(a||!e.text&&(l||o)||s===`dieu`),d=be(e,i===t.target?M:r),f=c&&d?Se(c,d.acts,t.day):g,p=u||!o?``:o,ee=u?Math.min(n+1,6):n;return h`<div class="unit" id=${i} data-unit=${s} data-look=${d?j(c):g} ?data-target=${i===t.target} tabindex="-1">
    <div class="own">
      ${u?Ee(n,l,a?_e(i,T(e),t):o||``,s):g}
      ${u||!l||l===`Phần mở đầu`||l===`Phần kết thúc`?g:h`<p class="position">${l}</p>`}
      ${f}
      <div class="words">
        ${ge(i,e.text,e.references,t).map((e,t)=>p&&!t?h`<p class="line"><span class="marker">${p}</span> ${e}</p>`:h`<p class="line">${e}</p>`)}
      </div>
      ${ue(i,h`<hd-provision-tools .provision=${e} .document=${t.document} .day=${t.day}></hd-provision-tools>`)}
    </div>
    ${e.children.map(e=>P(e,t,ee,d?.told??r))}
  </div>`}function Ee(e,t,n,r){let i=n?h`${t?h`<span class="position">${t}</span>`:g}${n}`:h`${t}`,a=h`<span class="title" data-unit=${r}>${i}</span>`;switch(e){case 2:return h`<h2>${a}</h2>`;case 3:return h`<h3>${a}</h3>`;case 4:return h`<h4>${a}</h4>`;case 5:return h`<h5>${a}</h5>`;default:return h`<h6>${a}</h6>`}}var De=a`
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
`;function Oe(e){let{document:t}=e;return h`${t.record?h`<section class="part" aria-label="Thông tin văn bản">${P({...t.record,children:[]},e,2)}</section>`:g}
    ${t.validity_note&&!t.record?.text.includes(t.validity_note)?h`<p class="aside">${u(`info`)}<span>${b(t.validity_note)}</span></p>`:g}
    <details class="behind">
      <summary>${u(`down`)}Nguồn gốc và các phiên bản của bản đang đọc</summary>
      <dl>
        ${t.checked_on?h`<div><dt>Kiểm tra lần cuối</dt><dd>${p(t.checked_on)}</dd></div>`:g}
        ${t.aliases.length?h`<div><dt>Còn gọi là</dt><dd>${b(t.aliases.join(`; `))}</dd></div>`:g}
        ${t.warnings.length?h`<div><dt>Lưu ý khi đọc tệp</dt><dd><ul>${t.warnings.map(e=>h`<li>${b(e)}</li>`)}</ul></dd></div>`:g}
        <div><dt>Phiên bản</dt><dd>${ke(t)}</dd></div>
        ${t.references.length?h`<div><dt>Nguồn tham khảo</dt><dd><ul>${t.references.map(Ae)}</ul></dd></div>`:g}
      </dl>
    </details>`}function ke(e){return h`<ul>
    ${e.versions.map(e=>h`<li>
        ${m(e.text_kind)} <span class="file">${e.origin}</span>, thêm ngày ${p(e.added_at)}${e.retired_at?`, được thay ngày ${p(e.retired_at)}`:`, đang dùng`}
        <span class="hash">SHA-256 ${e.sha256.slice(0,16)}…</span>
      </li>`)}
  </ul>`}function Ae(e){let t=f(e);return t?h`<li><a href=${t.href} target="_blank" rel="noopener noreferrer">${t.hostname}<span class="unseen">, mở trong thẻ mới</span></a></li>`:h`<li>${e}</li>`}var je=a`
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
`;function F(){try{return decodeURIComponent(location.hash.slice(1))}catch{return location.hash.slice(1)}}function Me(e){let t=new URLSearchParams(e).get(`ngay`)??``,n=ee(p(t)||t)??``;return n===c()?``:n}var Ne=3,I=90;function Pe(e){return R(e.provisions,1)}function*L(e){for(let t of e)yield t.path,yield*L(t.below)}function R(e,t){return e.flatMap(e=>{let n=t<Ne?R(e.children,t+1):[];if(!e.heading&&e.unit!==`dieu`&&!n.length)return[];let r=(e.marker||(e.unit===`nhom`?``:w(e))).replace(/[.:]$/,``),i=e.heading||(n.length?``:Fe(e));return r||i?[{path:e.locator.path,number:r,words:i,below:n}]:n})}function Fe(e){let t=e.text.trim().split(`
`)[0]??``;return t.length>I?`${t.slice(0,t.lastIndexOf(` `,I))}…`:t}var z=class extends i{constructor(...e){super(...e),this.entries=[],this.current=``}static{this.styles=[S,a`
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
    `]}render(){return this.list(this.entries)}updated(e){let t=this.closest(`[data-scrolls]`);if(!e.has(`current`)||!t||!this.now||this.matches(`:focus-within`))return;let[n,r]=[this.now.getBoundingClientRect(),t.getBoundingClientRect()];(n.top<r.top||n.bottom>r.bottom)&&(t.scrollTop+=n.top-r.top-r.height/3)}list(e){return h`<ul>
      ${e.map(e=>h`<li>
          <a href=${`#${e.path}`} aria-current=${e.path===this.current?`location`:g}>
            ${e.number?h`<span class="index">${e.number}</span>`:g}${e.number&&e.words?`. `:g}${b(e.words)}
          </a>
          ${e.below.length?this.list(e.below):g}
        </li>`)}
    </ul>`}};e([t({attribute:!1})],z.prototype,`entries`,void 0),e([t()],z.prototype,`current`,void 0),e([s(`[aria-current]`)],z.prototype,`now`,void 0),z=e([x(`hd-contents`)],z);var Ie=1e3;function Le(e,t){let n=t.normalize(`NFC`).trim().replace(/\s+/g,` `);if(n.length<2)return[];let r=B(n).text===n.toLowerCase(),i=[];for(let t of de(e)){let{path:e}=t.locator;for(let a of[`heading`,`text`])for(let[o,s]of Re(a===`heading`?T(t):t.text,n,r))if(i.push({path:e,part:a,start:o,end:s}),i.length===1e3)return i}return i}function*Re(e,t,n){if(!e)return;let{text:r,at:i}=n?B(e):ze(e),a=n?t.toLowerCase():t.toLocaleLowerCase(`vi`);for(let e=r.indexOf(a);e>=0;e=r.indexOf(a,e+a.length))yield[i[e],i[e+a.length]]}function B(e){return V(e,e=>e.normalize(`NFD`).replace(/\p{M}/gu,``).replace(/[đĐ]/g,`d`).toLowerCase())}function ze(e){return V(e,e=>e.toLocaleLowerCase(`vi`))}function V(e,t){let n=``,r=[],i=!1;for(let a=0;a<e.length;a++){let o=e[a],s=/\s/.test(o),c=s?i?``:` `:t(o);i=s;for(let e=0;e<c.length;e++)r.push(a);n+=c}return r.push(e.length),{text:n,at:r}}var H=class extends i{constructor(...e){super(...e),this.count=0,this.at=0,this.typed=``,this.onInput=()=>{this.typed=this.field.value,this.tell(`hd-find`,this.typed)},this.onSubmit=e=>{e.preventDefault(),this.tell(`hd-step`,1)},this.onKey=e=>{e.key===`Enter`&&e.shiftKey?(e.preventDefault(),this.tell(`hd-step`,-1)):e.key===`Escape`&&this.typed&&(e.preventDefault(),this.clear())},this.clear=()=>{this.typed=``,this.field.focus(),this.tell(`hd-find`,``)}}static{this.shadowRootOptions={...i.shadowRootOptions,delegatesFocus:!0}}static{this.styles=[S,a`
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
    `]}render(){let e=this.count>=1e3?`${Ie}+`:`${this.count}`,t=this.typed.trim().length>1;return h`<form role="search" aria-label="Tìm trong văn bản" @submit=${this.onSubmit}>
      <div class="box">
        ${u(`search`)}
        <input type="search" class="field" aria-label="Tìm trong văn bản" placeholder="Tìm trong văn bản" autocomplete="off" autocapitalize="off"
          spellcheck="false" enterkeyhint="search" .value=${this.typed} @input=${this.onInput} @keydown=${this.onKey} />
      </div>
      ${t?h`<span class="count" aria-hidden="true">${this.count?`${this.at}/${e}`:`0`}</span>
            <button type="button" class="bare" aria-label="Chỗ trước" ?disabled=${!this.count} @click=${()=>this.tell(`hd-step`,-1)}>${u(`up`)}</button>
            <button type="button" class="bare" aria-label="Chỗ sau" ?disabled=${!this.count} @click=${()=>this.tell(`hd-step`,1)}>${u(`down`)}</button>
            <button type="button" class="bare" aria-label="Xóa từ đang tìm" @click=${this.clear}>${u(`cross`)}</button>`:g}
    </form>`}tell(e,t){this.dispatchEvent(new CustomEvent(e,{detail:t}))}};e([t({type:Number})],H.prototype,`count`,void 0),e([t({type:Number})],H.prototype,`at`,void 0),e([n()],H.prototype,`typed`,void 0),e([s(`input`)],H.prototype,`field`,void 0),H=e([x(`hd-find`)],H);var U=[`replaces`,`repeals`,`amends`,`corrects`,`suspends`,`consolidates`,`excepts`,`based_on`,`guides`,`refers_to`],W=new Set(U.slice(0,7));function Be(e){let t=new Map,n=(e,n)=>{let r=`${e.kind} ${n}`,i=t.get(r)??{kind:e.kind,label:e.label,incoming:n,tied:[]};t.set(r,i);let a=i.tied.find(t=>t.name===e.name);a?a.url=a.url.split(`#`)[0]:(a={name:e.name,title:e.title??``,url:e.url??``,status:e.status,since:e.from_date,reported:e.reported,places:[]},i.tied.push(a));let o=We(e.target_locator??``);o&&!a.places.includes(o)&&a.places.push(o)};for(let t of e.relations)n(t,!1);for(let t of e.incoming)t.slug!==e.slug&&n(t,!0);return[...t.values()].sort((e,t)=>U.indexOf(e.kind)-U.indexOf(t.kind))}var Ve={phan:`Phần`,chuong:`Chương`,muc:`Mục`,"tieu-muc":`Tiểu mục`,dieu:`Điều`,khoan:`khoản`,diem:`điểm`,tiet:`tiết`,"phu-luc":`Phụ lục`},He=/(?:^|\.)dieu-/,Ue=new Set([`phan`,`chuong`,`muc`,`tieu-muc`]);function We(e){if(!e)return``;let t=e.split(`.`).map(e=>/^(phu-luc|tieu-muc|[a-z]+)-(.+)$/.exec(e)),n=(He.test(e)?t.filter(e=>!e||!Ue.has(e[1])):t).map(e=>e&&Ve[e[1]]?`${Ve[e[1]]} ${Ge(e[1],e[2])}`:``);return n.every(Boolean)?n.reverse().join(` `):``}function Ge(e,t){return e===`diem`?t===`dd`?`đ`:t:e===`khoan`||e===`dieu`?t:t.toUpperCase()}var G=3;function Ke(e,t){let n=`/?${new URLSearchParams({"cau-hoi":`${v(e)} quy định những gì?`,"van-ban":e.number})}`;return h`<header class="head">
    <p class="issuer">${e.issuer}</p>
    <h1 tabindex="-1">${b(v(e))}</h1>
    <p class="subject">${b(l(e))}</p>
    <div class="badges">${_(e)}${m(e.text_kind)}</div>
    <dl class="facts">
      <div><dt>Tính đến ngày</dt><dd>${p(t||c())}${t?g:` (hôm nay)`}</dd></div>
      ${K(`Ban hành`,p(e.issued_on)&&`ngày ${p(e.issued_on)}`)} ${K(`Người ký`,e.signer)}
      ${K(`Hiệu lực từ`,p(e.effective_from))} ${Je(e)}
      ${Be(e).filter(t=>W.has(t.kind)&&!qe(t,e)).map(e=>Ye(e,t))}
    </dl>
    ${e.text_kind===`digest`?Ze(e):g}
    <div class="tools">
      <hd-copy label="Sao chép trích dẫn" .text=${e.formal}></hd-copy>
      <a class="quiet" href=${n}>${u(`speech`)}Hỏi về văn bản này</a>
      <button type="button" class="quiet" @click=${()=>print()}>${u(`print`)}In</button>
      ${Qe(e)}
    </div>
  </header>`}function K(e,t){return t?h`<div><dt>${e}</dt><dd>${t}</dd></div>`:g}function qe(e,t){return e.incoming&&e.tied.every(e=>(t.ended_by??[]).some(t=>e.name.includes(t.number)))}function Je(e){let t=(e.ended_by??[]).filter(e=>e.formal);return t.length?h`<div>
    <dt>Hết hiệu lực theo</dt>
    <dd>${t.map((e,t)=>h`${t?`; `:g}<a href=${`/van-ban/${e.provision_id}`}>${b(e.formal)}</a>`)}</dd>
  </div>`:g}function Ye(e,t){let n=e.tied.slice(0,G),r=e.tied.length-n.length;return h`<div>
    <dt>${e.label}</dt>
    <dd>
      ${n.map((e,n)=>h`${n?`, `:g}${e.url?h`<a href=${E(e.url,t)}>${b(e.name)}</a>`:b(e.name)}${Xe(e)}`)}${r>0?h` và <a href="#quan-he">${r} văn bản khác</a>`:g}
    </dd>
  </div>`}function Xe(e){let t=[e.places.slice(0,G).join(`, `)+(e.places.length>G?`…`:``),e.since?`từ ${p(e.since)}`:``,e.reported?`theo nguồn khác, chưa đối chiếu với bản gốc`:``].filter(Boolean).join(`; `);return t?` (${t})`:``}function Ze(e){return h`<div class="digest" role="note">
    ${u(`digest`)}
    <p>
      <strong>Bạn đang đọc bản tóm lược.</strong> Lời văn do nhóm biên soạn viết lại từ các nguồn đã kiểm tra, không phải nguyên văn của
      ${b(v(e))}. Khi cần viện dẫn chính thức, hãy đối chiếu với văn bản gốc.
    </p>
  </div>`}function Qe(e){let t=f(e.source_url);return t?h`<a class="quiet" href=${t.href} target="_blank" rel="noopener noreferrer">
    ${u(`external`)}<span>Văn bản chính thức<span class="unseen"> tại ${t.hostname}, mở trong thẻ mới</span></span>
  </a>`:g}var $e=a`
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
      grid-template-columns: 1fr;
    }

    .facts dd {
      margin-bottom: 0.25rem;
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
`,et=a`
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
`,q=248,J={width:184,height:64},tt=50,Y=26,nt=16,X=4;function rt(e){let t=[e.filter(e=>!e.incoming),e.filter(e=>e.incoming)],n=t.map(e=>e.reduce((e,t)=>e+it(t),0)-nt),r=Math.max(...n,J.height)+8,i=t.map(e=>e.length?288:0),a=i[0]+J.width+i[1],o={x:i[0],y:(r-J.height)/2,...J},s=[],c=[];return t.forEach((e,t)=>{let i=t?a-q:0,l=(r-n[t])/2;for(let n of e){c.push({text:n.label,x:i,y:l+16,more:!1}),l+=Y;for(let e of n.tied.slice(0,X)){let r=W.has(n.kind);s.push({tied:e,label:n.label,strong:r,x:i,y:l,width:q,...at(!!t,i,l,o)}),l+=tt}let e=n.tied.length-X;e>0&&(c.push({text:`và ${e} văn bản khác (xem danh sách)`,x:i,y:l+12,more:!0}),l+=Y),l+=8}}),{boxes:s,labels:c,width:a,height:r,self:o}}function it(e){let t=e.tied.length>X?Y:0;return Y+Math.min(e.tied.length,X)*tt-8+t+nt}function at(e,t,n,r){let i=e?t:t+q,a=e?r.x+r.width:r.x,[o,s]=[n+21,r.y+r.height/2],c=(i+a)/2;return{edge:`M${i} ${o}C${c} ${o} ${c} ${s} ${a} ${s}`,arrow:e?`M${a} ${s}l9 -5v10z`:`M${i} ${o}l9 -5v10z`}}function ot(e,t){let n=[``];for(let r of e.split(` `)){let e=n.at(-1);if(!e)n[n.length-1]=r;else if(e.length+r.length<t)n[n.length-1]=`${e} ${r}`;else if(n.length<2)n.push(r);else return[n[0],`${e.slice(0,t-1)}…`]}return n}var st=matchMedia(`(min-width: 48rem)`),Z=class extends i{constructor(...e){super(...e),this.day=``,this.drawn=st.matches}static{this.styles=[S,te,a`
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
        min-height: 2.5rem;
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
    `]}render(){let e=Be(this.tree);return e.length?h`<div class="choice" role="group" aria-label="Cách xem quan hệ">
        <button type="button" aria-pressed=${this.drawn} @click=${()=>this.drawn=!0}>${u(`graph`)}Sơ đồ</button>
        <button type="button" aria-pressed=${!this.drawn} @click=${()=>this.drawn=!1}>${u(`list`)}Danh sách</button>
      </div>
      ${this.drawn?h`${this.drawing(e)}<div class="printed">${this.list(e)}</div>`:this.list(e)}`:h`<p class="legend">Chưa ghi nhận quan hệ nào với văn bản khác.</p>`}list(e){return h`<dl>
      ${e.map(e=>h`<div>
          <dt>${e.label}</dt>
          <dd><ul>${e.tied.map(e=>h`<li>${this.item(e)}</li>`)}</ul></dd>
        </div>`)}
    </dl>`}item(e){let t=[e.places.length?e.places.join(`, `):``,e.since?`từ ${p(e.since)}`:``,e.reported?`theo nguồn khác đưa tin, chưa đối chiếu với văn bản`:``,e.url?``:`chưa có trong thư viện`].filter(Boolean);return h`${e.url?h`<a href=${E(e.url,this.day)}>${b(e.name)}</a>`:b(e.name)}
      ${e.title?h`<span class="minor">${b(e.title)}</span>`:g}
      ${t.length?h`<span class="minor">${t.join(` · `)}</span>`:g}
      ${e.status&&e.status!==`unknown`?_({status:e.status}):g}`}drawing(e){let{boxes:t,labels:n,width:i,height:a,self:o}=rt(e),s=t.some(e=>!e.tied.url),c=t.some(e=>e.tied.status===`expired`);return h`<svg class="drawing" width=${i} height=${a} viewBox=${`0 0 ${i} ${a}`} role="group" aria-label="Sơ đồ quan hệ với văn bản khác">
        ${t.map(e=>r`<path class="edge" d=${e.edge} ?data-strong=${e.strong} /><path class="arrow" d=${e.arrow} ?data-strong=${e.strong} />`)}
        <g class="self">
          <rect x=${o.x} y=${o.y} width=${o.width} height=${o.height} rx="8" />
          ${ot(v(this.tree),22).map((e,t,n)=>r`<text x=${o.x+o.width/2} y=${o.y+o.height/2+5+(t-(n.length-1)/2)*19} text-anchor="middle">${e}</text>`)}
        </g>
        ${n.map(e=>r`<text class=${e.more?`more`:`group`} x=${e.x} y=${e.y}>${e.text}</text>`)}
        ${t.map(e=>this.box(e))}
      </svg>
      <p class="legend">
        Mũi tên đi từ văn bản tác động đến văn bản chịu tác động.${s?` Khung nét đứt: chưa có trong thư viện.`:``}${c?` Chữ gạch ngang: đã hết hiệu lực.`:``}
      </p>`}box(e){let{tied:t}=e,n=t.status===`expired`,i=ot(t.name,30),a=e.y+21+5-(i.length-1)/2*17,o=i.map((t,n)=>r`<tspan x=${e.x+12} y=${a+n*17}>${t} </tspan>`),s=r`<rect x=${e.x} y=${e.y} width=${e.width} height=${42} rx="6" /><text class=${n?`ended`:``}>${o}</text>`,c=t.status&&t.status!==`unknown`?`, ${y({status:t.status}).toLowerCase()}`:``;return t.url?r`<a href=${E(t.url,this.day)} aria-label=${`${e.label}: ${t.name}${c}${t.title?`, ${t.title}`:``}`}>${s}</a>`:r`<g class="absent"><title>${`${e.label}: ${t.name}, chưa có trong thư viện`}</title>${s}</g>`}};e([t({attribute:!1})],Z.prototype,`tree`,void 0),e([t()],Z.prototype,`day`,void 0),e([n()],Z.prototype,`drawn`,void 0),Z=e([x(`hd-relations`)],Z);var Q=class extends i{constructor(...e){super(...e),this.tree=null,this.problem=null,this.day=Me(location.search),this.target=``,this.lost=``,this.hits=[],this.hit=-1,this.section=``,this.wanted=c(),this.api=new ie,this.slug=decodeURIComponent(location.pathname.split(`/`).pop()??``),this.entries=[],this.byPlace=new Map,this.loading=null,this.waiting=0,this.frame=0,this.load=async()=>{this.loading?.abort();let e=this.loading=new AbortController,t=!this.tree;this.problem=null;try{let n=await this.api.document(this.slug,{as_of:this.day},e.signal);if(e.signal.aborted)return;this.tree=n,this.entries=[...Pe(n),{path:`quan-he`,number:``,words:`Quan hệ với văn bản khác`,below:[]}],document.title=`${v(n)} – Hỏi Đáp`,t?await this.go(F(),!1):o(this,`Đã tính đến ngày ${p(this.day||c())}: ${y(n)}`)}catch(t){if(e.signal.aborted)return;this.problem=ae(t)}},this.onHash=()=>void this.go(F(),!0),this.onClick=e=>{let t=e.composedPath().find(e=>e instanceof HTMLAnchorElement);t instanceof HTMLAnchorElement&&t.getAttribute(`href`)===location.hash&&this.go(F(),!0)},this.onContents=e=>{let t=e.composedPath().find(e=>e instanceof HTMLAnchorElement);t instanceof HTMLAnchorElement&&(e.preventDefault(),this.contentsDialog.addEventListener(`hd-closed`,()=>{t.hash===location.hash?this.go(F(),!0):location.hash=t.hash},{once:!0}),this.contentsDialog.close())},this.onFind=e=>{clearTimeout(this.waiting),this.waiting=window.setTimeout(()=>this.search(e.detail),120)},this.onStep=e=>{let t=this.hits.length;t&&(this.hit=(this.hit+e.detail+t)%t,o(this,`Chỗ ${this.hit+1} trên ${t}`),this.reveal())},this.askDay=()=>{this.wanted=this.day||c(),this.updateComplete.then(()=>this.dayDialog.show())},this.onDayKey=e=>{e.key===`Enter`&&this.dayField.value&&(e.preventDefault(),this.setDay(this.dayField.value))},this.onScroll=()=>{this.frame||=requestAnimationFrame(()=>{this.frame=0,this.section=this.reading()})}}static{this.styles=[S,te,et,$e,De,we,je]}connectedCallback(){super.connectedCallback(),addEventListener(`hashchange`,this.onHash),addEventListener(`scroll`,this.onScroll,{passive:!0}),this.load()}disconnectedCallback(){super.disconnectedCallback(),removeEventListener(`hashchange`,this.onHash),removeEventListener(`scroll`,this.onScroll),this.loading?.abort()}render(){if(this.problem)return this.failed(this.problem);let{tree:e}=this;if(!e)return h`<div class="state"><p class="loading" role="status">Đang mở văn bản…</p></div>`;let t={document:e,slug:e.slug,day:this.day,target:this.target,hits:this.byPlace,current:this.hits[this.hit]??null};return h`<div class="frame" @click=${this.onClick}>
        <nav class="side" aria-label="Mục lục" data-scrolls>
          <h2>Mục lục</h2>
          ${this.contents()}
        </nav>
        <div class="middle">
          <div class="bar">
            <button type="button" class="quiet for-contents" aria-haspopup="dialog" @click=${()=>this.contentsDialog.show()}>
              ${u(`list`)}<span>Mục lục</span>
            </button>
            <hd-find .count=${this.hits.length} .at=${this.hit+1} @hd-find=${this.onFind} @hd-step=${this.onStep}></hd-find>
            <button type="button" class="quiet for-day" ?data-set=${this.day} aria-haspopup="dialog" @click=${this.askDay}>
              ${u(`calendar`)}<span><span class="unseen">Tính đến ngày: </span>${this.day?p(this.day):`Hôm nay`}</span>
            </button>
          </div>
          <article class="sheet">
            ${this.lost?h`<p class="lost" role="alert">${u(`alert`)}<span>Văn bản này không có vị trí “${this.lost}”. Bạn xem từ đầu hoặc chọn trong mục lục.</span></p>`:g}
            ${Ke(e,this.day)}
            <div class="text" data-kind=${e.text_kind}>${Te(t)}</div>
            <section class="part" id="quan-he" tabindex="-1" aria-labelledby="ties">
              <h2 id="ties">Quan hệ với văn bản khác</h2>
              <hd-relations .tree=${e} .day=${this.day}></hd-relations>
            </section>
            <div class="text after" data-kind="digest">${Oe(t)}</div>
            <p class="printed">
              ${b(e.formal)}. Hiệu lực tính đến ngày ${p(this.day||c())}: ${y(e).toLowerCase()}. In ngày
              ${p(ne(new Date))} từ ${location.origin}${location.pathname}.
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
          <button type="button" class="quiet" @click=${()=>this.setDay(c())}>Hôm nay, ${p(c())}</button>
        </div>
      </hd-dialog>`}contents(){return h`<hd-contents .entries=${this.entries} .current=${this.section}></hd-contents>`}failed(e){let t=e.kind===`missing`;return h`<div class="state" role="alert">
      <h1>${t?`Thư viện chưa có văn bản này`:`Chưa mở được văn bản`}</h1>
      <p>${t?`Địa chỉ có thể đã gõ sai, hoặc văn bản đã được đưa ra khỏi thư viện.`:e.message}</p>
      <p class="ways">
        ${t?g:h`<button type="button" class="primary" @click=${this.load}>${u(`retry`)}Thử lại</button>`}
        <a class="quiet" href="/van-ban">${u(`library`)}Danh sách văn bản</a>
        <a class="quiet" href="/tra-cuu">${u(`search`)}Tra cứu</a>
      </p>
    </div>`}async go(e,t){if(!this.tree||e===`noi-dung`)return;let n=e&&e!==`quan-he`?fe(this.tree,e):null,r=n?.locator.path??(e===`quan-he`?e:``);this.lost=e&&!r?e:``,this.target=n?r:``,await this.updateComplete;let i=r?this.shadowRoot.getElementById(r):null;i?(await this.relations?.updateComplete,$(i,`start`,t),i.focus({preventScroll:!0})):t&&!e&&scrollTo({top:0}),this.onScroll()}search(e){this.hits=this.tree?Le(this.tree,e):[],this.hit=this.nearest();let t=new Map;for(let e of this.hits){let n=`${e.path} ${e.part}`,r=t.get(n);r?r.push(e):t.set(n,[e])}this.byPlace=t,e.trim().length>1&&o(this,this.hits.length?`Tìm thấy ${this.hits.length} chỗ`:`Không tìm thấy trong văn bản`),this.reveal()}nearest(){let e=this.barBottom()+24;return this.hits.length?Math.max(this.hits.findIndex(({path:t})=>(this.shadowRoot.getElementById(t)?.firstElementChild?.getBoundingClientRect().bottom??0)>e),0):-1}async reveal(){await this.updateComplete;let e=this.renderRoot.querySelector(`mark.now`);e&&$(e,`center`)}setDay(e){this.dayDialog.close(),this.day=e===c()?``:e,history.replaceState(history.state,``,`${location.pathname}${this.day?`?ngay=${this.day}`:``}${location.hash}`),this.load()}barBottom(){return this.bar?.getBoundingClientRect().bottom??0}reading(){let e=``,t=this.barBottom()+24,n=scrollY>0&&innerHeight+scrollY>=document.documentElement.scrollHeight-2;for(let r of L(this.entries)){let i=this.shadowRoot.getElementById(r);if(!i)continue;let{top:a}=i.getBoundingClientRect();if(a>(n?innerHeight:t)||(e=r,n&&r===this.target&&a>0))break}return e}};e([n()],Q.prototype,`tree`,void 0),e([n()],Q.prototype,`problem`,void 0),e([n()],Q.prototype,`day`,void 0),e([n()],Q.prototype,`target`,void 0),e([n()],Q.prototype,`lost`,void 0),e([n()],Q.prototype,`hits`,void 0),e([n()],Q.prototype,`hit`,void 0),e([n()],Q.prototype,`section`,void 0),e([n()],Q.prototype,`wanted`,void 0),e([s(`.bar`)],Q.prototype,`bar`,void 0),e([s(`hd-relations`)],Q.prototype,`relations`,void 0),e([s(`#contents`)],Q.prototype,`contentsDialog`,void 0),e([s(`#day`)],Q.prototype,`dayDialog`,void 0),e([s(`hd-day`)],Q.prototype,`dayField`,void 0),Q=e([x(`hd-reader`)],Q);function $(e,t,n=!0){let r=Math.abs(e.getBoundingClientRect().top)<2*innerHeight;e.scrollIntoView({block:t,behavior:n&&r?`auto`:`instant`})}