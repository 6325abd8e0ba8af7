import type { VocabularyProps } from "#newsroom/body/vocabulary.ts";
import { Picture } from "../../picture/Picture.tsx";
import type { BodyContext } from "../context.ts";
import css from "./Figure.module.css";

/** "50% 40%" as the two numbers. */
const focusOf = (focus: string | undefined) =>
  focus?.split(" ").map((percent) => Number.parseInt(percent, 10)) as [number, number] | undefined;

/** A picture within a story, with its caption and credit. */
export function Figure({
  src,
  alt,
  caption,
  credit,
  focus,
  context,
}: VocabularyProps["Figure"] & { context: BodyContext }) {
  const picture = context.picture(src);
  return (
    <figure className={css.figure}>
      {picture && <Picture picture={{ ...picture, focus: focusOf(focus) }} size="text" alt={alt} />}
      <figcaption className="cap">
        {caption} <small>{credit}</small>
      </figcaption>
    </figure>
  );
}
