import pg from "pg";
import { cookieOf } from "../cookie.ts";

/** A thread of somebody's own, and who answers in it. `seq` is its newest entry's number. */
export type Talk = {
  id: string;
  number: string;
  shop: string;
  seq: number;
  customer: string;
  staff: string;
  vendor: string;
  /** The customer's, signed in. */
  cookie: string;
};

/** Threads of so many customers, one each. */
export async function findTalks(url: string, count: number): Promise<Talk[]> {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  const { rows } = await db.query<Omit<Talk, "cookie">>(
    `select distinct on (t.customer_id) t.id, o.number, v.slug as shop, t.last_seq as seq, t.customer_id as customer,
       s.user_id as staff, v.id as vendor
     from (select * from thread where vendor_id is not null and awaiting_since is null order by id limit $1 * 3) t
       join "order" o on o.id = t.order_id join vendor v on v.id = t.vendor_id join staff s on s.vendor_id = v.id
     order by t.customer_id, t.id limit $1`,
    [count],
  );
  await db.end();
  if (rows.length < count) throw new Error(`Only ${rows.length} customers have a thread: take a larger database.`);
  return Promise.all(rows.map(async (row) => ({ ...row, cookie: await cookieOf(row.customer) })));
}
