/** What a page says in its head because it cannot set headers of its own: of what, and of when, it is a version (RFC 7089). */
const META = /<meta name="memento-(datetime|link)" content="([^"]*)"\/?>/g;
const LINK = /<link rel="(timegate|timemap)" href="([^"]*)"(?: type="([^"]*)")?\/?>/g;

export type Lifted = { html: string; mementoDatetime: string | undefined; links: string[] };

/** Takes it out of the page, for its headers: there web archives look for it, and readers need none of it. */
export function liftMemento(page: string): Lifted {
  const end = page.indexOf("</head>");
  const links: string[] = [];
  let mementoDatetime: string | undefined;
  const head = page
    .slice(0, end)
    .replace(META, (_, name: string, content: string) => {
      if (name === "link") links.push(plain(content));
      else mementoDatetime = plain(content);
      return "";
    })
    .replace(LINK, (_, rel: string, href: string, type?: string) => {
      links.push(`<${plain(href)}>; rel="${rel}"${type ? `; type="${type}"` : ""}`);
      return "";
    });
  return { html: head + page.slice(end), mementoDatetime, links };
}

const plain = (text: string) =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
