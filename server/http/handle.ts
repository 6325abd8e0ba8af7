import type { Socket } from "node:net";

/** A write that the kernel did not take whole: the rest follows by itself, and `buffer` is kept until then. */
type Unfinished = { oncomplete: (status: number) => void; buffer: Buffer };

/** Node's own object beneath a socket, as far as it is used here: it is not documented (docs/decisions/0006). */
export type Handle = {
  /** All bytes that were read. */
  readonly bytesRead: number;
  /** Bytes that wait until the client takes more. */
  readonly writeQueueSize: number;
  /** Hears that something was read, of the client's end, and of errors. */
  onread: (this: Handle, bytes: ArrayBuffer | undefined) => unknown;
  /** From now on everything is read into this piece of memory; otherwise a new one is made for each reading. */
  useUserBuffer(buffer: Buffer): void;
  /** 0 where all was written, a negative number for an error. */
  writeBuffer(request: null, bytes: Buffer): number | Unfinished;
};

/** Nothing where the connection has gone already. */
export const handleOf = (socket: Socket) => (socket as unknown as { _handle: Handle | null })._handle;
