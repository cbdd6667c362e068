const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/dialog-HrOpRALc.js","assets/modal-D8JpT0d4.js","assets/lookup-BwBol3hh.js","assets/copy-button-CKLyGZPO.js"])))=>i.map(i=>d[i]);
var e=globalThis,t=e.ShadowRoot&&(e.ShadyCSS===void 0||e.ShadyCSS.nativeShadow)&&`adoptedStyleSheets`in Document.prototype&&`replace`in CSSStyleSheet.prototype,n=Symbol(),r=new WeakMap,i=class{constructor(e,t,r){if(this._$cssResult$=!0,r!==n)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,n=this.t;if(t&&e===void 0){let t=n!==void 0&&n.length===1;t&&(e=r.get(n)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),t&&r.set(n,e))}return e}toString(){return this.cssText}},a=e=>new i(typeof e==`string`?e:e+``,void 0,n),o=(e,...t)=>new i(e.length===1?e[0]:t.reduce((t,n,r)=>t+(e=>{if(!0===e._$cssResult$)return e.cssText;if(typeof e==`number`)return e;throw Error(`Value passed to 'css' function must be a 'css' function result: `+e+`. Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.`)})(n)+e[r+1],e[0]),e,n),s=(n,r)=>{if(t)n.adoptedStyleSheets=r.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let t of r){let r=document.createElement(`style`),i=e.litNonce;i!==void 0&&r.setAttribute(`nonce`,i),r.textContent=t.cssText,n.appendChild(r)}},c=t?e=>e:e=>e instanceof CSSStyleSheet?(e=>{let t=``;for(let n of e.cssRules)t+=n.cssText;return a(t)})(e):e,{is:l,defineProperty:u,getOwnPropertyDescriptor:d,getOwnPropertyNames:ee,getOwnPropertySymbols:te,getPrototypeOf:ne}=Object,f=globalThis,re=f.trustedTypes,ie=re?re.emptyScript:``,ae=f.reactiveElementPolyfillSupport,p=(e,t)=>e,m={toAttribute(e,t){switch(t){case Boolean:e=e?ie:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let n=e;switch(t){case Boolean:n=e!==null;break;case Number:n=e===null?null:Number(e);break;case Object:case Array:try{n=JSON.parse(e)}catch{n=null}}return n}},h=(e,t)=>!l(e,t),oe={attribute:!0,type:String,converter:m,reflect:!1,useDefault:!1,hasChanged:h};Symbol.metadata??=Symbol(`metadata`),f.litPropertyMetadata??=new WeakMap;var g=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=oe){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let n=Symbol(),r=this.getPropertyDescriptor(e,n,t);r!==void 0&&u(this.prototype,e,r)}}static getPropertyDescriptor(e,t,n){let{get:r,set:i}=d(this.prototype,e)??{get(){return this[t]},set(e){this[t]=e}};return{get:r,set(t){let a=r?.call(this);i?.call(this,t),this.requestUpdate(e,a,n)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??oe}static _$Ei(){if(this.hasOwnProperty(p(`elementProperties`)))return;let e=ne(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(p(`finalized`)))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(p(`properties`))){let e=this.properties,t=[...ee(e),...te(e)];for(let n of t)this.createProperty(n,e[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[e,n]of t)this.elementProperties.set(e,n)}this._$Eh=new Map;for(let[e,t]of this.elementProperties){let n=this._$Eu(e,t);n!==void 0&&this._$Eh.set(n,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let n=new Set(e.flat(1/0).reverse());for(let e of n)t.unshift(c(e))}else e!==void 0&&t.push(c(e));return t}static _$Eu(e,t){let n=t.attribute;return!1===n?void 0:typeof n==`string`?n:typeof e==`string`?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let n of t.keys())this.hasOwnProperty(n)&&(e.set(n,this[n]),delete this[n]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return s(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,n){this._$AK(e,n)}_$ET(e,t){let n=this.constructor.elementProperties.get(e),r=this.constructor._$Eu(e,n);if(r!==void 0&&!0===n.reflect){let i=(n.converter?.toAttribute===void 0?m:n.converter).toAttribute(t,n.type);this._$Em=e,i==null?this.removeAttribute(r):this.setAttribute(r,i),this._$Em=null}}_$AK(e,t){let n=this.constructor,r=n._$Eh.get(e);if(r!==void 0&&this._$Em!==r){let e=n.getPropertyOptions(r),i=typeof e.converter==`function`?{fromAttribute:e.converter}:e.converter?.fromAttribute===void 0?m:e.converter;this._$Em=r;let a=i.fromAttribute(t,e.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(e,t,n,r=!1,i){if(e!==void 0){let a=this.constructor;if(!1===r&&(i=this[e]),n??=a.getPropertyOptions(e),!((n.hasChanged??h)(i,t)||n.useDefault&&n.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(a._$Eu(e,n))))return;this.C(e,t,n)}!1===this.isUpdatePending&&(this._$ES=this._$EP())}C(e,t,{useDefault:n,reflect:r,wrapped:i},a){n&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,a??t??this[e]),!0!==i||a!==void 0)||(this._$AL.has(e)||(this.hasUpdated||n||(t=void 0),this._$AL.set(e,t)),!0===r&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[e,t]of this._$Ep)this[e]=t;this._$Ep=void 0}let e=this.constructor.elementProperties;if(e.size>0)for(let[t,n]of e){let{wrapped:e}=n,r=this[t];!0!==e||this._$AL.has(t)||r===void 0||this.C(t,void 0,n,r)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(e=>e.hostUpdate?.()),this.update(t)):this._$EM()}catch(t){throw e=!1,this._$EM(),t}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(e){}firstUpdated(e){}};g.elementStyles=[],g.shadowRootOptions={mode:`open`},g[p(`elementProperties`)]=new Map,g[p(`finalized`)]=new Map,ae?.({ReactiveElement:g}),(f.reactiveElementVersions??=[]).push(`2.1.2`);var _=globalThis,se=e=>e,v=_.trustedTypes,ce=v?v.createPolicy(`lit-html`,{createHTML:e=>e}):void 0,y=`$lit$`,b=`lit$${Math.random().toFixed(9).slice(2)}$`,x=`?`+b,le=`<${x}>`,S=document,C=()=>S.createComment(``),w=e=>e===null||typeof e!=`object`&&typeof e!=`function`,ue=Array.isArray,de=e=>ue(e)||typeof e?.[Symbol.iterator]==`function`,T=`[ 	
\f\r]`,E=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,fe=/-->/g,pe=/>/g,D=RegExp(`>|${T}(?:([^\\s"'>=/]+)(${T}*=${T}*(?:[^ \t\n\f\r"'\`<>=]|("|')|))|$)`,`g`),me=/'/g,he=/"/g,ge=/^(?:script|style|textarea|title)$/i,_e=e=>(t,...n)=>({_$litType$:e,strings:t,values:n}),O=_e(1),k=_e(2),A=Symbol.for(`lit-noChange`),j=Symbol.for(`lit-nothing`),ve=new WeakMap,M=S.createTreeWalker(S,129);function ye(e,t){if(!ue(e)||!e.hasOwnProperty(`raw`))throw Error(`invalid template strings array`);return ce===void 0?t:ce.createHTML(t)}var be=(e,t)=>{let n=e.length-1,r=[],i,a=t===2?`<svg>`:t===3?`<math>`:``,o=E;for(let t=0;t<n;t++){let n=e[t],s,c,l=-1,u=0;for(;u<n.length&&(o.lastIndex=u,c=o.exec(n),c!==null);)u=o.lastIndex,o===E?c[1]===`!--`?o=fe:c[1]===void 0?c[2]===void 0?c[3]!==void 0&&(o=D):(ge.test(c[2])&&(i=RegExp(`</`+c[2],`g`)),o=D):o=pe:o===D?c[0]===`>`?(o=i??E,l=-1):c[1]===void 0?l=-2:(l=o.lastIndex-c[2].length,s=c[1],o=c[3]===void 0?D:c[3]===`"`?he:me):o===he||o===me?o=D:o===fe||o===pe?o=E:(o=D,i=void 0);let d=o===D&&e[t+1].startsWith(`/>`)?` `:``;a+=o===E?n+le:l>=0?(r.push(s),n.slice(0,l)+y+n.slice(l)+b+d):n+b+(l===-2?t:d)}return[ye(e,a+(e[n]||`<?>`)+(t===2?`</svg>`:t===3?`</math>`:``)),r]},N=class e{constructor({strings:t,_$litType$:n},r){let i;this.parts=[];let a=0,o=0,s=t.length-1,c=this.parts,[l,u]=be(t,n);if(this.el=e.createElement(l,r),M.currentNode=this.el.content,n===2||n===3){let e=this.el.content.firstChild;e.replaceWith(...e.childNodes)}for(;(i=M.nextNode())!==null&&c.length<s;){if(i.nodeType===1){if(i.hasAttributes())for(let e of i.getAttributeNames())if(e.endsWith(y)){let t=u[o++],n=i.getAttribute(e).split(b),r=/([.?@])?(.*)/.exec(t);c.push({type:1,index:a,name:r[2],strings:n,ctor:r[1]===`.`?Se:r[1]===`?`?Ce:r[1]===`@`?we:I}),i.removeAttribute(e)}else e.startsWith(b)&&(c.push({type:6,index:a}),i.removeAttribute(e));if(ge.test(i.tagName)){let e=i.textContent.split(b),t=e.length-1;if(t>0){i.textContent=v?v.emptyScript:``;for(let n=0;n<t;n++)i.append(e[n],C()),M.nextNode(),c.push({type:2,index:++a});i.append(e[t],C())}}}else if(i.nodeType===8){if(i.data===x)c.push({type:2,index:a});else{let e=-1;for(;(e=i.data.indexOf(b,e+1))!==-1;)c.push({type:7,index:a}),e+=b.length-1}}a++}}static createElement(e,t){let n=S.createElement(`template`);return n.innerHTML=e,n}};function P(e,t,n=e,r){if(t===A)return t;let i=r===void 0?n._$Cl:n._$Co?.[r],a=w(t)?void 0:t._$litDirective$;return i?.constructor!==a&&(i?._$AO?.(!1),a===void 0?i=void 0:(i=new a(e),i._$AT(e,n,r)),r===void 0?n._$Cl=i:(n._$Co??=[])[r]=i),i!==void 0&&(t=P(e,i._$AS(e,t.values),i,r)),t}var xe=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:n}=this._$AD,r=(e?.creationScope??S).importNode(t,!0);M.currentNode=r;let i=M.nextNode(),a=0,o=0,s=n[0];for(;s!==void 0;){if(a===s.index){let t;s.type===2?t=new F(i,i.nextSibling,this,e):s.type===1?t=new s.ctor(i,s.name,s.strings,this,e):s.type===6&&(t=new Te(i,this,e)),this._$AV.push(t),s=n[++o]}a!==s?.index&&(i=M.nextNode(),a++)}return M.currentNode=S,r}p(e){let t=0;for(let n of this._$AV)n!==void 0&&(n.strings===void 0?n._$AI(e[t]):(n._$AI(e,n,t),t+=n.strings.length-2)),t++}},F=class e{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,n,r){this.type=2,this._$AH=j,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=n,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=P(this,e,t),w(e)?e===j||e==null||e===``?(this._$AH!==j&&this._$AR(),this._$AH=j):e!==this._$AH&&e!==A&&this._(e):e._$litType$===void 0?e.nodeType===void 0?de(e)?this.k(e):this._(e):this.T(e):this.$(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==j&&w(this._$AH)?this._$AA.nextSibling.data=e:this.T(S.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:n}=e,r=typeof n==`number`?this._$AC(e):(n.el===void 0&&(n.el=N.createElement(ye(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===r)this._$AH.p(t);else{let e=new xe(r,this),n=e.u(this.options);e.p(t),this.T(n),this._$AH=e}}_$AC(e){let t=ve.get(e.strings);return t===void 0&&ve.set(e.strings,t=new N(e)),t}k(t){ue(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,r,i=0;for(let a of t)i===n.length?n.push(r=new e(this.O(C()),this.O(C()),this,this.options)):r=n[i],r._$AI(a),i++;i<n.length&&(this._$AR(r&&r._$AB.nextSibling,i),n.length=i)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let t=se(e).nextSibling;se(e).remove(),e=t}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},I=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,n,r,i){this.type=1,this._$AH=j,this._$AN=void 0,this.element=e,this.name=t,this._$AM=r,this.options=i,n.length>2||n[0]!==``||n[1]!==``?(this._$AH=Array(n.length-1).fill(new String),this.strings=n):this._$AH=j}_$AI(e,t=this,n,r){let i=this.strings,a=!1;if(i===void 0)e=P(this,e,t,0),a=!w(e)||e!==this._$AH&&e!==A,a&&(this._$AH=e);else{let r=e,o,s;for(e=i[0],o=0;o<i.length-1;o++)s=P(this,r[n+o],t,o),s===A&&(s=this._$AH[o]),a||=!w(s)||s!==this._$AH[o],s===j?e=j:e!==j&&(e+=(s??``)+i[o+1]),this._$AH[o]=s}a&&!r&&this.j(e)}j(e){e===j?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??``)}},Se=class extends I{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===j?void 0:e}},Ce=class extends I{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==j)}},we=class extends I{constructor(e,t,n,r,i){super(e,t,n,r,i),this.type=5}_$AI(e,t=this){if((e=P(this,e,t,0)??j)===A)return;let n=this._$AH,r=e===j&&n!==j||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,i=e!==j&&(n===j||r);r&&this.element.removeEventListener(this.name,this,n),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH==`function`?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Te=class{constructor(e,t,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){P(this,e)}},Ee={M:y,P:b,A:x,C:1,L:be,R:xe,D:de,V:P,I:F,H:I,N:Ce,U:we,B:Se,F:Te},De=_.litHtmlPolyfillSupport;De?.(N,F),(_.litHtmlVersions??=[]).push(`3.3.3`);var Oe=(e,t,n)=>{let r=n?.renderBefore??t,i=r._$litPart$;if(i===void 0){let e=n?.renderBefore??null;r._$litPart$=i=new F(t.insertBefore(C(),e),e,void 0,n??{})}return i._$AI(e),i},L=globalThis,R=class extends g{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=Oe(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return A}};R._$litElement$=!0,R.finalized=!0,L.litElementHydrateSupport?.({LitElement:R});var ke=L.litElementPolyfillSupport;ke?.({LitElement:R}),(L.litElementVersions??=[]).push(`4.2.2`);var Ae={attribute:!0,type:String,converter:m,reflect:!1,hasChanged:h},je=(e=Ae,t,n)=>{let{kind:r,metadata:i}=n,a=globalThis.litPropertyMetadata.get(i);if(a===void 0&&globalThis.litPropertyMetadata.set(i,a=new Map),r===`setter`&&((e=Object.create(e)).wrapped=!0),a.set(n.name,e),r===`accessor`){let{name:r}=n;return{set(n){let i=t.get.call(this);t.set.call(this,n),this.requestUpdate(r,i,e,!0,n)},init(t){return t!==void 0&&this.C(r,void 0,e,t),t}}}if(r===`setter`){let{name:r}=n;return function(n){let i=this[r];t.call(this,n),this.requestUpdate(r,i,e,!0,n)}}throw Error(`Unsupported decorator location: `+r)};function z(e){return(t,n)=>typeof n==`object`?je(e,t,n):((e,t,n)=>{let r=t.hasOwnProperty(n);return t.constructor.createProperty(n,e),r?Object.getOwnPropertyDescriptor(t,n):void 0})(e,t,n)}function B(e){return z({...e,state:!0,attribute:!1})}var Me=(e,t,n)=>(n.configurable=!0,n.enumerable=!0,Reflect.decorate&&typeof t!=`object`&&Object.defineProperty(e,t,n),n);function V(e,t){return(n,r,i)=>{let a=t=>t.renderRoot?.querySelector(e)??null;if(t){let{get:e,set:t}=typeof r==`object`?n:i??(()=>{let e=Symbol();return{get(){return this[e]},set(t){this[e]=t}}})();return Me(n,r,{get(){let n=e.call(this);return n===void 0&&(n=a(this),(n!==null||this.hasUpdated)&&t.call(this,n)),n}})}return Me(n,r,{get(){return a(this)}})}}function H(e){return t=>{customElements.get(e)||customElements.define(e,t)}}function U(e,t,n,r){var i=arguments.length,a=i<3?t:r===null?r=Object.getOwnPropertyDescriptor(t,n):r,o;if(typeof Reflect==`object`&&typeof Reflect.decorate==`function`)a=Reflect.decorate(e,t,n,r);else for(var s=e.length-1;s>=0;s--)(o=e[s])&&(a=(i<3?o(a):i>3?o(t,n,a):o(t,n))||a);return i>3&&a&&Object.defineProperty(t,n,a),a}var W=`hd-say`;function Ne(e,t){e.dispatchEvent(new CustomEvent(W,{detail:t,bubbles:!0,composed:!0}))}var G=class extends R{constructor(...e){super(...e),this.text=``,this.around=null,this.hear=e=>{e.stopPropagation();let t=e.detail;this.text=t===this.text?`${t}\u00a0`:t}}static{this.styles=o`
    p {
      position: absolute;
      width: 1px;
      height: 1px;
      margin: -1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  `}connectedCallback(){super.connectedCallback(),this.around=this.parentNode,this.around?.addEventListener(W,this.hear)}disconnectedCallback(){super.disconnectedCallback(),this.around?.removeEventListener(W,this.hear)}render(){return O`<p role="status">${this.text}</p>`}};U([B()],G.prototype,`text`,void 0),G=U([H(`hd-live`)],G);var Pe=o`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :host {
    overflow-wrap: break-word;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  h1, h2, h3, h4, p, ul, ol, dl, dd, figure, blockquote, fieldset, legend {
    margin: 0;
    padding: 0;
    border: 0;
  }

  ul, ol {
    list-style: none;
  }

  button, input, textarea, select {
    font: inherit;
    color: inherit;
  }

  button {
    cursor: pointer;
  }

  button:disabled {
    cursor: default;
    opacity: 0.6;
  }

  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }

  [tabindex="-1"]:focus-visible {
    outline-width: 2px;
    outline-offset: 4px;
    border-radius: 2px;
  }

  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .number, .chips {
    white-space: nowrap;
  }

  .icon {
    flex: none;
    width: 1.25em;
    height: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  a {
    color: var(--accent);
    text-underline-offset: 0.2em;
  }

  .link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--accent);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .link:hover, a:hover {
    text-decoration-thickness: 2px;
  }

  .quiet, .primary {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5rem;
    min-height: 2.5rem;
    padding: 0.25rem 0.875rem;
    border: 1px solid var(--edge);
    border-radius: var(--round-small);
    background: var(--surface);
    color: var(--accent);
    font-size: var(--text-note);
    text-decoration: none;
  }

  .quiet:hover:not(:disabled) {
    background: var(--accent-tint);
  }

  .primary {
    border-color: transparent;
    background: var(--fill);
    color: var(--on-fill);
    font-weight: 600;
  }

  .primary:hover:not(:disabled) {
    background: var(--fill-strong);
  }

  /* A square button with only an icon; it needs an aria-label. */
  .bare {
    display: grid;
    flex: none;
    place-items: center;
    width: 2.75rem;
    height: 2.75rem;
    padding: 0;
    border: 0;
    border-radius: var(--round-small);
    background: none;
    color: var(--soft);
  }

  .bare:hover {
    background: var(--plain-tint);
    color: var(--ink);
  }

  .field {
    width: 100%;
    min-height: 2.75rem;
    padding: 0.375rem 0.75rem;
    border: 1px solid var(--edge);
    border-radius: var(--round-small);
    background: var(--surface);
    color: var(--ink);
    font-size: 1rem; /* below that, iOS zooms in on the field */
  }

  .field::placeholder {
    color: var(--soft);
    opacity: 1;
  }

  /* The browser's own arrow sticks to the border. */
  select.field {
    padding-right: 2.25rem;
    background-image:
      linear-gradient(45deg, transparent 50%, var(--soft) 50%),
      linear-gradient(-45deg, transparent 50%, var(--soft) 50%);
    background-position: right 1.1875rem center, right 0.875rem center;
    background-repeat: no-repeat;
    background-size: 0.3125rem 0.3125rem;
    text-overflow: ellipsis;
    appearance: none;
  }

  .problem {
    color: var(--bad);
    font-size: var(--text-note);
  }

  .loading {
    color: var(--soft);
  }

  mark {
    padding: 0.0625em 0.125em;
    border-radius: 0.1875rem;
    background: var(--mark);
    color: inherit;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
  }

  dialog {
    padding: 0;
    border: 0;
    background: var(--surface);
    color: var(--ink);
  }

  dialog::backdrop {
    background: var(--backdrop);
  }

  @media (pointer: coarse) {
    .quiet, .primary {
      min-height: 2.75rem;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }

  @media (forced-colors: active) {
    select.field {
      padding-right: 0.75rem;
      background-image: none;
      appearance: auto;
    }

    .primary, .chip, .badge {
      border: 1px solid currentColor;
    }

    mark {
      background: Mark;
      color: MarkText;
    }
  }
`;function Fe(){let e=document.activeElement;for(;e?.shadowRoot?.activeElement;)e=e.shadowRoot.activeElement;return e instanceof HTMLElement&&e!==document.body?e:null}var K=`currentColor`,Ie={alert:k`<path d="M12 4 2.8 19.8h18.4zM12 10v4.5M12 17v.1"/>`,auto:k`<circle cx="12" cy="12" r="8.5"/><path d="M12 3.5a8.5 8.5 0 0 1 0 17z" fill=${K}/>`,back:k`<path d="M14.5 6l-6 6 6 6"/>`,book:k`<path d="M12 6.5C10 5 7 4.5 4 5v13.5c3-.5 6 0 8 1.5 2-1.5 5-2 8-1.5V5c-3-.5-6 0-8 1.5zM12 6.5V20"/>`,calendar:k`<path d="M5 6h14a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1zM4 10.5h16M8.5 3.5V8M15.5 3.5V8"/>`,check:k`<circle cx="12" cy="12" r="9"/><path d="m8 12.3 2.8 2.7L16 9.5"/>`,clock:k`<circle cx="12" cy="12" r="9"/><path d="M12 7v5.3l3.3 2"/>`,compass:k`<circle cx="12" cy="12" r="9"/><path d="m15.8 8.2-2.2 5.4-5.4 2.2 2.2-5.4z"/>`,copy:k`<path d="M9 8h10a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1H9a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1zM5 16H4V4a1 1 0 0 1 1-1h10v2"/>`,cross:k`<path d="m6 6 12 12M18 6 6 18"/>`,dark:k`<path d="M19.5 14.2A8 8 0 0 1 9.8 4.5a8 8 0 1 0 9.7 9.7z"/>`,digest:k`<path d="M14 4H6a1 1 0 0 0-1 1v14a1 1 0 0 0 1 1h5M8 9h8M8 13h4M19.5 11.5l-6 6-.8 2.8 2.8-.8 6-6z"/>`,down:k`<path d="m6 9.5 6 6 6-6"/>`,download:k`<path d="M12 4v11M7 10.5l5 5 5-5M5 20h14"/>`,ended:k`<circle cx="12" cy="12" r="9"/><path d="m9 9 6 6M15 9l-6 6"/>`,external:k`<path d="M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5M14 4h6v6M20 4l-9 9"/>`,filter:k`<path d="M4 6h16M7 12h10M10 18h4"/>`,graph:k`<path d="M4 5h6v5H4zM14 14h6v5h-6zM14 4h6v5h-6zM10 7h4M7 10v6.5h7"/>`,half:k`<circle cx="12" cy="12" r="9"/><path d="M12 3a9 9 0 0 1 0 18z" fill=${K}/>`,history:k`<path d="M4.6 9.2A8 8 0 1 1 4 12M4 4.5v5h5M12 8v4.3l3 1.8"/>`,info:k`<circle cx="12" cy="12" r="9"/><path d="M12 11v5.5M12 7.6v.1"/>`,library:k`<path d="M5 4h4v16H5zM9 4h4v16H9zM13.6 5.2l3.7-1 3.9 14.6-3.7 1zM5 16h8"/>`,light:k`<circle cx="12" cy="12" r="4"/><path d="M12 2.8v2M12 19.2v2M2.8 12h2M19.2 12h2M5.5 5.5l1.4 1.4M17.1 17.1l1.4 1.4M18.5 5.5l-1.4 1.4M6.9 17.1l-1.4 1.4"/>`,link:k`<path d="M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1"/>`,list:k`<path d="M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5h.1M4.5 12h.1M4.5 17.5h.1"/>`,machine:k`<path d="M6 8h12a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2zM12 8V4.5M9.2 13v1.6M14.8 13v1.6M1.8 13v3M22.2 13v3"/><circle cx="12" cy="3.6" r=".9"/>`,menu:k`<path d="M4 7h16M4 12h16M4 17h16"/>`,more:k`<path d="M5.5 12h.1M12 12h.1M18.5 12h.1" stroke-width="3"/>`,new:k`<path d="M12 20H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1h14a1 1 0 0 1 1 1v7M8 9h8M8 13h4M18 15v6M15 18h6"/>`,next:k`<path d="m9.5 6 6 6-6 6"/>`,offline:k`<path d="M3 3l18 18M5 12.5a10 10 0 0 1 4-2.4M2 9a15 15 0 0 1 4.5-2.8M12 5c3.8 0 7.3 1.5 10 4M15 10.5a10 10 0 0 1 4 2M8.5 16a5 5 0 0 1 5-1M12 19.5v.1"/>`,print:k`<path d="M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z"/>`,question:k`<circle cx="12" cy="12" r="9"/><path d="M9.4 9.3a2.7 2.7 0 1 1 4 2.5c-.9.5-1.4 1-1.4 2M12 16.8v.1"/>`,retry:k`<path d="M19.5 12a7.5 7.5 0 1 1-2.3-5.4L19.5 9M19.5 4v5h-5"/>`,scales:k`<path d="M12 4v16M8 20h8M5 7h14M5 7l-3 7a3 3 0 0 0 6 0zM19 7l-3 7a3 3 0 0 0 6 0z"/>`,search:k`<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.3 15.3 5.2 5.2"/>`,missing:k`<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.3 15.3 5.2 5.2M8 10.5h5"/>`,send:k`<path d="M12 19.5V5M5.5 11.5 12 5l6.5 6.5"/>`,shield:k`<path d="m12 3 7.5 2.7v5.6c0 4.5-3 7.9-7.5 9.7-4.5-1.8-7.5-5.2-7.5-9.7V5.7zM12 8.5v4M12 15.8v.1"/>`,sides:k`<path d="M4 5h16v14H4zM10 5v14"/>`,speech:k`<path d="M5 4.5h14a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-7.5L7 20v-3.5H5a1 1 0 0 1-1-1v-10a1 1 0 0 1 1-1zM8.5 10.5v.1M12 10.5v.1M15.5 10.5v.1"/>`,stop:k`<path d="M7 7h10v10H7z" fill=${K}/>`,thumbdown:k`<path d="M7 13V4H4v9zM7 12.5l4.5 7.5c1.5 0 2.3-1 2.3-2.3V14.5h4.7a2 2 0 0 0 2-2.3l-1-6.4A2 2 0 0 0 17.5 4H7"/>`,thumbup:k`<path d="M7 11v9H4v-9zM7 11.5 11.5 4c1.5 0 2.3 1 2.3 2.3v3.2h4.7a2 2 0 0 1 2 2.3l-1 6.4a2 2 0 0 1-2 1.8H7"/>`,trash:k`<path d="M5 7h14M10 7V4.5h4V7M7 7l.8 12.5h8.4L17 7M10.3 10.5v5.5M13.7 10.5v5.5"/>`,up:k`<path d="m6 14.5 6-6 6 6"/>`,upload:k`<path d="M12 15V4M7 8.5l5-5 5 5M5 20h14"/>`,verbatim:k`<path d="M10 7H5v6h4c0 2.2-1 3.5-3 4M19 7h-5v6h4c0 2.2-1 3.5-3 4"/>`};function q(e){return O`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${Ie[e]}</svg>`}var Le=o`
  :host {
    position: sticky;
    z-index: 10;
    top: 0;
    display: block;
    border-bottom: 3px solid var(--gold);
    background: var(--masthead);
    color: var(--on-masthead);
  }

  header {
    display: flex;
    align-items: center;
    gap: 0.5rem 1.25rem;
    height: var(--masthead-height);
    padding: 0 max(1.25rem, env(safe-area-inset-right)) 0 max(1.25rem, env(safe-area-inset-left));
    white-space: nowrap;
  }

  :focus-visible {
    outline-color: var(--on-masthead);
  }

  .brand {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    color: inherit;
    line-height: 1.3;
    text-decoration: none;
  }

  .brand img {
    display: block;
    width: 2.5rem;
    height: 2.5rem;
  }

  .brand strong {
    display: block;
    font-size: 1.1875rem;
    font-weight: 700;
  }

  .brand span span {
    color: var(--on-masthead-soft);
    font-size: var(--text-minor);
  }

  nav ul {
    display: flex;
    gap: 0.25rem;
  }

  nav a {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    height: var(--masthead-height);
    padding: 3px 0.875rem 0;
    border-bottom: 3px solid transparent;
    color: var(--on-masthead-soft);
    text-decoration: none;
  }

  nav a:hover {
    color: var(--on-masthead);
    background: rgb(255 255 255 / 8%);
  }

  nav a:focus-visible {
    outline-offset: -4px;
  }

  nav a[aria-current] {
    border-bottom-color: var(--gold);
    color: var(--on-masthead);
    font-weight: 600;
  }

  nav .icon {
    display: none;
  }

  .actions {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    margin-left: auto;
  }

  .search, .round {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
    min-height: 2.75rem;
    padding: 0.25rem 0.75rem;
    border: 1px solid rgb(255 255 255 / 45%);
    border-radius: var(--round-small);
    background: none;
    color: inherit;
    font-size: var(--text-note);
  }

  .round {
    justify-content: center;
    width: 2.75rem;
    padding: 0;
    border-color: transparent;
  }

  .search:hover, .round:hover {
    background: rgb(255 255 255 / 14%);
  }

  kbd {
    padding: 0 0.375rem;
    border: 1px solid rgb(255 255 255 / 35%);
    border-radius: 0.25rem;
    color: var(--on-masthead-soft);
    font: inherit;
    font-size: 0.75rem;
  }

  .wide {
    display: grid;
  }

  .narrow {
    display: none;
  }

  .skip {
    position: fixed;
    z-index: 60;
    top: -6rem;
    left: 1rem;
    padding: 0.625rem 1rem;
    border-radius: 0 0 var(--round-small) var(--round-small);
    background: var(--surface);
    color: var(--accent);
    font-weight: 600;
  }

  .skip:focus {
    top: 0;
    outline-color: var(--gold);
  }

  @media (max-width: 88rem) {
    .brand span span {
      display: none;
    }
  }

  @media (max-width: 66rem) {
    kbd {
      display: none;
    }
  }

  @media (max-width: 48rem) {
    header {
      padding-inline: 1rem;
      gap: 0.5rem;
    }

    .brand img {
      width: 2.25rem;
      height: 2.25rem;
    }

    header > nav, .wide {
      display: none;
    }

    .search span {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    .narrow {
      display: grid;
    }

    .actions {
      gap: 0;
    }

    .search {
      justify-content: center;
      width: 2.75rem;
      padding: 0;
      border-color: transparent;
    }
  }

  @media (max-height: 30rem) {
    :host {
      position: static;
    }
  }

  @media (forced-colors: active) {
    nav a:not([aria-current]) {
      border-bottom-color: Canvas;
    }
  }

  @media print {
    :host {
      position: static;
      background: none;
      color: #000000;
    }

    nav, .actions {
      display: none;
    }
  }
`,Re=o`
  .menu {
    position: relative;
  }

  .sheet {
    position: absolute;
    z-index: 30;
    top: calc(100% + 0.5rem);
    right: 0;
    min-width: 14rem;
    padding: 0.5rem;
    border: 1px solid var(--line);
    border-radius: var(--round);
    background: var(--surface);
    box-shadow: var(--shadow);
    color: var(--ink);
  }

  .sheet :focus-visible {
    outline-color: var(--accent);
    outline-offset: -2px;
  }

  .sheet legend {
    padding: 0.375rem 0.75rem;
    color: var(--soft);
    font-size: var(--text-minor);
    font-weight: 600;
  }

  .sheet .choice, .sheet a {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    width: 100%;
    min-height: 2.75rem;
    padding: 0.25rem 0.75rem;
    border: 0;
    border-radius: var(--round-small);
    background: none;
    color: var(--ink);
    text-align: start;
    text-decoration: none;
  }

  .sheet .choice:hover, .sheet a:hover {
    background: var(--plain-tint);
  }

  .sheet .choice[aria-pressed="true"], .sheet a[aria-current] {
    background: var(--accent-tint);
    color: var(--accent);
    font-weight: 600;
  }

  .sheet nav {
    display: none;
    margin-bottom: 0.5rem;
    padding-bottom: 0.5rem;
    border-bottom: 1px solid var(--line);
  }

  .sheet nav ul {
    display: grid;
  }

  .sheet nav a {
    height: auto;
    border-bottom: 0;
  }

  .sheet nav .icon {
    display: block;
  }

  @media (max-width: 48rem) {
    .sheet nav {
      display: block;
    }
  }
`,ze=[{theme:`auto`,words:`Theo máy`,sign:`auto`},{theme:`light`,words:`Sáng`,sign:`light`},{theme:`dark`,words:`Tối`,sign:`dark`}],Be=`hd-theme`;function Ve(){let e=document.documentElement.dataset.theme;return e===`light`||e===`dark`?e:`auto`}function He(e){e===`auto`?delete document.documentElement.dataset.theme:document.documentElement.dataset.theme=e;try{e===`auto`?localStorage.removeItem(Be):localStorage.setItem(Be,e)}catch{}}var Ue=(function(){let e=typeof document<`u`&&document.createElement(`link`).relList;return e&&e.supports&&e.supports(`modulepreload`)?`modulepreload`:`preload`})(),We=function(e){return`/static/`+e},Ge={},Ke=function(e){return e.pathname.endsWith(`.css`)},qe=function(e,t,n){if(t in e)return e[t];let r=n();if(!r){e[t]=void 0;return}let i=r.then(()=>{e[t]=void 0},n=>{throw e[t]=void 0,n});return e[t]=i,i},Je=function(e,t,n){let r=Promise.resolve();if(t&&t.length>0){let e,i=document.querySelector(`meta[property=csp-nonce]`),a=i?.nonce||i?.getAttribute(`nonce`);function o(e){return Promise.all(e.map(e=>Promise.resolve(e).then(e=>({status:`fulfilled`,value:e}),e=>({status:`rejected`,reason:e}))))}function s(e){return import.meta.resolve?new URL(import.meta.resolve(e)):new URL(e,import.meta.url)}r=o(t.map(t=>{t=We(t,n);let r=s(t),i=Ke(r);return qe(Ge,r.href,()=>{if(e===void 0){e={all:new Set,styles:new Set};let t=document.getElementsByTagName(`link`);for(let n=t.length-1;n>=0;n--){let r=t[n];e.all.add(r.href),r.rel===`stylesheet`&&e.styles.add(r.href)}}if((i?e.styles:e.all).has(r.href))return;let t=document.createElement(`link`);if(t.rel=i?`stylesheet`:Ue,i||(t.as=`script`),t.crossOrigin=``,t.href=r.href,a&&t.setAttribute(`nonce`,a),document.head.appendChild(t),i)return new Promise((e,n)=>{let i=a=>{t.removeEventListener(`load`,i),t.removeEventListener(`error`,i),a.type===`error`?n(Error(`Unable to preload CSS for ${r}`)):e(a)};t.addEventListener(`load`,i),t.addEventListener(`error`,i)})})}).filter(e=>e!==void 0))}function i(e){let t=new Event(`vite:preloadError`,{cancelable:!0});if(t.payload=e,window.dispatchEvent(t),!t.defaultPrevented)throw e}return r.then(t=>{for(let e of t||[])e.status===`rejected`&&i(e.reason);return e().catch(i)})},Ye=[{page:`chat`,href:`/`,words:`Hỏi đáp`,sign:`speech`},{page:`library`,href:`/van-ban`,words:`Văn bản`,sign:`library`},{page:`lookup`,href:`/tra-cuu`,words:`Tra cứu`,sign:`search`}],Xe=/Mac|iPhone|iPad/.test(navigator.userAgent),J=class extends R{constructor(...e){super(...e),this.current=``,this.open=!1,this.chosen=Ve(),this.fetching=!1,this.onKey=e=>{e.key.toLowerCase()===`k`&&(e.ctrlKey||e.metaKey)&&!e.altKey&&!e.shiftKey?(e.preventDefault(),this.lookUp()):e.key===`Escape`&&this.open&&(e.preventDefault(),this.close())},this.onPointer=e=>{this.open&&!e.composedPath().includes(this)&&(this.open=!1)},this.onLeave=e=>{let t=e.relatedTarget;t instanceof Node&&!e.currentTarget.contains(t)&&(this.open=!1)},this.lookUp=async()=>{let e=document.querySelector(`hd-lookup-page`);if(e)return e.focus();if(this.fetching)return;let t=Fe();this.fetching=!0,await this.updateComplete,this.early.focus({preventScroll:!0});try{let{openLookup:e}=await Je(async()=>{let{openLookup:e}=await import(`./dialog-HrOpRALc.js`);return{openLookup:e}},__vite__mapDeps([0,1,2,3]));await e(()=>this.early.value,t)}catch{t?.focus()}finally{this.fetching=!1}}}static{this.styles=[Pe,Le,Re,o`
      /* Of full size: in a box of one pixel the cursor leaves its place when an input method puts letters in. */
      .early {
        position: fixed;
        inset: 0 auto auto 0;
        width: 20rem;
        opacity: 0;
        pointer-events: none;
      }
    `]}connectedCallback(){super.connectedCallback(),document.addEventListener(`keydown`,this.onKey),document.addEventListener(`pointerdown`,this.onPointer)}disconnectedCallback(){super.disconnectedCallback(),document.removeEventListener(`keydown`,this.onKey),document.removeEventListener(`pointerdown`,this.onPointer)}render(){let e=ze.find(e=>e.theme===this.chosen);return O`<header>
      <a class="skip" href="#noi-dung">Đến nội dung chính</a>
      <a class="brand" href="/">
        <img src="/static/icon.svg" alt="" width="40" height="40" />
        <span><strong>Hỏi Đáp</strong> <span>Trợ lý tự động tra cứu văn bản cải cách hành chính</span></span>
      </a>
      <nav aria-label="Trang">${this.links()}</nav>
      ${this.fetching?O`<input class="early" aria-label="Tra cứu nhanh" autocomplete="off" maxlength="300" />`:j}
      <div class="actions">
        <slot name="actions"></slot>
        <button type="button" class="search" aria-keyshortcuts=${Xe?`Meta+K`:`Control+K`} aria-haspopup="dialog" @click=${this.lookUp}>
          ${q(`search`)}<span>Tra cứu nhanh</span><kbd aria-hidden="true">${Xe?`⌘`:`Ctrl`} K</kbd>
        </button>
        <div class="menu" @focusout=${this.onLeave}>
          <button type="button" class="round" aria-expanded=${this.open} aria-controls="sheet" aria-label=${`Trình đơn, giao diện ${e.words.toLowerCase()}`} @click=${()=>this.open=!this.open}>
            <span class="wide">${q(e.sign)}</span><span class="narrow">${q(`menu`)}</span>
          </button>
          <div class="sheet" id="sheet" ?hidden=${!this.open}>
            <nav aria-label="Trang">${this.links()}</nav>
            <fieldset>
              <legend>Giao diện</legend>
              ${ze.map(e=>O`<button type="button" class="choice" aria-pressed=${e.theme===this.chosen} @click=${()=>this.choose(e.theme)}>
                  ${q(e.sign)}${e.words}
                </button>`)}
            </fieldset>
          </div>
        </div>
      </div>
    </header>`}links(){return O`<ul>
      ${Ye.map(({page:e,href:t,words:n,sign:r})=>O`<li><a href=${t} aria-current=${e===this.current?`page`:j}>${q(r)}${n}</a></li>`)}
    </ul>`}choose(e){He(e),this.chosen=e}close(){this.open=!1,this.button.focus()}};U([z()],J.prototype,`current`,void 0),U([B()],J.prototype,`open`,void 0),U([B()],J.prototype,`chosen`,void 0),U([B()],J.prototype,`fetching`,void 0),U([V(`.menu > button`)],J.prototype,`button`,void 0),U([V(`.early`)],J.prototype,`early`,void 0),J=U([H(`hd-masthead`)],J);async function*Ze(e){let t=e.pipeThrough(new TextDecoderStream).getReader(),n=``,r=`message`,i=[];try{for(;;){let{value:e,done:a}=await t.read();if(a)return;n+=e;let o=n.split(/\r\n|\n|\r(?!$)/);n=o.pop()??``;for(let e of o)e===``?(i.length&&(yield{event:r,data:JSON.parse(i.join(`
`))}),r=`message`,i=[]):e.startsWith(`event:`)?r=e.slice(6).trim():e.startsWith(`data:`)&&i.push(e.slice(5).replace(/^ /,``))}}finally{t.cancel().catch(()=>void 0)}}var Qe=`Không kết nối được với máy chủ. Hãy kiểm tra mạng rồi thử lại.`,$e=`Kết nối bị ngắt trước khi trả lời xong. Bạn hãy thử lại.`,et={403:`Trang web này chưa được phép dùng trợ lý.`,404:`Không tìm thấy nội dung được yêu cầu.`,413:`Câu hỏi quá dài.`,429:`Bạn gửi quá nhiều yêu cầu trong thời gian ngắn. Hãy thử lại sau ít phút.`,502:`Máy chủ tạm thời không phản hồi. Bạn hãy thử lại sau ít phút.`,503:`Hệ thống đang bận. Bạn hãy thử lại sau ít phút.`,504:`Máy chủ phản hồi quá lâu. Bạn hãy thử lại sau ít phút.`},Y=class extends Error{constructor(e,t,n=``,r=``,i=0){super(e),this.kind=t,this.code=n,this.errorId=r,this.retryAfter=i}},tt=class{constructor(e=``,t=``){this.origin=e,this.siteKey=t}async ask(e,t,n){let r=await this.send(`ask`,{method:`POST`,body:JSON.stringify(e),signal:n},`text/event-stream`);if(!r.headers.get(`content-type`)?.includes(`text/event-stream`))return await r.json();try{for await(let{event:e,data:n}of Ze(r.body)){if(e===`done`)return n;if(e===`error`)throw at(n,$e,`server`);e===`status`?t.step(n.step,n.message):e===`token`?t.token(n.text):e===`citation`&&t.citation(n)}}catch(e){if(n.aborted||e instanceof Y)throw e}throw new Y($e,navigator.onLine?`cut`:`offline`)}async documents(e={},t){return(await this.get(`documents`,e,t)).documents}document(e,t={},n){return this.get(`documents/${encodeURIComponent(e)}`,t,n)}provision(e,t,n){return this.get(`documents/${encodeURIComponent(e)}/provisions/${encodeURIComponent(t)}`,{},n)}suggest(e,t={},n){return this.get(`suggest`,{q:e,...t},n)}search(e,t={},n){return this.get(`search`,{q:e,...t},n)}citations(e,t={},n){return this.get(`citations`,{q:e,...t},n)}conversation(e,t){return this.get(`conversations/${encodeURIComponent(e)}`,{},t)}async feedback(e){await this.send(`feedback`,{method:`POST`,body:JSON.stringify(e)})}async get(e,t={},n){let r=new URLSearchParams;for(let[e,n]of Object.entries(t))n!==void 0&&n!==``&&r.set(e,String(n));return await(await this.send(r.size?`${e}?${r}`:e,n?{signal:n}:{})).json()}readerUrl(e,t=``){return`${this.origin}/van-ban/${encodeURIComponent(e)}${t?`#${encodeURIComponent(t)}`:``}`}fileUrl(e,t){let n=t.startsWith(`.`)?``:`/`;return`${this.origin}/api/v1/answers/${encodeURIComponent(e)}${n}${t}`}async send(e,t,n=`application/json`){let r={Accept:n};t.body&&(r[`Content-Type`]=`application/json`),this.siteKey&&(r[`X-Site-Key`]=this.siteKey);let i;try{i=await fetch(`${this.origin}/api/v1/${e}`,{...t,headers:r})}catch(e){throw t.signal?.aborted?e:new Y(Qe,`offline`)}if(!i.ok)throw await rt(i);return i}};function nt(e){return e instanceof Y?e:(console.error(e),new Y(`Trang gặp lỗi khi hiển thị nội dung. Bạn hãy thử lại.`,`server`))}async function rt(e){let t=et[e.status]??`Hệ thống gặp lỗi. Bạn hãy thử lại sau.`,n=it[e.status]??`server`,r=Number(e.headers.get(`retry-after`))||0;try{return at(await e.json(),t,n,r)}catch{return new Y(t,n,`http_${e.status}`,``,r)}}var it={403:`refused`,404:`missing`,429:`limited`,503:`limited`};function at(e,t,n,r=0){let i=e?.error??{};return new Y(i.message||t,n,i.code,i.error_id,r)}function X(e){let t=/^(\d{4})-(\d{2})-(\d{2})/.exec(e??``);return t?`${t[3]}/${t[2]}/${t[1]}`:``}function ot(e){let[t,n,r]=e.split(`-`).map(Number);return t?`ngày ${r} tháng ${n} năm ${t}`:``}function st(){return Z(new Date)}function Z(e){return`${e.getFullYear()}-${Q(e.getMonth()+1)}-${Q(e.getDate())}`}function ct(e){let t=e.trim(),n=/^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(t)??/^(\d{2})(\d{2})(\d{4})$/.exec(t);if(!n)return null;let[r,i,a]=[Number(n[1]),Number(n[2]),Number(n[3])],o=new Date(a,i-1,r);return o.getFullYear()===a&&o.getMonth()===i-1&&o.getDate()===r&&a>=1945&&a<=2100?Z(o):null}function lt(e,t=new Date){let n=new Date(e),r=`${Q(n.getHours())}:${Q(n.getMinutes())}`,i=new Date(t.getFullYear(),t.getMonth(),t.getDate()-1);return Z(n)===Z(t)?`Hôm nay ${r}`:Z(n)===Z(i)?`Hôm qua ${r}`:X(Z(n))}function Q(e){return String(e).padStart(2,`0`)}var ut=/(\d[\p{L}\d.-]*\/[\p{L}\d/]+(?:-[\p{L}\d-]+)?)/u;function dt(e){return e.split(ut).map((e,t)=>t%2?O`<span class="number">${e}</span>`:e)}function ft(e){return e.charAt(0).toLocaleUpperCase(`vi`)+e.slice(1)}function pt(e){return e.normalize(`NFD`).replace(/\p{M}/gu,``).replace(/[đĐ]/g,`d`).toLowerCase()}function mt(e){try{let t=new URL(e??``);return t.protocol===`https:`||t.protocol===`http:`?t:null}catch{return null}}var ht={in_force:[`good`,`check`,`Còn hiệu lực`],not_yet:[`wait`,`clock`,`Chưa có hiệu lực`],expired:[`bad`,`ended`,`Hết hiệu lực`],partly:[`warn`,`half`,`Hết hiệu lực một phần`],unknown:[`plain`,`question`,`Chưa xác minh hiệu lực`]};function gt(e){let t=ht[e.status]?.[2]??e.status_label??``;if(e.status===`not_yet`&&e.effective_from)return`${t}, có hiệu lực từ ${X(e.effective_from)}`;if(e.status!==`expired`)return t;let n=e.effective_to?` từ ${X(e.effective_to)}`:``,r=e.replaced_by?.length?`, thay bằng ${e.replaced_by.join(`, `)}`:``;return t+n+r}function _t(e){let[t,n]=ht[e.status]??ht.unknown;return $(t,n,gt(e))}function vt(e){return e===`verbatim`?$(`verbatim`,`verbatim`,`Nguyên văn`):$(`digest`,`digest`,`Bản tóm lược`)}function $(e,t,n){return O`<span class="badge" data-tone=${e}>${q(t)}<span>${dt(n)}</span></span>`}function yt(e){return`${e.kind} số ${e.number}`}var bt=new Set([`Luật`,`Bộ luật`,`Pháp lệnh`]);function xt(e){let{kind:t,title:n}=e;return bt.has(t)&&!n.startsWith(t)?`${t} ${n}`:n}var St=o`
  .badges {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
  }

  .badge {
    display: inline-flex;
    align-items: flex-start;
    gap: 0.375rem;
    padding: 0.125rem 0.625rem 0.125rem 0.4375rem;
    border-radius: 0.875rem;
    background: var(--plain-tint);
    color: var(--plain);
    font-size: var(--text-minor);
    font-weight: 500;
    line-height: 1.5;
  }

  .badge .icon {
    width: 1.125em;
    height: 1.125em;
    margin-top: 0.1875em;
  }

  .badge[data-tone="good"] {
    background: var(--good-tint);
    color: var(--good);
  }

  .badge[data-tone="bad"] {
    background: var(--bad-tint);
    color: var(--bad);
  }

  .badge[data-tone="warn"] {
    background: var(--warn-tint);
    color: var(--warn);
  }

  .badge[data-tone="wait"], .badge[data-tone="verbatim"] {
    background: var(--wait-tint);
    color: var(--wait);
  }
`;export{z as A,Fe as C,H as D,U as E,Ee as F,k as I,o as L,j as M,A as N,V as O,O as P,q as S,Ne as T,st as _,xt as a,nt as b,ft as c,mt as d,ot as f,X as g,ct as h,vt as i,R as j,B as k,pt as l,lt as m,St as n,_t as o,Z as p,yt as r,gt as s,$ as t,dt as u,tt as v,Pe as w,Ze as x,Y as y};