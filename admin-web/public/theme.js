// Applies the theme chosen on this device before the page is painted. Kept out of the bundle on purpose.
try {
  const chosen = localStorage.getItem('stillwater.theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
} catch {
  // Storage may be blocked; the system's theme is then used.
}
