type Props = {
  /** "your" to the person, "their" to an admin. */
  whose: "your" | "their";
  staffOf: string[];
  isAdmin: boolean;
};

/** What a deletion takes away and what it leaves, said before it is asked for (decision 045). */
export function WhatGoes({ whose, staffOf, isAdmin }: Props) {
  const you = whose === "your" ? "you" : "they";
  return (
    <dl className="flex flex-col gap-4">
      <div>
        <dt className="font-semibold">What goes</dt>
        <dd className="mt-1 text-ink-2">
          <ul className="list-disc space-y-1 pl-5">
            <li>
              {whose} name, e-mail address, password and settings, and the shipping addresses of {whose} orders
            </li>
            <li>every session, and every link in a mail: {you} can no longer sign in or open a conversation</li>
            {staffOf.map((shop) => (
              <li key={shop}>
                answering for <bdi>{shop}</bdi>
              </li>
            ))}
            {isAdmin ? <li>being an admin of this store</li> : null}
          </ul>
        </dd>
      </div>
      <div>
        <dt className="font-semibold">What stays</dt>
        <dd className="mt-1 text-ink-2">
          <ul className="list-disc space-y-1 pl-5">
            <li>
              {whose} orders, and what {you} wrote, under the name “Former customer”: it is the sellers' record too
            </li>
            {staffOf.length > 0 || isAdmin ? <li>what {you} wrote for a shop or the store, under its name</li> : null}
          </ul>
        </dd>
      </div>
    </dl>
  );
}
