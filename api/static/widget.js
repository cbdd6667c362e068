(function(){var e=Object.defineProperty,t=(e,t,n)=>()=>{if(n)throw n[0];try{return e&&(t=e(e=0)),t}catch(e){throw n=[e],e}},n=(t,n)=>{let r={};for(var i in t)e(r,i,{get:t[i],enumerable:!0});return n||e(r,Symbol.toStringTag,{value:`Module`}),r},r={title:`Trợ lý hỏi đáp`,open:`Mở`,close:`Đóng`,greeting:`Xin chào! Bạn muốn hỏi quy định nào? Mỗi câu trả lời đều kèm chỗ trích trong văn bản.`,machine:`Đây là trợ lý tự động, không phải cán bộ, công chức. Câu trả lời chỉ để tham khảo, không thay tư vấn pháp lý.`,fine:`Trợ lý tự động có thể sai, hãy đối chiếu văn bản.`,label:`Câu hỏi của bạn`,placeholder:`Nhập câu hỏi của bạn`,send:`Gửi`,stop:`Dừng`,fresh:`Hội thoại mới`,back:`Trở lại câu trả lời`,searching:`Đang tìm câu trả lời.`};function i(e){let{siteKey:t=``,position:n,theme:i,color:s=``,greeting:c,title:l,documents:u=``,questions:d,strings:f}=e.dataset,p={...r,...o(a(f))};return c&&(p.greeting=c),l&&(p.title=l),{origin:new URL(e.src,location.href).origin,siteKey:t,position:n===`left`?`left`:`right`,theme:i===`dark`||i===`auto`?i:`light`,colour:s,documents:u.split(`,`).map(e=>e.trim()).filter(Boolean).slice(0,20),questions:Object.values(o(a(d))).slice(0,5),strings:p}}function a(e){if(!e)return{};try{let t=JSON.parse(e);if(typeof t==`object`&&t)return t}catch{}return console.warn(`Hỏi Đáp: data-strings and data-questions must be JSON; ignored:`,e),{}}function o(e){return Object.fromEntries(Object.entries(e).filter(([,e])=>typeof e==`string`&&e))}var s,c,l,u,d,f,p,m,ee,te=t((()=>{s=globalThis,c=s.ShadowRoot&&(s.ShadyCSS===void 0||s.ShadyCSS.nativeShadow)&&`adoptedStyleSheets`in Document.prototype&&`replace`in CSSStyleSheet.prototype,l=Symbol(),u=new WeakMap,d=class{constructor(e,t,n){if(this._$cssResult$=!0,n!==l)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(c&&e===void 0){let n=t!==void 0&&t.length===1;n&&(e=u.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),n&&u.set(t,e))}return e}toString(){return this.cssText}},f=e=>new d(typeof e==`string`?e:e+``,void 0,l),p=(e,...t)=>{let n=e.length===1?e[0]:t.reduce((t,n,r)=>t+(e=>{if(!0===e._$cssResult$)return e.cssText;if(typeof e==`number`)return e;throw Error(`Value passed to 'css' function must be a 'css' function result: `+e+`. Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.`)})(n)+e[r+1],e[0]);return new d(n,e,l)},m=(e,t)=>{if(c)e.adoptedStyleSheets=t.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let n of t){let t=document.createElement(`style`),r=s.litNonce;r!==void 0&&t.setAttribute(`nonce`,r),t.textContent=n.cssText,e.appendChild(t)}},ee=c?e=>e:e=>e instanceof CSSStyleSheet?(e=>{let t=``;for(let n of e.cssRules)t+=n.cssText;return f(t)})(e):e})),ne,re,ie,ae,oe,se,ce,le,ue,de,h,fe,pe,me,g,he=t((()=>{te(),{is:ne,defineProperty:re,getOwnPropertyDescriptor:ie,getOwnPropertyNames:ae,getOwnPropertySymbols:oe,getPrototypeOf:se}=Object,ce=globalThis,le=ce.trustedTypes,ue=le?le.emptyScript:``,de=ce.reactiveElementPolyfillSupport,h=(e,t)=>e,fe={toAttribute(e,t){switch(t){case Boolean:e=e?ue:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let n=e;switch(t){case Boolean:n=e!==null;break;case Number:n=e===null?null:Number(e);break;case Object:case Array:try{n=JSON.parse(e)}catch{n=null}}return n}},pe=(e,t)=>!ne(e,t),me={attribute:!0,type:String,converter:fe,reflect:!1,useDefault:!1,hasChanged:pe},Symbol.metadata??=Symbol(`metadata`),ce.litPropertyMetadata??=new WeakMap,g=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=me){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let n=Symbol(),r=this.getPropertyDescriptor(e,n,t);r!==void 0&&re(this.prototype,e,r)}}static getPropertyDescriptor(e,t,n){let{get:r,set:i}=ie(this.prototype,e)??{get(){return this[t]},set(e){this[t]=e}};return{get:r,set(t){let a=r?.call(this);i?.call(this,t),this.requestUpdate(e,a,n)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??me}static _$Ei(){if(this.hasOwnProperty(h(`elementProperties`)))return;let e=se(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(h(`finalized`)))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(h(`properties`))){let e=this.properties,t=[...ae(e),...oe(e)];for(let n of t)this.createProperty(n,e[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[e,n]of t)this.elementProperties.set(e,n)}this._$Eh=new Map;for(let[e,t]of this.elementProperties){let n=this._$Eu(e,t);n!==void 0&&this._$Eh.set(n,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let n=new Set(e.flat(1/0).reverse());for(let e of n)t.unshift(ee(e))}else e!==void 0&&t.push(ee(e));return t}static _$Eu(e,t){let n=t.attribute;return!1===n?void 0:typeof n==`string`?n:typeof e==`string`?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let n of t.keys())this.hasOwnProperty(n)&&(e.set(n,this[n]),delete this[n]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return m(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,n){this._$AK(e,n)}_$ET(e,t){let n=this.constructor.elementProperties.get(e),r=this.constructor._$Eu(e,n);if(r!==void 0&&!0===n.reflect){let i=(n.converter?.toAttribute===void 0?fe:n.converter).toAttribute(t,n.type);this._$Em=e,i==null?this.removeAttribute(r):this.setAttribute(r,i),this._$Em=null}}_$AK(e,t){let n=this.constructor,r=n._$Eh.get(e);if(r!==void 0&&this._$Em!==r){let e=n.getPropertyOptions(r),i=typeof e.converter==`function`?{fromAttribute:e.converter}:e.converter?.fromAttribute===void 0?fe:e.converter;this._$Em=r;let a=i.fromAttribute(t,e.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(e,t,n,r=!1,i){if(e!==void 0){let a=this.constructor;if(!1===r&&(i=this[e]),n??=a.getPropertyOptions(e),!((n.hasChanged??pe)(i,t)||n.useDefault&&n.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(a._$Eu(e,n))))return;this.C(e,t,n)}!1===this.isUpdatePending&&(this._$ES=this._$EP())}C(e,t,{useDefault:n,reflect:r,wrapped:i},a){n&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,a??t??this[e]),!0!==i||a!==void 0)||(this._$AL.has(e)||(this.hasUpdated||n||(t=void 0),this._$AL.set(e,t)),!0===r&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[e,t]of this._$Ep)this[e]=t;this._$Ep=void 0}let e=this.constructor.elementProperties;if(e.size>0)for(let[t,n]of e){let{wrapped:e}=n,r=this[t];!0!==e||this._$AL.has(t)||r===void 0||this.C(t,void 0,n,r)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(e=>e.hostUpdate?.()),this.update(t)):this._$EM()}catch(t){throw e=!1,this._$EM(),t}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(e){}firstUpdated(e){}},g.elementStyles=[],g.shadowRootOptions={mode:`open`},g[h(`elementProperties`)]=new Map,g[h(`finalized`)]=new Map,de?.({ReactiveElement:g}),(ce.reactiveElementVersions??=[]).push(`2.1.2`)}));function ge(e,t){if(!we(e)||!e.hasOwnProperty(`raw`))throw Error(`invalid template strings array`);return be===void 0?t:be.createHTML(t)}function _(e,t,n=e,r){if(t===E)return t;let i=r===void 0?n._$Cl:n._$Co?.[r],a=x(t)?void 0:t._$litDirective$;return i?.constructor!==a&&(i?._$AO?.(!1),a===void 0?i=void 0:(i=new a(e),i._$AT(e,n,r)),r===void 0?n._$Cl=i:(n._$Co??=[])[r]=i),i!==void 0&&(t=_(e,i._$AS(e,t.values),i,r)),t}var _e,ve,ye,be,xe,v,Se,Ce,y,b,x,we,Te,Ee,S,De,Oe,C,ke,Ae,je,Me,w,T,E,D,Ne,O,Pe,Fe,Ie,Le,k,Re,ze,Be,Ve,He,Ue,We,Ge=t((()=>{_e=globalThis,ve=e=>e,ye=_e.trustedTypes,be=ye?ye.createPolicy(`lit-html`,{createHTML:e=>e}):void 0,xe=`$lit$`,v=`lit$${Math.random().toFixed(9).slice(2)}$`,Se=`?`+v,Ce=`<${Se}>`,y=document,b=()=>y.createComment(``),x=e=>e===null||typeof e!=`object`&&typeof e!=`function`,we=Array.isArray,Te=e=>we(e)||typeof e?.[Symbol.iterator]==`function`,Ee=`[ 	
\f\r]`,S=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,De=/-->/g,Oe=/>/g,C=RegExp(`>|${Ee}(?:([^\\s"'>=/]+)(${Ee}*=${Ee}*(?:[^ \t\n\f\r"'\`<>=]|("|')|))|$)`,`g`),ke=/'/g,Ae=/"/g,je=/^(?:script|style|textarea|title)$/i,Me=e=>(t,...n)=>({_$litType$:e,strings:t,values:n}),w=Me(1),T=Me(2),Me(3),E=Symbol.for(`lit-noChange`),D=Symbol.for(`lit-nothing`),Ne=new WeakMap,O=y.createTreeWalker(y,129),Pe=(e,t)=>{let n=e.length-1,r=[],i,a=t===2?`<svg>`:t===3?`<math>`:``,o=S;for(let t=0;t<n;t++){let n=e[t],s,c,l=-1,u=0;for(;u<n.length&&(o.lastIndex=u,c=o.exec(n),c!==null);)u=o.lastIndex,o===S?c[1]===`!--`?o=De:c[1]===void 0?c[2]===void 0?c[3]!==void 0&&(o=C):(je.test(c[2])&&(i=RegExp(`</`+c[2],`g`)),o=C):o=Oe:o===C?c[0]===`>`?(o=i??S,l=-1):c[1]===void 0?l=-2:(l=o.lastIndex-c[2].length,s=c[1],o=c[3]===void 0?C:c[3]===`"`?Ae:ke):o===Ae||o===ke?o=C:o===De||o===Oe?o=S:(o=C,i=void 0);let d=o===C&&e[t+1].startsWith(`/>`)?` `:``;a+=o===S?n+Ce:l>=0?(r.push(s),n.slice(0,l)+xe+n.slice(l)+v+d):n+v+(l===-2?t:d)}return[ge(e,a+(e[n]||`<?>`)+(t===2?`</svg>`:t===3?`</math>`:``)),r]},Fe=class e{constructor({strings:t,_$litType$:n},r){let i;this.parts=[];let a=0,o=0,s=t.length-1,c=this.parts,[l,u]=Pe(t,n);if(this.el=e.createElement(l,r),O.currentNode=this.el.content,n===2||n===3){let e=this.el.content.firstChild;e.replaceWith(...e.childNodes)}for(;(i=O.nextNode())!==null&&c.length<s;){if(i.nodeType===1){if(i.hasAttributes())for(let e of i.getAttributeNames())if(e.endsWith(xe)){let t=u[o++],n=i.getAttribute(e).split(v),r=/([.?@])?(.*)/.exec(t);c.push({type:1,index:a,name:r[2],strings:n,ctor:r[1]===`.`?Re:r[1]===`?`?ze:r[1]===`@`?Be:k}),i.removeAttribute(e)}else e.startsWith(v)&&(c.push({type:6,index:a}),i.removeAttribute(e));if(je.test(i.tagName)){let e=i.textContent.split(v),t=e.length-1;if(t>0){i.textContent=ye?ye.emptyScript:``;for(let n=0;n<t;n++)i.append(e[n],b()),O.nextNode(),c.push({type:2,index:++a});i.append(e[t],b())}}}else if(i.nodeType===8){if(i.data===Se)c.push({type:2,index:a});else{let e=-1;for(;(e=i.data.indexOf(v,e+1))!==-1;)c.push({type:7,index:a}),e+=v.length-1}}a++}}static createElement(e,t){let n=y.createElement(`template`);return n.innerHTML=e,n}},Ie=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:n}=this._$AD,r=(e?.creationScope??y).importNode(t,!0);O.currentNode=r;let i=O.nextNode(),a=0,o=0,s=n[0];for(;s!==void 0;){if(a===s.index){let t;s.type===2?t=new Le(i,i.nextSibling,this,e):s.type===1?t=new s.ctor(i,s.name,s.strings,this,e):s.type===6&&(t=new Ve(i,this,e)),this._$AV.push(t),s=n[++o]}a!==s?.index&&(i=O.nextNode(),a++)}return O.currentNode=y,r}p(e){let t=0;for(let n of this._$AV)n!==void 0&&(n.strings===void 0?n._$AI(e[t]):(n._$AI(e,n,t),t+=n.strings.length-2)),t++}},Le=class e{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,n,r){this.type=2,this._$AH=D,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=n,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=_(this,e,t),x(e)?e===D||e==null||e===``?(this._$AH!==D&&this._$AR(),this._$AH=D):e!==this._$AH&&e!==E&&this._(e):e._$litType$===void 0?e.nodeType===void 0?Te(e)?this.k(e):this._(e):this.T(e):this.$(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==D&&x(this._$AH)?this._$AA.nextSibling.data=e:this.T(y.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:n}=e,r=typeof n==`number`?this._$AC(e):(n.el===void 0&&(n.el=Fe.createElement(ge(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===r)this._$AH.p(t);else{let e=new Ie(r,this),n=e.u(this.options);e.p(t),this.T(n),this._$AH=e}}_$AC(e){let t=Ne.get(e.strings);return t===void 0&&Ne.set(e.strings,t=new Fe(e)),t}k(t){we(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,r,i=0;for(let a of t)i===n.length?n.push(r=new e(this.O(b()),this.O(b()),this,this.options)):r=n[i],r._$AI(a),i++;i<n.length&&(this._$AR(r&&r._$AB.nextSibling,i),n.length=i)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let t=ve(e).nextSibling;ve(e).remove(),e=t}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},k=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,n,r,i){this.type=1,this._$AH=D,this._$AN=void 0,this.element=e,this.name=t,this._$AM=r,this.options=i,n.length>2||n[0]!==``||n[1]!==``?(this._$AH=Array(n.length-1).fill(new String),this.strings=n):this._$AH=D}_$AI(e,t=this,n,r){let i=this.strings,a=!1;if(i===void 0)e=_(this,e,t,0),a=!x(e)||e!==this._$AH&&e!==E,a&&(this._$AH=e);else{let r=e,o,s;for(e=i[0],o=0;o<i.length-1;o++)s=_(this,r[n+o],t,o),s===E&&(s=this._$AH[o]),a||=!x(s)||s!==this._$AH[o],s===D?e=D:e!==D&&(e+=(s??``)+i[o+1]),this._$AH[o]=s}a&&!r&&this.j(e)}j(e){e===D?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??``)}},Re=class extends k{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===D?void 0:e}},ze=class extends k{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==D)}},Be=class extends k{constructor(e,t,n,r,i){super(e,t,n,r,i),this.type=5}_$AI(e,t=this){if((e=_(this,e,t,0)??D)===E)return;let n=this._$AH,r=e===D&&n!==D||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,i=e!==D&&(n===D||r);r&&this.element.removeEventListener(this.name,this,n),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH==`function`?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Ve=class{constructor(e,t,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){_(this,e)}},He={M:xe,P:v,A:Se,C:1,L:Pe,R:Ie,D:Te,V:_,I:Le,H:k,N:ze,U:Be,B:Re,F:Ve},Ue=_e.litHtmlPolyfillSupport,Ue?.(Fe,Le),(_e.litHtmlVersions??=[]).push(`3.3.3`),We=(e,t,n)=>{let r=n?.renderBefore??t,i=r._$litPart$;if(i===void 0){let e=n?.renderBefore??null;r._$litPart$=i=new Le(t.insertBefore(b(),e),e,void 0,n??{})}return i._$AI(e),i}})),Ke,A,qe,Je=t((()=>{he(),he(),Ge(),Ge(),Ke=globalThis,A=class extends g{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=We(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return E}},A._$litElement$=!0,A.finalized=!0,Ke.litElementHydrateSupport?.({LitElement:A}),qe=Ke.litElementPolyfillSupport,qe?.({LitElement:A}),(Ke.litElementVersions??=[]).push(`4.2.2`)})),Ye=t((()=>{})),j=t((()=>{he(),Ge(),Je(),Ye()})),Xe=t((()=>{}));function M(e){return(t,n)=>typeof n==`object`?Qe(e,t,n):((e,t,n)=>{let r=t.hasOwnProperty(n);return t.constructor.createProperty(n,e),r?Object.getOwnPropertyDescriptor(t,n):void 0})(e,t,n)}var Ze,Qe,$e=t((()=>{he(),Ze={attribute:!0,type:String,converter:fe,reflect:!1,hasChanged:pe},Qe=(e=Ze,t,n)=>{let{kind:r,metadata:i}=n,a=globalThis.litPropertyMetadata.get(i);if(a===void 0&&globalThis.litPropertyMetadata.set(i,a=new Map),r===`setter`&&((e=Object.create(e)).wrapped=!0),a.set(n.name,e),r===`accessor`){let{name:r}=n;return{set(n){let i=t.get.call(this);t.set.call(this,n),this.requestUpdate(r,i,e,!0,n)},init(t){return t!==void 0&&this.C(r,void 0,e,t),t}}}if(r===`setter`){let{name:r}=n;return function(n){let i=this[r];t.call(this,n),this.requestUpdate(r,i,e,!0,n)}}throw Error(`Unsupported decorator location: `+r)}}));function N(e){return M({...e,state:!0,attribute:!1})}var et=t((()=>{$e()})),tt=t((()=>{})),nt,rt=t((()=>{nt=(e,t,n)=>(n.configurable=!0,n.enumerable=!0,Reflect.decorate&&typeof t!=`object`&&Object.defineProperty(e,t,n),n)}));function it(e,t){return(n,r,i)=>{let a=t=>t.renderRoot?.querySelector(e)??null;if(t){let{get:e,set:t}=typeof r==`object`?n:i??(()=>{let e=Symbol();return{get(){return this[e]},set(t){this[e]=t}}})();return nt(n,r,{get(){let n=e.call(this);return n===void 0&&(n=a(this),(n!==null||this.hasUpdated)&&t.call(this,n)),n}})}return nt(n,r,{get(){return a(this)}})}}var at=t((()=>{rt()})),ot=t((()=>{})),st=t((()=>{})),ct=t((()=>{})),lt=t((()=>{})),P=t((()=>{Xe(),$e(),et(),tt(),at(),ot(),st(),ct(),lt()})),ut,dt,ft,pt=t((()=>{ut={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},dt=e=>(...t)=>({_$litDirective$:e,values:t}),ft=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,n){this._$Ct=e,this._$AM=t,this._$Ci=n}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}}})),mt,ht,gt,F,I,_t,vt,yt,bt,xt=t((()=>{Ge(),{I:mt}=He,ht=e=>e,gt=()=>document.createComment(``),F=(e,t,n)=>{let r=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(n===void 0){let t=r.insertBefore(gt(),i),a=r.insertBefore(gt(),i);n=new mt(t,a,e,e.options)}else{let t=n._$AB.nextSibling,a=n._$AM,o=a!==e;if(o){let t;n._$AQ?.(e),n._$AM=e,n._$AP!==void 0&&(t=e._$AU)!==a._$AU&&n._$AP(t)}if(t!==i||o){let e=n._$AA;for(;e!==t;){let t=ht(e).nextSibling;ht(r).insertBefore(e,i),e=t}}}return n},I=(e,t,n=e)=>(e._$AI(t,n),e),_t={},vt=(e,t=_t)=>e._$AH=t,yt=e=>e._$AH,bt=e=>{e._$AR(),e._$AA.remove()}})),St,Ct,wt=t((()=>{Ge(),pt(),xt(),St=(e,t,n)=>{let r=new Map;for(let i=t;i<=n;i++)r.set(e[i],i);return r},Ct=dt(class extends ft{constructor(e){if(super(e),e.type!==ut.CHILD)throw Error(`repeat() can only be used in text expressions`)}dt(e,t,n){let r;n===void 0?n=t:t!==void 0&&(r=t);let i=[],a=[],o=0;for(let t of e)i[o]=r?r(t,o):o,a[o]=n(t,o),o++;return{values:a,keys:i}}render(e,t,n){return this.dt(e,t,n).values}update(e,[t,n,r]){let i=yt(e),{values:a,keys:o}=this.dt(t,n,r);if(!Array.isArray(i))return this.ut=o,a;let s=this.ut??=[],c=[],l,u,d=0,f=i.length-1,p=0,m=a.length-1;for(;d<=f&&p<=m;)if(i[d]===null)d++;else if(i[f]===null)f--;else if(s[d]===o[p])c[p]=I(i[d],a[p]),d++,p++;else if(s[f]===o[m])c[m]=I(i[f],a[m]),f--,m--;else if(s[d]===o[m])c[m]=I(i[d],a[m]),F(e,c[m+1],i[d]),d++,m--;else if(s[f]===o[p])c[p]=I(i[f],a[p]),F(e,i[d],i[f]),f--,p++;else if(l===void 0&&(l=St(o,p,m),u=St(s,d,f)),l.has(s[d])){if(l.has(s[f])){let t=u.get(o[p]),n=t===void 0?null:i[t];if(n===null){let t=F(e,i[d]);I(t,a[p]),c[p]=t}else c[p]=I(n,a[p]),F(e,i[d],n),i[t]=null;p++}else bt(i[f]),f--}else bt(i[d]),d++;for(;p<=m;){let t=F(e,c[m+1]);I(t,a[p]),c[p++]=t}for(;d<=f;){let e=i[d++];e!==null&&bt(e)}return this.ut=o,vt(e,c),E}})})),Tt=t((()=>{wt()}));async function*Et(e){let t=e.pipeThrough(new TextDecoderStream).getReader(),n=``,r=`message`,i=[];try{for(;;){let{value:e,done:a}=await t.read();if(a)return;n+=e;let o=n.split(/\r\n|\n|\r(?!$)/);n=o.pop()??``;for(let e of o)e===``?(i.length&&(yield{event:r,data:JSON.parse(i.join(`
`))}),r=`message`,i=[]):e.startsWith(`event:`)?r=e.slice(6).trim():e.startsWith(`data:`)&&i.push(e.slice(5).replace(/^ /,``))}}finally{t.cancel().catch(()=>void 0)}}var Dt=t((()=>{}));function Ot(e){return e instanceof L?e:(console.error(e),new L(`Trang gặp lỗi khi hiển thị nội dung. Bạn hãy thử lại.`,`server`))}async function kt(e){let t=Nt[e.status]??`Hệ thống gặp lỗi. Bạn hãy thử lại sau.`,n=Ft[e.status]??`server`,r=Number(e.headers.get(`retry-after`))||0;try{return At(await e.json(),t,n,r)}catch{return new L(t,n,`http_${e.status}`,``,r)}}function At(e,t,n,r=0){let i=e?.error??{};return new L(i.message||t,n,i.code,i.error_id,r)}var jt,Mt,Nt,L,Pt,Ft,It=t((()=>{Dt(),jt=`Không kết nối được với máy chủ. Hãy kiểm tra mạng rồi thử lại.`,Mt=`Kết nối bị ngắt trước khi trả lời xong. Bạn hãy thử lại.`,Nt={403:`Trang web này chưa được phép dùng trợ lý.`,404:`Không tìm thấy nội dung được yêu cầu.`,413:`Câu hỏi quá dài.`,429:`Bạn gửi quá nhiều yêu cầu trong thời gian ngắn. Hãy thử lại sau ít phút.`,502:`Máy chủ tạm thời không phản hồi. Bạn hãy thử lại sau ít phút.`,503:`Hệ thống đang bận. Bạn hãy thử lại sau ít phút.`,504:`Máy chủ phản hồi quá lâu. Bạn hãy thử lại sau ít phút.`},L=class extends Error{constructor(e,t,n=``,r=``,i=0){super(e),this.kind=t,this.code=n,this.errorId=r,this.retryAfter=i}},Pt=class{constructor(e=``,t=``){this.origin=e,this.siteKey=t}async ask(e,t,n){let r=await this.send(`ask`,{method:`POST`,body:JSON.stringify(e),signal:n},`text/event-stream`);if(!r.headers.get(`content-type`)?.includes(`text/event-stream`))return await r.json();try{for await(let{event:e,data:n}of Et(r.body)){if(e===`done`)return n;if(e===`error`)throw At(n,Mt,`server`);e===`status`?t.step(n.step,n.message):e===`token`?t.token(n.text):e===`citation`&&t.citation(n)}}catch(e){if(n.aborted||e instanceof L)throw e}throw new L(Mt,navigator.onLine?`cut`:`offline`)}async documents(e={},t){return(await this.get(`documents`,e,t)).documents}document(e,t={},n){return this.get(`documents/${encodeURIComponent(e)}`,t,n)}provision(e,t,n){return this.get(`documents/${encodeURIComponent(e)}/provisions/${encodeURIComponent(t)}`,{},n)}suggest(e,t={},n){return this.get(`suggest`,{q:e,...t},n)}search(e,t={},n){return this.get(`search`,{q:e,...t},n)}citations(e,t={},n){return this.get(`citations`,{q:e,...t},n)}conversation(e,t){return this.get(`conversations/${encodeURIComponent(e)}`,{},t)}async feedback(e){await this.send(`feedback`,{method:`POST`,body:JSON.stringify(e)})}async get(e,t={},n){let r=new URLSearchParams;for(let[e,n]of Object.entries(t))n!==void 0&&n!==``&&r.set(e,String(n));return await(await this.send(r.size?`${e}?${r}`:e,n?{signal:n}:{})).json()}readerUrl(e,t=``){return`${this.origin}/van-ban/${encodeURIComponent(e)}${t?`#${encodeURIComponent(t)}`:``}`}fileUrl(e,t){let n=t.startsWith(`.`)?``:`/`;return`${this.origin}/api/v1/answers/${encodeURIComponent(e)}${n}${t}`}async send(e,t,n=`application/json`){let r={Accept:n};t.body&&(r[`Content-Type`]=`application/json`),this.siteKey&&(r[`X-Site-Key`]=this.siteKey);let i;try{i=await fetch(`${this.origin}/api/v1/${e}`,{...t,headers:r})}catch(e){throw t.signal?.aborted?e:new L(jt,`offline`)}if(!i.ok)throw await kt(i);return i}},Ft={403:`refused`,404:`missing`,429:`limited`,503:`limited`}})),R,Lt=t((()=>{j(),R=p`
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
    gap: 8px;
    min-height: 40px;
    padding: 4px 14px;
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
    width: 44px;
    height: 44px;
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
    min-height: 44px;
    padding: 6px 12px;
    border: 1px solid var(--edge);
    border-radius: var(--round-small);
    background: var(--surface);
    color: var(--ink);
    font-size: 16px; /* below that, iOS zooms in on the field */
  }

  .field::placeholder {
    color: var(--soft);
    opacity: 1;
  }

  /* The browser's own arrow sticks to the border. */
  select.field {
    padding-right: 36px;
    background-image:
      linear-gradient(45deg, transparent 50%, var(--soft) 50%),
      linear-gradient(-45deg, transparent 50%, var(--soft) 50%);
    background-position: right 19px center, right 14px center;
    background-repeat: no-repeat;
    background-size: 5px 5px;
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
    border-radius: 3px;
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
      min-height: 44px;
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
      padding-right: 12px;
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
`}));function z(e){return t=>{customElements.get(e)||customElements.define(e,t)}}var B=t((()=>{}));function V(e){return w`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${zt[e]}</svg>`}var Rt,zt,H=t((()=>{j(),Rt=`currentColor`,zt={alert:T`<path d="M12 4 2.8 19.8h18.4zM12 10v4.5M12 17v.1"/>`,auto:T`<circle cx="12" cy="12" r="8.5"/><path d="M12 3.5a8.5 8.5 0 0 1 0 17z" fill=${Rt}/>`,back:T`<path d="M14.5 6l-6 6 6 6"/>`,book:T`<path d="M12 6.5C10 5 7 4.5 4 5v13.5c3-.5 6 0 8 1.5 2-1.5 5-2 8-1.5V5c-3-.5-6 0-8 1.5zM12 6.5V20"/>`,calendar:T`<path d="M5 6h14a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1zM4 10.5h16M8.5 3.5V8M15.5 3.5V8"/>`,check:T`<circle cx="12" cy="12" r="9"/><path d="m8 12.3 2.8 2.7L16 9.5"/>`,clock:T`<circle cx="12" cy="12" r="9"/><path d="M12 7v5.3l3.3 2"/>`,compass:T`<circle cx="12" cy="12" r="9"/><path d="m15.8 8.2-2.2 5.4-5.4 2.2 2.2-5.4z"/>`,copy:T`<path d="M9 8h10a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1H9a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1zM5 16H4V4a1 1 0 0 1 1-1h10v2"/>`,cross:T`<path d="m6 6 12 12M18 6 6 18"/>`,dark:T`<path d="M19.5 14.2A8 8 0 0 1 9.8 4.5a8 8 0 1 0 9.7 9.7z"/>`,digest:T`<path d="M14 4H6a1 1 0 0 0-1 1v14a1 1 0 0 0 1 1h5M8 9h8M8 13h4M19.5 11.5l-6 6-.8 2.8 2.8-.8 6-6z"/>`,down:T`<path d="m6 9.5 6 6 6-6"/>`,download:T`<path d="M12 4v11M7 10.5l5 5 5-5M5 20h14"/>`,ended:T`<circle cx="12" cy="12" r="9"/><path d="m9 9 6 6M15 9l-6 6"/>`,external:T`<path d="M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5M14 4h6v6M20 4l-9 9"/>`,filter:T`<path d="M4 6h16M7 12h10M10 18h4"/>`,graph:T`<path d="M4 5h6v5H4zM14 14h6v5h-6zM14 4h6v5h-6zM10 7h4M7 10v6.5h7"/>`,half:T`<circle cx="12" cy="12" r="9"/><path d="M12 3a9 9 0 0 1 0 18z" fill=${Rt}/>`,history:T`<path d="M4.6 9.2A8 8 0 1 1 4 12M4 4.5v5h5M12 8v4.3l3 1.8"/>`,info:T`<circle cx="12" cy="12" r="9"/><path d="M12 11v5.5M12 7.6v.1"/>`,library:T`<path d="M5 4h4v16H5zM9 4h4v16H9zM13.6 5.2l3.7-1 3.9 14.6-3.7 1zM5 16h8"/>`,light:T`<circle cx="12" cy="12" r="4"/><path d="M12 2.8v2M12 19.2v2M2.8 12h2M19.2 12h2M5.5 5.5l1.4 1.4M17.1 17.1l1.4 1.4M18.5 5.5l-1.4 1.4M6.9 17.1l-1.4 1.4"/>`,link:T`<path d="M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1"/>`,list:T`<path d="M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5h.1M4.5 12h.1M4.5 17.5h.1"/>`,machine:T`<path d="M6 8h12a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2zM12 8V4.5M9.2 13v1.6M14.8 13v1.6M1.8 13v3M22.2 13v3"/><circle cx="12" cy="3.6" r=".9"/>`,menu:T`<path d="M4 7h16M4 12h16M4 17h16"/>`,more:T`<path d="M5.5 12h.1M12 12h.1M18.5 12h.1" stroke-width="3"/>`,new:T`<path d="M12 20H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1h14a1 1 0 0 1 1 1v7M8 9h8M8 13h4M18 15v6M15 18h6"/>`,next:T`<path d="m9.5 6 6 6-6 6"/>`,offline:T`<path d="M3 3l18 18M5 12.5a10 10 0 0 1 4-2.4M2 9a15 15 0 0 1 4.5-2.8M12 5c3.8 0 7.3 1.5 10 4M15 10.5a10 10 0 0 1 4 2M8.5 16a5 5 0 0 1 5-1M12 19.5v.1"/>`,print:T`<path d="M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z"/>`,question:T`<circle cx="12" cy="12" r="9"/><path d="M9.4 9.3a2.7 2.7 0 1 1 4 2.5c-.9.5-1.4 1-1.4 2M12 16.8v.1"/>`,retry:T`<path d="M19.5 12a7.5 7.5 0 1 1-2.3-5.4L19.5 9M19.5 4v5h-5"/>`,scales:T`<path d="M12 4v16M8 20h8M5 7h14M5 7l-3 7a3 3 0 0 0 6 0zM19 7l-3 7a3 3 0 0 0 6 0z"/>`,search:T`<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.3 15.3 5.2 5.2"/>`,missing:T`<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.3 15.3 5.2 5.2M8 10.5h5"/>`,send:T`<path d="M12 19.5V5M5.5 11.5 12 5l6.5 6.5"/>`,shield:T`<path d="m12 3 7.5 2.7v5.6c0 4.5-3 7.9-7.5 9.7-4.5-1.8-7.5-5.2-7.5-9.7V5.7zM12 8.5v4M12 15.8v.1"/>`,sides:T`<path d="M4 5h16v14H4zM10 5v14"/>`,speech:T`<path d="M5 4.5h14a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-7.5L7 20v-3.5H5a1 1 0 0 1-1-1v-10a1 1 0 0 1 1-1zM8.5 10.5v.1M12 10.5v.1M15.5 10.5v.1"/>`,stop:T`<path d="M7 7h10v10H7z" fill=${Rt}/>`,thumbdown:T`<path d="M7 13V4H4v9zM7 12.5l4.5 7.5c1.5 0 2.3-1 2.3-2.3V14.5h4.7a2 2 0 0 0 2-2.3l-1-6.4A2 2 0 0 0 17.5 4H7"/>`,thumbup:T`<path d="M7 11v9H4v-9zM7 11.5 11.5 4c1.5 0 2.3 1 2.3 2.3v3.2h4.7a2 2 0 0 1 2 2.3l-1 6.4a2 2 0 0 1-2 1.8H7"/>`,trash:T`<path d="M5 7h14M10 7V4.5h4V7M7 7l.8 12.5h8.4L17 7M10.3 10.5v5.5M13.7 10.5v5.5"/>`,up:T`<path d="m6 14.5 6-6 6 6"/>`,upload:T`<path d="M12 15V4M7 8.5l5-5 5 5M5 20h14"/>`,verbatim:T`<path d="M10 7H5v6h4c0 2.2-1 3.5-3 4M19 7h-5v6h4c0 2.2-1 3.5-3 4"/>`}}));function U(e,t,n,r){var i=arguments.length,a=i<3?t:r===null?r=Object.getOwnPropertyDescriptor(t,n):r,o;if(typeof Reflect==`object`&&typeof Reflect.decorate==`function`)a=Reflect.decorate(e,t,n,r);else for(var s=e.length-1;s>=0;s--)(o=e[s])&&(a=(i<3?o(a):i>3?o(t,n,a):o(t,n))||a);return i>3&&a&&Object.defineProperty(t,n,a),a}var W=t((()=>{})),Bt,Vt,Ht,Ut,G,Wt=t((()=>{j(),P(),Lt(),B(),H(),W(),Bt=2e3,Vt=1800,Ht=500,Ut=CSS.supports(`field-sizing`,`content`),G=class extends A{constructor(...e){super(...e),this.label=`Câu hỏi của bạn`,this.placeholder=`Nhập câu hỏi của bạn`,this.send=`Gửi`,this.halt=`Dừng`,this.busy=!1,this.compact=!1,this.hint=``,this.text=``,this.problem=``,this.busySince=0,this.onSubmit=e=>{e.preventDefault(),this.busy?Date.now()-this.busySince>Ht&&this.dispatchEvent(new Event(`hd-stop`)):this.submit()},this.onInput=()=>{this.text=this.box.value,this.problem=``,this.grow()},this.onKey=e=>{e.key!==`Enter`||e.shiftKey||e.isComposing||e.keyCode===229||(e.preventDefault(),this.busy?this.refuse(`Đang trả lời câu trước. Bạn hãy chờ hoặc bấm Dừng.`):this.submit())},this.grow=()=>{!Ut&&this.box&&(this.box.style.setProperty(`height`,`auto`),this.box.style.setProperty(`height`,`${this.box.scrollHeight}px`))}}static{this.styles=[R,p`
      :host {
        display: block;
      }

      .box {
        border: 1px solid var(--edge);
        border-radius: 16px;
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
        min-height: 52px;
        max-height: 30vh;
        padding: 14px 18px 4px;
        border: 0;
        border-radius: 16px 16px 0 0;
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
        gap: 8px;
        padding: 4px 8px 8px 10px;
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
        gap: 6px;
        min-height: 44px;
        padding: 4px 18px 4px 14px;
        border: 1px solid transparent;
        border-radius: 10px;
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
        margin: 6px 4px 0;
      }

      .problem:empty {
        display: none;
      }

      @media (max-width: 480px) {
        textarea {
          padding-inline: 14px;
        }

        .send {
          padding-inline: 12px 14px;
        }
      }

      @media (max-width: 384px) {
        .foot {
          gap: 0;
          padding-left: 4px;
        }

        .send {
          width: 44px;
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
        min-height: 46px;
        padding: 10px 14px;
        font-size: 16px;
      }

      :host([compact]) .box {
        display: flex;
        align-items: flex-end;
      }

      :host([compact]) .foot {
        padding: 4px;
      }

      :host([compact]) .send span {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }

      :host([compact]) .send {
        width: 40px;
        min-height: 40px;
        padding: 0;
      }

      :host([compact]) slot {
        display: none;
      }
    `]}get value(){return this.text}set value(e){this.text=e,this.problem=``,this.updateComplete.then(this.grow)}focus(e){this.box?.focus(e)}lower(){matchMedia(`(pointer: coarse)`).matches&&this.box.blur()}refuse(e){this.problem=e,this.focus()}willUpdate(e){e.has(`busy`)&&(this.busy?this.busySince=Date.now():this.problem=``)}render(){let e=[...this.text.trim()].length;return w`<form novalidate @submit=${this.onSubmit}>
      <div class="box">
        <label class="unseen" for="question">${this.label}</label>
        <textarea id="question" rows="1" .value=${this.text} placeholder=${this.placeholder} enterkeyhint="send" autocomplete="off"
          spellcheck="false" aria-describedby="hint problem" @input=${this.onInput} @keydown=${this.onKey}></textarea>
        <div class="foot">
          <slot name="options"></slot>
          ${e<Vt?D:w`<span class="counter" ?data-over=${e>Bt}>${e}/${Bt}</span>`}
          <button type="submit" class="send" ?data-busy=${this.busy}>${V(this.busy?`stop`:`send`)}<span>${this.busy?this.halt:this.send}</span></button>
        </div>
      </div>
      <p class="problem" id="problem" role="alert">${this.problem}</p>
      <span class="unseen" id="hint">${this.hint}</span>
    </form>`}submit(){let e=this.text.normalize(`NFC`).trim(),t=[...e].length;if(!e)return this.refuse(`Bạn chưa nhập câu hỏi.`);if(t>Bt)return this.refuse(`Câu hỏi dài ${t} ký tự; tối đa là ${Bt}. Bạn hãy rút gọn.`);this.dispatchEvent(new CustomEvent(`hd-submit`,{detail:e}))}},U([M()],G.prototype,`label`,void 0),U([M()],G.prototype,`placeholder`,void 0),U([M()],G.prototype,`send`,void 0),U([M()],G.prototype,`halt`,void 0),U([M({type:Boolean})],G.prototype,`busy`,void 0),U([M({type:Boolean,reflect:!0})],G.prototype,`compact`,void 0),U([M()],G.prototype,`hint`,void 0),U([N()],G.prototype,`text`,void 0),U([N()],G.prototype,`problem`,void 0),U([it(`textarea`)],G.prototype,`box`,void 0),G=U([z(`hd-composer`)],G)}));function Gt(e,t){e.dispatchEvent(new CustomEvent(Kt,{detail:t,bubbles:!0,composed:!0}))}var Kt,qt,Jt=t((()=>{j(),P(),B(),W(),Kt=`hd-say`,qt=class extends A{constructor(...e){super(...e),this.text=``,this.around=null,this.hear=e=>{e.stopPropagation();let t=e.detail;this.text=t===this.text?`${t}\u00a0`:t}}static{this.styles=p`
    p {
      position: absolute;
      width: 1px;
      height: 1px;
      margin: -1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  `}connectedCallback(){super.connectedCallback(),this.around=this.parentNode,this.around?.addEventListener(Kt,this.hear)}disconnectedCallback(){super.disconnectedCallback(),this.around?.removeEventListener(Kt,this.hear)}render(){return w`<p role="status">${this.text}</p>`}},U([N()],qt.prototype,`text`,void 0),qt=U([z(`hd-live`)],qt)}));function K(e){return e.split(Zt).map((e,t)=>t%2?w`<span class="number">${e}</span>`:e)}function Yt(e){return e.charAt(0).toLocaleUpperCase(`vi`)+e.slice(1)}function Xt(e){try{let t=new URL(e??``);return t.protocol===`https:`||t.protocol===`http:`?t:null}catch{return null}}var Zt,q=t((()=>{j(),Zt=/(\d[\p{L}\d.-]*\/[\p{L}\d/]+(?:-[\p{L}\d-]+)?)/u}));function Qt(e,t){return nn(e.split(/\r?\n/)).map(({kind:e,lines:n})=>e===`list`?w`<ul>${n.map(e=>w`<li>${tn(e,t)}</li>`)}</ul>`:e===`table`?rn(n,t):w`<p>${tn(n.join(`
`),t)}</p>`)}function $t(e){return e.replace(/\*\*(.+?)\*\*/g,`$1`).trim()}function en(e,t,n){if(!t.length)return K(e);let[,r=``,i=``]=/^(.*?)(\S{0,24})\s*$/su.exec(e)??[];return[...K(r),w`<span class="chips">${i}\u00a0${t.map(n)}</span>`]}function tn(e,t){let n=[],r=0;for(let i of e.matchAll(on)){let[a,o,s]=i,c=e.slice(r,i.index);s?n.push(...en(c,s.match(/\d+/g).map(Number),t)):n.push(...K(c),w`<strong>${tn(o,t)}</strong>`),r=i.index+a.length}return n.push(...K(e.slice(r))),n}function nn(e){let t=[],n=null;for(let r of e){let e=r.trim(),i=/^[-*•]\s+(.*)$/.exec(e)?.[1];if(!e){n?.kind!==`list`&&(n=null);continue}let a=i===void 0?e.startsWith(`|`)?`table`:`paragraph`:`list`;n?.kind===a?n.lines.push(i??e):t.push(n={kind:a,lines:[i??e]})}return t}function rn(e,t){let n=e.filter(e=>!sn.test(e)).map(an),r=e.length>1&&sn.test(e[1])?n.shift():void 0;return w`<div class="table" tabindex="0" role="group" aria-label="Bảng">
    <table>
      ${r&&w`<thead><tr>${r.map(e=>w`<th scope="col">${tn(e,t)}</th>`)}</tr></thead>`}
      <tbody>${n.map(e=>w`<tr>${e.map(e=>w`<td>${tn(e,t)}</td>`)}</tr>`)}</tbody>
    </table>
  </div>`}function an(e){return e.replace(/^\||\|$/g,``).split(`|`).map(e=>e.trim())}var on,sn,cn=t((()=>{j(),q(),on=/\*\*(.+?)\*\*|((?:\[\d{1,3}\] ?)+(?<! ))/g,sn=/^\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?$/}));function ln(e,t,n){return(e.tables??[]).map((r,i)=>{let a=`table-${i}`,o=r.kind===`deadlines`&&r.rows.some(e=>e.due);return w`<figure class="tabled">
      <figcaption id=${a}>${K(r.caption||dn[r.kind]||`Bảng`)}</figcaption>
      <div class="table" role="group" tabindex="0" aria-labelledby=${a} data-kind=${r.kind} data-columns=${r.columns.length}>
        ${un(r,n)}
      </div>
      <div class="files">
        <a href=${t.fileUrl(e.record_id,`tables/${i+1}.xlsx`)} download>${V(`download`)}Tải bảng (.xlsx)</a>
        ${o?w`<a href=${t.fileUrl(e.record_id,`deadlines.ics`)} download>${V(`calendar`)}Thêm thời hạn vào lịch (.ics)</a>`:D}
      </div>
    </figure>`})}function un(e,t){let n=e=>e.text?w`${en(Yt(e.text),e.citations,t)}`:w`<span class="empty" aria-hidden="true">–</span><span class="unseen">Không có</span>`;return w`<table role="table">
    <thead role="rowgroup">
      <tr role="row">${e.columns.map(e=>w`<th role="columnheader" scope="col">${K(e)}</th>`)}</tr>
    </thead>
    <tbody role="rowgroup">
      ${e.rows.map(({cells:t})=>w`<tr role="row">
          ${t.map((t,r)=>r===0&&t.text&&e.kind===`deadlines`?w`<th role="rowheader" scope="row" data-label=${e.columns[r]??``}>${n(t)}</th>`:w`<td role="cell" data-label=${e.columns[r]??``} ?data-empty=${!t.text}>${n(t)}</td>`)}
        </tr>`)}
    </tbody>
  </table>`}var dn,fn,pn=t((()=>{j(),H(),cn(),q(),dn={comparison:`Bảng so sánh`,deadlines:`Bảng việc và thời hạn`},fn=p`
  .tabled {
    container-type: inline-size;
  }

  .tabled figcaption {
    margin-bottom: 8px;
    font-weight: 600;
  }

  .table {
    overflow-x: auto;
    border: 1px solid var(--line);
    border-radius: var(--round-small);
    background:
      linear-gradient(to right, var(--surface) 30%, transparent) left / 32px 100% no-repeat local,
      linear-gradient(to left, var(--surface) 30%, transparent) right / 32px 100% no-repeat local,
      linear-gradient(to right, rgb(0 0 0 / 14%), transparent) left / 12px 100% no-repeat scroll,
      linear-gradient(to left, rgb(0 0 0 / 14%), transparent) right / 12px 100% no-repeat scroll;
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
    min-width: 416px;
  }

  .table[data-columns="3"] table {
    min-width: 512px;
  }

  .table:not([data-columns="1"], [data-columns="2"], [data-columns="3"]) table {
    min-width: 672px;
  }

  th, td {
    min-width: 128px;
    padding: 8px 14px;
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
    gap: 4px 20px;
    margin-top: 8px;
  }

  .files a {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 28px;
    font-size: var(--text-note);
  }

  @media (pointer: coarse) {
    .files a {
      min-height: 44px;
    }
  }

  /* Where columns would be squeezed, each row is a card and each cell says its column. */
  @container (max-width: 480px) {
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
      gap: 10px;
    }

    tbody tr {
      display: block;
      padding: 4px 0;
      border: 1px solid var(--line);
      border-radius: var(--round-small);
    }

    tbody :is(th, td) {
      display: block;
      width: auto;
      padding: 6px 14px;
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
`}));async function mn(e){try{return await navigator.clipboard.writeText(e),!0}catch{let t=t=>{t.clipboardData?.setData(`text/plain`,e),t.preventDefault(),t.stopImmediatePropagation()};document.addEventListener(`copy`,t,{capture:!0,once:!0});let n=document.execCommand(`copy`);return document.removeEventListener(`copy`,t,{capture:!0}),n}}var J,hn=t((()=>{j(),P(),Lt(),B(),H(),Jt(),W(),J=class extends A{constructor(...e){super(...e),this.label=`Sao chép`,this.text=``,this.outcome=``,this.timer=0}static{this.shadowRootOptions={...A.shadowRootOptions,delegatesFocus:!0}}static{this.styles=[R]}render(){return w`<button type="button" class="quiet" @click=${this.copy}>
      ${V(this.outcome===`Đã sao chép`?`check`:`copy`)}<span>${this.outcome||this.label}</span>
    </button>`}async copy(){let e=await mn(typeof this.text==`string`?this.text:this.text());this.outcome=e?`Đã sao chép`:`Không sao chép được`,Gt(this,this.outcome),clearTimeout(this.timer),this.timer=window.setTimeout(()=>this.outcome=``,2500)}},U([M()],J.prototype,`label`,void 0),U([M({attribute:!1})],J.prototype,`text`,void 0),U([N()],J.prototype,`outcome`,void 0),J=U([z(`hd-copy`)],J)})),gn,_n,Y,vn=t((()=>{j(),P(),It(),Lt(),B(),H(),Jt(),W(),gn=[[`wrong`,`Sai nội dung`],[`incomplete`,`Thiếu ý`],[`outdated`,`Thông tin đã cũ`],[`unclear`,`Khó hiểu`],[`other`,`Lý do khác`]],_n=1e3,Y=class extends A{constructor(...e){super(...e),this.api=new Pt,this.record=``,this.rating=null,this.asking=!1,this.words=``,this.problem=``,this.onUp=()=>{this.asking=!1,this.give({record_id:this.record,rating:`up`},`up`)},this.onDown=async()=>{this.asking=!this.asking,this.problem=``,await this.updateComplete,this.renderRoot.querySelector(`input`)?.focus({preventScroll:!0}),this.renderRoot.querySelector(`form`)?.scrollIntoView({block:`nearest`})},this.onCancel=()=>{this.asking=!1,this.renderRoot.querySelector(`[aria-expanded]`)?.focus()},this.onSubmit=e=>{e.preventDefault();let t=new FormData(e.target),n={record_id:this.record,rating:`down`},r=t.get(`reason`),i=String(t.get(`comment`)??``).normalize(`NFC`).trim();r&&(n.reason=r),i&&(n.comment=i),this.give(n,`down`)}}static{this.styles=[R,p`
      :host {
        display: block;
      }

      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 10px;
      }

      .thumbs {
        display: flex;
        align-items: center;
        gap: 4px;
        margin-left: auto;
        color: var(--soft);
        font-size: var(--text-minor);
      }

      @media (pointer: fine) {
        .bare {
          width: 40px;
          height: 40px;
        }
      }

      .bare[aria-pressed="true"] {
        background: var(--accent-tint);
        color: var(--accent);
      }

      form {
        display: grid;
        gap: 12px;
        margin-top: 12px;
        padding: 14px 16px 16px;
        border: 1px solid var(--line);
        border-radius: var(--round-small);
        background: var(--paper);
      }

      legend, label {
        font-size: var(--text-note);
      }

      legend {
        margin-bottom: 8px;
        font-weight: 600;
      }

      .reasons {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
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
        padding: 5px 14px;
        border: 1px solid var(--edge);
        border-radius: 20px;
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
        min-height: 72px;
        resize: vertical;
      }

      @media (forced-colors: active) {
        .reason input:checked + span {
          outline: 2px solid Highlight;
        }
      }
    `]}willUpdate(e){e.has(`record`)&&(this.rating=null,this.asking=!1,this.words=this.problem=``)}render(){return w`<div class="row"><slot></slot><div class="thumbs" role="group" aria-label="Đánh giá câu trả lời">
        <button type="button" class="bare" aria-label="Câu trả lời hữu ích" aria-pressed=${this.rating===`up`} @click=${this.onUp}>${V(`thumbup`)}</button>
        <button type="button" class="bare" aria-label="Câu trả lời chưa tốt" aria-pressed=${this.rating===`down`} aria-expanded=${this.asking} @click=${this.onDown}>${V(`thumbdown`)}</button>
        ${this.words?w`<span>${this.words}</span>`:D}
        ${this.problem&&!this.asking?w`<span class="problem">${this.problem}</span>`:D}
      </div></div>
      ${this.asking?this.form():D}`}form(){return w`<form @submit=${this.onSubmit}>
      <fieldset>
        <legend>Câu trả lời chưa tốt ở điểm nào?</legend>
        <div class="reasons">
          ${gn.map(([e,t])=>w`<label class="reason"><input type="radio" name="reason" value=${e} /><span>${t}</span></label>`)}
        </div>
      </fieldset>
      <div>
        <label for="comment">Góp ý thêm (không bắt buộc; đừng ghi thông tin cá nhân)</label>
        <textarea id="comment" class="field" name="comment" maxlength=${_n}></textarea>
      </div>
      ${this.problem?w`<p class="problem" role="alert">${this.problem}</p>`:D}
      <div class="row">
        <button type="submit" class="primary">Gửi góp ý</button>
        <button type="button" class="quiet" @click=${this.onCancel}>Hủy</button>
      </div>
    </form>`}async give(e,t){this.problem=``;try{await this.api.feedback(e);let n=this.asking;this.rating=t,this.asking=!1,this.words=`Cảm ơn bạn đã góp ý.`,Gt(this,this.words),await this.updateComplete,n&&this.renderRoot.querySelector(`[aria-expanded]`)?.focus()}catch(e){this.problem=Ot(e).message,Gt(this,this.problem)}}},U([M({attribute:!1})],Y.prototype,`api`,void 0),U([M()],Y.prototype,`record`,void 0),U([N()],Y.prototype,`rating`,void 0),U([N()],Y.prototype,`asking`,void 0),U([N()],Y.prototype,`words`,void 0),U([N()],Y.prototype,`problem`,void 0),Y=U([z(`hd-feedback`)],Y)})),yn,bn=t((()=>{j(),yn=p`
  :host {
    --pad: 22px;
    --pad-block: 18px;
    display: block;
    padding: var(--pad-block) var(--pad) 18px;
    border: 1px solid var(--line);
    border-radius: var(--round);
    background: var(--surface);
  }

  .stack > * + * {
    margin-top: 16px;
  }

  .prose {
    font-size: var(--text-read);
    line-height: 1.7;
  }

  .prose:empty {
    display: none;
  }

  .prose > * + * {
    margin-top: 12px;
  }

  .prose p {
    white-space: pre-line;
  }

  .prose ul {
    padding-left: 20px;
    list-style: disc;
  }

  .prose li + li {
    margin-top: 6px;
  }

  .prose li::marker {
    color: var(--accent);
  }

  .chip {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-width: 24px;
    height: 24px;
    margin: -4px 1px; /* a line with a chip is as high as the others */
    padding: 0 6px;
    border: 1px solid transparent;
    border-radius: 12px;
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
    gap: 10px;
    margin: calc(-1 * var(--pad-block)) calc(-1 * var(--pad)) 0;
    padding: 10px var(--pad);
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
    padding-top: 16px;
    border-top: 1px solid var(--line);
  }

  .part h3 {
    margin-bottom: 10px;
    color: var(--soft);
    font-size: var(--text-note);
    font-weight: 600;
  }

  .part :is(ol, ul) {
    display: grid;
    gap: 8px;
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
    min-height: 44px;
    padding: 8px 16px;
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
    gap: 6px;
    max-width: 288px;
    margin-bottom: 10px;
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

  .carried {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 12px;
    margin: 0;
    color: var(--soft);
    font-size: var(--text-minor);
  }

  @keyframes pulse {
    to {
      opacity: 0.3;
    }
  }

  :host([compact]) {
    --pad: 14px;
    --pad-block: 14px;
  }

  :host([compact]) .prose {
    font-size: 16px;
    line-height: 1.6;
  }

  @media (max-width: 720px) {
    :host {
      --pad: 16px;
      --pad-block: 16px;
    }
  }

  @media print {
    :host {
      border-color: #000000;
    }

    .tools, .suggestions, .carried button {
      display: none;
    }
  }
`}));function X(e){let t=/^(\d{4})-(\d{2})-(\d{2})/.exec(e??``);return t?`${t[3]}/${t[2]}/${t[1]}`:``}function xn(){return Sn(new Date)}function Sn(e){return`${e.getFullYear()}-${Cn(e.getMonth()+1)}-${Cn(e.getDate())}`}function Cn(e){return String(e).padStart(2,`0`)}var wn=t((()=>{}));function Tn(e){let t=An[e.status]?.[2]??e.status_label??``;if(e.status===`not_yet`&&e.effective_from)return`${t}, có hiệu lực từ ${X(e.effective_from)}`;if(e.status!==`expired`)return t;let n=e.effective_to?` từ ${X(e.effective_to)}`:``,r=e.replaced_by?.length?`, thay bằng ${e.replaced_by.join(`, `)}`:``;return t+n+r}function En(e){let[t,n]=An[e.status]??An.unknown;return On(t,n,Tn(e))}function Dn(e){return e===`verbatim`?On(`verbatim`,`verbatim`,`Nguyên văn`):On(`digest`,`digest`,`Bản tóm lược`)}function On(e,t,n){return w`<span class="badge" data-tone=${e}>${V(t)}<span>${K(n)}</span></span>`}function kn(e){return`${e.kind} số ${e.number}`}var An,jn,Mn=t((()=>{j(),wn(),H(),q(),An={in_force:[`good`,`check`,`Còn hiệu lực`],not_yet:[`wait`,`clock`,`Chưa có hiệu lực`],expired:[`bad`,`ended`,`Hết hiệu lực`],partly:[`warn`,`half`,`Hết hiệu lực một phần`],unknown:[`plain`,`question`,`Chưa xác minh hiệu lực`]},jn=p`
  .badges {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }

  .badge {
    display: inline-flex;
    align-items: flex-start;
    gap: 6px;
    padding: 2px 10px 2px 7px;
    border-radius: 14px;
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
`}));function Nn(e,t){return w`<section class="part">
    <h3>Căn cứ, xét hiệu lực ngày ${X(e.as_of)}</h3>
    <ul>
      ${In(e.citations).map(e=>w`<li class="origin">
          <p><strong>${K(kn(e[0].document))}</strong>${En(e[0].document)}${Dn(e[0].text_kind)}</p>
          <ul>${e.map(e=>Fn(e,t))}</ul>
        </li>`)}
    </ul>
  </section>`}function Pn(e,t){return w`<section class="part" aria-label="Các đoạn gần nhất, không phải câu trả lời">
    <ul>
      ${e.map(e=>w`<li class="origin">
          <p><strong>${K(kn(e.document))}</strong>${En(e.document)}${Dn(e.text_kind)}</p>
          <button type="button" class="place" aria-haspopup="dialog" aria-expanded="false" @click=${t(e)}>
            <span>${K(Yt(e.locator.text||`toàn văn bản`))}: <q>${K(e.quote)}</q></span>
            ${V(`next`)}
          </button>
        </li>`)}
    </ul>
  </section>`}function Fn(e,t){return w`<li>
    <button type="button" class="place" aria-haspopup="dialog" aria-expanded="false" @click=${t(e)}>
      <span class="disc" aria-hidden="true">${e.marker}</span>
      <span><span class="unseen">Trích dẫn ${e.marker}: </span>${K(Yt(e.locator.text||`toàn văn bản`))}</span>
      ${V(`next`)}
    </button>
  </li>`}function In(e){let t=new Map;for(let n of e){let e=`${n.document.slug} ${n.text_kind}`,r=t.get(e);r?r.push(n):t.set(e,[n])}return[...t.values()]}var Ln,Rn=t((()=>{j(),wn(),H(),q(),Mn(),Ln=p`
  .origin {
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: 10px;
  }

  .origin > p {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    padding: 10px 12px 8px;
    line-height: 1.45;
  }

  .origin strong {
    margin-right: 4px;
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
    gap: 12px;
    width: 100%;
    min-height: 44px;
    padding: 6px 12px;
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
    border-radius: 8px;
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
    min-width: 26px;
    height: 26px;
    border-radius: 13px;
    background: var(--accent-tint);
    color: var(--accent);
    font-size: var(--text-small);
    font-weight: 700;
  }

  .place[aria-expanded="true"] .disc {
    background: var(--fill);
    color: var(--on-fill);
  }
`}));function zn(e,t,n,r=!1){return{id:++Xn,question:e,asOf:t,documents:n,alone:r,state:`asking`,step:``,message:`Đang gửi câu hỏi…`,text:``,citations:[],answer:null,error:null}}function Bn({question:e,documents:t,as_of:n,answer:r}){return{...zn(e,n===xn()?``:n,t??[]),state:`answered`,text:r.answer,citations:r.citations,answer:r}}function Vn(e){return e.answer?.as_of||e.asOf||xn()}async function Hn(e,t,n,r,i){let a={...zn(e.question,e.asOf,e.documents,e.alone),id:e.id},o=0,s=e=>{a={...a,...e},o||=requestAnimationFrame(()=>{o=0,i(a)})},c={question:a.question};n&&(c.conversation_id=n),a.asOf&&(c.as_of=a.asOf),a.documents.length&&(c.documents=[...a.documents]),a.alone&&(c.standalone=!0);let l=setTimeout(()=>s({message:`Câu hỏi này cần nhiều thời gian hơn. Bạn có thể chờ thêm hoặc bấm Dừng.`}),Yn);i(a);try{let e=await t.ask(c,{step:(e,t)=>s({step:e,message:t}),token:e=>s({text:a.text+e}),citation:e=>s({citations:[...a.citations.filter(t=>t.marker!==e.marker),e]})},r);a={...a,state:`answered`,answer:e,text:e.answer,citations:e.citations}}catch(e){a=r.aborted?{...a,state:`stopped`}:{...a,state:`failed`,error:Ot(e)}}finally{clearTimeout(l),cancelAnimationFrame(o)}return i(a),a}function Un(e){if(!e.statements.some(({tabled:e,notice:t})=>e||t))return e.answer;let t=[];for(let{text:n,citations:r,lead:i,tabled:a,notice:o}of e.statements){if(a||o)continue;let e=`${n} ${r.map(e=>`[${e}]`).join(``)}`;i===!1?t.push(...t.at(-1)?.startsWith(`- `)?[]:[``],`- ${e}`):t.push(``,e)}return t.join(`
`).trim()}function Wn({warnings:e,statements:t,citations:n}){let r=t[0]?.text??``,i=n.map(({document:e})=>e).filter(({number:e,effective_to:t})=>r.includes(e)&&t&&Gn(t).some(e=>r.includes(e))),a=t.some(({notice:e})=>e);return e.filter(({code:e,message:t})=>e!==`expired`||!(a||i.some(({number:e})=>t.includes(e))))}function Gn(e){return[X(e),X(e).replace(/\/0([3-9])\//,`/$1/`)]}function Kn(e){if(e.state===`stopped`)return`Đã dừng.`;if(e.state===`failed`)return`Chưa trả lời được. ${e.error?.message??``}`;let t=e.answer;if(!t)return``;let n=Zn[t.status]?.[2]??`Đã có câu trả lời`,r=$t(Un(t)).replace(/\s*\[\d+\]/g,``),i=t.tables?.length?` ${t.tables.length} bảng.`:``,a=t.citations.length?` ${t.citations.length} trích dẫn.`:``;return`${n}. ${r.length>600?`Câu trả lời dài, mời đọc trong trang.`:r}${i}${a}`}function qn(e,t){let n=t.citations.map(({marker:e,formal:t,document:n})=>`[${e}] ${t}. ${n.status_label}.`),r=[...t.statements.filter(({notice:e})=>e).map(({text:e,citations:t})=>`Lưu ý: ${e} ${t.map(e=>`[${e}]`).join(``)}`),...Wn(t).map(({message:e})=>`Lưu ý: ${e}`)];return[e,$t(Un(t)),...(t.tables??[]).map(Jn),n.length?[`Căn cứ:`,...n].join(`
`):``,r.join(`
`),`Tính đến ngày ${X(t.as_of)}. Câu trả lời của trợ lý tự động, chỉ để tham khảo.`].filter(Boolean).join(`

`)}function Jn(e){let t=e.rows.map(({cells:e})=>e.map(e=>[e.text,...e.citations.map(e=>`[${e}]`)].filter(Boolean).join(` `)).join(`	`));return[e.caption,e.columns.join(`	`),...t].filter(Boolean).join(`
`)}var Yn,Xn,Zn,Qn=t((()=>{It(),wn(),cn(),Yn=15e3,Xn=0,Zn={answered:null,answered_partly:[`partly`,`half`,`Trả lời được một phần`],not_found:[`not-found`,`missing`,`Chưa tìm thấy trong thư viện`],out_of_scope:[`scope`,`compass`,`Ngoài phạm vi tra cứu`],needs_clarification:[`clarify`,`speech`,`Mời bạn nói rõ thêm`],unverified:[`unverified`,`shield`,`Chưa kiểm chứng được`],failed:[`failed`,`alert`,`Chưa trả lời được`]}}));function $n(e,t){let{warnings:n,statements:r}=e,i=r.filter(({notice:e})=>e),a=Wn(e).filter(({code:e})=>!(e in tr)),o=n.filter(({code:e})=>e in tr);if(!n.length&&!i.length)return D;let s=[...i.map(({text:e,citations:n})=>en(e,n,t)),...a.map(({message:e})=>K(e))],c=s.length?w`<ul class="strong">
        ${s.map(e=>w`<li>${V(`alert`)}<span>${e}</span></li>`)}
      </ul>`:D;return w`<div class="warnings" role="group" aria-label="Lưu ý">${c}${er(o)}</div>`}function er(e){let t=e=>e.map(({message:e})=>w`<li>${V(`info`)}<span>${K(e)}</span></li>`);if(!e.length)return D;if(e.length===1)return w`<ul class="quiet-notes">${t(e)}</ul>`;let n=[...new Set(e.map(({code:e})=>tr[e]).filter(Boolean))].join(`, `);return w`<details class="quiet-notes">
    <summary>${V(`info`)}<span><strong>${e.length} lưu ý</strong>${n?`: ${n}`:``}</span>${V(`down`)}</summary>
    <ul>${t(e)}</ul>
  </details>`}var tr,nr,rr=t((()=>{j(),H(),q(),cn(),Qn(),tr={digest:`bản tóm lược`,position_unconfirmed:`vị trí chưa đối chiếu`,validity_unknown:`hiệu lực chưa xác minh`,model_interrupted:``,model_unavailable:``,model_unverified:``},nr=p`
  .warnings {
    display: grid;
    gap: 8px;
    font-size: var(--text-note);
    line-height: 1.5;
  }

  .warnings :is(li, summary) {
    display: flex;
    gap: 10px;
  }

  .warnings .icon {
    margin-top: 0.125em;
  }

  .strong {
    display: grid;
    gap: 8px;
    padding: 10px 14px;
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
    padding: 4px 0;
    border-radius: 4px;
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
    gap: 4px;
    padding: 4px 0 4px 4px;
  }
`}));function ir(e,t){return w`<p class="verdict">${V(e)}<strong>${t}</strong></p>`}var ar,Z,or=t((()=>{j(),P(),It(),pn(),Lt(),hn(),B(),vn(),H(),cn(),bn(),Rn(),q(),Qn(),Mn(),rr(),W(),ar=[`retrieving`,`composing`,`verifying`],Z=class extends A{constructor(...e){super(...e),this.api=new Pt,this.turn=zn(``,``,[]),this.latest=!1,this.compact=!1,this.chip=e=>{let t=this.turn.citations.find(t=>t.marker===e);if(!t)return w`<span class="chip pending">${e}</span>`;let n=[t.locator.text,kn(t.document)].filter(Boolean).join(`, `);return w`<button type="button" class="chip" aria-haspopup="dialog" aria-expanded="false" title=${n}
      aria-label=${`Trích dẫn ${e}: ${n}`} @click=${this.opening(t)}>${e}</button>`},this.opening=e=>t=>{let n=t.currentTarget,r={citation:e,asOf:Vn(this.turn),opener:n};this.dispatchEvent(new CustomEvent(`hd-open`,{detail:r,bubbles:!0,composed:!0}))}}static{this.styles=[R,jn,fn,nr,Ln,yn]}render(){let{state:e,answer:t,error:n}=this.turn,r=e===`failed`?`failed`:t&&Zn[t.status]?.[0]||e,i=e===`asking`?this.asking():e===`stopped`?this.stopped():n?this.failed():this.answered(t);return w`<div class="stack" data-look=${r} aria-busy=${e===`asking`}>${i}</div>`}asking(){let e=ar.indexOf(this.turn.step),t=t=>t<e?`past`:t===e?`now`:``;return w`<div class="progress">
        <ol aria-hidden="true">${ar.map((e,n)=>w`<li class=${t(n)}></li>`)}</ol>
        <p>${this.turn.message}</p>
      </div>
      ${this.prose(this.turn.text)}`}answered(e){let[,t,n]=Zn[e.status]??[];return w`
      ${this.carried(e)} ${t&&n?ir(t,n):D} ${$n(e,this.chip)} ${this.prose(Un(e))}
      ${ln(e,this.api,this.chip)} ${e.citations.length?Nn(e,this.opening):D}
      ${e.nearest?.length?Pn(e.nearest,this.opening):D} ${this.tools(e)}
      ${e.suggestions.length&&(this.latest||e.status===`needs_clarification`)?this.suggestions(e):D}
    `}carried({carried:e}){if(!e?.documents.length&&!e?.topic)return D;let t=[...e.documents,...e.topic?[`“${e.topic}”`]:[]].join(`, `);return w`<p class="carried">
      <span>Hiểu theo hội thoại trước: ${K(t)}</span>
      ${this.latest?w`<button type="button" class="quiet" @click=${()=>void this.dispatchEvent(new CustomEvent(`hd-alone`,{detail:this.turn.question,bubbles:!0,composed:!0}))}>Hỏi riêng câu này</button>`:D}
    </p>`}prose(e){return w`<div class="prose">${Qt(e,this.chip)}</div>`}tools(e){if(e.status===`failed`)return this.retry(`Thử lại`);let t=e.citations.length>0;return w`<hd-feedback class="tools" .api=${this.api} .record=${e.record_id}>
      ${t?w`<hd-copy label="Sao chép" .text=${()=>qn(this.turn.question,e)}></hd-copy>
            <a class="quiet" href=${this.api.fileUrl(e.record_id,`.docx`)} download>${V(`download`)}Tải bản Word</a>`:e.status===`not_found`&&!this.compact?w`<a class="quiet" href=${`/tra-cuu?q=${encodeURIComponent(this.turn.question)}`}>${V(`search`)}Tra cứu với các từ này</a>
              <a class="quiet" href="/van-ban">${V(`library`)}Xem danh sách văn bản</a>`:D}
    </hd-feedback>`}suggestions(e){let t=e=>()=>void this.dispatchEvent(new CustomEvent(`hd-ask`,{detail:e,bubbles:!0,composed:!0}));return w`<section class="part suggestions">
      <h3>${e.status===`needs_clarification`?`Chọn một mục để hỏi tiếp`:`Bạn có thể hỏi`}</h3>
      <ul>${e.suggestions.map(e=>w`<li><button type="button" class="suggestion" @click=${t(e)}>${K(e)}</button></li>`)}</ul>
    </section>`}failed(){let e=this.turn.error,t=e.retryAfter?w`<p class="note">Bạn có thể thử lại sau ${e.retryAfter} giây.</p>`:D;return w`
      ${ir(e.kind===`offline`?`offline`:`alert`,e.kind===`offline`?`Mất kết nối`:`Chưa trả lời được`)}
      <div class="prose"><p>${e.message}</p></div>
      ${t}
      ${this.turn.text?w`<p class="note">Phần đã nhận được dưới đây chưa đầy đủ.</p>
            ${this.prose(this.turn.text)}`:D}
      ${e.errorId?w`<p class="error-id">Mã lỗi để báo lại: <code>${e.errorId}</code></p>`:D}
      ${e.kind===`refused`?D:this.retry(`Thử lại`)}
    `}stopped(){let{text:e}=this.turn;return w`
      ${ir(`stop`,`Đã dừng`)}
      <p class="note">${e?`Bạn đã dừng; phần dưới đây chưa đầy đủ và chưa có căn cứ kèm theo.`:`Bạn đã dừng câu hỏi này.`}</p>
      ${this.prose(e)} ${this.retry(`Hỏi lại`)}
    `}retry(e){return w`<div class="tools"><button type="button" class="quiet" @click=${()=>void this.dispatchEvent(new Event(`hd-retry`,{bubbles:!0,composed:!0}))}>${V(`retry`)}${e}</button></div>`}},U([M({attribute:!1})],Z.prototype,`api`,void 0),U([M({attribute:!1})],Z.prototype,`turn`,void 0),U([M({type:Boolean})],Z.prototype,`latest`,void 0),U([M({type:Boolean,reflect:!0})],Z.prototype,`compact`,void 0),Z=U([z(`hd-reply`)],Z)}));function sr(e,t=``){let n=new dr(t),r=cr(e,n,0),i=n.missing(),a=i.length?w`<blockquote>${i.map(e=>w`<p><mark>${K(e)}</mark></p>`)}</blockquote>`:``;return w`${a}${r}`}function cr(e,t,n){let{marker:r=``,heading:i=``,text:a=``,children:o=[]}=e,s=[];i&&s.push(w`<p class="heading">${t.marked([r,i].filter(Boolean).join(` `))}</p>`);let c=a.split(/\n+/).map(lr).filter(Boolean);c.forEach((e,n)=>{let a=n||i||!r?``:`${r} `;s.push(w`<p>${a}${t.marked(e)}</p>`)}),r&&!i&&!c.length&&s.push(w`<p>${r}</p>`);for(let e of o)s.push(w`<div class="unit depth-${Math.min(n,3)}">${cr(e,t,n+1)}</div>`);return s}function lr(e){return e.normalize(`NFC`).replace(/\s+/g,` `).trim()}var ur,dr,fr,pr=t((()=>{j(),q(),ur=/^(?:\d+(?:\.\d+)*[.)]|[a-zđ]{1,2}\)|[-–+•])\s+/,dr=class{constructor(e){this.found=new Set,this.lines=e.split(/\n+/).map(lr).filter(Boolean)}marked(e){let t=lr(e),n=[];for(let e of this.lines){let r=[e,e.replace(ur,``)].find(e=>e&&t.includes(e));r?n.push([t.indexOf(r),t.indexOf(r)+r.length,e]):t.length>20&&e.includes(t)&&n.push([0,t.length,e])}n.sort((e,t)=>e[0]-t[0]);let r=[],i=0;for(let[e,a,o]of n)this.found.add(o),a<=i||(r.push(...K(t.slice(i,Math.max(e,i)))),r.push(w`<mark>${K(t.slice(Math.max(e,i),a))}</mark>`),i=a);return r.push(...K(t.slice(i))),r}missing(){return this.lines.filter(e=>!this.found.has(e))}},fr=p`
  .provision {
    padding: 14px 18px;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--paper);
    line-height: 1.65;
  }

  [data-kind="verbatim"] .provision {
    font-family: var(--serif);
    font-size: 18px;
  }

  [data-kind="digest"] .provision {
    border-style: dashed;
    border-color: var(--edge);
  }

  .provision :is(p, .unit, blockquote) + :is(p, .unit) {
    margin-top: 8px;
  }

  .provision .heading {
    font-weight: 600;
  }

  .provision :is(.depth-1, .depth-2, .depth-3) {
    padding-left: 20px;
  }
`})),mr,hr,Q,gr=t((()=>{j(),P(),It(),Lt(),hn(),wn(),B(),H(),pr(),q(),Mn(),W(),mr=[`chinhphu.vn`,`vbpl.vn`,`quochoi.vn`,`moj.gov.vn`,`moha.gov.vn`,`phapluat.gov.vn`],hr=new Map,Q=class extends A{constructor(...e){super(...e),this.api=new Pt,this.citation=null,this.asOf=``,this.headed=!1,this.outside=!1,this.loaded=null,this.problem=``,this.loading=null,this.load=async()=>{let e=this.citation;if(this.loading?.abort(),this.problem=``,this.loaded=null,!e)return;let t=`${this.api.origin}#${e.provision_id}`;if(this.loaded=hr.get(t)??null,this.loaded)return void this.reveal();let n=this.loading=new AbortController,{slug:r}=e.document;try{if(e.locator.path)hr.set(t,await this.api.provision(r,e.locator.path,n.signal));else{let e=await this.api.document(r,{},n.signal);hr.set(t,{...e.record??{},children:[]})}if(n.signal.aborted)return;this.loaded=hr.get(t),await this.reveal()}catch(e){n.signal.aborted||(this.problem=Ot(e).message)}}}static{this.styles=[R,jn,fr,p`
      :host {
        display: grid;
        gap: 22px;
      }

      section {
        min-width: 0;
      }

      h3 {
        margin-bottom: 8px;
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
        grid-template-columns: max-content 1fr;
        align-items: baseline;
        gap: 6px 16px;
        margin-top: 12px;
      }

      dl div {
        display: contents;
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
        gap: 4px;
        margin-top: 10px;
      }

      .notes li {
        display: flex;
        gap: 8px;
        color: var(--soft);
        font-size: var(--text-minor);
      }

      .notes .icon {
        margin-top: 0.125em;
      }

      .formal p {
        margin-bottom: 12px;
        padding-left: 14px;
        border-left: 3px solid var(--gold);
      }

      .places {
        display: grid;
        gap: 12px;
      }

      .places a {
        display: inline-flex;
        gap: 8px;
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
    `]}willUpdate(e){e.has(`citation`)&&this.load()}render(){let e=this.citation;if(!e)return D;let{document:t}=e;return w`
      <section>
        ${this.headed?D:w`<p class="name">${K(kn(t))}</p>`}
        <p class="title">${K(t.title)}</p>
        <p class="from">${t.issuer}${t.issued_on?` · ban hành ${X(t.issued_on)}`:``}</p>
        <dl>
          ${this.headed?D:w`<div><dt>Tính đến ${X(this.asOf)}</dt><dd>${En(t)}</dd></div>`}
          ${t.ended_by?.length?w`<div><dt>${this.headed?`Hết hiệu lực theo`:`Theo`}</dt><dd class="from">${K(t.ended_by.map(e=>e.formal).join(`; `))}</dd></div>`:D}
          <div><dt>Lời văn</dt><dd>${Dn(e.text_kind)}</dd></div>
        </dl>
      </section>
      ${this.provision(e)}
      <section class="formal">
        <h3>Trích dẫn để dán vào văn bản</h3>
        <p>${K(e.formal)}</p>
        <hd-copy label="Sao chép trích dẫn" .text=${e.formal}></hd-copy>
      </section>
      ${this.places(e)}
    `}provision(e){let t=[e.text_kind===`verbatim`?``:`Lời văn do nhóm biên soạn tóm lược, không phải nguyên văn của văn bản.`,e.locator_confirmed?``:`Vị trí chưa đối chiếu với bản gốc.`].filter(Boolean),n=this.loaded??(this.problem?{text:e.quote}:null);return w`<section data-kind=${e.text_kind}>
      <h3>Nội dung được trích</h3>
      <div class="provision">
        ${n?sr(n,e.quote):w`<p class="loading">Đang tải nội dung…</p>`}
        ${this.problem?w`<p class="loading" role="alert">
              Chưa tải được toàn bộ nội dung. ${this.problem}
              <button type="button" class="link" @click=${this.load}>Thử lại</button>
            </p>`:D}
      </div>
      ${t.length?w`<ul class="notes">${t.map(e=>w`<li>${V(`info`)}<span>${e}</span></li>`)}</ul>`:D}
    </section>`}places(e){let t=Xt(e.source_url),n=t?.hostname.replace(/^www\d*\./,``)??``,r=mr.some(e=>n===e||n.endsWith(`.${e}`)),i=this.api.readerUrl(e.document.slug,e.locator.path);return w`<section class="places">
      <p>
        <a href=${i} target=${this.outside?`_blank`:D} rel=${this.outside?`noopener`:D}>
          ${V(`book`)}<span>Đọc trong toàn văn bản${this.outside?w`<small>mở trong thẻ mới</small>`:D}</span>
        </a>
      </p>
      ${t?w`<p>
            <a href=${t.href} target="_blank" rel="noopener noreferrer">
              ${V(`external`)}
              <span>${r?`Xem trên cổng chính thức`:`Xem trang tham khảo`}<small>${n}, mở trong thẻ mới</small></span>
            </a>
          </p>`:w`<p class="none">Chưa có địa chỉ của văn bản chính thức.</p>`}
    </section>`}async reveal(){await this.updateComplete;let e=this.renderRoot.querySelector(`mark`),t=this.closest(`.scroll`);if(!e||!t)return;let[n,r]=[e.getBoundingClientRect(),t.getBoundingClientRect()];n.top>r.bottom-80&&(t.scrollTop+=n.top-r.top-r.height/3)}},U([M({attribute:!1})],Q.prototype,`api`,void 0),U([M({attribute:!1})],Q.prototype,`citation`,void 0),U([M({attribute:!1})],Q.prototype,`asOf`,void 0),U([M({type:Boolean})],Q.prototype,`headed`,void 0),U([M({type:Boolean})],Q.prototype,`outside`,void 0),U([N()],Q.prototype,`loaded`,void 0),U([N()],Q.prototype,`problem`,void 0),Q=U([z(`hd-source`)],Q)})),_r,vr=t((()=>{_r=`:root,:host{--lightningcss-light:initial;--lightningcss-dark: ;color-scheme:light;--sans:system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;--serif:ui-serif, Cambria, "Noto Serif", "Times New Roman", "Liberation Serif", serif;--text-small:13px;--text-minor:14px;--text-note:15px;--text-body:16px;--text-read:17px;--text-title:21px;--masthead-height:68px;--measure:752px;--panel:min(480px, 40vw);--round:12px;--round-small:8px;--paper:#f4f5f3;--surface:#fff;--ink:#18222e;--soft:#4a5664;--line:#d9dddf;--edge:#7a8592;--accent:#1b478f;--accent-tint:#e8eef9;--fill:#1b478f;--fill-strong:#123268;--on-fill:#fff;--masthead:#173a78;--on-masthead:#fff;--on-masthead-soft:#d5deee;--gold:#e3b04b;--mark:#ffe8a3;--good:#1a6537;--good-tint:#e5f3e9;--warn:#7a4b00;--warn-tint:#fdf1d8;--bad:#9c1f1a;--bad-tint:#fcebe9;--wait:#1f5c86;--wait-tint:#e4f0f8;--plain:#46515d;--plain-tint:#eceff1;--shadow:0 1px 2px #1420320f, 0 6px 24px #14203214;--backdrop:#0a101a8c}@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]),:host(:not([data-theme=light])){--lightningcss-light: ;--lightningcss-dark:initial;color-scheme:dark;--paper:#0f141b;--surface:#171e27;--ink:#e6eaf0;--soft:#a8b3c0;--line:#2b3643;--edge:#708092;--accent:#9dbfff;--accent-tint:#1c2a44;--fill:#2f62bd;--fill-strong:#3a6fcd;--on-fill:#fff;--masthead:#141d30;--on-masthead:#fff;--on-masthead-soft:#c3cde0;--gold:#c9993a;--mark:#5b4a10;--good:#8bd8a7;--good-tint:#142a1d;--warn:#f1c572;--warn-tint:#2d240f;--bad:#ffa39b;--bad-tint:#371a19;--wait:#94cbf2;--wait-tint:#132838;--plain:#b9c3ce;--plain-tint:#222b36;--shadow:0 1px 2px #0006, 0 6px 24px #00000059;--backdrop:#000000a6}}@media screen{:root[data-theme=dark],:host([data-theme=dark]){--lightningcss-light: ;--lightningcss-dark:initial;color-scheme:dark;--paper:#0f141b;--surface:#171e27;--ink:#e6eaf0;--soft:#a8b3c0;--line:#2b3643;--edge:#708092;--accent:#9dbfff;--accent-tint:#1c2a44;--fill:#2f62bd;--fill-strong:#3a6fcd;--on-fill:#fff;--masthead:#141d30;--on-masthead:#fff;--on-masthead-soft:#c3cde0;--gold:#c9993a;--mark:#5b4a10;--good:#8bd8a7;--good-tint:#142a1d;--warn:#f1c572;--warn-tint:#2d240f;--bad:#ffa39b;--bad-tint:#371a19;--wait:#94cbf2;--wait-tint:#132838;--plain:#b9c3ce;--plain-tint:#222b36;--shadow:0 1px 2px #0006, 0 6px 24px #00000059;--backdrop:#000000a6}}@media (max-width:720px){:root{--masthead-height:60px}}`}));function yr(e,t){let n=wr(e);if(!n)return{};let r=xr(n,[0,0,0],e=>br(e,Er)>=5.5),i=t?xr(n,Er,e=>br(e,Dr)>=8):r;return{"--fill":Tr(r),"--fill-strong":Tr(Sr(r,[0,0,0],.2)),"--masthead":Tr(r),"--accent":Tr(i),"--accent-tint":Tr(t?Sr(Dr,i,.14):Sr(Er,r,.09))}}function br(e,t){let[n,r]=[Cr(e),Cr(t)].sort((e,t)=>t-e);return(n+.05)/(r+.05)}function xr(e,t,n){for(let r=0;r<1;r+=.04){let i=Sr(e,t,r);if(n(i))return i}return t}function Sr(e,t,n){return[0,1,2].map(r=>Math.round(e[r]+(t[r]-e[r])*n))}function Cr(e){let[t,n,r]=e.map(e=>{let t=e/255;return t<=.04045?t/12.92:((t+.055)/1.055)**2.4});return .2126*t+.7152*n+.0722*r}function wr(e){let t=/^#?([\da-f]{3}|[\da-f]{6})$/i.exec(e.trim())?.[1];if(!t)return null;let n=t.length===3?[...t].map(e=>e+e).join(``):t;return[0,2,4].map(e=>parseInt(n.slice(e,e+2),16))}function Tr(e){return`#${e.map(e=>e.toString(16).padStart(2,`0`)).join(``)}`}var Er,Dr,Or=t((()=>{Er=[255,255,255],Dr=[23,30,39]})),kr,Ar=t((()=>{j(),kr=p`
  /* Nothing of the host page is inherited below this element. */
  .root {
    all: initial;
    position: fixed;
    z-index: 2147483000;
    right: 20px;
    bottom: calc(20px + var(--stacked, 0) * 72px);
    display: block;
    color: var(--ink);
    font: 16px/1.55 var(--sans);
    overflow-wrap: break-word;
  }

  .root[data-side="left"] {
    right: auto;
    left: 20px;
  }

  .launcher {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 56px;
    max-width: calc(100vw - 40px);
    padding: 4px 20px 4px 16px;
    border: 2px solid #ffffff;
    border-radius: 28px;
    background: var(--fill);
    box-shadow: 0 2px 6px rgb(0 0 0 / 25%), 0 8px 28px rgb(0 0 0 / 22%);
    color: var(--on-fill);
    font-weight: 600;
  }

  .launcher:hover {
    background: var(--fill-strong);
  }

  .launcher .icon {
    width: 28px;
    height: 28px;
  }

  dialog {
    position: fixed;
    z-index: 1;
    inset: auto;
    right: 20px;
    bottom: 20px;
    width: min(424px, calc(100vw - 40px));
    height: min(672px, calc(100vh - 40px));
    max-width: none;
    max-height: none;
    margin: 0;
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: 16px;
    background: var(--paper);
    box-shadow: 0 4px 12px rgb(0 0 0 / 18%), 0 16px 48px rgb(0 0 0 / 24%);
    color: var(--ink);
    animation: rise 0.2s ease-out;
  }

  [data-side="left"] dialog {
    right: auto;
    left: 20px;
  }

  dialog[open] {
    display: flex;
    flex-direction: column;
  }

  @keyframes rise {
    from {
      transform: translateY(24px);
      opacity: 0;
    }
  }

  .head {
    display: flex;
    align-items: center;
    gap: 4px;
    padding: 8px 8px 8px 16px;
    border-bottom: 3px solid var(--gold);
    background: var(--masthead);
    color: #ffffff;
  }

  .head h2 {
    flex: 1;
    min-width: 0;
    font-size: 17px;
    font-weight: 650;
    line-height: 1.35;
  }

  .head .bare {
    color: #ffffff;
  }

  .head .bare:hover {
    background: rgb(255 255 255 / 16%);
    color: #ffffff;
  }

  .head :focus-visible {
    outline-color: #ffffff;
    outline-offset: -3px;
  }

  .log, .source {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 16px;
  }

  .log:focus-visible, .source:focus-visible {
    outline-offset: -3px;
  }

  .greeting {
    font-size: 17px;
  }

  .machine {
    display: flex;
    gap: 10px;
    margin-top: 14px;
    padding-left: 12px;
    border-left: 3px solid var(--gold);
    color: var(--soft);
    font-size: var(--text-minor);
  }

  .machine .icon {
    color: var(--accent);
  }

  .within {
    margin-top: 12px;
    color: var(--soft);
    font-size: var(--text-minor);
  }

  .questions {
    display: grid;
    gap: 8px;
    margin-top: 16px;
  }

  .questions button {
    width: 100%;
    min-height: 44px;
    padding: 8px 14px;
    border: 1px solid var(--line);
    border-radius: var(--round);
    background: var(--surface);
    color: var(--accent);
    font-size: var(--text-note);
    line-height: 1.4;
    text-align: start;
  }

  .questions button:hover {
    border-color: var(--accent);
    background: var(--accent-tint);
  }

  .turn + .turn {
    margin-top: 20px;
  }

  .turn:last-child {
    min-height: 100%;
  }

  .asked {
    width: fit-content;
    max-width: 90%;
    margin: 0 0 12px auto;
    padding: 8px 14px;
    border-radius: var(--round) var(--round) 3px var(--round);
    background: var(--fill);
    color: var(--on-fill);
    font-size: 16px;
    font-weight: 500;
    line-height: 1.45;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .foot {
    padding: 10px 12px max(8px, env(safe-area-inset-bottom));
    border-top: 1px solid var(--line);
    background: var(--paper);
  }

  .fine {
    margin-top: 6px;
    color: var(--soft);
    font-size: 12px;
    text-align: center;
  }

  .source h3 {
    margin-bottom: 4px;
    font-size: 18px;
    font-weight: 650;
    line-height: 1.4;
  }

  .over {
    color: var(--soft);
    font-size: var(--text-minor);
  }

  .source hd-source {
    margin-top: 16px;
  }

  @media (max-width: 480px), (max-height: 416px) {
    dialog, [data-side="left"] dialog {
      inset: 0;
      width: 100%;
      height: 100%;
      border: 0;
      border-radius: 0;
    }
  }

  @media (max-width: 480px) {
    .launcher span {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    .launcher {
      justify-content: center;
      width: 60px;
      min-height: 60px;
      padding: 0;
      border-radius: 50%;
    }
  }

  @media print {
    .root {
      display: none;
    }
  }
`})),jr=n({Widget:()=>$}),Mr,Nr,Pr,$,Fr=t((()=>{j(),P(),Tt(),It(),Lt(),Wt(),B(),H(),Jt(),or(),gr(),q(),vr(),Qn(),Mn(),Or(),Ar(),W(),Mr=_r.replace(/:host\(((?:[^()]|\([^()]*\))*)\)/g,`.root$1`).replaceAll(`:host`,`.root`),Nr=matchMedia(`(max-width: 480px), (max-height: 416px)`),Pr=matchMedia(`(prefers-color-scheme: dark)`),$=class extends A{constructor(...e){super(...e),this.stacked=0,this.isOpen=!1,this.turns=[],this.busy=!1,this.shown=null,this.conversation=``,this.running=null,this.open=async()=>{this.isOpen=!0,this.show(),matchMedia(`(pointer: coarse)`).matches?this.renderRoot.querySelector(`#title`)?.focus():this.composer.focus(),this.turns.length||await this.restore()},this.close=async()=>{this.dialog.close(),this.isOpen=!1,await this.updateComplete,this.launcher.focus()},this.onCancel=e=>{e.preventDefault(),this.escape()},this.onKey=e=>{e.key!==`Escape`||e.defaultPrevented||(e.preventDefault(),e.stopPropagation(),this.escape())},this.onWidth=()=>{this.isOpen&&(this.show(),this.composer.focus())},this.paint=()=>{let{colour:e,theme:t}=this.settings,n=yr(e,t===`dark`||t===`auto`&&Pr.matches);for(let[e,t]of Object.entries(n))this.root.style.setProperty(e,t);this.root.style.setProperty(`--stacked`,String(this.stacked))},this.onOpen=async e=>{this.shown=e.detail,await this.updateComplete,this.renderRoot.querySelector(`#source`)?.focus()},this.back=async()=>{let e=this.shown?.opener;this.shown=null,await this.updateComplete,e?.isConnected?e.focus():this.composer.focus()},this.onSubmit=e=>{this.composer.value=``,this.composer.lower(),this.ask(e.detail,!1)},this.fresh=()=>{this.running?.abort(),this.running=null,this.busy=!1,this.turns=[],this.shown=null,this.keep(``),this.updateComplete.then(()=>this.composer.focus())}}static{this.styles=[f(Mr),R,kr]}connectedCallback(){super.connectedCallback(),this.api=new Pt(this.settings.origin,this.settings.siteKey),Nr.addEventListener(`change`,this.onWidth),Pr.addEventListener(`change`,this.paint)}disconnectedCallback(){super.disconnectedCallback(),Nr.removeEventListener(`change`,this.onWidth),Pr.removeEventListener(`change`,this.paint)}firstUpdated(){this.paint()}render(){let{strings:e,position:t,theme:n}=this.settings;return w`<div class="root" lang="vi" data-side=${t} data-theme=${n===`auto`?D:n}>
      <button type="button" class="launcher" aria-haspopup="dialog" aria-expanded=${this.isOpen} aria-label=${`${e.open}: ${e.title}`} ?hidden=${this.isOpen} @click=${this.open}>
        ${V(`speech`)}<span aria-hidden="true">${e.title}</span>
      </button>
      <dialog aria-labelledby="title" @cancel=${this.onCancel} @keydown=${this.onKey}>
        <div class="head">
          ${this.shown?w`<button type="button" class="bare" aria-label=${e.back} @click=${this.back}>${V(`back`)}</button>`:D}
          <h2 id="title" tabindex="-1">${e.title}</h2>
          ${this.turns.length?w`<button type="button" class="bare" aria-label=${e.fresh} title=${e.fresh} @click=${this.fresh}>${V(`new`)}</button>`:D}
          <button type="button" class="bare" aria-label=${e.close} @click=${this.close}>${V(`cross`)}</button>
        </div>
        ${this.shown?this.source(this.shown):D}
        <div class="log" role="region" tabindex="0" aria-label=${e.title} ?hidden=${this.shown}
          @hd-open=${this.onOpen} @hd-ask=${e=>this.ask(e.detail)}
          @hd-alone=${e=>this.ask(e.detail,!0,!0)}>
          ${this.turns.length?this.talk():this.welcome()}
        </div>
        <div class="foot" ?hidden=${this.shown}>
          <hd-composer compact .label=${e.label} .placeholder=${e.placeholder} .send=${e.send} .halt=${e.stop}
            .busy=${this.busy} @hd-submit=${this.onSubmit} @hd-stop=${()=>this.running?.abort()}></hd-composer>
          <p class="fine">${e.fine}</p>
        </div>
        <hd-live></hd-live>
      </dialog>
    </div>`}welcome(){let{strings:e,questions:t,documents:n}=this.settings;return w`<p class="greeting">${e.greeting}</p>
      <p class="machine">${V(`machine`)}<span>${e.machine}</span></p>
      ${n.length?w`<p class="within">Hỏi trong: ${K(n.join(`, `))}</p>`:D}
      ${t.length?w`<ul class="questions">${t.map(e=>w`<li><button type="button" @click=${()=>this.ask(e)}>${K(e)}</button></li>`)}</ul>`:D}`}talk(){let e=this.turns.at(-1);return Ct(this.turns,e=>e.id,t=>w`<article class="turn" id=${`turn-${t.id}`} aria-labelledby=${`asked-${t.id}`}>
        <h3 class="asked" id=${`asked-${t.id}`} tabindex="-1">${t.question}</h3>
        <hd-reply compact .api=${this.api} .turn=${t} ?latest=${t===e} @hd-retry=${()=>this.run(t,!0)}></hd-reply>
      </article>`)}source({citation:e,asOf:t}){return w`<section class="source scroll" aria-labelledby="source">
      <p class="over">${K(`Trích dẫn ${e.marker} · ${kn(e.document)}`)}</p>
      <h3 id="source" tabindex="-1">${Yt(e.locator.text||`toàn văn bản`)}</h3>
      <hd-source outside .api=${this.api} .citation=${e} .asOf=${t}></hd-source>
    </section>`}show(){this.dialog.open&&this.dialog.close(),Nr.matches?this.dialog.showModal():this.dialog.show()}escape(){this.shown?this.back():this.close()}ask(e,t=!0,n=!1){if(this.busy)return;let r=zn(e,``,this.settings.documents,n);this.turns=[...this.turns,r],this.run(r,t)}async run(e,t){if(this.busy)return;let n=this.running=new AbortController,r=()=>this.running===n;this.busy=!0,Gt(this.dialog,this.settings.strings.searching);let i=Hn(e,this.api,this.conversation,n.signal,e=>{r()&&(this.turns=this.turns.map(t=>t.id===e.id?e:t))});await this.updateComplete,this.reveal(e),t&&this.renderRoot.querySelector(`#asked-${e.id}`)?.focus({preventScroll:!0});let a=await i;r()&&(this.running=null,this.busy=!1,Gt(this.dialog,Kn(a)),a.answer&&this.keep(a.answer.conversation_id),a.state===`failed`&&!this.composer.value&&(this.composer.value=a.question),a.state===`answered`&&this.composer.value.trim()===a.question&&(this.composer.value=``))}reveal(e){let t=this.renderRoot.querySelector(`.log`),n=this.renderRoot.querySelector(`#turn-${e.id}`);n&&(t.scrollTop+=n.getBoundingClientRect().top-t.getBoundingClientRect().top-12)}get place(){return`hd-widget:${this.settings.origin}:${this.settings.siteKey}:${this.settings.documents.join()}`}keep(e){this.conversation=e;try{e?sessionStorage.setItem(this.place,e):sessionStorage.removeItem(this.place)}catch{}}async restore(){let e=null;try{if(e=sessionStorage.getItem(this.place),!e)return;let{turns:t}=await this.api.conversation(e);if(this.turns.length)return;this.conversation=e,this.turns=t.map(Bn),await this.updateComplete,this.turns.length&&this.reveal(this.turns.at(-1))}catch{e&&this.keep(``)}}},U([M({attribute:!1})],$.prototype,`settings`,void 0),U([M({attribute:!1})],$.prototype,`stacked`,void 0),U([N()],$.prototype,`isOpen`,void 0),U([N()],$.prototype,`turns`,void 0),U([N()],$.prototype,`busy`,void 0),U([N()],$.prototype,`shown`,void 0),U([it(`.root`)],$.prototype,`root`,void 0),U([it(`dialog`)],$.prototype,`dialog`,void 0),U([it(`.launcher`)],$.prototype,`launcher`,void 0),U([it(`hd-composer`)],$.prototype,`composer`,void 0),$=U([z(`hd-widget`)],$)})),Ir=document.currentScript;async function Lr(){if(!(Ir instanceof HTMLScriptElement))return console.warn(`Hỏi Đáp: widget.js must be loaded by a <script> tag.`);let e=i(Ir);customElements.get(`hd-widget`)||await Promise.resolve().then(()=>(Fr(),jr));let t=[...document.querySelectorAll(`hd-widget`)],n=document.createElement(`hd-widget`);n.settings=e,n.stacked=t.filter(t=>t.settings?.position===e.position).length,document.body.append(n)}document.body?Lr():document.addEventListener(`DOMContentLoaded`,()=>void Lr())})();