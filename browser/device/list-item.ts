/** A story as a list shows it that only the device knows. `lang`: its language, where it is known. */
type Listed = { url: string; title: string; text: string; lang?: string | undefined };

/** One story: heading with its link, a line of text, and what else belongs to it. */
export function listItem({ url, title, text, lang = "" }: Listed, ...rest: Node[]): HTMLLIElement {
  const item = document.createElement("li");
  const heading = document.createElement("h2");
  const link = document.createElement("a");
  const line = document.createElement("p");
  link.href = url;
  link.textContent = title;
  line.textContent = text;
  for (const words of [heading, line]) {
    words.dir = "auto";
    if (lang) words.lang = lang;
  }
  heading.append(link);
  item.append(heading, line, ...rest);
  return item;
}
