import type { Catalogue } from "#newsroom/catalogue/catalogue.ts";
import type { Clock, Log } from "#newsroom/newsroom.ts";
import type { PushCarrier } from "./ports/push.ts";
import type { AudienceStore } from "./ports/store.ts";
import type { Secrets } from "./secrets.ts";

/** What everything that readers do needs. */
export type AudienceContext = {
  store: AudienceStore;
  catalogue: Catalogue;
  secrets: Secrets;
  push: Pick<PushCarrier, "accepts" | "publicKey">;
  clock: Clock;
  log: Log;
  /** Something was queued, or somebody is to be told: resolves when what goes live from then on will be told. */
  wake: () => Promise<void>;
  /** Forms that one network may send in ten minutes. */
  perNetwork: number;
};
