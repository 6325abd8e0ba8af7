/** Chromium's event: the site can be installed. Not in TypeScript's DOM, since no standard has it. */
type InstallOffer = Event & { prompt(): Promise<unknown>; userChoice: Promise<{ outcome: string }> };

/** Shows its button when the browser offers to install the site, or its note when it is installed already. */
class InstallApp extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    const note = this.querySelector<HTMLElement>("[data-installed]");
    if (!button || !note) return;
    const done = () => {
      button.hidden = true;
      note.hidden = false;
    };
    if (matchMedia("(display-mode: standalone)").matches) done();
    let offer: InstallOffer | undefined;
    addEventListener("beforeinstallprompt", (event) => {
      event.preventDefault();
      offer = event as InstallOffer;
      button.hidden = false;
    });
    addEventListener("appinstalled", done);
    button.addEventListener("click", async () => {
      await offer?.prompt();
      // An offer can be taken once; the browser makes a new one when it will.
      button.hidden = true;
    });
  }
}

customElements.define("install-app", InstallApp);
