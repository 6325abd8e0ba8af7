import type { CDPSession, Page, Worker } from "@playwright/test";

/** The service worker of a site. Throws where none runs. */
export function workerOf(page: Page, origin: string): Worker {
  const workers = page.context().serviceWorkers();
  const worker = workers.find((one) => one.url().startsWith(origin));
  if (!worker) throw new Error(`no service worker of ${origin}`);
  return worker;
}

/**
 * The alerts of a device. Headless Chromium has no push service: what one would bring is handed to the service worker by the developer tools.
 */
export class AlertsOfDevice {
  /** What the service worker complained of. */
  readonly errors: string[] = [];
  #page: Page;
  #origin: string;
  #devtools: CDPSession;
  #registrationId: Promise<string>;
  #completed = 0;
  #onCompleted = () => {};

  private constructor(page: Page, origin: string, devtools: CDPSession) {
    this.#page = page;
    this.#origin = origin;
    this.#devtools = devtools;
    this.#registrationId = new Promise((done) =>
      devtools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
        const ours = registrations.find(({ scopeURL }) => scopeURL.startsWith(origin));
        if (ours) done(ours.registrationId);
      }),
    );
    devtools.on("ServiceWorker.workerErrorReported", ({ errorMessage }) => {
      this.errors.push(errorMessage.errorMessage);
    });
    devtools.on("BackgroundService.backgroundServiceEventReceived", ({ backgroundServiceEvent }) => {
      if (backgroundServiceEvent.eventName !== "Push event completed") return;
      this.#completed += 1;
      this.#onCompleted();
    });
  }

  /** Before the page is opened: its service worker is registered once. */
  static async of(page: Page, origin: string): Promise<AlertsOfDevice> {
    const devtools = await page.context().newCDPSession(page);
    const device = new AlertsOfDevice(page, origin, devtools);
    const service = "pushMessaging";
    await devtools.send("BackgroundService.startObserving", { service });
    await devtools.send("BackgroundService.setRecording", { service, shouldRecord: true });
    await devtools.send("ServiceWorker.enable");
    return device;
  }

  /**
   * Brings all of `messages` at once, and waits until the service worker has dealt with them.
   * Who asks before that what is shown makes Chromium forget an alert that is just being shown.
   */
  async deliver(...messages: string[]) {
    const registrationId = await this.#registrationId;
    await this.#page.evaluate(() => navigator.serviceWorker.ready);
    const wanted = this.#completed + messages.length;
    const all = new Promise<void>((done) => {
      this.#onCompleted = () => this.#completed >= wanted && done();
    });
    await Promise.all(
      messages.map((data) =>
        this.#devtools.send("ServiceWorker.deliverPushMessage", {
          origin: this.#origin,
          registrationId,
          data,
        }),
      ),
    );
    await all;
  }

  get worker() {
    return workerOf(this.#page, this.#origin);
  }

  /** Clicks on the oldest alert, or on its button `action`. */
  click(action = "") {
    return this.worker.evaluate(async (action) => {
      const scope = self as unknown as { registration: ServiceWorkerRegistration };
      const [notification] = await scope.registration.getNotifications();
      const NotificationEvent = Reflect.get(self, "NotificationEvent") as typeof Event;
      self.dispatchEvent(new NotificationEvent("notificationclick", { notification, action } as EventInit));
    }, action);
  }

  /** What the device shows now, the oldest first. */
  shown() {
    return this.#page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      return (await registration.getNotifications()).map(({ title, body, tag, lang, dir, data }) => ({
        title,
        body,
        tag,
        lang,
        dir,
        data: data as unknown,
      }));
    });
  }
}
