const IN_PAGE = /(\sclass=")([^"]*)"/g;
const IN_SELECTOR = /\.([a-zA-Z_-][\w-]*)/g;
/** CSS Modules name a class `hash_name`. */
const MODULE_CLASS = /^[\w-]+_([a-zA-Z]\w*)$/;

/** Class names by the names that readers get instead. */
export type OwnNames = ReadonlyMap<string, string>;

/**
 * The module classes of a page by the names that their authors gave them, where nothing else on the page bears that name:
 * the hash in front keeps the modules of a whole site apart, and on one page hardly ever two share a name. Random
 * letters are what gzip cannot shorten (docs/decisions/0012-a-page-carries-its-own-style.md).
 */
export function ownNames(inPage: ReadonlySet<string>, css: string): OwnNames {
  const inStyle = [...css.matchAll(IN_SELECTOR)].map(([, name = ""]) => name);
  const taken = new Map<string, number>();
  const own = new Map<string, string>();
  for (const name of new Set([...inPage, ...inStyle])) {
    const short = MODULE_CLASS.exec(name)?.[1];
    taken.set(short ?? name, (taken.get(short ?? name) ?? 0) + 1);
    if (short && inPage.has(name)) own.set(name, short);
  }
  for (const [name, short] of own) if (taken.get(short) !== 1) own.delete(name);
  return own;
}

/** A style sheet with these names. */
export const renameInStyle = (css: string, names: OwnNames): string =>
  css.replace(IN_SELECTOR, (whole, name: string) => {
    const short = names.get(name);
    return short ? `.${short}` : whole;
  });

/** A page with these names. */
export const renameInPage = (html: string, names: OwnNames): string =>
  html.replace(
    IN_PAGE,
    (_, start: string, classes: string) =>
      `${start}${classes
        .split(" ")
        .map((name) => names.get(name) ?? name)
        .join(" ")}"`,
  );
