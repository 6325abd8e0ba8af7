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
  /** Which fields, once their values have been told. */
  fields: readonly string[] | undefined;
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

  /** Lets go of the answer: kept pages hold this. */
  forget() {
    this.values.clear();
    this.#shown = undefined;
    for (const [, one] of this.inner) one.forget();
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

/** Kept pages share these: most look at the same few fields, in the same answers. */
const MOST_KNOWN = 10_000;
const knownFields = new Map<string, readonly string[]>();
const knownOutlines = new Map<string, string>();

function once<T>(known: Map<string, T>, name: string, make: () => T): T {
  const found = known.get(name);
  if (found !== undefined) return found;
  const made = make();
  if (known.size < MOST_KNOWN) known.set(name, made);
  return made;
}

/** Tells what was looked at: in the answer that was watched, the first time, and afterwards in the one that is given. */
function tell(look: Look, given?: { answer: unknown }): string {
  const { values } = look;
  if (!look.fields) {
    const fields = [...values.keys()];
    look.fields = once(knownFields, fields.join(), () => fields);
  }
  const answer = given?.answer;
  const inAnswer = (key: string | number) => (isObject(answer) ? Reflect.get(answer, key) : undefined);
  const told = look.fields.map((key) => write(given ? inAnswer(key) : values.get(key)));
  const length = given ? (Array.isArray(answer) ? answer.length : undefined) : look.length;
  const inside = look.inner.map(([key, one]) => tell(one, given && { answer: inAnswer(key) }));
  return `${given ? isObject(answer) : look.isThere}${length ?? ""}[${told.join()}][${inside.join()}]`;
}

const outlineOf = ({ fields = [], inner }: Look): string => {
  const inside = inner.map(([key, one]) => `${key}:${outlineOf(one)}`);
  return inside.length > 0 ? `${fields.join()}(${inside.join(";")})` : fields.join();
};

const nameOf = (outline: string): string =>
  once(knownOutlines, outline, () =>
    knownOutlines.size < MOST_KNOWN ? `#${knownOutlines.size}` : fingerprintOf(outline),
  );

/**
 * Sees which part of an answer a page shows. The page is right as long as that part is: another standfirst changes no page that shows
 * headlines only. It keeps nothing of the answer itself.
 */
export function openLens() {
  const look = new Look();
  let own: string | undefined;
  /** Of the part that was shown; nothing where all of it counts. Ask when the page is made. */
  const fingerprint = (): string | undefined => {
    if (own === undefined) {
      own = isWhole(look) ? "" : fingerprintOf(tell(look));
      look.forget();
    }
    return own || undefined;
  };
  return {
    watch: <T>(answer: T): T => look.show(answer),
    fingerprint,
    fingerprintIn: (other: unknown) => fingerprintOf(tell(look, { answer: other })),
    /** Lenses of the same question with the same outline see the same. */
    outline: () => (fingerprint() === undefined ? "" : nameOf(outlineOf(look))),
  };
}
