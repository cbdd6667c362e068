/** `<html data-modal>` while any modal dialog is open: the page behind it does not scroll. */

const open = new Set<object>();

export function modalOpen(owner: object, is: boolean): void {
  if (is) open.add(owner);
  else open.delete(owner);
  document.documentElement.toggleAttribute("data-modal", open.size > 0);
}
