/** What a site says in the attributes of its `<script>` tag; docs/widget.md lists them. */

export const STRINGS = {
  title: "Trợ lý hỏi đáp",
  open: "Mở",
  close: "Đóng",
  greeting: "Xin chào! Bạn muốn hỏi quy định nào? Mỗi câu trả lời đều kèm chỗ trích trong văn bản.",
  machine: "Đây là trợ lý tự động, không phải cán bộ, công chức. Câu trả lời chỉ để tham khảo, không thay tư vấn pháp lý.",
  fine: "Trợ lý tự động có thể sai, hãy đối chiếu văn bản.",
  label: "Câu hỏi của bạn",
  placeholder: "Nhập câu hỏi của bạn",
  send: "Gửi",
  stop: "Dừng",
  fresh: "Hội thoại mới",
  back: "Trở lại câu trả lời",
  searching: "Đang tìm câu trả lời.",
};

export type Strings = typeof STRINGS;

export interface Settings {
  origin: string;
  siteKey: string;
  position: "right" | "left";
  theme: "light" | "dark" | "auto";
  colour: string;
  documents: string[];
  questions: string[];
  strings: Strings;
}

export function readSettings(script: HTMLScriptElement): Settings {
  const { siteKey = "", position, theme, color = "", greeting, title, documents = "", questions, strings } = script.dataset;
  const words: Strings = { ...STRINGS, ...texts(object(strings)) };
  if (greeting) words.greeting = greeting;
  if (title) words.title = title;
  return {
    origin: new URL(script.src, location.href).origin,
    siteKey,
    position: position === "left" ? "left" : "right",
    theme: theme === "dark" || theme === "auto" ? theme : "light",
    colour: color,
    documents: documents.split(",").map((each) => each.trim()).filter(Boolean).slice(0, 20),
    questions: Object.values(texts(object(questions))).slice(0, 5),
    strings: words,
  };
}

function object(json: string | undefined): object {
  if (!json) return {};
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === "object" && value) return value;
  } catch {
    // Said below.
  }
  console.warn("Hỏi Đáp: data-strings and data-questions must be JSON; ignored:", json);
  return {};
}

/** Only what is text: an attribute of another site decides words, never markup or behaviour. */
function texts(value: object): Record<string, string> {
  return Object.fromEntries(Object.entries(value).filter(([, text]) => typeof text === "string" && text));
}
