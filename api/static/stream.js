/** POST a question and hear the answer as it is made (server-sent events over fetch; EventSource cannot POST). */

const OFFLINE = "Không kết nối được với máy chủ. Hãy kiểm tra mạng rồi thử lại.";
const CUT_OFF = "Kết nối bị ngắt trước khi trả lời xong. Bạn hãy thử lại.";
const BY_STATUS = {
  413: "Câu hỏi quá dài.",
  429: "Bạn gửi quá nhiều câu hỏi trong thời gian ngắn. Hãy thử lại sau ít phút.",
  502: "Máy chủ tạm thời không phản hồi. Bạn hãy thử lại sau ít phút.",
  503: "Hệ thống đang bận. Bạn hãy thử lại sau ít phút.",
  504: "Máy chủ phản hồi quá lâu. Bạn hãy thử lại sau ít phút.",
};

/** A failure with a sentence for the reader, and the id that stands in the server's log where there is one. */
export class AskError extends Error {
  constructor(message, code = "network", errorId = "") {
    super(message);
    this.code = code;
    this.errorId = errorId;
  }
}

/**
 * Ask, and resolve to the whole answer. `hear` has step({step, message}), token(text) and citation(object).
 * Rejects with AskError; with the signal's reason when it was aborted.
 */
export async function ask(question, hear, signal) {
  const response = await send(question, signal);
  if (!response.ok) throw await refusal(response);
  if (!response.headers.get("content-type")?.includes("text/event-stream")) return response.json();
  try {
    for await (const { event, data } of events(response.body)) {
      if (event === "done") return data;
      if (event === "error") throw fromBody(data, CUT_OFF);
      if (event === "status") hear.step(data);
      else if (event === "token") hear.token(data.text);
      else if (event === "citation") hear.citation(data);
    }
  } catch (error) {
    if (signal.aborted || error instanceof AskError) throw error;
    console.warn(error);
  }
  throw new AskError(CUT_OFF);
}

/** GET JSON from the API; rejects with AskError. */
export async function get(path) {
  let response;
  try {
    response = await fetch(path, { headers: { Accept: "application/json" } });
  } catch {
    throw new AskError(OFFLINE);
  }
  if (!response.ok) throw await refusal(response);
  return response.json();
}

async function send(question, signal) {
  try {
    return await fetch("api/v1/ask", {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "text/event-stream" },
      body: JSON.stringify(question),
      signal,
    });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new AskError(OFFLINE);
  }
}

async function refusal(response) {
  const message = BY_STATUS[response.status] ?? "Hệ thống gặp lỗi. Bạn hãy thử lại sau.";
  try {
    return fromBody(await response.json(), message);
  } catch {
    return new AskError(message, `http_${response.status}`); // a proxy answers with HTML
  }
}

function fromBody(body, otherwise) {
  const { message, code, error_id: errorId } = body?.error ?? {};
  return new AskError(message || otherwise, code, errorId);
}

/** Read server-sent events; `data` is parsed as JSON. */
export async function* events(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  let event = "message";
  let data = [];
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      rest += value;
      const lines = rest.split(/\r\n|\n|\r(?!$)/); // a "\r" at the very end may be half of "\r\n"
      rest = lines.pop();
      for (const line of lines) {
        if (line === "") {
          if (data.length) yield { event, data: JSON.parse(data.join("\n")) };
          event = "message";
          data = [];
        } else if (line.startsWith("event:")) event = line.slice(6).trim();
        else if (line.startsWith("data:")) data.push(line.slice(5).replace(/^ /, ""));
      }
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}
