import { fingerprintOf } from "./stored.ts";

/** Fields that hold stories, or things with names: what is looked at in these is noted one by one, everything else as a whole. */
const THROUGH: ReadonlySet<string> = new Set([
  "stories",
  "story",
  "corrections",
  "hits",
  "versions",
  "section",
  "topics",
  "authors",
]);
/** Longer lists are for crawlers: one look for all of it. */
const LONGEST = 200;

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** What a page looked at in an answer, and what lets it look. */
class Look implements ProxyHandler<object> {
  isThere = false;
  isWhole = false;
  length: number | undefined;
  values = new Map<string, unknown>();
  within: Map<string | number, Look> | undefined;
  #shown: unknown;

  /** The answer as the page gets it. */
  show<T>(answer: T): T {
    if (this.#shown !== undefined) return this.#shown as T;
    this.isThere = isObject(answer);
    if (!isObject(answer)) {
      this.isWhole = true;
      return answer;
    }
    const shown = Array.isArray(answer) ? this.#list(answer) : new Proxy(answer as object, this);
    this.#shown = shown;
    return shown as T;
  }

  #list(answer: unknown[]): unknown[] {
    this.length = answer.length;
    this.isWhole ||= answer.length > LONGEST || !answer.every(isObject);
    return this.isWhole ? answer : answer.map((one, i) => this.#inside(i).show(one));
  }

  get(target: object, key: string | symbol): unknown {
    const value: unknown = Reflect.get(target, key);
    if (typeof key === "symbol") {
      // Iterated, not looked into.
      this.isWhole = true;
      return value;
    }
    if (THROUGH.has(key)) return this.#inside(key).show(value);
    this.values.set(key, value);
    return value;
  }

  #inside(key: string | number): Look {
    this.within ??= new Map();
    const known = this.within.get(key);
    if (known) return known;
    const look = new Look();
    this.within.set(key, look);
    return look;
  }

  /** Kept pages hold this no longer than they must. */
  forget() {
    this.values.clear();
    this.within = undefined;
    this.#shown = undefined;
  }

  get inner(): (readonly [string | number, Look])[] {
    return this.within ? [...this.within] : [];
  }
}

const isWhole = (look: Look): boolean => look.isWhole || look.inner.some(([, one]) => isWhole(one));

/** Names, sections and settings are the same objects for every page: they are written out once. */
const written = new WeakMap<object, string>();
function write(value: unknown): string | undefined {
  if (!isObject(value)) return JSON.stringify(value);
  const text = written.get(value) ?? JSON.stringify(value);
  written.set(value, text);
  return text;
}

/** What was looked at, without what was seen there. Most pages look at the same few fields in the same answers: they share these. */
type Outline = {
  name: string;
  fields: readonly string[];
  inner: readonly (readonly [string | number, Outline])[];
};
const MOST_KNOWN = 10_000;
const known = new Map<string, Outline>();

function outlineOf({ values, inner: looks }: Look): Outline {
  const fields = [...values.keys()];
  const inner = looks.map(([key, one]) => [key, outlineOf(one)] as const);
  const text = `${fields.join()}(${inner.map(([key, { name }]) => `${key}:${name}`).join(";")})`;
  const same = known.get(text);
  if (same) return same;
  const isRoom = known.size < MOST_KNOWN;
  const outline = { name: isRoom ? `#${known.size}` : fingerprintOf(text), fields, inner };
  if (isRoom) known.set(text, outline);
  return outline;
}

/** What was seen, of an answer that was watched. */
function tellSeen({ isThere, length, values, inner }: Look): string {
  const told = [...values.values()].map(write);
  return `${isThere}${length ?? ""}[${told.join()}][${inner.map(([, one]) => tellSeen(one)).join()}]`;
}

/** What would be seen of another answer. */
function tell({ fields, inner }: Outline, answer: unknown): string {
  const inAnswer = (key: string | number) => (isObject(answer) ? Reflect.get(answer, key) : undefined);
  const length = Array.isArray(answer) ? answer.length : "";
  const told = fields.map((key) => write(inAnswer(key)));
  return `${isObject(answer)}${length}[${told.join()}][${inner.map(([key, one]) => tell(one, inAnswer(key))).join()}]`;
}

/**
 * Sees which part of an answer a page shows. The page is right as long as that part is: another standfirst changes no page that shows
 * headlines only. It keeps nothing of the answer itself.
 */
export function openLens() {
  const look = new Look();
  let seen: { fingerprint: string | undefined; outline: Outline | undefined } | undefined;
  /** Once the page is made: what it saw is told, and let go of. */
  const settled = () => {
    if (!seen) {
      const outline = isWhole(look) ? undefined : outlineOf(look);
      seen = { outline, fingerprint: outline && fingerprintOf(tellSeen(look)) };
      look.forget();
    }
    return seen;
  };
  return {
    watch: <T>(answer: T): T => look.show(answer),
    /** Of the part that was shown; nothing where all of it counts. Ask when the page is made. */
    fingerprint: () => settled().fingerprint,
    fingerprintIn: (other: unknown) => fingerprintOf(tell(settled().outline as Outline, other)),
    /** Lenses of the same question with the same outline see the same. */
    outline: () => settled().outline?.name ?? "",
  };
}
