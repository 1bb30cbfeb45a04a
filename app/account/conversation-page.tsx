import { notFound, redirect } from "next/navigation";
import { ClosedNote } from "@/components/thread/closed-note";
import { Conversation } from "@/components/thread/conversation";
import { TextLink } from "@/components/ui/text-link";
import type { Clock } from "@/lib/format";
import { requireAccount, requireCustomer } from "@/lib/session";
import type { ThreadAddress } from "@/lib/threads/address";
import type { OpenThread } from "@/lib/threads/thread";
import { answerWords } from "@/lib/vendors/answer-time";
import { readerClock } from "../clock";
import { leadToOrder } from "../lead-to-order";
import type { Search } from "../opening";
import { AccountFrame, type Frame, loadFrame } from "./frame";
import { accountHrefs } from "./hrefs";
import { conversationProps, pageOf, ThreadTitle } from "./thread-page";
import { threads } from "./threads";

/** The customer's conversation about no order. */
export async function customerConversationPage(id: string, search: Search) {
  const who = await requireCustomer();
  const { thread, ...around } = await loadAround(who, { conversation: id }, search);
  if (!thread) return leadToOrder(who.viewer, id, accountHrefs);
  return draw(thread, { ...around, href: accountHrefs.conversation(id), writer: who.person.id, search });
}

/**
 * The same before its first message; one that has begun has an address of its own. An access link opens what there is
 * and begins nothing, so who came by one is sent to sign in like everybody else.
 */
export async function newConversationPage(vendor: string, search: Search) {
  const who = { ...(await requireAccount()), holder: false };
  const { thread, ...around } = await loadAround(who, { vendor }, search);
  if (!thread) notFound();
  if (thread.id) redirect(accountHrefs.conversation(thread.id));
  return draw(thread, { ...around, href: accountHrefs.contact(vendor), writer: who.person.id, search });
}

/** A thread and what goes around it; `thread` null: for them there is none. */
async function loadAround(who: Awaited<ReturnType<typeof requireCustomer>>, at: ThreadAddress, search: Search) {
  const [thread, frame, clock] = await Promise.all([threads.load(at, search), loadFrame(who), readerClock(who.person)]);
  return { thread, frame, clock };
}

type Around = { frame: Frame; clock: Clock; href: string; writer: string; search: Search };

function draw(thread: OpenThread, { frame, search, ...place }: Around) {
  return (
    <AccountFrame frame={frame}>
      <ThreadTitle back={frame.holder ? null : { href: "/account/messages", words: "Messages" }} />
      <With thread={thread} />
      <div className="max-w-200">
        <Conversation
          {...conversationProps(thread, search)}
          {...place}
          closed={<ClosedNote order={null} thread={thread} hrefs={accountHrefs} />}
        />
      </div>
    </AccountFrame>
  );
}

function With({ thread }: { thread: OpenThread }) {
  const { answersIn } = thread;
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
      {answersIn !== null ? <p className="text-small text-ink-3">{answerWords(answersIn)}</p> : null}
    </div>
  );
}
