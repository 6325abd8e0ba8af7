/** Number of letters to insert, remove or replace (or neighbours to swap) to get from one word to the other. */
function editDistance(from: string, to: string): number {
  const a = Array.from(from.toLowerCase());
  const b = Array.from(to.toLowerCase());
  let before: number[] = [];
  let row = b.map((_, j) => j + 1);
  row.unshift(0);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The name most like the one written, if one is like enough to be meant. */
function nearestName(written: string, names: Iterable<string>): string | undefined {
  let best: { name: string; distance: number } | undefined;
  for (const name of names) {
    const distance = editDistance(written, name);
    if (distance < (best?.distance ?? Infinity)) best = { name, distance };
  }
  if (!best) return undefined;
  const tolerated = Math.min(Math.max(2, Math.floor(best.name.length / 3)), best.name.length - 1);
  return best.distance <= tolerated ? best.name : undefined;
}

/** "; did you mean X?" where there is something like it. */
export function didYouMean(written: string, names: Iterable<string>): string {
  const name = nearestName(written, names);
  return name === undefined ? "" : `; did you mean ${name}?`;
}
