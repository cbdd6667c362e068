/** `<hd-widget>`: the assistant on another site's page: a button that floats, and a dialog. Made by main.ts, one for each script tag. */

import { LitElement, html, nothing, unsafeCSS } from "lit";
import { property, query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { Api } from "../shared/api";
import { base } from "../shared/base.css";
import "../shared/composer";
import type { Composer } from "../shared/composer";
import { define } from "../shared/define";
import { icon } from "../shared/icons";
import { say } from "../shared/live";
import "../shared/reply";
import type { OpenDetail } from "../shared/reply";
import "../shared/source";
import { capitalized, unbroken } from "../shared/text";
import tokens from "../shared/tokens.css?inline";
import { newTurn, runTurn, spoken, storedTurn, type Turn } from "../shared/turn";
import { documentName } from "../shared/validity";
import { palette } from "./colour";
import type { Settings } from "./settings";
import { widgetStyles } from "./widget.css";

// The host page's rules reach the element itself but nothing inside, so the colours are set one level further in.
const inner = tokens.replace(/:host\(((?:[^()]|\([^()]*\))*)\)/g, ".root$1").replaceAll(":host", ".root");
const NARROW = matchMedia("(max-width: 30rem), (max-height: 26rem)");
const NIGHT = matchMedia("(prefers-color-scheme: dark)");

@define("hd-widget")
export class Widget extends LitElement {
  static override styles = [unsafeCSS(inner), base, widgetStyles];

  @property({ attribute: false }) settings!: Settings;
  /** How many widgets stand below this one on the same side. */
  @property({ attribute: false }) stacked = 0;
  @state() private isOpen = false;
  @state() private turns: readonly Turn[] = [];
  @state() private busy = false;
  @state() private shown: OpenDetail | null = null;
  @query(".root") private root!: HTMLElement;
  @query("dialog") private dialog!: HTMLDialogElement;
  @query(".launcher") private launcher!: HTMLButtonElement;
  @query("hd-composer") private composer!: Composer;
  private api!: Api;
  private conversation = "";
  private running: AbortController | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.api = new Api(this.settings.origin, this.settings.siteKey);
    NARROW.addEventListener("change", this.onWidth);
    NIGHT.addEventListener("change", this.paint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    NARROW.removeEventListener("change", this.onWidth);
    NIGHT.removeEventListener("change", this.paint);
  }

  override firstUpdated(): void {
    this.paint();
  }

  override render() {
    const { strings, position, theme } = this.settings;
    return html`<div class="root" lang="vi" data-side=${position} data-theme=${theme === "auto" ? nothing : theme}>
      <button type="button" class="launcher" aria-haspopup="dialog" aria-expanded=${this.isOpen} aria-label=${`${strings.open}: ${strings.title}`} ?hidden=${this.isOpen} @click=${this.open}>
        ${icon("speech")}<span aria-hidden="true">${strings.title}</span>
      </button>
      <dialog aria-labelledby="title" @cancel=${this.onCancel} @keydown=${this.onKey}>
        <div class="head">
          ${this.shown
            ? html`<button type="button" class="bare" aria-label=${strings.back} @click=${this.back}>${icon("back")}</button>`
            : nothing}
          <h2 id="title" tabindex="-1">${strings.title}</h2>
          ${this.turns.length
            ? html`<button type="button" class="bare" aria-label=${strings.fresh} title=${strings.fresh} @click=${this.fresh}>${icon("new")}</button>`
            : nothing}
          <button type="button" class="bare" aria-label=${strings.close} @click=${this.close}>${icon("cross")}</button>
        </div>
        ${this.shown ? this.source(this.shown) : nothing}
        <div class="log" role="region" tabindex="0" aria-label=${strings.title} ?hidden=${this.shown}
          @hd-open=${this.onOpen} @hd-ask=${(event: CustomEvent<string>) => this.ask(event.detail)}
          @hd-alone=${(event: CustomEvent<string>) => this.ask(event.detail, true, true)}>
          ${this.turns.length ? this.talk() : this.welcome()}
        </div>
        <div class="foot" ?hidden=${this.shown}>
          <hd-composer compact .label=${strings.label} .placeholder=${strings.placeholder} .send=${strings.send} .halt=${strings.stop}
            .busy=${this.busy} @hd-submit=${this.onSubmit} @hd-stop=${() => this.running?.abort()}></hd-composer>
          <p class="fine">${strings.fine}</p>
        </div>
        <hd-live></hd-live>
      </dialog>
    </div>`;
  }

  private welcome() {
    const { strings, questions, documents } = this.settings;
    return html`<p class="greeting">${strings.greeting}</p>
      <p class="machine">${icon("machine")}<span>${strings.machine}</span></p>
      ${documents.length ? html`<p class="within">Hỏi trong: ${unbroken(documents.join(", "))}</p>` : nothing}
      ${questions.length
        ? html`<ul class="questions">${questions.map((text) => html`<li><button type="button" @click=${() => this.ask(text)}>${unbroken(text)}</button></li>`)}</ul>`
        : nothing}`;
  }

  private talk() {
    const last = this.turns.at(-1);
    return repeat(
      this.turns,
      (turn) => turn.id,
      (turn) => html`<article class="turn" id=${`turn-${turn.id}`} aria-labelledby=${`asked-${turn.id}`}>
        <h3 class="asked" id=${`asked-${turn.id}`} tabindex="-1">${turn.question}</h3>
        <hd-reply compact .api=${this.api} .turn=${turn} ?latest=${turn === last} @hd-retry=${() => this.run(turn, true)}></hd-reply>
      </article>`,
    );
  }

  private source({ citation, asOf }: OpenDetail) {
    return html`<section class="source scroll" aria-labelledby="source">
      <p class="over">${unbroken(`Trích dẫn ${citation.marker} · ${documentName(citation.document)}`)}</p>
      <h3 id="source" tabindex="-1">${capitalized(citation.locator.text || "toàn văn bản")}</h3>
      <hd-source outside .api=${this.api} .citation=${citation} .asOf=${asOf}></hd-source>
    </section>`;
  }

  /* Open and close */

  private open = async (): Promise<void> => {
    this.isOpen = true;
    this.show();
    // On a touch screen the keyboard would hide what stands here before anybody wants to type.
    if (matchMedia("(pointer: coarse)").matches) this.renderRoot.querySelector<HTMLElement>("#title")?.focus();
    else this.composer.focus();
    if (!this.turns.length) await this.restore();
  };

  private close = async (): Promise<void> => {
    this.dialog.close();
    this.isOpen = false;
    await this.updateComplete;
    this.launcher.focus();
  };

  private show(): void {
    if (this.dialog.open) this.dialog.close();
    if (NARROW.matches) this.dialog.showModal();
    else this.dialog.show();
  }

  private onCancel = (event: Event): void => {
    event.preventDefault();
    this.escape();
  };

  private onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    this.escape();
  };

  private escape(): void {
    if (this.shown) void this.back();
    else void this.close();
  }

  private onWidth = (): void => {
    if (!this.isOpen) return;
    this.show();
    this.composer.focus();
  };

  private paint = (): void => {
    const { colour, theme } = this.settings;
    const colours = palette(colour, theme === "dark" || (theme === "auto" && NIGHT.matches));
    for (const [name, value] of Object.entries(colours)) this.root.style.setProperty(name, value);
    this.root.style.setProperty("--stacked", String(this.stacked));
  };

  /* Citations */

  private onOpen = async (event: CustomEvent<OpenDetail>): Promise<void> => {
    this.shown = event.detail;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("#source")?.focus();
  };

  private back = async (): Promise<void> => {
    const opener = this.shown?.opener;
    this.shown = null;
    await this.updateComplete;
    if (opener?.isConnected) opener.focus();
    else this.composer.focus();
  };

  /* Asking */

  private onSubmit = (event: CustomEvent<string>): void => {
    this.composer.value = "";
    this.composer.lower();
    this.ask(event.detail, false);
  };

  private ask(question: string, focus = true, alone = false): void {
    if (this.busy) return;
    const turn = newTurn(question, "", this.settings.documents, alone);
    this.turns = [...this.turns, turn];
    void this.run(turn, focus);
  }

  /** Ask; `focus` moves to the question where the button that was pressed goes away. */
  private async run(turn: Turn, focus: boolean): Promise<void> {
    if (this.busy) return;
    const controller = (this.running = new AbortController());
    const current = (): boolean => this.running === controller;
    this.busy = true;
    say(this.dialog, this.settings.strings.searching);
    const change = (changed: Turn): void => {
      if (current()) this.turns = this.turns.map((each) => (each.id === changed.id ? changed : each));
    };
    const finishing = runTurn(turn, this.api, this.conversation, controller.signal, change);
    await this.updateComplete;
    this.reveal(turn);
    if (focus) this.renderRoot.querySelector<HTMLElement>(`#asked-${turn.id}`)?.focus({ preventScroll: true });
    const done = await finishing;
    if (!current()) return;
    this.running = null;
    this.busy = false;
    say(this.dialog, spoken(done));
    if (done.answer) this.keep(done.answer.conversation_id);
    if (done.state === "failed" && !this.composer.value) this.composer.value = done.question; // nothing typed is lost
    if (done.state === "answered" && this.composer.value.trim() === done.question) this.composer.value = "";
  }

  /** Scroll the log only; scrollIntoView would move the host page too. */
  private reveal(turn: Turn): void {
    const log = this.renderRoot.querySelector<HTMLElement>(".log")!;
    const at = this.renderRoot.querySelector<HTMLElement>(`#turn-${turn.id}`);
    if (at) log.scrollTop += at.getBoundingClientRect().top - log.getBoundingClientRect().top - 12;
  }

  private fresh = (): void => {
    this.running?.abort();
    this.running = null;
    this.busy = false;
    this.turns = [];
    this.shown = null;
    this.keep("");
    void this.updateComplete.then(() => this.composer.focus());
  };

  /* The conversation goes on while the visitor walks through the site in this tab. */

  private get place(): string {
    return `hd-widget:${this.settings.origin}:${this.settings.siteKey}:${this.settings.documents.join()}`;
  }

  private keep(id: string): void {
    this.conversation = id;
    try {
      if (id) sessionStorage.setItem(this.place, id);
      else sessionStorage.removeItem(this.place);
    } catch {
      // Without storage it lasts as long as the page.
    }
  }

  private async restore(): Promise<void> {
    let id: string | null = null;
    try {
      id = sessionStorage.getItem(this.place);
      if (!id) return;
      const { turns } = await this.api.conversation(id);
      if (this.turns.length) return; // the visitor was faster
      this.conversation = id;
      this.turns = turns.map(storedTurn);
      await this.updateComplete;
      if (this.turns.length) this.reveal(this.turns.at(-1)!);
    } catch {
      if (id) this.keep(""); // what cannot be opened again is a new conversation
    }
  }
}
