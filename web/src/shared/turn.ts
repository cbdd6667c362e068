/** A question and what became of it. A face keeps a list of turns and draws each with `<hd-reply .turn=${turn}>`. */

import { asApiError, type Api, type ApiError } from "./api";
import { shortDay, today } from "./dates";
import { plainText } from "./markdown";
import type { Answer, AskBody, Citation, StoredTurn, Table, Warning } from "./types";

const SLOW_AFTER = 15_000; // ms

export interface Turn {
  readonly id: number;
  readonly question: string;
  /** Day of law that was chosen; "" for today. */
  readonly asOf: string;
  /** Numbers of the documents that were chosen; none for all. */
  readonly documents: readonly string[];
  /** Asked without the conversation before. */
  readonly alone?: boolean;
  readonly state: "asking" | "answered" | "failed" | "stopped";
  readonly step: string;
  readonly message: string;
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly answer: Answer | null;
  readonly error: ApiError | null;
}

let last = 0;

export function newTurn(question: string, asOf: string, documents: readonly string[], alone = false): Turn {
  const blank = { step: "", message: "Đang gửi câu hỏi…", text: "", citations: [], answer: null, error: null };
  return { id: ++last, question, asOf, documents, alone, state: "asking", ...blank };
}

/** A turn from the server's record of the conversation. */
export function storedTurn({ question, documents, as_of: asOf, answer }: StoredTurn): Turn {
  const turn = newTurn(question, asOf === today() ? "" : asOf, documents ?? []);
  return { ...turn, state: "answered", text: answer.answer, citations: answer.citations, answer };
}

/** The day on which the standing of what is cited counts. */
export function dayOf(turn: Turn): string {
  return turn.answer?.as_of || turn.asOf || today();
}

/**
 * Ask, telling every change by `change`, drawn at most once a frame. Resolves to the finished turn: answered, failed or stopped.
 */
export async function runTurn(
  start: Turn,
  api: Api,
  conversation: string,
  signal: AbortSignal,
  change: (turn: Turn) => void,
): Promise<Turn> {
  let turn: Turn = { ...newTurn(start.question, start.asOf, start.documents, start.alone), id: start.id };
  let frame = 0;
  const put = (part: Partial<Turn>): void => {
    turn = { ...turn, ...part };
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      change(turn);
    });
  };
  const body: AskBody = { question: turn.question };
  if (conversation) body.conversation_id = conversation;
  if (turn.asOf) body.as_of = turn.asOf;
  if (turn.documents.length) body.documents = [...turn.documents];
  if (turn.alone) body.standalone = true;
  const slow = setTimeout(
    () => put({ message: "Câu hỏi này cần nhiều thời gian hơn. Bạn có thể chờ thêm hoặc bấm Dừng." }),
    SLOW_AFTER,
  );
  change(turn);
  try {
    const answer = await api.ask(
      body,
      {
        step: (step, message) => put({ step, message }),
        token: (text) => put({ text: turn.text + text }),
        citation: (citation) => put({ citations: [...turn.citations.filter((c) => c.marker !== citation.marker), citation] }),
      },
      signal,
    );
    turn = { ...turn, state: "answered", answer, text: answer.answer, citations: answer.citations };
  } catch (error) {
    turn = signal.aborted ? { ...turn, state: "stopped" } : { ...turn, state: "failed", error: asApiError(error) };
  } finally {
    clearTimeout(slow);
    cancelAnimationFrame(frame);
  }
  change(turn);
  return turn;
}

/** The answer's Markdown without what its tables say again and what stands with its warnings. */
export function prose(answer: Answer): string {
  if (!answer.statements.some(({ tabled, notice }) => tabled || notice)) return answer.answer;
  const lines: string[] = [];
  for (const { text, citations, lead, tabled, notice } of answer.statements) {
    if (tabled || notice) continue;
    const words = `${text} ${citations.map((marker) => `[${marker}]`).join("")}`;
    if (lead === false) lines.push(...(lines.at(-1)?.startsWith("- ") ? [] : [""]), `- ${words}`);
    else lines.push("", words);
  }
  return lines.join("\n").trim();
}

/** Verdicts in words, also said to screen readers; an answer needs none. */
export const VERDICTS = {
  answered: null,
  answered_partly: ["partly", "half", "Trả lời được một phần"],
  not_found: ["not-found", "missing", "Chưa tìm thấy trong thư viện"],
  out_of_scope: ["scope", "compass", "Ngoài phạm vi tra cứu"],
  needs_clarification: ["clarify", "speech", "Mời bạn nói rõ thêm"],
  unverified: ["unverified", "shield", "Chưa kiểm chứng được"],
  failed: ["failed", "alert", "Chưa trả lời được"],
} as const;

/** The warnings of an answer but those that its first sentence tells: that the law it speaks of has ended. */
export function untold({ warnings, statements, citations }: Answer): Warning[] {
  const first = statements[0]?.text ?? "";
  const told = citations
    .map(({ document }) => document)
    .filter(({ number, effective_to: end }) => first.includes(number) && end && days(end).some((day) => first.includes(day)));
  const noticed = statements.some(({ notice }) => notice);
  return warnings.filter(
    ({ code, message }) => code !== "expired" || !(noticed || told.some(({ number }) => message.includes(number))),
  );
}

/** A day as pages write it, and as documents do: 01/04/2022 and 01/4/2022. */
function days(iso: string): string[] {
  return [shortDay(iso), shortDay(iso).replace(/\/0([3-9])\//, "/$1/")];
}

/** What a screen reader hears when a turn has ended; long answers are left for the reader to walk through. */
export function spoken(turn: Turn): string {
  if (turn.state === "stopped") return "Đã dừng.";
  if (turn.state === "failed") return `Chưa trả lời được. ${turn.error?.message ?? ""}`;
  const answer = turn.answer;
  if (!answer) return "";
  const title = VERDICTS[answer.status]?.[2] ?? "Đã có câu trả lời";
  const text = plainText(prose(answer)).replace(/\s*\[\d+\]/g, "");
  const tables = answer.tables?.length ? ` ${answer.tables.length} bảng.` : "";
  const sources = answer.citations.length ? ` ${answer.citations.length} trích dẫn.` : "";
  return `${title}. ${text.length > 600 ? "Câu trả lời dài, mời đọc trong trang." : text}${tables}${sources}`;
}

/** The answer as text to paste, with its citations. */
export function asText(question: string, answer: Answer): string {
  const sources = answer.citations.map(({ marker, formal, document }) => `[${marker}] ${formal}. ${document.status_label}.`);
  const ended = answer.statements.filter(({ notice }) => notice);
  const notes = [
    ...ended.map(({ text, citations }) => `Lưu ý: ${text} ${citations.map((marker) => `[${marker}]`).join("")}`),
    ...untold(answer).map(({ message }) => `Lưu ý: ${message}`),
  ];
  return [
    question,
    plainText(prose(answer)),
    ...(answer.tables ?? []).map(tableText),
    sources.length ? ["Căn cứ:", ...sources].join("\n") : "",
    notes.join("\n"),
    `Tính đến ngày ${shortDay(answer.as_of)}. Câu trả lời của trợ lý tự động, chỉ để tham khảo.`,
  ]
    .filter(Boolean)
    .join("\n\n");
}

function tableText(table: Table): string {
  const rows = table.rows.map(({ cells }) =>
    cells.map((cell) => [cell.text, ...cell.citations.map((marker) => `[${marker}]`)].filter(Boolean).join(" ")).join("\t"),
  );
  return [table.caption, table.columns.join("\t"), ...rows].filter(Boolean).join("\n");
}
