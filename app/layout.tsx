import "#components/tokens/layers.css";
import "#components/tokens/faces.css";
import "#components/tokens/tokens.css";
import "#components/tokens/base.css";
import "#components/tokens/parts.css";
import "#components/tokens/print.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { Colours } from "#components/site/Colours/Colours.tsx";
import { directionOf } from "#newsroom/direction.ts";
import { catalogue, siteUrl } from "#platform/wiring.ts";
import browser from "../public/browser/manifest.json";
import { PRERENDER } from "./speculation.ts";

/** Every page is rendered when it is first asked for; the server keeps it. */
export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  const { name, description } = catalogue().newspaper();
  return {
    metadataBase: new URL(siteUrl()),
    title: { default: name, template: `%s – ${name}` },
    description,
    icons: { icon: { url: "/icons/32.png", type: "image/png", sizes: "32x32" }, apple: "/icons/180.png" },
  };
}

export function generateViewport(): Viewport {
  const { paper } = catalogue().newspaper().colours;
  return {
    colorScheme: "light dark",
    themeColor: [
      { media: "(prefers-color-scheme: light)", color: paper.light },
      { media: "(prefers-color-scheme: dark)", color: paper.dark },
    ],
  };
}

const FACES = { text: "/fonts/proof-text.woff2", display: "/fonts/proof-display.woff2" } as const;

export default function RootLayout({ children }: { children: ReactNode }) {
  const newspaper = catalogue().newspaper();
  return (
    <html lang={newspaper.language} dir={directionOf(newspaper.language)}>
      <head>
        {Object.values(FACES).map((face) => (
          <link key={face} rel="preload" href={face} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
        <link rel="license" type="application/rsl+xml" href="/license.xml" />
        <Colours newspaper={newspaper} />
        {/* Sets the chosen theme before the first paint, so that nothing flashes. */}
        <script src={browser.theme} />
        <script type="module" src={browser.reader} />
        <script type="speculationrules">{JSON.stringify(PRERENDER)}</script>
      </head>
      <body>{children}</body>
    </html>
  );
}
