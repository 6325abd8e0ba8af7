import { feed } from "#app/feed.ts";

export const dynamic = "force-dynamic";
export const GET = feed("atom");
