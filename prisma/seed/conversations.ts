import { ofCarla } from "./conversations/carla.ts";
import { ofTheOakShelf } from "./conversations/oak-shelf.ts";
import { ofOlive } from "./conversations/olive.ts";
import { ofOthers } from "./conversations/others.ts";

/** Threads in every state: unread here or there, awaiting an answer for minutes or days, answered, long, one line. */
export const conversations = [...ofCarla, ...ofOlive, ofTheOakShelf, ...ofOthers];
