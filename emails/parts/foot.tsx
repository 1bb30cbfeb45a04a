import { wordsIn } from "../words";
import type { EntryMailProps } from "./entry-mail";
import { light } from "./palette";

type Reading = Pick<EntryMailProps, "lang" | "reader" | "order" | "seller" | "store" | "replies" | "choose">;

/** Under a thread's mail: why the reader gets it, how to answer, and where they choose which mails they get. */
export function Foot({ choose, ...reading }: Reading) {
  return (
    <>
      {why(reading)}
      {choose === null ? null : (
        <>
          <br />
          <a href={choose} className="ink3" style={{ color: light.ink3, textDecoration: "underline" }}>
            {wordsIn(reading.lang).chooseMails}
          </a>
        </>
      )}
    </>
  );
}

/** The same, plain. */
export function footText({ choose, ...reading }: Reading): string {
  const said = why(reading);
  return choose === null ? said : `${said}\n${wordsIn(reading.lang).chooseMails}:\n${choose}`;
}

function why({ lang, reader, order, seller, store, replies }: Omit<Reading, "choose">): string {
  const said = wordsIn(lang);
  return `${said.why[reader]({ order, seller, store })} ${replies ? said.answerByMail : said.answerHere}`;
}
