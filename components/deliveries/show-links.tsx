import Link from "next/link";

type Props = { links: { href: string; words: string; current: boolean }[] };

/** What a list shows, as links beside each other. */
export function ShowLinks({ links }: Props) {
  return (
    <nav aria-label="Show" className="mb-4">
      <ul className="flex flex-wrap gap-x-1 gap-y-1">
        {links.map(({ href, words, current }) => (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              aria-current={current ? "page" : undefined}
              className="inline-flex min-h-11 items-center rounded-control px-3 text-small font-medium text-ink-2 hover:bg-sunk aria-[current=page]:bg-sea-tint aria-[current=page]:font-semibold aria-[current=page]:text-ink desk:min-h-9 forced-colors:aria-[current=page]:border"
            >
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
