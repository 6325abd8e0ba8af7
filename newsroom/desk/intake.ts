import { join } from "node:path";
import { readBody } from "../body/read.ts";
import type { Db } from "../catalogue/database.ts";
import { openSearchIndex } from "../catalogue/search/index-stories.ts";
import { type Article, articleReader } from "../manuscript/article.ts";
import { CHANGING, type FileText, readTextFile } from "../manuscript/file.ts";
import {
  type MediaUse,
  mediaMentioned,
  mediaOfBody,
  mediaOfFrontMatter,
  placeOfWord,
} from "../manuscript/media.ts";
import { countWords, roughText } from "../manuscript/rough-text.ts";
import type { Clock } from "../newsroom.ts";
import type { Problem } from "../problem.ts";
import { ArticleId } from "../schema/scalars.ts";
import { compose, type Measured } from "./compose.ts";
import { openFiles } from "./files.ts";
import { openLedger } from "./ledger.ts";
import { readMedia } from "./picture.ts";
import { openSettings, readSetting, type SettingName, settingFile } from "./settings.ts";
import { isIgnored } from "./walk.ts";

/** What became of a file: the keys of the readings that changed; `again` where it is being written and must be read once more. */
export type Taken = { keys: string[]; again?: boolean };

/** Takes files of content/ into the catalogue, one at a time, each within the caller's transaction. */
export function openIntake(db: Db, contentDir: string, clock: Clock) {
  const files = openFiles(db);
  const settings = openSettings(db);
  const putMedia = db.prepare(
    "INSERT OR REPLACE INTO media (src, hash, bytes, width, height) VALUES (@src, @hash, @bytes, @width, @height)",
  );
  const removeMedia = db.prepare<[string]>("DELETE FROM media WHERE src = ?");
  const usesOfMedia = db
    .prepare<[string], string>(
      "SELECT 'articles/' || id || '.mdx' FROM uses JOIN stories USING (n) WHERE src = ?",
    )
    .pluck();
  const media = db.prepare<[string], Measured>("SELECT hash, width, height FROM media WHERE src = ?");
  const aliasOf = db
    .prepare<[string, string], string>(
      "SELECT id FROM aliases JOIN stories USING (n) WHERE path = ? AND id <> ?",
    )
    .pluck();
  const measure = (src: string) => media.get(src);

  const index = openSearchIndex(db);
  let names = namesNow();
  function namesNow() {
    const slugs = settings.slugs();
    const newspaper = settings.newspaper();
    return {
      readArticle: articleReader(slugs),
      topics: new Set(slugs.topics),
      language: newspaper?.language ?? "en",
      ledger: openLedger(db, newspaper?.timeZone ?? "UTC", index),
    };
  }

  const refuse = (file: string, problems: readonly Problem[]): Taken => {
    if (problems.some(({ message }) => message === CHANGING)) return { keys: [], again: true };
    files.setErrors(file, problems);
    return { keys: ["errors"] };
  };
  const forget = (file: string) => {
    files.remove(file);
    files.setErrors(file, []);
  };

  const missingMedia = (uses: MediaUse[], text: string): Problem[] =>
    uses.flatMap(({ src, kind }) => {
      const found = measure(src);
      const ok = found && (kind === "file" || found.width !== null);
      if (ok) return [];
      const message = found ? `${src} is not a picture` : `${src} does not exist below content/`;
      return [{ ...placeOfWord(text, src), message }];
    });

  function check(id: string, article: Article, text: string): Problem[] {
    const { frontMatter } = article;
    const taken = frontMatter.aliases.flatMap((alias) => {
      const other = aliasOf.get(alias, id);
      return other
        ? [
            {
              ...placeOfWord(text, alias),
              message: `\`aliases\` names ${alias}, which already leads to ${other}`,
            },
          ]
        : [];
    });
    return [...missingMedia(mediaOfFrontMatter(frontMatter), text), ...taken];
  }

  /** `whole`: with its body; otherwise by its front matter, and the body is proofread later. */
  function article(file: string, whole: boolean): Taken {
    const id = file.slice("articles/".length, -".mdx".length);
    const read = readTextFile(join(contentDir, file));
    if (!read) return articleGone(file);
    if (!file.endsWith(".mdx") || !ArticleId.safeParse(id).success)
      return refuse(file, [
        {
          message:
            "must lie at articles/YYYY/MM/DD/slug.mdx, the slug in lower-case letters, digits and hyphens",
        },
      ]);
    if (!read.ok) return refuse(file, read.problems);
    const { text, ...stamp } = read.value;
    files.put(file, stamp, true);
    const front = names.readArticle(text);
    if (!front.ok) return refuse(file, front.problems);
    const problems = check(id, front.value, text);
    if (problems.length > 0) return refuse(file, problems);
    return whole
      ? takeWhole(file, id, front.value, read.value)
      : takeFront(file, id, front.value, read.value);
  }

  function bodyOf(front: Article, text: string) {
    const { frontMatter, source, bodyLine } = front;
    const context = {
      kind: frontMatter.kind,
      sources: frontMatter.sources.map((source) => source.id),
      isTopic: (slug: string) => names.topics.has(slug),
    };
    const body = readBody(source, context, bodyLine);
    if (!body.ok) return body;
    const problems = missingMedia(mediaOfBody(body.value), text);
    return problems.length > 0 ? { ok: false as const, problems } : body;
  }

  function takeWhole(file: string, id: string, front: Article, read: FileText): Taken {
    const body = bodyOf(front, read.text);
    if (!body.ok) return refuse(file, body.problems);
    return put(file, id, front, read, { source: front.source, body: body.value });
  }

  function takeFront(file: string, id: string, front: Article, read: FileText): Taken {
    const taken = put(file, id, front, read, { source: front.source });
    files.put(file, read, false);
    return taken;
  }

  function put(
    file: string,
    id: string,
    front: Article,
    read: FileText,
    text: Parameters<typeof names.ledger.put>[1],
  ): Taken {
    const plain = roughText(front.source);
    const manuscript = {
      id,
      frontMatter: front.frontMatter,
      fileHash: read.hash,
      words: countWords(plain),
      hasVideo: /<Video\s/.test(front.source),
      media: mediaMentioned(read.text),
    };
    const keys = names.ledger.put(compose(manuscript, names.language, measure), text, plain, clock());
    files.setErrors(file, []);
    return { keys };
  }

  function articleGone(file: string): Taken {
    forget(file);
    return { keys: names.ledger.remove(file.slice("articles/".length, -".mdx".length)) };
  }

  /** Proofreads the body of a story that was taken by its front matter. One that fails was never valid: it goes offline. */
  function proof(file: string): Taken {
    const read = readTextFile(join(contentDir, file));
    files.setProofed(file);
    if (!read?.ok || files.get(file)?.hash !== read.value.hash) return article(file, true);
    const front = names.readArticle(read.value.text);
    const body = front.ok && bodyOf(front.value, read.value.text);
    const id = file.slice("articles/".length, -".mdx".length);
    if (front.ok && body && body.ok) {
      names.ledger.putBody(id, { source: front.value.source, body: body.value });
      return { keys: [] };
    }
    const keys = names.ledger.remove(id);
    const problems = front.ok ? (body && !body.ok ? body.problems : []) : front.problems;
    return { keys: [...keys, ...refuse(file, problems).keys] };
  }

  return {
    files,
    settings,
    article,
    articleGone,
    proof,
    release: (n: number) => names.ledger.release(n),
    /** Writes what was only counted so far; the end of every transaction but those of a build. */
    settle: index.settle,

    /** Reads and measures a picture; then, in the caller's transaction, the second step writes it and takes its stories anew. */
    async media(file: string): Promise<() => Taken> {
      const read = await readMedia(join(contentDir, file));
      return () => {
        const users = usesOfMedia.all(file);
        if (!read) {
          forget(file);
          if (users.length === 0) removeMedia.run(file);
        } else if (!read.ok) {
          return refuse(file, read.problems);
        } else {
          const known = measure(file);
          files.put(file, read.value, true);
          files.setErrors(file, []);
          if (known?.hash === read.value.hash) return { keys: [] };
          putMedia.run({ ...read.value, src: file });
        }
        const keys = users.flatMap((user) => article(user, true).keys);
        return { keys: [`media:${encodeURI(file)}`, ...keys] };
      };
    },

    setting(name: SettingName): Taken {
      const file = settingFile(name);
      const read = readTextFile(join(contentDir, file));
      const empty = name === "front" ? "{}" : "[]";
      if (!read && name !== "front" && name !== "topics")
        return refuse(file, [{ message: "is missing: every newspaper needs it" }]);
      if (read && !read.ok) return refuse(file, read.problems);
      const parsed = readSetting(name, read?.value.text ?? empty);
      const checked = parsed.ok ? settings.check(name, parsed.value) : parsed;
      if (!checked.ok) return refuse(file, checked.problems);
      const hadErrors = files.hasErrors(file);
      files.setErrors(file, []);
      if (read) files.put(file, read.value, true);
      const keys = settings.put(name, checked.value);
      if (keys.length > 0) names = namesNow();
      return { keys: hadErrors ? [...keys, "errors"] : keys };
    },

    isIgnored,
  };
}
export type Intake = ReturnType<typeof openIntake>;
