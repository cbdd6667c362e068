/** The chat page: the question box, the turns of the conversation and who is busy. */

import { announce, today } from "./dom.js";
import { openDocuments } from "./documents.js";
import { closeSource, openSource } from "./panel.js";
import { ask, AskError } from "./stream.js";
import { spoken, Turn } from "./turn.js";

const LONGEST = 2000; // characters, as the server counts them
const COUNT_FROM = 1800;
const SLOW_AFTER = 20_000; // ms
const SURE_AFTER = 500; // ms in which a second click on the button is a double click, not a stop

const find = (selector) => document.querySelector(selector);
const box = find("#question");
const day = find("#as-of");
const send = find("#send");
const turns = find("#turns");
const reopen = find("#reopen");

let conversation = "";
let running = null; // {controller, since} while an answer is on its way
let shelf = null; // the conversation before, until the next question

/* Asking */

function submit(text) {
  const question = text.normalize("NFC").trim();
  const problem = wrong(question);
  find("#problem").textContent = problem;
  if (problem) return box.focus();
  shelf = null;
  reopen.hidden = true;
  if (text === box.value) {
    box.value = "";
    grown();
    if (matchMedia("(pointer: coarse)").matches) box.blur(); // the on-screen keyboard would hide the answer
  }
  document.body.classList.remove("empty");
  const turn = new Turn(question, chosenDay(), { ask: submit, retry: run, open: openSource });
  turns.append(turn.element);
  run(turn);
}

function wrong(question) {
  if (running) return "Đang trả lời câu trước. Bạn hãy chờ hoặc bấm Dừng.";
  if (!question) return "Bạn chưa nhập câu hỏi.";
  const length = [...question].length;
  return length > LONGEST ? `Câu hỏi dài ${length} ký tự; tối đa là ${LONGEST}. Bạn hãy rút gọn.` : "";
}

async function run(turn) {
  if (running) return;
  const controller = new AbortController();
  const mine = (running = { controller, since: Date.now() });
  const current = () => running === mine; // false once another conversation was opened
  showBusy();
  turn.start();
  turn.element.scrollIntoView({ block: "start" });
  announce("Đang tìm câu trả lời.");
  const slow = setTimeout(() => current() && turn.slow(), SLOW_AFTER);
  const question = { question: turn.question };
  if (conversation) question.conversation_id = conversation;
  if (turn.asOf) question.as_of = turn.asOf;
  const hear = {
    step: (status) => turn.step(status),
    token: (text) => turn.token(text),
    citation: (citation) => turn.citation(citation),
  };
  try {
    const answer = await ask(question, hear, controller.signal);
    if (!current()) return;
    conversation = answer.conversation_id;
    turn.finish(answer);
    announce(spoken(answer));
  } catch (error) {
    if (controller.signal.aborted) {
      turn.stop();
      announce("Đã dừng.");
    } else {
      const known = error instanceof AskError ? error : new AskError("Trang gặp lỗi khi hiển thị câu trả lời. Bạn hãy thử lại.");
      if (known !== error) console.error(error);
      turn.fail(known);
      announce(`Chưa trả lời được. ${known.message}`);
    }
  } finally {
    clearTimeout(slow);
    if (current()) {
      running = null;
      showBusy();
    }
  }
}

function stop() {
  if (running && Date.now() - running.since > SURE_AFTER) running.controller.abort();
}

function showBusy() {
  const words = running ? "Dừng" : "Gửi";
  send.classList.toggle("stop", Boolean(running));
  send.querySelector("span").textContent = words;
  send.querySelector("use").setAttribute("href", `#icon-${running ? "stop" : "send"}`);
  if (!running) find("#problem").textContent = "";
}

find("#composer").addEventListener("submit", (event) => {
  event.preventDefault();
  if (running) stop();
  else submit(box.value);
});

box.addEventListener("keydown", (event) => {
  // While a Vietnamese input method composes, Enter belongs to it.
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  submit(box.value);
});

box.addEventListener("input", () => {
  find("#problem").textContent = "";
  grown();
});

function grown() {
  const length = [...box.value.trim()].length;
  const counter = find("#counter");
  counter.hidden = length < COUNT_FROM;
  counter.textContent = `${length}/${LONGEST}`;
  counter.classList.toggle("over", length > LONGEST);
  if (CSS.supports("field-sizing", "content")) return;
  box.style.height = "auto";
  box.style.height = `${box.scrollHeight}px`;
}

for (const button of document.querySelectorAll("#examples button")) {
  button.addEventListener("click", () => submit(button.textContent));
}

/* Day of law */

function chosenDay() {
  return day.value && day.validity.valid && day.value !== today() ? day.value : "";
}

function showDay() {
  // The browser writes dates its own way (11/03 or 03/11?), so a chosen day is also said in words.
  const [year, month, date] = chosenDay().split("-").map(Number);
  find("#day-words").textContent = year ? `ngày ${date} tháng ${month} năm ${year}` : "";
  find("#today").hidden = !year;
  find("#composer").classList.toggle("other-day", Boolean(year));
}

day.value = today();
day.addEventListener("change", showDay);
day.addEventListener("blur", () => {
  if (!day.value || !day.validity.valid) day.value = today();
  showDay();
});
find("#today").addEventListener("click", () => {
  day.value = today();
  showDay();
  day.focus();
});

/* Conversations and documents */

find("#new-conversation").addEventListener("click", () => {
  if (turns.childElementCount) {
    closeSource();
    running?.controller.abort();
    running = null;
    showBusy();
    shelf = { conversation, nodes: [...turns.childNodes] };
    conversation = "";
    turns.replaceChildren();
    reopen.hidden = false;
    document.body.classList.add("empty");
    scrollTo({ top: 0 });
    announce("Đã mở hội thoại mới.");
  }
  box.focus();
});

reopen.querySelector("button").addEventListener("click", () => {
  conversation = shelf.conversation;
  turns.replaceChildren(...shelf.nodes);
  shelf = null;
  reopen.hidden = true;
  document.body.classList.remove("empty");
  turns.lastElementChild.scrollIntoView({ block: "start" });
  box.focus({ preventScroll: true });
});

for (const button of document.querySelectorAll("#open-documents, #open-documents-too")) {
  button.addEventListener("click", () => openDocuments(chosenDay(), chosenDay() || today()));
}

grown();
