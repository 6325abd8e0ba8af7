/** One story of a list that only the device knows: heading with its link, a line of text, and what else belongs to it. */
export function listItem(url: string, title: string, text: string, ...rest: Node[]): HTMLLIElement {
  const item = document.createElement("li");
  const heading = document.createElement("h2");
  const link = document.createElement("a");
  const line = document.createElement("p");
  link.href = url;
  link.textContent = title;
  line.textContent = text;
  heading.append(link);
  item.append(heading, line, ...rest);
  return item;
}
