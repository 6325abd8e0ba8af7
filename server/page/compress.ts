import { promisify } from "node:util";
import { brotliCompress, brotliCompressSync, constants, gzip } from "node:zlib";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

type Effort = { brotli: number; gzip: number };
const LARGE = 500_000;
/** Soon: some milliseconds for a page of 50 KB, and for a sitemap of ten thousand addresses. */
export const atOnce = (bytes: number): Effort =>
  bytes < LARGE ? { brotli: 5, gzip: 6 } : { brotli: 1, gzip: 1 };
/** Small: some tens of milliseconds, for pages that many read and for files that do not change. */
export const ONCE_FOR_ALL: Effort = { brotli: constants.BROTLI_MAX_QUALITY, gzip: 9 };

/** Below this nothing is gained. */
const LEAST = 400;

const brotliOptions = ({ length }: Buffer, quality: number) => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: length,
  },
});

/** Up to this size, compressing in haste takes a third of a millisecond: the way to the thread pool and back takes longer. */
const HERE = 100_000;

/** The one form for the one reader who waits while a page is made. */
export async function compressInHaste(plain: Buffer): Promise<{ br?: Buffer }> {
  if (plain.length < LEAST) return {};
  const options = brotliOptions(plain, plain.length < LARGE ? 3 : 0);
  return { br: plain.length < HERE ? brotliCompressSync(plain, options) : await brotli(plain, options) };
}

/** Both compressed forms, made in the thread pool. */
export async function compress(plain: Buffer, effort: Effort): Promise<{ br?: Buffer; gzip?: Buffer }> {
  if (plain.length < LEAST) return {};
  const [br, gz] = await Promise.all([
    brotli(plain, brotliOptions(plain, effort.brotli)),
    zip(plain, { level: effort.gzip }),
  ]);
  return { br, gzip: gz };
}
