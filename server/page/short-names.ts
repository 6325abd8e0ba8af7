const STYLE = /<style>([\s\S]*?)<\/style>/g;
const CLASSES = /(\sclass=")([^"]*)"/g;
const IN_SELECTOR = /\.([a-zA-Z_-][\w-]*)/g;
/** CSS Modules name a class `hash_name`. */
const MODULE_CLASS = /^[\w-]+_([a-zA-Z]\w*)$/;

/** Each module class of the page by its own name alone, where nothing else on the page bears that name. */
function ownNames(inPage: ReadonlySet<string>, inStyle: ReadonlySet<string>): Map<string, string> {
  const taken = new Map<string, number>();
  const take = (name: string) => taken.set(name, (taken.get(name) ?? 0) + 1);
  const own = new Map<string, string>();
  for (const name of new Set([...inPage, ...inStyle])) {
    const short = MODULE_CLASS.exec(name)?.[1];
    take(short ?? name);
    if (short && inPage.has(name)) own.set(name, short);
  }
  for (const [name, short] of own) if (taken.get(short) !== 1) own.delete(name);
  return own;
}

/**
 * The page with its module classes by the names that their authors gave them: the hash in front keeps the modules of a
 * whole site apart, and on one page hardly ever two share a name. Random letters are what gzip cannot shorten
 * (docs/decisions/0012-a-page-carries-its-own-style.md).
 */
export function shortNames(html: string): string {
  const inPage = new Set([...html.matchAll(CLASSES)].flatMap(([, , names]) => names?.split(/\s+/) ?? []));
  const styles = [...html.matchAll(STYLE)].map(([, css]) => css ?? "");
  const inStyle = new Set(
    styles.flatMap((css) => [...css.matchAll(IN_SELECTOR)].map(([, name]) => name ?? "")),
  );
  const own = ownNames(inPage, inStyle);
  return html
    .replace(
      CLASSES,
      (_, start: string, names: string) =>
        `${start}${names.replace(/\S+/g, (name) => own.get(name) ?? name)}"`,
    )
    .replace(STYLE, (style) =>
      style.replace(IN_SELECTOR, (whole, name: string) => {
        const short = own.get(name);
        return short ? `.${short}` : whole;
      }),
    );
}
