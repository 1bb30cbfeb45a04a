/** @type {import("next").NextConfig} */
export default {
  distDir: process.env.NEXT_DIST_DIR || ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  // npm test checks the types, of tests too; a start has no time for it.
  typescript: { ignoreBuildErrors: true },
  // Room for a message of 300,000 bytes in any encoding, so that one too long is told so by us (PRODUCT 3).
  experimental: { serverActions: { bodySizeLimit: "2mb" } },
  images: { unoptimized: true },
  serverExternalPackages: [
    "@node-rs/argon2",
    "graphile-worker",
    "pg",
    "pino",
    "nodemailer",
    "react-email",
    "@prisma/client",
    "@prisma/adapter-pg",
  ],
};
