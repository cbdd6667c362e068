"""Every fixed sentence a user can read in an answer, in one place."""

from corpus.document import ValidityStatus

SCOPE = (
    "Tôi trả lời về các văn bản chỉ đạo cải cách hành chính: thủ tục hành chính, một cửa, dịch vụ công trực tuyến, "
    "chuyển đổi số, phân cấp, phân quyền, tinh giản biên chế và các văn bản đã được đưa vào thư viện."
)
GREETING = (
    "Xin chào! Tôi là trợ lý tra cứu tự động về văn bản cải cách hành chính; mỗi câu trả lời đều kèm trích dẫn. "
    "Bạn muốn hỏi về nội dung nào?"
)
THANKS = "Rất vui được giúp bạn. Bạn có thể hỏi tiếp bất cứ lúc nào."
READ_BY_WORDS = (
    "Máy chủ này không có mô hình đọc hiểu: câu trả lời được chọn theo từ ngữ của câu hỏi, có thể chưa đúng ý hỏi."
)
NOT_FOUND = (
    "Tôi không tìm thấy quy định trả lời câu hỏi này trong thư viện văn bản hiện có, nên không đưa ra câu trả lời."
)
NEAREST = "Chưa thấy quy định trả lời trực tiếp. Các đoạn gần nhất:"
NOT_STATED = "Các đoạn tìm được không nêu {details}."
NOT_IN_DOCUMENTS = "Thư viện có {names} nhưng tôi không thấy trong đó nội dung trả lời câu hỏi này."
WHERE_ELSE = "Bạn có thể tra cứu lại bằng chính các từ này, xem Cổng Dịch vụ công quốc gia (dichvucong.gov.vn) hoặc gọi tổng đài 1022."
NOT_IN_LIBRARY = (
    "Thư viện chưa có {names}, nên tôi chưa thể trả lời. Bạn có thể tìm văn bản tại Cơ sở dữ liệu quốc gia về "
    "văn bản pháp luật (vbpl.vn)."
)
ALSO_NOT_IN_LIBRARY = "Thư viện chưa có {names}; câu trả lời chỉ dựa trên các văn bản đã có."
PART_NOT_FOUND = "Chưa tìm thấy câu trả lời cho phần: “{part}”."
ELSEWHERE = "Không tìm thấy nội dung này trong {names}; câu trả lời lấy từ văn bản khác."
NO_PARTICULAR = "Thư viện chưa có thông tin về {facet} của {name}, nên tôi không nêu."
NO_PROVISION = "{name} trong thư viện không có {locator}."
NO_PROVISION_DIGEST = "Thư viện mới có bản tóm lược của {name}, trong đó không có {locator}. Bạn hãy xem bản chính thức hoặc hỏi theo nội dung."
OUT_OF_SCOPE = "Câu hỏi này nằm ngoài phạm vi của tôi. " + SCOPE
NO_DRAFTING = "Tôi không soạn đơn, khiếu nại hay tư vấn vụ việc cụ thể. " + SCOPE
NO_ADVICE = (
    "Tôi không tư vấn nên làm gì trong trường hợp cụ thể. Bạn có thể hỏi văn bản quy định thế nào, ví dụ điều kiện, thời hạn "
    "hoặc cơ quan giải quyết, hoặc gọi tổng đài 1022 để được hướng dẫn."
)
NOT_YET_ISSUED = "{name} ban hành ngày {day}, sau thời điểm bạn hỏi, nên lúc đó chưa có quy định này."
OTHER_YEAR = "Thư viện không có {typed}; có {name} ban hành ngày {day}. Bạn có muốn hỏi về văn bản đó không?"
ATTACK = "Tôi chỉ tra cứu và trích dẫn văn bản, không thực hiện yêu cầu thay đổi quy tắc làm việc. " + SCOPE
AMBIGUOUS = "Có nhiều văn bản khớp với “{typed}”. Bạn muốn hỏi văn bản nào?"
VAGUE = "Câu hỏi còn chung, tôi chưa rõ bạn muốn hỏi gì. Bạn chọn một câu dưới đây hoặc nêu thêm văn bản, nội dung cần biết."
WHICH_DOCUMENT = "Bạn muốn hỏi về văn bản nào? Hãy nêu số hiệu hoặc tên gọi, ví dụ “Quyết định số 749/QĐ-TTg”."
ONLY_MENTIONED = "Thư viện chưa có {names}; câu trả lời lấy từ văn bản khác có nhắc đến văn bản này."
PARTS_LEFT_OUT = "Câu trả lời nêu {told} trong {total} mục; mời xem {whole} để có đủ nội dung."
LIST_CUT = "Câu trả lời nêu {told} trong {total} mục; mời xem tất cả tại {name}."
SUMMARY_OF_PARTS = "Tóm tắt chỉ nêu câu mở đầu của từng phần; mời xem toàn văn {name} để có đủ nội dung."
UNVERIFIED = "Tôi tìm thấy nội dung liên quan nhưng không kiểm chứng được câu trả lời, nên không hiển thị."
FAILED = "Hệ thống gặp lỗi khi trả lời câu hỏi này. Bạn hãy thử lại sau."

MODEL_UNAVAILABLE = (
    "Mô hình ngôn ngữ không trả lời được, nên câu trả lời được trích trực tiếp từ văn bản trong thư viện."
)
MODEL_UNVERIFIED = (
    "Các câu do mô hình ngôn ngữ viết không qua được kiểm chứng, nên câu trả lời được trích trực tiếp từ văn bản."
)
MODEL_INTERRUPTED = (
    "Mô hình ngôn ngữ dừng giữa chừng; câu trả lời chỉ gồm những câu đã được kiểm chứng nên có thể chưa đầy đủ."
)

WARN_DIGEST = (
    "Nội dung lấy từ bản tóm lược do nhóm biên soạn lập, không phải nguyên văn; hãy đối chiếu văn bản chính thức."
)
PERSONAL_DATA = (
    "Câu hỏi có thông tin cá nhân ({kinds}), đã được che trước khi xử lý và lưu. Bạn không cần gửi thông tin này."
)
APPROVED = "Câu trả lời đã được cán bộ duyệt ngày {day}."
APPROVED_BY = "Câu trả lời đã được {name} duyệt ngày {day}."
WARN_POSITION = "Vị trí một số trích dẫn chưa đối chiếu với bản gốc."
WARN_EXPIRED = "{name} đã hết hiệu lực từ ngày {day}{by}."
WARN_EXPIRED_BY = ", thay bằng {names}"
WARN_UNKNOWN = "Hiệu lực của {names} tính đến ngày {day}: chưa xác minh."
WARN_CONFIRMED = "Hiệu lực của {name} được ghi là “{status}” {note}"
WARN_NOT_YET = "{name} chưa có hiệu lực vào ngày {day}."
WARN_PARTLY = "{name} đã được sửa đổi, bổ sung hoặc hết hiệu lực một phần tính đến ngày {day}."

STATUS_LABELS = {
    ValidityStatus.IN_FORCE: "Còn hiệu lực",
    ValidityStatus.NOT_YET: "Chưa có hiệu lực",
    ValidityStatus.EXPIRED: "Hết hiệu lực",
    ValidityStatus.PARTLY: "Hết hiệu lực một phần",
    ValidityStatus.UNKNOWN: "Chưa xác minh",
}

EXAMPLES = (
    "Hạn chót hợp nhất Cổng dịch vụ công với hệ thống một cửa điện tử theo 5894?",
    "Kinh tế số đến năm 2025 chiếm bao nhiêu GDP theo QĐ 749?",
    "QĐ 942 còn hiệu lực không?",
)
