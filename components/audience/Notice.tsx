import type { ReactNode } from "react";
import { ListHead } from "../site/ListHead/ListHead.tsx";
import { Page } from "../site/Page/Page.tsx";
import type { Site } from "../site/site.ts";
import { Plan } from "./Plan/Plan.tsx";

type Props = {
  site: Site;
  kind: string;
  title: string;
  lede: string;
  /** The way on. */
  next: { href: string; words: string };
  children?: ReactNode;
};

/** A page that says how something ended, and where to go from there. */
export function Notice({ site, kind, title, lede, next, children }: Props) {
  return (
    <Page site={site}>
      <div className="galley">
        <ListHead kind={kind} title={title} lede={lede} />
        {children}
        <Plan>
          <p>
            <a className="btn" href={next.href}>
              {next.words}
            </a>
          </p>
        </Plan>
      </div>
    </Page>
  );
}
