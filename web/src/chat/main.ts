/** The chat page. */

import "../shared/live";
import "../shared/masthead";
import "./chat";
import type { Chat } from "./chat";

const chat = document.querySelector<Chat>("hd-chat")!;
const past = document.querySelector<HTMLButtonElement>("#history")!;

past.addEventListener("click", () => chat.toggleHistory());
document.querySelector("#new")!.addEventListener("click", () => chat.startNew());
chat.addEventListener("hd-drawer", (event) => past.setAttribute("aria-expanded", String((event as CustomEvent<boolean>).detail)));
