import { COMMON_WORDS } from "./common-words";

// From eight characters on, the lists of the commonest passwords are a thousand words with something before or after
// them ("Password1!", "qwerty123"), runs over the keyboard, and repetitions. So it is the words that are kept here,
// and what people do to them is undone.

const RUNS = [
  ...["abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertyuiop", "qwertzuiop", "azertyuiop", "asdfghjkl"],
  ...["zxcvbnm", "yxcvbnm", "1q2w3e4r5t6y7u8i9o0p", "q1w2e3r4t5y6u7i8o9p0", "1a2b3c4d5e6f7g8h", "a1b2c3d4e5f6g7h8"],
  ...["1qaz2wsx3edc4rfv5tgb", "1qazxsw23edcvfr4", "zaq12wsxcde34rfv", "qazwsxedcrfvtgb", "qweasdzxc", "!@#$%^&*()"],
].flatMap((run) => [run, [...run].reverse().join("")]);
const SIGNS: Record<string, string> = {
  "@": "a",
  "4": "a",
  "3": "e",
  "1": "i",
  "!": "i",
  "0": "o",
  $: "s",
  "5": "s",
  "7": "t",
};

/**
 * Would this be among the first guesses? A common word, or one about the person, with up to five other signs around
 * it and signs in place of letters; a run with up to three more; a repetition; nine digits or fewer.
 * @param password normalised @param about what an attacker knows: the person's address and name
 */
export function isCommon(password: string, about: string[] = []): boolean {
  const text = password.toLowerCase();
  if (/^\d{1,9}$/.test(text) || /^(.{1,10})\1+$/u.test(text) || new Set(text).size < 4 || isRun(text)) return true;
  const known = new Set(about.flatMap((it) => it.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((it) => it.length > 2));
  return cores(text).some((core) => COMMON_WORDS.has(core) || known.has(core));
}

function isRun(text: string): boolean {
  for (let before = 0; before <= 3; before++)
    for (let after = 0; before + after <= 3; after++) {
      const core = text.slice(before, text.length - after);
      if (core.length > 4 && RUNS.some((run) => run.includes(core))) return true;
    }
  return false;
}

// The words it may have been made of: as it is, and without what is no letter at its ends; signs read as letters.
function cores(text: string): string[] {
  const stripped = text.replace(/^[^\p{L}]+/u, "").replace(/[^\p{L}]+$/u, "");
  const bare = text.length - stripped.length <= 5 ? [stripped] : [];
  return [text, ...bare].flatMap((it) => [it, [...it].map((sign) => SIGNS[sign] ?? sign).join("")]);
}
