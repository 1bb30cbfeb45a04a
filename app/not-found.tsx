import { TextLink } from "@/components/ui/text-link";
import { Title } from "@/components/ui/title";

/**
 * After an action on what is not there. Little, as Next sends it along with every page; an address that is none is a page
 * itself (decision 033).
 */
export default function NotFound() {
  return (
    <main className="mx-auto max-w-[34rem] px-4 pt-20">
      <Title className="mb-4">There is nothing here</Title>
      <TextLink href="/">Start page</TextLink>
    </main>
  );
}
