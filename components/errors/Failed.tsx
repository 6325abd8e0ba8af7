import { ListHead } from "../site/ListHead/ListHead.tsx";
import type { Site } from "../site/site.ts";

/** A page that could not be made. */
export function Failed({ site }: { site: Site }) {
  const { errors: say } = site.messages;
  return (
    <div className="galley">
      <ListHead kind="500" title={say.failedTitle} lede={say.failed}>
        <a href="/">{site.messages.site.front}</a>
      </ListHead>
    </div>
  );
}
