var e=globalThis,t=e.ShadowRoot&&(e.ShadyCSS===void 0||e.ShadyCSS.nativeShadow)&&`adoptedStyleSheets`in Document.prototype&&`replace`in CSSStyleSheet.prototype,n=Symbol(),r=new WeakMap,i=class{constructor(e,t,r){if(this._$cssResult$=!0,r!==n)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,n=this.t;if(t&&e===void 0){let t=n!==void 0&&n.length===1;t&&(e=r.get(n)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),t&&r.set(n,e))}return e}toString(){return this.cssText}},a=e=>new i(typeof e==`string`?e:e+``,void 0,n),o=(e,...t)=>new i(e.length===1?e[0]:t.reduce((t,n,r)=>t+(e=>{if(!0===e._$cssResult$)return e.cssText;if(typeof e==`number`)return e;throw Error(`Value passed to 'css' function must be a 'css' function result: `+e+`. Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.`)})(n)+e[r+1],e[0]),e,n),s=(n,r)=>{if(t)n.adoptedStyleSheets=r.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let t of r){let r=document.createElement(`style`),i=e.litNonce;i!==void 0&&r.setAttribute(`nonce`,i),r.textContent=t.cssText,n.appendChild(r)}},c=t?e=>e:e=>e instanceof CSSStyleSheet?(e=>{let t=``;for(let n of e.cssRules)t+=n.cssText;return a(t)})(e):e,{is:l,defineProperty:u,getOwnPropertyDescriptor:d,getOwnPropertyNames:f,getOwnPropertySymbols:p,getPrototypeOf:m}=Object,ee=globalThis,te=ee.trustedTypes,ne=te?te.emptyScript:``,re=ee.reactiveElementPolyfillSupport,ie=(e,t)=>e,ae={toAttribute(e,t){switch(t){case Boolean:e=e?ne:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let n=e;switch(t){case Boolean:n=e!==null;break;case Number:n=e===null?null:Number(e);break;case Object:case Array:try{n=JSON.parse(e)}catch{n=null}}return n}},oe=(e,t)=>!l(e,t),se={attribute:!0,type:String,converter:ae,reflect:!1,useDefault:!1,hasChanged:oe};Symbol.metadata??=Symbol(`metadata`),ee.litPropertyMetadata??=new WeakMap;var h=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=se){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let n=Symbol(),r=this.getPropertyDescriptor(e,n,t);r!==void 0&&u(this.prototype,e,r)}}static getPropertyDescriptor(e,t,n){let{get:r,set:i}=d(this.prototype,e)??{get(){return this[t]},set(e){this[t]=e}};return{get:r,set(t){let a=r?.call(this);i?.call(this,t),this.requestUpdate(e,a,n)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??se}static _$Ei(){if(this.hasOwnProperty(ie(`elementProperties`)))return;let e=m(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(ie(`finalized`)))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(ie(`properties`))){let e=this.properties,t=[...f(e),...p(e)];for(let n of t)this.createProperty(n,e[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[e,n]of t)this.elementProperties.set(e,n)}this._$Eh=new Map;for(let[e,t]of this.elementProperties){let n=this._$Eu(e,t);n!==void 0&&this._$Eh.set(n,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let n=new Set(e.flat(1/0).reverse());for(let e of n)t.unshift(c(e))}else e!==void 0&&t.push(c(e));return t}static _$Eu(e,t){let n=t.attribute;return!1===n?void 0:typeof n==`string`?n:typeof e==`string`?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let n of t.keys())this.hasOwnProperty(n)&&(e.set(n,this[n]),delete this[n]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return s(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,n){this._$AK(e,n)}_$ET(e,t){let n=this.constructor.elementProperties.get(e),r=this.constructor._$Eu(e,n);if(r!==void 0&&!0===n.reflect){let i=(n.converter?.toAttribute===void 0?ae:n.converter).toAttribute(t,n.type);this._$Em=e,i==null?this.removeAttribute(r):this.setAttribute(r,i),this._$Em=null}}_$AK(e,t){let n=this.constructor,r=n._$Eh.get(e);if(r!==void 0&&this._$Em!==r){let e=n.getPropertyOptions(r),i=typeof e.converter==`function`?{fromAttribute:e.converter}:e.converter?.fromAttribute===void 0?ae:e.converter;this._$Em=r;let a=i.fromAttribute(t,e.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(e,t,n,r=!1,i){if(e!==void 0){let a=this.constructor;if(!1===r&&(i=this[e]),n??=a.getPropertyOptions(e),!((n.hasChanged??oe)(i,t)||n.useDefault&&n.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(a._$Eu(e,n))))return;this.C(e,t,n)}!1===this.isUpdatePending&&(this._$ES=this._$EP())}C(e,t,{useDefault:n,reflect:r,wrapped:i},a){n&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,a??t??this[e]),!0!==i||a!==void 0)||(this._$AL.has(e)||(this.hasUpdated||n||(t=void 0),this._$AL.set(e,t)),!0===r&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[e,t]of this._$Ep)this[e]=t;this._$Ep=void 0}let e=this.constructor.elementProperties;if(e.size>0)for(let[t,n]of e){let{wrapped:e}=n,r=this[t];!0!==e||this._$AL.has(t)||r===void 0||this.C(t,void 0,n,r)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(e=>e.hostUpdate?.()),this.update(t)):this._$EM()}catch(t){throw e=!1,this._$EM(),t}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(e){}firstUpdated(e){}};h.elementStyles=[],h.shadowRootOptions={mode:`open`},h[ie(`elementProperties`)]=new Map,h[ie(`finalized`)]=new Map,re?.({ReactiveElement:h}),(ee.reactiveElementVersions??=[]).push(`2.1.2`);var ce=globalThis,le=e=>e,ue=ce.trustedTypes,de=ue?ue.createPolicy(`lit-html`,{createHTML:e=>e}):void 0,fe=`$lit$`,g=`lit$${Math.random().toFixed(9).slice(2)}$`,pe=`?`+g,me=`<${pe}>`,_=document,v=()=>_.createComment(``),he=e=>e===null||typeof e!=`object`&&typeof e!=`function`,ge=Array.isArray,_e=e=>ge(e)||typeof e?.[Symbol.iterator]==`function`,ve=`[ 	
\f\r]`,ye=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,be=/-->/g,xe=/>/g,y=RegExp(`>|${ve}(?:([^\\s"'>=/]+)(${ve}*=${ve}*(?:[^ \t\n\f\r"'\`<>=]|("|')|))|$)`,`g`),Se=/'/g,Ce=/"/g,we=/^(?:script|style|textarea|title)$/i,Te=e=>(t,...n)=>({_$litType$:e,strings:t,values:n}),b=Te(1),x=Te(2),S=Symbol.for(`lit-noChange`),C=Symbol.for(`lit-nothing`),Ee=new WeakMap,w=_.createTreeWalker(_,129);function De(e,t){if(!ge(e)||!e.hasOwnProperty(`raw`))throw Error(`invalid template strings array`);return de===void 0?t:de.createHTML(t)}var Oe=(e,t)=>{let n=e.length-1,r=[],i,a=t===2?`<svg>`:t===3?`<math>`:``,o=ye;for(let t=0;t<n;t++){let n=e[t],s,c,l=-1,u=0;for(;u<n.length&&(o.lastIndex=u,c=o.exec(n),c!==null);)u=o.lastIndex,o===ye?c[1]===`!--`?o=be:c[1]===void 0?c[2]===void 0?c[3]!==void 0&&(o=y):(we.test(c[2])&&(i=RegExp(`</`+c[2],`g`)),o=y):o=xe:o===y?c[0]===`>`?(o=i??ye,l=-1):c[1]===void 0?l=-2:(l=o.lastIndex-c[2].length,s=c[1],o=c[3]===void 0?y:c[3]===`"`?Ce:Se):o===Ce||o===Se?o=y:o===be||o===xe?o=ye:(o=y,i=void 0);let d=o===y&&e[t+1].startsWith(`/>`)?` `:``;a+=o===ye?n+me:l>=0?(r.push(s),n.slice(0,l)+fe+n.slice(l)+g+d):n+g+(l===-2?t:d)}return[De(e,a+(e[n]||`<?>`)+(t===2?`</svg>`:t===3?`</math>`:``)),r]},ke=class e{constructor({strings:t,_$litType$:n},r){let i;this.parts=[];let a=0,o=0,s=t.length-1,c=this.parts,[l,u]=Oe(t,n);if(this.el=e.createElement(l,r),w.currentNode=this.el.content,n===2||n===3){let e=this.el.content.firstChild;e.replaceWith(...e.childNodes)}for(;(i=w.nextNode())!==null&&c.length<s;){if(i.nodeType===1){if(i.hasAttributes())for(let e of i.getAttributeNames())if(e.endsWith(fe)){let t=u[o++],n=i.getAttribute(e).split(g),r=/([.?@])?(.*)/.exec(t);c.push({type:1,index:a,name:r[2],strings:n,ctor:r[1]===`.`?Me:r[1]===`?`?Ne:r[1]===`@`?Pe:E}),i.removeAttribute(e)}else e.startsWith(g)&&(c.push({type:6,index:a}),i.removeAttribute(e));if(we.test(i.tagName)){let e=i.textContent.split(g),t=e.length-1;if(t>0){i.textContent=ue?ue.emptyScript:``;for(let n=0;n<t;n++)i.append(e[n],v()),w.nextNode(),c.push({type:2,index:++a});i.append(e[t],v())}}}else if(i.nodeType===8){if(i.data===pe)c.push({type:2,index:a});else{let e=-1;for(;(e=i.data.indexOf(g,e+1))!==-1;)c.push({type:7,index:a}),e+=g.length-1}}a++}}static createElement(e,t){let n=_.createElement(`template`);return n.innerHTML=e,n}};function T(e,t,n=e,r){if(t===S)return t;let i=r===void 0?n._$Cl:n._$Co?.[r],a=he(t)?void 0:t._$litDirective$;return i?.constructor!==a&&(i?._$AO?.(!1),a===void 0?i=void 0:(i=new a(e),i._$AT(e,n,r)),r===void 0?n._$Cl=i:(n._$Co??=[])[r]=i),i!==void 0&&(t=T(e,i._$AS(e,t.values),i,r)),t}var Ae=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:n}=this._$AD,r=(e?.creationScope??_).importNode(t,!0);w.currentNode=r;let i=w.nextNode(),a=0,o=0,s=n[0];for(;s!==void 0;){if(a===s.index){let t;s.type===2?t=new je(i,i.nextSibling,this,e):s.type===1?t=new s.ctor(i,s.name,s.strings,this,e):s.type===6&&(t=new Fe(i,this,e)),this._$AV.push(t),s=n[++o]}a!==s?.index&&(i=w.nextNode(),a++)}return w.currentNode=_,r}p(e){let t=0;for(let n of this._$AV)n!==void 0&&(n.strings===void 0?n._$AI(e[t]):(n._$AI(e,n,t),t+=n.strings.length-2)),t++}},je=class e{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,n,r){this.type=2,this._$AH=C,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=n,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=T(this,e,t),he(e)?e===C||e==null||e===``?(this._$AH!==C&&this._$AR(),this._$AH=C):e!==this._$AH&&e!==S&&this._(e):e._$litType$===void 0?e.nodeType===void 0?_e(e)?this.k(e):this._(e):this.T(e):this.$(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==C&&he(this._$AH)?this._$AA.nextSibling.data=e:this.T(_.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:n}=e,r=typeof n==`number`?this._$AC(e):(n.el===void 0&&(n.el=ke.createElement(De(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===r)this._$AH.p(t);else{let e=new Ae(r,this),n=e.u(this.options);e.p(t),this.T(n),this._$AH=e}}_$AC(e){let t=Ee.get(e.strings);return t===void 0&&Ee.set(e.strings,t=new ke(e)),t}k(t){ge(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,r,i=0;for(let a of t)i===n.length?n.push(r=new e(this.O(v()),this.O(v()),this,this.options)):r=n[i],r._$AI(a),i++;i<n.length&&(this._$AR(r&&r._$AB.nextSibling,i),n.length=i)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let t=le(e).nextSibling;le(e).remove(),e=t}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},E=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,n,r,i){this.type=1,this._$AH=C,this._$AN=void 0,this.element=e,this.name=t,this._$AM=r,this.options=i,n.length>2||n[0]!==``||n[1]!==``?(this._$AH=Array(n.length-1).fill(new String),this.strings=n):this._$AH=C}_$AI(e,t=this,n,r){let i=this.strings,a=!1;if(i===void 0)e=T(this,e,t,0),a=!he(e)||e!==this._$AH&&e!==S,a&&(this._$AH=e);else{let r=e,o,s;for(e=i[0],o=0;o<i.length-1;o++)s=T(this,r[n+o],t,o),s===S&&(s=this._$AH[o]),a||=!he(s)||s!==this._$AH[o],s===C?e=C:e!==C&&(e+=(s??``)+i[o+1]),this._$AH[o]=s}a&&!r&&this.j(e)}j(e){e===C?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??``)}},Me=class extends E{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===C?void 0:e}},Ne=class extends E{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==C)}},Pe=class extends E{constructor(e,t,n,r,i){super(e,t,n,r,i),this.type=5}_$AI(e,t=this){if((e=T(this,e,t,0)??C)===S)return;let n=this._$AH,r=e===C&&n!==C||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,i=e!==C&&(n===C||r);r&&this.element.removeEventListener(this.name,this,n),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH==`function`?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Fe=class{constructor(e,t,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){T(this,e)}},Ie={M:fe,P:g,A:pe,C:1,L:Oe,R:Ae,D:_e,V:T,I:je,H:E,N:Ne,U:Pe,B:Me,F:Fe},Le=ce.litHtmlPolyfillSupport;Le?.(ke,je),(ce.litHtmlVersions??=[]).push(`3.3.3`);var Re=(e,t,n)=>{let r=n?.renderBefore??t,i=r._$litPart$;if(i===void 0){let e=n?.renderBefore??null;r._$litPart$=i=new je(t.insertBefore(v(),e),e,void 0,n??{})}return i._$AI(e),i},ze=globalThis,D=class extends h{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=Re(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return S}};D._$litElement$=!0,D.finalized=!0,ze.litElementHydrateSupport?.({LitElement:D});var Be=ze.litElementPolyfillSupport;Be?.({LitElement:D}),(ze.litElementVersions??=[]).push(`4.2.2`);var Ve={attribute:!0,type:String,converter:ae,reflect:!1,hasChanged:oe},He=(e=Ve,t,n)=>{let{kind:r,metadata:i}=n,a=globalThis.litPropertyMetadata.get(i);if(a===void 0&&globalThis.litPropertyMetadata.set(i,a=new Map),r===`setter`&&((e=Object.create(e)).wrapped=!0),a.set(n.name,e),r===`accessor`){let{name:r}=n;return{set(n){let i=t.get.call(this);t.set.call(this,n),this.requestUpdate(r,i,e,!0,n)},init(t){return t!==void 0&&this.C(r,void 0,e,t),t}}}if(r===`setter`){let{name:r}=n;return function(n){let i=this[r];t.call(this,n),this.requestUpdate(r,i,e,!0,n)}}throw Error(`Unsupported decorator location: `+r)};function O(e){return(t,n)=>typeof n==`object`?He(e,t,n):((e,t,n)=>{let r=t.hasOwnProperty(n);return t.constructor.createProperty(n,e),r?Object.getOwnPropertyDescriptor(t,n):void 0})(e,t,n)}function k(e){return O({...e,state:!0,attribute:!1})}var Ue=(e,t,n)=>(n.configurable=!0,n.enumerable=!0,Reflect.decorate&&typeof t!=`object`&&Object.defineProperty(e,t,n),n);function A(e,t){return(n,r,i)=>{let a=t=>t.renderRoot?.querySelector(e)??null;if(t){let{get:e,set:t}=typeof r==`object`?n:i??(()=>{let e=Symbol();return{get(){return this[e]},set(t){this[e]=t}}})();return Ue(n,r,{get(){let n=e.call(this);return n===void 0&&(n=a(this),(n!==null||this.hasUpdated)&&t.call(this,n)),n}})}return Ue(n,r,{get(){return a(this)}})}}function j(e){return t=>{customElements.get(e)||customElements.define(e,t)}}function M(e,t,n,r){var i=arguments.length,a=i<3?t:r===null?r=Object.getOwnPropertyDescriptor(t,n):r,o;if(typeof Reflect==`object`&&typeof Reflect.decorate==`function`)a=Reflect.decorate(e,t,n,r);else for(var s=e.length-1;s>=0;s--)(o=e[s])&&(a=(i<3?o(a):i>3?o(t,n,a):o(t,n))||a);return i>3&&a&&Object.defineProperty(t,n,a),a}var We=`hd-say`;function N(e,t){e.dispatchEvent(new CustomEvent(We,{detail:t,bubbles:!0,composed:!0}))}var Ge=class extends D{constructor(...e){super(...e),this.text=``,this.around=null,this.hear=e=>{e.stopPropagation();let t=e.detail;this.text=t===this.text?`${t}\u00a0`:t}}static{this.styles=o`
    p {
      position: absolute;
      width: 1px;
      height: 1px;
      margin: -1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  `}connectedCallback(){super.connectedCallback(),this.around=this.parentNode,this.around?.addEventListener(We,this.hear)}disconnectedCallback(){super.disconnectedCallback(),this.around?.removeEventListener(We,this.hear)}render(){return b`<p role="status">${this.text}</p>`}};M([k()],Ge.prototype,`text`,void 0),Ge=M([j(`hd-live`)],Ge);var P=o`
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
    .primary, .chip, .badge {
      border: 1px solid currentColor;
    }

    mark {
      background: Mark;
      color: MarkText;
    }
  }
`,Ke=`currentColor`,qe={alert:x`<path d="M12 4 2.8 19.8h18.4zM12 10v4.5M12 17v.1"/>`,auto:x`<circle cx="12" cy="12" r="8.5"/><path d="M12 3.5a8.5 8.5 0 0 1 0 17z" fill=${Ke}/>`,back:x`<path d="M14.5 6l-6 6 6 6"/>`,book:x`<path d="M12 6.5C10 5 7 4.5 4 5v13.5c3-.5 6 0 8 1.5 2-1.5 5-2 8-1.5V5c-3-.5-6 0-8 1.5zM12 6.5V20"/>`,calendar:x`<path d="M5 6h14a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1zM4 10.5h16M8.5 3.5V8M15.5 3.5V8"/>`,check:x`<circle cx="12" cy="12" r="9"/><path d="m8 12.3 2.8 2.7L16 9.5"/>`,clock:x`<circle cx="12" cy="12" r="9"/><path d="M12 7v5.3l3.3 2"/>`,compass:x`<circle cx="12" cy="12" r="9"/><path d="m15.8 8.2-2.2 5.4-5.4 2.2 2.2-5.4z"/>`,copy:x`<path d="M9 8h10a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1H9a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1zM5 16H4V4a1 1 0 0 1 1-1h10v2"/>`,cross:x`<path d="m6 6 12 12M18 6 6 18"/>`,dark:x`<path d="M19.5 14.2A8 8 0 0 1 9.8 4.5a8 8 0 1 0 9.7 9.7z"/>`,digest:x`<path d="M14 4H6a1 1 0 0 0-1 1v14a1 1 0 0 0 1 1h5M8 9h8M8 13h4M19.5 11.5l-6 6-.8 2.8 2.8-.8 6-6z"/>`,down:x`<path d="m6 9.5 6 6 6-6"/>`,download:x`<path d="M12 4v11M7 10.5l5 5 5-5M5 20h14"/>`,ended:x`<circle cx="12" cy="12" r="9"/><path d="m9 9 6 6M15 9l-6 6"/>`,external:x`<path d="M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5M14 4h6v6M20 4l-9 9"/>`,filter:x`<path d="M4 6h16M7 12h10M10 18h4"/>`,graph:x`<path d="M4 5h6v5H4zM14 14h6v5h-6zM14 4h6v5h-6zM10 7h4M7 10v6.5h7"/>`,half:x`<circle cx="12" cy="12" r="9"/><path d="M12 3a9 9 0 0 1 0 18z" fill=${Ke}/>`,history:x`<path d="M4.6 9.2A8 8 0 1 1 4 12M4 4.5v5h5M12 8v4.3l3 1.8"/>`,info:x`<circle cx="12" cy="12" r="9"/><path d="M12 11v5.5M12 7.6v.1"/>`,library:x`<path d="M5 4h4v16H5zM9 4h4v16H9zM13.6 5.2l3.7-1 3.9 14.6-3.7 1zM5 16h8"/>`,light:x`<circle cx="12" cy="12" r="4"/><path d="M12 2.8v2M12 19.2v2M2.8 12h2M19.2 12h2M5.5 5.5l1.4 1.4M17.1 17.1l1.4 1.4M18.5 5.5l-1.4 1.4M6.9 17.1l-1.4 1.4"/>`,link:x`<path d="M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1"/>`,list:x`<path d="M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5h.1M4.5 12h.1M4.5 17.5h.1"/>`,machine:x`<path d="M6 8h12a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2zM12 8V4.5M9.2 13v1.6M14.8 13v1.6M1.8 13v3M22.2 13v3"/><circle cx="12" cy="3.6" r=".9"/>`,menu:x`<path d="M4 7h16M4 12h16M4 17h16"/>`,more:x`<path d="M5.5 12h.1M12 12h.1M18.5 12h.1" stroke-width="3"/>`,new:x`<path d="M12 20H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1h14a1 1 0 0 1 1 1v7M8 9h8M8 13h4M18 15v6M15 18h6"/>`,next:x`<path d="m9.5 6 6 6-6 6"/>`,offline:x`<path d="M3 3l18 18M5 12.5a10 10 0 0 1 4-2.4M2 9a15 15 0 0 1 4.5-2.8M12 5c3.8 0 7.3 1.5 10 4M15 10.5a10 10 0 0 1 4 2M8.5 16a5 5 0 0 1 5-1M12 19.5v.1"/>`,print:x`<path d="M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z"/>`,question:x`<circle cx="12" cy="12" r="9"/><path d="M9.4 9.3a2.7 2.7 0 1 1 4 2.5c-.9.5-1.4 1-1.4 2M12 16.8v.1"/>`,retry:x`<path d="M19.5 12a7.5 7.5 0 1 1-2.3-5.4L19.5 9M19.5 4v5h-5"/>`,scales:x`<path d="M12 4v16M8 20h8M5 7h14M5 7l-3 7a3 3 0 0 0 6 0zM19 7l-3 7a3 3 0 0 0 6 0z"/>`,search:x`<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.3 15.3 5.2 5.2"/>`,missing:x`<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.3 15.3 5.2 5.2M8 10.5h5"/>`,send:x`<path d="M12 19.5V5M5.5 11.5 12 5l6.5 6.5"/>`,shield:x`<path d="m12 3 7.5 2.7v5.6c0 4.5-3 7.9-7.5 9.7-4.5-1.8-7.5-5.2-7.5-9.7V5.7zM12 8.5v4M12 15.8v.1"/>`,sides:x`<path d="M4 5h16v14H4zM10 5v14"/>`,speech:x`<path d="M5 4.5h14a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-7.5L7 20v-3.5H5a1 1 0 0 1-1-1v-10a1 1 0 0 1 1-1zM8.5 10.5v.1M12 10.5v.1M15.5 10.5v.1"/>`,stop:x`<path d="M7 7h10v10H7z" fill=${Ke}/>`,thumbdown:x`<path d="M7 13V4H4v9zM7 12.5l4.5 7.5c1.5 0 2.3-1 2.3-2.3V14.5h4.7a2 2 0 0 0 2-2.3l-1-6.4A2 2 0 0 0 17.5 4H7"/>`,thumbup:x`<path d="M7 11v9H4v-9zM7 11.5 11.5 4c1.5 0 2.3 1 2.3 2.3v3.2h4.7a2 2 0 0 1 2 2.3l-1 6.4a2 2 0 0 1-2 1.8H7"/>`,trash:x`<path d="M5 7h14M10 7V4.5h4V7M7 7l.8 12.5h8.4L17 7M10.3 10.5v5.5M13.7 10.5v5.5"/>`,up:x`<path d="m6 14.5 6-6 6 6"/>`,verbatim:x`<path d="M10 7H5v6h4c0 2.2-1 3.5-3 4M19 7h-5v6h4c0 2.2-1 3.5-3 4"/>`};function F(e){return b`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${qe[e]}</svg>`}var Je=o`
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

    .sheet nav {
      display: block;
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
`,Ye=[{theme:`auto`,words:`Theo máy`,sign:`auto`},{theme:`light`,words:`Sáng`,sign:`light`},{theme:`dark`,words:`Tối`,sign:`dark`}],Xe=`hd-theme`;function Ze(){let e=document.documentElement.dataset.theme;return e===`light`||e===`dark`?e:`auto`}function Qe(e){e===`auto`?delete document.documentElement.dataset.theme:document.documentElement.dataset.theme=e;try{e===`auto`?localStorage.removeItem(Xe):localStorage.setItem(Xe,e)}catch{}}var $e=(function(){let e=typeof document<`u`&&document.createElement(`link`).relList;return e&&e.supports&&e.supports(`modulepreload`)?`modulepreload`:`preload`})(),et=function(e){return`/static/`+e},tt={},nt=function(e){return e.pathname.endsWith(`.css`)},rt=function(e,t,n){if(t in e)return e[t];let r=n();if(!r){e[t]=void 0;return}let i=r.then(()=>{e[t]=void 0},n=>{throw e[t]=void 0,n});return e[t]=i,i},it=function(e,t,n){let r=Promise.resolve();if(t&&t.length>0){let e,i=document.querySelector(`meta[property=csp-nonce]`),a=i?.nonce||i?.getAttribute(`nonce`);function o(e){return Promise.all(e.map(e=>Promise.resolve(e).then(e=>({status:`fulfilled`,value:e}),e=>({status:`rejected`,reason:e}))))}function s(e){return import.meta.resolve?new URL(import.meta.resolve(e)):new URL(e,import.meta.url)}r=o(t.map(t=>{t=et(t,n);let r=s(t),i=nt(r);return rt(tt,r.href,()=>{if(e===void 0){e={all:new Set,styles:new Set};let t=document.getElementsByTagName(`link`);for(let n=t.length-1;n>=0;n--){let r=t[n];e.all.add(r.href),r.rel===`stylesheet`&&e.styles.add(r.href)}}if((i?e.styles:e.all).has(r.href))return;let t=document.createElement(`link`);if(t.rel=i?`stylesheet`:$e,i||(t.as=`script`),t.crossOrigin=``,t.href=r.href,a&&t.setAttribute(`nonce`,a),document.head.appendChild(t),i)return new Promise((e,n)=>{let i=a=>{t.removeEventListener(`load`,i),t.removeEventListener(`error`,i),a.type===`error`?n(Error(`Unable to preload CSS for ${r}`)):e(a)};t.addEventListener(`load`,i),t.addEventListener(`error`,i)})})}).filter(e=>e!==void 0))}function i(e){let t=new Event(`vite:preloadError`,{cancelable:!0});if(t.payload=e,window.dispatchEvent(t),!t.defaultPrevented)throw e}return r.then(t=>{for(let e of t||[])e.status===`rejected`&&i(e.reason);return e().catch(i)})},at=[{page:`chat`,href:`/`,words:`Hỏi đáp`,sign:`speech`},{page:`library`,href:`/van-ban`,words:`Văn bản`,sign:`library`},{page:`lookup`,href:`/tra-cuu`,words:`Tra cứu`,sign:`search`}],ot=/Mac|iPhone|iPad/.test(navigator.userAgent),I=class extends D{constructor(...e){super(...e),this.current=``,this.open=!1,this.chosen=Ze(),this.onKey=e=>{e.key.toLowerCase()===`k`&&(e.ctrlKey||e.metaKey)&&!e.altKey&&!e.shiftKey?(e.preventDefault(),st()):e.key===`Escape`&&this.open&&(e.preventDefault(),this.close())},this.onPointer=e=>{this.open&&!e.composedPath().includes(this)&&(this.open=!1)},this.onLeave=e=>{let t=e.relatedTarget;t instanceof Node&&!e.currentTarget.contains(t)&&(this.open=!1)}}static{this.styles=[P,Je]}connectedCallback(){super.connectedCallback(),document.addEventListener(`keydown`,this.onKey),document.addEventListener(`pointerdown`,this.onPointer)}disconnectedCallback(){super.disconnectedCallback(),document.removeEventListener(`keydown`,this.onKey),document.removeEventListener(`pointerdown`,this.onPointer)}render(){let e=Ye.find(e=>e.theme===this.chosen);return b`<header>
      <a class="skip" href="#noi-dung">Đến nội dung chính</a>
      <a class="brand" href="/">
        <img src="/static/icon.svg" alt="" width="40" height="40" />
        <span><strong>Hỏi Đáp</strong> <span>Trợ lý tự động tra cứu văn bản cải cách hành chính</span></span>
      </a>
      <nav aria-label="Trang">${this.links()}</nav>
      <div class="actions">
        <slot name="actions"></slot>
        <button type="button" class="search" aria-keyshortcuts=${ot?`Meta+K`:`Control+K`} aria-haspopup="dialog" @click=${st}>
          ${F(`search`)}<span>Tra cứu nhanh</span><kbd aria-hidden="true">${ot?`⌘`:`Ctrl`} K</kbd>
        </button>
        <div class="menu" @focusout=${this.onLeave}>
          <button type="button" class="round" aria-expanded=${this.open} aria-controls="sheet" aria-label=${`Trình đơn, giao diện ${e.words.toLowerCase()}`} @click=${()=>this.open=!this.open}>
            <span class="wide">${F(e.sign)}</span><span class="narrow">${F(`menu`)}</span>
          </button>
          <div class="sheet" id="sheet" ?hidden=${!this.open}>
            <nav aria-label="Trang">${this.links()}</nav>
            <fieldset>
              <legend>Giao diện</legend>
              ${Ye.map(e=>b`<button type="button" class="choice" aria-pressed=${e.theme===this.chosen} @click=${()=>this.choose(e.theme)}>
                  ${F(e.sign)}${e.words}
                </button>`)}
            </fieldset>
          </div>
        </div>
      </div>
    </header>`}links(){return b`<ul>
      ${at.map(({page:e,href:t,words:n,sign:r})=>b`<li><a href=${t} aria-current=${e===this.current?`page`:C}>${F(r)}${n}</a></li>`)}
    </ul>`}choose(e){Qe(e),this.chosen=e}close(){this.open=!1,this.button.focus()}};M([O()],I.prototype,`current`,void 0),M([k()],I.prototype,`open`,void 0),M([k()],I.prototype,`chosen`,void 0),M([A(`.menu > button`)],I.prototype,`button`,void 0),I=M([j(`hd-masthead`)],I);async function st(){let{openLookup:e}=await it(async()=>{let{openLookup:e}=await import(`./dialog-Df2r7Ojm.js`);return{openLookup:e}},[]);e()}var ct={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},lt=e=>(...t)=>({_$litDirective$:e,values:t}),ut=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,n){this._$Ct=e,this._$AM=t,this._$Ci=n}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}},{I:dt}=Ie,ft=e=>e,pt=()=>document.createComment(``),mt=(e,t,n)=>{let r=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(n===void 0)n=new dt(r.insertBefore(pt(),i),r.insertBefore(pt(),i),e,e.options);else{let t=n._$AB.nextSibling,a=n._$AM,o=a!==e;if(o){let t;n._$AQ?.(e),n._$AM=e,n._$AP!==void 0&&(t=e._$AU)!==a._$AU&&n._$AP(t)}if(t!==i||o){let e=n._$AA;for(;e!==t;){let t=ft(e).nextSibling;ft(r).insertBefore(e,i),e=t}}}return n},L=(e,t,n=e)=>(e._$AI(t,n),e),ht={},gt=(e,t=ht)=>e._$AH=t,_t=e=>e._$AH,vt=e=>{e._$AR(),e._$AA.remove()},yt=(e,t,n)=>{let r=new Map;for(let i=t;i<=n;i++)r.set(e[i],i);return r},bt=lt(class extends ut{constructor(e){if(super(e),e.type!==ct.CHILD)throw Error(`repeat() can only be used in text expressions`)}dt(e,t,n){let r;n===void 0?n=t:t!==void 0&&(r=t);let i=[],a=[],o=0;for(let t of e)i[o]=r?r(t,o):o,a[o]=n(t,o),o++;return{values:a,keys:i}}render(e,t,n){return this.dt(e,t,n).values}update(e,[t,n,r]){let i=_t(e),{values:a,keys:o}=this.dt(t,n,r);if(!Array.isArray(i))return this.ut=o,a;let s=this.ut??=[],c=[],l,u,d=0,f=i.length-1,p=0,m=a.length-1;for(;d<=f&&p<=m;)if(i[d]===null)d++;else if(i[f]===null)f--;else if(s[d]===o[p])c[p]=L(i[d],a[p]),d++,p++;else if(s[f]===o[m])c[m]=L(i[f],a[m]),f--,m--;else if(s[d]===o[m])c[m]=L(i[d],a[m]),mt(e,c[m+1],i[d]),d++,m--;else if(s[f]===o[p])c[p]=L(i[f],a[p]),mt(e,i[d],i[f]),f--,p++;else if(l===void 0&&(l=yt(o,p,m),u=yt(s,d,f)),l.has(s[d])){if(l.has(s[f])){let t=u.get(o[p]),n=t===void 0?null:i[t];if(n===null){let t=mt(e,i[d]);L(t,a[p]),c[p]=t}else c[p]=L(n,a[p]),mt(e,i[d],n),i[t]=null;p++}else vt(i[f]),f--}else vt(i[d]),d++;for(;p<=m;){let t=mt(e,c[m+1]);L(t,a[p]),c[p++]=t}for(;d<=f;){let e=i[d++];e!==null&&vt(e)}return this.ut=o,gt(e,c),S}});async function*xt(e){let t=e.pipeThrough(new TextDecoderStream).getReader(),n=``,r=`message`,i=[];try{for(;;){let{value:e,done:a}=await t.read();if(a)return;n+=e;let o=n.split(/\r\n|\n|\r(?!$)/);n=o.pop()??``;for(let e of o)e===``?(i.length&&(yield{event:r,data:JSON.parse(i.join(`
`))}),r=`message`,i=[]):e.startsWith(`event:`)?r=e.slice(6).trim():e.startsWith(`data:`)&&i.push(e.slice(5).replace(/^ /,``))}}finally{t.cancel().catch(()=>void 0)}}var St=`Không kết nối được với máy chủ. Hãy kiểm tra mạng rồi thử lại.`,Ct=`Kết nối bị ngắt trước khi trả lời xong. Bạn hãy thử lại.`,wt={403:`Trang web này chưa được phép dùng trợ lý.`,404:`Không tìm thấy nội dung được yêu cầu.`,413:`Câu hỏi quá dài.`,429:`Bạn gửi quá nhiều yêu cầu trong thời gian ngắn. Hãy thử lại sau ít phút.`,502:`Máy chủ tạm thời không phản hồi. Bạn hãy thử lại sau ít phút.`,503:`Hệ thống đang bận. Bạn hãy thử lại sau ít phút.`,504:`Máy chủ phản hồi quá lâu. Bạn hãy thử lại sau ít phút.`},R=class extends Error{constructor(e,t,n=``,r=``,i=0){super(e),this.kind=t,this.code=n,this.errorId=r,this.retryAfter=i}},z=class{constructor(e=``,t=``){this.origin=e,this.siteKey=t}async ask(e,t,n){let r=await this.send(`ask`,{method:`POST`,body:JSON.stringify(e),signal:n},`text/event-stream`);if(!r.headers.get(`content-type`)?.includes(`text/event-stream`))return await r.json();try{for await(let{event:e,data:n}of xt(r.body)){if(e===`done`)return n;if(e===`error`)throw Ot(n,Ct,`server`);e===`status`?t.step(n.step,n.message):e===`token`?t.token(n.text):e===`citation`&&t.citation(n)}}catch(e){if(n.aborted||e instanceof R)throw e}throw new R(Ct,navigator.onLine?`cut`:`offline`)}async documents(e={},t){return(await this.get(`documents`,e,t)).documents}document(e,t={},n){return this.get(`documents/${encodeURIComponent(e)}`,t,n)}provision(e,t,n){return this.get(`documents/${encodeURIComponent(e)}/provisions/${encodeURIComponent(t)}`,{},n)}suggest(e,t={},n){return this.get(`suggest`,{q:e,...t},n)}search(e,t={},n){return this.get(`search`,{q:e,...t},n)}citations(e,t={},n){return this.get(`citations`,{q:e,...t},n)}conversation(e,t){return this.get(`conversations/${encodeURIComponent(e)}`,{},t)}async feedback(e){await this.send(`feedback`,{method:`POST`,body:JSON.stringify(e)})}async get(e,t={},n){let r=new URLSearchParams;for(let[e,n]of Object.entries(t))n!==void 0&&n!==``&&r.set(e,String(n));return await(await this.send(r.size?`${e}?${r}`:e,n?{signal:n}:{})).json()}readerUrl(e,t=``){return`${this.origin}/van-ban/${encodeURIComponent(e)}${t?`#${encodeURIComponent(t)}`:``}`}fileUrl(e,t){let n=t.startsWith(`.`)?``:`/`;return`${this.origin}/api/v1/answers/${encodeURIComponent(e)}${n}${t}`}async send(e,t,n=`application/json`){let r={Accept:n};t.body&&(r[`Content-Type`]=`application/json`),this.siteKey&&(r[`X-Site-Key`]=this.siteKey);let i;try{i=await fetch(`${this.origin}/api/v1/${e}`,{...t,headers:r})}catch(e){throw t.signal?.aborted?e:new R(St,`offline`)}if(!i.ok)throw await Et(i);return i}};function Tt(e){return e instanceof R?e:(console.error(e),new R(`Trang gặp lỗi khi hiển thị nội dung. Bạn hãy thử lại.`,`server`))}async function Et(e){let t=wt[e.status]??`Hệ thống gặp lỗi. Bạn hãy thử lại sau.`,n=Dt[e.status]??`server`,r=Number(e.headers.get(`retry-after`))||0;try{return Ot(await e.json(),t,n,r)}catch{return new R(t,n,`http_${e.status}`,``,r)}}var Dt={403:`refused`,404:`missing`,429:`limited`,503:`limited`};function Ot(e,t,n,r=0){let i=e?.error??{};return new R(i.message||t,n,i.code,i.error_id,r)}var kt=2e3,At=1800,jt=500,Mt=CSS.supports(`field-sizing`,`content`),B=class extends D{constructor(...e){super(...e),this.label=`Câu hỏi của bạn`,this.placeholder=`Nhập câu hỏi của bạn`,this.send=`Gửi`,this.halt=`Dừng`,this.busy=!1,this.compact=!1,this.hint=``,this.text=``,this.problem=``,this.busySince=0,this.onSubmit=e=>{e.preventDefault(),this.busy?Date.now()-this.busySince>jt&&this.dispatchEvent(new Event(`hd-stop`)):this.submit()},this.onInput=()=>{this.text=this.box.value,this.problem=``,this.grow()},this.onKey=e=>{e.key!==`Enter`||e.shiftKey||e.isComposing||e.keyCode===229||(e.preventDefault(),this.busy?this.refuse(`Đang trả lời câu trước. Bạn hãy chờ hoặc bấm Dừng.`):this.submit())},this.grow=()=>{!Mt&&this.box&&(this.box.style.setProperty(`height`,`auto`),this.box.style.setProperty(`height`,`${this.box.scrollHeight}px`))}}static{this.styles=[P,o`
      :host {
        display: block;
      }

      .box {
        border: 1px solid var(--edge);
        border-radius: 1rem;
        background: var(--surface);
        box-shadow: var(--shadow);
      }

      .box:focus-within {
        border-color: var(--accent);
        box-shadow: 0 0 0 1px var(--accent), var(--shadow);
      }

      textarea {
        display: block;
        width: 100%;
        min-height: 3.25rem;
        max-height: 30vh;
        padding: 0.875rem 1.125rem 0.25rem;
        border: 0;
        border-radius: 1rem 1rem 0 0;
        background: none;
        font-size: var(--text-read);
        line-height: 1.5;
        resize: none;
        field-sizing: content;
      }

      textarea:focus-visible {
        outline: none; /* the whole box shows it */
      }

      textarea::placeholder {
        color: var(--soft);
        opacity: 1;
      }

      .foot {
        display: flex;
        align-items: flex-end;
        gap: 0.5rem;
        padding: 0.25rem 0.5rem 0.5rem 0.625rem;
      }

      slot {
        display: block;
        flex: 1;
        min-width: 0;
      }

      .counter {
        align-self: center;
        color: var(--soft);
        font-size: var(--text-minor);
        font-variant-numeric: tabular-nums;
      }

      .counter[data-over] {
        color: var(--bad);
        font-weight: 600;
      }

      .send {
        display: inline-flex;
        flex: none;
        align-items: center;
        justify-content: center;
        gap: 0.375rem;
        min-height: 2.75rem;
        padding: 0.25rem 1.125rem 0.25rem 0.875rem;
        border: 1px solid transparent;
        border-radius: 0.625rem;
        background: var(--fill);
        color: var(--on-fill);
        font-weight: 600;
      }

      .send:hover {
        background: var(--fill-strong);
      }

      .send[data-busy] {
        border-color: var(--edge);
        background: var(--surface);
        color: var(--ink);
      }

      .send[data-busy]:hover {
        background: var(--plain-tint);
      }

      .problem {
        margin: 0.375rem 0.25rem 0;
      }

      .problem:empty {
        display: none;
      }

      @media (max-width: 30rem) {
        textarea {
          padding-inline: 0.875rem;
        }

        .send {
          padding-inline: 0.75rem 0.875rem;
        }
      }

      @media (max-width: 24rem) {
        .foot {
          gap: 0;
          padding-left: 0.25rem;
        }

        .send {
          width: 2.75rem;
          padding: 0;
        }

        .send span {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
      }

      :host([compact]) textarea {
        min-height: 2.875rem;
        padding: 0.625rem 0.875rem;
        font-size: 1rem;
      }

      :host([compact]) .box {
        display: flex;
        align-items: flex-end;
      }

      :host([compact]) .foot {
        padding: 0.25rem;
      }

      :host([compact]) .send span {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }

      :host([compact]) .send {
        width: 2.5rem;
        min-height: 2.5rem;
        padding: 0;
      }

      :host([compact]) slot {
        display: none;
      }
    `]}get value(){return this.text}set value(e){this.text=e,this.problem=``,this.updateComplete.then(this.grow)}focus(e){this.box?.focus(e)}lower(){matchMedia(`(pointer: coarse)`).matches&&this.box.blur()}refuse(e){this.problem=e,this.focus()}willUpdate(e){e.has(`busy`)&&(this.busy?this.busySince=Date.now():this.problem=``)}render(){let e=[...this.text.trim()].length;return b`<form novalidate @submit=${this.onSubmit}>
      <div class="box">
        <label class="unseen" for="question">${this.label}</label>
        <textarea id="question" rows="1" .value=${this.text} placeholder=${this.placeholder} enterkeyhint="send" autocomplete="off"
          spellcheck="false" aria-describedby="hint problem" @input=${this.onInput} @keydown=${this.onKey}></textarea>
        <div class="foot">
          <slot name="options"></slot>
          ${e<At?C:b`<span class="counter" ?data-over=${e>kt}>${e}/${kt}</span>`}
          <button type="submit" class="send" ?data-busy=${this.busy}>${F(this.busy?`stop`:`send`)}<span>${this.busy?this.halt:this.send}</span></button>
        </div>
      </div>
      <p class="problem" id="problem" role="alert">${this.problem}</p>
      <span class="unseen" id="hint">${this.hint}</span>
    </form>`}submit(){let e=this.text.normalize(`NFC`).trim(),t=[...e].length;if(!e)return this.refuse(`Bạn chưa nhập câu hỏi.`);if(t>kt)return this.refuse(`Câu hỏi dài ${t} ký tự; tối đa là ${kt}. Bạn hãy rút gọn.`);this.dispatchEvent(new CustomEvent(`hd-submit`,{detail:e}))}};M([O()],B.prototype,`label`,void 0),M([O()],B.prototype,`placeholder`,void 0),M([O()],B.prototype,`send`,void 0),M([O()],B.prototype,`halt`,void 0),M([O({type:Boolean})],B.prototype,`busy`,void 0),M([O({type:Boolean,reflect:!0})],B.prototype,`compact`,void 0),M([O()],B.prototype,`hint`,void 0),M([k()],B.prototype,`text`,void 0),M([k()],B.prototype,`problem`,void 0),M([A(`textarea`)],B.prototype,`box`,void 0),B=M([j(`hd-composer`)],B);function V(e){let t=/^(\d{4})-(\d{2})-(\d{2})/.exec(e??``);return t?`${t[3]}/${t[2]}/${t[1]}`:``}function Nt(e){let[t,n,r]=e.split(`-`).map(Number);return t?`ngày ${r} tháng ${n} năm ${t}`:``}function H(){return U(new Date)}function U(e){return`${e.getFullYear()}-${It(e.getMonth()+1)}-${It(e.getDate())}`}function Pt(e){let t=e.trim(),n=/^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(t)??/^(\d{2})(\d{2})(\d{4})$/.exec(t);if(!n)return null;let[r,i,a]=[Number(n[1]),Number(n[2]),Number(n[3])],o=new Date(a,i-1,r);return o.getFullYear()===a&&o.getMonth()===i-1&&o.getDate()===r&&a>=1945&&a<=2100?U(o):null}function Ft(e,t=new Date){let n=new Date(e),r=`${It(n.getHours())}:${It(n.getMinutes())}`,i=new Date(t.getFullYear(),t.getMonth(),t.getDate()-1);return U(n)===U(t)?`Hôm nay ${r}`:U(n)===U(i)?`Hôm qua ${r}`:V(U(n))}function It(e){return String(e).padStart(2,`0`)}var Lt=new Set;function Rt(e,t){t?Lt.add(e):Lt.delete(e),document.documentElement.toggleAttribute(`data-modal`,Lt.size>0)}var W=class extends D{constructor(...e){super(...e),this.heading=``,this.over=``,this.returnTo=null,this.close=()=>this.dialog.close(),this.onClose=()=>{Rt(this,!1),this.returnTo?.isConnected&&this.returnTo.focus(),this.returnTo=null,this.dispatchEvent(new Event(`hd-closed`))},this.onBackdrop=e=>{e.target===this.dialog&&this.close()}}static{this.styles=[P,o`
      dialog[open] {
        display: flex;
        flex-direction: column;
      }

      dialog {
        width: min(var(--dialog-width, 34rem), calc(100vw - 2rem));
        max-height: min(46rem, calc(100dvh - 3rem));
        border-radius: 1rem;
        box-shadow: var(--shadow);
        animation: rise 0.2s ease-out;
      }

      @keyframes rise {
        from {
          transform: translateY(1.5rem);
          opacity: 0;
        }
      }

      .head {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 1rem;
        padding: 0.75rem 0.75rem 0.75rem 1.5rem;
        border-bottom: 1px solid var(--line);
      }

      h2 {
        font-size: 1.1875rem;
        font-weight: 650;
        line-height: 1.4;
      }

      .over {
        color: var(--soft);
        font-size: var(--text-minor);
      }

      .scroll {
        flex: 1;
        min-height: 0;
        overflow-y: auto;
        overscroll-behavior: contain;
        padding: 1.125rem 1.5rem;
      }

      ::slotted([slot="foot"]) {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.625rem;
        padding: 0.75rem 1.5rem max(0.75rem, env(safe-area-inset-bottom));
        border-top: 1px solid var(--line);
      }

      @media (max-width: 40rem) {
        dialog {
          inset: auto 0 0;
          width: 100%;
          max-width: 100%;
          max-height: 88vh;
          max-height: 88dvh;
          margin: 0;
          border-radius: 1rem 1rem 0 0;
        }

        .head {
          padding-left: 1.125rem;
        }

        .scroll {
          padding-inline: 1.125rem;
        }
      }
    `]}render(){return b`<dialog aria-labelledby="title" @close=${this.onClose} @click=${this.onBackdrop}>
      <div class="head">
        <div>
          ${this.over?b`<p class="over">${this.over}</p>`:C}
          <h2 id="title" tabindex="-1">${this.heading}</h2>
        </div>
        <button type="button" class="bare" aria-label="Đóng" @click=${this.close}>${F(`cross`)}</button>
      </div>
      <div class="scroll"><slot></slot></div>
      <slot name="foot"></slot>
      <hd-live></hd-live>
    </dialog>`}get isOpen(){return this.dialog?.open??!1}show(){this.dialog.open||(this.returnTo=zt(),this.dialog.showModal(),Rt(this,!0),(this.querySelector(`[autofocus]`)??this.headline).focus())}};M([O()],W.prototype,`heading`,void 0),M([O()],W.prototype,`over`,void 0),M([A(`dialog`)],W.prototype,`dialog`,void 0),M([A(`h2`)],W.prototype,`headline`,void 0),W=M([j(`hd-dialog`)],W);function zt(){let e=document.activeElement;for(;e?.shadowRoot?.activeElement;)e=e.shadowRoot.activeElement;return e instanceof HTMLElement&&e!==document.body?e:null}var Bt=/(\d[\p{L}\d.-]*\/[\p{L}\d/]+(?:-[\p{L}\d-]+)?)/u;function G(e){return e.split(Bt).map((e,t)=>t%2?b`<span class="number">${e}</span>`:e)}function Vt(e){return e.charAt(0).toLocaleUpperCase(`vi`)+e.slice(1)}function Ht(e){return e.normalize(`NFD`).replace(/\p{M}/gu,``).replace(/[đĐ]/g,`d`).toLowerCase()}function Ut(e){try{let t=new URL(e??``);return t.protocol===`https:`||t.protocol===`http:`?t:null}catch{return null}}var Wt=/\*\*(.+?)\*\*|((?:\[\d{1,3}\] ?)+(?<! ))/g,Gt=/^\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?$/;function Kt(e,t){return Xt(e.split(/\r?\n/)).map(({kind:e,lines:n})=>e===`list`?b`<ul>${n.map(e=>b`<li>${Yt(e,t)}</li>`)}</ul>`:e===`table`?Zt(n,t):b`<p>${Yt(n.join(`
`),t)}</p>`)}function qt(e){return e.replace(/\*\*(.+?)\*\*/g,`$1`).trim()}function Jt(e,t,n){if(!t.length)return G(e);let[,r=``,i=``]=/^(.*?)(\S{0,24})\s*$/su.exec(e)??[];return[...G(r),b`<span class="chips">${i}\u00a0${t.map(n)}</span>`]}function Yt(e,t){let n=[],r=0;for(let i of e.matchAll(Wt)){let[a,o,s]=i,c=e.slice(r,i.index);s?n.push(...Jt(c,s.match(/\d+/g).map(Number),t)):n.push(...G(c),b`<strong>${Yt(o,t)}</strong>`),r=i.index+a.length}return n.push(...G(e.slice(r))),n}function Xt(e){let t=[],n=null;for(let r of e){let e=r.trim(),i=/^[-*•]\s+(.*)$/.exec(e)?.[1];if(!e){n?.kind!==`list`&&(n=null);continue}let a=i===void 0?e.startsWith(`|`)?`table`:`paragraph`:`list`;n?.kind===a?n.lines.push(i??e):t.push(n={kind:a,lines:[i??e]})}return t}function Zt(e,t){let n=e.filter(e=>!Gt.test(e)).map(Qt),r=e.length>1&&Gt.test(e[1])?n.shift():void 0;return b`<div class="table" tabindex="0" role="group" aria-label="Bảng">
    <table>
      ${r&&b`<thead><tr>${r.map(e=>b`<th scope="col">${Yt(e,t)}</th>`)}</tr></thead>`}
      <tbody>${n.map(e=>b`<tr>${e.map(e=>b`<td>${Yt(e,t)}</td>`)}</tr>`)}</tbody>
    </table>
  </div>`}function Qt(e){return e.replace(/^\||\|$/g,``).split(`|`).map(e=>e.trim())}var $t={comparison:`Bảng so sánh`,deadlines:`Bảng việc và thời hạn`};function en(e,t,n){return(e.tables??[]).map((r,i)=>{let a=`table-${i}`,o=r.kind===`deadlines`&&r.rows.some(e=>e.due);return b`<figure class="tabled">
      <figcaption id=${a}>${r.caption||$t[r.kind]||`Bảng`}</figcaption>
      <div class="table" role="group" tabindex="0" aria-labelledby=${a} data-kind=${r.kind} data-columns=${r.columns.length}>
        ${tn(r,n)}
      </div>
      <div class="files">
        <a href=${t.fileUrl(e.record_id,`tables/${i+1}.xlsx`)} download>${F(`download`)}Tải bảng (.xlsx)</a>
        ${o?b`<a href=${t.fileUrl(e.record_id,`deadlines.ics`)} download>${F(`calendar`)}Thêm thời hạn vào lịch (.ics)</a>`:C}
      </div>
    </figure>`})}function tn(e,t){let n=e=>e.text?b`${Jt(Vt(e.text),e.citations,t)}`:b`<span class="empty" aria-hidden="true">–</span><span class="unseen">Không có</span>`;return b`<table role="table">
    <thead role="rowgroup">
      <tr role="row">${e.columns.map(e=>b`<th role="columnheader" scope="col">${G(e)}</th>`)}</tr>
    </thead>
    <tbody role="rowgroup">
      ${e.rows.map(({cells:t})=>b`<tr role="row">
          ${t.map((t,r)=>r===0&&t.text&&e.kind===`deadlines`?b`<th role="rowheader" scope="row" data-label=${e.columns[r]??``}>${n(t)}</th>`:b`<td role="cell" data-label=${e.columns[r]??``} ?data-empty=${!t.text}>${n(t)}</td>`)}
        </tr>`)}
    </tbody>
  </table>`}var nn=o`
  .tabled {
    container-type: inline-size;
  }

  .tabled figcaption {
    margin-bottom: 0.5rem;
    font-weight: 600;
  }

  .table {
    overflow-x: auto;
    border: 1px solid var(--line);
    border-radius: var(--round-small);
    background:
      linear-gradient(to right, var(--surface) 30%, transparent) left / 2rem 100% no-repeat local,
      linear-gradient(to left, var(--surface) 30%, transparent) right / 2rem 100% no-repeat local,
      linear-gradient(to right, rgb(0 0 0 / 14%), transparent) left / 0.75rem 100% no-repeat scroll,
      linear-gradient(to left, rgb(0 0 0 / 14%), transparent) right / 0.75rem 100% no-repeat scroll;
  }

  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--text-note);
    line-height: 1.5;
  }

  .table[data-kind="comparison"] table {
    table-layout: fixed;
  }

  .table[data-columns="2"] table {
    min-width: 26rem;
  }

  .table[data-columns="3"] table {
    min-width: 32rem;
  }

  .table:not([data-columns="1"], [data-columns="2"], [data-columns="3"]) table {
    min-width: 42rem;
  }

  th, td {
    min-width: 8rem;
    padding: 0.5rem 0.875rem;
    border-bottom: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
  }

  th {
    font-weight: 600;
  }

  thead th {
    border-bottom-color: var(--edge);
    background: var(--plain-tint);
  }

  tbody th {
    width: 22%;
  }

  tbody tr:last-child > * {
    border-bottom: 0;
  }

  .empty {
    color: var(--soft);
  }

  .files {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
    margin-top: 0.5rem;
  }

  .files a {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    min-height: 1.75rem;
    font-size: var(--text-note);
  }

  /* Where columns would be squeezed, each row is a card and each cell says its column. */
  @container (max-width: 30rem) {
    .table[data-columns] {
      border: 0;
      background: none;
    }

    .table[data-columns] table {
      display: block;
      min-width: 0;
    }

    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    tbody {
      display: grid;
      gap: 0.625rem;
    }

    tbody tr {
      display: block;
      padding: 0.25rem 0;
      border: 1px solid var(--line);
      border-radius: var(--round-small);
    }

    tbody :is(th, td) {
      display: block;
      width: auto;
      padding: 0.375rem 0.875rem;
      border: 0;
    }

    tbody :is(th, td)::before {
      content: attr(data-label);
      content: attr(data-label) / "";
      display: block;
      color: var(--soft);
      font-size: var(--text-small);
      font-weight: 400;
    }

    tbody [data-empty] {
      display: none;
    }
  }

  @media print {
    .files {
      display: none;
    }
  }
`,rn=class extends D{constructor(...e){super(...e),this.label=`Sao chép`,this.text=``,this.outcome=``,this.timer=0}static{this.shadowRootOptions={...D.shadowRootOptions,delegatesFocus:!0}}static{this.styles=[P]}render(){return b`<button type="button" class="quiet" @click=${this.copy}>
      ${F(this.outcome===`Đã sao chép`?`check`:`copy`)}<span>${this.outcome||this.label}</span>
    </button>`}async copy(){let e=await an(typeof this.text==`string`?this.text:this.text());this.outcome=e?`Đã sao chép`:`Không sao chép được`,N(this,this.outcome),clearTimeout(this.timer),this.timer=window.setTimeout(()=>this.outcome=``,2500)}};M([O()],rn.prototype,`label`,void 0),M([O({attribute:!1})],rn.prototype,`text`,void 0),M([k()],rn.prototype,`outcome`,void 0),rn=M([j(`hd-copy`)],rn);async function an(e){try{return await navigator.clipboard.writeText(e),!0}catch{let t=t=>{t.clipboardData?.setData(`text/plain`,e),t.preventDefault(),t.stopImmediatePropagation()};document.addEventListener(`copy`,t,{capture:!0,once:!0});let n=document.execCommand(`copy`);return document.removeEventListener(`copy`,t,{capture:!0}),n}}var on=[[`wrong`,`Sai nội dung`],[`incomplete`,`Thiếu ý`],[`outdated`,`Thông tin đã cũ`],[`unclear`,`Khó hiểu`],[`other`,`Lý do khác`]],sn=1e3,K=class extends D{constructor(...e){super(...e),this.api=new z,this.record=``,this.rating=null,this.asking=!1,this.words=``,this.problem=``,this.onUp=()=>{this.asking=!1,this.give({record_id:this.record,rating:`up`},`up`)},this.onDown=async()=>{this.asking=!this.asking,this.problem=``,await this.updateComplete,this.renderRoot.querySelector(`input`)?.focus({preventScroll:!0}),this.renderRoot.querySelector(`form`)?.scrollIntoView({block:`nearest`})},this.onCancel=()=>{this.asking=!1,this.renderRoot.querySelector(`[aria-expanded]`)?.focus()},this.onSubmit=e=>{e.preventDefault();let t=new FormData(e.target),n={record_id:this.record,rating:`down`},r=t.get(`reason`),i=String(t.get(`comment`)??``).normalize(`NFC`).trim();r&&(n.reason=r),i&&(n.comment=i),this.give(n,`down`)}}static{this.styles=[P,o`
      :host {
        display: block;
      }

      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 0.625rem;
      }

      .thumbs {
        display: flex;
        align-items: center;
        gap: 0.25rem;
        margin-left: auto;
        color: var(--soft);
        font-size: var(--text-minor);
      }

      .bare {
        width: 2.5rem;
        height: 2.5rem;
      }

      .bare[aria-pressed="true"] {
        background: var(--accent-tint);
        color: var(--accent);
      }

      form {
        display: grid;
        gap: 0.75rem;
        margin-top: 0.75rem;
        padding: 0.875rem 1rem 1rem;
        border: 1px solid var(--line);
        border-radius: var(--round-small);
        background: var(--paper);
      }

      legend, label {
        font-size: var(--text-note);
      }

      legend {
        margin-bottom: 0.5rem;
        font-weight: 600;
      }

      .reasons {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
      }

      .reason {
        position: relative;
        cursor: pointer;
      }

      .reason input {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        margin: 0;
        opacity: 0;
        pointer-events: none; /* the label around it takes the clicks */
      }

      .reason span {
        display: block;
        padding: 0.3125rem 0.875rem;
        border: 1px solid var(--edge);
        border-radius: 1.25rem;
        background: var(--surface);
      }

      .reason input:checked + span {
        border-color: var(--accent);
        background: var(--accent-tint);
        color: var(--accent);
        font-weight: 600;
      }

      .reason input:focus-visible + span {
        outline: 3px solid var(--accent);
        outline-offset: 2px;
      }

      textarea.field {
        min-height: 4.5rem;
        resize: vertical;
      }

      @media (forced-colors: active) {
        .reason input:checked + span {
          outline: 2px solid Highlight;
        }
      }
    `]}willUpdate(e){e.has(`record`)&&(this.rating=null,this.asking=!1,this.words=this.problem=``)}render(){return b`<div class="row"><slot></slot><div class="thumbs" role="group" aria-label="Đánh giá câu trả lời">
        <button type="button" class="bare" aria-label="Câu trả lời hữu ích" aria-pressed=${this.rating===`up`} @click=${this.onUp}>${F(`thumbup`)}</button>
        <button type="button" class="bare" aria-label="Câu trả lời chưa tốt" aria-pressed=${this.rating===`down`} aria-expanded=${this.asking} @click=${this.onDown}>${F(`thumbdown`)}</button>
        ${this.words?b`<span>${this.words}</span>`:C}
        ${this.problem&&!this.asking?b`<span class="problem">${this.problem}</span>`:C}
      </div></div>
      ${this.asking?this.form():C}`}form(){return b`<form @submit=${this.onSubmit}>
      <fieldset>
        <legend>Câu trả lời chưa tốt ở điểm nào?</legend>
        <div class="reasons">
          ${on.map(([e,t])=>b`<label class="reason"><input type="radio" name="reason" value=${e} /><span>${t}</span></label>`)}
        </div>
      </fieldset>
      <div>
        <label for="comment">Góp ý thêm (không bắt buộc; đừng ghi thông tin cá nhân)</label>
        <textarea id="comment" class="field" name="comment" maxlength=${sn}></textarea>
      </div>
      ${this.problem?b`<p class="problem" role="alert">${this.problem}</p>`:C}
      <div class="row">
        <button type="submit" class="primary">Gửi góp ý</button>
        <button type="button" class="quiet" @click=${this.onCancel}>Hủy</button>
      </div>
    </form>`}async give(e,t){this.problem=``;try{await this.api.feedback(e);let n=this.asking;this.rating=t,this.asking=!1,this.words=`Cảm ơn bạn đã góp ý.`,N(this,this.words),await this.updateComplete,n&&this.renderRoot.querySelector(`[aria-expanded]`)?.focus()}catch(e){this.problem=Tt(e).message,N(this,this.problem)}}};M([O({attribute:!1})],K.prototype,`api`,void 0),M([O()],K.prototype,`record`,void 0),M([k()],K.prototype,`rating`,void 0),M([k()],K.prototype,`asking`,void 0),M([k()],K.prototype,`words`,void 0),M([k()],K.prototype,`problem`,void 0),K=M([j(`hd-feedback`)],K);var cn=o`
  :host {
    --pad: 1.375rem;
    --pad-block: 1.125rem;
    display: block;
    padding: var(--pad-block) var(--pad) 1.125rem;
    border: 1px solid var(--line);
    border-radius: var(--round);
    background: var(--surface);
  }

  .stack > * + * {
    margin-top: 1rem;
  }

  .prose {
    font-size: var(--text-read);
    line-height: 1.7;
  }

  .prose:empty {
    display: none;
  }

  .prose > * + * {
    margin-top: 0.75rem;
  }

  .prose p {
    white-space: pre-line;
  }

  .prose ul {
    padding-left: 1.25rem;
    list-style: disc;
  }

  .prose li + li {
    margin-top: 0.375rem;
  }

  .prose li::marker {
    color: var(--accent);
  }

  .chip {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-width: 1.5rem;
    height: 1.5rem;
    margin: 0 0.0625rem;
    padding: 0 0.375rem;
    border: 1px solid transparent;
    border-radius: 0.75rem;
    background: var(--accent-tint);
    color: var(--accent);
    font-family: var(--sans);
    font-size: var(--text-small);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1;
    vertical-align: 0.125em;
  }

  button.chip:hover {
    border-color: currentColor;
  }

  .chip[aria-expanded="true"] {
    background: var(--fill);
    color: var(--on-fill);
  }

  .chip.pending {
    background: var(--plain-tint);
    color: var(--plain);
  }

  /* What kind of reply it is */

  .verdict {
    display: flex;
    align-items: center;
    gap: 0.625rem;
    margin: calc(-1 * var(--pad-block)) calc(-1 * var(--pad)) 0;
    padding: 0.625rem var(--pad);
    border-radius: calc(var(--round) - 1px) calc(var(--round) - 1px) 0 0;
    background: var(--tint, var(--plain-tint));
    color: var(--tone, var(--plain));
  }

  .verdict strong {
    font-weight: 650;
  }

  [data-look="partly"], [data-look="unverified"] {
    --tone: var(--warn);
    --tint: var(--warn-tint);
  }

  [data-look="scope"] {
    --tone: var(--wait);
    --tint: var(--wait-tint);
  }

  [data-look="clarify"] {
    --tone: var(--accent);
    --tint: var(--accent-tint);
  }

  [data-look="failed"] {
    --tone: var(--bad);
    --tint: var(--bad-tint);
  }

  /* Citations */

  .part {
    padding-top: 1rem;
    border-top: 1px solid var(--line);
  }

  .part h3 {
    margin-bottom: 0.625rem;
    color: var(--soft);
    font-size: var(--text-note);
    font-weight: 600;
  }

  .part :is(ol, ul) {
    display: grid;
    gap: 0.5rem;
  }

  /* What to do with it */

  .tools:not(hd-feedback) {
    display: flex;
  }

  .note, .error-id {
    color: var(--soft);
    font-size: var(--text-minor);
  }

  .suggestion {
    width: 100%;
    min-height: 2.75rem;
    padding: 0.5rem 1rem;
    border: 1px solid var(--line);
    border-radius: var(--round);
    background: var(--surface);
    color: var(--accent);
    font-size: var(--text-note);
    line-height: 1.45;
    text-align: start;
  }

  .suggestion:hover {
    border-color: var(--accent);
    background: var(--accent-tint);
  }

  /* Progress */

  .progress {
    color: var(--soft);
    animation: appear 0.2s 0.15s both;
  }

  .progress ol {
    display: flex;
    gap: 0.375rem;
    max-width: 18rem;
    margin-bottom: 0.625rem;
  }

  .progress li {
    flex: 1;
    height: 4px;
    border-radius: 2px;
    background: var(--line);
  }

  .progress .past {
    background: var(--accent);
  }

  .progress .now {
    background: var(--accent);
    animation: pulse 1.2s ease-in-out infinite alternate;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  @keyframes pulse {
    to {
      opacity: 0.3;
    }
  }

  :host([compact]) {
    --pad: 0.875rem;
    --pad-block: 0.875rem;
  }

  :host([compact]) .prose {
    font-size: 1rem;
    line-height: 1.6;
  }

  @media (max-width: 45rem) {
    :host {
      --pad: 1rem;
      --pad-block: 1rem;
    }
  }

  @media print {
    :host {
      border-color: #000000;
    }

    .tools, .suggestions {
      display: none;
    }
  }
`,ln={in_force:[`good`,`check`,`Còn hiệu lực`],not_yet:[`wait`,`clock`,`Chưa có hiệu lực`],expired:[`bad`,`ended`,`Hết hiệu lực`],partly:[`warn`,`half`,`Hết hiệu lực một phần`],unknown:[`plain`,`question`,`Chưa xác minh hiệu lực`]};function un(e){let t=ln[e.status]?.[2]??e.status_label??``;if(e.status===`not_yet`&&e.effective_from)return`${t}, có hiệu lực từ ${V(e.effective_from)}`;if(e.status!==`expired`)return t;let n=e.effective_to?` từ ${V(e.effective_to)}`:``,r=e.replaced_by?.length?`, thay bằng ${e.replaced_by.join(`, `)}`:``;return t+n+r}function dn(e){let[t,n]=ln[e.status]??ln.unknown;return pn(t,n,un(e))}function fn(e){return e===`verbatim`?pn(`verbatim`,`verbatim`,`Nguyên văn`):pn(`digest`,`digest`,`Bản tóm lược`)}function pn(e,t,n){return b`<span class="badge" data-tone=${e}>${F(t)}<span>${G(n)}</span></span>`}function q(e){return`${e.kind} số ${e.number}`}var mn=o`
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
`;function hn(e,t){return b`<section class="part">
    <h3>Căn cứ, xét hiệu lực ngày ${V(e.as_of)}</h3>
    <ul>
      ${_n(e.citations).map(e=>b`<li class="origin">
          <p><strong>${G(q(e[0].document))}</strong>${dn(e[0].document)}${fn(e[0].text_kind)}</p>
          <ul>${e.map(e=>gn(e,t))}</ul>
        </li>`)}
    </ul>
  </section>`}function gn(e,t){return b`<li>
    <button type="button" class="place" aria-haspopup="dialog" aria-expanded="false" @click=${t(e)}>
      <span class="disc" aria-hidden="true">${e.marker}</span>
      <span><span class="unseen">Trích dẫn ${e.marker}: </span>${G(Vt(e.locator.text||`toàn văn bản`))}</span>
      ${F(`next`)}
    </button>
  </li>`}function _n(e){let t=new Map;for(let n of e){let e=`${n.document.slug} ${n.text_kind}`,r=t.get(e);r?r.push(n):t.set(e,[n])}return[...t.values()]}var vn=o`
  .origin {
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: 0.625rem;
  }

  .origin > p {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.5rem;
    padding: 0.625rem 0.75rem 0.5rem;
    line-height: 1.45;
  }

  .origin strong {
    margin-right: 0.25rem;
    font-weight: 600;
  }

  .origin .badge {
    font-size: var(--text-small);
  }

  .part .origin ul {
    gap: 0;
  }

  .place {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    width: 100%;
    min-height: 2.75rem;
    padding: 0.375rem 0.75rem;
    border: 0;
    border-top: 1px solid var(--line);
    background: none;
    font-size: var(--text-note);
    line-height: 1.45;
    text-align: start;
  }

  .place:hover, .place[aria-expanded="true"] {
    background: var(--accent-tint);
  }

  .place:focus-visible {
    border-radius: 0.5rem;
    outline-offset: -3px;
  }

  .place > .icon {
    margin-left: auto;
    color: var(--soft);
  }

  .disc {
    display: grid;
    flex: none;
    place-items: center;
    min-width: 1.625rem;
    height: 1.625rem;
    border-radius: 0.8125rem;
    background: var(--accent-tint);
    color: var(--accent);
    font-size: var(--text-small);
    font-weight: 700;
  }

  .place[aria-expanded="true"] .disc {
    background: var(--fill);
    color: var(--on-fill);
  }
`,yn=15e3,bn=0;function xn(e,t,n){return{id:++bn,question:e,asOf:t,documents:n,state:`asking`,step:``,message:`Đang gửi câu hỏi…`,text:``,citations:[],answer:null,error:null}}function Sn({question:e,documents:t,as_of:n,answer:r}){return{...xn(e,n===H()?``:n,t??[]),state:`answered`,text:r.answer,citations:r.citations,answer:r}}function Cn(e){return e.answer?.as_of||e.asOf||H()}async function wn(e,t,n,r,i){let a={...xn(e.question,e.asOf,e.documents),id:e.id},o=0,s=e=>{a={...a,...e},o||=requestAnimationFrame(()=>{o=0,i(a)})},c={question:a.question};n&&(c.conversation_id=n),a.asOf&&(c.as_of=a.asOf),a.documents.length&&(c.documents=[...a.documents]);let l=setTimeout(()=>s({message:`Câu hỏi này cần nhiều thời gian hơn. Bạn có thể chờ thêm hoặc bấm Dừng.`}),yn);i(a);try{let e=await t.ask(c,{step:(e,t)=>s({step:e,message:t}),token:e=>s({text:a.text+e}),citation:e=>s({citations:[...a.citations.filter(t=>t.marker!==e.marker),e]})},r);a={...a,state:`answered`,answer:e,text:e.answer,citations:e.citations}}catch(e){a=r.aborted?{...a,state:`stopped`}:{...a,state:`failed`,error:Tt(e)}}finally{clearTimeout(l),cancelAnimationFrame(o)}return i(a),a}function Tn(e){if(!e.tables?.length||!e.statements.some(e=>e.tabled))return e.answer;let t=[];for(let{text:n,citations:r,lead:i,tabled:a}of e.statements){if(a)continue;let e=`${n} ${r.map(e=>`[${e}]`).join(``)}`;i===!1?t.push(...t.at(-1)?.startsWith(`- `)?[]:[``],`- ${e}`):t.push(``,e)}return t.join(`
`).trim()}var En={answered:null,answered_partly:[`partly`,`half`,`Trả lời được một phần`],not_found:[`not-found`,`missing`,`Chưa tìm thấy trong thư viện`],out_of_scope:[`scope`,`compass`,`Ngoài phạm vi tra cứu`],needs_clarification:[`clarify`,`speech`,`Mời bạn nói rõ thêm`],unverified:[`unverified`,`shield`,`Chưa kiểm chứng được`],failed:[`failed`,`alert`,`Chưa trả lời được`]};function Dn(e){if(e.state===`stopped`)return`Đã dừng.`;if(e.state===`failed`)return`Chưa trả lời được. ${e.error?.message??``}`;let t=e.answer;if(!t)return``;let n=En[t.status]?.[2]??`Đã có câu trả lời`,r=qt(Tn(t)).replace(/\s*\[\d+\]/g,``),i=t.tables?.length?` ${t.tables.length} bảng.`:``,a=t.citations.length?` ${t.citations.length} trích dẫn.`:``;return`${n}. ${r.length>600?`Câu trả lời dài, mời đọc trong trang.`:r}${i}${a}`}function On(e,t){let n=t.citations.map(({marker:e,formal:t,document:n})=>`[${e}] ${t}. ${n.status_label}.`),r=t.warnings.map(({message:e})=>`Lưu ý: ${e}`);return[e,qt(Tn(t)),...(t.tables??[]).map(kn),n.length?[`Căn cứ:`,...n].join(`
`):``,r.join(`
`),`Tính đến ngày ${V(t.as_of)}. Câu trả lời của trợ lý tự động, chỉ để tham khảo.`].filter(Boolean).join(`

`)}function kn(e){let t=e.rows.map(({cells:e})=>e.map(e=>[e.text,...e.citations.map(e=>`[${e}]`)].filter(Boolean).join(` `)).join(`	`));return[e.caption,e.columns.join(`	`),...t].filter(Boolean).join(`
`)}var An={digest:`bản tóm lược`,position_unconfirmed:`vị trí chưa đối chiếu`,validity_unknown:`hiệu lực chưa xác minh`,model_interrupted:``,model_unavailable:``,model_unverified:``};function jn(e){let t=e.filter(({code:e})=>!(e in An)),n=e.filter(({code:e})=>e in An);return e.length?b`<div class="warnings" role="group" aria-label="Lưu ý">${t.length?b`<ul class="strong">
        ${t.map(({message:e})=>b`<li>${F(`alert`)}<span>${G(e)}</span></li>`)}
      </ul>`:C}${Mn(n)}</div>`:C}function Mn(e){let t=e=>e.map(({message:e})=>b`<li>${F(`info`)}<span>${G(e)}</span></li>`);if(!e.length)return C;if(e.length===1)return b`<ul class="quiet-notes">${t(e)}</ul>`;let n=[...new Set(e.map(({code:e})=>An[e]).filter(Boolean))].join(`, `);return b`<details class="quiet-notes">
    <summary>${F(`info`)}<span><strong>${e.length} lưu ý</strong>${n?`: ${n}`:``}</span>${F(`down`)}</summary>
    <ul>${t(e)}</ul>
  </details>`}var Nn=o`
  .warnings {
    display: grid;
    gap: 0.5rem;
    font-size: var(--text-note);
    line-height: 1.5;
  }

  .warnings :is(li, summary) {
    display: flex;
    gap: 0.625rem;
  }

  .warnings .icon {
    margin-top: 0.125em;
  }

  .strong {
    display: grid;
    gap: 0.5rem;
    padding: 0.625rem 0.875rem;
    border-radius: var(--round-small);
    background: var(--warn-tint);
    color: var(--warn);
    font-weight: 600;
  }

  .quiet-notes {
    color: var(--soft);
    font-size: var(--text-minor);
  }

  summary {
    padding: 0.25rem 0;
    border-radius: 0.25rem;
    cursor: pointer;
    list-style: none;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary strong {
    color: var(--ink);
    font-weight: 600;
  }

  summary .icon:last-child {
    margin-left: auto;
    transition: rotate 0.15s;
  }

  details[open] summary .icon:last-child {
    rotate: 180deg;
  }

  @media print {
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }

    summary .icon:last-child {
      display: none;
    }
  }

  details ul {
    display: grid;
    gap: 0.25rem;
    padding: 0.25rem 0 0.25rem 0.25rem;
  }
`,Pn=[`retrieving`,`composing`,`verifying`],J=class extends D{constructor(...e){super(...e),this.api=new z,this.turn=xn(``,``,[]),this.latest=!1,this.compact=!1,this.chip=e=>{let t=this.turn.citations.find(t=>t.marker===e);if(!t)return b`<span class="chip pending">${e}</span>`;let n=[t.locator.text,q(t.document)].filter(Boolean).join(`, `);return b`<button type="button" class="chip" aria-haspopup="dialog" aria-expanded="false" title=${n}
      aria-label=${`Trích dẫn ${e}: ${n}`} @click=${this.opening(t)}>${e}</button>`},this.opening=e=>t=>{let n=t.currentTarget,r={citation:e,asOf:Cn(this.turn),opener:n};this.dispatchEvent(new CustomEvent(`hd-open`,{detail:r,bubbles:!0,composed:!0}))}}static{this.styles=[P,mn,nn,Nn,vn,cn]}render(){let{state:e,answer:t,error:n}=this.turn,r=e===`failed`?`failed`:t&&En[t.status]?.[0]||e,i=e===`asking`?this.asking():e===`stopped`?this.stopped():n?this.failed():this.answered(t);return b`<div class="stack" data-look=${r} aria-busy=${e===`asking`}>${i}</div>`}asking(){let e=Pn.indexOf(this.turn.step),t=t=>t<e?`past`:t===e?`now`:``;return b`<div class="progress">
        <ol aria-hidden="true">${Pn.map((e,n)=>b`<li class=${t(n)}></li>`)}</ol>
        <p>${this.turn.message}</p>
      </div>
      ${this.prose(this.turn.text)}`}answered(e){let[,t,n]=En[e.status]??[];return b`
      ${t&&n?Fn(t,n):C} ${jn(e.warnings)} ${this.prose(Tn(e))}
      ${en(e,this.api,this.chip)} ${e.citations.length?hn(e,this.opening):C}
      ${this.tools(e)}
      ${e.suggestions.length&&(this.latest||e.status===`needs_clarification`)?this.suggestions(e):C}
    `}prose(e){return b`<div class="prose">${Kt(e,this.chip)}</div>`}tools(e){if(e.status===`failed`)return this.retry(`Thử lại`);let t=e.citations.length>0;return b`<hd-feedback class="tools" .api=${this.api} .record=${e.record_id}>
      ${t?b`<hd-copy label="Sao chép" .text=${()=>On(this.turn.question,e)}></hd-copy>
            <a class="quiet" href=${this.api.fileUrl(e.record_id,`.docx`)} download>${F(`download`)}Tải bản Word</a>`:C}
    </hd-feedback>`}suggestions(e){let t=e=>()=>void this.dispatchEvent(new CustomEvent(`hd-ask`,{detail:e,bubbles:!0,composed:!0}));return b`<section class="part suggestions">
      <h3>${e.status===`needs_clarification`?`Chọn một mục để hỏi tiếp`:`Bạn có thể hỏi`}</h3>
      <ul>${e.suggestions.map(e=>b`<li><button type="button" class="suggestion" @click=${t(e)}>${G(e)}</button></li>`)}</ul>
    </section>`}failed(){let e=this.turn.error,t=e.retryAfter?b`<p class="note">Bạn có thể thử lại sau ${e.retryAfter} giây.</p>`:C;return b`
      ${Fn(e.kind===`offline`?`offline`:`alert`,e.kind===`offline`?`Mất kết nối`:`Chưa trả lời được`)}
      <div class="prose"><p>${e.message}</p></div>
      ${t}
      ${this.turn.text?b`<p class="note">Phần đã nhận được dưới đây chưa đầy đủ.</p>
            ${this.prose(this.turn.text)}`:C}
      ${e.errorId?b`<p class="error-id">Mã lỗi để báo lại: <code>${e.errorId}</code></p>`:C}
      ${e.kind===`refused`?C:this.retry(`Thử lại`)}
    `}stopped(){let{text:e}=this.turn;return b`
      ${Fn(`stop`,`Đã dừng`)}
      <p class="note">${e?`Bạn đã dừng; phần dưới đây chưa đầy đủ và chưa có căn cứ kèm theo.`:`Bạn đã dừng câu hỏi này.`}</p>
      ${this.prose(e)} ${this.retry(`Hỏi lại`)}
    `}retry(e){return b`<div class="tools"><button type="button" class="quiet" @click=${()=>void this.dispatchEvent(new Event(`hd-retry`,{bubbles:!0,composed:!0}))}>${F(`retry`)}${e}</button></div>`}};M([O({attribute:!1})],J.prototype,`api`,void 0),M([O({attribute:!1})],J.prototype,`turn`,void 0),M([O({type:Boolean})],J.prototype,`latest`,void 0),M([O({type:Boolean,reflect:!0})],J.prototype,`compact`,void 0),J=M([j(`hd-reply`)],J);function Fn(e,t){return b`<p class="verdict">${F(e)}<strong>${t}</strong></p>`}var In=/^(?:\d+(?:\.\d+)*[.)]|[a-zđ]{1,2}\)|[-–+•])\s+/;function Ln(e,t=``){let n=new zn(t),r=Rn(e,n,0),i=n.missing();return b`${i.length?b`<blockquote>${i.map(e=>b`<p><mark>${G(e)}</mark></p>`)}</blockquote>`:``}${r}`}function Rn(e,t,n){let{marker:r=``,heading:i=``,text:a=``,children:o=[]}=e,s=[];i&&s.push(b`<p class="heading">${t.marked([r,i].filter(Boolean).join(` `))}</p>`);let c=a.split(/\n+/).map(Bn).filter(Boolean);c.forEach((e,n)=>{let a=n||i||!r?``:`${r} `;s.push(b`<p>${a}${t.marked(e)}</p>`)}),r&&!i&&!c.length&&s.push(b`<p>${r}</p>`);for(let e of o)s.push(b`<div class="unit depth-${Math.min(n,3)}">${Rn(e,t,n+1)}</div>`);return s}var zn=class{constructor(e){this.found=new Set,this.lines=e.split(/\n+/).map(Bn).filter(Boolean)}marked(e){let t=Bn(e),n=[];for(let e of this.lines){let r=[e,e.replace(In,``)].find(e=>e&&t.includes(e));r?n.push([t.indexOf(r),t.indexOf(r)+r.length,e]):t.length>20&&e.includes(t)&&n.push([0,t.length,e])}n.sort((e,t)=>e[0]-t[0]);let r=[],i=0;for(let[e,a,o]of n)this.found.add(o),a<=i||(r.push(...G(t.slice(i,Math.max(e,i)))),r.push(b`<mark>${G(t.slice(Math.max(e,i),a))}</mark>`),i=a);return r.push(...G(t.slice(i))),r}missing(){return this.lines.filter(e=>!this.found.has(e))}};function Bn(e){return e.normalize(`NFC`).replace(/\s+/g,` `).trim()}var Vn=o`
  .provision {
    padding: 0.875rem 1.125rem;
    border: 1px solid var(--line);
    border-radius: 0.625rem;
    background: var(--paper);
    line-height: 1.65;
  }

  [data-kind="verbatim"] .provision {
    font-family: var(--serif);
    font-size: 1.125rem;
  }

  [data-kind="digest"] .provision {
    border-style: dashed;
    border-color: var(--edge);
  }

  .provision :is(p, .unit, blockquote) + :is(p, .unit) {
    margin-top: 0.5rem;
  }

  .provision .heading {
    font-weight: 600;
  }

  .provision :is(.depth-1, .depth-2, .depth-3) {
    padding-left: 1.25rem;
  }
`,Hn=[`chinhphu.vn`,`vbpl.vn`,`quochoi.vn`,`moj.gov.vn`,`moha.gov.vn`,`phapluat.gov.vn`],Un=new Map,Y=class extends D{constructor(...e){super(...e),this.api=new z,this.citation=null,this.asOf=``,this.outside=!1,this.loaded=null,this.problem=``,this.loading=null,this.load=async()=>{let e=this.citation;if(this.loading?.abort(),this.problem=``,this.loaded=null,!e)return;let t=`${this.api.origin}#${e.provision_id}`;if(this.loaded=Un.get(t)??null,this.loaded)return void this.reveal();let n=this.loading=new AbortController,{slug:r}=e.document;try{if(e.locator.path)Un.set(t,await this.api.provision(r,e.locator.path,n.signal));else{let e=await this.api.document(r,{},n.signal);Un.set(t,{...e.record??{},children:[]})}if(n.signal.aborted)return;this.loaded=Un.get(t),await this.reveal()}catch(e){n.signal.aborted||(this.problem=Tt(e).message)}}}static{this.styles=[P,mn,Vn,o`
      :host {
        display: grid;
        gap: 1.375rem;
      }

      section {
        min-width: 0;
      }

      h3 {
        margin-bottom: 0.5rem;
        color: var(--soft);
        font-size: var(--text-note);
        font-weight: 600;
      }

      .name {
        font-weight: 650;
      }

      .title {
        line-height: 1.5;
      }

      .from {
        color: var(--soft);
        font-size: var(--text-note);
      }

      dl {
        display: grid;
        gap: 0.375rem;
        margin-top: 0.75rem;
      }

      dl div {
        display: grid;
        grid-template-columns: 10.5rem 1fr;
        align-items: baseline;
        gap: 0.125rem 0.75rem;
      }

      @media (max-width: 30rem) {
        dl div {
          grid-template-columns: 1fr;
        }
      }

      dt {
        color: var(--soft);
        font-size: var(--text-note);
      }

      dd {
        min-width: 0;
      }

      .notes {
        display: grid;
        gap: 0.25rem;
        margin-top: 0.625rem;
      }

      .notes li {
        display: flex;
        gap: 0.5rem;
        color: var(--soft);
        font-size: var(--text-minor);
      }

      .notes .icon {
        margin-top: 0.125em;
      }

      .formal p {
        margin-bottom: 0.75rem;
        padding-left: 0.875rem;
        border-left: 3px solid var(--gold);
      }

      .places {
        display: grid;
        gap: 0.75rem;
      }

      .places a {
        display: inline-flex;
        gap: 0.5rem;
        font-weight: 600;
      }

      .places .icon {
        margin-top: 0.1875em;
      }

      .places small {
        display: block;
        color: var(--soft);
        font-size: var(--text-minor);
        font-weight: 400;
      }

      .none {
        color: var(--soft);
        font-size: var(--text-note);
      }
    `]}willUpdate(e){e.has(`citation`)&&this.load()}render(){let e=this.citation;if(!e)return C;let{document:t}=e;return b`
      <section>
        <p class="name">${G(q(t))}</p>
        <p class="title">${G(t.title)}</p>
        <p class="from">${t.issuer}${t.issued_on?` · ban hành ${V(t.issued_on)}`:``}</p>
        <dl>
          <div><dt>Tính đến ${V(this.asOf)}</dt><dd>${dn(t)}</dd></div>
          ${t.ended_by?.length?b`<div><dt>Theo</dt><dd class="from">${G(t.ended_by.map(e=>e.formal).join(`; `))}</dd></div>`:C}
          <div><dt>Lời văn</dt><dd>${fn(e.text_kind)}</dd></div>
        </dl>
      </section>
      ${this.provision(e)}
      <section class="formal">
        <h3>Trích dẫn để dán vào văn bản</h3>
        <p>${G(e.formal)}</p>
        <hd-copy label="Sao chép trích dẫn" .text=${e.formal}></hd-copy>
      </section>
      ${this.places(e)}
    `}provision(e){let t=[e.text_kind===`verbatim`?``:`Lời văn do nhóm biên soạn tóm lược, không phải nguyên văn của văn bản.`,e.locator_confirmed?``:`Vị trí chưa đối chiếu với bản gốc.`].filter(Boolean),n=this.loaded??(this.problem?{text:e.quote}:null);return b`<section data-kind=${e.text_kind}>
      <h3>Nội dung được trích</h3>
      <div class="provision">
        ${n?Ln(n,e.quote):b`<p class="loading">Đang tải nội dung…</p>`}
        ${this.problem?b`<p class="loading" role="alert">
              Chưa tải được toàn bộ nội dung. ${this.problem}
              <button type="button" class="link" @click=${this.load}>Thử lại</button>
            </p>`:C}
      </div>
      ${t.length?b`<ul class="notes">${t.map(e=>b`<li>${F(`info`)}<span>${e}</span></li>`)}</ul>`:C}
    </section>`}places(e){let t=Ut(e.source_url),n=t?.hostname.replace(/^www\d*\./,``)??``,r=Hn.some(e=>n===e||n.endsWith(`.${e}`));return b`<section class="places">
      <p>
        <a href=${this.api.readerUrl(e.document.slug,e.locator.path)} target=${this.outside?`_blank`:C} rel=${this.outside?`noopener`:C}>
          ${F(`book`)}<span>Đọc trong toàn văn bản${this.outside?b`<small>mở trong thẻ mới</small>`:C}</span>
        </a>
      </p>
      ${t?b`<p>
            <a href=${t.href} target="_blank" rel="noopener noreferrer">
              ${F(`external`)}
              <span>${r?`Xem trên cổng chính thức`:`Xem trang tham khảo`}<small>${n}, mở trong thẻ mới</small></span>
            </a>
          </p>`:b`<p class="none">Chưa có địa chỉ của văn bản chính thức.</p>`}
    </section>`}async reveal(){await this.updateComplete;let e=this.renderRoot.querySelector(`mark`),t=this.closest(`.scroll`);if(!e||!t)return;let[n,r]=[e.getBoundingClientRect(),t.getBoundingClientRect()];n.top>r.bottom-80&&(t.scrollTop+=n.top-r.top-r.height/3)}};M([O({attribute:!1})],Y.prototype,`api`,void 0),M([O({attribute:!1})],Y.prototype,`citation`,void 0),M([O({attribute:!1})],Y.prototype,`asOf`,void 0),M([O({type:Boolean})],Y.prototype,`outside`,void 0),M([k()],Y.prototype,`loaded`,void 0),M([k()],Y.prototype,`problem`,void 0),Y=M([j(`hd-source`)],Y);var Wn=matchMedia(`(min-width: 64rem)`),X=class extends D{constructor(...e){super(...e),this.api=new z,this.citation=null,this.asOf=``,this.opener=null,this.close=()=>{let e=!!this.shadowRoot?.activeElement||document.activeElement===document.body||document.activeElement===this;this.dialog.open&&this.dialog.close(),Rt(this,!1),document.documentElement.toggleAttribute(`data-panel`,!1),this.opener?.setAttribute(`aria-expanded`,`false`),e&&this.opener?.isConnected&&this.opener.focus(),this.opener=null},this.onCancel=e=>{e.preventDefault(),this.close()},this.onBackdrop=e=>{e.target===this.dialog&&this.dialog.matches(`:modal`)&&this.close()},this.onKey=e=>{e.key===`Escape`&&!e.defaultPrevented&&this.dialog?.open&&!this.dialog.matches(`:modal`)&&!document.documentElement.hasAttribute(`data-modal`)&&this.close()},this.onWidth=()=>{if(!this.dialog?.open)return;let e=this.shadowRoot?.activeElement;this.show(),e instanceof HTMLElement&&e.focus()}}static{this.styles=[P,mn,o`
      dialog[open] {
        display: flex;
        flex-direction: column;
      }

      dialog {
        position: fixed;
        z-index: 20;
        inset: auto 0 0;
        width: 100%;
        max-width: 100%;
        max-height: 86vh;
        max-height: 86dvh;
        margin: 0;
        border-radius: 1rem 1rem 0 0;
        box-shadow: var(--shadow);
        animation: rise 0.22s ease-out;
      }

      @media (min-width: 40rem) and (max-width: 63.99rem) {
        dialog {
          width: 40rem;
          margin: 0 auto;
        }
      }

      @media (min-width: 64rem) {
        dialog {
          z-index: 6;
          inset: calc(var(--masthead-height) + 3px) 0 0 auto;
          width: var(--panel);
          height: auto;
          max-height: none;
          border-left: 1px solid var(--line);
          border-radius: 0;
          animation-name: slide;
        }
      }

      @keyframes rise {
        from {
          transform: translateY(2rem);
          opacity: 0;
        }
      }

      @keyframes slide {
        from {
          transform: translateX(2rem);
          opacity: 0;
        }
      }

      .head {
        display: flex;
        align-items: flex-start;
        justify-content: space-between;
        gap: 1rem;
        padding: 1rem 1rem 0.875rem 1.5rem;
        border-bottom: 1px solid var(--line);
      }

      .head h2 {
        font-size: 1.1875rem;
        font-weight: 650;
        line-height: 1.4;
      }

      .over {
        color: var(--soft);
        font-size: var(--text-minor);
      }

      .standing {
        margin-top: 0.375rem;
      }

      .scroll {
        overflow-y: auto;
        overscroll-behavior: contain;
        padding: 1.125rem 1.5rem max(1.5rem, env(safe-area-inset-bottom));
      }

      @media (max-width: 45rem) {
        .head {
          padding-left: 1.125rem;
        }

        .standing {
        margin-top: 0.375rem;
      }

      .scroll {
          padding-inline: 1.125rem;
        }
      }

      @media print {
        dialog {
          display: none !important;
        }
      }
    `]}connectedCallback(){super.connectedCallback(),document.addEventListener(`keydown`,this.onKey),Wn.addEventListener(`change`,this.onWidth)}disconnectedCallback(){super.disconnectedCallback(),document.removeEventListener(`keydown`,this.onKey),Wn.removeEventListener(`change`,this.onWidth)}render(){let e=this.citation;return b`<dialog aria-labelledby="title" @cancel=${this.onCancel} @click=${this.onBackdrop}>
      ${e?b`<div class="head">
              <div>
                <p class="over">${G(`${e.marker?`Trích dẫn ${e.marker} · `:``}${q(e.document)}`)}</p>
                <h2 id="title" tabindex="-1">${Vt(e.locator.text||`toàn văn bản`)}</h2>
                <p class="standing">${dn(e.document)}</p>
              </div>
              <button type="button" class="bare" aria-label="Đóng" @click=${this.close}>${F(`cross`)}</button>
            </div>
            <div class="scroll"><hd-source .api=${this.api} .citation=${e} .asOf=${this.asOf}></hd-source></div>`:C}
      <hd-live></hd-live>
    </dialog>`}async open(e,t,n){if(this.opener===n&&this.dialog.open)return this.close();this.opener?.setAttribute(`aria-expanded`,`false`),this.opener=n,n.setAttribute(`aria-expanded`,`true`),this.citation=e,this.asOf=t,await this.updateComplete,this.show(),this.renderRoot.querySelector(`.scroll`)?.scrollTo({top:0}),this.heading.focus({preventScroll:!0})}show(){let e=!Wn.matches;this.dialog.open&&this.dialog.matches(`:modal`)!==e&&this.dialog.close(),this.dialog.open||(e?this.dialog.showModal():this.dialog.show()),Rt(this,e),document.documentElement.toggleAttribute(`data-panel`,!e)}};M([O({attribute:!1})],X.prototype,`api`,void 0),M([k()],X.prototype,`citation`,void 0),M([k()],X.prototype,`asOf`,void 0),M([A(`dialog`)],X.prototype,`dialog`,void 0),M([A(`h2`)],X.prototype,`heading`,void 0),X=M([j(`hd-source-panel`)],X);var Gn=o`
  :host {
    display: flex;
    flex: 1;
    width: 100%;
  }

  /* Past conversations, beside the page on wide screens */

  .drawer {
    position: sticky;
    top: calc(var(--masthead-height) + 3px);
    flex: none;
    width: 17.5rem;
    height: calc(100dvh - var(--masthead-height) - 3px);
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 1rem;
    border-right: 1px solid var(--line);
    background: var(--surface);
  }

  .drawer h2 {
    margin: 0 0 0.75rem;
    color: var(--soft);
    font-size: var(--text-note);
    font-weight: 600;
  }

  .page {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-width: 0;
    padding: 0 calc(var(--room, 0px) + 1.25rem) 0 1.25rem;
  }

  .column {
    display: flex;
    flex: 1;
    flex-direction: column;
    width: 100%;
    max-width: var(--measure);
    margin: 0 auto;
  }

  /* First sight */

  .empty {
    padding-top: clamp(1.5rem, 7vh, 5rem);
    padding-bottom: 2.5rem;
  }

  .empty::before {
    content: "";
    position: fixed;
    z-index: -1;
    right: -20rem;
    bottom: -22rem;
    width: 50rem;
    height: 50rem;
    background: var(--accent);
    mask: url("/static/drum.svg") center / contain no-repeat;
    -webkit-mask: url("/static/drum.svg") center / contain no-repeat;
    opacity: 0.08;
    pointer-events: none;
  }

  .notice {
    display: grid;
    justify-items: start;
    gap: 0.75rem;
    margin: 1.5rem 0;
    padding: 1rem 1.25rem;
    border: 1px solid var(--line);
    border-radius: var(--round);
    background: var(--surface);
  }

  .notice h2 {
    font-size: var(--text-read);
  }

  .notice div {
    display: flex;
    flex-wrap: wrap;
    gap: 0.625rem;
  }

  /* Questions and replies */

  .turns {
    display: flex;
    flex-direction: column;
    gap: 2rem;
  }

  .turn {
    padding-top: 1.25rem;
    scroll-margin-top: calc(var(--masthead-height) + 0.25rem);
  }

  .turn:last-child {
    min-height: calc(100dvh - var(--masthead-height) - 12rem);
  }

  .turn + .turn {
    border-top: 1px solid var(--line);
  }

  .asked {
    font-size: var(--text-title);
    font-weight: 650;
    line-height: 1.4;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .asked[data-long] {
    font-size: 1rem;
    font-weight: 500;
  }

  .within {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    margin-top: 0.25rem;
    color: var(--soft);
    font-size: var(--text-minor);
  }

  .within span {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
  }

  hd-reply {
    margin-top: 1rem;
  }

  /* The question box */

  .ask {
    container-type: inline-size;
    padding-bottom: max(0.625rem, env(safe-area-inset-bottom));
  }

  .talking .ask {
    position: sticky;
    z-index: 5;
    bottom: 0;
    margin-top: auto;
    padding-top: 0.75rem;
    background: linear-gradient(transparent, var(--paper) 0.75rem);
  }

  .scope {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
  }

  .scope button {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    min-height: 2.25rem;
    max-width: 100%;
    padding: 0.125rem 0.625rem;
    border: 1px solid transparent;
    border-radius: var(--round-small);
    background: none;
    color: var(--soft);
    font-size: var(--text-minor);
  }

  .scope button:hover {
    background: var(--plain-tint);
    color: var(--ink);
  }

  .scope button[data-set] {
    border-color: var(--accent);
    background: var(--accent-tint);
    color: var(--accent);
    font-weight: 600;
  }

  .tight {
    display: none;
  }

  @container (max-width: 36rem) {
    .roomy {
      display: none;
    }

    .tight {
      display: inline;
    }
  }

  .offline {
    display: flex;
    align-items: flex-start;
    gap: 0.5rem;
    margin-bottom: 0.5rem;
    padding: 0.5rem 0.875rem;
    border-radius: var(--round-small);
    background: var(--warn-tint);
    color: var(--warn);
    font-size: var(--text-note);
  }

  .offline .icon {
    margin-top: 0.125em;
  }

  .fine {
    margin: 0.5rem 0.25rem 0;
    color: var(--soft);
    font-size: var(--text-small);
  }

  @media (max-width: 79.99rem) {
    .drawer {
      display: none;
    }
  }

  @media (max-width: 45rem) {
    .page {
      padding-inline: 1rem;
    }

    .empty::before {
      right: -14rem;
      bottom: -16rem;
      width: 30rem;
      height: 30rem;
    }

    .empty {
      padding-top: 1.25rem;
    }

    .empty .fine {
      display: none;
    }

    .fine {
      font-size: 0.75rem;
      text-align: center;
    }

    .asked {
      font-size: 1.1875rem;
    }

    hd-reply {
      margin-inline: -0.25rem;
    }

    .turn:last-child {
      min-height: calc(100dvh - var(--masthead-height) - 10rem);
    }
  }

  @media (max-width: 24rem) {
    .scope {
      gap: 0;
    }

    .scope button {
      padding-inline: 0.4375rem;
    }
  }

  @media (max-height: 30rem) {
    .talking .ask, .drawer {
      position: static;
    }
  }

  @media (forced-colors: active) {
    .talking .ask {
      background: Canvas;
    }
  }

  @media print {
    .drawer, .ask {
      display: none;
    }

    .turn:last-child {
      min-height: 0;
    }
  }
`,Z=class extends D{constructor(...e){super(...e),this.label=`Ngày`,this.value=``,this.typed=``,this.wrong=!1,this.onInput=()=>{this.typed=this.field.value,this.wrong=!1,this.set(Pt(this.typed)??``)},this.onChange=()=>{this.wrong=!Pt(this.typed),this.wrong||(this.typed=V(this.value))},this.onCalendar=()=>{try{this.native.showPicker()}catch{this.field.focus()}},this.onNative=()=>{this.native.value&&(this.typed=V(this.native.value),this.wrong=!1,this.set(this.native.value))}}static{this.shadowRootOptions={...D.shadowRootOptions,delegatesFocus:!0}}static{this.styles=[P,o`
      :host {
        display: block;
      }

      label {
        display: block;
        margin-bottom: 0.25rem;
        color: var(--soft);
        font-size: var(--text-note);
      }

      .row {
        position: relative;
        display: flex;
        width: 12rem;
        max-width: 100%;
      }

      .field {
        padding-right: 2.75rem;
        font-variant-numeric: tabular-nums;
      }

      .field[aria-invalid="true"] {
        border-color: var(--bad);
      }

      .bare {
        position: absolute;
        right: 0;
        height: 100%;
      }

      .native {
        position: absolute;
        right: 0;
        bottom: 0;
        width: 2.75rem;
        height: 100%;
        opacity: 0;
        pointer-events: none;
      }

      .words {
        min-height: 1.6em;
        margin-top: 0.25rem;
        color: var(--soft);
        font-size: var(--text-minor);
      }

      .words[data-wrong] {
        color: var(--bad);
      }
    `]}willUpdate(e){e.has(`value`)&&this.value&&this.value!==Pt(this.typed)&&(this.typed=V(this.value),this.wrong=!1)}render(){return b`<label for="day">${this.label}</label>
      <div class="row">
        <input id="day" class="field" inputmode="numeric" autocomplete="off" placeholder="dd/mm/yyyy" maxlength="10"
          aria-describedby="words" aria-invalid=${this.wrong} .value=${this.typed} @input=${this.onInput} @change=${this.onChange} />
        <button type="button" class="bare" aria-label="Chọn trên lịch" @click=${this.onCalendar}>${F(`calendar`)}</button>
        <input class="native" type="date" tabindex="-1" aria-hidden="true" min="1945-09-02" max="2100-12-31" .value=${this.value} @change=${this.onNative} />
      </div>
      <p class="words" id="words" ?data-wrong=${this.wrong} role=${this.wrong?`alert`:C}>
        ${this.wrong?`Nhập theo thứ tự ngày/tháng/năm, ví dụ 01/05/2023.`:Nt(this.value)}
      </p>`}set(e){e!==this.value&&(this.value=e,this.dispatchEvent(new Event(`hd-day`,{bubbles:!0,composed:!0})))}};M([O()],Z.prototype,`label`,void 0),M([O()],Z.prototype,`value`,void 0),M([k()],Z.prototype,`typed`,void 0),M([k()],Z.prototype,`wrong`,void 0),M([A(`.field`)],Z.prototype,`field`,void 0),M([A(`.native`)],Z.prototype,`native`,void 0),Z=M([j(`hd-day`)],Z);var Kn=class extends D{constructor(...e){super(...e),this.day=H(),this.onKey=e=>{e.key===`Enter`&&this.field.value&&(e.preventDefault(),this.onTake())},this.onTake=()=>this.choose(this.day===H()?``:this.day)}static{this.styles=[P,o`
      p {
        margin-bottom: 1rem;
        color: var(--soft);
      }

      hd-dialog {
        --dialog-width: 27rem;
      }
    `]}show(e){this.day=e||H(),this.updateComplete.then(()=>this.dialog.show())}render(){return b`<hd-dialog heading="Tính đến ngày">
      <p>Câu trả lời dựa vào văn bản có hiệu lực trong ngày này.</p>
      <hd-day autofocus label="Ngày (ngày/tháng/năm)" .value=${this.day} @hd-day=${()=>this.day=this.field.value} @keydown=${this.onKey}></hd-day>
      <div slot="foot">
        <button type="button" class="primary" ?disabled=${!this.day} @click=${this.onTake}>Dùng ngày này</button>
        <button type="button" class="quiet" @click=${()=>this.choose(``)}>Hôm nay, ${V(H())}</button>
      </div>
    </hd-dialog>`}choose(e){this.dispatchEvent(new CustomEvent(`hd-day-chosen`,{detail:e})),this.dialog.close()}};M([k()],Kn.prototype,`day`,void 0),M([A(`hd-dialog`)],Kn.prototype,`dialog`,void 0),M([A(`hd-day`)],Kn.prototype,`field`,void 0),Kn=M([j(`hd-day-dialog`)],Kn);var qn=20,Q=class extends D{constructor(...e){super(...e),this.api=new z,this.all=null,this.chosen=[],this.typed=``,this.problem=``,this.day=``,this.onFind=e=>{this.typed=e.target.value}}static{this.styles=[P,mn,o`
      hd-dialog {
        --dialog-width: 42rem;
      }

      .find {
        margin-bottom: 0.75rem;
      }

      .find label {
        display: block;
        margin-bottom: 0.25rem;
        color: var(--soft);
        font-size: var(--text-note);
      }

      li {
        border-bottom: 1px solid var(--line);
      }

      li:last-child {
        border-bottom: 0;
      }

      li label {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0 0.75rem;
        padding: 0.75rem 0.25rem;
        cursor: pointer;
      }

      li label:hover {
        background: var(--plain-tint);
      }

      input[type="checkbox"] {
        width: 1.25rem;
        height: 1.25rem;
        margin: 0.125rem 0 0;
        accent-color: var(--fill);
      }

      .name {
        font-weight: 650;
      }

      .title, .badge {
        grid-column: 2;
      }

      .title {
        font-size: var(--text-note);
        line-height: 1.45;
      }

      .badge {
        justify-self: start;
        margin-top: 0.25rem;
        font-size: var(--text-small);
      }

      .count {
        color: var(--soft);
        font-size: var(--text-note);
      }
    `]}show(e,t){this.chosen=e,this.typed=``,this.all&&t===this.day||this.load(t),this.updateComplete.then(()=>this.dialog.show())}render(){let e=Ht(this.typed).split(/\s+/).filter(Boolean),t=this.all?.filter(t=>{let n=Ht(`${q(t)} ${t.title} ${t.issuer}`);return e.every(e=>n.includes(e))});return b`<hd-dialog heading="Chọn văn bản để hỏi">
      <div class="find">
        <label for="find">Tìm theo số hiệu, tên hoặc cơ quan ban hành</label>
        <input id="find" class="field" type="search" autocomplete="off" autofocus .value=${this.typed} @input=${this.onFind} />
      </div>
      ${this.problem?b`<p class="problem" role="alert">${this.problem}</p>
            <button type="button" class="quiet" @click=${()=>this.load(this.day)}>${F(`retry`)}Thử lại</button>`:C}
      ${t?this.rows(t):this.problem?C:b`<p class="loading" role="status">Đang tải danh sách…</p>`}
      <div slot="foot">
        <button type="button" class="primary" @click=${()=>this.choose(this.chosen)}>
          ${this.chosen.length?`Hỏi trong ${this.chosen.length} văn bản`:`Hỏi trong mọi văn bản`}
        </button>
        ${this.chosen.length?b`<button type="button" class="quiet" @click=${()=>this.chosen=[]}>Bỏ chọn hết</button>`:C}
        ${this.chosen.length>=qn?b`<span class="count">Chọn được nhiều nhất ${qn} văn bản.</span>`:C}
      </div>
    </hd-dialog>`}rows(e){return e.length?b`<ul aria-label="Văn bản">
      ${e.map(e=>{let t=this.chosen.includes(e.number);return b`<li>
          <label>
            <input type="checkbox" .checked=${t} ?disabled=${!t&&this.chosen.length>=qn} @change=${()=>this.toggle(e.number)} />
            <span class="name">${G(q(e))}</span>
            <span class="title">${G(e.title)}</span>
            ${dn(e)}
          </label>
        </li>`})}
    </ul>`:b`<p class="loading" role="status">Không có văn bản nào khớp.</p>`}toggle(e){this.chosen=this.chosen.includes(e)?this.chosen.filter(t=>t!==e):[...this.chosen,e]}choose(e){this.dispatchEvent(new CustomEvent(`hd-documents-chosen`,{detail:e})),this.dialog.close()}async load(e){this.day=e,this.problem=``;try{this.all=await this.api.documents({as_of:e})}catch(e){this.problem=Tt(e).message}}};M([O({attribute:!1})],Q.prototype,`api`,void 0),M([k()],Q.prototype,`all`,void 0),M([k()],Q.prototype,`chosen`,void 0),M([k()],Q.prototype,`typed`,void 0),M([k()],Q.prototype,`problem`,void 0),M([A(`hd-dialog`)],Q.prototype,`dialog`,void 0),Q=M([j(`hd-documents-dialog`)],Q);var Jn=[`Hạn chót hợp nhất Cổng dịch vụ công với hệ thống một cửa điện tử theo 5894?`,`Kinh tế số đến năm 2025 chiếm bao nhiêu GDP theo QĐ 749?`,`QĐ 942 còn hiệu lực không?`,`QĐ 942 và QĐ 2629 khác nhau thế nào?`,`tinh gian bien che 2021-2026 giam bao nhieu phan tram?`,`Bộ chỉ số tại QĐ 766 gồm những nhóm nào?`];function Yn(){return b`<section aria-labelledby="welcome">
    <h1 id="welcome">Hỏi quy&nbsp;định, nhận&nbsp;câu&nbsp;trả&nbsp;lời kèm&nbsp;trích&nbsp;dẫn</h1>
    <p class="lead">Mỗi ý đều chỉ rõ chỗ trích trong văn bản để bạn mở ra đối&nbsp;chiếu.</p>
    <div class="about">
      <p>
        ${F(`machine`)}
        <span><strong>Đây là trợ lý tự động, không phải cán bộ, công chức.</strong> Câu trả lời chỉ để tham khảo, không thay tư vấn
          pháp lý hay ý kiến của cơ quan có thẩm quyền.</span>
      </p>
      <p>
        ${F(`library`)}
        <span><strong>Nguồn:</strong> bản tóm lược các văn bản chỉ đạo cải cách hành chính do nhóm biên soạn và các văn bản chính thức
          được thêm vào. <a href="/van-ban">Xem danh sách văn bản</a></span>
      </p>
    </div>
  </section>`}function Xn(e){return b`<section class="examples" aria-labelledby="examples">
    <h2 id="examples">Câu hỏi mẫu</h2>
    <ul>${Jn.map(t=>b`<li><button type="button" @click=${()=>e(t)}>${G(t)}</button></li>`)}</ul>
  </section>`}var Zn=o`
  h1 {
    margin: 0;
    font: 600 clamp(1.75rem, 1.2rem + 2.4vw, 2.5rem) / 1.3 var(--serif);
    text-wrap: balance;
  }

  .lead {
    margin-top: 0.5rem;
    color: var(--soft);
    font-size: 1.125rem;
  }

  .about {
    margin: 1.25rem 0 1.5rem;
    padding-left: 1rem;
    border-left: 3px solid var(--gold);
  }

  .about p {
    display: flex;
    gap: 0.75rem;
    color: var(--soft);
    font-size: var(--text-note);
  }

  .about p + p {
    margin-top: 0.5rem;
  }

  .about .icon {
    margin-top: 0.15em;
    color: var(--accent);
  }

  .about strong {
    color: var(--ink);
    font-weight: 600;
  }

  .examples {
    margin-top: 1.75rem;
  }

  .examples h2 {
    margin-bottom: 0.625rem;
    color: var(--soft);
    font-size: var(--text-note);
    font-weight: 600;
  }

  .examples ul {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr));
    gap: 0.625rem;
  }

  .examples button {
    width: 100%;
    height: 100%;
    min-height: 3rem;
    padding: 0.625rem 1rem;
    border: 1px solid var(--line);
    border-radius: var(--round);
    background: var(--surface);
    color: var(--ink);
    font-size: var(--text-note);
    line-height: 1.45;
    text-align: start;
  }

  .examples button:hover {
    border-color: var(--accent);
    background: var(--accent-tint);
  }

  @media (max-width: 45rem) {
    h1 {
      font-size: 1.375rem;
    }

    .lead {
      font-size: 1rem;
    }

    .about {
      margin: 1rem 0;
    }

    .about p {
      font-size: var(--text-minor);
    }

    .examples {
      margin-top: 1rem;
    }
  }
`,Qn=`hd-conversations`,$n=`hd-drawer`,er=100;function tr(){try{let e=JSON.parse(localStorage.getItem(Qn)??`[]`);return Array.isArray(e)?e.filter(cr):[]}catch{return[]}}function nr(e,t,n=Date.now()){let r=tr();return sr([{id:e,title:r.find(t=>t.id===e)?.title??t.slice(0,200),at:n},...r.filter(t=>t.id!==e)].slice(0,er))}function rr(e){return sr(tr().filter(t=>t.id!==e))}function ir(){return sr([])}function ar(e){try{let t=localStorage.getItem($n);return t?t===`open`:e}catch{return e}}function or(e){try{localStorage.setItem($n,e?`open`:`closed`)}catch{}}function sr(e){try{localStorage.setItem(Qn,JSON.stringify(e))}catch{}return e}function cr(e){let t=e;return typeof t?.id==`string`&&typeof t.title==`string`&&typeof t.at==`number`}var lr=class extends D{constructor(...e){super(...e),this.list=[],this.current=``,this.asking=!1,this.onAsk=async()=>{this.asking=!0,await this.updateComplete,this.renderRoot.querySelector(`.sure .quiet`)?.focus()},this.onSure=async()=>{this.asking=!1,this.tell(`hd-forget-all`),await this.updateComplete,this.renderRoot.querySelector(`.new`)?.focus()}}static{this.styles=[P,o`
      :host {
        display: grid;
        align-content: start;
        gap: 0.75rem;
      }

      .new {
        width: 100%;
      }

      .past {
        position: relative;
        display: grid;
        grid-template-columns: 1fr auto auto;
        align-items: center;
        border-radius: var(--round-small);
      }

      .past:hover, .past[data-current] {
        background: var(--plain-tint);
      }

      .past[data-current] {
        background: var(--accent-tint);
      }

      .past a {
        min-width: 0;
        padding: 0.5rem 0 0.5rem 0.75rem;
        color: var(--ink);
        line-height: 1.35;
        text-decoration: none;
      }

      .past a::after {
        content: "";
        position: absolute;
        inset: 0;
      }

      .past a:focus-visible {
        outline: none;
      }

      .past:has(a:focus-visible) {
        outline: 3px solid var(--accent);
        outline-offset: -2px;
      }

      .title {
        display: -webkit-box;
        overflow: hidden;
        font-size: var(--text-note);
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
      }

      [data-current] .title {
        font-weight: 600;
      }

      time {
        color: var(--soft);
        font-size: var(--text-small);
      }

      .bare {
        position: relative;
        width: 2.25rem;
        height: 2.25rem;
        opacity: 0.75;
      }

      .bare:is(:hover, :focus-visible) {
        opacity: 1;
      }

      .bare .icon {
        width: 1.125rem;
        height: 1.125rem;
      }

      .note {
        color: var(--soft);
        font-size: var(--text-small);
        line-height: 1.5;
      }

      .sure {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
        margin-top: 0.5rem;
      }
    `]}render(){return b`
      <button type="button" class="quiet new" @click=${()=>this.tell(`hd-new`)}>${F(`new`)}Hội thoại mới</button>
      ${this.list.length?b`<ul>${this.list.map(e=>this.row(e))}</ul>`:b`<p class="note">Các câu bạn đã hỏi sẽ hiện ở đây.</p>`}
      <p class="note">Danh sách chỉ lưu trong trình duyệt này. Ai có liên kết của một hội thoại thì xem được hội thoại đó.</p>
      ${this.list.length?this.forgetting():C}
    `}row({id:e,title:t,at:n}){let r=e===this.current;return b`<li class="past" ?data-current=${r}>
      <a href=${ur(e)} aria-current=${r?`true`:C} @click=${t=>this.onChoose(t,e)}>
        <span class="title">${t}</span><time datetime=${new Date(n).toISOString()}>${Ft(n)}</time>
      </a>
      <button type="button" class="bare" aria-label=${`Sao chép liên kết: ${t}`} title="Sao chép liên kết" @click=${()=>this.copy(e)}>${F(`link`)}</button>
      <button type="button" class="bare" aria-label=${`Xóa khỏi danh sách: ${t}`} title="Xóa khỏi danh sách" @click=${()=>this.forget(e)}>${F(`trash`)}</button>
    </li>`}forgetting(){return this.asking?b`<div role="group" aria-label="Xóa toàn bộ danh sách">
      <p class="note">Xóa ${this.list.length} hội thoại khỏi trình duyệt này?</p>
      <div class="sure">
        <button type="button" class="primary" @click=${this.onSure}>Xóa hết</button>
        <button type="button" class="quiet" @click=${()=>this.asking=!1}>Hủy</button>
      </div>
    </div>`:b`<div><button type="button" class="link" @click=${this.onAsk}>Xóa toàn bộ danh sách</button></div>`}onChoose(e,t){e.ctrlKey||e.metaKey||e.shiftKey||(e.preventDefault(),this.tell(`hd-choose`,t))}async copy(e){N(this,await an(new URL(ur(e),location.href).href)?`Đã sao chép liên kết.`:`Không sao chép được.`)}async forget(e){let t=this.list.findIndex(t=>t.id===e);this.tell(`hd-forget`,e),N(this,`Đã xóa khỏi danh sách.`),await this.updateComplete;let n=this.renderRoot.querySelectorAll(`.past a`);(n[Math.min(t,n.length-1)]??this.renderRoot.querySelector(`.new`))?.focus()}tell(e,t=``){this.dispatchEvent(new CustomEvent(e,{detail:t}))}};M([O({attribute:!1})],lr.prototype,`list`,void 0),M([O()],lr.prototype,`current`,void 0),M([k()],lr.prototype,`asking`,void 0),lr=M([j(`hd-history`)],lr);function ur(e){return e?`/?hoi-thoai=${encodeURIComponent(e)}`:`/`}function dr(e){return!e.asOf&&!e.documents.length?C:b`<p class="within">
    ${e.asOf?b`<span>${F(`calendar`)}Tính đến ${V(e.asOf)}</span>`:C}
    ${e.documents.length?b`<span>${F(`library`)}Trong ${e.documents.join(`, `)}</span>`:C}
  </p>`}var fr=matchMedia(`(min-width: 80rem)`),$=class extends D{constructor(...e){super(...e),this.turns=[],this.conversation=``,this.past=tr(),this.asOf=``,this.documents=[],this.busy=!1,this.offline=!navigator.onLine,this.opening=`no`,this.drawer=ar(this.past.length>0),this.wide=fr.matches,this.api=new z,this.running=null,this.onSubmit=e=>this.submit(e.detail,!0),this.submit=(e,t=!1)=>{if(this.busy)return this.composer.refuse(`Đang trả lời câu trước. Bạn hãy chờ hoặc bấm Dừng.`);this.opening!==`no`&&this.startNew(),t&&(this.composer.value=``,this.composer.lower());let n=xn(e,this.asOf,this.documents);this.turns=[...this.turns,n],this.run(n,!t)},this.onStop=()=>this.running?.abort(),this.onOpen=e=>{let{citation:t,asOf:n,opener:r}=e.detail;this.panel.open(t,n,r)},this.startNew=()=>{(this.turns.length||this.opening!==`no`)&&(this.leave(),history.pushState(null,``,ur(``)),N(this,`Đã mở hội thoại mới.`)),this.pastDialog.isOpen&&this.pastDialog.close(),this.updateComplete.then(()=>this.composer.focus())},this.onAddress=()=>{let e=new URLSearchParams(location.search),t=e.get(`hoi-thoai`)??``;if(t&&t===this.conversation&&this.opening===`no`)return;if(this.leave(),t)return void this.restore(t);this.documents=e.getAll(`van-ban`).slice(0,20);let n=e.get(`cau-hoi`);n&&this.updateComplete.then(()=>(this.composer.value=n.slice(0,2e3),this.composer.focus()))},this.onNetwork=()=>void(this.offline=!navigator.onLine),this.onWidth=()=>{this.wide=fr.matches,this.wide&&this.pastDialog.isOpen&&this.pastDialog.close()}}static{this.styles=[P,Zn,Gn]}connectedCallback(){super.connectedCallback(),addEventListener(`popstate`,this.onAddress),addEventListener(`online`,this.onNetwork),addEventListener(`offline`,this.onNetwork),fr.addEventListener(`change`,this.onWidth),this.onAddress()}disconnectedCallback(){super.disconnectedCallback(),removeEventListener(`popstate`,this.onAddress),removeEventListener(`online`,this.onNetwork),removeEventListener(`offline`,this.onNetwork),fr.removeEventListener(`change`,this.onWidth)}updated(){this.dispatchEvent(new CustomEvent(`hd-drawer`,{detail:this.drawer&&this.wide}))}render(){let e=this.turns.length>0||this.opening!==`no`;return b`
      ${this.drawer&&this.wide?b`<aside class="drawer" aria-label="Hội thoại"><h2>Hội thoại</h2>${this.list()}</aside>`:C}
      <div class="page">
        <div class=${e?`column talking`:`column empty`}>
          ${e?this.talk():Yn()}
          <div class="ask">${this.box()}</div>
          ${e?C:Xn(this.submit)}
        </div>
      </div>
      <hd-dialog id="past" heading="Hội thoại">${this.wide?C:this.list()}</hd-dialog>
      <hd-day-dialog @hd-day-chosen=${e=>this.asOf=e.detail}></hd-day-dialog>
      <hd-documents-dialog .api=${this.api} @hd-documents-chosen=${e=>this.documents=e.detail}></hd-documents-dialog>
      <hd-source-panel .api=${this.api}></hd-source-panel>
    `}talk(){if(this.opening===`loading`)return b`<p class="notice" role="status">Đang mở lại hội thoại…</p>`;if(this.opening!==`no`)return this.notOpened(this.opening);let e=this.turns.at(-1);return b`<h1 class="unseen">Hội thoại</h1>
      <div class="turns" @hd-open=${this.onOpen} @hd-ask=${e=>this.submit(e.detail)}>
        ${bt(this.turns,e=>e.id,t=>b`<article class="turn" id=${`turn-${t.id}`} aria-labelledby=${`asked-${t.id}`}>
            <h2 class="asked" id=${`asked-${t.id}`} tabindex="-1" ?data-long=${t.question.length>220}>${t.question}</h2>
            ${dr(t)}
            <hd-reply .api=${this.api} .turn=${t} ?latest=${t===e} @hd-retry=${()=>this.run(t,!0)}></hd-reply>
          </article>`)}
      </div>`}notOpened(e){let t=e.kind===`missing`;return b`<h1 class="unseen">Hội thoại</h1><section class="notice" role="alert">
      <h2>Chưa mở lại được hội thoại</h2>
      <p>${t?`Máy chủ không còn giữ hội thoại này, hoặc liên kết chưa đúng.`:e.message}</p>
      <div>
        ${t?C:b`<button type="button" class="quiet" @click=${this.onAddress}>${F(`retry`)}Thử lại</button>`}
        <button type="button" class="quiet" @click=${this.startNew}>${F(`new`)}Hội thoại mới</button>
      </div>
    </section>`}box(){let e=this.documents.length,t=this.asOf?V(this.asOf):`hôm nay`,n=e>1?`${e} văn bản`:this.documents[0]??`mọi văn bản`;return b`
      ${this.offline?b`<p class="offline" role="status">${F(`offline`)}<span>Máy của bạn đang mất kết nối mạng. Câu hỏi vẫn được giữ trong ô; hãy gửi lại khi có mạng.</span></p>`:C}
      <hd-composer .busy=${this.busy} hint="Enter để gửi, Shift + Enter để xuống dòng." @hd-submit=${this.onSubmit} @hd-stop=${this.onStop}>
        <div slot="options" class="scope">
          <button type="button" ?data-set=${this.asOf} aria-haspopup="dialog" aria-label=${`Tính đến ${t}`} @click=${()=>this.dayDialog.show(this.asOf)}>
            ${F(`calendar`)}<span class="roomy">Tính đến ${t}</span><span class="tight">${Vt(t)}</span>
          </button>
          <button type="button" ?data-set=${e} aria-haspopup="dialog" aria-label=${`Hỏi trong ${n}`} @click=${()=>this.documentsDialog.show(this.documents,this.asOf)}>
            ${F(`library`)}<span class="roomy">Hỏi trong ${n}</span><span class="tight">${Vt(n)}</span>
          </button>
        </div>
      </hd-composer>
      <p class="fine">Trợ lý tự động có thể sai, hãy đối chiếu<span class="roomy"> văn bản chính thức</span>.
        <span class="roomy">Enter để gửi, Shift + Enter để xuống dòng.</span></p>
    `}list(){return b`<hd-history .list=${this.past} .current=${this.conversation} @hd-new=${this.startNew}
      @hd-choose=${e=>this.choose(e.detail)}
      @hd-forget=${e=>this.past=rr(e.detail)}
      @hd-forget-all=${()=>this.past=ir()}></hd-history>`}async run(e,t=!1){if(this.busy)return;let n=this.running=new AbortController,r=()=>this.running===n;this.busy=!0,N(this,`Đang tìm câu trả lời.`);let i=wn(e,this.api,this.conversation,n.signal,e=>{r()&&(this.turns=this.turns.map(t=>t.id===e.id?e:t))});await this.updateComplete,this.renderRoot.querySelector(`#turn-${e.id}`)?.scrollIntoView({block:`start`}),t&&this.renderRoot.querySelector(`#asked-${e.id}`)?.focus({preventScroll:!0});let a=await i;if(!r())return;this.running=null,this.busy=!1,N(this,Dn(a)),a.answer&&this.keep(a.answer.conversation_id);let o=this.composer;a.state===`failed`&&!o.value&&(o.value=a.question),a.state===`answered`&&o.value.trim()===a.question&&(o.value=``)}keep(e){e&&(this.past=nr(e,this.turns[0]?.question??``),e!==this.conversation&&history.replaceState(null,``,ur(e)),this.conversation=e,document.title=`${this.turns[0]?.question.slice(0,80)} – Hỏi Đáp`)}toggleHistory(){if(!this.wide)return this.pastDialog.show();this.drawer=!this.drawer,or(this.drawer)}choose(e){this.pastDialog.isOpen&&this.pastDialog.close(),(e!==this.conversation||this.opening!==`no`)&&(history.pushState(null,``,ur(e)),this.onAddress())}leave(){this.panel?.close(),this.running?.abort(),this.running=null,this.busy=!1,this.turns=[],this.conversation=``,this.opening=`no`,document.title=`Hỏi Đáp – Trợ lý tra cứu văn bản cải cách hành chính`,scrollTo({top:0})}async restore(e){let t=this.running=new AbortController;this.opening=`loading`;try{let{turns:n}=await this.api.conversation(e,t.signal);if(this.running!==t)return;this.opening=`no`,this.turns=n.map(Sn),this.conversation=e,n.length&&(this.past=nr(e,n[0].question,this.past.find(t=>t.id===e)?.at)),document.title=`${n[0]?.question.slice(0,80)??`Hội thoại`} – Hỏi Đáp`,await this.updateComplete,this.renderRoot.querySelector(`.turn:last-child`)?.scrollIntoView({block:`start`,behavior:`instant`}),N(this,`Đã mở lại hội thoại, ${n.length} câu hỏi.`)}catch(e){this.running===t&&(this.opening=Tt(e))}finally{this.running===t&&(this.running=null)}}};M([k()],$.prototype,`turns`,void 0),M([k()],$.prototype,`conversation`,void 0),M([k()],$.prototype,`past`,void 0),M([k()],$.prototype,`asOf`,void 0),M([k()],$.prototype,`documents`,void 0),M([k()],$.prototype,`busy`,void 0),M([k()],$.prototype,`offline`,void 0),M([k()],$.prototype,`opening`,void 0),M([k()],$.prototype,`drawer`,void 0),M([k()],$.prototype,`wide`,void 0),M([A(`hd-composer`)],$.prototype,`composer`,void 0),M([A(`hd-source-panel`)],$.prototype,`panel`,void 0),M([A(`#past`)],$.prototype,`pastDialog`,void 0),M([A(`hd-day-dialog`)],$.prototype,`dayDialog`,void 0),M([A(`hd-documents-dialog`)],$.prototype,`documentsDialog`,void 0),$=M([j(`hd-chat`)],$);var pr=document.querySelector(`hd-chat`),mr=document.querySelector(`#history`);mr.addEventListener(`click`,()=>pr.toggleHistory()),document.querySelector(`#new`).addEventListener(`click`,()=>pr.startNew()),pr.addEventListener(`hd-drawer`,e=>mr.setAttribute(`aria-expanded`,String(e.detail)));