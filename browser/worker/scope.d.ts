/** The part of the service worker's world that ours uses: TypeScript's own library for it cannot stand beside the DOM's. */
type LifeEvent = Event & { waitUntil(work: Promise<unknown>): void };
type FetchEvent = LifeEvent & {
  readonly request: Request;
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
};
type PushEvent = LifeEvent & { readonly data: { json(): unknown } | null };
type NotificationEvent = LifeEvent & { readonly notification: Notification; readonly action: string };
type SubscriptionChange = LifeEvent & {
  readonly oldSubscription?: PushSubscription;
  readonly newSubscription?: PushSubscription;
};
type Page = { readonly url: string; focus(): Promise<unknown>; navigate(url: string): Promise<unknown> };

interface WorkerEvents {
  install: LifeEvent;
  activate: LifeEvent;
  fetch: FetchEvent;
  push: PushEvent;
  notificationclick: NotificationEvent;
  notificationclose: NotificationEvent;
  pushsubscriptionchange: SubscriptionChange;
}

interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { type: "window" }): Promise<Page[]>;
    openWindow(url: string): Promise<unknown>;
  };
  readonly STET: import("./paper.ts").Paper;
  skipWaiting(): Promise<void>;
  addEventListener<Name extends keyof WorkerEvents>(
    name: Name,
    listener: (event: WorkerEvents[Name]) => void,
  ): void;
}
