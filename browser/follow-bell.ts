import { canBeTold, followWithAlerts, unfollow } from "./device/follow.ts";
import { kept } from "./device/kept.ts";

/**
 * Turns the link to a follow page into a bell: one click asks for permission, subscribes and fills it. Where the browser
 * cannot, will not or may not, the link stays what it is: that page explains, and offers e-mail.
 */
class FollowBell extends HTMLElement {
  #button = document.createElement("button");
  #page = "";

  connectedCallback() {
    const link = this.querySelector("a");
    if (!link || !canBeTold() || Notification.permission === "denied") return;
    this.#page = link.href;
    const { className, ariaLabel } = link;
    Object.assign(this.#button, { type: "button", className, ariaLabel, ariaPressed: "false" });
    this.#button.append(...link.childNodes);
    this.#button.addEventListener("click", () => this.#press());
    link.replaceWith(this.#button);
    addEventListener("stet:follows", () => this.#show());
    // Another tab, or the notification itself, may have ended the follow meanwhile.
    document.addEventListener("visibilitychange", () => this.#show());
    this.#show();
  }

  get #key() {
    return this.getAttribute("follow") ?? "";
  }

  async #show() {
    const on = await kept.has("follows", this.#key).catch(() => false);
    this.#button.ariaPressed = String(on);
  }

  get #followed() {
    const link = this.previousElementSibling;
    const { subject = link?.textContent ?? "", about = link?.getAttribute("href") ?? "" } = this.dataset;
    return { key: this.#key, title: subject, url: about };
  }

  async #press() {
    // Not `disabled`: a button that is would lose the keyboard's focus.
    if (this.#button.ariaBusy === "true") return;
    this.#button.ariaBusy = "true";
    try {
      if (this.#button.ariaPressed === "true") await unfollow(this.#key);
      else if (!(await followWithAlerts(this.#followed))) location.assign(this.#page);
    } catch {
      location.assign(this.#page);
    }
    this.#button.ariaBusy = "false";
    dispatchEvent(new Event("stet:follows"));
  }
}

customElements.define("follow-bell", FollowBell);
