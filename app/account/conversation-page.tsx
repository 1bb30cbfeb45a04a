import { redirect } from "next/navigation";
import { ClosedNote } from "@/components/thread/closed-note";
import { Conversation } from "@/components/thread/conversation";
import { TextLink } from "@/components/ui/text-link";
import { requireAccount, requireCustomer } from "@/lib/session";
import type { OpenThread } from "@/lib/threads/thread";
import { answerWords } from "@/lib/vendors/answer-time";
import { usualAnswer } from "@/lib/vendors/usual-answer";
import type { Search } from "../opening";
import { AccountFrame } from "./frame";
import { accountHrefs } from "./hrefs";
import { conversationProps, loadThread, pageOf, ThreadTitle } from "./thread-page";

/** The customer's conversation about no order. @param vendor the slug of the vendor it is with */
export async function customerConversationPage(id: string, vendor: string, search: Search) {
  const who = await requireCustomer();
  const [loaded, answersIn] = await Promise.all([loadThread(who, { conversation: id }, search), usualAnswer(vendor)]);
  return draw(loaded, { href: accountHrefs.conversation(id), writer: who.person.id, answersIn, search });
}

/**
 * The same before its first message; one that has begun has an address of its own. An access link opens what there is
 * and begins nothing, so who came by one is sent to sign in like everybody else.
 */
export async function newConversationPage(vendor: string, search: Search) {
  const who = { ...(await requireAccount()), holder: false };
  const [loaded, answersIn] = await Promise.all([loadThread(who, { vendor }, search), usualAnswer(vendor)]);
  if (loaded.thread.id) redirect(accountHrefs.conversation(loaded.thread.id));
  return draw(loaded, { href: accountHrefs.contact(vendor), writer: who.person.id, answersIn, search });
}

type Loaded = Awaited<ReturnType<typeof loadThread>>;
type Around = { href: string; writer: string; answersIn: number | null; search: Search };

function draw({ thread, frame, clock }: Loaded, { answersIn, search, ...place }: Around) {
  return (
    <AccountFrame frame={frame}>
      <ThreadTitle back={frame.holder ? null : { href: "/account/messages", words: "Messages" }} />
      <With thread={thread} answersIn={answersIn} />
      <div className="max-w-200">
        <Conversation
          {...conversationProps(thread, search)}
          {...{ ...place, clock }}
          closed={<ClosedNote order={null} thread={thread} hrefs={accountHrefs} />}
        />
      </div>
    </AccountFrame>
  );
}

function With({ thread, answersIn }: { thread: OpenThread; answersIn: number | null }) {
  const { name } = thread.seller;
  const href = pageOf(thread);
  return (
    <div className="mb-3 desk:mb-5">
      <p className="text-control text-ink-2">
        with{" "}
        {href === null ? (
          <bdi className="font-semibold text-ink">{name}</bdi>
        ) : (
          <TextLink href={href} prefetch={false} className="reach font-semibold">
            <bdi>{name}</bdi>
          </TextLink>
        )}
      </p>
      {href !== null && answersIn !== null ? <p className="text-small text-ink-3">{answerWords(answersIn)}</p> : null}
    </div>
  );
}
