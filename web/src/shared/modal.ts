/** What every modal dialog does: the page behind it does not scroll, and the focus goes back to where it was. */

import { LitElement } from "lit";
import { query } from "lit/decorators.js";

const open = new Set<object>();

/** `<html data-modal>` while any is open. */
export function modalOpen(owner: object, is: boolean): void {
  if (is) open.add(owner);
  else open.delete(owner);
  document.documentElement.toggleAttribute("data-modal", open.size > 0);
}

/** Its template has one `<dialog>`, with `onClose` for `close` and `onBackdrop` for `click`. */
export abstract class Modal extends LitElement {
  @query("dialog") protected dialog!: HTMLDialogElement;
  protected returnTo: HTMLElement | null = null;

  /** Open; the focus returns to `from` when it closes. */
  protected open(from: HTMLElement | null): void {
    this.returnTo = from;
    this.dialog.showModal();
    modalOpen(this, true);
  }

  close = (): void => this.dialog.close();

  protected onClose = (): void => {
    modalOpen(this, false);
    if (this.returnTo?.isConnected) this.returnTo.focus();
    this.returnTo = null;
  };

  protected onBackdrop = (event: Event): void => {
    if (event.target === this.dialog) this.close();
  };
}
