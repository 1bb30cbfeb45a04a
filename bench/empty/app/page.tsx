import { connection } from "next/server";
import { addRow } from "./actions";

/** The least that a dynamic page with a form is. */
export default async function Page() {
  await connection();
  return (
    <form action={addRow}>
      <p>{new Date().toISOString()}</p>
      <button type="submit">Add</button>
    </form>
  );
}
