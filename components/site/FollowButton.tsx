import { Icon } from "./Icon/Icon.tsx";

/** The way to being told of a topic, a section or an author. */
export function FollowButton({ href, children }: { href: string; children: string }) {
  return (
    <a className="btn noprint" href={href} rel="nofollow">
      <Icon name="bell" />
      {children}
    </a>
  );
}
