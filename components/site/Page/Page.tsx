import type { ReactNode } from "react";
import { Footer } from "../Footer/Footer.tsx";
import { Masthead } from "../Masthead/Masthead.tsx";
import type { Site } from "../site.ts";
import css from "./Page.module.css";

/** One whole page. `head` replaces the masthead (the front page has its own). */
export function Page({
  site,
  current,
  head,
  children,
}: {
  site: Site;
  current?: string;
  head?: ReactNode;
  children: ReactNode;
}) {
  return (
    <>
      <a className={`${css.skip} noprint`} href="#main">
        {site.messages.site.skip}
      </a>
      {head ?? <Masthead site={site} current={current} />}
      <main className="wrap" id="main">
        {children}
      </main>
      <Footer site={site} />
    </>
  );
}
