import type { ReactNode } from "react";
import { sectionUrl } from "#newsroom/urls.ts";
import type { Site } from "../site.ts";
import css from "./SectionNav.module.css";

/** The row of sections under the masthead; `current` is the slug of the section being read. */
export function SectionNav({
  site,
  current,
  children,
}: {
  site: Site;
  current?: string;
  children?: ReactNode;
}) {
  return (
    <nav className={`${css.sections} noprint`} aria-label={site.messages.site.sections}>
      <ul className="wrap">
        {site.sections.map((section) => (
          <li key={section.slug}>
            <a href={sectionUrl(section.slug)} aria-current={section.slug === current ? "true" : undefined}>
              {section.title}
            </a>
          </li>
        ))}
        {children}
      </ul>
    </nav>
  );
}
