import type { Messages } from "#messages/en.ts";
import { pageUrl } from "#newsroom/urls.ts";
import css from "./Pager.module.css";

/** Newer and older pages of a list; nothing where there is one page. */
export function Pager({
  path,
  page,
  pages,
  messages,
}: {
  path: string;
  page: number;
  pages: number;
  messages: Messages;
}) {
  const { list: say } = messages;
  if (pages <= 1) return null;
  return (
    <nav className={`${css.pager} noprint`} aria-label={say.pages}>
      {page > 1 ? (
        <a href={pageUrl(path, page - 1)} rel="prev">
          {say.newer}
        </a>
      ) : (
        <span />
      )}
      <span>{say.page(page, pages)}</span>
      {page < pages ? (
        <a href={pageUrl(path, page + 1)} rel="next">
          {say.older}
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
