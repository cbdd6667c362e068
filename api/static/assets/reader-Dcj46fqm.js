import{A as e,C as t,D as n,E as r,M as i,N as a,O as o,S as s,T as c,_ as l,a as u,b as d,f,g as p,h as m,i as h,l as g,m as ee,n as _,o as v,r as y,s as te,t as ne,u as b,v as re,w as x,x as S,y as C}from"./validity--LNljf9i.js";import"./day-field-yn3RvTy4.js";import"./dialog-5eDu_Tp4.js";import{o as ie,r as ae,s as oe}from"./directive-helpers-m7f3yk0Q.js";import{t as se}from"./copy-button-aMFxdFLH.js";var ce=ie(class extends oe{constructor(){super(...arguments),this.key=o}render(e,t){return this.key=e,t}update(e,[t,n]){return t!==this.key&&(ae(e),this.key=t),n}});function*le(e){yield*ue(e.provisions),e.record&&(yield e.record)}function*ue(e){for(let t of e)yield t,yield*ue(t.children)}function de(e,t){let n=null;for(let r of le(e)){if(r.locator.path===t)return r;r.locator.path.endsWith(`.${t}`)&&(n??=r)}return n}var fe={phan:`Phần`,chuong:`Chương`,muc:`Mục`,"tieu-muc":`Tiểu mục`,dieu:`Điều`,khoan:`Khoản`,diem:`Điểm`,tiet:`Tiết`,"phu-luc":`Phụ lục`,mau:`Mẫu`,y:`Ý`},pe=new Set([`phan`,`chuong`,`muc`,`phu-luc`]);function me(e){let t=fe[e.unit],n=pe.has(e.unit)?e.label.toUpperCase():e.label;return t?`${t} ${n}`.trim():e.unit===`doan`&&e.label?`Đoạn “${e.label}”`:{"mo-dau":`Phần mở đầu`,"ket-thuc":`Phần kết thúc`,"kem-theo":`Kèm theo`,"thong-tin":`Thông tin văn bản`}[e.unit]??``}function he(e){let t=ge.has(e.unit)?`
`:` `;return e.heading?[e.marker,e.heading].filter(Boolean).join(t):``}var ge=new Set([`phan`,`chuong`,`phu-luc`]);function w(e,t){if(!t)return e;let[n,r]=e.split(`#`);return`${n}?ngay=${t}${r?`#${r}`:``}`}function _e(e,t,n,r){let i=r.hits.get(`${e} text`)??[],a=n.filter(e=>ye(e,r.slug)).map(e=>be(t,e)),o=[],s=0;for(let e of t.split(`
`))e.trim()&&o.push(T(t,s,s+e.length,a,i,r)),s+=e.length+1;return o}function ve(e,t,n){return T(t,0,t.length,[],n.hits.get(`${e} heading`)??[],n)}function T(t,n,r,i,a,o){let s=[],c=n;for(let n of i){if(n.start<c||n.end>r)continue;s.push(...E(t,c,n.start,a,o));let i=n.slug===o.slug?`#${n.locator_path}`:w(n.url,o.day);s.push(e`<a href=${i}>${E(t,n.start,n.end,a,o)}</a>`),c=n.end}return[...s,...E(t,c,r,a,o)]}function E(t,n,r,i,a){let o=[],s=n;for(let n of i){let[i,c]=[Math.max(n.start,s),Math.min(n.end,r)];i>=c||(o.push(...g(t.slice(s,i))),o.push(e`<mark class=${n===a.current?`hit now`:`hit`}>${g(t.slice(i,c))}</mark>`),s=c)}return s<r&&o.push(...g(t.slice(s,r))),o}function ye(e,t){return!!e.url&&(e.slug!==t||!!e.locator_path)}function be(e,t){if(!/[\ud800-\udbff]/.test(e))return t;let n=Array.from(e),r=e=>n.slice(0,e).join(``).length;return{...t,start:r(t.start),end:r(t.end)}}var D=matchMedia(`(hover: none)`),O=class extends n{constructor(...e){super(...e),this.day=``,this.armed=!1,this.open=!1,this.touch=D.matches,this.stop=0,this.copied=``,this.around=null,this.timer=0,this.address=()=>{let e=w(`/van-ban/${this.document.slug}#${this.provision.locator.path}`,this.day);return new URL(e,location.href).href},this.arm=()=>{this.armed=!0},this.onTouch=()=>{this.touch=D.matches},this.onKey=e=>{let[t,n]=[this.stop+1,this.stop-1],r={ArrowDown:t,ArrowRight:t,ArrowUp:n,ArrowLeft:n,Home:0,End:2}[e.key];r!==void 0&&(e.preventDefault(),this.armed=!0,this.stop=(r+3)%3,this.updateComplete.then(()=>this.renderRoot.querySelector(`.bar [tabindex="0"]`)?.focus()))}}static{this.styles=[d,a`
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
        right: calc(100% + 0.375rem);
        padding: 0.25rem 0.625rem;
        border-radius: var(--round-small);
        background: var(--fill);
        color: var(--on-fill);
        white-space: nowrap;
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
    `]}connectedCallback(){super.connectedCallback(),this.around=this.parentElement,this.around?.addEventListener(`pointerenter`,this.arm),D.addEventListener(`change`,this.onTouch)}disconnectedCallback(){super.disconnectedCallback(),this.around?.removeEventListener(`pointerenter`,this.arm),D.removeEventListener(`change`,this.onTouch),clearTimeout(this.timer)}render(){let{text:t}=this.provision.locator;if(this.touch&&!this.open)return e`<button type="button" class="bare more" aria-expanded="false" aria-label=${`Công cụ: ${t}`} @click=${()=>this.open=!0}>
        ${C(`more`)}
      </button>`;let n=this.touch,r=`${te(t)} của ${y(this.document)} quy định gì?`,i=`/?${new URLSearchParams({"cau-hoi":r,"van-ban":this.document.number})}`;return e`${this.touch?e`<button type="button" class="bare more" aria-expanded="true" aria-label=${`Đóng công cụ: ${t}`} @click=${()=>this.open=!1}>
            ${C(`cross`)}
          </button>`:o}
      <div class=${n?`bar wide`:`bar`} role="toolbar" aria-orientation=${n?`horizontal`:`vertical`} aria-label=${`Công cụ: ${t}`} @keydown=${this.onKey} @focusin=${this.arm}>
        ${this.button(0,`quote`,`copy`,`Sao chép trích dẫn`,n,()=>this.provision.formal)}
        ${this.armed||n?e`${this.button(1,`link`,`link`,`Sao chép liên kết`,n,this.address)}
              <a href=${i} tabindex=${this.stop===2?0:-1} aria-label=${n?o:`Hỏi về ${t}`} title=${n?o:`Hỏi về điều này`}>
                ${C(`speech`)}${n?`Hỏi về điều này`:o}
              </a>`:o}
      </div>`}button(t,n,r,i,a,s){let c=this.copied===n;return e`<button
      type="button"
      tabindex=${this.stop===t?0:-1}
      aria-label=${a?o:`${i}: ${this.provision.locator.text}`}
      title=${a?o:i}
      @click=${()=>this.copy(n,s())}
    >
      ${C(c?`check`:r)}${a?c?`Đã sao chép`:i:c?e`<span class="done">Đã sao chép</span>`:o}
    </button>`}async copy(e,t){let n=await se(t);S(this,n?`Đã sao chép: ${t}`:`Không sao chép được`),this.copied=n?e:``,clearTimeout(this.timer),this.timer=window.setTimeout(()=>this.copied=``,2500)}};s([r({attribute:!1})],O.prototype,`provision`,void 0),s([r({attribute:!1})],O.prototype,`document`,void 0),s([r()],O.prototype,`day`,void 0),s([c()],O.prototype,`armed`,void 0),s([c()],O.prototype,`open`,void 0),s([c()],O.prototype,`touch`,void 0),s([c()],O.prototype,`stop`,void 0),s([c()],O.prototype,`copied`,void 0),O=s([t(`hd-provision-tools`)],O);function k(e){return e?e.status===`expired`?`ended`:e.status===`not_yet`?`waiting`:e.amended_by.length?`amended`:``:``}var A={acts:new Set,look:``};function xe(e,t){let n=e.validity,r=k(n);if(!n||!r)return null;let i=(r===`ended`?[...n.ended_by,...n.amended_by]:n.amended_by).filter(n=>!t.acts.has(j(n))&&!Se(n,e.children));return!i.length&&(r===`amended`||t.look===r)?null:{acts:i,told:{acts:new Set([...t.acts,...i.map(j)]),look:r}}}function Se(e,t){let n=t.filter(t=>[...t.validity?.ended_by??[],...t.validity?.amended_by??[]].some(t=>j(t)===j(e)));return n.length>0&&(n.length<t.length||t.length===1)}function j(e){return`${e.kind} ${e.provision_id} ${e.from_date}`}function Ce(t,n,r){let i=k(t)===`amended`?ne(`warn`,`half`,`Đã được sửa đổi, bổ sung`):u({...t,replaced_by:[]});return e`<div class="standing" role="note">
    ${i}${n.length?e`<ul>${n.map(t=>e`<li>${we(t,r)}</li>`)}</ul>`:o}
  </div>`}function we(t,n){let r=t.from_date?` từ ${m(t.from_date)}`:``;return e`${t.label} <a href=${w(t.url,n)}>${g(t.formal)}</a>${r}`}var Te=a`
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
`;function Ee(t){return e`${t.document.provisions.map(e=>M(e,t,2))}`}function M(t,n,r,i=A){let{path:a}=t.locator,{heading:s,marker:c,unit:l,validity:u}=t,d=c||l===`thong-tin`?``:me(t),f=!!(s||!t.text&&(d||c)||l===`dieu`),p=xe(t,a===n.target?A:i),m=u&&p?Ce(u,p.acts,n.day):o,h=f||!c?``:c,g=f?Math.min(r+1,6):r;return e`<div class="unit" id=${a} data-unit=${l} data-look=${p?k(u):o} ?data-target=${a===n.target} tabindex="-1">
    <div class="own">
      ${f?De(r,d,s?ve(a,he(t),n):c||``,l):o}
      ${f||!d||d===`Phần mở đầu`||d===`Phần kết thúc`?o:e`<p class="position">${d}</p>`}
      ${m}
      <div class="words">
        ${_e(a,t.text,t.references,n).map((t,n)=>h&&!n?e`<p class="line"><span class="marker">${h}</span> ${t}</p>`:e`<p class="line">${t}</p>`)}
      </div>
      ${ce(a,e`<hd-provision-tools .provision=${t} .document=${n.document} .day=${n.day}></hd-provision-tools>`)}
    </div>
    ${t.children.map(e=>M(e,n,g,p?.told??i))}
  </div>`}function De(t,n,r,i){let a=r?e`${n?e`<span class="position">${n}</span>`:o}${r}`:e`${n}`,s=e`<span class="title" data-unit=${i}>${a}</span>`;switch(t){case 2:return e`<h2>${s}</h2>`;case 3:return e`<h3>${s}</h3>`;case 4:return e`<h4>${s}</h4>`;case 5:return e`<h5>${s}</h5>`;default:return e`<h6>${s}</h6>`}}var Oe=a`
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
`;function ke(t){let{document:n}=t;return e`${n.record?e`<section class="part" aria-label="Thông tin văn bản">${M({...n.record,children:[]},t,2)}</section>`:o}
    ${n.validity_note&&!n.record?.text.includes(n.validity_note)?e`<p class="aside">${C(`info`)}<span>${g(n.validity_note)}</span></p>`:o}
    <details class="behind">
      <summary>${C(`down`)}Nguồn gốc và các phiên bản của bản đang đọc</summary>
      <dl>
        ${n.checked_on?e`<div><dt>Kiểm tra lần cuối</dt><dd>${m(n.checked_on)}</dd></div>`:o}
        ${n.aliases.length?e`<div><dt>Còn gọi là</dt><dd>${g(n.aliases.join(`; `))}</dd></div>`:o}
        ${n.warnings.length?e`<div><dt>Lưu ý khi đọc tệp</dt><dd><ul>${n.warnings.map(t=>e`<li>${g(t)}</li>`)}</ul></dd></div>`:o}
        <div><dt>Phiên bản</dt><dd>${Ae(n)}</dd></div>
        ${n.references.length?e`<div><dt>Nguồn tham khảo</dt><dd><ul>${n.references.map(je)}</ul></dd></div>`:o}
      </dl>
    </details>`}function Ae(t){return e`<ul>
    ${t.versions.map(t=>e`<li>
        ${h(t.text_kind)} <span class="file">${t.origin}</span>, thêm ngày ${m(t.added_at)}${t.retired_at?`, được thay ngày ${m(t.retired_at)}`:`, đang dùng`}
        <span class="hash">SHA-256 ${t.sha256.slice(0,16)}…</span>
      </li>`)}
  </ul>`}function je(t){let n=b(t);return n?e`<li><a href=${n.href} target="_blank" rel="noopener noreferrer">${n.hostname}<span class="unseen">, mở trong thẻ mới</span></a></li>`:e`<li>${t}</li>`}var Me=a`
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
`;function N(){try{return decodeURIComponent(location.hash.slice(1))}catch{return location.hash.slice(1)}}function Ne(e){let t=new URLSearchParams(e).get(`ngay`)??``,n=ee(m(t)||t)??``;return n===p()?``:n}var Pe=3,P=90;function Fe(e){return I(e.provisions,1)}function*F(e){for(let t of e)yield t.path,yield*F(t.below)}function I(e,t){return e.flatMap(e=>{let n=t<Pe?I(e.children,t+1):[];if(!e.heading&&e.unit!==`dieu`&&!n.length)return[];let r=(e.marker||(e.unit===`nhom`?``:me(e))).replace(/[.:]$/,``),i=e.heading||(n.length?``:Ie(e));return r||i?[{path:e.locator.path,number:r,words:i,below:n}]:n})}function Ie(e){let t=e.text.trim().split(`
`)[0]??``;return t.length>P?`${t.slice(0,t.lastIndexOf(` `,P))}…`:t}var L=class extends n{constructor(...e){super(...e),this.entries=[],this.current=``}static{this.styles=[d,a`
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
    `]}render(){return this.list(this.entries)}updated(e){let t=this.closest(`[data-scrolls]`);if(!e.has(`current`)||!t||!this.now||this.matches(`:focus-within`))return;let[n,r]=[this.now.getBoundingClientRect(),t.getBoundingClientRect()];(n.top<r.top||n.bottom>r.bottom)&&(t.scrollTop+=n.top-r.top-r.height/3)}list(t){return e`<ul>
      ${t.map(t=>e`<li>
          <a href=${`#${t.path}`} aria-current=${t.path===this.current?`location`:o}>
            ${t.number?e`<span class="index">${t.number}</span>`:o}${t.number&&t.words?`. `:o}${g(t.words)}
          </a>
          ${t.below.length?this.list(t.below):o}
        </li>`)}
    </ul>`}};s([r({attribute:!1})],L.prototype,`entries`,void 0),s([r()],L.prototype,`current`,void 0),s([x(`[aria-current]`)],L.prototype,`now`,void 0),L=s([t(`hd-contents`)],L);var Le=1e3;function Re(e,t){let n=t.normalize(`NFC`).trim().replace(/\s+/g,` `);if(n.length<2)return[];let r=R(n).text===n.toLowerCase(),i=[];for(let t of le(e)){let{path:e}=t.locator;for(let a of[`heading`,`text`])for(let[o,s]of ze(a===`heading`?he(t):t.text,n,r))if(i.push({path:e,part:a,start:o,end:s}),i.length===1e3)return i}return i}function*ze(e,t,n){if(!e)return;let{text:r,at:i}=n?R(e):Be(e),a=n?t.toLowerCase():t.toLocaleLowerCase(`vi`);for(let e=r.indexOf(a);e>=0;e=r.indexOf(a,e+a.length))yield[i[e],i[e+a.length]]}function R(e){return z(e,e=>e.normalize(`NFD`).replace(/\p{M}/gu,``).replace(/[đĐ]/g,`d`).toLowerCase())}function Be(e){return z(e,e=>e.toLocaleLowerCase(`vi`))}function z(e,t){let n=``,r=[],i=!1;for(let a=0;a<e.length;a++){let o=e[a],s=/\s/.test(o),c=s?i?``:` `:t(o);i=s;for(let e=0;e<c.length;e++)r.push(a);n+=c}return r.push(e.length),{text:n,at:r}}var B=class extends n{constructor(...e){super(...e),this.count=0,this.at=0,this.typed=``,this.onInput=()=>{this.typed=this.field.value,this.tell(`hd-find`,this.typed)},this.onSubmit=e=>{e.preventDefault(),this.tell(`hd-step`,1)},this.onKey=e=>{e.key===`Enter`&&e.shiftKey?(e.preventDefault(),this.tell(`hd-step`,-1)):e.key===`Escape`&&this.typed&&(e.preventDefault(),this.clear())},this.clear=()=>{this.typed=``,this.field.focus(),this.tell(`hd-find`,``)}}static{this.shadowRootOptions={...n.shadowRootOptions,delegatesFocus:!0}}static{this.styles=[d,a`
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
    `]}render(){let t=this.count>=1e3?`${Le}+`:`${this.count}`,n=this.typed.trim().length>1;return e`<form role="search" aria-label="Tìm trong văn bản" @submit=${this.onSubmit}>
      <div class="box">
        ${C(`search`)}
        <input type="search" class="field" aria-label="Tìm trong văn bản" placeholder="Tìm trong văn bản" autocomplete="off" autocapitalize="off"
          spellcheck="false" enterkeyhint="search" .value=${this.typed} @input=${this.onInput} @keydown=${this.onKey} />
      </div>
      ${n?e`<span class="count" aria-hidden="true">${this.count?`${this.at}/${t}`:`0`}</span>
            <button type="button" class="bare" aria-label="Chỗ trước" ?disabled=${!this.count} @click=${()=>this.tell(`hd-step`,-1)}>${C(`up`)}</button>
            <button type="button" class="bare" aria-label="Chỗ sau" ?disabled=${!this.count} @click=${()=>this.tell(`hd-step`,1)}>${C(`down`)}</button>
            <button type="button" class="bare" aria-label="Xóa từ đang tìm" @click=${this.clear}>${C(`cross`)}</button>`:o}
    </form>`}tell(e,t){this.dispatchEvent(new CustomEvent(e,{detail:t}))}};s([r({type:Number})],B.prototype,`count`,void 0),s([r({type:Number})],B.prototype,`at`,void 0),s([c()],B.prototype,`typed`,void 0),s([x(`input`)],B.prototype,`field`,void 0),B=s([t(`hd-find`)],B);var V=[`replaces`,`repeals`,`amends`,`corrects`,`suspends`,`consolidates`,`excepts`,`based_on`,`guides`,`refers_to`],H=new Set(V.slice(0,7));function U(e){let t=new Map,n=(e,n)=>{let r=`${e.kind} ${n}`,i=t.get(r)??{kind:e.kind,label:e.label,incoming:n,tied:[]};t.set(r,i);let a=i.tied.find(t=>t.name===e.name);a?a.url=a.url.split(`#`)[0]:(a={name:e.name,title:e.title??``,url:e.url??``,status:e.status,since:e.from_date,reported:e.reported,places:[]},i.tied.push(a));let o=We(e.target_locator??``);o&&!a.places.includes(o)&&a.places.push(o)};for(let t of e.relations)n(t,!1);for(let t of e.incoming)t.slug!==e.slug&&n(t,!0);return[...t.values()].sort((e,t)=>V.indexOf(e.kind)-V.indexOf(t.kind))}var Ve={phan:`Phần`,chuong:`Chương`,muc:`Mục`,"tieu-muc":`Tiểu mục`,dieu:`Điều`,khoan:`khoản`,diem:`điểm`,tiet:`tiết`,"phu-luc":`Phụ lục`},He=/(?:^|\.)dieu-/,Ue=new Set([`phan`,`chuong`,`muc`,`tieu-muc`]);function We(e){if(!e)return``;let t=e.split(`.`).map(e=>/^(phu-luc|tieu-muc|[a-z]+)-(.+)$/.exec(e)),n=(He.test(e)?t.filter(e=>!e||!Ue.has(e[1])):t).map(e=>e&&Ve[e[1]]?`${Ve[e[1]]} ${Ge(e[1],e[2])}`:``);return n.every(Boolean)?n.reverse().join(` `):``}function Ge(e,t){return e===`diem`?t===`dd`?`đ`:t:e===`khoan`||e===`dieu`?t:t.toUpperCase()}var W=3;function Ke(t,n){let r=`/?${new URLSearchParams({"cau-hoi":`${y(t)} quy định những gì?`,"van-ban":t.number})}`;return e`<header class="head">
    <p class="issuer">${t.issuer}</p>
    <h1 tabindex="-1">${g(y(t))}</h1>
    <p class="subject">${g(t.title)}</p>
    <div class="badges">${u(t)}${h(t.text_kind)}</div>
    <dl class="facts">
      <div><dt>Tính đến ngày</dt><dd>${m(n||p())}${n?o:` (hôm nay)`}</dd></div>
      ${G(`Ban hành`,m(t.issued_on)&&`ngày ${m(t.issued_on)}`)} ${G(`Người ký`,t.signer)}
      ${G(`Hiệu lực từ`,m(t.effective_from))} ${Je(t)}
      ${U(t).filter(e=>H.has(e.kind)&&!qe(e,t)).map(e=>Ye(e,n))}
    </dl>
    ${t.text_kind===`digest`?Ze(t):o}
    <div class="tools">
      <hd-copy label="Sao chép trích dẫn" .text=${t.formal}></hd-copy>
      <a class="quiet" href=${r}>${C(`speech`)}Hỏi về văn bản này</a>
      <button type="button" class="quiet" @click=${()=>print()}>${C(`print`)}In</button>
      ${Qe(t)}
    </div>
  </header>`}function G(t,n){return n?e`<div><dt>${t}</dt><dd>${n}</dd></div>`:o}function qe(e,t){return e.incoming&&e.tied.every(e=>(t.ended_by??[]).some(t=>e.name.includes(t.number)))}function Je(t){let n=(t.ended_by??[]).filter(e=>e.formal);return n.length?e`<div>
    <dt>Hết hiệu lực theo</dt>
    <dd>${n.map((t,n)=>e`${n?`; `:o}<a href=${`/van-ban/${t.provision_id}`}>${g(t.formal)}</a>`)}</dd>
  </div>`:o}function Ye(t,n){let r=t.tied.slice(0,W),i=t.tied.length-r.length;return e`<div>
    <dt>${t.label}</dt>
    <dd>
      ${r.map((t,r)=>e`${r?`, `:o}${t.url?e`<a href=${w(t.url,n)}>${g(t.name)}</a>`:g(t.name)}${Xe(t)}`)}${i>0?e` và <a href="#quan-he">${i} văn bản khác</a>`:o}
    </dd>
  </div>`}function Xe(e){let t=[e.places.slice(0,W).join(`, `)+(e.places.length>W?`…`:``),e.since?`từ ${m(e.since)}`:``,e.reported?`theo nguồn khác, chưa đối chiếu với bản gốc`:``].filter(Boolean).join(`; `);return t?` (${t})`:``}function Ze(t){return e`<div class="digest" role="note">
    ${C(`digest`)}
    <p>
      <strong>Bạn đang đọc bản tóm lược.</strong> Lời văn do nhóm biên soạn viết lại từ các nguồn đã kiểm tra, không phải nguyên văn của
      ${g(y(t))}. Khi cần viện dẫn chính thức, hãy đối chiếu với văn bản gốc.
    </p>
  </div>`}function Qe(t){let n=b(t.source_url);return n?e`<a class="quiet" href=${n.href} target="_blank" rel="noopener noreferrer">
    ${C(`external`)}<span>Văn bản chính thức<span class="unseen"> tại ${n.hostname}, mở trong thẻ mới</span></span>
  </a>`:o}var $e=a`
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
`,K=248,q={width:184,height:64},tt=50,J=26,Y=16,X=4;function nt(e){let t=[e.filter(e=>!e.incoming),e.filter(e=>e.incoming)],n=t.map(e=>e.reduce((e,t)=>e+rt(t),0)-Y),r=Math.max(...n,q.height)+8,i=t.map(e=>e.length?288:0),a=i[0]+q.width+i[1],o={x:i[0],y:(r-q.height)/2,...q},s=[],c=[];return t.forEach((e,t)=>{let i=t?a-K:0,l=(r-n[t])/2;for(let n of e){c.push({text:n.label,x:i,y:l+16,more:!1}),l+=J;for(let e of n.tied.slice(0,X)){let r=H.has(n.kind);s.push({tied:e,label:n.label,strong:r,x:i,y:l,width:K,...it(!!t,i,l,o)}),l+=tt}let e=n.tied.length-X;e>0&&(c.push({text:`và ${e} văn bản khác (xem danh sách)`,x:i,y:l+12,more:!0}),l+=J),l+=8}}),{boxes:s,labels:c,width:a,height:r,self:o}}function rt(e){let t=e.tied.length>X?J:0;return J+Math.min(e.tied.length,X)*tt-8+t+Y}function it(e,t,n,r){let i=e?t:t+K,a=e?r.x+r.width:r.x,[o,s]=[n+21,r.y+r.height/2],c=(i+a)/2;return{edge:`M${i} ${o}C${c} ${o} ${c} ${s} ${a} ${s}`,arrow:e?`M${a} ${s}l9 -5v10z`:`M${i} ${o}l9 -5v10z`}}function at(e,t){let n=[``];for(let r of e.split(` `)){let e=n.at(-1);if(!e)n[n.length-1]=r;else if(e.length+r.length<t)n[n.length-1]=`${e} ${r}`;else if(n.length<2)n.push(r);else return[n[0],`${e.slice(0,t-1)}…`]}return n}var ot=matchMedia(`(min-width: 48rem)`),Z=class extends n{constructor(...e){super(...e),this.day=``,this.drawn=ot.matches}static{this.styles=[d,_,a`
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
    `]}render(){let t=U(this.tree);return t.length?e`<div class="choice" role="group" aria-label="Cách xem quan hệ">
        <button type="button" aria-pressed=${this.drawn} @click=${()=>this.drawn=!0}>${C(`graph`)}Sơ đồ</button>
        <button type="button" aria-pressed=${!this.drawn} @click=${()=>this.drawn=!1}>${C(`list`)}Danh sách</button>
      </div>
      ${this.drawn?e`${this.drawing(t)}<div class="printed">${this.list(t)}</div>`:this.list(t)}`:e`<p class="legend">Chưa ghi nhận quan hệ nào với văn bản khác.</p>`}list(t){return e`<dl>
      ${t.map(t=>e`<div>
          <dt>${t.label}</dt>
          <dd><ul>${t.tied.map(t=>e`<li>${this.item(t)}</li>`)}</ul></dd>
        </div>`)}
    </dl>`}item(t){let n=[t.places.length?t.places.join(`, `):``,t.since?`từ ${m(t.since)}`:``,t.reported?`theo nguồn khác đưa tin, chưa đối chiếu với văn bản`:``,t.url?``:`chưa có trong thư viện`].filter(Boolean);return e`${t.url?e`<a href=${w(t.url,this.day)}>${g(t.name)}</a>`:g(t.name)}
      ${t.title?e`<span class="minor">${g(t.title)}</span>`:o}
      ${n.length?e`<span class="minor">${n.join(` · `)}</span>`:o}
      ${t.status&&t.status!==`unknown`?u({status:t.status}):o}`}drawing(t){let{boxes:n,labels:r,width:a,height:o,self:s}=nt(t),c=n.some(e=>!e.tied.url),l=n.some(e=>e.tied.status===`expired`);return e`<svg class="drawing" width=${a} height=${o} viewBox=${`0 0 ${a} ${o}`} role="group" aria-label="Sơ đồ quan hệ với văn bản khác">
        ${n.map(e=>i`<path class="edge" d=${e.edge} ?data-strong=${e.strong} /><path class="arrow" d=${e.arrow} ?data-strong=${e.strong} />`)}
        <g class="self">
          <rect x=${s.x} y=${s.y} width=${s.width} height=${s.height} rx="8" />
          ${at(y(this.tree),22).map((e,t,n)=>i`<text x=${s.x+s.width/2} y=${s.y+s.height/2+5+(t-(n.length-1)/2)*19} text-anchor="middle">${e}</text>`)}
        </g>
        ${r.map(e=>i`<text class=${e.more?`more`:`group`} x=${e.x} y=${e.y}>${e.text}</text>`)}
        ${n.map(e=>this.box(e))}
      </svg>
      <p class="legend">
        Mũi tên đi từ văn bản tác động đến văn bản chịu tác động.${c?` Khung nét đứt: chưa có trong thư viện.`:``}${l?` Chữ gạch ngang: đã hết hiệu lực.`:``}
      </p>`}box(e){let{tied:t}=e,n=t.status===`expired`,r=at(t.name,30),a=e.y+21+5-(r.length-1)/2*17,o=r.map((t,n)=>i`<tspan x=${e.x+12} y=${a+n*17}>${t} </tspan>`),s=i`<rect x=${e.x} y=${e.y} width=${e.width} height=${42} rx="6" /><text class=${n?`ended`:``}>${o}</text>`,c=t.status&&t.status!==`unknown`?`, ${v({status:t.status}).toLowerCase()}`:``;return t.url?i`<a href=${w(t.url,this.day)} aria-label=${`${e.label}: ${t.name}${c}${t.title?`, ${t.title}`:``}`}>${s}</a>`:i`<g class="absent"><title>${`${e.label}: ${t.name}, chưa có trong thư viện`}</title>${s}</g>`}};s([r({attribute:!1})],Z.prototype,`tree`,void 0),s([r()],Z.prototype,`day`,void 0),s([c()],Z.prototype,`drawn`,void 0),Z=s([t(`hd-relations`)],Z);var Q=class extends n{constructor(...e){super(...e),this.tree=null,this.problem=null,this.day=Ne(location.search),this.target=``,this.lost=``,this.hits=[],this.hit=-1,this.section=``,this.wanted=p(),this.api=new l,this.slug=decodeURIComponent(location.pathname.split(`/`).pop()??``),this.entries=[],this.byPlace=new Map,this.loading=null,this.waiting=0,this.frame=0,this.load=async()=>{this.loading?.abort();let e=this.loading=new AbortController,t=!this.tree;this.problem=null;try{let n=await this.api.document(this.slug,{as_of:this.day},e.signal);if(e.signal.aborted)return;this.tree=n,this.entries=[...Fe(n),{path:`quan-he`,number:``,words:`Quan hệ với văn bản khác`,below:[]}],document.title=`${y(n)} – Hỏi Đáp`,t?await this.go(N(),!1):S(this,`Đã tính đến ngày ${m(this.day||p())}: ${v(n)}`)}catch(t){if(e.signal.aborted)return;this.problem=re(t)}},this.onHash=()=>void this.go(N(),!0),this.onClick=e=>{let t=e.composedPath().find(e=>e instanceof HTMLAnchorElement);t instanceof HTMLAnchorElement&&t.getAttribute(`href`)===location.hash&&this.go(N(),!0)},this.onContents=e=>{let t=e.composedPath().find(e=>e instanceof HTMLAnchorElement);t instanceof HTMLAnchorElement&&(e.preventDefault(),this.contentsDialog.addEventListener(`hd-closed`,()=>{t.hash===location.hash?this.go(N(),!0):location.hash=t.hash},{once:!0}),this.contentsDialog.close())},this.onFind=e=>{clearTimeout(this.waiting),this.waiting=window.setTimeout(()=>this.search(e.detail),120)},this.onStep=e=>{let t=this.hits.length;t&&(this.hit=(this.hit+e.detail+t)%t,S(this,`Chỗ ${this.hit+1} trên ${t}`),this.reveal())},this.askDay=()=>{this.wanted=this.day||p(),this.updateComplete.then(()=>this.dayDialog.show())},this.onDayKey=e=>{e.key===`Enter`&&this.dayField.value&&(e.preventDefault(),this.setDay(this.dayField.value))},this.onScroll=()=>{this.frame||=requestAnimationFrame(()=>{this.frame=0,this.section=this.reading()})}}static{this.styles=[d,_,et,$e,Oe,Te,Me]}connectedCallback(){super.connectedCallback(),addEventListener(`hashchange`,this.onHash),addEventListener(`scroll`,this.onScroll,{passive:!0}),this.load()}disconnectedCallback(){super.disconnectedCallback(),removeEventListener(`hashchange`,this.onHash),removeEventListener(`scroll`,this.onScroll),this.loading?.abort()}render(){if(this.problem)return this.failed(this.problem);let{tree:t}=this;if(!t)return e`<div class="state"><p class="loading" role="status">Đang mở văn bản…</p></div>`;let n={document:t,slug:t.slug,day:this.day,target:this.target,hits:this.byPlace,current:this.hits[this.hit]??null};return e`<div class="frame" @click=${this.onClick}>
        <nav class="side" aria-label="Mục lục" data-scrolls>
          <h2>Mục lục</h2>
          ${this.contents()}
        </nav>
        <div class="middle">
          <div class="bar">
            <button type="button" class="quiet for-contents" aria-haspopup="dialog" @click=${()=>this.contentsDialog.show()}>
              ${C(`list`)}<span>Mục lục</span>
            </button>
            <hd-find .count=${this.hits.length} .at=${this.hit+1} @hd-find=${this.onFind} @hd-step=${this.onStep}></hd-find>
            <button type="button" class="quiet for-day" ?data-set=${this.day} aria-haspopup="dialog" @click=${this.askDay}>
              ${C(`calendar`)}<span><span class="unseen">Tính đến ngày: </span>${this.day?m(this.day):`Hôm nay`}</span>
            </button>
          </div>
          <article class="sheet">
            ${this.lost?e`<p class="lost" role="alert">${C(`alert`)}<span>Văn bản này không có vị trí “${this.lost}”. Bạn xem từ đầu hoặc chọn trong mục lục.</span></p>`:o}
            ${Ke(t,this.day)}
            <div class="text" data-kind=${t.text_kind}>${Ee(n)}</div>
            <section class="part" id="quan-he" tabindex="-1" aria-labelledby="ties">
              <h2 id="ties">Quan hệ với văn bản khác</h2>
              <hd-relations .tree=${t} .day=${this.day}></hd-relations>
            </section>
            <div class="text after" data-kind="digest">${ke(n)}</div>
            <p class="printed">
              ${g(t.formal)}. Hiệu lực tính đến ngày ${m(this.day||p())}: ${v(t).toLowerCase()}. In ngày
              ${m(f(new Date))} từ ${location.origin}${location.pathname}.
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
          <button type="button" class="quiet" @click=${()=>this.setDay(p())}>Hôm nay, ${m(p())}</button>
        </div>
      </hd-dialog>`}contents(){return e`<hd-contents .entries=${this.entries} .current=${this.section}></hd-contents>`}failed(t){let n=t.kind===`missing`;return e`<div class="state" role="alert">
      <h1>${n?`Thư viện chưa có văn bản này`:`Chưa mở được văn bản`}</h1>
      <p>${n?`Địa chỉ có thể đã gõ sai, hoặc văn bản đã được đưa ra khỏi thư viện.`:t.message}</p>
      <p class="ways">
        ${n?o:e`<button type="button" class="primary" @click=${this.load}>${C(`retry`)}Thử lại</button>`}
        <a class="quiet" href="/van-ban">${C(`library`)}Danh sách văn bản</a>
        <a class="quiet" href="/tra-cuu">${C(`search`)}Tra cứu</a>
      </p>
    </div>`}async go(e,t){if(!this.tree||e===`noi-dung`)return;let n=e&&e!==`quan-he`?de(this.tree,e):null,r=n?.locator.path??(e===`quan-he`?e:``);this.lost=e&&!r?e:``,this.target=n?r:``,await this.updateComplete;let i=r?this.shadowRoot.getElementById(r):null;i?(await this.relations?.updateComplete,$(i,`start`,t),i.focus({preventScroll:!0})):t&&!e&&scrollTo({top:0}),this.onScroll()}search(e){this.hits=this.tree?Re(this.tree,e):[],this.hit=this.nearest();let t=new Map;for(let e of this.hits){let n=`${e.path} ${e.part}`,r=t.get(n);r?r.push(e):t.set(n,[e])}this.byPlace=t,e.trim().length>1&&S(this,this.hits.length?`Tìm thấy ${this.hits.length} chỗ`:`Không tìm thấy trong văn bản`),this.reveal()}nearest(){let e=this.barBottom()+24;return this.hits.length?Math.max(this.hits.findIndex(({path:t})=>(this.shadowRoot.getElementById(t)?.firstElementChild?.getBoundingClientRect().bottom??0)>e),0):-1}async reveal(){await this.updateComplete;let e=this.renderRoot.querySelector(`mark.now`);e&&$(e,`center`)}setDay(e){this.dayDialog.close(),this.day=e===p()?``:e,history.replaceState(history.state,``,`${location.pathname}${this.day?`?ngay=${this.day}`:``}${location.hash}`),this.load()}barBottom(){return this.bar?.getBoundingClientRect().bottom??0}reading(){let e=``,t=this.barBottom()+24,n=scrollY>0&&innerHeight+scrollY>=document.documentElement.scrollHeight-2;for(let r of F(this.entries)){let i=this.shadowRoot.getElementById(r);if(!i)continue;let{top:a}=i.getBoundingClientRect();if(a>(n?innerHeight:t)||(e=r,n&&r===this.target&&a>0))break}return e}};s([c()],Q.prototype,`tree`,void 0),s([c()],Q.prototype,`problem`,void 0),s([c()],Q.prototype,`day`,void 0),s([c()],Q.prototype,`target`,void 0),s([c()],Q.prototype,`lost`,void 0),s([c()],Q.prototype,`hits`,void 0),s([c()],Q.prototype,`hit`,void 0),s([c()],Q.prototype,`section`,void 0),s([c()],Q.prototype,`wanted`,void 0),s([x(`.bar`)],Q.prototype,`bar`,void 0),s([x(`hd-relations`)],Q.prototype,`relations`,void 0),s([x(`#contents`)],Q.prototype,`contentsDialog`,void 0),s([x(`#day`)],Q.prototype,`dayDialog`,void 0),s([x(`hd-day`)],Q.prototype,`dayField`,void 0),Q=s([t(`hd-reader`)],Q);function $(e,t,n=!0){let r=Math.abs(e.getBoundingClientRect().top)<2*innerHeight;e.scrollIntoView({block:t,behavior:n&&r?`auto`:`instant`})}