const KEY = "versions-read";
const MOST = 300;

type Read = Record<string, number>;

/** Versions of stories that were read on this device; the earliest read is the first to be forgotten. */
function readVersions(): Read {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "{}");
  } catch {
    return {};
  }
}

function keep(story: string, version: number) {
  const { [story]: _, ...others } = readVersions();
  const entries = [...Object.entries(others), [story, version]].slice(-MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(entries)));
  } catch {
    // A browser that keeps nothing tells nobody that they were here.
  }
}

/** Tells a reader who comes back what changed since, with links to the marks. What was read is known on the device only. */
class SinceRead extends HTMLElement {
  connectedCallback() {
    const story = this.getAttribute("story") ?? "";
    const version = Number(this.getAttribute("version"));
    const read = readVersions()[story];
    if (read !== undefined && read < version) this.#say(read);
    keep(story, version);
  }

  #say(read: number) {
    const links = (["new", "fix"] as const).flatMap((kind) => {
      const marks = [...document.querySelectorAll<HTMLElement>(`[data-mark="${kind}"]`)].filter(
        (mark) => Number(mark.dataset.version) > read,
      );
      const [first] = marks;
      if (!first) return [];
      const form = new Intl.PluralRules(document.documentElement.lang).select(marks.length);
      const text = this.getAttribute(`${kind}-${form === "one" ? "one" : "other"}`) ?? "";
      return [this.#link(`#${first.id}`, text.replace("#", String(marks.length)))];
    });
    if (links.length === 0)
      links.push(
        this.#link(`${this.getAttribute("history")}#v${read + 1}`, this.getAttribute("changed") ?? ""),
      );
    this.append(
      ...links.flatMap((link, i) => (i === 0 ? [link] : [", ", link])),
      ` ${this.getAttribute("since")}.`,
    );
    this.hidden = false;
  }

  #link(href: string, text: string) {
    const link = document.createElement("a");
    link.href = href;
    link.textContent = text;
    return link;
  }
}

customElements.define("since-read", SinceRead);
