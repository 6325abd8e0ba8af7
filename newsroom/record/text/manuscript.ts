import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { readBody } from "../../body/read.ts";
import { countWords } from "../../manuscript/rough-text.ts";
import { splitManuscript } from "../../manuscript/split.ts";
import { readYaml } from "../../manuscript/yaml.ts";
import { FrontMatter } from "../../schema/article.ts";
import { digestOf } from "../chain.ts";
import type { Unit } from "../record.ts";
import { unitsOf } from "./units.ts";

/** What one blob says. A file that was not valid was never online, whatever was online then stayed. */
export type Manuscript =
  | { status: "invalid" | "draft" | "withdrawn" }
  | {
      status: "published";
      frontMatter: FrontMatter;
      source: string;
      units: Unit[];
      digest: string;
      words: number;
    };

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Reads a blob as the desk would have read the file. Names of sections, topics and authors are not checked: they were others then. */
export function readManuscript(bytes: Uint8Array): Manuscript {
  const text = decode(bytes)?.replaceAll("\r\n", "\n");
  const parts = text === undefined ? undefined : splitManuscript(text);
  if (!parts?.ok) return { status: "invalid" };
  const front = readYaml(parts.value.frontMatter, FrontMatter, 2);
  if (!front.ok) return { status: "invalid" };
  const frontMatter = front.value;
  const { status, kind, sources } = frontMatter;
  if (status !== "published") return { status };
  const source = parts.value.body;
  const context = { kind, sources: sources.map(({ id }) => id), isTopic: () => true };
  const body = readBody(source, context);
  if (!body.ok) return { status: "invalid" };
  const units = unitsOf(frontMatter, body.value);
  const words = units.reduce((sum, { block, text }) => sum + (block > 0 ? countWords(text) : 0), 0);
  return { status, frontMatter, source, units, digest: digestOf(units), words };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

export const packManuscript = (manuscript: Manuscript): Buffer =>
  zstdCompressSync(JSON.stringify(manuscript));
export const unpackManuscript = (packed: Buffer): Manuscript =>
  JSON.parse(zstdDecompressSync(packed).toString());
