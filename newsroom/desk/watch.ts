import watcher from "@parcel/watcher";

/** Calls `onChange` with the absolute paths that changed; `onLost` where changes may have been missed. Returns the function that ends it. */
export async function watchFolder(
  folder: string,
  onChange: (paths: string[]) => void,
  onLost: (reason: string) => void,
): Promise<() => Promise<void>> {
  const subscription = await watcher.subscribe(folder, (error, events) => {
    if (error) onLost(error.message);
    else onChange(events.map(({ path }) => path));
  });
  return () => subscription.unsubscribe();
}
