import type { Channel, State, SuppressionReason } from "../states.ts";
import type { Follows, Rhythm, Target, Wishes } from "../wishes.ts";

/** Times are epoch milliseconds. Whatever a method writes is durable, and all or nothing, when its promise resolves. */
export interface AudienceStore
  extends RequestStore,
    ReaderStore,
    DeviceStore,
    SuppressionStore,
    AlertStore,
    DeliveryStore {
  close(): Promise<void>;
}

/** What somebody asked for and has not confirmed. */
export type Request = {
  id: string;
  email: string;
  emailHash: string;
  tokenHash: string;
  wishes: Wishes;
  form: string;
  textVersion: string;
  network: string;
  at: number;
  expires: number;
};

export interface RequestStore {
  /** Keeps a request and queues the mail that asks for its confirmation. */
  ask(request: Request): Promise<void>;
  request(id: string): Promise<Request | undefined>;
  pending(tokenHash: string, now: number): Promise<Request | undefined>;
  /**
   * Carries a request out, once: the reader is made or added to, the consent noted, a suppression `left` lifted.
   * Undefined where the token is unknown, used or expired. `id` names the reader, should this be a new one.
   */
  confirm(tokenHash: string, id: string, now: number): Promise<Reader | undefined>;
  /** Deletes what an address asked for and did not confirm: its mail is not sent, its link is void. Says whether there was anything. */
  withdraw(emailHash: string): Promise<boolean>;
  /** Deletes requests that expired, and of before `now` minus two days: counters, and what became of mail that was asked for. */
  purge(now: number): Promise<number>;
  /** Counts an attempt under `key` in the window of `windowMs` and says how many there are now. */
  count(key: string, windowMs: number, now: number): Promise<number>;
}

export type Reader = {
  id: string;
  email: string;
  emailHash: string;
  rhythm: Rhythm;
  /** No mail but what the reader asks for, until then. */
  pausedUntil: number | undefined;
  confirmedAt: number;
};

/** `network`: whence it was given, as a keyed hash. */
export type Consent = {
  at: number;
  act: string;
  textVersion: string;
  form: string;
  network: string;
  wishes: Wishes;
};

type Message = { campaign: string; list: string; state: State; at: number };

export type Preferences = {
  newsletters: string[];
  follows: Follows;
  rhythm: Rhythm;
  pausedUntil?: number | undefined;
};

export interface ReaderStore {
  reader(id: string): Promise<Reader | undefined>;
  readerByHash(emailHash: string): Promise<Reader | undefined>;
  preferences(id: string): Promise<Preferences | undefined>;
  /** Replaces what the reader gets, and cancels what is queued of the rest. */
  savePreferences(id: string, preferences: Preferences, now: number): Promise<void>;
  /** Ends one list (`alerts` or a newsletter); true also where it had ended before. False for an unknown reader. */
  leave(id: string, list: string, now: number): Promise<boolean>;
  /** Deletes the reader and all that is known; the hash of the address stays in the suppression list as `left`. */
  forget(id: string, now: number): Promise<void>;
  consents(id: string): Promise<Consent[]>;
  /** What was to be sent to the reader, and what became of it; but for mail that was asked for. */
  messages(id: string): Promise<Message[]>;
  /** Queues the mail with a fresh link to the preferences; takes as long where there is no such reader. */
  sendLink(emailHash: string, now: number): Promise<void>;
  /** Adds confirmed readers from another system; those suppressed or known are left alone. Returns how many were added. */
  importReaders(
    readers: (Omit<Reader, "pausedUntil"> & { newsletters: string[] })[],
    now: number,
  ): Promise<number>;
  everyReader(after: string, most: number): Promise<Reader[]>;
}

export type Device = { id: string; endpoint: string; p256dh: string; auth: string; at: number };

export interface DeviceStore {
  /** Makes or replaces the device with this endpoint; it follows exactly these targets. */
  saveDevice(device: Device, targets: Target[]): Promise<void>;
  device(id: string): Promise<Device | undefined>;
  /** What a device follows. */
  deviceFollows(id: string): Promise<Target[]>;
  forgetDevice(endpoint: string): Promise<void>;
}

export interface SuppressionStore {
  suppress(emailHash: string, reason: SuppressionReason, now: number): Promise<void>;
  suppression(emailHash: string): Promise<SuppressionReason | undefined>;
  /** Counts a refusal that may pass; returns how many campaigns in a row were refused. */
  countRefusal(readerId: string): Promise<number>;
}

/** What the audience last knew of a story. `corrections` holds the times of those that followers were told. */
export type KnownStory = { id: string; breaking: boolean; corrections: string[] };

export type Campaign = {
  id: string;
  kind: "alert" | "letter" | "digest";
  story?: string | undefined;
  breaking: boolean;
  /** What the mail says, ready to be rendered; JSON. */
  content: unknown;
  at: number;
};

