import type { Metadata } from "next";
import { pageMetadata } from "#app/metadata.ts";
import { site } from "#app/site.ts";
import { PATH, SubscribeSheet } from "./SubscribeSheet.tsx";

export function generateMetadata(): Metadata {
  const { messages } = site();
  return pageMetadata(messages.site.subscribe, messages.reader.subscribeLede, PATH);
}

export default function SubscribePage() {
  return <SubscribeSheet />;
}
