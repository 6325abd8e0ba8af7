/** A duration as authors write it (1:12, 1:02:03) as ISO 8601: PT1M12S. */
export function isoDuration(duration: string): string {
  const [seconds = 0, minutes = 0, hours = 0] = duration.split(":").map(Number).reverse();
  return `PT${hours ? `${hours}H` : ""}${minutes ? `${minutes}M` : ""}${seconds}S`;
}
