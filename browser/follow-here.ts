import { canBeTold, followWithAlerts, unfollow } from "./device/follow.ts";
import { kept } from "./device/kept.ts";

const isApple = () => /iPhone|iPad|iPod/.test(navigator.userAgent) || navigator.maxTouchPoints > 2;

/**
 * The follow page's own switch for this device. Its paragraphs stand in the page, one for each state, and the one that
 * holds is shown: `off`, `on`, `silent` (followed, without alerts), `denied`, `install`, `unable`, `failed`.
 */
class FollowHere extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", ({ target }) => {
      const action = (target as Element).closest("button")?.value;
      if (action) this.#act(action);
    });
    this.#show();
  }

  get #follow() {
    const { subject: title = "", about: url = "" } = this.dataset;
    return { key: this.getAttribute("follow") ?? "", title, url };
  }

  async #act(action: string) {
    try {
      if (action === "alerts") await followWithAlerts(this.#follow);
      else if (action === "silent") await kept.put("follows", this.#follow);
      else await unfollow(this.#follow.key);
    } catch {
      return this.#state("failed");
    }
    dispatchEvent(new Event("stet:follows"));
    await this.#show();
    this.querySelector<HTMLElement>("[data-state]:not([hidden]) button")?.focus();
  }

  async #show() {
    const on = await kept.has("follows", this.#follow.key).catch(() => false);
    const told = canBeTold() && Notification.permission === "granted";
    if (on) return this.#state(told ? "on" : "silent");
    if (canBeTold()) return this.#state(Notification.permission === "denied" ? "denied" : "off");
    this.#state(isApple() ? "install" : "unable");
  }

  #state(state: string) {
    for (const part of this.querySelectorAll<HTMLElement>("[data-state]"))
      part.hidden = part.dataset.state !== state;
  }
}

customElements.define("follow-here", FollowHere);
