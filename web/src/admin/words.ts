/** The codes of the interface in words. */

import type { IconName } from "../shared/icons";
import type { AnswerStatus, Reason } from "../shared/types";
import type { ApprovedState, UploadState } from "./types";

type Shown = [tone: string, sign: IconName, words: string];

export const ANSWERS: Record<AnswerStatus, Shown> = {
  answered: ["good", "check", "Đã trả lời"],
  answered_partly: ["warn", "half", "Trả lời một phần"],
  not_found: ["bad", "missing", "Không tìm thấy"],
  unverified: ["bad", "shield", "Không qua kiểm chứng"],
  needs_clarification: ["wait", "question", "Hỏi lại cho rõ"],
  out_of_scope: ["plain", "compass", "Ngoài phạm vi"],
  failed: ["bad", "alert", "Lỗi hệ thống"],
};

export const REASONS: Record<Reason, string> = {
  wrong: "Sai nội dung",
  incomplete: "Thiếu ý",
  outdated: "Không còn hiệu lực",
  unclear: "Khó hiểu",
  other: "Lý do khác",
};

export const DOORS: Record<string, string> = {
  web: "Trang hỏi đáp",
  widget: "Trang nhúng",
  api: "Chương trình (API)",
  zalo: "Zalo",
  openai: "Giao thức OpenAI",
  mcp: "Trợ lý khác (MCP)",
  cli: "Dòng lệnh",
};

export const STEPS: Record<string, string> = {
  understand: "Hiểu câu hỏi",
  retrieve: "Tìm điều khoản",
  read: "Chọn câu trả lời được",
  plan: "Dựng câu trả lời",
  write: "Mô hình viết câu trả lời",
  verify: "Kiểm chứng",
  present: "Trình bày",
  // Answers kept by version 0.1.
  drafting: "Tìm điều khoản, chọn câu (0.1)",
  composing: "Mô hình viết câu trả lời (0.1)",
  verifying: "Kiểm chứng (0.1)",
};

export const APPROVED: Record<ApprovedState, Shown> = {
  draft: ["plain", "digest", "Bản nháp"],
  approved: ["good", "check", "Đang dùng"],
  expired: ["warn", "alert", "Hết hạn"],
  withdrawn: ["bad", "ended", "Đã rút"],
};

export const UPLOADS: Record<UploadState, Shown> = {
  reading: ["wait", "clock", "Đang đọc"],
  checking: ["wait", "clock", "Đang đối chiếu"],
  waiting: ["warn", "question", "Chờ xác nhận"],
  storing: ["wait", "clock", "Đang ghi"],
  indexing: ["wait", "clock", "Đang lập chỉ mục"],
  done: ["good", "check", "Đã vào thư viện"],
  refused: ["bad", "ended", "Không nhận"],
  failed: ["bad", "alert", "Bị gián đoạn"],
};

export const SCOPES: Record<string, string> = { ask: "Hỏi đáp", search: "Tra cứu", admin: "Quản trị" };

export const ACTS: Record<string, string> = {
  "admin.add": "Thêm người quản trị",
  "admin.password": "Đổi mật khẩu người quản trị",
  "admin.remove": "Gỡ người quản trị",
  "document.add": "Đưa văn bản vào thư viện",
  "document.replace": "Thay văn bản",
  "document.remove": "Gỡ văn bản",
  "validity.confirm": "Xác nhận hiệu lực",
  "validity.withdraw": "Rút xác nhận hiệu lực",
  "approved.draft": "Soạn câu trả lời duyệt",
  "approved.create": "Soạn câu trả lời duyệt",
  "approved.edit": "Sửa câu trả lời duyệt",
  "approved.approve": "Duyệt câu trả lời",
  "approved.withdraw": "Rút câu trả lời duyệt",
  "approved.expire": "Câu trả lời duyệt hết hạn",
  "doors.close": "Tạm dừng trả lời",
  "doors.open": "Mở lại trả lời",
  "key.add": "Cấp khóa API",
  "key.rotate": "Đổi khóa API",
  "key.revoke": "Thu hồi khóa API",
  "site.add": "Cấp khóa trang nhúng",
  "site.remove": "Thu hồi khóa trang nhúng",
  purge: "Xóa câu hỏi cũ",
  "question.handled": "Đánh dấu câu hỏi đã xử lý",
  "question.reopened": "Mở lại câu hỏi",
  "session.begin": "Đăng nhập",
  "session.end": "Đăng xuất",
  "session.refused": "Đăng nhập không thành công",
};

// What became of an approved answer is told in its history by the last part of these names.
export const BECAME: Record<string, string> = {
  create: "Soạn",
  created: "Soạn",
  draft: "Soạn",
  edit: "Sửa",
  edited: "Sửa",
  approve: "Duyệt",
  approved: "Duyệt",
  withdraw: "Rút",
  withdrawn: "Rút",
  expire: "Hết hạn",
  expired: "Hết hạn",
};

const WHOLE = new Intl.NumberFormat("vi-VN");
const ONE = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1 });

export function count(number: number): string {
  return WHOLE.format(number);
}

export function share(part: number, whole: number): string {
  return whole ? `${ONE.format((100 * part) / whole)}%` : "–";
}

/** Milliseconds as people read them: "850 ms", "1,4 giây". */
export function lasting(ms: number | null): string {
  if (ms === null) return "–";
  return ms < 1000 ? `${WHOLE.format(Math.round(ms))} ms` : `${ONE.format(ms / 1000)} giây`;
}

export function size(bytes: number): string {
  return bytes < 1_000_000 ? `${ONE.format(bytes / 1000)} kB` : `${ONE.format(bytes / 1_000_000)} MB`;
}
