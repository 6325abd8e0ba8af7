import type { Clock } from "#newsroom/newsroom.ts";
import type { Accepted, DeliveryKey, DeliveryStore } from "../ports/store.ts";

/** One delivery's way through the door. */
export type Turn = {
  /** Resolves when nothing else of this process is on its way without an answer. */
  enter(): Promise<void>;
  /** As the store's; notes in the same write what the one before left. */
  submit(key: DeliveryKey, until: number): Promise<boolean>;
  /** Notes that it was taken: now, or, where somebody waits for the turn, together with his submitting. */
  accepted(key: DeliveryKey): Promise<void>;
};

type Options = { store: Pick<DeliveryStore, "submit" | "settle">; owner: string; clock: Clock };

/**
 * Lets one delivery leave at a time, in the order of arrival. That one was taken and that the next is submitted becomes one write:
 * the disk is waited for once a message.
 */
export class Door {
  #options: Options;
  /** What the last one in has left to be noted, when its turn ends. */
  #last: Promise<Accepted | undefined> = Promise.resolve(undefined);

  constructor(options: Options) {
    this.#options = options;
  }

  /** Does `work`, which may enter; its turn ends with it. */
  async hold(work: (turn: Turn) => Promise<void>): Promise<void> {
    const { store, owner, clock } = this.#options;
    const { promise, resolve } = Promise.withResolvers<Accepted | undefined>();
    let left: Accepted | undefined;
    const nobodyWaits = () => this.#last === promise;
    const settle = ({ key, at }: Accepted) => store.settle(key, "accepted", at);
    try {
      await work({
        enter: async () => {
          const before = this.#last;
          this.#last = promise;
          left = await before;
        },
        submit: async (key, until) => {
          const submitted = await store.submit(key, owner, until, left);
          left = undefined;
          return submitted;
        },
        accepted: async (key) => {
          const mine = { key, at: clock() };
          if (nobodyWaits()) await settle(mine);
          else left = mine;
        },
      });
    } finally {
      if (left && nobodyWaits())
        await settle(left).then(
          () => {
            left = undefined;
          },
          // Whoever comes next notes it.
          () => {},
        );
      resolve(left);
    }
  }
}
