import { publication } from "#app/publication.ts";
import { textAnswer } from "#syndication/machines/text.ts";
import { trustTxt } from "#syndication/machines/trust.ts";

export const dynamic = "force-dynamic";
export const GET = () => textAnswer(trustTxt(publication()));
