import { resolve } from "node:path";
import { z } from "zod";

const unset = (value: unknown) => (value === "" ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(unset, schema.optional());
const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, `must be a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((n) => n >= least && n <= most, `must be a whole number from ${least} to ${most}`);
const address = (protocols: RegExp, example: string) =>
  z
    .string()
    .refine((text) => URL.canParse(text) && protocols.test(text), `must be an address such as ${example}`);

const Settings = z
  .object({
    PORT: optional(whole(0, 65535)),
    HOST: optional(z.string()),
    SITE_URL: optional(
      address(/^https?:\/\/[^/?#]+\/?$/, "https://www.example.org, without a path").transform(
        (text) => new URL(text).origin,
      ),
    ),
    STET_CONTENT: optional(z.string()),
    STET_DATA: optional(z.string()),
    STET_WORKERS: optional(whole(0, 64)),
    STET_SECRET: optional(z.string().min(32, "must have at least 32 characters")),
    STET_PURGE_URL: optional(address(/^https?:/, "https://cdn.example.org/purge")),
    STET_KEYS_FIELD: optional(z.enum(["Surrogate-Key", "Cache-Tag"], "must be Surrogate-Key or Cache-Tag")),
    DATABASE_URL: optional(address(/^postgres(?:ql)?:/, "postgres://user:password@host/name")),
    SMTP_URL: optional(address(/^smtps?:/, "smtps://user:password@mail.example.org")),
    STET_MAILS_PER_DOMAIN: optional(whole(1, 1_000_000)),
    VAPID_PUBLIC_KEY: optional(z.string().regex(/^[\w-]{87}=?$/, "must be a P-256 key in base64url")),
    VAPID_PRIVATE_KEY: optional(z.string().regex(/^[\w-]{43}=?$/, "must be a P-256 key in base64url")),
    VAPID_SUBJECT: optional(address(/^(?:mailto|https):/, "mailto:newsroom@example.org")),
    STET_FORMS_PER_NETWORK: optional(whole(1, 1_000_000)),
    STET_TEST_PUSH_HOSTS: optional(
      z.string().regex(/^[\w.-]+:\d+(?:,[\w.-]+:\d+)*$/, "must be hosts with ports such as 127.0.0.1:4999"),
    ),
  })
  .refine((given) => Boolean(given.VAPID_PUBLIC_KEY) === Boolean(given.VAPID_PRIVATE_KEY), {
    path: ["VAPID_PUBLIC_KEY"],
    message: "and VAPID_PRIVATE_KEY belong together: set both or neither",
  });

/** Everything that the environment says, validated; folders are absolute paths. */
export type Environment = {
  port: number;
  host: string;
  /** Public origin, without a closing slash. */
  siteUrl: string;
  contentDir: string;
  dataDir: string;
  /** Processes that serve; 0: everything in one process. */
  workers: number;
  secret: string | undefined;
  /** Told which keys changed, for a CDN in front. */
  purgeUrl: string | undefined;
  /** The field of an answer that names what a page depends on, for that CDN. */
  keysField: "Surrogate-Key" | "Cache-Tag";
  databaseUrl: string | undefined;
  smtpUrl: string | undefined;
  /** Most mails a minute to one domain; undefined: as many as the SMTP server takes. */
  mailsPerDomain: number | undefined;
  vapid: { publicKey: string; privateKey: string } | undefined;
  vapidSubject: string | undefined;
  /** Forms that one network (an office, a household) may send in ten minutes. */
  formsPerNetwork: number;
  /** Push services of tests, which are on this machine: hosts with ports. */
  testPushHosts: string[];
};

/** Reads the environment. Throws one error that names every wrong variable and says what it must be. */
export function readEnvironment(source: Record<string, string | undefined> = process.env): Environment {
  const parsed = Settings.safeParse(source);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
    throw new Error(`wrong settings in the environment:\n  ${lines.join("\n  ")}`);
  }
  const given = parsed.data;
  const port = given.PORT ?? 3000;
  const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey } = given;
  return {
    port,
    host: given.HOST ?? "127.0.0.1",
    siteUrl: given.SITE_URL ?? `http://127.0.0.1:${port}`,
    contentDir: resolve(given.STET_CONTENT ?? "content"),
    dataDir: resolve(given.STET_DATA ?? "data"),
    workers: given.STET_WORKERS ?? 0,
    secret: given.STET_SECRET,
    purgeUrl: given.STET_PURGE_URL,
    keysField: given.STET_KEYS_FIELD ?? "Surrogate-Key",
    databaseUrl: given.DATABASE_URL,
    smtpUrl: given.SMTP_URL,
    mailsPerDomain: given.STET_MAILS_PER_DOMAIN,
    vapid: publicKey && privateKey ? { publicKey, privateKey } : undefined,
    vapidSubject: given.VAPID_SUBJECT,
    formsPerNetwork: given.STET_FORMS_PER_NETWORK ?? 30,
    testPushHosts: given.STET_TEST_PUSH_HOSTS?.split(",") ?? [],
  };
}
