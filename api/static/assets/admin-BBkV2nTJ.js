import{A as e,D as t,E as n,I as r,L as i,M as a,O as o,P as s,S as c,T as l,a as ee,b as u,g as d,i as f,j as p,k as m,n as te,o as ne,p as re,r as h,t as g,v as ie,w as _,x as ae,y as v}from"./validity-C7RphUQ0.js";import"./day-field-CSpwrKqZ.js";import{t as oe}from"./repeat-C9SUYP8a.js";import"./copy-button-CKLyGZPO.js";var se=`/api/v1/admin/`,ce=`Không kết nối được với máy chủ. Hãy kiểm tra mạng rồi thử lại.`,le=`Hệ thống gặp lỗi nên chưa làm được việc này. Hãy thử lại sau ít phút.`,ue={403:`Bạn không có quyền làm việc này.`,404:`Không tìm thấy nội dung được yêu cầu.`,413:`Tệp quá lớn.`,422:`Có chỗ điền chưa đúng. Hãy xem lại rồi gửi lại.`,429:`Quá nhiều yêu cầu trong thời gian ngắn. Hãy thử lại sau ít phút.`},y=class extends v{constructor(e,t,n,r,i={}){super(e,t,n),this.status=r,this.details=i}},de=class{constructor(){this.session=null,this.signInAgain=()=>Promise.reject(new v(`Bạn cần đăng nhập lại.`,`refused`)),this.again=null}async look(){return this.session=await this.fetched(`session`,{}),this.session}async signIn(e,t){return this.session=await this.fetched(`session`,pe(`POST`,{name:e,password:t})),this.session}get(e,t={}){let n=new URLSearchParams;for(let[e,r]of Object.entries(t))r!==void 0&&r!==``&&n.set(e,String(r));return this.call(n.size?`${e}?${n}`:e,{})}send(e,t,n){return this.call(t,pe(e,n))}async upload(e,t){try{return await this.posted(e,t)}catch(n){if(!fe(n))throw n;return await this.waitForSignIn(),this.posted(e,t)}}async follow(e,t,n){let r=await fetch(`${se}uploads/${e}/events`,{headers:{Accept:`text/event-stream`},signal:n});if(!r.ok||!r.body)throw await me(r);for await(let{data:e}of ae(r.body))t(e)}async call(e,t){try{return await this.fetched(e,t)}catch(n){if(!fe(n))throw n;return await this.waitForSignIn(),this.fetched(e,t)}}waitForSignIn(){return this.again??=this.signInAgain().finally(()=>this.again=null),this.again}async fetched(e,t){let n={Accept:`application/json`,"X-CSRF-Token":this.session?.csrf??``,...t.headers},r;try{r=await fetch(se+e,{...t,headers:n})}catch{throw new y(ce,`offline`,``,0)}if(!r.ok)throw await me(r);return r.status===204?void 0:await r.json()}posted(e,t){return new Promise((n,r)=>{let i=new XMLHttpRequest;i.open(`POST`,`${se}uploads`),i.setRequestHeader(`Accept`,`application/json`),i.setRequestHeader(`X-CSRF-Token`,this.session?.csrf??``),i.responseType=`json`,i.upload.onprogress=e=>e.lengthComputable&&t(e.loaded/e.total),i.onerror=()=>r(new y(ce,`offline`,``,0)),i.onload=()=>i.status<300?n(i.response):r(he(i.status,i.response));let a=new FormData;a.set(`file`,e,e.name),i.send(a)})}};function fe(e){return e instanceof y&&e.code===`sign_in_required`}function pe(e,t){return t?{method:e,body:JSON.stringify(t),headers:{"Content-Type":`application/json`}}:{method:e}}async function me(e){return he(e.status,await e.json().catch(()=>null))}function he(e,t){let{message:n,code:r,error_id:i,...a}=t?.error??{};return new y(String(n||ue[e]||le)+(e>=500&&i?` (Mã lỗi: ${i})`:``),e===404?`missing`:e<500?`refused`:`server`,String(r??``),e,a)}var ge=i`
  :host {
    display: block;
  }

  .middle, .door {
    width: min(26rem, calc(100% - 2rem));
    margin: clamp(1.5rem, 10vh, 6rem) auto;
  }

  .middle {
    display: grid;
    justify-items: center;
    gap: 0.75rem;
    text-align: center;
  }

  .door {
    padding: 1.75rem 2rem 2rem;
    border: 1px solid var(--line);
    border-top: 3px solid var(--gold);
    border-radius: var(--round);
    background: var(--surface);
    box-shadow: var(--shadow);
  }

  h1 {
    font-size: 1.5rem;
    font-weight: 700;
    line-height: 1.3;
  }

  .lede {
    margin-bottom: 1.25rem;
    color: var(--soft);
  }

  .frame {
    display: grid;
    grid-template-columns: 16.5rem minmax(0, 1fr);
    gap: 2rem;
    max-width: 92rem;
    margin: 0 auto;
    padding: 1.75rem 1.5rem 4rem;
  }

  .side {
    position: sticky;
    top: calc(var(--masthead-height) + 1.75rem);
    display: flex;
    flex-direction: column-reverse;
    align-self: start;
  }

  .who {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1rem;
    margin-top: 1rem;
    padding: 0.75rem 0.875rem 0;
    border-top: 1px solid var(--line);
    color: var(--soft);
    font-size: var(--text-minor);
  }

  .who strong {
    color: var(--ink);
    overflow-wrap: anywhere;
  }

  .who .link {
    flex: none;
    min-height: 2.75rem;
  }

  nav a {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    min-height: 2.75rem;
    margin-bottom: 0.125rem;
    padding: 0.25rem 0.875rem;
    border-radius: var(--round-small);
    color: var(--ink);
    text-decoration: none;
  }

  nav a .icon {
    flex: none;
    color: var(--soft);
  }

  nav a:hover {
    background: var(--plain-tint);
  }

  nav a[aria-current] {
    background: var(--accent-tint);
    box-shadow: inset 3px 0 var(--accent);
    color: var(--accent);
    font-weight: 600;
  }

  nav a[aria-current] .icon {
    color: inherit;
  }

  @media (max-width: 64rem) {
    .frame {
      display: block;
      padding: 0 1.5rem 3rem;
    }

    .side {
      position: static;
      flex-direction: column;
      margin: 0 -1.5rem 1.25rem;
    }

    .who {
      flex-wrap: nowrap;
      margin: 0;
      padding: 0.25rem 1.5rem;
      border: 0;
    }

    nav {
      position: relative;
      overflow-x: auto;
      border-bottom: 1px solid var(--line);
      scrollbar-width: none;
    }

    nav ul {
      display: flex;
      gap: 0.25rem;
      width: max-content;
      padding: 0 1rem;
    }

    nav a {
      gap: 0.5rem;
      margin: 0;
      padding: 0 0.75rem;
      border-radius: 0;
      white-space: nowrap;
    }

    nav a:focus-visible {
      outline-offset: -3px;
    }

    nav a[aria-current] {
      background: none;
      box-shadow: inset 0 -3px var(--accent);
    }
  }

  @media (max-width: 45rem) {
    .frame {
      padding-inline: 1rem;
    }

    .side {
      margin-inline: -1rem;
    }

    .who {
      padding-inline: 1rem;
    }

    nav ul {
      padding-inline: 0.25rem;
    }

    .door {
      padding: 1.25rem 1.25rem 1.5rem;
    }
  }
`,b=class extends p{constructor(...e){super(...e),this.stay=!1,this.problem=``,this.busy=!1,this.onSubmit=async e=>{e.preventDefault();let t=new FormData(e.target);this.busy=!0,this.problem=``;try{await this.api.signIn(String(t.get(`name`)),String(t.get(`password`))),this.password.value=``,this.dispatchEvent(new Event(`hd-signed-in`))}catch(e){this.problem=u(e).message,this.password.select(),this.password.focus()}finally{this.busy=!1}},this.onReturn=async()=>{this.stay&&this.api.session?.oidc&&this.checkVisibility()&&(await this.api.look().catch(()=>null))?.signed_in&&this.dispatchEvent(new Event(`hd-signed-in`))}}static{this.shadowRootOptions={...p.shadowRootOptions,delegatesFocus:!0}}static{this.styles=[_,i`
      form, .other {
        display: grid;
        gap: 0.875rem;
      }

      label span {
        display: block;
        margin-bottom: 0.25rem;
        color: var(--soft);
        font-size: var(--text-note);
      }

      .primary, .quiet {
        min-height: 2.75rem;
      }

      .other {
        margin-top: 1.25rem;
        padding-top: 1.25rem;
        border-top: 1px solid var(--line);
      }

      .problem {
        display: flex;
        gap: 0.5rem;
        padding: 0.625rem 0.75rem;
        border-radius: var(--round-small);
        background: var(--bad-tint);
      }

      .problem .icon {
        flex: none;
        margin-top: 0.125rem;
      }
    `]}connectedCallback(){super.connectedCallback(),addEventListener(`focus`,this.onReturn)}disconnectedCallback(){super.disconnectedCallback(),removeEventListener(`focus`,this.onReturn)}render(){let{local:e=!0,oidc:t=!1,oidc_name:n=``}=this.api?.session??{};return s`${this.problem?s`<p class="problem" role="alert" id="problem">${c(`alert`)}<span>${this.problem}</span></p><br />`:a}
      ${e?s`<form @submit=${this.onSubmit}>
            <label><span>Tên đăng nhập</span><input class="field" name="name" autocomplete="username" autocapitalize="none" spellcheck="false" required maxlength="200" /></label>
            <label><span>Mật khẩu</span><input class="field" name="password" type="password" autocomplete="current-password" required maxlength="1000" aria-describedby=${this.problem?`problem`:a} /></label>
            <button class="primary" ?disabled=${this.busy}>${this.busy?`Đang đăng nhập…`:`Đăng nhập`}</button>
          </form>`:a}
      ${t?s`<div class=${e?`other`:``}>
            <a class=${e?`quiet`:`primary`} href="/api/v1/admin/session/oidc" target=${this.stay?`_blank`:a}>${c(`external`)}${n?`Đăng nhập bằng ${n}`:`Đăng nhập bằng SSO`}</a>
          </div>`:a}
      ${!e&&!t?s`<p>Chưa có tài khoản quản trị nào. Người vận hành tạo tài khoản trên máy chủ bằng lệnh <code>hoidap admins add TÊN</code>, rồi tải lại trang này.</p>`:a}`}};n([e({attribute:!1})],b.prototype,`api`,void 0),n([e({type:Boolean})],b.prototype,`stay`,void 0),n([e()],b.prototype,`problem`,void 0),n([m()],b.prototype,`busy`,void 0),n([o(`input[type=password]`)],b.prototype,`password`,void 0),b=n([t(`hd-sign-in`)],b);var _e={answered:[`good`,`check`,`Đã trả lời`],answered_partly:[`warn`,`half`,`Trả lời một phần`],not_found:[`bad`,`missing`,`Không tìm thấy`],unverified:[`bad`,`shield`,`Không qua kiểm chứng`],needs_clarification:[`wait`,`question`,`Hỏi lại cho rõ`],out_of_scope:[`plain`,`compass`,`Ngoài phạm vi`],failed:[`bad`,`alert`,`Lỗi hệ thống`]},ve={wrong:`Sai nội dung`,incomplete:`Thiếu ý`,outdated:`Không còn hiệu lực`,unclear:`Khó hiểu`,other:`Lý do khác`},x={web:`Trang hỏi đáp`,widget:`Trang nhúng`,api:`Chương trình (API)`,zalo:`Zalo`,openai:`Giao thức OpenAI`,mcp:`Trợ lý khác (MCP)`,cli:`Dòng lệnh`},ye={understand:`Hiểu câu hỏi`,retrieve:`Tìm điều khoản`,read:`Chọn câu trả lời được`,plan:`Dựng câu trả lời`,write:`Mô hình viết câu trả lời`,verify:`Kiểm chứng`,present:`Trình bày`,drafting:`Tìm điều khoản, chọn câu (0.1)`,composing:`Mô hình viết câu trả lời (0.1)`,verifying:`Kiểm chứng (0.1)`},be={draft:[`plain`,`digest`,`Bản nháp`],approved:[`good`,`check`,`Đang dùng`],expired:[`warn`,`alert`,`Hết hạn`],withdrawn:[`bad`,`ended`,`Đã rút`]},xe={reading:[`wait`,`clock`,`Đang đọc`],checking:[`wait`,`clock`,`Đang đối chiếu`],waiting:[`warn`,`question`,`Chờ xác nhận`],storing:[`wait`,`clock`,`Đang ghi`],indexing:[`wait`,`clock`,`Đang lập chỉ mục`],done:[`good`,`check`,`Đã vào thư viện`],refused:[`bad`,`ended`,`Không nhận`],failed:[`bad`,`alert`,`Bị gián đoạn`]},S={ask:`Hỏi đáp`,search:`Tra cứu`,admin:`Quản trị`},Se={"admin.add":`Thêm người quản trị`,"admin.password":`Đổi mật khẩu người quản trị`,"admin.remove":`Gỡ người quản trị`,"document.add":`Đưa văn bản vào thư viện`,"document.replace":`Thay văn bản`,"document.remove":`Gỡ văn bản`,"validity.confirm":`Xác nhận hiệu lực`,"validity.withdraw":`Rút xác nhận hiệu lực`,"approved.draft":`Soạn câu trả lời duyệt`,"approved.create":`Soạn câu trả lời duyệt`,"approved.edit":`Sửa câu trả lời duyệt`,"approved.approve":`Duyệt câu trả lời`,"approved.withdraw":`Rút câu trả lời duyệt`,"approved.expire":`Câu trả lời duyệt hết hạn`,"doors.close":`Tạm dừng trả lời`,"doors.open":`Mở lại trả lời`,"key.add":`Cấp khóa API`,"key.rotate":`Đổi khóa API`,"key.revoke":`Thu hồi khóa API`,"site.add":`Cấp khóa trang nhúng`,"site.remove":`Thu hồi khóa trang nhúng`,purge:`Xóa câu hỏi cũ`,"question.handled":`Đánh dấu câu hỏi đã xử lý`,"question.reopened":`Mở lại câu hỏi`,"session.begin":`Đăng nhập`,"session.end":`Đăng xuất`,"session.refused":`Đăng nhập không thành công`},Ce={create:`Soạn`,created:`Soạn`,draft:`Soạn`,edit:`Sửa`,edited:`Sửa`,approve:`Duyệt`,approved:`Duyệt`,withdraw:`Rút`,withdrawn:`Rút`,expire:`Hết hạn`,expired:`Hết hạn`},we=new Intl.NumberFormat(`vi-VN`),C=new Intl.NumberFormat(`vi-VN`,{maximumFractionDigits:1});function w(e){return we.format(e)}function T(e,t){return t?`${C.format(100*e/t)}%`:`–`}function E(e){return e===null?`–`:e<1e3?`${we.format(Math.round(e))} ms`:`${C.format(e/1e3)} giây`}function Te(e){return e<1e6?`${C.format(e/1e3)} kB`:`${C.format(e/1e6)} MB`}var Ee=520,De=220,D=62,O=14,k={width:446,height:178},A=[{name:`full`,words:`Đã trả lời`,statuses:[`answered`]},{name:`half`,words:`Trả lời một phần`,statuses:[`answered_partly`]},{name:`none`,words:`Chưa trả lời được`,statuses:[`not_found`,`unverified`,`failed`]},{name:`other`,words:`Hỏi lại hoặc ngoài phạm vi`,statuses:[`needs_clarification`,`out_of_scope`]}];function j(e,t){return t.reduce((t,n)=>t+(e.statuses[n]??0),0)}function M(e,t){return t===`hour`?`${e.at.slice(11,13)} giờ`:`${e.at.slice(8,10)}/${e.at.slice(5,7)}`}function Oe(e,t,n){let i=Ne(Math.max(0,...e.map(e=>e.questions)),!0),o=k.width/Math.max(1,e.length),c=Math.max(2,Math.min(28,o*.7)),l=e=>k.height*e/i;return s`<svg viewBox="0 0 ${Ee} ${De}" role="img" aria-label=${n}>
      ${Pe} ${je(i,e=>w(e))} ${Me(e,t,o)}
      ${e.map((e,n)=>{let i=O+k.height,s=D+o*n+(o-c)/2;return r`<g><title>${M(e,t)}: ${w(e.questions)} câu hỏi</title>
          ${A.map(({name:t,statuses:n})=>{let o=l(j(e,n));return i-=o,o?r`<rect class="part ${t}" x=${s} y=${i} width=${c} height=${o} />`:a})}</g>`})}
    </svg>
    <ul class="legend">
      ${A.map(({name:e,words:t})=>s`<li><svg viewBox="0 0 14 14" aria-hidden="true">${r`<rect class="part ${e}" width="14" height="14" rx="2" />`}</svg>${t}</li>`)}
    </ul>`}function ke(e,t,n){let i=Ne(Math.max(0,...e.map(e=>e.p95_ms??0)),!1),a=k.width/Math.max(1,e.length);return s`<svg viewBox="0 0 ${Ee} ${De}" role="img" aria-label=${n}>
      ${je(i,E)} ${Me(e,t,a)} ${Ae(e,`p95_ms`,`slow`,a,i)} ${Ae(e,`p50_ms`,`usual`,a,i)}
    </svg>
    <ul class="legend">
      <li><svg viewBox="0 0 22 14" class="long" aria-hidden="true">${r`<path class="line usual" d="M1 7h20" />`}</svg>Một nửa số câu nhanh hơn (p50)</li>
      <li><svg viewBox="0 0 22 14" class="long" aria-hidden="true">${r`<path class="line slow" d="M1 7h20" />`}</svg>95% số câu nhanh hơn (p95)</li>
    </ul>`}function Ae(e,t,n,i,a){let o=[],s=``;return e.forEach((e,n)=>{let r=e[t];if(r===null)return;let c=[D+i*(n+.5),O+k.height*(1-r/a)];s+=`${o.length?`L`:`M`}${c[0].toFixed(1)} ${c[1].toFixed(1)}`,o.push(c)}),r`<path class="line ${n}" d=${s} />${o.map(([e,t])=>r`<circle class="dot ${n}" cx=${e} cy=${t} r="3" />`)}`}function je(e,t){return[0,.5,1].map(n=>{let i=O+k.height*(1-n);return r`<path class="grid" d="M${D} ${i}H${508}" /><text class="tick" x=${54} y=${i+4} text-anchor="end">${t(e*n)}</text>`})}function Me(e,t,n){let i=Math.ceil(e.length/6);return e.map((e,o)=>o%i?a:r`<text class="tick" x=${D+n*(o+.5)} y=${212} text-anchor="middle">${M(e,t)}</text>`)}function Ne(e,t){if(e<=0)return t?2:1e3;let n=10**Math.floor(Math.log10(e)),r=[1,2,4,6,8,10].map(e=>e*n).find(t=>t>=e)??10*n;return t?Math.max(2,r):r}var Pe=r`<defs><pattern id="stripes" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
  <rect class="under" width="6" height="6" /><rect class="over" width="3" height="6" /></pattern></defs>`,Fe=i`
  figure svg[role="img"] {
    display: block;
    width: 100%;
    height: auto;
  }

  .tick {
    fill: var(--soft);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }

  .grid {
    stroke: var(--line);
  }

  .part {
    stroke: var(--surface);
    stroke-width: 1;
  }

  .full {
    fill: var(--accent);
  }

  .half {
    fill: url("#stripes");
  }

  .legend .half {
    fill: var(--accent-tint);
    stroke: var(--accent);
    stroke-width: 2;
    stroke-dasharray: 2 2;
  }

  .under {
    fill: var(--accent-tint);
  }

  .over {
    fill: var(--accent);
  }

  .none {
    fill: var(--bad);
  }

  .other {
    fill: var(--edge);
  }

  .line {
    fill: none;
    stroke-width: 2;
  }

  .line.usual {
    stroke: var(--accent);
  }

  .line.slow {
    stroke: var(--warn);
    stroke-dasharray: 5 4;
  }

  .dot.usual {
    fill: var(--accent);
  }

  .dot.slow {
    fill: var(--warn);
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
    margin-top: 0.5rem;
    color: var(--soft);
    font-size: var(--text-minor);
  }

  .legend li {
    display: flex;
    align-items: center;
    gap: 0.5rem;
  }

  .legend svg {
    width: 0.875rem;
    height: 0.875rem;
  }

  .legend svg.long {
    width: 1.375rem;
  }

  @media (max-width: 45rem) {
    .tick {
      font-size: 17px;
    }
  }

  @media (forced-colors: active) {
    .part, .line, .dot {
      forced-color-adjust: none;
    }
  }
`,Ie=i`
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr));
    align-items: end;
    gap: 0.75rem 1rem;
  }

  .filters {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 8.5rem), 1fr));
    align-items: start;
  }

  .filters > label:first-child {
    grid-column: span 2;
  }

  .fields .whole {
    grid-column: 1 / -1;
  }

  label > span, .label, legend {
    display: block;
    margin-bottom: 0.25rem;
    color: var(--soft);
    font-size: var(--text-note);
  }

  label.tick {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-height: 2.75rem;
  }

  label.tick span {
    margin: 0;
    color: var(--ink);
  }

  .tick input {
    width: 1.25rem;
    height: 1.25rem;
    accent-color: var(--fill);
  }

  textarea.field {
    min-height: 5rem;
    line-height: 1.5;
    resize: vertical;
    field-sizing: content;
  }

  .hint {
    display: block;
    margin-top: 0.25rem;
    color: var(--soft);
    font-size: var(--text-minor);
  }

  .segments {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    padding: 0.25rem;
    border: 1px solid var(--line);
    border-radius: calc(var(--round-small) + 0.25rem);
    background: var(--surface);
  }

  .segments button {
    min-height: 2.25rem;
    padding: 0 0.875rem;
    border: 0;
    border-radius: var(--round-small);
    background: none;
    color: var(--soft);
    font-size: var(--text-note);
  }

  .segments button:hover {
    background: var(--plain-tint);
  }

  .segments button[aria-pressed="true"] {
    background: var(--fill);
    color: var(--on-fill);
    font-weight: 600;
  }

  @media (pointer: coarse) {
    .segments button {
      min-height: 2.75rem;
    }
  }

  @media (max-width: 45rem) {
    .segments {
      display: flex;
      column-gap: 0;
    }

    .segments button {
      flex: 1 0 auto;
      padding: 0 0.5rem;
    }
  }
`,Le=i`
  /* Tables become cards on a phone: each cell names its column there. */
  .wide {
    border: 1px solid var(--line);
    border-radius: var(--round);
    background: var(--surface);
  }

  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--text-note);
  }

  th, td {
    padding: 0.6875rem 0.75rem;
    text-align: start;
    vertical-align: top;
  }

  th:first-child, td:first-child {
    padding-left: 1.25rem;
  }

  th:last-child, td:last-child {
    padding-right: 1.25rem;
  }

  thead th {
    color: var(--soft);
    font-size: var(--text-minor);
    font-weight: 500;
    white-space: nowrap;
  }

  tbody tr {
    border-top: 1px solid var(--line);
  }

  tbody th {
    font-weight: inherit;
  }

  td.number, th.number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  td .badge {
    white-space: nowrap;
  }

  td .badge:has(.number) {
    white-space: normal;
  }

  td .quiet {
    min-height: 2.25rem;
  }

  .nowrap {
    white-space: nowrap;
  }

  @media (max-width: 56rem) {
    table, tbody, tr, td, tbody th {
      display: block;
      width: auto;
    }

    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    tbody tr {
      padding: 0.75rem 1rem;
    }

    tbody tr:first-child {
      border-top: 0;
    }

    td, tbody th, td:first-child, th:first-child, td:last-child, td.number {
      padding: 0.125rem 0;
      text-align: start;
    }

    td[data-name]:not([data-name=""])::before {
      content: attr(data-name) ": ";
      color: var(--soft);
    }

    td:has(.badge)::before, td:empty {
      display: none;
    }
  }
`,N=i`
  ${Le}
  ${Ie}

  :host {
    display: block;
  }

  h1 {
    font-size: clamp(1.375rem, 1.2rem + 0.9vw, 1.75rem);
    font-weight: 700;
    line-height: 1.25;
  }

  h2 {
    font-size: 1.125rem;
    font-weight: 650;
    line-height: 1.4;
  }

  h3 {
    font-size: 1rem;
    font-weight: 650;
  }

  .lede {
    max-width: var(--measure);
    margin-top: 0.375rem;
    color: var(--soft);
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: 0.75rem 1.5rem;
    margin-bottom: 1.25rem;
  }

  .card {
    padding: 1.125rem 1.25rem 1.25rem;
    border: 1px solid var(--line);
    border-radius: var(--round);
    background: var(--surface);
  }

  .card + .card, .stack > * + * {
    margin-top: 1rem;
  }

  .card > h2 + * {
    margin-top: 0.75rem;
  }

  .soft {
    color: var(--soft);
    font-size: var(--text-note);
  }

  .minor {
    color: var(--soft);
    font-size: var(--text-minor);
  }

  .row, .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.625rem;
  }

  .acts {
    margin-top: 1rem;
  }

  .danger {
    color: var(--bad);
  }

  .danger:hover:not(:disabled) {
    background: var(--bad-tint);
  }

  .primary.grave {
    background: var(--bad);
    color: var(--surface);
  }

  a {
    color: var(--accent);
    text-underline-offset: 0.2em;
  }

  a.strong {
    font-weight: 600;
    text-decoration: none;
  }

  a.strong:hover {
    text-decoration: underline;
  }

  .clamp {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .note {
    display: flex;
    gap: 0.625rem;
    padding: 0.75rem 1rem;
    border-radius: var(--round-small);
    background: var(--plain-tint);
  }

  .note .icon {
    flex: none;
    margin-top: 0.1875rem;
  }

  .note[data-tone="bad"] {
    background: var(--bad-tint);
    color: var(--bad);
  }

  .note[data-tone="good"] {
    background: var(--good-tint);
    color: var(--good);
  }

  .note[data-tone="warn"] {
    background: var(--warn-tint);
    color: var(--warn);
  }

  .state {
    padding: 2.5rem 1rem;
    color: var(--soft);
    text-align: center;
  }

  .state .quiet {
    margin-top: 0.75rem;
  }

  dl.facts {
    display: grid;
    grid-template-columns: minmax(8rem, max-content) minmax(0, 1fr);
    gap: 0.375rem 1.25rem;
  }

  .facts dt {
    color: var(--soft);
  }

  .bullets li {
    padding-left: 1rem;
    text-indent: -1rem;
  }

  .bullets li::before {
    display: inline-block;
    width: 1rem;
    content: "•";
    text-indent: 0;
  }

  details > summary {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
    min-height: 2.75rem;
    color: var(--accent);
    cursor: pointer;
  }

  details > summary::before {
    width: 0.5rem;
    height: 0.5rem;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    content: "";
    transform: rotate(-45deg);
  }

  details[open] > summary::before {
    transform: rotate(45deg);
  }

  .back {
    display: inline-flex;
    align-items: center;
    gap: 0.25rem;
    min-height: 2.75rem;
    text-decoration: none;
  }

  .pager {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1rem;
    margin-top: 0.875rem;
  }

  progress {
    width: 100%;
    height: 0.625rem;
    accent-color: var(--fill);
  }

  code {
    font-family: ui-monospace, "Cascadia Mono", Consolas, "Liberation Mono", monospace;
    font-size: 0.9em;
    overflow-wrap: anywhere;
  }

  @media (max-width: 56rem) {
    .card {
      padding: 1rem;
    }

    dl.facts {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }

    .facts dd {
      margin-bottom: 0.5rem;
    }
  }
`,P=class extends p{constructor(...e){super(...e),this.active=!1,this.place=``,this.problem=``,this.busy=!1,this.reload=()=>this.attempt(()=>this.load())}static{this.styles=[_,te,N]}updated(e){this.active&&(e.has(`active`)||e.has(`place`))&&this.reload()}async attempt(e,t=``){this.busy=!0,this.problem=``;try{return await e(),t&&l(this,t),!0}catch(e){return this.problem=u(e).message,this.updateComplete.then(()=>this.renderRoot.querySelector(`[role=alert]`)?.scrollIntoView({block:`nearest`})),!1}finally{this.busy=!1}}failed(){return this.problem?s`<div class="note" data-tone="bad" role="alert">${c(`alert`)}<p>${this.problem}</p></div>`:a}waiting(e=`Đang tải…`){return this.problem?s`${this.failed()}<p class="state"><button type="button" class="quiet" @click=${this.reload}>${c(`retry`)}Thử lại</button></p>`:s`<p class="state" role="status">${e}</p>`}pager({total:e,page:t,size:n},r,i){let a=Math.max(1,Math.ceil(e/n));return s`<nav class="pager" aria-label="Trang của danh sách">
      <button type="button" class="quiet" ?disabled=${t<=1} @click=${()=>i(t-1)}>${c(`back`)}Trước</button>
      <span class="soft">${w(e)} ${r} · trang ${w(t)}/${w(a)}</span>
      <button type="button" class="quiet" ?disabled=${t>=a} @click=${()=>i(t+1)}>Sau${c(`next`)}</button>
    </nav>`}select(e,t,n,r){return s`<label>
      <span>${e}</span>
      <select class="field" @change=${e=>r(e.target.value)}>
        ${n.map(([e,n])=>s`<option value=${e} ?selected=${e===t}>${n}</option>`)}
      </select>
    </label>`}};n([e({attribute:!1})],P.prototype,`api`,void 0),n([e({type:Boolean})],P.prototype,`active`,void 0),n([e()],P.prototype,`place`,void 0),n([m()],P.prototype,`problem`,void 0),n([m()],P.prototype,`busy`,void 0);function F(e){if(!e)return``;let t=new Date(e),n=e=>String(e).padStart(2,`0`);return`${n(t.getHours())}:${n(t.getMinutes())}, ${n(t.getDate())}/${n(t.getMonth()+1)}/${t.getFullYear()}`}function I(e){return e.preventDefault(),new FormData(e.target)}function L(e,t){return String(e.get(t)??``).trim()}function Re(e,t){return L(e,t).split(/\n+/).map(e=>e.trim()).filter(Boolean)}var ze=[{name:`24 giờ`,days:1,by:`hour`},{name:`7 ngày`,days:7,by:`day`},{name:`30 ngày`,days:30,by:`day`},{name:`90 ngày`,days:90,by:`day`}],R=class extends P{constructor(...e){super(...e),this.span=ze[2],this.stats=null,this.doors=null}static{this.styles=[...P.styles,Fe,i`
      .tiles {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(10.5rem, 1fr));
        gap: 1rem;
        margin-bottom: 1rem;
      }

      .tile {
        padding: 0.875rem 1.125rem 1rem;
        border: 1px solid var(--line);
        border-radius: var(--round);
        background: var(--surface);
      }

      .tile dt {
        color: var(--soft);
        font-size: var(--text-note);
      }

      .tile dd {
        font-size: 1.625rem;
        font-weight: 650;
        font-variant-numeric: tabular-nums;
        line-height: 1.35;
      }

      .tile dd + dd {
        color: var(--soft);
        font-size: var(--text-minor);
        font-weight: 400;
        line-height: 1.5;
      }

      .pair {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
        gap: 1rem;
        align-items: start;
      }

      .pair .card {
        margin: 0;
      }

      .card table {
        margin: 0 -0.75rem;
        width: calc(100% + 1.5rem);
      }

      .card th:first-child, .card td:first-child, .card th:last-child, .card td:last-child {
        padding-inline: 0.75rem;
      }

      .long {
        max-height: 20rem;
        overflow-y: auto;
      }

      .closed {
        margin-bottom: 1rem;
      }

      @media (max-width: 56rem) {
        .tiles {
          grid-template-columns: repeat(2, minmax(0, 1fr));
          gap: 0.625rem;
        }

        .tile {
          padding: 0.625rem 0.875rem 0.75rem;
        }

        .tile:last-child {
          grid-column: 1 / -1;
        }

        .segments button {
          padding: 0 0.625rem;
        }

        .card table {
          width: auto;
          margin: 0;
        }

        .card tbody tr, .card tbody th:first-child, .card tbody td, .card tbody td:last-child {
          padding-inline: 0;
        }
      }
    `]}async load(){let{days:e,by:t}=this.span,n=new Date,r=re(new Date(n.getFullYear(),n.getMonth(),n.getDate()-e+1)),[i,a]=await Promise.all([this.api.get(`stats`,{since:r,until:re(n),by:t}),this.api.get(`doors`)]);this.stats=i,this.doors=a}render(){return s`<div class="head">
        <div>
          <h1>Tổng quan</h1>
          ${this.stats?s`<p class="lede">${this.stats.since===this.stats.until?`Ngày ${d(this.stats.since)}`:`Từ ${d(this.stats.since)} đến ${d(this.stats.until)}`}</p>`:a}
        </div>
        <div class="segments" role="group" aria-label="Khoảng thời gian">
          ${ze.map(e=>s`<button type="button" aria-pressed=${e===this.span} @click=${()=>this.choose(e)}>${e===ze[0]?`Hôm nay`:e.name}</button>`)}
        </div>
      </div>
      ${this.doors&&!this.doors.open?s`<div class="note closed" data-tone="warn">${c(`stop`)}<p>Trợ lý đang tạm dừng trả lời. <a href="#he-thong">Mở lại ở mục Hệ thống</a></p></div>`:a}
      ${this.stats?this.told(this.stats):this.waiting()}`}told(e){let{totals:t,buckets:n,by:r}=e,i=t.questions,o=t.up+t.down,c=j(t,A[2].statuses),l=j(t,[...A[0].statuses,...A[1].statuses]);return s`${this.failed()}
      <dl class="tiles">
        ${z(`Câu hỏi`,w(i),Be(t))}
        ${z(`Có câu trả lời`,T(l,i),`${w(l)} câu, ${w(j(t,A[1].statuses))} câu trả lời một phần`)}
        ${z(`Chưa trả lời được`,T(c,i),s`${w(c)} câu · <a href="#cau-hoi">xem lại</a>`)}
        ${z(`Đánh giá tốt`,T(t.up,o),`${w(t.up)} tốt, ${w(t.down)} chưa tốt`)}
        ${z(`Thời gian trả lời`,E(t.p50_ms),`95% số câu dưới ${E(t.p95_ms)}`)}
      </dl>
      <div class="pair">
      <figure class="card">
        <h2 id="asked">Số câu hỏi theo ${r===`hour`?`giờ`:`ngày`}</h2>
        ${i?Oe(n,r,`Biểu đồ cột: ${w(i)} câu hỏi, ${w(l)} câu có câu trả lời, ${w(c)} câu chưa trả lời được. Số liệu có trong bảng bên dưới.`):s`<p class="soft">Chưa có câu hỏi nào trong khoảng này.</p>`}
        ${i?s`<details>
              <summary>Xem dạng bảng</summary>
              <div class="long" tabindex="0" role="region" aria-labelledby="asked">
                <table>
                  <thead><tr><th scope="col">${r===`hour`?`Giờ`:`Ngày`}</th>${A.map(({words:e})=>s`<th scope="col" class="number">${e}</th>`)}<th scope="col" class="number">p50</th><th scope="col" class="number">p95</th></tr></thead>
                  <tbody>
                    ${n.filter(e=>e.questions).map(e=>s`<tr>
                        <th scope="row">${M(e,r)}</th>
                        ${A.map(({statuses:t,words:n})=>s`<td class="number" data-name=${n}>${w(j(e,t))}</td>`)}
                        <td class="number nowrap" data-name="p50">${E(e.p50_ms)}</td><td class="number nowrap" data-name="p95">${E(e.p95_ms)}</td>
                      </tr>`)}
                  </tbody>
                </table>
              </div>
            </details>`:a}
      </figure>
      ${i?s`<figure class="card">
            <h2>Thời gian trả lời</h2>
            ${ke(n,r,`Biểu đồ đường: một nửa số câu trong ${E(t.p50_ms)}, 95% số câu trong ${E(t.p95_ms)}.`)}
          </figure>
            <section class="card">
              <h2>Theo kênh hỏi</h2>
              <table>
                <thead><tr><th scope="col">Kênh</th><th scope="col" class="number">Câu hỏi</th><th scope="col" class="number">Tỷ lệ</th></tr></thead>
                <tbody>${Object.entries(t.doors).map(([e,t])=>s`<tr><th scope="row">${x[e]??`Không rõ`}</th><td class="number" data-name="Câu hỏi">${w(t)}</td><td class="number" data-name="Tỷ lệ">${T(t,i)}</td></tr>`)}</tbody>
              </table>
            </section>
            <section class="card">
              <h2>Theo từng bước</h2>
              <table>
                <thead><tr><th scope="col">Bước</th><th scope="col" class="number">p50</th><th scope="col" class="number">p95</th></tr></thead>
                <tbody>${Object.entries(t.steps).map(([e,t])=>s`<tr><th scope="row">${ye[e]??e}</th><td class="number nowrap" data-name="p50">${E(t.p50_ms)}</td><td class="number nowrap" data-name="p95">${E(t.p95_ms)}</td></tr>`)}</tbody>
              </table>
            </section>`:a}
      </div>`}choose(e){this.span=e,this.reload()}};n([m()],R.prototype,`span`,void 0),n([m()],R.prototype,`stats`,void 0),n([m()],R.prototype,`doors`,void 0),R=n([t(`hd-overview`)],R);function z(e,t,n){return s`<div class="tile"><dt>${e}</dt><dd>${t}</dd><dd>${n}</dd></div>`}function Be(e){let[t]=Object.entries(e.doors).sort((e,t)=>t[1]-e[1]),n=t?x[t[0]]??`kênh khác`:``;return n?`nhiều nhất qua ${n===x.zalo?n:n.charAt(0).toLowerCase()+n.slice(1)}`:`qua mọi kênh`}var B=class extends p{constructor(...e){super(...e),this.matter=null,this.settle=()=>void 0,this.onSubmit=e=>{e.preventDefault(),this.settle(String(new FormData(this.form).get(`value`)??``).trim()),this.dialog.close()}}static{this.styles=[_,i`
      label span {
        display: block;
        margin: 0.875rem 0 0.25rem;
        color: var(--soft);
        font-size: var(--text-note);
      }

      .hint {
        margin-top: 0.25rem;
        color: var(--soft);
        font-size: var(--text-minor);
      }

      .grave {
        background: var(--bad);
        color: var(--surface);
      }

      .grave:hover:not(:disabled) {
        background: var(--bad);
        text-decoration: underline;
      }

      textarea {
        min-height: 5rem;
      }
    `]}render(){let{heading:e=``,words:t=``,act:n=``,grave:r=!1,field:i}=this.matter??{};return s`<hd-dialog heading=${e} @hd-closed=${()=>this.settle(null)}>
      <form id="form" @submit=${this.onSubmit}>
        <p>${t}</p>
        ${i?s`<label>
              <span>${i.label}</span>
              ${i.type===`number`?s`<input class="field" name="value" type="number" min=${i.least??0} max=${i.most??a} required autofocus .value=${i.value??``} />`:s`<textarea class="field" name="value" ?required=${i.least} minlength=${i.least??a} maxlength=${i.most??500} autofocus .value=${i.value??``}></textarea>`}
              ${i.hint?s`<p class="hint">${i.hint}</p>`:a}
            </label>`:a}
      </form>
      <div slot="foot">
        <button type="button" class=${r?`primary grave`:`primary`} @click=${()=>this.form.requestSubmit()}>${n}</button>
        <button type="button" class="quiet" @click=${()=>this.dialog.close()}>Hủy</button>
      </div>
    </hd-dialog>`}async ask(e){this.settle(null),this.matter=e,await this.updateComplete,this.form.reset(),e.field?.value&&(this.form.querySelector(`[name=value]`).value=e.field.value);let t=new Promise(e=>this.settle=e);return this.dialog.show(),t}};n([m()],B.prototype,`matter`,void 0),n([o(`hd-dialog`)],B.prototype,`dialog`,void 0),n([o(`form`)],B.prototype,`form`,void 0),B=n([t(`hd-confirm`)],B);var Ve={phan:`phần`,chuong:`chương`,muc:`mục`,"tieu-muc":`tiểu mục`,dieu:`điều`,khoan:`khoản`,diem:`điểm`,tiet:`tiết`,"phu-luc":`phụ lục`,nhom:`nhóm`,doan:`đoạn`,y:`ý`,gach:`gạch đầu dòng`,mau:`mẫu`,"kem-theo":`văn bản kèm theo`};function He(e,t=``){let{document:n,present:r}=e;if(!n)return s`<div class="note" data-tone="bad">${c(`ended`)}<p>${e.file}: ${e.message}</p></div>`;let i=t&&n.number!==t,o=Object.entries(n.counts).filter(([e])=>Ve[e]);return s`<div class="read">
    <p><strong>${n.kind}${n.number?` số ${n.number}`:``}</strong> ${n.title}</p>
    <dl class="facts">
      ${V(`Cơ quan ban hành`,n.issuer)} ${V(`Ngày ban hành`,d(n.issued_on))} ${V(`Người ký`,n.signer)}
      ${V(`Có hiệu lực từ`,d(n.effective_from))}
      ${V(`Đọc được`,o.map(([e,t])=>`${t} ${Ve[e]}`).join(`, `))}
      ${n.relations.length?V(`Liên quan`,[...new Set(n.relations.map(e=>e.target))].join(`, `)):a}
    </dl>
    ${i?s`<div class="note" data-tone="warn">${c(`alert`)}<p>Tệp này được đọc là ${n.number||`văn bản không rõ số hiệu`}, không phải ${t}.</p></div>`:a}
    ${r?s`<div class="note">${c(`info`)}<p>
          ${r.same_text?`Thư viện đã có đúng nội dung này.`:`Thư viện đã có văn bản này. Bản mới sẽ thay bản đang dùng; bản cũ được giữ trong lịch sử.`}
          <span class="row">Bản đang có: ${f(r.text_kind)}</span></p></div>`:a}
    ${n.warnings.length?s`<div class="note" data-tone="warn">${c(`alert`)}<div><p>Cần xem lại:</p><ul class="bullets">${n.warnings.map(e=>s`<li>${e}</li>`)}</ul></div></div>`:a}
  </div>`}function V(e,t){return s`<dt>${e}</dt><dd>${t||s`<span class="problem">không đọc được</span>`}</dd>`}var Ue=i`
  .read {
    margin-top: 0.75rem;
    padding-top: 0.75rem;
    border-top: 1px solid var(--line);
  }

  .read .facts {
    margin-top: 0.5rem;
    font-size: var(--text-note);
  }

  .note {
    margin-top: 0.75rem;
  }
`,H=new Set([`reading`,`checking`,`storing`,`indexing`]),We=`.docx,.doc,.pdf,.html,.htm,.md,.txt,.zip`,U=class extends p{constructor(...e){super(...e),this.wanted=``,this.sending=[],this.uploads=[],this.problem=``,this.over=!1,this.followed=new Map,this.onOver=e=>{e.preventDefault(),this.over=!0},this.onDrop=e=>{e.preventDefault(),this.over=!1,this.take(e.dataTransfer?.files)}}static{this.styles=[_,te,N,Ue,i`
      .drop {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: center;
        gap: 0.5rem 1.25rem;
        padding: 1.125rem 1.25rem;
        border: 2px dashed var(--edge);
        border-radius: var(--round);
        background: var(--surface);
        text-align: center;
      }

      .drop[data-over] {
        border-color: var(--accent);
        background: var(--accent-tint);
      }

      .top {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        justify-content: space-between;
        gap: 0.25rem 1rem;
      }

      .card {
        margin-top: 0.75rem;
      }

      .top h2 {
        font-size: 1rem;
      }

      .working {
        margin-top: 0.5rem;
      }
    `]}firstUpdated(){this.look()}disconnectedCallback(){super.disconnectedCallback();for(let e of this.followed.values())e.abort();this.followed.clear()}async look(){try{this.uploads=(await this.api.get(`uploads`)).uploads;for(let e of this.uploads)H.has(e.state)&&this.follow(e.id)}catch(e){this.problem=u(e).message}}render(){return s`<div class="drop" ?data-over=${this.over} @dragover=${this.onOver} @dragleave=${()=>this.over=!1} @drop=${this.onDrop}>
        <p>
          ${this.wanted?s`Thả tệp chứa bản mới của <strong>${this.wanted}</strong> vào đây`:`Kéo thả tệp văn bản vào đây`}
          <span class="hint">Word, PDF, HTML, văn bản thuần hoặc ZIP. Bạn xem lại kết quả đọc trước khi đưa vào thư viện.</span>
        </p>
        <button type="button" class="primary" @click=${()=>this.input.click()}>${c(`upload`)}Chọn tệp</button>
        <input type="file" hidden multiple accept=${We} aria-label="Tệp văn bản" @change=${()=>this.take(this.input.files)} />
      </div>
      ${this.problem?s`<div class="note" data-tone="bad" role="alert">${c(`alert`)}<p>${this.problem}</p></div>`:a}
      ${this.sending.map(e=>s`<section class="card" role="group" aria-label=${e.file.name}>
          <div class="top"><h2>${e.file.name}</h2><span class="minor">${Te(e.file.size)}</span></div>
          ${e.problem?s`<div class="note" data-tone="bad" role="alert">${c(`alert`)}<p>${e.problem}</p></div>
                <div class="acts"><button type="button" class="quiet" @click=${()=>this.forget(e)}>Bỏ qua</button></div>`:s`<p class="working soft">Đang gửi… ${Math.round(e.part*100)}%</p><progress max="1" value=${e.part} aria-label=${`Đang gửi ${e.file.name}`}></progress>`}
        </section>`)}
      ${oe(this.uploads,e=>e.id,e=>this.card(e))}`}card(e){let[t,n,r]=xe[e.state],i=e.report?.files.some(e=>e.document)??!1;return s`<section class="card" role="group" aria-label=${e.file}>
      <div class="top">
        <h2>${e.file}</h2>
        <span class="row">${g(t,n,r)}<span class="minor">${Te(e.bytes)} · ${e.by}</span></span>
      </div>
      ${H.has(e.state)?s`<p class="working soft">${e.message}${e.total>1?` ${e.done}/${e.total}`:``}</p>
            ${e.total?s`<progress max=${e.total} value=${e.done} aria-label=${e.message}></progress>`:s`<progress aria-label=${e.message}></progress>`}`:a}
      ${e.state===`waiting`||e.state===`refused`?e.report?.files.map(e=>He(e,this.wanted)):a}
      ${e.state===`done`?this.stored(e):a} ${e.state===`failed`?s`<p class="working">${e.message}</p>`:a}
      ${H.has(e.state)?a:s`<div class="acts">
            ${e.state===`waiting`&&i?s`<button type="button" class="primary" @click=${()=>this.confirm(e)}>Đưa vào thư viện</button>`:a}
            <button type="button" class="quiet" @click=${()=>this.drop(e)}>${e.state===`waiting`?`Bỏ tệp này`:`Đóng`}</button>
          </div>`}
    </section>`}stored({result:e}){return s`<ul class="working">
      ${e?.added.map(e=>s`<li><a href=${`#van-ban/${e.slug}`}>${e.kind} ${e.number?`số ${e.number}`:e.title}</a>
          <span class="soft">${e.unchanged?`– nội dung đã có sẵn, không thay đổi`:e.replaced?`– đã thay bản cũ; bản cũ còn trong lịch sử`:`– đã thêm mới`}</span></li>`)}
      ${e?.refused.map(e=>s`<li class="problem">${e.file}: ${e.message}</li>`)}
    </ul>`}take(e){for(let t of e??[])this.sendFile(t);this.input.value=``}async sendFile(e){let t={file:e,part:0,problem:``};this.sending=[...this.sending,t];let n=e=>{t.part=e,this.requestUpdate()};try{this.put(await this.api.upload(e,n)),this.forget(t)}catch(e){t.problem=u(e).message,this.requestUpdate()}}async confirm(e){try{this.put(await this.api.send(`POST`,`uploads/${e.id}/confirm`)),l(this,`Đang đưa vào thư viện.`)}catch(e){this.problem=u(e).message}}async drop(e){try{await this.api.send(`DELETE`,`uploads/${e.id}`),this.uploads=this.uploads.filter(t=>t.id!==e.id),this.renderRoot.querySelector(`.drop button`)?.focus()}catch(e){this.problem=u(e).message}}forget(e){this.sending=this.sending.filter(t=>t!==e)}put(e){let t=this.uploads.some(t=>t.id===e.id);this.uploads=t?this.uploads.map(t=>t.id===e.id?e:t):[e,...this.uploads],this.problem=``,H.has(e.state)&&this.follow(e.id)}async follow(e){if(this.followed.has(e))return;let t=new AbortController;this.followed.set(e,t);let n=t=>{this.uploads=this.uploads.map(n=>n.id===e?{...n,...t}:n)};if(await this.api.follow(e,n,t.signal).catch(()=>void 0),t.signal.aborted)return;try{n(await this.api.get(`uploads/${e}`))}catch(e){this.problem=u(e).message}this.followed.delete(e);let r=this.uploads.find(t=>t.id===e);r&&(l(this,`${r.file}: ${r.message}`),r.state===`done`&&this.dispatchEvent(new Event(`hd-stored`)))}};n([e({attribute:!1})],U.prototype,`api`,void 0),n([e()],U.prototype,`wanted`,void 0),n([m()],U.prototype,`sending`,void 0),n([m()],U.prototype,`uploads`,void 0),n([m()],U.prototype,`problem`,void 0),n([m()],U.prototype,`over`,void 0),n([o(`input`)],U.prototype,`input`,void 0),U=n([t(`hd-uploads`)],U);var Ge=[[`in_force`,`Còn hiệu lực`],[`expired`,`Hết hiệu lực`],[`not_yet`,`Chưa có hiệu lực`]],W=class extends P{constructor(...e){super(...e),this.document=null,this.claim=`in_force`,this.replacing=!1,this.onClaim=async e=>{let t=I(e),n=e=>this.renderRoot.querySelector(`#${e}`)?.value||void 0,r={status:this.claim,effective_from:n(`from`),effective_to:n(`to`),locator:L(t,`locator`),reason:L(t,`reason`)},i=this.claim===`expired`&&!r.effective_to?`to`:this.claim===`not_yet`&&!r.effective_from?`from`:``;if(i){this.problem=i===`to`?`Hãy điền ngày hết hiệu lực.`:`Hãy điền ngày có hiệu lực.`,this.renderRoot.querySelector(`#${i}`)?.focus();return}let a=encodeURIComponent(this.place);await this.attempt(()=>this.api.send(`POST`,`documents/${a}/validity`,r),`Đã ghi lời xác nhận hiệu lực.`)&&(this.form.reset(),await this.reload())}}static{this.styles=[...P.styles,i`
      .badges {
        margin: 0.5rem 0 0;
      }

      h1 + p {
        max-width: var(--measure);
        margin-top: 0.25rem;
        font-size: 1.0625rem;
      }

      .claims > li + li, .versions > li + li {
        margin-top: 0.75rem;
        padding-top: 0.75rem;
        border-top: 1px solid var(--line);
      }

      form {
        margin-top: 1rem;
        padding-top: 1rem;
        border-top: 1px solid var(--line);
      }
    `]}async load(){let e=this.place;if(!e)return;this.document?.slug!==e&&(this.document=null);let t=await this.api.get(`documents/${encodeURIComponent(e)}`);e===this.place&&(this.document=t)}render(){return s`<a class="back" href="#van-ban">${c(`back`)}Mọi văn bản</a>
      ${this.document?this.whole(this.document):this.waiting()} <hd-confirm></hd-confirm>`}whole(e){return s`<div class="head">
        <div>
          <h1>${h(e)}</h1>
          <p>${ee(e)}</p>
          <div class="badges">${ne(e)} ${f(e.text_kind)}</div>
        </div>
        <a class="quiet" href=${`/van-ban/${encodeURIComponent(e.slug)}`}>${c(`book`)}Đọc văn bản</a>
      </div>
      ${this.failed()}
      <section class="card">
        <h2>Thông tin</h2>
        <dl class="facts">
          <dt>Cơ quan ban hành</dt><dd>${e.issuer}</dd>
          <dt>Ngày ban hành</dt><dd>${d(e.issued_on)||`không rõ`}</dd>
          <dt>Có hiệu lực từ</dt><dd>${d(e.effective_from)||`không rõ`}</dd>
          <dt>Nguồn</dt><dd>${e.origin||e.source_url||`không rõ`}</dd>
        </dl>
        ${e.warnings.length?s`<div class="acts"><div class="note" data-tone="warn">${c(`alert`)}<div><p>Cảnh báo khi đọc tệp:</p><ul class="bullets">${e.warnings.map(e=>s`<li>${e}</li>`)}</ul></div></div></div>`:a}
      </section>
      ${this.validity(e)}
      <section class="card">
        <h2>Các bản đã dùng</h2>
        ${e.history.length?s`<ul class="versions">
              ${e.history.map(e=>s`<li class="row"><span>${f(e.text_kind)}</span><span>${e.origin||`không rõ nguồn`}</span>
                <span class="minor">${e.added_at?`đưa vào lúc ${F(e.added_at)}`:`có sẵn cùng phần mềm`}${e.retired_at?`, thay lúc ${F(e.retired_at)}`:`, đang dùng`}</span></li>`)}
            </ul>`:s`<p class="soft">Chỉ có bản đang dùng.</p>`}
        <div class="acts">
          <button type="button" class="quiet" aria-expanded=${this.replacing} @click=${()=>this.replacing=!this.replacing}>${c(`retry`)}Thay bằng bản mới</button>
          ${e.text_kind===`verbatim`?s`<button type="button" class="quiet danger" @click=${()=>this.takeOut(e)}>${c(`trash`)}Gỡ khỏi thư viện</button>`:s`<span class="minor">Bản tóm lược đi kèm phần mềm nên không gỡ được.</span>`}
        </div>
        ${this.replacing?s`<div class="acts"></div><hd-uploads .api=${this.api} wanted=${e.number} @hd-stored=${this.reload}></hd-uploads>`:a}
      </section>`}validity(e){return s`<section class="card">
      <h2>Xác nhận hiệu lực</h2>
      <p class="soft">Khi văn bản không nói đủ về hiệu lực, cán bộ xác nhận thay. Lời xác nhận và lý do hiện cho người đọc.</p>
      ${e.confirmations.length?s`<ul class="claims">${e.confirmations.map(e=>this.claimed(e))}</ul>`:a}
      <form @submit=${this.onClaim}>
        <div class="fields">
          ${this.select(`Tình trạng xác nhận`,this.claim,Ge,e=>this.claim=e)}
          <hd-day id="from" label=${this.claim===`not_yet`?`Có hiệu lực từ ngày`:`Có hiệu lực từ ngày (nếu cần)`}></hd-day>
          ${this.claim===`not_yet`?a:s`<hd-day id="to" label=${this.claim===`expired`?`Hết hiệu lực từ ngày`:`Đến hết ngày trước ngày (nếu có)`}></hd-day>`}
          <label><span>Chỉ một điều khoản (nếu cần)</span><input class="field" name="locator" placeholder="dieu-5.khoan-2" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="300" /></label>
          <label class="whole"><span>Lý do, hiện cho người đọc (10 đến 500 ký tự)</span><textarea class="field" name="reason" required minlength="10" maxlength="500" placeholder="Theo công văn số … của …"></textarea></label>
        </div>
        <div class="acts"><button class="primary" ?disabled=${this.busy}>Xác nhận</button></div>
      </form>
    </section>`}claimed(e){let t=Ge.find(([t])=>t===e.status)?.[1]??e.status;return s`<li>
      <p><strong>${t}</strong>${e.locator?s` (<code>${e.locator}</code>)`:a}${e.effective_from?`, từ ${d(e.effective_from)}`:``}${e.effective_to?`, hết hiệu lực từ ${d(e.effective_to)}`:``}</p>
      <p>${e.note||e.reason}</p>
      <p class="minor">${e.by}, ${F(e.at)}${e.withdrawn_at?`. Đã rút bởi ${e.withdrawn_by}, ${F(e.withdrawn_at)}: ${e.withdrawn_reason}`:``}</p>
      ${e.withdrawn_at?a:s`<div class="acts"><button type="button" class="quiet" @click=${()=>this.withdraw(e)}>Rút xác nhận này</button></div>`}
    </li>`}async withdraw(e){let t=await this.confirm.ask({heading:`Rút lời xác nhận hiệu lực?`,words:`Sau khi rút, hiệu lực lại được tính theo nội dung các văn bản.`,act:`Rút xác nhận`,field:{label:`Lý do`,least:1,most:500}});if(t===null)return;let n=`documents/${encodeURIComponent(this.place)}/validity/${e.id}?${new URLSearchParams({reason:t})}`;await this.attempt(()=>this.api.send(`DELETE`,n),`Đã rút lời xác nhận.`)&&await this.reload()}async takeOut(e){await this.confirm.ask({heading:`Gỡ ${h(e)}?`,words:`Trợ lý sẽ không trả lời từ bản nguyên văn này nữa. Nếu phần mềm có bản tóm lược của văn bản, bản đó được dùng lại.`,act:`Gỡ khỏi thư viện`,grave:!0})!==null&&await this.attempt(()=>this.api.send(`DELETE`,`documents/${encodeURIComponent(e.slug)}`),`Đã gỡ ${h(e)}.`)&&(location.hash=`#van-ban`)}};n([m()],W.prototype,`document`,void 0),n([m()],W.prototype,`claim`,void 0),n([m()],W.prototype,`replacing`,void 0),n([o(`hd-confirm`)],W.prototype,`confirm`,void 0),n([o(`form`)],W.prototype,`form`,void 0),W=n([t(`hd-document`)],W);var Ke=250,G=class extends P{constructor(e){super(),this.page=1,this.timer=0,this.onWords=e=>{let t=e.target.value;clearTimeout(this.timer),this.timer=window.setTimeout(()=>this.narrow({q:t}),Ke)},this.filters=e}turner(e,t){return this.pager(e,t,e=>{this.page=e,this.reload()})}narrow(e){this.filters={...this.filters,...e},this.page=1,this.reload()}};n([m()],G.prototype,`filters`,void 0);var qe={q:``,status:``,text_kind:``,warnings:``},Je=class extends G{static{this.styles=[...G.styles,i`
      .filters {
        margin: 1.5rem 0 1rem;
      }
    `]}constructor(){super(qe),this.found=null}async load(){if(this.place)return;let e=this.filters,t=await this.api.get(`documents`,{...e,page:this.page});e===this.filters&&(this.found=t)}render(){return s`${this.place?s`<hd-document .api=${this.api} .active=${this.active} .place=${this.place}></hd-document>`:a}
      <div ?hidden=${this.place}>
        <div class="head">
          <div>
            <h1>Văn bản</h1>
            <p class="lede">Đưa văn bản vào thư viện, thay bản mới, xác nhận hiệu lực. Trợ lý chỉ trả lời từ những văn bản này.</p>
          </div>
        </div>
        <hd-uploads .api=${this.api} @hd-stored=${this.reload}></hd-uploads>
        <form class="fields filters" role="search" aria-label="Tìm văn bản" @submit=${e=>e.preventDefault()}>
          <label><span>Số hiệu hoặc tên văn bản</span><input type="search" class="field" autocomplete="off" spellcheck="false" @input=${this.onWords} /></label>
          ${this.select(`Tình trạng`,this.filters.status,Ye,e=>this.narrow({status:e}))}
          ${this.select(`Loại nội dung`,this.filters.text_kind,[[``,`Tất cả`],[`verbatim`,`Nguyên văn`],[`digest`,`Bản tóm lược`]],e=>this.narrow({text_kind:e}))}
          ${this.select(`Cảnh báo khi đọc`,this.filters.warnings,[[``,`Tất cả`],[`true`,`Có cảnh báo`],[`false`,`Không có`]],e=>this.narrow({warnings:e}))}
        </form>
        ${this.found?this.list(this.found):this.waiting()}
      </div>`}list(e){return e.documents.length?s`${this.failed()}
      <div class="wide">
        <table>
          <caption class="unseen">Văn bản trong thư viện</caption>
          <thead><tr><th scope="col">Văn bản</th><th scope="col">Tình trạng</th><th scope="col">Nội dung</th><th scope="col">Ghi chú</th></tr></thead>
          <tbody>
            ${e.documents.map(e=>s`<tr>
                <th scope="row"><a class="strong" href=${`#van-ban/${e.slug}`}>${h(e)}</a><span class="clamp soft">${ee(e)}</span></th>
                <td data-name="">${ne(e)}</td>
                <td data-name="">${f(e.text_kind)}</td>
                <td data-name="">
                  ${e.confirmed?s`<p>${g(`wait`,`check`,`Có xác nhận hiệu lực`)}</p>`:a}
                  ${e.warnings.length?s`<p>${g(`warn`,`alert`,`${e.warnings.length} cảnh báo`)}</p>`:a}
                  ${e.versions>1?s`<p class="minor">${e.versions} bản</p>`:a}
                </td>
              </tr>`)}
          </tbody>
        </table>
      </div>
      ${this.turner(e,`văn bản`)}`:s`${this.failed()}<p class="state">Không có văn bản phù hợp.</p>`}};n([m()],Je.prototype,`found`,void 0),Je=n([t(`hd-documents`)],Je);var Ye=[[``,`Tất cả`],[`in_force`,`Còn hiệu lực`],[`partly`,`Hết hiệu lực một phần`],[`not_yet`,`Chưa có hiệu lực`],[`expired`,`Hết hiệu lực`],[`unknown`,`Chưa xác minh hiệu lực`]];function Xe(e){return g(..._e[e.status])}function Ze({rating:e,reason:t,comment:n}){if(!e)return a;let r=e===`up`?g(`good`,`thumbup`,`Tốt`):g(`bad`,`thumbdown`,t?ve[t]:`Chưa tốt`);return s`${r}${n?s`<p class="minor">“${n}”</p>`:a}`}function Qe(e){return e.split(/\n{2,}/).map(e=>{let t=e.split(`
`);return t.every(e=>e.startsWith(`- `))?s`<ul>${t.map(e=>s`<li>– ${e.slice(2)}</li>`)}</ul>`:s`<p>${t.map((e,t)=>s`${t?s`<br />`:``}${e}`)}</p>`})}var K=class extends P{constructor(...e){super(...e),this.found=null,this.onHandled=async e=>{let t=L(I(e),`note`);await this.mark(()=>this.api.send(`PUT`,`questions/${this.place}/handled`,{note:t}),`Đã đánh dấu câu hỏi là đã xử lý.`)},this.reopen=()=>this.mark(()=>this.api.send(`DELETE`,`questions/${this.place}/handled`),`Đã mở lại câu hỏi.`)}static{this.styles=[...P.styles,i`
      .answer p + p, .answer ul, .answer li {
        margin-top: 0.5rem;
      }

      .answer li {
        padding-left: 1rem;
      }

      .sentences > li {
        display: grid;
        grid-template-columns: 1.5rem minmax(0, 1fr);
        gap: 0.25rem 0.5rem;
        padding: 0.75rem 0;
      }

      .sentences > li + li {
        border-top: 1px solid var(--line);
      }

      .kept > .icon {
        color: var(--good);
      }

      .dropped > .icon {
        color: var(--bad);
      }

      .why {
        color: var(--bad);
      }

      ol.passages {
        padding-left: 1.75rem;
        list-style: decimal;
      }

      .passages li + li {
        margin-top: 0.25rem;
      }
    `]}async load(){let e=this.place;if(!e)return;this.found?.question.record_id!==e&&(this.found=null);let t=await this.api.get(`questions/${encodeURIComponent(e)}`);e===this.place&&(this.found=t)}render(){return s`<a class="back" href="#cau-hoi">${c(`back`)}Mọi câu hỏi</a>${this.found?this.whole(this.found):this.waiting()}`}whole({question:e,explanation:t,answer:n}){let r=t.sentences.filter(e=>!e.kept).length;return s`<div class="head">
        <div>
          <h1>${e.question}</h1>
          <p class="lede row">${Xe(e)}<span>${F(e.asked_at)}${e.door?` · ${x[e.door]??e.door}`:``} · xét luật ngày ${d(e.as_of)}</span></p>
        </div>
      </div>
      ${this.failed()}
      ${e.rating?s`<section class="card"><h2>Ý kiến người hỏi</h2><div>${Ze(e)}</div></section>`:a}
      <section class="card">
        <h2>Câu trả lời đã hiện</h2>
        <div class="answer">${Qe(e.answer)}</div>
        ${n.citations.length?s`<ul class="answer minor">${n.citations.map(e=>s`<li>[${e.marker}] <a href=${e.url}>${e.formal}</a></li>`)}</ul>`:a}
      </section>
      <section class="card">
        <h2>Vì sao có kết quả này</h2>
        ${t.traced?a:s`<p class="soft">Câu trả lời này được lưu trước khi hệ thống ghi lại các bước.</p>`}
        ${t.fallback_reason?s`<div class="note" data-tone="warn">${c(`alert`)}<p>${t.fallback_reason}</p></div>`:a}
        ${t.sentences.length?s`<h3>Các câu đã soạn: ${t.sentences.length-r} câu giữ, ${r} câu bị loại</h3>
              ${r?s`<ul class="sentences">${t.sentences.filter(e=>!e.kept).map(e=>$e(e,t.model))}</ul>`:a}
              ${r<t.sentences.length?s`<details>
                    <summary>${t.sentences.length-r} câu được giữ</summary>
                    <ul class="sentences">${t.sentences.filter(e=>e.kept).map(e=>$e(e,t.model))}</ul>
                  </details>`:a}`:s`<p class="soft">Không có câu nào được soạn${t.passages.length?`: không điều khoản nào tìm được đủ gần với câu hỏi.`:`.`}</p>`}
        ${t.passages.length?s`<details>
              <summary>${t.passages.length} điều khoản đã tìm được, gần nhất trước</summary>
              <ol class="passages soft">${t.passages.map(e=>s`<li>${et(e)}</li>`)}</ol>
            </details>`:a}
      </section>
      <section class="card">
        <h2>Xử lý</h2>
        ${e.handled?s`<p>Đã xử lý bởi <strong>${e.handled.by}</strong>, ${F(e.handled.at)}</p>`:a}
        <form @submit=${this.onHandled}>
          <label><span>Ghi chú (không bắt buộc)</span><textarea class="field" name="note" maxlength="1000" .defaultValue=${e.handled?.note??``} placeholder="Đã bổ sung văn bản…"></textarea></label>
          <div class="acts">
            <button class="primary" ?disabled=${this.busy}>${e.handled?`Lưu ghi chú`:`Đánh dấu đã xử lý`}</button>
            ${e.handled?s`<button type="button" class="quiet" ?disabled=${this.busy} @click=${this.reopen}>Mở lại câu hỏi</button>`:a}
            <a class="quiet" href=${`#cau-tra-loi/tu/${e.record_id}`}>${c(`new`)}Soạn câu trả lời duyệt</a>
          </div>
        </form>
      </section>`}async mark(e,t){await this.attempt(async()=>{let t=await e();this.found&&={...this.found,question:t}},t),this.form.querySelector(`button`)?.focus()}};n([m()],K.prototype,`found`,void 0),n([o(`form`)],K.prototype,`form`,void 0),K=n([t(`hd-question`)],K);function $e(e,t){return s`<li class=${e.kept?`kept`:`dropped`}>
    ${c(e.kept?`check`:`ended`)}
    <div>
      <p><span class="unseen">${e.kept?`Giữ: `:`Loại: `}</span>${e.text}</p>
      ${e.kept?a:s`<p class="why">${e.reason}${e.detail?` (${e.detail})`:``}</p>`}
      <p class="minor">${e.sources.length?s`Dẫn: ${e.sources.map((e,t)=>s`${t?`; `:``}${et(e)}`)}`:`Không dẫn điều khoản nào`}${e.by_model?` · do mô hình ${t} viết`:``}</p>
    </div>
  </li>`}function et({id:e,formal:t}){let[n=``,r=``]=e.split(`#`);return s`<a href=${`/van-ban/${encodeURIComponent(n)}${r?`#${r}`:``}`}>${t||e}</a>`}var tt={which:``,handled:`open`,door:``,since:``,until:``,q:``},nt=[[``,`Cần xem lại`],[`rating:down`,`Bị chấm chưa tốt`],[`rating:up`,`Được chấm tốt`],...Object.entries(_e).map(([e,[,,t]])=>[`status:${e}`,t])],rt=class extends G{static{this.styles=[...G.styles,i`
      .filters {
        margin-bottom: 1rem;
      }

      tbody th .clamp {
        -webkit-line-clamp: 3;
      }
    `]}constructor(){super(tt),this.found=null}async load(){if(this.place)return;let e=this.filters,{which:t,...n}=e,[r,i]=t.split(`:`),a=await this.api.get(`questions`,{...n,...r&&i?{[r]:i}:{},page:this.page});e===this.filters&&(this.found=a)}render(){return s`${this.place?s`<hd-question .api=${this.api} .active=${this.active} .place=${this.place}></hd-question>`:a}
      <div ?hidden=${this.place}>
        <div class="head">
          <div>
            <h1>Câu hỏi</h1>
            <p class="lede">Những câu trợ lý chưa trả lời tốt. Xem vì sao, bổ sung văn bản hoặc soạn câu trả lời duyệt, rồi đánh dấu đã xử lý. Thông tin cá nhân đã được che.</p>
          </div>
        </div>
        <form class="fields filters" role="search" aria-label="Lọc câu hỏi" @submit=${e=>e.preventDefault()}>
          <label><span>Chữ trong câu hỏi</span><input type="search" class="field" autocomplete="off" spellcheck="false" @input=${this.onWords} /></label>
          ${this.select(`Kết quả`,this.filters.which,nt,e=>this.narrow({which:e}))}
          ${this.select(`Xử lý`,this.filters.handled,[[`open`,`Chưa xử lý`],[`done`,`Đã xử lý`],[`all`,`Tất cả`]],e=>this.narrow({handled:e}))}
          ${this.select(`Kênh`,this.filters.door,[[``,`Tất cả`],...Object.entries(x)],e=>this.narrow({door:e}))}
          <hd-day label="Từ ngày" @hd-day=${e=>this.narrow({since:e.target.value})}></hd-day>
          <hd-day label="Đến ngày" @hd-day=${e=>this.narrow({until:e.target.value})}></hd-day>
        </form>
        ${this.found?this.list(this.found):this.waiting()}
      </div>`}list(e){let t=this.filters!==tt;return e.questions.length?s`${this.failed()}
      <div class="wide">
        <table>
          <caption class="unseen">Câu hỏi</caption>
          <thead><tr><th scope="col">Câu hỏi</th><th scope="col">Kết quả</th><th scope="col">Ý kiến</th><th scope="col">Lúc</th></tr></thead>
          <tbody>
            ${e.questions.map(e=>s`<tr>
                <th scope="row"><a class="strong" href=${`#cau-hoi/${e.record_id}`}><span class="clamp">${e.question}</span></a></th>
                <td data-name="">${Xe(e)}${e.handled?s` ${g(`good`,`check`,`Đã xử lý`)}`:a}</td>
                <td data-name="">${Ze(e)}</td>
                <td data-name=""><span class="nowrap">${F(e.asked_at)}</span>${e.door?s`<p class="minor">${x[e.door]??e.door}</p>`:a}</td>
              </tr>`)}
          </tbody>
        </table>
      </div>
      ${this.turner(e,`câu hỏi`)}`:s`${this.failed()}<p class="state">${t?`Không có câu hỏi phù hợp.`:`Không còn câu hỏi nào cần xem lại.`}</p>`}};n([m()],rt.prototype,`found`,void 0),rt=n([t(`hd-questions`)],rt);var q=class extends p{constructor(...e){super(...e),this.statement={text:``,supports:[]},this.number=1,this.alone=!1,this.hits=null,this.problem=``,this.names=new Map,this.library=new ie,this.searching=null,this.onFind=async e=>{e.preventDefault();let t=this.finder.value.trim();if(!t)return;this.searching?.abort();let n=this.searching=new AbortController;this.problem=``;try{let{items:e}=await this.library.suggest(t,{limit:8},n.signal);this.hits=e.filter(e=>e.locator_path),l(this,this.hits.length?`Có ${this.hits.length} điều khoản.`:`Không tìm thấy điều khoản nào.`)}catch(e){n.signal.aborted||(this.problem=u(e).message)}}}static{this.shadowRootOptions={...p.shadowRootOptions,delegatesFocus:!0}}static{this.styles=[_,te,N,i`
      fieldset {
        padding: 0.875rem 1rem 1rem;
        border: 1px solid var(--line);
        border-radius: var(--round-small);
      }

      fieldset[data-bad] {
        border-color: var(--bad);
      }

      legend {
        float: left;
        width: 100%;
        color: var(--ink);
        font-weight: 600;
      }

      legend + * {
        clear: both;
      }

      .support {
        margin-top: 0.75rem;
        padding-left: 0.875rem;
        border-left: 3px solid var(--gold);
      }

      .support textarea {
        font-family: var(--serif);
      }

      .between {
        display: flex;
        align-items: baseline;
        justify-content: space-between;
        gap: 1rem;
      }

      .finder .row {
        flex-wrap: nowrap;
      }

      .finder .quiet {
        flex: none;
        min-height: 2.75rem;
      }

      .finder {
        margin-top: 0.875rem;
      }

      .hits {
        margin-top: 0.5rem;
        border: 1px solid var(--line);
        border-radius: var(--round-small);
      }

      .hits li + li {
        border-top: 1px solid var(--line);
      }

      .hits button {
        display: block;
        width: 100%;
        padding: 0.625rem 0.875rem;
        border: 0;
        background: none;
        text-align: start;
      }

      .hits button:hover {
        background: var(--accent-tint);
      }

      .hits strong {
        display: block;
        color: var(--accent);
        font-weight: 600;
      }

      .verdict {
        display: flex;
        gap: 0.5rem;
        margin-top: 0.75rem;
        color: var(--good);
        font-size: var(--text-note);
      }

      .verdict[data-bad] {
        color: var(--bad);
      }

      .verdict .icon {
        flex: none;
        margin-top: 0.125rem;
      }
    `]}render(){let{text:e,supports:t}=this.statement;return s`<fieldset ?data-bad=${this.check&&!this.check.ok}>
      <legend><span class="between">Câu ${this.number}${this.alone?a:s`<button type="button" class="link" @click=${()=>this.dispatchEvent(new Event(`hd-remove`))}>Bỏ câu này</button>`}</span></legend>
      <textarea class="field" aria-label=${`Nội dung câu ${this.number}`} maxlength="5000" .value=${e} @input=${e=>this.tell({text:e.target.value})}></textarea>
      ${t.map((e,t)=>this.support(e,t))}
      <form class="finder" role="search" aria-label=${`Tìm căn cứ cho câu ${this.number}`} @submit=${this.onFind}>
        <label><span>Thêm căn cứ: vị trí, số hiệu hoặc vài chữ của điều khoản</span>
          <span class="row"><input type="search" class="field" placeholder="khoản 2 Điều 5 Nghị định…" autocomplete="off" maxlength="300" /><button class="quiet">${c(`search`)}Tìm</button></span>
        </label>
      </form>
      ${this.problem?s`<p class="problem" role="alert">${this.problem}</p>`:a}
      ${this.hits?.length?s`<ul class="hits">${this.hits.map(e=>s`<li><button type="button" @click=${()=>this.choose(e)}><strong>${e.title}</strong><span class="clamp soft">${e.quote||e.detail}</span></button></li>`)}</ul>`:this.hits?s`<p class="hint">Không tìm thấy điều khoản nào. Thử vị trí và số hiệu, ví dụ “Điều 3 68/NQ-CP”.</p>`:a}
      ${this.check?s`<p class="verdict" ?data-bad=${!this.check.ok}>${c(this.check.ok?`check`:`ended`)}<span>${this.check.ok?`Qua kiểm chứng.`:`${this.check.reason}${this.check.detail?` (${this.check.detail})`:``}`}</span></p>`:a}
    </fieldset>`}support(e,t){let[n=``,r=``]=e.provision_id.split(`#`),i=this.names.get(e.provision_id)??e.provision_id;return s`<div class="support">
      <div class="between minor">
        <a href=${`/van-ban/${encodeURIComponent(n)}#${r}`} target="_blank">${i}<span class="unseen"> (mở trong thẻ mới)</span></a>
        <button type="button" class="link" aria-label=${`Bỏ căn cứ ${i}`} @click=${()=>this.tell({supports:this.statement.supports.filter((e,n)=>n!==t)})}>Bỏ</button>
      </div>
      <textarea class="field" aria-label=${`Đoạn trích nguyên văn từ ${i}`} maxlength="5000" .value=${e.quote} @input=${e=>this.quote(t,e.target.value)}></textarea>
    </div>`}async choose(e){try{let t=await this.library.provision(e.slug,e.locator_path),n=t.provision_id;this.dispatchEvent(new CustomEvent(`hd-named`,{detail:[n,e.formal||e.title]})),this.tell({supports:[...this.statement.supports,{provision_id:n,quote:it(t,e.quote)}]}),this.hits=null,this.finder.value=``,await this.updateComplete,[...this.renderRoot.querySelectorAll(`.support textarea`)].at(-1)?.focus()}catch(e){this.problem=u(e).message}}quote(e,t){this.tell({supports:this.statement.supports.map((n,r)=>r===e?{...n,quote:t}:n)})}tell(e){this.dispatchEvent(new CustomEvent(`hd-change`,{detail:{...this.statement,...e}}))}};n([e({attribute:!1})],q.prototype,`statement`,void 0),n([e({attribute:!1})],q.prototype,`number`,void 0),n([e({attribute:!1})],q.prototype,`check`,void 0),n([e({type:Boolean})],q.prototype,`alone`,void 0),n([m()],q.prototype,`hits`,void 0),n([m()],q.prototype,`problem`,void 0),n([e({attribute:!1})],q.prototype,`names`,void 0),n([o(`input[type=search]`)],q.prototype,`finder`,void 0),q=n([t(`hd-statement`)],q);function it(e,t){return e.text||e.children.map(e=>e.text).filter(Boolean)[0]||t||e.heading}var at=()=>({questions:``,statements:[{text:``,supports:[],lead:!0}],valid_from:``,valid_to:``,record_id:``}),J=class extends P{constructor(...e){super(...e),this.answer=null,this.draft=at(),this.checks=[],this.names=new Map,this.ready=!1,this.changed=!1,this.add=async()=>{this.change({statements:[...this.draft.statements,{text:``,supports:[],lead:!0}]}),await this.updateComplete,[...this.renderRoot.querySelectorAll(`hd-statement`)].at(-1)?.focus()},this.verify=async()=>{this.problem=this.missing(!1),this.problem||await this.attempt(async()=>{this.checks=(await this.api.send(`POST`,`approved/check`,{statements:this.draft.statements})).checks})},this.save=async()=>{if(this.problem=this.missing(!0),this.problem)return;let{valid_from:e,valid_to:t,record_id:n,statements:r}=this.draft,i={questions:this.draft.questions.split(`
`).map(e=>e.trim()).filter(Boolean),statements:r,valid_from:e||null,valid_to:t||null,record_id:n};await this.attempt(async()=>{let e=this.answer?.id,t=await this.api.send(e?`PUT`:`POST`,e?`approved/${e}`:`approved`,i);sessionStorage.removeItem(this.key),this.take(t)},`Đã lưu bản nháp.`)},this.approve=async()=>{let e=this.answer.id;await this.attempt(async()=>{try{this.take(await this.api.send(`POST`,`approved/${e}/approve`))}catch(e){throw e instanceof y&&Array.isArray(e.details.checks)&&(this.checks=e.details.checks),e}},`Đã duyệt. Câu trả lời được dùng từ bây giờ.`)},this.withdraw=async()=>{let e=await this.confirm.ask({heading:`Rút câu trả lời?`,words:`Câu trả lời sẽ không được dùng nữa; trợ lý lại tự trả lời câu hỏi này.`,act:`Rút câu trả lời`,grave:!0,field:{label:`Lý do`,least:1,most:500}});e!==null&&await this.attempt(async()=>this.take(await this.api.send(`POST`,`approved/${this.answer.id}/withdraw`,{reason:e})),`Đã rút câu trả lời.`)},this.onUnload=e=>{this.changed&&e.preventDefault()}}static{this.styles=[...P.styles,i`
      .card > h2 + .soft {
        margin-top: 0.125rem;
      }

      hd-statement, textarea {
        margin-top: 0.75rem;
      }

      .stick {
        position: sticky;
        z-index: 2;
        bottom: 0;
        margin: 1rem -0.25rem 0;
        padding: 0.75rem 0.25rem max(0.75rem, env(safe-area-inset-bottom));
        border-top: 1px solid var(--line);
        background: var(--paper);
      }

      .history li + li {
        margin-top: 0.375rem;
      }

      .note {
        margin-top: 1rem;
      }
    `]}connectedCallback(){super.connectedCallback(),addEventListener(`beforeunload`,this.onUnload)}disconnectedCallback(){super.disconnectedCallback(),removeEventListener(`beforeunload`,this.onUnload)}willUpdate(e){e.has(`place`)&&this.answer?.id!==this.place&&(this.ready=!1)}async load(){let e=this.place;if(!e||this.ready)return;this.checks=[],this.answer=null,this.changed=!1;let[t,n=``]=e.split(`/`),r=at();if(t===`tu`){let e=await this.api.get(`approved/proposal/${encodeURIComponent(n)}`),t=e.statements.length?e.statements:r.statements;r={...r,questions:e.questions.join(`
`),statements:t,record_id:n},this.checks=e.checks;let i=await new ie().get(`answers/${encodeURIComponent(n)}`).catch(()=>null);this.names=new Map(i?.citations.map(e=>[e.provision_id,e.formal]))}else if(t!==`moi`){let t=await this.api.get(`approved/${encodeURIComponent(e)}`);r=st(t),this.answer=t,this.checks=t.checks,this.names=ot(t)}if(e!==this.place)return;let i=sessionStorage.getItem(this.key);i&&(r=JSON.parse(i),this.changed=!0,this.checks=[]),this.draft=r,this.ready=!0}render(){return s`<a class="back" href="#cau-tra-loi">${c(`back`)}Mọi câu trả lời đã duyệt</a>${this.ready?this.whole():this.waiting()}<hd-confirm></hd-confirm>`}whole(){let{answer:e,draft:t}=this,n=this.checks.filter(e=>!e.ok).length;return s`<div class="head">
        <div>
          <h1>${e?e.questions[0]:`Soạn câu trả lời`}</h1>
          ${e?s`<p class="lede row">${g(...be[e.state])}<span>${e.approved_by&&e.state===`approved`?`duyệt bởi ${e.approved_by}, ${F(e.approved_at)}`:`soạn bởi ${e.created_by}, ${F(e.created_at)}`}</span></p>`:a}
        </div>
      </div>
      ${e?.ended_reason?s`<div class="note" data-tone="warn">${c(`alert`)}<p>${e.state===`expired`?`Hết hạn`:`Đã rút`}: ${e.ended_reason}</p></div><br />`:a}
      <section class="card">
        <h2 id="questions">Các cách hỏi</h2>
        <p class="soft" id="questions-hint">Mỗi dòng một cách hỏi. Câu trả lời chỉ được dùng khi câu hỏi trùng ý với một trong các dòng này.</p>
        <textarea class="field" aria-labelledby="questions" aria-describedby="questions-hint" .value=${t.questions} @input=${e=>this.change({questions:e.target.value})}></textarea>
      </section>
      <section class="card">
        <h2>Các câu trong câu trả lời</h2>
        <p class="soft">Mỗi câu dẫn ít nhất một đoạn trích đúng nguyên văn trong thư viện.</p>
        ${t.statements.map((e,n)=>s`<hd-statement .statement=${e} .number=${n+1} .check=${this.checks[n]} .names=${this.names} ?alone=${t.statements.length===1}
            @hd-change=${e=>this.put(n,e.detail)} @hd-remove=${()=>this.drop(n)} @hd-named=${e=>this.names=new Map([...this.names,e.detail])}></hd-statement>`)}
        <div class="acts"><button type="button" class="quiet" ?disabled=${t.statements.length>=20} @click=${this.add}>${c(`new`)}Thêm câu</button></div>
      </section>
      <section class="card">
        <h2>Thời gian dùng</h2>
        <div class="fields">
          <hd-day label="Dùng từ ngày (nếu cần)" .value=${t.valid_from} @hd-day=${e=>this.change({valid_from:e.target.value})}></hd-day>
          <hd-day label="Dùng đến hết ngày (nếu cần)" .value=${t.valid_to} @hd-day=${e=>this.change({valid_to:e.target.value})}></hd-day>
        </div>
      </section>
      ${e?.history?.length?s`<section class="card"><h2>Lịch sử</h2><ol class="history">${e.history.map(e=>s`<li>${F(e.at)} · <strong>${Ce[e.act]??e.act}</strong> · ${e.by}${e.note?` – ${e.note}`:``}</li>`)}</ol></section>`:a}
      <div class="stick">
        ${this.failed()}
        ${this.checks.length&&!this.problem?s`<div class="note" data-tone=${n?`bad`:`good`} role="status">${c(n?`alert`:`check`)}<p>${n?`${n} câu chưa qua kiểm chứng; xem lý do dưới từng câu.`:`Mọi câu đều qua kiểm chứng.`}</p></div>`:a}
        <div class="acts">
          <button type="button" class="quiet" ?disabled=${this.busy} @click=${this.verify}>${c(`scales`)}Kiểm chứng</button>
          <button type="button" class=${e&&!this.changed&&e.state!==`approved`?`quiet`:`primary`} ?disabled=${this.busy} @click=${this.save}>Lưu bản nháp</button>
          ${e&&!this.changed&&e.state!==`approved`?s`<button type="button" class="primary" ?disabled=${this.busy} @click=${this.approve}>${c(`check`)}Duyệt và dùng</button>`:a}
          ${e&&(e.state===`approved`||e.state===`draft`)?s`<button type="button" class="quiet danger" ?disabled=${this.busy} @click=${this.withdraw}>Rút câu trả lời</button>`:a}
          ${this.changed?s`<span class="minor">Có thay đổi chưa lưu</span>`:a}
        </div>
      </div>`}get key(){return`hd-admin-draft:${this.place}`}change(e){this.draft={...this.draft,...e},this.changed=!0,sessionStorage.setItem(this.key,JSON.stringify(this.draft))}put(e,t){this.change({statements:this.draft.statements.map((n,r)=>r===e?t:n)}),this.checks=[]}drop(e){this.change({statements:this.draft.statements.filter((t,n)=>n!==e)}),this.checks=this.checks.filter((t,n)=>n!==e),l(this,`Đã bỏ câu ${e+1}.`),this.updateComplete.then(()=>this.renderRoot.querySelectorAll(`hd-statement`)[Math.max(0,e-1)]?.focus())}missing(e){let t=this.draft.statements.findIndex(e=>!e.text.trim()),n=this.draft.statements.findIndex(e=>!e.supports.length||e.supports.some(e=>!e.quote.trim()));return e&&!this.draft.questions.trim()?`Hãy nhập ít nhất một cách hỏi.`:t>=0?`Câu ${t+1} chưa có nội dung.`:n>=0?`Câu ${n+1} chưa có đoạn trích làm căn cứ.`:``}take(e){let t=e.history??this.answer?.history;this.answer=t?{...e,history:t}:e,this.draft=st(e),this.checks=e.checks,this.names=new Map([...this.names,...ot(e)]),this.changed=!1,this.place!==e.id&&location.replace(`#cau-tra-loi/${e.id}`),this.api.get(`approved/${e.id}`).then(e=>this.answer=e,()=>void 0)}};n([m()],J.prototype,`answer`,void 0),n([m()],J.prototype,`draft`,void 0),n([m()],J.prototype,`checks`,void 0),n([m()],J.prototype,`names`,void 0),n([m()],J.prototype,`ready`,void 0),n([m()],J.prototype,`changed`,void 0),n([o(`hd-confirm`)],J.prototype,`confirm`,void 0),J=n([t(`hd-editor`)],J);function ot(e){return new Map(e.sources.filter(e=>e.formal).map(e=>[e.provision_id,e.formal]))}function st(e){let{questions:t,statements:n,valid_from:r,valid_to:i,record_id:a}=e;return{questions:t.join(`
`),statements:n,valid_from:r??``,valid_to:i??``,record_id:a??``}}var ct=[[``,`Tất cả`],[`approved`,`Đang dùng`],[`draft`,`Bản nháp`],[`expired`,`Hết hạn`],[`withdrawn`,`Đã rút`]],Y=class extends P{constructor(...e){super(...e),this.answers=null,this.chosen=``}static{this.styles=[...P.styles,i`
      .segments {
        margin-bottom: 1rem;
      }

      .why {
        margin-top: 0.25rem;
        color: var(--warn);
        font-size: var(--text-note);
      }
    `]}async load(){if(this.place)return;let e=this.chosen,{answers:t}=await this.api.get(`approved`,{state:e});e===this.chosen&&(this.answers=t)}render(){return s`${this.place?s`<hd-editor .api=${this.api} .active=${this.active} .place=${this.place}></hd-editor>`:a}
      <div ?hidden=${this.place}>
        <div class="head">
          <div>
            <h1>Câu trả lời đã duyệt</h1>
            <p class="lede">Câu trả lời do cán bộ soạn và duyệt, được dùng trước cho đúng câu hỏi đó. Câu trả lời tự hết hạn khi điều khoản được dẫn thay đổi.</p>
          </div>
          <a class="primary" href="#cau-tra-loi/moi">${c(`new`)}Soạn câu trả lời</a>
        </div>
        <div class="segments" role="group" aria-label="Lọc theo trạng thái">
          ${ct.map(([e,t])=>s`<button type="button" aria-pressed=${e===this.chosen} @click=${()=>this.choose(e)}>${t}</button>`)}
        </div>
        ${this.answers?this.list(this.answers):this.waiting()}
      </div>`}list(e){return e.length?s`${this.failed()}
      <div class="wide">
        <table>
          <caption class="unseen">Câu trả lời đã duyệt</caption>
          <thead><tr><th scope="col">Câu hỏi</th><th scope="col">Trạng thái</th><th scope="col">Căn cứ</th><th scope="col">Người duyệt</th></tr></thead>
          <tbody>
            ${e.map(e=>s`<tr>
                <th scope="row">
                  <a class="strong" href=${`#cau-tra-loi/${e.id}`}>${e.questions[0]}</a>
                  ${e.questions.length>1?s`<p class="minor">và ${e.questions.length-1} cách hỏi khác</p>`:a}
                  ${e.ended_reason?s`<p class="why">${e.ended_reason}</p>`:a}
                </th>
                <td data-name="">${lt(e)}</td>
                <td data-name=""><ul class="minor">${e.sources.map(e=>s`<li>${e.formal||e.provision_id}</li>`)}</ul></td>
                <td data-name="Người duyệt">${e.approved_by?s`${e.approved_by}<p class="minor">${F(e.approved_at)}</p>`:s`<span class="minor">chưa duyệt</span>`}
                  ${e.valid_to?s`<p class="minor">dùng đến ${d(e.valid_to)}</p>`:a}</td>
              </tr>`)}
          </tbody>
        </table>
      </div>`:s`${this.failed()}<p class="state">${this.chosen?`Không có câu trả lời nào ở trạng thái này.`:`Chưa có câu trả lời nào. Bạn có thể soạn mới, hoặc bắt đầu từ một câu trong mục Câu hỏi.`}</p>`}choose(e){this.chosen=e,this.reload()}};n([m()],Y.prototype,`answers`,void 0),n([m()],Y.prototype,`chosen`,void 0),Y=n([t(`hd-approved`)],Y);function lt(e){return g(...be[e.state])}var X=class extends P{constructor(...e){super(...e),this.keys=null,this.sites=[],this.made=null,this.onKey=async e=>{let t=I(e),n=t.getAll(`scopes`);if(!n.length){this.problem=`Hãy chọn ít nhất một quyền cho khóa.`;return}let r=Number(L(t,`expires`))||null,i={name:L(t,`name`),scopes:n,per_minute:Number(L(t,`per_minute`)),per_day:Number(L(t,`per_day`)),expires_in_days:r};await this.makeKey(`keys`,i,e.target)},this.onSite=async e=>{let t=e.target,n=I(e),r=e=>L(n,e)?{[e]:Number(L(n,e))}:{},i={name:L(n,`name`),hosts:Re(n,`hosts`),documents:Re(n,`documents`),...r(`per_minute`),...r(`per_day`)},a=null;await this.attempt(async()=>a=await this.api.send(`POST`,`sites`,i))&&(t.reset(),await this.reload(),await this.showSnippet(a))}}static{this.styles=[...P.styles,i`
      .wide {
        margin-top: 1rem;
        border: 1px solid var(--line);
      }

      section + section {
        margin-top: 2.5rem;
      }

      details {
        margin-top: 0.75rem;
      }

      details .card {
        margin-top: 0.25rem;
      }

      .secret {
        display: block;
        margin: 0.75rem 0;
        padding: 0.75rem 0.875rem;
        border: 1px solid var(--edge);
        border-radius: var(--round-small);
        background: var(--paper);
        white-space: pre-wrap;
      }

      td .row {
        justify-content: flex-end;
        gap: 0.375rem;
      }

      @media (max-width: 56rem) {
        td .row {
          justify-content: flex-start;
          margin-top: 0.375rem;
        }
      }
    `]}async load(){let[e,t]=await Promise.all([this.api.get(`keys`),this.api.get(`sites`)]);this.keys=e.keys,this.sites=t.sites}render(){return s`<div class="head">
        <div><h1>Khóa và trang nhúng</h1><p class="lede">Khóa cho chương trình của cơ quan khác, và các trang web có đặt trợ lý.</p></div>
      </div>
      ${this.keys?s`${this.failed()}${this.keyDesk(this.keys)}${this.siteDesk()}`:this.waiting()}
      <hd-confirm></hd-confirm>
      <hd-dialog heading=${this.made?.heading??``} @hd-closed=${()=>this.made=null}>
        <p>${this.made?.words}</p>
        <code class="secret" tabindex="0">${this.made?.secret}</code>
        <div slot="foot"><hd-copy label="Sao chép" .text=${this.made?.secret??``}></hd-copy><button type="button" class="quiet" @click=${()=>this.dialog.close()}>Tôi đã lưu</button></div>
      </hd-dialog>`}keyDesk(e){return s`<section aria-labelledby="keys">
      <h2 id="keys">Khóa API</h2>
      <details>
        <summary>Cấp khóa mới</summary>
        <form class="card" @submit=${this.onKey}>
          <div class="fields">
            <label><span>Tên chương trình</span><input class="field" name="name" required maxlength="200" autocomplete="off" /></label>
            <label><span>Lượt mỗi phút</span><input class="field" name="per_minute" type="number" min="1" max="10000000" value="120" required /></label>
            <label><span>Lượt mỗi ngày</span><input class="field" name="per_day" type="number" min="1" max="10000000" value="20000" required /></label>
            <label><span>Hết hạn sau (ngày, để trống: không)</span><input class="field" name="expires" type="number" min="1" max="3650" /></label>
            <fieldset class="whole"><legend>Được phép</legend>
              <div class="row">${Object.entries(S).map(([e,t])=>s`<label class="tick"><input type="checkbox" name="scopes" value=${e} ?checked=${e===`ask`} /><span>${t}</span></label>`)}</div>
            </fieldset>
          </div>
          <div class="acts"><button class="primary" ?disabled=${this.busy}>Cấp khóa</button></div>
        </form>
      </details>
      ${e.length?s`<div class="wide"><table>
            <caption class="unseen">Khóa API</caption>
            <thead><tr><th scope="col">Khóa</th><th scope="col">Được phép</th><th scope="col">Giới hạn</th><th scope="col">Dùng lần cuối</th><th scope="col"><span class="unseen">Việc</span></th></tr></thead>
            <tbody>${e.map(e=>this.key(e))}</tbody>
          </table></div>`:s`<p class="soft">Chưa có khóa nào.</p>`}
    </section>`}key(e){let t=e.expires_at!==null&&new Date(e.expires_at)<=new Date;return s`<tr>
      <th scope="row"><strong>${e.name}</strong><p class="minor"><code>${e.id}…</code></p></th>
      <td data-name="Được phép">${e.scopes.map(e=>S[e]??e).join(`, `)}</td>
      <td data-name="Giới hạn">${w(e.per_minute)}/phút, ${w(e.per_day)}/ngày</td>
      <td data-name="Dùng lần cuối">${F(e.last_used_at)||`chưa dùng`}${e.expires_at&&!t?s`<p class="minor">hết hạn ${F(e.expires_at)}</p>`:a}</td>
      <td data-name="">${e.revoked_at?g(`bad`,`ended`,`Thu hồi ${F(e.revoked_at)}`):t?g(`plain`,`clock`,`Đã hết hạn`):s`<div class="row"><button type="button" class="quiet" aria-label=${`Đổi khóa ${e.name}`} @click=${()=>this.rotate(e)}>Đổi khóa</button>
              <button type="button" class="quiet danger" aria-label=${`Thu hồi khóa ${e.name}`} @click=${()=>this.revoke(e)}>Thu hồi</button></div>`}</td>
    </tr>`}siteDesk(){return s`<section aria-labelledby="sites">
      <h2 id="sites">Trang web nhúng trợ lý</h2>
      <details>
        <summary>Thêm trang web</summary>
        <form class="card" @submit=${this.onSite}>
          <div class="fields">
            <label><span>Tên trang web</span><input class="field" name="name" required maxlength="200" autocomplete="off" /></label>
            <label><span>Lượt mỗi phút của một người</span><input class="field" name="per_minute" type="number" min="1" max="10000000" placeholder="mặc định" /></label>
            <label><span>Lượt mỗi ngày của cả trang</span><input class="field" name="per_day" type="number" min="1" max="10000000" placeholder="mặc định" /></label>
            <label class="whole"><span>Tên miền, mỗi dòng một (*.tinh.gov.vn: mọi tên miền con)</span><textarea class="field" name="hosts" required placeholder="dichvucong.gov.vn"></textarea></label>
            <label class="whole"><span>Chỉ trả lời từ các văn bản (số hiệu, mỗi dòng một; để trống: mọi văn bản)</span><textarea class="field" name="documents"></textarea></label>
          </div>
          <div class="acts"><button class="primary" ?disabled=${this.busy}>Thêm trang web</button></div>
        </form>
      </details>
      ${this.sites.length?s`<div class="wide"><table>
            <caption class="unseen">Trang web nhúng trợ lý</caption>
            <thead><tr><th scope="col">Trang web</th><th scope="col">Tên miền</th><th scope="col">Giới hạn</th><th scope="col"><span class="unseen">Việc</span></th></tr></thead>
            <tbody>
              ${this.sites.map(e=>s`<tr>
                  <th scope="row"><strong>${e.name}</strong>${e.documents.length?s`<p class="minor">chỉ ${e.documents.join(`, `)}</p>`:a}</th>
                  <td data-name="Tên miền">${e.hosts.join(`, `)}</td>
                  <td data-name="Giới hạn">${w(e.per_minute)}/phút mỗi người, ${w(e.per_day)}/ngày</td>
                  <td data-name=""><div class="row"><button type="button" class="quiet" aria-label=${`Mã nhúng của ${e.name}`} @click=${()=>this.showSnippet(e)}>Mã nhúng</button>
                    <button type="button" class="quiet danger" aria-label=${`Thu hồi ${e.name}`} @click=${()=>this.removeSite(e)}>Thu hồi</button></div></td>
                </tr>`)}
            </tbody>
          </table></div>`:s`<p class="soft">Chưa có trang web nào.</p>`}
    </section>`}async makeKey(e,t,n){let r=null;if(!await this.attempt(async()=>r=await this.api.send(`POST`,e,t)))return;n?.reset();let{name:i,secret:a}=r;await this.reload(),await this.tell(`Khóa của ${i}`,`Hãy lưu khóa này ngay. Vì lý do an toàn, khóa chỉ hiện một lần.`,a??``)}async rotate(e){let t=await this.confirm.ask({heading:`Đổi khóa ${e.name}?`,words:`Một khóa mới với cùng quyền được cấp. Khóa cũ còn dùng được thêm một thời gian để chương trình kịp đổi.`,act:`Đổi khóa`,field:{label:`Khóa cũ còn dùng được (giờ)`,type:`number`,least:0,most:2160,value:`24`}});t!==null&&await this.makeKey(`keys/${encodeURIComponent(e.id)}/rotate`,{overlap_hours:Number(t)})}async revoke(e){await this.confirm.ask({heading:`Thu hồi khóa ${e.name}?`,words:`Chương trình dùng khóa này bị từ chối ngay lập tức.`,act:`Thu hồi`,grave:!0})!==null&&await this.attempt(()=>this.api.send(`DELETE`,`keys/${encodeURIComponent(e.id)}`),`Đã thu hồi khóa.`)&&await this.reload()}showSnippet(e){let t=`<script src="${location.origin}/widget.js" data-site-key="${e.key}" async><\/script>`;return this.tell(`Mã nhúng của ${e.name}`,`Dán dòng này vào trang web. Khóa trong đó không phải bí mật: nó chỉ có tác dụng trên các tên miền đã khai.`,t)}async tell(e,t,n){this.made={heading:e,words:t,secret:n},await this.updateComplete,this.dialog.show()}async removeSite(e){await this.confirm.ask({heading:`Thu hồi ${e.name}?`,words:`Trợ lý trên trang web này ngừng hoạt động ngay lập tức.`,act:`Thu hồi`,grave:!0})!==null&&await this.attempt(()=>this.api.send(`DELETE`,`sites/${encodeURIComponent(e.key)}`),`Đã thu hồi khóa của trang web.`)&&await this.reload()}};n([m()],X.prototype,`keys`,void 0),n([m()],X.prototype,`sites`,void 0),n([m()],X.prototype,`made`,void 0),n([o(`hd-confirm`)],X.prototype,`confirm`,void 0),n([o(`hd-dialog`)],X.prototype,`dialog`,void 0),X=n([t(`hd-access`)],X);var ut=100,dt=1e3,Z=class extends P{constructor(...e){super(...e),this.doors=null,this.acts=[],this.limit=ut,this.outcome=``,this.more=()=>{this.limit=dt,this.reload()},this.onClose=async e=>{let t=L(I(e),`message`);await this.confirm.ask({heading:`Tạm dừng trả lời?`,words:`Mọi kênh (trang hỏi đáp, trang nhúng, Zalo, API) ngừng trả lời cho đến khi bạn mở lại.`,act:`Tạm dừng`,grave:!0})!==null&&await this.set({open:!1,message:t},`Trợ lý đã tạm dừng trả lời.`)},this.onOpen=()=>this.set({open:!0},`Trợ lý đã trả lời trở lại.`),this.onPurge=async e=>{let t=Number(L(I(e),`days`));await this.confirm.ask({heading:`Xóa vĩnh viễn?`,words:t?`Mọi câu hỏi và câu trả lời cũ hơn ${w(t)} ngày bị xóa và không lấy lại được.`:`Toàn bộ câu hỏi và câu trả lời đến lúc này bị xóa và không lấy lại được.`,act:`Xóa vĩnh viễn`,grave:!0})!==null&&(await this.attempt(async()=>{let{deleted:e}=await this.api.send(`POST`,`purge`,{older_than_days:t});this.outcome=`Đã xóa ${w(e)} câu hỏi.`}),this.problem||await this.reload())}}static{this.styles=[...P.styles,i`
      .number-field {
        width: 9rem;
      }

      .wide, .row + form {
        margin-top: 0.75rem;
      }

      .deed {
        overflow-wrap: anywhere;
      }
    `]}async load(){let[e,t]=await Promise.all([this.api.get(`doors`),this.api.get(`audit`,{limit:this.limit})]);this.doors=e,this.acts=t.acts}render(){return s`<div class="head"><div><h1>Hệ thống</h1><p class="lede">Tạm dừng trợ lý, xóa câu hỏi cũ và xem ai đã làm gì.</p></div></div>
      ${this.doors?s`${this.failed()}${this.switch(this.doors)}${this.purging()}${this.log()}`:this.waiting()} <hd-confirm></hd-confirm>`}switch(e){return s`<section class="card" aria-labelledby="doors">
      <h2 id="doors">Trả lời câu hỏi</h2>
      <p class="row">${e.open?g(`good`,`check`,`Đang trả lời`):g(`bad`,`stop`,`Đang tạm dừng`)}</p>
      ${e.open?s`<form @submit=${this.onClose}>
            <label><span>Lời báo cho người dùng khi tạm dừng</span><textarea class="field" name="message" maxlength="500" placeholder="Trợ lý đang tạm dừng để bảo trì. Bạn vẫn có thể tra cứu và đọc văn bản."></textarea></label>
            <p class="hint">Để trống thì dùng lời báo có sẵn. Tra cứu và đọc văn bản vẫn hoạt động.</p>
            <div class="acts"><button class="primary grave" ?disabled=${this.busy}>${c(`stop`)}Tạm dừng trả lời</button></div>
          </form>`:s`<p>Người dùng đang thấy: “${e.message}”</p>
            <div class="acts"><button type="button" class="primary" ?disabled=${this.busy} @click=${this.onOpen}>Mở lại trả lời</button></div>`}
    </section>`}purging(){return s`<section class="card" aria-labelledby="purge">
      <h2 id="purge">Xóa câu hỏi cũ</h2>
      <p class="soft">Xóa vĩnh viễn câu hỏi, câu trả lời và ý kiến cũ hơn số ngày dưới đây. Văn bản và câu trả lời đã duyệt không bị ảnh hưởng.</p>
      <form @submit=${this.onPurge}>
        <div class="acts">
          <label><span>Cũ hơn (ngày)</span><input class="field number-field" name="days" type="number" min="0" max="36500" value="180" required /></label>
        </div>
        <div class="acts"><button class="quiet danger" ?disabled=${this.busy}>${c(`trash`)}Xóa câu hỏi cũ</button><span role="status" class="soft">${this.outcome}</span></div>
      </form>
    </section>`}log(){return s`<section class="card" aria-labelledby="audit">
      <h2 id="audit">Nhật ký</h2>
      <p class="soft">Mọi thay đổi đều được ghi lại, mới nhất trước.</p>
      <div class="wide">
        <table>
          <caption class="unseen">Nhật ký quản trị</caption>
          <thead><tr><th scope="col">Lúc</th><th scope="col">Người làm</th><th scope="col">Việc</th><th scope="col">Chi tiết</th></tr></thead>
          <tbody>
            ${this.acts.map(e=>s`<tr>
                <td data-name="" class="nowrap">${F(e.at)}</td>
                <td data-name="Người làm" class="deed">${e.actor}</td>
                <th scope="row">${Se[e.act]??e.act}</th>
                <td data-name="" class="deed minor">${ft(e)}</td>
              </tr>`)}
          </tbody>
        </table>
      </div>
      ${this.acts.length>=this.limit&&this.limit<dt?s`<div class="acts"><button type="button" class="quiet" @click=${this.more}>Xem thêm</button></div>`:``}
    </section>`}async set(e,t){await this.attempt(()=>this.api.send(`PUT`,`doors`,e),t)&&await this.reload(),this.renderRoot.querySelector(`[aria-labelledby=doors] button`)?.focus()}};n([m()],Z.prototype,`doors`,void 0),n([m()],Z.prototype,`acts`,void 0),n([m()],Z.prototype,`limit`,void 0),n([m()],Z.prototype,`outcome`,void 0),n([o(`hd-confirm`)],Z.prototype,`confirm`,void 0),Z=n([t(`hd-system`)],Z);function ft({target:e,details:t}){return[e,...Object.entries(t).filter(([e,t])=>t!==null&&t!==``&&typeof t!=`boolean`&&ht[e]).map(([e,t])=>`${ht[e]}: ${Array.isArray(t)?t.map(pt).join(`, `):pt(t)}`)].filter(Boolean).join(` · `)}function pt(e){return mt[String(e)]??S[String(e)]??String(e)}var mt={local:`mật khẩu`,oidc:`SSO`,in_force:`còn hiệu lực`,expired:`hết hiệu lực`,not_yet:`chưa có hiệu lực`},ht={name:`tên`,hosts:`tên miền`,scopes:`quyền`,message:`lời báo`,reason:`lý do`,status:`tình trạng`,locator:`điều khoản`,file:`tệp`,older_than_days:`cũ hơn (ngày)`,deleted:`đã xóa`,way:`cách`,new:`khóa mới`},Q=[{name:`tong-quan`,words:`Tổng quan`,sign:`graph`},{name:`van-ban`,words:`Văn bản`,sign:`library`},{name:`cau-hoi`,words:`Câu hỏi`,sign:`question`},{name:`cau-tra-loi`,words:`Câu trả lời đã duyệt`,sign:`check`},{name:`khoa`,words:`Khóa và trang nhúng`,sign:`link`},{name:`he-thong`,words:`Hệ thống`,sign:`shield`}],gt={oidc_refused:`Tài khoản này chưa được phép quản trị. Hãy hỏi người vận hành hệ thống.`,oidc_failed:`Chưa đăng nhập được qua hệ thống của cơ quan. Hãy thử lại.`},$=class extends p{constructor(...e){super(...e),this.state=`loading`,this.shown=`tong-quan`,this.parts=new Map,this.problem=gt[new URLSearchParams(location.search).get(`error`)??``]??``,this.api=new de,this.waiting=null,this.start=async()=>{try{this.state=(await this.api.look()).signed_in?`in`:`out`}catch(e){this.problem=u(e).message,this.state=`failed`}},this.onAddress=()=>{let[e,...t]=decodeURIComponent(location.hash.slice(1)).split(`/`),n=Q.find(t=>t.name===e);if(!n&&location.hash.length>1)return;let{name:r,words:i}=n??Q[0],a=this.shown!==r||this.parts.get(r)!==t.join(`/`);this.parts=new Map(this.parts).set(r,t.join(`/`)),this.shown=r,document.title=`${i} – Quản trị – Hỏi Đáp`,a&&this.state===`in`&&(l(this,i),scrollTo({top:0,behavior:`instant`})),this.updateComplete.then(()=>this.renderRoot.querySelector(`nav [aria-current]`)?.scrollIntoView({block:`nearest`,inline:`center`,behavior:`instant`}))},this.onSignedIn=()=>{this.problem=``,history.replaceState(null,``,location.pathname+location.hash),this.state=`in`,l(this,`Đã đăng nhập.`),this.updateComplete.then(()=>document.getElementById(`noi-dung`)?.focus())},this.signOut=async()=>{await this.api.send(`DELETE`,`session`).catch(()=>void 0),location.reload()},this.signInAgain=async()=>{if(await this.api.look().catch(()=>void 0),this.api.session?.signed_in)return;let e=new Promise((e,t)=>this.waiting={resolve:e,reject:t});this.dialog.show(),this.again.focus(),await e},this.onBack=()=>{this.waiting?.resolve(),this.waiting=null,this.dialog.close()},this.onGivenUp=()=>{this.waiting?.reject(new v(`Bạn cần đăng nhập lại để làm việc này.`,`refused`)),this.waiting=null}}static{this.styles=[_,ge]}connectedCallback(){super.connectedCallback(),addEventListener(`hashchange`,this.onAddress),this.api.signInAgain=this.signInAgain,this.onAddress(),this.start()}disconnectedCallback(){super.disconnectedCallback(),removeEventListener(`hashchange`,this.onAddress)}render(){return this.state===`loading`?s`<p class="middle" role="status">Đang mở trang quản trị…</p>`:this.state===`failed`?s`<div class="middle" role="alert"><h1>Chưa mở được trang quản trị</h1><p>${this.problem}</p><button type="button" class="quiet" @click=${this.start}>${c(`retry`)}Thử lại</button></div>`:this.state===`out`?s`<div class="door">
        <h1>Quản trị</h1>
        <p class="lede">Dành cho cán bộ phụ trách trợ lý.</p>
        <hd-sign-in .api=${this.api} .problem=${this.problem} @hd-signed-in=${this.onSignedIn}></hd-sign-in>
      </div>`:s`<div class="frame">
        <div class="side">
          <p class="who">
            <span>Đang đăng nhập: <strong>${this.api.session?.name}</strong></span>
            <button type="button" class="link" @click=${this.signOut}>Đăng xuất</button>
          </p>
          <nav aria-label="Quản trị">
            <ul>
              ${Q.map(({name:e,words:t,sign:n})=>s`<li><a href=${`#${e}`} aria-current=${e===this.shown?`page`:a}>${c(n)}<span>${t}</span></a></li>`)}
            </ul>
          </nav>
        </div>
        <div class="section">${Q.map(({name:e})=>e===this.shown||this.parts.has(e)?this.section(e):a)}</div>
      </div>
      <hd-dialog heading="Phiên đăng nhập đã hết" @hd-closed=${this.onGivenUp}>
        <p class="lede">Đăng nhập lại để làm tiếp. Những gì bạn đã nhập vẫn còn nguyên.</p>
        <hd-sign-in stay .api=${this.api} @hd-signed-in=${this.onBack}></hd-sign-in>
      </hd-dialog>`}section(e){let t=e===this.shown,n=this.parts.get(e)??``;switch(e){case`tong-quan`:return s`<hd-overview ?hidden=${!t} .api=${this.api} .active=${t}></hd-overview>`;case`van-ban`:return s`<hd-documents ?hidden=${!t} .api=${this.api} .active=${t} .place=${n}></hd-documents>`;case`cau-hoi`:return s`<hd-questions ?hidden=${!t} .api=${this.api} .active=${t} .place=${n}></hd-questions>`;case`cau-tra-loi`:return s`<hd-approved ?hidden=${!t} .api=${this.api} .active=${t} .place=${n}></hd-approved>`;case`khoa`:return s`<hd-access ?hidden=${!t} .api=${this.api} .active=${t}></hd-access>`;case`he-thong`:return s`<hd-system ?hidden=${!t} .api=${this.api} .active=${t}></hd-system>`}}};n([m()],$.prototype,`state`,void 0),n([m()],$.prototype,`shown`,void 0),n([m()],$.prototype,`parts`,void 0),n([m()],$.prototype,`problem`,void 0),n([o(`hd-dialog`)],$.prototype,`dialog`,void 0),n([o(`hd-dialog hd-sign-in`)],$.prototype,`again`,void 0),$=n([t(`hd-admin`)],$);