import type { ReactNode } from "react";
import prose from "../../mdx/Prose.module.css";
import css from "./Standing.module.css";

/** A page about the newspaper: heading, opening paragraph, text. */
export function Standing({ kicker, children }: { kicker: string; children: ReactNode }) {
  return (
    <article className="galley">
      <p className="kick m">{kicker}</p>
      <div className={`${prose.prose} ${prose.copy} ${css.standing}`}>{children}</div>
    </article>
  );
}
