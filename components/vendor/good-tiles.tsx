import { Subtitle } from "@/components/ui/title";
import { initials } from "@/lib/initials";
import type { GoodView } from "@/lib/vendors/goods";

const tile = "aspect-square w-full overflow-hidden rounded-sheet bg-sea-tint";

/** What customers bought of a vendor, as tiles. Nothing where there is nothing to show. */
export function GoodTiles({ goods }: { goods: GoodView[] }) {
  if (goods.length === 0) return null;
  return (
    <section className="mt-8">
      <Subtitle className="mb-4">What customers bought here</Subtitle>
      <ul className="grid grid-cols-2 gap-x-4 gap-y-6 desk:grid-cols-4 desk:gap-x-5">
        {goods.map((good) => (
          <li key={`${good.name} ${good.imageUrl}`} className="min-w-0">
            <Picture good={good} />
            <p dir="auto" className="mt-2 text-control font-semibold">
              {good.name}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

// The name stands below it.
function Picture({ good }: { good: GoodView }) {
  if (good.imageUrl === null) {
    return (
      <span aria-hidden="true" className={`${tile} flex items-center justify-center text-h1 text-sea`}>
        {initials(good.name)}
      </span>
    );
  }
  return (
    // biome-ignore lint/performance/noImgElement: pictures come from the store's own hosts; the server never fetches them.
    <img
      src={good.imageUrl}
      alt=""
      width={240}
      height={240}
      loading="lazy"
      decoding="async"
      referrerPolicy="no-referrer"
      className={`${tile} object-cover`}
    />
  );
}
