import { site } from "#app/site.ts";
import { catalogue, siteUrl } from "#platform/wiring.ts";
import { llmsTxt } from "#syndication/machines/llms.ts";
import { textAnswer } from "#syndication/machines/text.ts";

export const dynamic = "force-dynamic";

export function GET() {
  const { standing } = site().messages;
  const pages = Object.entries(standing).map(([name, page]) => ({ ...page, path: `/${name}` }));
  return textAnswer(llmsTxt(catalogue(), siteUrl(), pages));
}
