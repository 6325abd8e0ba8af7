// Watches for news and delivers in a thread of its own: signing mail, and waiting for the disk to say that a delivery is noted,
// never hold up a reader's request.
import { setPriority } from "node:os";

/** Linux counts niceness by thread: on a machine with nothing to spare, readers come first, and the start of the server. */
const READERS_FIRST = 10;
if (process.platform === "linux") setPriority(READERS_FIRST);

await import("./work.ts");
