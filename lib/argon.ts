import { type Algorithm, hash, verify } from "@node-rs/argon2";

// The door to Argon2id: OWASP's first recommended setting, 19 MiB, two passes.
const SETTING = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of a text, with its setting and salt. About 30 ms of a core. */
export const hashText = (text: string): Promise<string> => hash(text, SETTING);

/** Is this the text the hash was made of? False for what is not a hash as well. */
export const hashMatches = (hashed: string, text: string): Promise<boolean> => verify(hashed, text).catch(() => false);
