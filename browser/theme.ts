// Runs before the first paint, so that the theme that was chosen does not flash: keep it tiny.
try {
  const theme = localStorage.getItem("theme");
  if (theme) document.documentElement.dataset.theme = theme;
} catch {
  // A browser that keeps nothing follows the device.
}
