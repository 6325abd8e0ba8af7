export type Range = { from: number; to: number };

/**
 * The one range that a Range field asks of `size` bytes, ends included (RFC 9110, 14.1.2). `"all"`: none is asked, or
 * in a form that may be ignored (several ranges, another unit). `"none"`: it cannot be satisfied.
 */
export function rangeOf(field: string | undefined, size: number): Range | "all" | "none" {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/i.exec(field?.replaceAll(" ", "") ?? "") ?? [];
  if (first === undefined || last === undefined || (first === "" && last === "")) return "all";
  if (first === "") {
    const length = Math.min(Number(last), size);
    return length === 0 ? "none" : { from: size - length, to: size - 1 };
  }
  const from = Number(first);
  const to = last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== "" && Number(last) < from) return "all";
  return from < size ? { from, to } : "none";
}
