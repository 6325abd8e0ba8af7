import type { NextRequest } from "next/server";
import { catalogue } from "#platform/wiring.ts";

export const dynamic = "force-dynamic";

const MOST = 8;
const MOST_LETTERS = 200;

/** What begins as `q` does, for the list below the search box: `{ suggestions: [{ kind, title, url }] }`. */
export function GET(request: NextRequest) {
  const begun = request.nextUrl.searchParams.get("q") ?? "";
  const suggestions = catalogue().suggest(begun.slice(0, MOST_LETTERS), MOST);
  return Response.json({ suggestions }, { headers: { "X-Robots-Tag": "noindex" } });
}
