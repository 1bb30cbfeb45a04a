/** @type {import("next").NextConfig} */
export default {
  distDir: process.env.NEXT_DIST_DIR || ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  // npm test checks the types, of tests too; a start has no time for it.
  typescript: { ignoreBuildErrors: true },
  // Room for a form that brings five files of 10 MB itself (no JavaScript) and one more byte of each, so that too much is
  // told so by us. Only such forms get so far: the skin (scripts/skin/body.ts) cuts off all others at 3 MB.
  experimental: { serverActions: { bodySizeLimit: "56mb" } },
  images: { unoptimized: true },
  serverExternalPackages: [
    "@node-rs/argon2",
    "graphile-worker",
    "pg",
    "sharp",
    "pino",
    "nodemailer",
    "react-email",
    "@prisma/client",
    "@prisma/adapter-pg",
  ],
};
