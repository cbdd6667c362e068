/** Look-up from anywhere (Ctrl/⌘-K). Until the dialog is there, it is the page. */
export function openLookup(): void {
  location.assign("/tra-cuu");
}
