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

/** A page that arrives in parts, which scripts would have to put together. */
const PARTS = /<template id="[BP]:|<div hidden="" id="S:|<!--\$[?~!]/;
/** Metadata, which belongs into the head: crawlers do not look elsewhere. */
const METADATA = /<(?:meta (?:name|property|charset)=|link rel="canonical")/;

export type Stripped = {
  html: string;
  /** What Next was not expected to write; the log and a metric name it, and a journey in e2e/ fails. Unknown scripts are removed too. */
  surprises: string[];
};

const isOurs = (attributes: string) => OURS.some((mark) => mark.test(attributes));
const isFrameworks = (attributes: string, code: string) =>
  FRAMEWORK_SOURCE.test(attributes) || FRAMEWORK_CODE.some((mark) => mark.test(code));

/** Complete HTML without framework scripts, flight data and script preloads. JSON-LD, speculation rules and our own scripts stay. */
export function strip(page: string): Stripped {
  const surprises: string[] = [];
  // First, since what goes is half of the page.
  const written = page.replace(SCRIPT, (script, attributes: string, code: string) => {
    if (isOurs(attributes)) return script;
    if (!isFrameworks(attributes, code)) surprises.push(`unknown script: ${script.slice(0, 200)}`);
    return "";
  });
  if (PARTS.test(written)) surprises.push("the page arrives in parts: is there a Suspense or a loading.tsx?");
  if (METADATA.test(written.slice(written.indexOf("</head>"))))
    surprises.push("metadata stands outside the head");
  const html = written
    .replace(LINK, (link, attributes: string) => (SCRIPT_LINK.test(attributes) ? "" : link))
    .replace(EMPTY_OUTLET, "")
    .replace(SEAMS, "");
  return { html, surprises };
}
