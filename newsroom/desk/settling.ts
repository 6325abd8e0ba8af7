/** A saved file is read when it has been quiet for this long (ms): editors write in several steps. */
const QUIET = 20;

/** Files that were saved a moment ago. Calls `onDue` when some have settled; `due` takes them. */
export function openSettling(onDue: () => void) {
  const waiting = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;

  function arm() {
    if (timer || waiting.size === 0) return;
    let next = Number.POSITIVE_INFINITY;
    for (const at of waiting.values()) next = Math.min(next, at);
    timer = setTimeout(
      () => {
        timer = undefined;
        onDue();
        arm();
      },
      Math.max(1, next - performance.now()),
    );
  }

  return {
    /** Expects a file to be ready when it has not been mentioned again for `quiet` ms. */
    expect(file: string, quiet = QUIET) {
      waiting.set(file, performance.now() + quiet);
      arm();
    },
    due(): string[] {
      const now = performance.now();
      const files = [...waiting].filter(([, at]) => at <= now).map(([file]) => file);
      for (const file of files) waiting.delete(file);
      return files;
    },
    close() {
      clearTimeout(timer);
      waiting.clear();
    },
  };
}
