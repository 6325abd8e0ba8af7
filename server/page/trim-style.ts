import postcss, { type AtRule, type Container, type Root, type Rule } from "postcss";

const CLASSES = /\sclass="([^"]*)"/g;
/** CSS Modules name a class `hash_name`; only components can give it, so that a page without it never gains it. */
const MODULE_CLASS = /\.((?:[\w-]+)_[\w-]+)/g;
/** What stands in brackets may be one of several choices, or a negation: it says nothing about the whole. */
const IN_BRACKETS = /\((?:[^()]|\([^()]*\))*\)/g;

// A newspaper has a handful of sheets, and hundreds of kinds of page: each sheet is parsed once.
const roots = new Map<string, Root>();

function parsed(css: string): Root {
  const root = roots.get(css) ?? postcss.parse(css);
  roots.set(css, root);
  return root;
}

function trimRule(rule: Rule, used: ReadonlySet<string>): void {
  const kept = rule.selectors.filter((selector) => {
    const named = [...selector.replace(IN_BRACKETS, "").matchAll(MODULE_CLASS)];
    return named.every(([, name]) => name !== undefined && used.has(name));
  });
  if (kept.length === 0) rule.remove();
  else if (kept.length < rule.selectors.length) rule.selectors = kept;
}

const isEmpty = (node: AtRule | Container) => node.nodes?.length === 0;

/** The classes that stand in a page. */
export function classesOf(html: string): Set<string> {
  const classes = new Set<string>();
  for (const [, names = ""] of html.matchAll(CLASSES)) for (const name of names.split(" ")) classes.add(name);
  return classes;
}

/**
 * Only those rules of a sheet whose CSS-module classes a page has: a route's sheet holds every part that the route
 * could show (docs/decisions/0012-a-page-carries-its-own-style.md).
 */
export function trimSheet(css: string, used: ReadonlySet<string>): string {
  const sheet = parsed(css).clone();
  sheet.walkRules((rule) => trimRule(rule, used));
  for (let found = true; found; ) {
    found = false;
    sheet.walkAtRules((rule) => {
      if (!isEmpty(rule)) return;
      rule.remove();
      found = true;
    });
  }
  return sheet.toString();
}
