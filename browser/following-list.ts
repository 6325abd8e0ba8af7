import { type Follow, kept } from "./device/kept.ts";
import { listItem } from "./device/list-item.ts";

/** A JSON Feed 1.1, as far as the list needs it. */
type Feed = {
  items: { url: string; title: string; summary?: string; language?: string; date_published: string }[];
};

const MOST = 30;

async function storiesOf({ url }: Follow): Promise<Feed["items"]> {
  const answer = await fetch(`${url}/feed.json`);
  return answer.ok ? ((await answer.json()) as Feed).items : [];
}

/** The newest stories of everything that is followed on this device, asked of the public feeds: the newsroom learns of nobody. */
class FollowingList extends HTMLElement {
  async connectedCallback() {
    const follows = await kept.all("follows").catch(() => []);
    const empty = this.querySelector<HTMLElement>("[data-empty]");
    if (empty) empty.hidden = follows.length > 0;
    this.#fill(
      "[data-follows]",
      follows.map((follow) => this.#chip(follow)),
    );
    const lists = follows.filter(({ key }) => !key.startsWith("stories:"));
    const found = await Promise.allSettled(lists.map(storiesOf));
    const stories = found.flatMap((one) => (one.status === "fulfilled" ? one.value : []));
    const newest = [...new Map(stories.map((story) => [story.url, story])).values()]
      .sort((a, b) => b.date_published.localeCompare(a.date_published))
      .slice(0, MOST);
    const when = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" });
    this.#fill(
      "[data-stories]",
      newest.map(({ url, title, summary = "", language, date_published }) => {
        const time = document.createElement("time");
        time.dateTime = date_published;
        time.textContent = when.format(new Date(date_published));
        return listItem({ url: new URL(url).pathname, title, text: summary, lang: language }, time);
      }),
    );
  }

  /** What is followed, with a bell that ends it; it stays where it is, to be pressed again. */
  #chip({ key, title, url }: Follow): Node {
    const chip = this.querySelector("template")?.content.cloneNode(true) as DocumentFragment;
    const [about, page] = chip.querySelectorAll("a");
    const bell = chip.querySelector("follow-bell");
    if (!about || !page || !bell) return chip;
    about.href = url;
    about.textContent = title;
    page.href = followPage(key);
    page.ariaLabel = (this.dataset.follow ?? "").replace("#", title);
    bell.setAttribute("follow", key);
    return chip;
  }

  #fill(place: string, items: Node[]) {
    this.querySelector(place)?.replaceChildren(...items);
  }
}

const KINDS: Record<string, string> = { sections: "section/", authors: "author/", stories: "story/" };

/** `topics:brexit` is followed at /follow/brexit, `sections:world` at /follow/section/world. */
function followPage(key: string) {
  const [kind = "", name] = key.split(":");
  return `/follow/${KINDS[kind] ?? ""}${name}`;
}

customElements.define("following-list", FollowingList);
