import type { ReactNode } from "react";
import css from "./ListHead.module.css";

/** What a list is a list of: its kind in the margin, its name, what it holds, what a reader can do with it. */
export function ListHead({
  kind,
  title,
  lede,
  children,
}: {
  kind: ReactNode;
  title: string;
  lede?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <>
      <p className="kick m">{kind}</p>
      <header className={css.top}>
        <h1>{title}</h1>
        {lede && <p className="lede">{lede}</p>}
        {children && <div className={css.acts}>{children}</div>}
      </header>
    </>
  );
}
