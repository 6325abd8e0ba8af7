/** Makes "Copy link" copy, and shows the device's own share sheet where there is one. */
class ShareTools extends HTMLElement {
  connectedCallback() {
    const url = this.getAttribute("url") ?? location.href;
    const copy = this.querySelector<HTMLAnchorElement>("[data-copy]");
    copy?.addEventListener("click", (event) => {
      if (!navigator.clipboard) return;
      event.preventDefault();
      navigator.clipboard.writeText(url).then(
        () => this.#say(copy),
        () => location.assign(url),
      );
    });

    const device = this.querySelector<HTMLButtonElement>("[data-device]");
    const item = device?.closest("li");
    if (!item || !navigator.share) return;
    item.hidden = false;
    device?.addEventListener("click", () => {
      // A reader who closes the sheet again has not met an error.
      navigator.share({ title: this.getAttribute("headline") ?? "", url }).catch(() => {});
    });
  }

  #say(copy: HTMLElement) {
    const copied = this.getAttribute("copied") ?? "";
    const label = copy.querySelector("span");
    const status = this.querySelector("[role=status]");
    if (label) label.textContent = copied;
    if (status) status.textContent = copied;
  }
}

customElements.define("share-tools", ShareTools);
