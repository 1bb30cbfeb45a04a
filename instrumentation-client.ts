// Runs in every browser before the page does. An action's answer brings the page as it is now, and Next draws it while
// it comes: a line that breaks in the middle would leave "This page could not be shown" in the page's place. So an
// answer counts when all of it is there; half of one is none, as if it had not come, and the page stays.
const ask = window.fetch;

window.fetch = async (input, init) => {
  const answer = await ask(input, init);
  if (!new Headers(init?.headers).has("next-action") || !answer.body) return answer;
  const { status, statusText, headers } = answer;
  return new Response(await answer.blob(), { status, statusText, headers });
};
