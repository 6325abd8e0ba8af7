import type { ReactNode } from "react";
import { followUrl } from "#newsroom/urls.ts";
import { Icon } from "../../site/Icon/Icon.tsx";
import css from "./Bell.module.css";
import { type FollowTarget, followKey } from "./followKey.ts";

type Followed = {
  target: FollowTarget;
  /** What it is called in the reader's own list; a bell straight after a link takes the link's words. */
  subject?: string;
  /** The page about it; a bell straight after a link takes where the link leads. */
  about?: string;
};

/**
 * A link to the page that follows something; browser/follow-bell.ts makes it a button that follows at once. `children`
 * are its words, or `label` names it where the bell stands alone.
 */
export function Bell({
  target,
  subject,
  about,
  label,
  className,
  children,
}: Followed & { label?: string; className?: string; children?: ReactNode }) {
  return (
    <follow-bell className={css.bell} follow={followKey(target)} data-subject={subject} data-about={about}>
      <a className={className} href={followUrl(target)} aria-label={label} rel="nofollow">
        <Icon name="bell" />
        {children}
      </a>
    </follow-bell>
  );
}
