import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { splitManuscript } from "../../manuscript/split.ts";
import { readYaml } from "../../manuscript/yaml.ts";
import { FrontMatter } from "../../schema/article.ts";
import { digestOf } from "../chain.ts";
import type { Unit } from "../record.ts";
import { type Reading, readBlocks } from "./reading.ts";
import { unitsAround } from "./units.ts";

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

export type Published = Extract<Manuscript, { status: "published" }>;

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Reads a blob as the desk would have read the file. Names of sections, topics and authors are not checked: they were others then. */
export const readManuscript = (bytes: Uint8Array): Manuscript => manuscriptReader()(bytes);

/** Reads one story's blobs one after the other: what stayed from one to the next is read once. */
export function manuscriptReader(): (bytes: Uint8Array) => Manuscript {
  let last: Reading | undefined;
  return (bytes) => {
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
    const reading = readBlocks(source, context, last);
    if (!reading) return { status: "invalid" };
    last = reading;
    const units = unitsAround(
      frontMatter,
      reading.blocks.map((block) => block.units),
    );
    const words = reading.blocks.reduce((sum, block) => sum + block.words, 0);
    return { status, frontMatter, source, units, digest: digestOf(units), words };
  };
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
