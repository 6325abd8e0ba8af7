import { messagesIn } from "#messages/messages.ts";
import { catalogue } from "#platform/wiring.ts";
import browser from "../../public/browser/manifest.json";
import { OFF, workerScript } from "./workerScript.ts";

export const dynamic = "force-dynamic";

/** The service worker: what it must know of this newspaper, in front of the bundle that is the same for all (browser/worker.ts). */
export function GET() {
  const news = catalogue();
  const [newspaper, sections] = [news.newspaper(), news.sections()];
  const messages = messagesIn(newspaper.language);
  const script = newspaper.app.serviceWorker ? workerScript({ newspaper, sections, messages, browser }) : OFF;
  const headers = { "Content-Type": "text/javascript; charset=utf-8", "Cache-Control": "no-cache" };
  return new Response(script, { headers });
}
