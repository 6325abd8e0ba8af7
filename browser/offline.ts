import { renewAlerts } from "./device/follow.ts";

/** The service worker keeps copies for reading without a connection, and shows alerts. It is of no concern to the first paint. */
if ("serviceWorker" in navigator) {
  addEventListener("load", () => {
    // A reader whose browser refuses it reads on without.
    navigator.serviceWorker
      .register("/sw.js")
      .then(() => navigator.serviceWorker.ready)
      .then(renewAlerts)
      .catch(() => {});
  });
}

/** Whoever is here has seen what the badge of the app's icon announced. */
navigator.clearAppBadge?.().catch(() => {});
