import { fingerprintOf } from "../catalogue/stored.ts";
import { redactSource } from "../record/text/redact.ts";
import type { Redaction } from "../schema/redactions.ts";
import type { Article } from "./article.ts";
import type { FileText } from "./file.ts";

/** The file without the words that must not be shown; with another hash, so that it counts as another. */
export function redactFile(id: string, file: FileText, redactions: readonly Redaction[]): FileText {
  const own = redactions.filter(({ story }) => story === id);
  if (own.length === 0) return file;
  const text = redactSource(
    file.text,
    own.flatMap(({ text }) => text ?? []),
  );
  return { ...file, text, hash: fingerprintOf(file.hash + JSON.stringify(own)) };
}

/** A story that must go as a whole is withdrawn, whatever its file says. */
export function redactArticle(id: string, article: Article, redactions: readonly Redaction[]): Article {
  const whole = redactions.find(({ story, text }) => story === id && text === undefined);
  const { frontMatter } = article;
  if (!whole || frontMatter.status !== "published") return article;
  const { at, reason } = whole;
  return { ...article, frontMatter: { ...frontMatter, status: "withdrawn", withdrawn: { at, reason } } };
}
