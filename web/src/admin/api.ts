/**
 * The administration's interface. A request that meets an ended session waits until somebody has signed in again and is then sent
 * once more, so that nothing that was typed is lost.
 */

import { ApiError, type FailureKind, type Query } from "../shared/api";
import { events } from "../shared/events";
import type { Session, Upload } from "./types";

const BASE = "/api/v1/admin/";
const OFFLINE = "Không kết nối được với máy chủ. Hãy kiểm tra mạng rồi thử lại.";
const FAULT = "Hệ thống gặp lỗi nên chưa làm được việc này. Hãy thử lại sau ít phút.";
const BY_STATUS: Record<number, string> = {
  403: "Bạn không có quyền làm việc này.",
  404: "Không tìm thấy nội dung được yêu cầu.",
  413: "Tệp quá lớn.",
  422: "Có chỗ điền chưa đúng. Hãy xem lại rồi gửi lại.",
  429: "Quá nhiều yêu cầu trong thời gian ngắn. Hãy thử lại sau ít phút.",
};

/** What failed, with whatever else the server told (`checks` of an answer that cannot be approved). */
export class AdminError extends ApiError {
  constructor(
    message: string,
    kind: FailureKind,
    code: string,
    readonly status: number,
    readonly details: Record<string, unknown> = {},
  ) {
    super(message, kind, code);
  }
}

export class AdminApi {
  session: Session | null = null;
  /** Resolves when somebody has signed in again; rejects when he gives up. */
  signInAgain: () => Promise<void> = () => Promise.reject(new ApiError("Bạn cần đăng nhập lại.", "refused"));
  private again: Promise<void> | null = null;

  async look(): Promise<Session> {
    this.session = await this.fetched<Session>("session", {});
    return this.session;
  }

  async signIn(name: string, password: string): Promise<Session> {
    this.session = await this.fetched<Session>("session", json("POST", { name, password }));
    return this.session;
  }

  get<T>(path: string, query: Query = {}): Promise<T> {
    const wanted = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) if (value !== undefined && value !== "") wanted.set(name, String(value));
    return this.call(wanted.size ? `${path}?${wanted}` : path, {});
  }

  send<T = void>(method: "POST" | "PUT" | "DELETE", path: string, body?: object): Promise<T> {
    return this.call(path, json(method, body));
  }

  /** Send a file; `progress` hears how much of it has gone, between 0 and 1. */
  async upload(file: File, progress: (part: number) => void): Promise<Upload> {
    try {
      return await this.posted(file, progress);
    } catch (error) {
      if (!ended(error)) throw error;
      await this.waitForSignIn();
      return this.posted(file, progress);
    }
  }

  /** Follow an upload until it waits or has ended; `hear` is told of each step. */
  async follow(id: string, hear: (news: Partial<Upload>) => void, signal: AbortSignal): Promise<void> {
    const response = await fetch(`${BASE}uploads/${id}/events`, { headers: { Accept: "text/event-stream" }, signal });
    if (!response.ok || !response.body) throw await refusal(response);
    for await (const { data } of events(response.body)) hear(data as Partial<Upload>);
  }

  private async call<T>(path: string, init: RequestInit): Promise<T> {
    try {
      return await this.fetched<T>(path, init);
    } catch (error) {
      if (!ended(error)) throw error;
      await this.waitForSignIn();
      return this.fetched<T>(path, init);
    }
  }

  private waitForSignIn(): Promise<void> {
    this.again ??= this.signInAgain().finally(() => (this.again = null));
    return this.again;
  }

  private async fetched<T>(path: string, init: RequestInit): Promise<T> {
    const headers = { Accept: "application/json", "X-CSRF-Token": this.session?.csrf ?? "", ...(init.headers as Record<string, string>) };
    let response: Response;
    try {
      response = await fetch(BASE + path, { ...init, headers });
    } catch {
      throw new AdminError(OFFLINE, "offline", "", 0);
    }
    if (!response.ok) throw await refusal(response);
    return (response.status === 204 ? undefined : await response.json()) as T;
  }

  // fetch() does not tell how much of a body has gone.
  private posted(file: File, progress: (part: number) => void): Promise<Upload> {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open("POST", `${BASE}uploads`);
      request.setRequestHeader("Accept", "application/json");
      request.setRequestHeader("X-CSRF-Token", this.session?.csrf ?? "");
      request.responseType = "json";
      request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
      request.onerror = () => reject(new AdminError(OFFLINE, "offline", "", 0));
      request.onload = () =>
        request.status < 300 ? resolve(request.response as Upload) : reject(failure(request.status, request.response as unknown));
      const form = new FormData();
      form.set("file", file, file.name);
      request.send(form);
    });
  }
}

export function ended(error: unknown): boolean {
  return error instanceof AdminError && error.code === "sign_in_required";
}

function json(method: string, body?: object): RequestInit {
  return body ? { method, body: JSON.stringify(body), headers: { "Content-Type": "application/json" } } : { method };
}

async function refusal(response: Response): Promise<AdminError> {
  return failure(response.status, await response.json().catch(() => null));
}

function failure(status: number, body: unknown): AdminError {
  const { message, code, error_id: id, ...details } = (body as { error?: Record<string, unknown> } | null)?.error ?? {};
  const words = String(message || BY_STATUS[status] || FAULT) + (status >= 500 && id ? ` (Mã lỗi: ${id})` : "");
  return new AdminError(words, status === 404 ? "missing" : status < 500 ? "refused" : "server", String(code ?? ""), status, details);
}
