import type { ReactNode } from "react";

/** Words of another language, said so to whoever reads them aloud. */
export function Foreign({ lang, children }: { lang: string; children?: ReactNode }) {
  return (
    <i lang={lang} dir="auto">
      {children}
    </i>
  );
}
