// An SMTP server in a process of its own, as it would be on a machine of its own: it gives way to whoever serves readers.
import { setPriority } from "node:os";
import { TestSmtp } from "#platform/testing/smtp.ts";
import { GIVES_WAY, type PostBoxCount } from "./children.ts";

setPriority(GIVES_WAY);
const smtp = new TestSmtp();
const count: PostBoxCount = { received: 0, twice: 0, bytes: 0 };
const known = new Set<string>();
smtp.onMessage = ({ to, raw }) => {
  smtp.received.length = 0;
  count.received++;
  count.bytes = raw.length;
  for (const address of to) {
    if (known.has(address)) count.twice++;
    known.add(address);
  }
  return undefined;
};
process.on("message", () => process.send?.(count));
process.send?.(await smtp.start());
