import { z } from "zod";

// The door to the process's environment: parsed once, named in .env.example and the README's table.
const count = z.coerce.number().int().nonnegative();
const schema = z
  .object({
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    /** Set by `npm start` when it runs its own database: known passwords, /dev/mail. */
    PARLEY_DEMO: z.literal("1").optional(),
    /** Where people reach us, without a trailing slash; links in mails start with it. */
    APP_URL: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, "")),
    /** At least 32 characters; signs sessions and the tokens in mails. */
    SECRET: z.string().min(32),
    RESEND_API_KEY: z.string().min(1).optional(),
    RESEND_BASE_URL: z.url().optional(),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z.string().min(3).default("Parley <parley@localhost>"),
    /** Answers by mail come to this address, with "+token" before its "@". */
    MAIL_IN_ADDRESS: z
      .string()
      .transform((text) => text.trim().toLowerCase())
      .refine((text) => /^[a-z0-9._-]{1,31}@[a-z0-9.-]{1,253}$/.test(text), "must be like reply@in.example.com")
      .optional(),
    /** Where the receiver listens (npm run mail-in). */
    MAIL_IN_PORT: count.max(65_535).default(2525),
    MAIL_IN_HOST: z.string().min(1).default("127.0.0.1"),
    /** Whose Authentication-Results are believed: the server that takes the mail before us. */
    MAIL_IN_AUTHSERV: z.string().min(1).optional(),
    MAIL_IN_TLS_KEY: z.string().min(1).optional(),
    MAIL_IN_TLS_CERT: z.string().min(1).optional(),
    /** Signs Resend's webhooks. */
    RESEND_WEBHOOK_SECRET: z.string().min(1).optional(),
    /** How many proxies of ours stand in front and append to x-forwarded-for. */
    TRUST_PROXY: count.default(0),
    MESSAGES_PER_MINUTE: count.min(1).default(60),
    DATABASE_CONNECTIONS: count.min(2).default(10),
    /** Where files are kept that people send: below this folder, unless a bucket is named. */
    PARLEY_DATA: z.string().min(1).default(".data"),
    S3_BUCKET: z.string().min(3).optional(),
    /** Of another store than Amazon's; its buckets are then the address's first part (path style). */
    S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
    S3_REGION: z.string().min(1).default("us-east-1"),
    S3_ACCESS_KEY_ID: z.string().default(""),
    S3_SECRET_ACCESS_KEY: z.string().default(""),
    LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  })
  .superRefine(({ S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY }, context) => {
    if (S3_BUCKET && !(S3_ACCESS_KEY_ID && S3_SECRET_ACCESS_KEY))
      context.addIssue({ code: "custom", path: ["S3_ACCESS_KEY_ID"], message: "a bucket needs both keys" });
  });

export type Env = z.infer<typeof schema>;

let parsed: Env | undefined;

/** The configuration. @throws Error naming every variable that is missing or wrong, without its value */
export function env(): Env {
  parsed ??= parse(process.env);
  return parsed;
}

function parse(from: NodeJS.ProcessEnv): Env {
  const set = Object.fromEntries(Object.entries(from).filter(([, value]) => value !== ""));
  const result = schema.safeParse(set);
  if (result.success) return result.data;
  const wrong = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The configuration is not complete. ${wrong.join("; ")}. See .env.example.`);
}
