import { notFound } from "next/navigation";
import { Sheet } from "@/components/ui/sheet";
import { BackLink, TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { Subtitle, Title } from "@/components/ui/title";
import { readKeptMail } from "@/lib/deliveries/kept";
import { findLinks } from "@/lib/links";
import { getStore } from "@/lib/settings/store";
import { readerClock } from "../../../clock";
import { orAway } from "../../../or-away";
import { titleFor } from "../../../title";
import { MailFrame } from "../mail-frame";

type Props = PageProps<"/dev/mail/[id]">;

export const generateMetadata = ({ params }: Props) =>
  titleFor(async () => (await readKeptMail((await params).id))?.mail.subject ?? null);

export default orAway(async ({ params }: Props) => {
  const kept = await readKeptMail((await params).id);
  if (!kept) notFound();
  const { mail, letter } = kept;
  const [{ name }, clock] = await Promise.all([getStore(), readerClock({ timeZone: null })]);
  return (
    <MailFrame storeName={name}>
      <div className="mt-5">
        <BackLink href="/dev/mail">Mail</BackLink>
      </div>
      <Title className="mt-3 mb-2">{mail.subject}</Title>
      <p className="mb-5 text-small text-ink-2">
        {mail.label} to {mail.to}, from {letter.from.name}, <Time date={mail.at} clock={clock} />
      </p>
      <div className="grid gap-5 panel:grid-cols-[40.5rem_1fr]">
        <section aria-label="As html" className="min-w-0">
          <Subtitle className="mb-3">
            <TextLink href={`/dev/mail/${mail.id}/html`} prefetch={false}>
              html
            </TextLink>
          </Subtitle>
          {/* Its own document without scripts and without our origin: a mail holds what strangers wrote. */}
          <iframe
            src={`/dev/mail/${mail.id}/html`}
            title={mail.subject}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            className="h-180 w-full rounded-sheet border border-line"
          />
        </section>
        <section aria-label="As text" className="min-w-0">
          <Subtitle className="mb-3">
            <TextLink href={`/dev/mail/${mail.id}/text`} prefetch={false}>
              text
            </TextLink>
          </Subtitle>
          <Sheet className="p-4">
            <PlainText text={letter.text} />
          </Sheet>
        </section>
      </div>
    </MailFrame>
  );
});

function PlainText({ text }: { text: string }) {
  return (
    <div className="text-small whitespace-pre-wrap">
      {findLinks(text).map(({ text: words, href }, at) =>
        href ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of one text, rendered once
          <a key={at} href={href} className="text-sea underline underline-offset-3">
            {words}
          </a>
        ) : (
          words
        ),
      )}
    </div>
  );
}
