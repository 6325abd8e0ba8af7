import { x } from "xastscript";
import { at, type Publication } from "../publication.ts";
import { xmlDocument } from "../xml.ts";

export const RSL_TYPE = "application/rsl+xml";

/** The Really Simple Licensing terms of the whole site (RSL 1.0), as chosen in newspaper.yaml. */
export function rslLicence(publication: Publication): string {
  const { permits, prohibits, terms } = publication.newspaper.syndication.licence;
  const usage = (element: string, uses: string[]) =>
    uses.length > 0 ? [x(element, { type: "usage" }, uses.join(" "))] : [];
  return xmlDocument(
    x("rsl", { xmlns: "https://rslstandard.org/rsl" }, [
      x("content", { url: at(publication, "/") }, [
        x("license", [...usage("permits", permits), ...usage("prohibits", prohibits)]),
        x("copyright", publication.newspaper.publisher.name),
        x("terms", at(publication, terms)),
      ]),
    ]),
  );
}
