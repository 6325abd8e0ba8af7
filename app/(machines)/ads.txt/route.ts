import { publication } from "#app/publication.ts";
import { adsTxt } from "#syndication/machines/ads.ts";
import { textAnswer } from "#syndication/machines/text.ts";

export const dynamic = "force-dynamic";
export const GET = () => textAnswer(adsTxt(publication()));
