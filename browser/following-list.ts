import { type Follow, kept } from "./device/kept.ts";
import { listItem } from "./device/list-item.ts";

/** A JSON Feed 1.1, as far as the list needs it. */
type Feed = { items: { url: string; title: string; summary?: string; date_published: string }[] };

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
      follows.map(({ title, url }) => chip(title, url)),
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
      newest.map(({ url, title, summary = "", date_published }) => {
        const time = document.createElement("time");
        time.dateTime = date_published;
        time.textContent = when.format(new Date(date_published));
        return listItem(new URL(url).pathname, title, summary, time);
      }),
    );
  }

  #fill(place: string, items: Node[]) {
    this.querySelector(place)?.replaceChildren(...items);
  }
}

function chip(title: string, url: string) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = url;
  link.textContent = title;
  item.append(link);
  return item;
}

customElements.define("following-list", FollowingList);
