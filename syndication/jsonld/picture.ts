import type { ImageObject } from "schema-dts";
import type { Picture } from "#newsroom/story.ts";
import { CROPS, cropUrl } from "../cards/crop.ts";
import { at, type Publication } from "../publication.ts";

/** The address of a licence that is named as people write it (CC BY-SA 4.0); undefined where it has none. */
export function licenceUrl(licence: string | undefined): string | undefined {
  if (licence === undefined || /^https?:\/\//.test(licence)) return licence;
  const [, terms, version] = /^CC[ -](BY(?:-(?:SA|NC|ND|NC-SA|NC-ND))?) (\d\.\d)$/i.exec(licence) ?? [];
  if (terms) return `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`;
  return /^CC0/i.test(licence) ? "https://creativecommons.org/publicdomain/zero/1.0/" : undefined;
}

/** What search engines ask of a picture's rights (IPTC's properties as Google reads them). */
function rights({ credit, licence }: Pick<Picture, "credit" | "licence">, publication: Publication) {
  return {
    creditText: credit,
    copyrightNotice: licence ?? credit,
    license: licenceUrl(licence),
    acquireLicensePage: at(publication, publication.newspaper.syndication.licence.terms),
  };
}

/** A picture in the three shapes that search engines cut, each a file of its own. */
export const pictures = (picture: Picture, publication: Publication): ImageObject[] =>
  Object.entries(CROPS).map(([ratio, { width, height }]) => {
    const url = at(publication, cropUrl(picture, ratio as keyof typeof CROPS));
    return {
      "@type": "ImageObject",
      url,
      contentUrl: url,
      width: `${width}px`,
      height: `${height}px`,
      caption: picture.caption ?? picture.alt,
      ...rights(picture, publication),
    };
  });
