"""All fixed sentences that people read in Zalo."""

from api.zalo.messages.events import EventKind

GREETING = (
    "Xin chào! Tôi là trợ lý tự động tra cứu văn bản về cải cách hành chính. Bạn cứ nhắn câu hỏi, có dấu hay không dấu đều được; "
    "mỗi câu trả lời đều kèm căn cứ là điều, khoản của văn bản.\n"
    "Tôi là máy, không thay tư vấn pháp lý hay ý kiến của cơ quan có thẩm quyền.\n"
    "Nhắn “dừng” để tôi thôi trả lời, “xóa dữ liệu” để xóa mọi câu hỏi của bạn."
)
NOT_TEXT = {
    EventKind.IMAGE: "Tôi chưa đọc được hình ảnh. Bạn vui lòng gõ câu hỏi thành chữ giúp tôi.",
    EventKind.STICKER: "Cảm ơn bạn! Khi cần tra cứu văn bản, bạn cứ gõ câu hỏi thành chữ nhé.",
    EventKind.VOICE: "Tôi chưa nghe được tin nhắn thoại. Bạn vui lòng gõ câu hỏi thành chữ giúp tôi.",
    EventKind.VIDEO: "Tôi chưa xem được video. Bạn vui lòng gõ câu hỏi thành chữ giúp tôi.",
    EventKind.FILE: "Tôi chưa đọc được tệp gửi qua Zalo. Bạn vui lòng gõ câu hỏi, hoặc nêu số hiệu văn bản cần tra cứu.",
    EventKind.LOCATION: "Tôi không cần vị trí của bạn. Bạn vui lòng gõ câu hỏi về văn bản cần tra cứu.",
    EventKind.OTHER: "Tôi chưa đọc được loại tin nhắn này. Bạn vui lòng gõ câu hỏi thành chữ giúp tôi.",
}
EMPTY = "Tôi chưa thấy nội dung câu hỏi. Bạn vui lòng gõ lại giúp tôi."
TOO_LONG = "Câu hỏi dài quá 2.000 ký tự. Bạn vui lòng tóm tắt lại rồi gửi giúp tôi."

STOPPED = "Tôi sẽ không trả lời tin nhắn của bạn nữa. Khi cần, bạn nhắn “bắt đầu” để tôi trả lời lại."
STARTED = "Tôi đã trả lời lại bình thường. Bạn muốn hỏi về văn bản nào?"
CONFIRM_STOP = "Bạn muốn tôi dừng trả lời tin nhắn của bạn?"
CONFIRM_STOP_TYPED = "Nếu bạn muốn tôi dừng trả lời, hãy nhắn “/stop”. Nếu không, bạn cứ hỏi tiếp."
CONTINUED = "Vâng, bạn cứ hỏi tiếp."

CONFIRM_ERASE = (
    "Tôi sẽ xóa mọi câu hỏi của bạn, câu trả lời và đánh giá kèm theo. Việc này không hoàn tác được. Bạn có chắc không?"
)
CONFIRM_ERASE_TYPED = CONFIRM_ERASE + "\nĐể xác nhận, bạn nhắn “đồng ý xóa” trong vòng 15 phút."
ERASED = (
    "Tôi đã xóa mọi dữ liệu của bạn trong hệ thống này. Tin nhắn trong ứng dụng Zalo do Zalo lưu, bạn có thể tự xóa."
)
NOT_ERASED = "Yêu cầu xóa đã hết hạn nên tôi chưa xóa gì. Bạn nhắn “xóa dữ liệu” nếu vẫn muốn xóa."
ERASE_CANCELLED = "Vâng, tôi giữ nguyên dữ liệu của bạn."

THANKED = "Cảm ơn bạn đã đánh giá."
ASK_REASON = "Cảm ơn bạn. Câu trả lời chưa tốt ở điểm nào?"
NOTHING_TO_RATE = "Tôi không tìm thấy câu trả lời để ghi nhận đánh giá này."

BASIS = "Căn cứ:"
NOTE = "Lưu ý:"
READ = "Đọc {locator}"
READ_HERE = "Xem: {url}"
MORE = "(Câu trả lời còn dài. Bạn hãy hỏi hẹp hơn{or_here}.)"
MORE_HERE = " hoặc xem tại {url}"

UP, DOWN = "👍 Hữu ích", "👎 Chưa tốt"
YES_STOP, NO_STOP = "Dừng trả lời", "Không, hỏi tiếp"
YES_ERASE, NO_ERASE = "Xóa tất cả", "Không xóa"
REASONS = {
    "wrong": "Sai nội dung",
    "incomplete": "Thiếu nội dung",
    "outdated": "Đã lỗi thời",
    "unclear": "Khó hiểu",
    "other": "Lý do khác",
}
