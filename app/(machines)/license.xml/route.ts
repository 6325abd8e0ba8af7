import { publication } from "#app/publication.ts";
import { RSL_TYPE, rslLicence } from "#syndication/machines/rsl.ts";
import { textAnswer } from "#syndication/machines/text.ts";

export const dynamic = "force-dynamic";
export const GET = () => textAnswer(rslLicence(publication()), RSL_TYPE);
