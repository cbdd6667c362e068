// Before anything is painted: the reader's own choice of light or dark, if there is one.
try {
  const theme = localStorage.getItem("hd-theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // No storage, no choice.
}
