// A page that was prepared in case it is wanted (speculation rules) asks the server for nothing when it is then shown:
// this tells the server, which counts what is read, and nothing else.
const TELL = { method: "HEAD", headers: { "Stet-Shown": "1" }, cache: "no-store" } as const;

function tell() {
  // Without a connection a reading goes uncounted.
  fetch(location.pathname, TELL).catch(() => {});
}

if ((document as Document & { prerendering?: boolean }).prerendering)
  document.addEventListener("prerenderingchange", tell, { once: true });
