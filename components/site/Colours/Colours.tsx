import type { Newspaper } from "#newsroom/schema/newspaper.ts";

const TOKENS = {
  paper: "--paper",
  galley: "--galley",
  ink: "--ink",
  secondary: "--ink-2",
  rule: "--rule",
  edge: "--edge",
  accent: "--blue",
  correction: "--red",
} as const satisfies Record<keyof Newspaper["colours"], string>;

/** The newspaper's colours as tokens, in the layer of the tokens. */
export function colourTokens(colours: Newspaper["colours"]): string {
  const declarations = Object.entries(TOKENS).map(([name, token]) => {
    const { light, dark } = colours[name as keyof typeof TOKENS];
    return `${token}:light-dark(${light},${dark})`;
  });
  return `@layer tokens{:root{${declarations.join(";")}}}`;
}

/** What makes the page this newspaper's: its colours come from content/newspaper.yaml, as the schema has checked them. */
export function Colours({ newspaper }: { newspaper: Newspaper }) {
  return <style>{colourTokens(newspaper.colours)}</style>;
}
