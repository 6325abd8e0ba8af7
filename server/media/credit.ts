import exifr from "exifr";
import { z } from "zod";

/** Who made a picture and what may be done with it. */
export type Credit = { creator?: string; credit?: string; licence?: string };

const Text = z
  .union([
    z.string(),
    z.array(z.string()).transform((all) => all.join(", ")),
    z.object({ value: z.string() }).transform((one) => one.value),
  ])
  .optional()
  .catch(undefined);

const Found = z.object({
  creator: Text,
  Byline: Text,
  Artist: Text,
  Credit: Text,
  rights: Text,
  CopyrightNotice: Text,
  Copyright: Text,
});

const BLOCKS = { tiff: true, ifd0: {}, exif: false, gps: false, xmp: true, iptc: true };

/** What a photograph's own EXIF, IPTC and XMP say; nothing where they are absent or broken. */
async function inFile(original: Buffer): Promise<Credit> {
  const found = Found.safeParse(await exifr.parse(original, BLOCKS).catch(() => undefined));
  if (!found.success) return {};
  const { creator, Byline, Artist, Credit: credit, rights, CopyrightNotice, Copyright } = found.data;
  return {
    creator: creator ?? Byline ?? Artist,
    credit,
    licence: rights ?? CopyrightNotice ?? Copyright,
  };
}

/** The file's own credit; where it says nothing, the one that stories give the picture. */
export async function creditOf(original: Buffer, given: Credit): Promise<Credit> {
  const own = await inFile(original);
  return {
    creator: own.creator,
    credit: own.credit ?? own.creator ?? given.credit,
    licence: own.licence ?? given.licence,
  };
}

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const inXml = (text: string) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** An XMP packet with the fields of the IPTC photo metadata standard that search engines and agencies read. */
export function xmpOf({ creator, credit, licence }: Credit): string {
  const fields = [
    creator && `<dc:creator><rdf:Seq><rdf:li>${inXml(creator)}</rdf:li></rdf:Seq></dc:creator>`,
    credit && `<photoshop:Credit>${inXml(credit)}</photoshop:Credit>`,
    licence &&
      `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${inXml(licence)}</rdf:li></rdf:Alt></dc:rights>`,
  ].filter(Boolean);
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">${fields.join("")}</rdf:Description></rdf:RDF></x:xmpmeta>`;
}
