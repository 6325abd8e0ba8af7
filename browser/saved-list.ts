import { dropCopy, keepCopy } from "./device/copies.ts";
import { kept } from "./device/kept.ts";
import { listItem } from "./device/list-item.ts";
import { sharedStory } from "./device/shared-story.ts";

/** The reading list of this device. It is also where another app's share sheet arrives: our stories are saved, other words sought. */
class SavedList extends HTMLElement {
  async connectedCallback() {
    if (location.pathname === "/saved" && location.search) await this.#take();
    await this.#show();
    if (navigator.onLine) await this.#lookAgain();
  }

  async #take() {
    const query = new URLSearchParams(location.search);
    const path = sharedStory(query, location.origin);
    if (!path) {
      const words = query.get("title") || query.get("text");
      return words ? location.replace(`/search?${new URLSearchParams({ q: words })}`) : undefined;
    }
    history.replaceState(null, "", "/saved");
    const answer = await fetch(path);
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const title = page.querySelector("h1")?.textContent ?? path;
    const text = page.querySelector<HTMLMetaElement>("meta[name=description]")?.content ?? "";
    await keepCopy(path);
    const lang = page.querySelector<HTMLElement>("article[lang]")?.lang;
    await kept.put("saved", { key: path, title, text, lang, at: new Date().toISOString() });
  }

  async #show() {
    const stories = (await kept.all("saved").catch(() => [])).sort((a, b) => b.at.localeCompare(a.at));
    const items = stories.map(({ key, title, text, lang }) =>
      listItem({ url: key, title, text, lang }, this.#removal(key, title)),
    );
    this.querySelector("ul")?.replaceChildren(...items);
    const empty = this.querySelector<HTMLElement>("[data-empty]");
    if (empty) empty.hidden = items.length > 0;
  }

  #removal(key: string, title: string) {
    const button = document.createElement("button");
    button.className = "btn o";
    button.textContent = this.dataset.remove ?? "";
    button.ariaLabel = `${this.dataset.remove}: ${title}`;
    button.addEventListener("click", async () => {
      await kept.remove("saved", key);
      await dropCopy(key);
      await this.#show();
      this.querySelector<HTMLElement>("h2 a, [data-empty]")?.focus();
    });
    return button;
  }

  /** What was corrected since is fetched again; what was withdrawn leaves the list. */
  async #lookAgain() {
    for (const { key } of await kept.all("saved").catch(() => [])) {
      const stands = await keepCopy(key).catch(() => true);
      if (!stands) await kept.remove("saved", key);
    }
    await this.#show();
  }
}

customElements.define("saved-list", SavedList);
