/** Written by scripts/build-browser.ts: the address of each script, with its hash in the name. */
declare module "*/browser/manifest.json" {
  const addresses: { theme: string; reader: string; app: string; worker: string };
  export default addresses;
}
