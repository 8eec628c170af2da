// A preload sees whether its process is sandboxed; the page does not. Written where the test can read it.
window.addEventListener('DOMContentLoaded', () => {
  document.documentElement.dataset.sandboxed = String(process.sandboxed === true);
  document.documentElement.dataset.isolated = String(process.contextIsolated === true);
});
