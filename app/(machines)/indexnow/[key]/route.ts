import { catalogue } from "#platform/wiring.ts";
import { textAnswer } from "#syndication/machines/text.ts";

export const dynamic = "force-dynamic";

/** IndexNow's proof that the key is ours: next.config.mjs sends `/{key}.txt` here. */
export async function GET(_request: Request, { params }: { params: Promise<{ key: string }> }) {
  const { key } = await params;
  return catalogue().newspaper().syndication.indexNowKey === key
    ? textAnswer(key)
    : new Response("There is no such key.\n", { status: 404 });
}
