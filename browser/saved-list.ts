import { kept } from "./device/kept.ts";
import { listItem } from "./device/list-item.ts";
import { dropStory, keepStory } from "./device/saved-story.ts";
import { sharedStory } from "./device/shared-story.ts";

/** The reading list of this device. It is also where another app's share sheet arrives: our stories are saved, other words sought. */
class SavedList extends HTMLElement {
  #listed = "";
  #removed = new Set<string>();

  async connectedCallback() {
    if (location.pathname === "/saved" && location.search) await this.#take().catch(() => {});
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
    const at = new Date().toISOString();
    // Without a connection it is listed by what the other app calls it, until the list is opened with one.
    await keepStory(path, at).catch(() =>
      kept.put("saved", { key: path, title: query.get("title") || path, text: "", at }),
    );
  }

  async #show() {
    const stories = (await kept.all("saved").catch(() => [])).sort((a, b) => b.at.localeCompare(a.at));
    // What stays as it was stays where the keyboard has reached it.
    const now = JSON.stringify(stories);
    if (now === this.#listed) return;
    this.#listed = now;
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
      this.#removed.add(key);
      await dropStory(key);
      await this.#show();
      this.querySelector<HTMLElement>("h2 a, [data-empty]")?.focus();
    });
    return button;
  }

  /** What was corrected since is fetched again; what was withdrawn leaves the list. */
  async #lookAgain() {
    for (const { key, at } of await kept.all("saved").catch(() => [])) {
      await keepStory(key, at).catch(() => {});
      // Its reader may have removed it meanwhile.
      if (this.#removed.has(key)) await dropStory(key);
    }
    await this.#show();
  }
}

customElements.define("saved-list", SavedList);
