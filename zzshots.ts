import { chromium } from "playwright";
import { chromiumFlags, chromiumPath } from "./scripts/chromium.ts";
const b = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags });
const kinds: Record<string,string> = { follow: "/follow/russia-inquiry", app: "/app", saved: "/saved", offline: "/offline", following: "/following", subscribe: "/subscribe", topic: "/topics/russia-inquiry", topics: "/topics", article: "/politics/2017/03/02/sessions-two-talks-not-disclosed" };
const want = process.argv.slice(2);
for (const [width, colorScheme] of [[1280,"light"],[390,"dark"]] as const) {
  const c = await b.newContext({ viewport: { width, height: 900 }, colorScheme, permissions: ["notifications"] });
  const p = await c.newPage();
  await p.goto("http://127.0.0.1:4501/");
  await p.evaluate(() => new Promise((done) => { const o = indexedDB.open("stet", 1); o.onupgradeneeded = () => { for (const n of ["follows","saved"]) o.result.createObjectStore(n, { keyPath: "key" }); }; o.onsuccess = () => { const t = o.result.transaction(["follows","saved"], "readwrite"); t.objectStore("follows").put({ key: "topics:brexit", title: "Brexit", url: "/topics/brexit" }); t.objectStore("follows").put({ key: "topics:jeff-sessions", title: "Jeff Sessions", url: "/topics/jeff-sessions" }); t.objectStore("saved").put({ key: "/world/2017/02/21/what-famine-means", title: "What famine means", text: "A word that has a definition, and why that matters.", at: "2017-03-02T10:00:00Z" }); t.oncomplete = done; }; }));
  for (const [k, path] of Object.entries(kinds)) { if (want.length && !want.includes(k)) continue; await p.goto("http://127.0.0.1:4501" + path); await p.waitForTimeout(400); await p.screenshot({ path: `/tmp/w/pwa/s-${k}-${width}.png`, fullPage: k !== "article" && k!=="topics" }); }
  await c.close();
}
await b.close();
