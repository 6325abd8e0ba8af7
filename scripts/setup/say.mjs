/** One line about what the set-up does, and how long it took. */
export async function step(title, work) {
  const started = performance.now();
  process.stdout.write(`stet: ${title} …\n`);
  await work();
  process.stdout.write(`stet: ${title}: done in ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
}

/** Ends the process with what went wrong and what to do about it. */
export function fail(message) {
  process.stderr.write(`stet: ${message}\n`);
  process.exit(1);
}
