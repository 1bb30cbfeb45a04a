import { isDatabaseAway } from "./away";
import type { FormState, Values } from "./form";
import { Refusal } from "./refusal";

/**
 * Runs what an action does and puts a "no" into words, with what was typed: a Refusal's own, or that the store cannot
 * be reached. Anything else, Next's redirects among it, is thrown on. @param values to give back; never a password
 */
export async function answering(values: Values, act: () => Promise<FormState>): Promise<FormState> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Refusal) {
      const { field, message } = error;
      return field ? { state: "invalid", errors: { [field]: message }, values } : { state: "refused", message, values };
    }
    if (!isDatabaseAway(error)) throw error;
    return { state: "refused", message: "The store cannot be reached right now. Try again in a moment.", values };
  }
}
