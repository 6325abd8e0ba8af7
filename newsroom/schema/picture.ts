import { z } from "zod";
import { Line, MediaPath } from "./scalars.ts";

/** Where the subject stands, in percent of width and height: crops keep this point. */
const FocusPoint = z.tuple([z.number().min(0).max(100), z.number().min(0).max(100)]);

/** A picture as an author names it. Without alternative text and credit it does not validate. */
export const PictureReference = z.strictObject({
  src: MediaPath,
  alt: Line,
  caption: Line.optional(),
  credit: Line,
  licence: Line.optional(),
  focus: FocusPoint.optional(),
});
export type PictureReference = z.infer<typeof PictureReference>;
