import config from "../playwright.config";

/** npm run pictures: takes the README's pictures anew, and draws the mails' goods from the pages'. */
export default {
  ...config,
  testDir: ".",
  testMatch: "pictures.ts",
  globalSetup: "./global-setup.ts",
  outputDir: "../test-results",
};
