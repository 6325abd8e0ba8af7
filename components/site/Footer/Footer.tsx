import { sectionUrl } from "#newsroom/urls.ts";
import type { Site } from "../site.ts";
import { ThemeSwitch } from "../ThemeSwitch/ThemeSwitch.tsx";
import { Wordmark } from "../Wordmark/Wordmark.tsx";
import css from "./Footer.module.css";

/** The foot of every page: the sections again, and the pages about the newspaper itself. */
export function Footer({ site }: { site: Site }) {
  const { site: say } = site.messages;
  const links = [
    ...site.sections.map((section) => ({ url: sectionUrl(section.slug), title: section.title })),
    { url: "/topics", title: say.topics },
    { url: "/authors", title: say.authors },
    { url: "/archive", title: say.archive },
    { url: "/corrections", title: say.corrections },
    { url: "/subscribe", title: say.newsletters },
    { url: "/app", title: say.app },
    { url: "/following", title: site.messages.device.following.title },
    { url: "/saved", title: site.messages.device.saved.title },
    { url: "/feeds", title: site.messages.feeds.title },
    ...Object.entries(site.messages.standing).map(([page, { title }]) => ({ url: `/${page}`, title })),
  ];
  return (
    <footer className={`${css.footer} noprint`}>
      <div className="wrap">
        <Wordmark newspaper={site.newspaper} />
        <nav aria-label={say.more}>
          <ul>
            {links.map((link) => (
              <li key={link.url}>
                <a href={link.url}>{link.title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <ThemeSwitch messages={site.messages} />
        <p>
          {say.promise} {say.publishedWith}
        </p>
      </div>
    </footer>
  );
}
