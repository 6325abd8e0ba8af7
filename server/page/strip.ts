/**
 * Removes from Next's HTML what only its client needs. React escapes `<` in text and in attributes, so that `<script`
 * in its output always begins a script element.
 */
const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
const LINK = /<link\b([^>]*)>/g;
const SCRIPT_LINK = /\brel="(?:modulepreload|expect)"|^(?=.*\brel="preload")(?=.*\bas="script")/;
/** React's seams between text nodes and boundaries, of use to hydration only. */
const SEAMS = /<!--(?:\/?\$| )?-->/g;
const EMPTY_OUTLET = /<div hidden="">(?:<!--\/?\$-->)*<\/div>/g;

const OURS = [/\btype="application\/ld\+json"/, /\btype="speculationrules"/, /\bsrc="\/browser\//];
const FRAMEWORK_SOURCE = /\bsrc="[^"]*\/_next\/static\//;
const FRAMEWORK_CODE = [
  /^\(globalThis\["TURBOPACK"\]/,
  /^\(?self\.__next_/,
  /^requestAnimationFrame\(function\(\)\{\$RT=/,
];

export type Stripped = {
  html: string;
  /** Scripts that are neither ours nor known to be the framework's; removed too. */
  unknown: string[];
  /** Marks of a page that arrives in parts, and so is not whole without scripts. */
  streamed: boolean;
};

const isOurs = (attributes: string) => OURS.some((mark) => mark.test(attributes));
const isFrameworks = (attributes: string, code: string) =>
  FRAMEWORK_SOURCE.test(attributes) || FRAMEWORK_CODE.some((mark) => mark.test(code));

/** Complete HTML without framework scripts, flight data and script preloads. JSON-LD, speculation rules and our own module scripts stay. */
export function strip(page: string): Stripped {
  const unknown: string[] = [];
  const streamed = /<template id="[BP]:|<div hidden="" id="S:|<!--\$[?~!]/.test(page);
  const html = page
    .replace(SCRIPT, (script, attributes: string, code: string) => {
      if (isOurs(attributes)) return script;
      if (!isFrameworks(attributes, code)) unknown.push(script.slice(0, 200));
      return "";
    })
    .replace(LINK, (link, attributes: string) => (SCRIPT_LINK.test(attributes) ? "" : link))
    .replace(EMPTY_OUTLET, "")
    .replace(SEAMS, "");
  return { html, unknown, streamed };
}
