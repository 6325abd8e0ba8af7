import type { Element } from "hast";
import { textOf } from "./text.ts";

/** Makes ids of headings: their words in lower case, in any script, joined by hyphens; the second of a name gets "-2". */
export function headingIds(): (heading: Element) => string {
  const taken = new Map<string, number>();
  return (heading) => {
    const words = textOf(heading)
      .toLowerCase()
      .normalize("NFC")
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? ["section"];
    const name = words.join("-");
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  };
}