export type NewCampaign = Campaign & {
  /** Followers of any of these, on both channels, under the list `alerts`. */
  targets: Target[];
  /** Subscribers of these newsletters, by mail. */
  letters: string[];
};

export interface AlertStore {
  /** When somebody first asked to be told; undefined while nobody has. */
  opened(): Promise<number | undefined>;
  /** False until `baseline` was called: what was published before the audience opened is known and told to nobody. */
  hasBaseline(): Promise<boolean>;
  baseline(now: number): Promise<void>;
  /** The revision up to which this catalogue's changes were looked at; undefined for one that nobody has looked at. */
  lookedUntil(catalogue: number): Promise<number | undefined>;
  looked(catalogue: number, revision: number): Promise<void>;
  known(ids: readonly string[]): Promise<Map<string, KnownStory>>;
  /** Notes what is known now and makes the campaigns that follow from it; a campaign that exists stays as it is. */
  note(stories: KnownStory[], campaigns: NewCampaign[]): Promise<void>;
  /** The campaign by which a story's news was or is told; a story that moved has that of its first address. Undefined where there is none. */
  newsOf(story: string): Promise<string | undefined>;
  /** What is known of a story, follows it, and was or will be said of it, is of the story with another id from now on. */
  moveStory(from: string, to: string): Promise<void>;
  /** Cancels what is queued about a story that was withdrawn. */
  cancelStory(id: string, now: number): Promise<void>;
  /** Stories are online: what was cancelled because one of them was withdrawn is to be queued again. False where nothing was. */
  restoreStories(ids: readonly string[]): Promise<boolean>;
  /** Campaigns whose deliveries are not all queued yet, oldest first. */
  unqueued(): Promise<NewCampaign[]>;
  /** Queues the next `most` deliveries of a campaign, after follower `after`; the last follower, or undefined when all are queued. */
  queueSome(
    campaign: NewCampaign,
    digests: Digests,
    after: string,
    most: number,
    now: number,
  ): Promise<string | undefined>;
  queued(campaign: string, now: number): Promise<void>;
  campaign(id: string): Promise<NewCampaign | undefined>;
}

/** When daily and weekly digests go out next. */
export type Digests = { daily: number; weekly: number };

export type Delivery = {
  campaign: string;
  /** Id of the reader (mail), of the device (push), or of the request that is to be confirmed. */
  follower: string;
  channel: Channel;
  /** `alerts`, a newsletter's slug, or `asked` for mail that the reader asked for. */
  list: string;
  priority: number;
  attempts: number;
  at: number;
};

export type DeliveryKey = Pick<Delivery, "campaign" | "follower" | "channel">;

/** A delivery that the next server took, and when. */
export type Accepted = { key: DeliveryKey; at: number };

export interface DeliveryStore {
  /** Leases up to `most` deliveries that are due, the most urgent first; none to `heldDomains`. */
  lease(
    channel: Channel,
    owner: string,
    most: number,
    until: number,
    now: number,
    heldDomains: string[],
  ): Promise<Delivery[]>;
  /**
   * The last step before the message leaves: false where the lease was lost or the delivery cancelled meanwhile, and then it
   * must not leave. From here to `settle` its outcome is open. `before` is settled in the same step, whatever becomes of this one.
   */
  submit(key: DeliveryKey, owner: string, until: number, before?: Accepted): Promise<boolean>;
  settle(key: DeliveryKey, state: State, now: number, error?: string): Promise<void>;
  /** Back into the queue, or held for a digest, until `due`; `spent` says whether this counted as an attempt. */
  postpone(
    key: DeliveryKey,
    state: "queued" | "held",
    due: number,
    spent: boolean,
    error?: string,
  ): Promise<void>;
  /** Takes up what other owners left behind: leased ones are queued again, submitted ones returned, their outcome being open. */
  abandoned(now: number, isGone: (owner: string) => boolean): Promise<Delivery[]>;
  /** How many alerts the follower was told since; breaking ones left out. */
  toldSince(follower: string, channel: Channel, since: number): Promise<number>;
  /** Makes digests of what is held and due: one delivery a reader. Returns how many. */
  gatherDigests(now: number, most: number): Promise<number>;
  /** What a digest gathers. */
  gathered(digest: string, follower: string): Promise<Campaign[]>;
  /** Notes a report about accepted mail. False where no such delivery was accepted. */
  report(key: DeliveryKey, state: "delivered" | "bounced" | "complained", now: number): Promise<boolean>;
  /** The first moment at which something is due. */
  nextDue(): Promise<number | undefined>;
  stats(): Promise<Stats>;
}

type Stats = {
  readers: number;
  pending: number;
  devices: number;
  follows: number;
  suppressed: number;
  deliveries: Record<string, number>;
};
