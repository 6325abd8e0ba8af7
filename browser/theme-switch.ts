/** Shows the switch, which is of no use without a script, and keeps what is chosen on the device. */
class ThemeSwitch extends HTMLElement {
  connectedCallback() {
    const root = document.documentElement;
    const chosen = this.querySelector<HTMLInputElement>(`[value="${root.dataset.theme ?? ""}"]`);
    if (chosen) chosen.checked = true;
    this.addEventListener("change", ({ target }) => {
      const theme = (target as HTMLInputElement).value;
      if (theme) root.dataset.theme = theme;
      else delete root.dataset.theme;
      try {
        if (theme) localStorage.setItem("theme", theme);
        else localStorage.removeItem("theme");
      } catch {
        // The choice holds for this page.
      }
    });
    this.hidden = false;
  }
}

customElements.define("theme-switch", ThemeSwitch);
