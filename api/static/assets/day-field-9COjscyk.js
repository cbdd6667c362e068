import{C as e,D as t,E as n,O as r,P as i,T as a,b as o,f as s,g as c,h as l,j as u,k as d,w as f,x as p}from"./validity-BU8oQ2FG.js";var m=class extends r{constructor(...e){super(...e),this.label=`Ngày`,this.value=``,this.typed=``,this.wrong=!1,this.onInput=()=>{this.typed=this.field.value,this.wrong=!1,this.set(l(this.typed)??``)},this.onChange=()=>{this.wrong=!l(this.typed),this.wrong||(this.typed=c(this.value))},this.onCalendar=()=>{try{this.native.showPicker()}catch{this.field.focus()}},this.onNative=()=>{this.native.value&&(this.typed=c(this.native.value),this.wrong=!1,this.set(this.native.value))}}static{this.shadowRootOptions={...r.shadowRootOptions,delegatesFocus:!0}}static{this.styles=[p,i`
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
    `]}willUpdate(e){e.has(`value`)&&this.value&&this.value!==l(this.typed)&&(this.typed=c(this.value),this.wrong=!1)}render(){return u`<label for="day">${this.label}</label>
      <div class="row">
        <input id="day" class="field" inputmode="numeric" autocomplete="off" placeholder="dd/mm/yyyy" maxlength="10"
          aria-describedby="words" aria-invalid=${this.wrong} .value=${this.typed} @input=${this.onInput} @change=${this.onChange} />
        <button type="button" class="bare" aria-label="Chọn trên lịch" @click=${this.onCalendar}>${o(`calendar`)}</button>
        <input class="native" type="date" tabindex="-1" aria-hidden="true" min="1945-09-02" max="2100-12-31" .value=${this.value} @change=${this.onNative} />
      </div>
      <p class="words" id="words" ?data-wrong=${this.wrong} role=${this.wrong?`alert`:d}>
        ${this.wrong?`Nhập theo thứ tự ngày/tháng/năm, ví dụ 01/05/2023.`:s(this.value)}
      </p>`}set(e){e!==this.value&&(this.value=e,this.dispatchEvent(new Event(`hd-day`,{bubbles:!0,composed:!0})))}};e([t()],m.prototype,`label`,void 0),e([t()],m.prototype,`value`,void 0),e([n()],m.prototype,`typed`,void 0),e([n()],m.prototype,`wrong`,void 0),e([a(`.field`)],m.prototype,`field`,void 0),e([a(`.native`)],m.prototype,`native`,void 0),m=e([f(`hd-day`)],m);