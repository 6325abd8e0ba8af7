import { publication } from "#app/publication.ts";
import { catalogue } from "#platform/wiring.ts";
import { securityTxt } from "#syndication/machines/security.ts";
import { textAnswer } from "#syndication/machines/text.ts";

export const dynamic = "force-dynamic";
export const GET = () => textAnswer(securityTxt(publication(), catalogue().today()));
