import { z } from "zod";
import { Language, Line, LinkTarget, MediaPath, Slug } from "./scalars.ts";

const Hex = z.string().regex(/^#[0-9a-f]{6}$/i, "must be a colour such as #1f3cc0");
const Shades = z.strictObject({ light: Hex, dark: Hex });
const Time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "must be a time such as 06:30");
const TimeZone = z
  .string()
  .refine(
    (zone) => Intl.supportedValuesOf("timeZone").includes(zone) || zone === "UTC",
    "must be an IANA time zone",
  );

const Plan = z.strictObject({ title: Line, price: Line, description: Line, url: LinkTarget });

/** Names of lists that are no newsletters: what is followed, and mail that was asked for (audience/README.md). */
const TAKEN = ["alerts", "asked"];

const NewsletterFields = z.strictObject({
  slug: Slug.refine(
    (slug) => !TAKEN.includes(slug),
    `must be a name of its own: ${TAKEN.join(" and ")} are taken`,
  ),
  title: Line,
  description: Line,
  /** When it goes out, in the newspaper's time zone; `breaking` goes out with the news. */
  rhythm: z.enum(["weekdays", "weekly", "breaking"]),
  at: Time.optional(),
  /** ISO weekday of a weekly letter, Monday = 1. */
  weekday: z.number().int().min(1).max(7).optional(),
});
export const Newsletter = NewsletterFields.refine(
  ({ rhythm, at }) => rhythm === "breaking" || at !== undefined,
  {
    path: ["at"],
    message: "must be given, such as 07:00: without it, the newsletter never goes out",
  },
);
export type Newsletter = z.infer<typeof Newsletter>;

/** The installable app. */
const App = z
  .strictObject({
    /** False takes the service worker, and all that it keeps, off every device on its next visit. */
    serviceWorker: z.boolean().default(true),
    /** WebP pictures of the app for the installer: `wide` 1280×800, `narrow` 780×1688 pixels. */
    screenshots: z
      .array(z.strictObject({ src: MediaPath, form: z.enum(["wide", "narrow"]), label: Line }))
      .default([]),
  })
  .default({ serviceWorker: true, screenshots: [] });

/** Everything that makes this newspaper itself (content/newspaper.yaml). Changing it rebrands the site, the mail and the app. */
export const Newspaper = z.strictObject({
  name: Line,
  shortName: Line.max(20),
  /** The wordmark in two parts; the second stands on the row of dots. */
  wordmark: z.strictObject({ plain: z.string().max(60), dotted: Line.max(60) }),
  slogan: Line,
  description: Line,
  language: Language,
  timeZone: TimeZone,
  colours: z.strictObject({
    paper: Shades,
    galley: Shades,
    ink: Shades,
    secondary: Shades,
    rule: Shades,
    edge: Shades,
    accent: Shades,
    correction: Shades,
  }),
  publisher: z.strictObject({ name: Line, address: Line.optional(), founded: z.number().int().optional() }),
  contact: z.strictObject({ email: z.email(), corrections: z.email(), security: LinkTarget }),
  social: z.array(z.strictObject({ network: Line, url: LinkTarget, handle: Line.optional() })).default([]),
  /** Paths of standing pages: publisher-checklist, NewsMediaOrganization. */
  policies: z.strictObject({
    principles: LinkTarget,
    corrections: LinkTarget,
    ethics: LinkTarget,
    diversity: LinkTarget,
    masthead: LinkTarget,
    ownership: LinkTarget,
    verification: LinkTarget,
    unnamedSources: LinkTarget,
    feedback: LinkTarget,
    coverage: LinkTarget,
    privacy: LinkTarget,
    accessibility: LinkTarget,
  }),
  newsletters: z
    .array(Newsletter)
    .refine((letters) => new Set(letters.map(({ slug }) => slug)).size === letters.length, {
      message: "must not have a `slug` more than once",
    })
    .default([]),
  /** Stands beside the newsletters where the page has room. */
  subscribePicture: z.strictObject({ src: MediaPath, alt: Line }).optional(),
  alerts: z.strictObject({
    quiet: z.strictObject({ from: Time, until: Time }),
    perDay: z.number().int().min(1).max(100),
    dailyAt: Time,
    weeklyOn: z.number().int().min(1).max(7),
  }),
  plans: z.array(Plan).default([]),
  app: App,
  syndication: z.strictObject({
    hub: LinkTarget.optional(),
    indexNowKey: z
      .string()
      .regex(/^[a-zA-Z0-9-]{8,128}$/)
      .optional(),
    /** Where IndexNow is told, where a key is given. */
    indexNowUrl: LinkTarget.default("https://api.indexnow.org/indexnow"),
    /** RSL 1.0 usage tokens that are permitted and prohibited. */
    licence: z.strictObject({
      permits: z.array(z.enum(["all", "ai-all", "ai-train", "ai-input", "ai-index", "search"])),
      prohibits: z.array(z.enum(["all", "ai-all", "ai-train", "ai-input", "ai-index", "search"])),
      terms: LinkTarget,
    }),
    contentSignal: z.strictObject({ search: z.boolean(), aiInput: z.boolean(), aiTrain: z.boolean() }),
    ads: z.array(Line).default([]),
  }),
});
export type Newspaper = z.infer<typeof Newspaper>;
