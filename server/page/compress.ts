import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

type Effort = { brotli: number; gzip: number };
const LARGE = 500_000;
/** Soon: some milliseconds for a page of 50 KB, and for a sitemap of ten thousand addresses. */
export const atOnce = (bytes: number): Effort =>
  bytes < LARGE ? { brotli: 5, gzip: 6 } : { brotli: 1, gzip: 1 };
/** For the one reader who waits while a page is made: half the time, and a tenth more bytes. */
export const inHaste = (bytes: number): Effort => ({ brotli: bytes < LARGE ? 3 : 0, gzip: 1 });
/** Small: some tens of milliseconds, for pages that many read and for files that do not change. */
export const ONCE_FOR_ALL: Effort = { brotli: constants.BROTLI_MAX_QUALITY, gzip: 9 };

/** Below this nothing is gained. */
const LEAST = 400;

/** Both compressed forms, or one of them, made in the thread pool. */
export async function compress(
  plain: Buffer,
  effort: Effort,
  only?: "br" | "gzip",
): Promise<{ br?: Buffer; gzip?: Buffer }> {
  if (plain.length < LEAST) return {};
  const [br, gz] = await Promise.all([
    only === "gzip"
      ? undefined
      : brotli(plain, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: effort.brotli,
            [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
            [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
          },
        }),
    only === "br" ? undefined : zip(plain, { level: effort.gzip }),
  ]);
  return { br, gzip: gz };
}
