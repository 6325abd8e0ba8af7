// Watches for news and delivers in a process of its own: signing mail, and waiting for the disk to say that a delivery is noted,
// never hold up a reader's request, nor the start of the server.
import { giveWay } from "./give-way.ts";

giveWay();
await import("./work.ts");
