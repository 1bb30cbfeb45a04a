/** @type {import("next").NextConfig} */
export default {
  distDir: process.env.NEXT_DIST_DIR || ".next",
  poweredByHeader: false,
  reactStrictMode: true,
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
