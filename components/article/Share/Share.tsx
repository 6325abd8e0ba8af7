import type { Messages } from "#messages/en.ts";
import { Icon } from "../../site/Icon/Icon.tsx";
import css from "./Share.module.css";
import { mailto, networks, type Shared } from "./shareLinks.ts";

/** Ways to pass a story on. Each is a link; browser/share-tools.ts makes "Copy link" copy, and adds the device's own sheet. */
export function Share({ shared, messages }: { shared: Shared; messages: Messages }) {
  const { share: say } = messages;
  return (
    <share-tools className="noprint" url={shared.url} headline={shared.title} copied={say.copied}>
      <ul className={css.share} aria-label={say.title}>
        <li>
          <a href={mailto(shared, messages)}>
            <Icon name="mail" />
            {say.email}
          </a>
        </li>
        <li>
          <a href={shared.url} data-copy="">
            <Icon name="link" />
            <span>{say.copy}</span>
          </a>
        </li>
        {networks(shared).map((network) => (
          <li key={network.name}>
            <a href={network.href}>
              <Icon name={network.icon} />
              <span>{network.name}</span>
            </a>
          </li>
        ))}
        <li hidden>
          <button type="button" data-device="">
            <Icon name="share" />
            <span>{say.device}</span>
          </button>
        </li>
      </ul>
      <span className="vh" role="status" />
    </share-tools>
  );
}
