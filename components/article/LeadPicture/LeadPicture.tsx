import type { Picture as MeasuredPicture } from "#newsroom/story.ts";
import { Picture } from "../../picture/Picture.tsx";
import css from "./LeadPicture.module.css";

/** The picture that opens a story, with its caption and its credit. */
export function LeadPicture({ picture }: { picture: MeasuredPicture }) {
  return (
    <figure className={css.lead}>
      <Picture picture={picture} size="wide" lead />
      <figcaption className="cap">
        {picture.caption} <small>{picture.credit}</small>
      </figcaption>
    </figure>
  );
}
