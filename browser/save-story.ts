import { keepCopy, keepPictures } from "./device/copies.ts";
import { kept } from "./device/kept.ts";
import { dropStory } from "./device/saved-story.ts";

/** Shows the button, which is of no use without a script, and keeps the story on this device, to be read without a connection. */
class SaveStory extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    if (!button || !("caches" in window)) return;
    const key = location.pathname;
    const show = async () => {
      button.ariaPressed = String(await kept.has("saved", key).catch(() => false));
      button.hidden = false;
    };
    const toggle = async () => {
      const { headline: title = "", standfirst: text = "" } = this.dataset;
      const lang = this.closest<HTMLElement>("[lang]")?.lang;
      if (button.ariaPressed === "true") {
        await dropStory(key);
      } else {
        const pictures = [...document.querySelectorAll<HTMLImageElement>("main img")];
        // Those that the reader has not come to yet, too.
        for (const picture of pictures) picture.loading = "eager";
        await Promise.allSettled(pictures.map((picture) => picture.decode()));
        if ((await keepCopy(key)) === undefined) return;
        // One that this screen has no room for was not chosen in a width.
        await keepPictures(
          key,
          pictures.map(({ currentSrc, src }) => currentSrc || src),
        );
        await kept.put("saved", { key, title, text, lang, at: new Date().toISOString() });
      }
    };
    // Without a connection, or without room, nothing is saved, and the button says so.
    button.addEventListener("click", () =>
      toggle()
        .catch(() => {})
        .then(show),
    );
    show();
  }
}

customElements.define("save-story", SaveStory);
