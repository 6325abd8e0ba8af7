import { icon } from "#platform/wiring.ts";

/** The newspaper's icon, as the app, the browser's tab and its alerts show it. */
export async function GET(_request: Request, { params }: { params: Promise<{ icon: string }> }) {
  const png = await icon((await params).icon);
  if (!png) return new Response("There is no such icon.\n", { status: 404 });
  const headers = { "Content-Type": "image/png", "Cache-Control": "public, max-age=86400" };
  return new Response(new Uint8Array(png), { headers });
}
