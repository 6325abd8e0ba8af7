import { LRUCache } from "lru-cache";
import postcss, { type AtRule, type Container, type Rule } from "postcss";

const STYLE = /<style>([\s\S]*?)<\/style>/g;
const CLASSES = /\sclass="([^"]*)"/g;
/** CSS Modules name a class `hash_name`; only components can give it, so that a page without it never gains it. */
const MODULE_CLASS = /\.((?:[\w-]+)_[\w-]+)/g;
/** What stands in brackets may be one of several choices, or a negation: it says nothing about the whole. */
const IN_BRACKETS = /\((?:[^()]|\([^()]*\))*\)/g;

// The kinds of page are few: a kind is trimmed once.
const trimmed = new LRUCache<string, string>({ max: 200 });

function trimRule(rule: Rule, used: ReadonlySet<string>): void {
  const kept = rule.selectors.filter((selector) => {
    const named = [...selector.replace(IN_BRACKETS, "").matchAll(MODULE_CLASS)];
    return named.every(([, name]) => name !== undefined && used.has(name));
  });
  if (kept.length === 0) rule.remove();
  else if (kept.length < rule.selectors.length) rule.selectors = kept;
}

const isEmpty = (node: AtRule | Container) => node.nodes?.length === 0;

function trimSheet(css: string, used: ReadonlySet<string>): string {
  const sheet = postcss.parse(css);
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

/**
 * The page with only those style rules whose CSS-module classes stand in it: a route's style sheet holds every part
 * that the route could show (docs/decisions/0012-a-page-carries-its-own-style.md).
 */
export function trimStyle(html: string): string {
  const used = new Set([...html.matchAll(CLASSES)].flatMap(([, names]) => names?.split(/\s+/) ?? []));
  const key = [...used].sort().join(" ");
  return html.replace(STYLE, (style, css: string) => {
    if (!css.includes("_")) return style;
    const known = trimmed.get(`${key}\n${css}`);
    if (known !== undefined) return known;
    const result = `<style>${trimSheet(css, used)}</style>`;
    trimmed.set(`${key}\n${css}`, result);
    return result;
  });
}
