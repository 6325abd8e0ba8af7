import createMDX from "@next/mdx";

/** @type {import("next").NextConfig} */
const config = {
  // Pages, and standing pages written in MDX. Tests lie beside the code.
  pageExtensions: ["ts", "tsx", "mdx"],
  // The server in server/ compresses, hashes and names: once for each page, not once for each request.
  compress: false,
  generateEtags: false,
  poweredByHeader: false,
  // Metadata belongs into the head of every page, for every reader: it must not be streamed after the body.
  htmlLimitedBots: /.*/,
  // Next's own endpoints that Stet does not use.
  images: { unoptimized: true },
  // Addresses whose last part is a file's name. Everything that has a route of its own goes before them.
  rewrites: async () => ({
    beforeFiles: [
      {
        source: "/:section/:year(\\d{4})/:month(\\d\\d)/:day(\\d\\d)/:slug.md",
        destination: "/markdown/:section/:year/:month/:day/:slug",
      },
    ],
    afterFiles: [{ source: "/:key([a-zA-Z0-9-]{8,128}).txt", destination: "/indexnow/:key" }],
  }),
  // A route's code is read when its first page is asked for: all of it at once was a sixth of a start.
  experimental: { preloadEntriesOnStart: false },
  // Types are checked by `npm run types`, which npm test calls.
  typescript: { ignoreBuildErrors: true },
};

export default createMDX({ options: { remarkPlugins: ["remark-gfm"], rehypePlugins: ["rehype-slug"] } })(
  config,
);
