/** The HTTP interface of Hỏi Đáp, typed. Every failure is an ApiError with a sentence for the reader. */

import { events } from "./events";
import type {
  Answer,
  AskBody,
  Citation,
  Conversation,
  DocumentSummary,
  Feedback,
  Hit,
  Lookup,
  Provision,
  Suggestion,
} from "./types";

const OFFLINE = "Không kết nối được với máy chủ. Hãy kiểm tra mạng rồi thử lại.";
const CUT_OFF = "Kết nối bị ngắt trước khi trả lời xong. Bạn hãy thử lại.";
const BY_STATUS: Record<number, string> = {
  403: "Trang web này chưa được phép dùng trợ lý.",
  404: "Không tìm thấy nội dung được yêu cầu.",
  413: "Câu hỏi quá dài.",
  429: "Bạn gửi quá nhiều yêu cầu trong thời gian ngắn. Hãy thử lại sau ít phút.",
  502: "Máy chủ tạm thời không phản hồi. Bạn hãy thử lại sau ít phút.",
  503: "Hệ thống đang bận. Bạn hãy thử lại sau ít phút.",
  504: "Máy chủ phản hồi quá lâu. Bạn hãy thử lại sau ít phút.",
};

export type FailureKind = "offline" | "cut" | "limited" | "refused" | "missing" | "server";

/** `errorId` stands in the server's log too, where there is one; `retryAfter` is in seconds. */
export class ApiError extends Error {
  constructor(
    message: string,
    readonly kind: FailureKind,
    readonly code = "",
    readonly errorId = "",
    readonly retryAfter = 0,
  ) {
    super(message);
  }
}

/** What is heard while an answer is made. */
export interface Hearing {
  step(step: string, message: string): void;
  token(text: string): void;
  citation(citation: Citation): void;
}

export type Query = Record<string, string | number | undefined>;

export class Api {
  /** `origin` "" is our own; a widget gives that of its script, and its site key. */
  constructor(
    readonly origin = "",
    private readonly siteKey = "",
  ) {}

  /** Ask, and resolve to the whole answer. Rejects with ApiError; with the signal's reason when it was aborted. */
  async ask(body: AskBody, hear: Hearing, signal: AbortSignal): Promise<Answer> {
    const response = await this.send("ask", { method: "POST", body: JSON.stringify(body), signal }, "text/event-stream");
    if (!response.headers.get("content-type")?.includes("text/event-stream")) return (await response.json()) as Answer;
    try {
      for await (const { event, data } of events(response.body!)) {
        if (event === "done") return data as Answer;
        if (event === "error") throw failure(data, CUT_OFF, "server");
        if (event === "status") hear.step((data as { step: string }).step, (data as { message: string }).message);
        else if (event === "token") hear.token((data as { text: string }).text);
        else if (event === "citation") hear.citation(data as Citation);
      }
    } catch (error) {
      if (signal.aborted || error instanceof ApiError) throw error;
    }
    throw new ApiError(CUT_OFF, navigator.onLine ? "cut" : "offline");
  }

  /** All documents; filters as the server knows them (kind, issuer, year, status, q, as_of). */
  async documents(query: Query = {}, signal?: AbortSignal): Promise<DocumentSummary[]> {
    return (await this.get<{ documents: DocumentSummary[] }>("documents", query, signal)).documents;
  }

  /** One document as a tree; readers know its type. */
  document<T>(slug: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
    return this.get<T>(`documents/${encodeURIComponent(slug)}`, query, signal);
  }

  provision(slug: string, path: string, signal?: AbortSignal): Promise<Provision> {
    return this.get(`documents/${encodeURIComponent(slug)}/provisions/${encodeURIComponent(path)}`, {}, signal);
  }

  suggest(q: string, query: Query = {}, signal?: AbortSignal): Promise<{ query: string; items: Suggestion[] }> {
    return this.get("suggest", { q, ...query }, signal);
  }

  search(q: string, query: Query = {}, signal?: AbortSignal): Promise<{ query: string; hits: Hit[] }> {
    return this.get("search", { q, ...query }, signal);
  }

  citations(q: string, query: Query = {}, signal?: AbortSignal): Promise<Lookup> {
    return this.get("citations", { q, ...query }, signal);
  }

  conversation(id: string, signal?: AbortSignal): Promise<Conversation> {
    return this.get(`conversations/${encodeURIComponent(id)}`, {}, signal);
  }

  async feedback(feedback: Feedback): Promise<void> {
    await this.send("feedback", { method: "POST", body: JSON.stringify(feedback) });
  }

  async get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
    const wanted = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) if (value !== undefined && value !== "") wanted.set(name, String(value));
    const response = await this.send(wanted.size ? `${path}?${wanted}` : path, signal ? { signal } : {});
    return (await response.json()) as T;
  }

  /** The reader's address of a provision. */
  readerUrl(slug: string, path = ""): string {
    return `${this.origin}/van-ban/${encodeURIComponent(slug)}${path ? `#${encodeURIComponent(path)}` : ""}`;
  }

  /** Address of a file made from an answer: "tables/0.xlsx", "deadlines.ics", ".docx". */
  fileUrl(recordId: string, file: string): string {
    const slash = file.startsWith(".") ? "" : "/";
    return `${this.origin}/api/v1/answers/${encodeURIComponent(recordId)}${slash}${file}`;
  }

  private async send(path: string, init: RequestInit, accept = "application/json"): Promise<Response> {
    const headers: Record<string, string> = { Accept: accept };
    if (init.body) headers["Content-Type"] = "application/json";
    if (this.siteKey) headers["X-Site-Key"] = this.siteKey;
    let response: Response;
    try {
      response = await fetch(`${this.origin}/api/v1/${path}`, { ...init, headers });
    } catch (error) {
      if (init.signal?.aborted) throw error;
      throw new ApiError(OFFLINE, "offline");
    }
    if (!response.ok) throw await refusal(response);
    return response;
  }
}

/** What an error that was not foreseen is told as. */
export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  console.error(error);
  return new ApiError("Trang gặp lỗi khi hiển thị nội dung. Bạn hãy thử lại.", "server");
}

async function refusal(response: Response): Promise<ApiError> {
  const message = BY_STATUS[response.status] ?? "Hệ thống gặp lỗi. Bạn hãy thử lại sau.";
  const kind = KINDS[response.status] ?? "server";
  const wait = Number(response.headers.get("retry-after")) || 0;
  try {
    return failure(await response.json(), message, kind, wait);
  } catch {
    return new ApiError(message, kind, `http_${response.status}`, "", wait); // a proxy answers with HTML
  }
}

const KINDS: Record<number, FailureKind> = { 403: "refused", 404: "missing", 429: "limited", 503: "limited" };

function failure(body: unknown, otherwise: string, kind: FailureKind, wait = 0): ApiError {
  const error = (body as { error?: { message?: string; code?: string; error_id?: string } } | null)?.error ?? {};
  return new ApiError(error.message || otherwise, kind, error.code, error.error_id, wait);
}
