import { join, resolve } from "node:path";
import * as z from "zod";

const day = z.coerce.number().int().min(0).max(1_000_000);
const address = z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/+$/, ""));

const s3Schema = z.object({
  S3_ENDPOINT: address,
  S3_BUCKET: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/),
  S3_REGION: z.string().min(1).default("auto"),
  /** Put before every path, for a bucket that holds other things too. */
  S3_PREFIX: z
    .string()
    .regex(/^[A-Za-z0-9._/-]*$/)
    .default(""),
  S3_ACCESS_KEY_ID: z.string().min(1),
  S3_SECRET_ACCESS_KEY: z.string().min(1),
});

const environmentSchema = z.object({
  HOST: z.string().min(1).default("127.0.0.1"),
  /** 0: any free port. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(8787),
  DATA_DIR: z.string().min(1).default("whocounts-data"),
  /** Where the keys lie; beside the data by default. */
  KEYS_DIR: z.string().min(1).optional(),
  /** Where the published files are written; beside the data by default. */
  FEED_DIR: z.string().min(1).optional(),
  /** PostgreSQL instead of the embedded database. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
  /** The public address of this service; of the published files. */
  SERVICE_URL: address.optional(),
  FEED_URL: address.optional(),
  FEED_NAME: z.string().min(1).max(120).default("A WhoCounts index"),
  FEED_LICENCE: z.string().min(1).max(200).default("CC BY 4.0"),
  POLICY: z.enum(["second-pair", "auto-publish"]).default("second-pair"),
  PUBLISHER: z.enum(["inside", "off"]).default("inside"),
  /** Seconds between two looks for something to publish. */
  PUBLISH_SECONDS: z.coerce.number().min(0.1).max(86_400).default(60),
  MEMBER_DAY: day.default(500),
  UNKNOWN_KEY_DAY: day.default(5),
  ADDRESS_DAY: day.default(20),
  QUEUE_CAP: day.default(1000),
  /** Addresses of proxies whose `X-Forwarded-For` is believed, with commas between. */
  TRUSTED_PROXIES: z
    .string()
    .default("")
    .transform((text) => text.split(",").flatMap((part) => part.trim() || [])),
  LOG_LEVEL: z.enum(["debug", "info", "error"]).default("info"),
});

export interface Limits {
  memberDay: number;
  unknownKeyDay: number;
  addressDay: number;
  queueCap: number;
}

export interface S3Settings {
  endpoint: string;
  bucket: string;
  region: string;
  prefix: string;
  accessKeyId: string;
  secretAccessKey: string;
}

export interface Settings {
  host: string;
  port: number;
  dataDir: string;
  keysDir: string;
  feedDir: string;
  database: { url: string; pool: number } | undefined;
  serviceUrl: string | undefined;
  feedUrl: string | undefined;
  feedName: string;
  feedLicence: string;
  policy: "second-pair" | "auto-publish";
  publisher: "inside" | "off";
  publishSeconds: number;
  limits: Limits;
  trustedProxies: readonly string[];
  s3: S3Settings | undefined;
  logLevel: "debug" | "info" | "error";
}

export type SettingsResult = { ok: true; settings: Settings } | { ok: false; faults: string[] };

/** Reads the whole configuration from the environment. Empty variables count as absent. */
export function readSettings(environment: Record<string, string | undefined>): SettingsResult {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, text]) => text !== undefined && text !== ""),
  );
  const usesS3 = Object.keys(given).some((name) => name.startsWith("S3_"));
  const main = environmentSchema.safeParse(given);
  const s3 = s3Schema.safeParse(given);
  const faults = [
    ...(main.success ? [] : describe(main.error)),
    ...(s3.success || !usesS3 ? [] : describe(s3.error)),
  ];
  if (!main.success || faults.length > 0) return { ok: false, faults };
  return { ok: true, settings: settle(main.data, usesS3 ? s3.data : undefined) };
}

function settle(
  env: z.infer<typeof environmentSchema>,
  s3: z.infer<typeof s3Schema> | undefined,
): Settings {
  const dataDir = resolve(env.DATA_DIR);
  return {
    host: env.HOST,
    port: env.PORT,
    dataDir,
    keysDir: resolve(env.KEYS_DIR ?? join(dataDir, "keys")),
    feedDir: resolve(env.FEED_DIR ?? join(dataDir, "public")),
    database: env.DATABASE_URL ? { url: env.DATABASE_URL, pool: env.DATABASE_POOL } : undefined,
    serviceUrl: env.SERVICE_URL,
    feedUrl: env.FEED_URL,
    feedName: env.FEED_NAME,
    feedLicence: env.FEED_LICENCE,
    policy: env.POLICY,
    publisher: env.PUBLISHER,
    publishSeconds: env.PUBLISH_SECONDS,
    limits: {
      memberDay: env.MEMBER_DAY,
      unknownKeyDay: env.UNKNOWN_KEY_DAY,
      addressDay: env.ADDRESS_DAY,
      queueCap: env.QUEUE_CAP,
    },
    trustedProxies: env.TRUSTED_PROXIES,
    s3: s3 && {
      endpoint: s3.S3_ENDPOINT,
      bucket: s3.S3_BUCKET,
      region: s3.S3_REGION,
      prefix: s3.S3_PREFIX,
      accessKeyId: s3.S3_ACCESS_KEY_ID,
      secretAccessKey: s3.S3_SECRET_ACCESS_KEY,
    },
    logLevel: env.LOG_LEVEL,
  };
}

/** One line for each variable that does not fit; never its value, which may be a secret. */
function describe(error: z.ZodError): string[] {
  return error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}
