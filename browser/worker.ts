import { fromStore, storeFor } from "./worker/assets.ts";
import { changed, clicked, countNotices, show } from "./worker/notices.ts";
import { page } from "./worker/pages.ts";
import { worker } from "./worker/paper.ts";
import { dropOldStores, fillShell } from "./worker/stores.ts";

worker.addEventListener("install", (event) => event.waitUntil(fillShell().then(() => worker.skipWaiting())));

worker.addEventListener("activate", (event) => {
  const preload = worker.registration.navigationPreload?.enable();
  event.waitUntil(Promise.all([dropOldStores(), preload, worker.clients.claim()]));
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  if (request.mode === "navigate") return event.respondWith(page(event));
  const store = storeFor(request);
  if (store) event.respondWith(fromStore(event, store));
});

worker.addEventListener("push", (event) => event.waitUntil(show(event)));
worker.addEventListener("notificationclick", (event) => event.waitUntil(clicked(event)));
worker.addEventListener("notificationclose", (event) => event.waitUntil(countNotices()));
worker.addEventListener("pushsubscriptionchange", (event) => event.waitUntil(changed(event)));
