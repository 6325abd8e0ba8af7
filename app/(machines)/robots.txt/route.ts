import { publication } from "#app/publication.ts";
import { robotsTxt } from "#syndication/machines/robots.ts";
import { textAnswer } from "#syndication/machines/text.ts";

export const dynamic = "force-dynamic";
export const GET = () => textAnswer(robotsTxt(publication()));
