/**
 * After an action on what is not there. Little, as Next sends it along with every page; an address that is none is a page
 * itself (decision 033).
 */
export default function NotFound() {
  return (
    <main className="mx-auto max-w-[34rem] px-4 pt-20">
      <h1 className="text-h1-phone desk:text-h1">There is nothing here</h1>
      <p className="mt-4">
        <a href="/" className="text-sea">
          Start page
        </a>
      </p>
    </main>
  );
}
