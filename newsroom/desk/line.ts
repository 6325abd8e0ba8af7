/** Jobs one after the other, never two at a time. A job that fails is told of, and the next goes on. */
export function openLine(onError: (error: Error) => void) {
  let last: Promise<void> = Promise.resolve();
  let closed = false;
  return {
    add(job: () => Promise<void> | void): Promise<void> {
      last = last.then(async () => {
        if (closed) return;
        try {
          await job();
        } catch (error) {
          onError(error as Error);
        }
      });
      return last;
    },
    /** Lets the present job end and does no other. */
    close(): Promise<void> {
      closed = true;
      return last;
    },
    isClosed: () => closed,
    idle: () => last,
  };
}
