import { dropCopy, keepCopy, keepPictures } from "./copies.ts";
import { kept } from "./kept.ts";

/** Takes a story off the reading list, with all that was kept of it. */
export async function dropStory(path: string) {
  await kept.remove("saved", path);
  await dropCopy(path);
}

/** Fetches a story into the reading list with its words and pictures, as it stands now. One that was withdrawn leaves the list. `at`: when it was saved. */
export async function keepStory(path: string, at: string) {
  const html = await keepCopy(path);
  if (html === undefined) return kept.remove("saved", path);
  // Its styles are nothing to this page, whose policy would refuse them aloud.
  const unstyled = html.replaceAll(/<style.*?<\/style>/gs, "");
  const page = new DOMParser().parseFromString(unstyled, "text/html");
  const title = page.querySelector("h1")?.textContent ?? path;
  const text = page.querySelector<HTMLMetaElement>("meta[name=description]")?.content ?? "";
  const lang = page.querySelector<HTMLElement>("article[lang]")?.lang;
  await kept.put("saved", { key: path, title, text, lang, at });
  const pictures = [...page.querySelectorAll<HTMLImageElement>("main img")];
  await keepPictures(
    path,
    pictures.map(({ src }) => src),
  );
}
