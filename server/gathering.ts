import { AggregatorRegistry, type Registry } from "prom-client";

/** A worker asks the first process for the metrics of all. */
export type Enquiry = { type: "metrics?"; id: number };
export type Reply = { type: "metrics"; id: number; text: string };

export const isEnquiry = (message: unknown): message is Enquiry =>
  typeof message === "object" && message !== null && "type" in message && message.type === "metrics?";
const isReply = (message: unknown): message is Reply =>
  typeof message === "object" && message !== null && "type" in message && message.type === "metrics";

const PATIENCE = 5_000;

/** In a worker: gives its own metrics to the first process, and gets those of all from there. */
export function metricsOfAll(own: Registry): () => Promise<string> {
  AggregatorRegistry.setRegistries(own);
  new AggregatorRegistry();
  const waiting = new Map<number, (text: string) => void>();
  let enquiries = 0;
  process.on("message", (message: unknown) => {
    if (!isReply(message)) return;
    waiting.get(message.id)?.(message.text);
    waiting.delete(message.id);
  });
  return () =>
    new Promise((resolve, reject) => {
      const id = ++enquiries;
      waiting.set(id, resolve);
      setTimeout(() => reject(new Error("the first process gathered no metrics")), PATIENCE).unref();
      process.send?.({ type: "metrics?", id } satisfies Enquiry);
    });
}
