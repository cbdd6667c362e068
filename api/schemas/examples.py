"""Examples for the OpenAPI description; tests/api/schemas/test_examples.py compares them with real replies."""

from typing import Any

QUESTION = "Hạn chót hợp nhất Cổng dịch vụ công với hệ thống một cửa điện tử theo 5894?"
TYPED = "điểm a khoản 1 mục II nq 68/2020"
WORDS = "một cửa điện tử"

_DOCUMENT: dict[str, Any] = {
    "number": "5894/BNV-VP",
    "slug": "5894-bnv-vp-2022",
    "kind": "Văn bản",
    "issuer": "Bộ Nội vụ",
    "title": "Truyền đạt chỉ đạo của Bộ trưởng Bộ Nội vụ về triển khai kết luận phiên họp thứ hai của Ban Chỉ đạo cải "
    "cách hành chính của Chính phủ",
    "issued_on": "2022-11-24",
    "status": "unknown",
    "status_label": "Chưa xác minh",
    "effective_from": None,
    "effective_to": None,
    "replaced_by": [],
    "ended_by": [],
    "confirmation": "",
}

CITATION: dict[str, Any] = {
    "marker": 1,
    "document": _DOCUMENT,
    "provision_id": "5894-bnv-vp-2022#doan-van-phong-bo.y-2",
    "locator": {"path": "doan-van-phong-bo.y-2", "text": "ý 2 đoạn “giao nhiệm vụ cho Văn phòng Bộ”"},
    "locator_confirmed": True,
    "formal": "ý 2 đoạn “giao nhiệm vụ cho Văn phòng Bộ” Văn bản số 5894/BNV-VP ngày 24/11/2022 của Bộ Nội vụ (bản tóm "
    "lược)",
    "quote": "Văn phòng Bộ Nội vụ hợp nhất Cổng dịch vụ công của Bộ với hệ thống một cửa điện tử để chỉ còn một hệ "
    "thống thông tin giải quyết thủ tục hành chính tập trung, duy nhất; thời hạn phấn đấu là tháng 11 năm "
    "2022, chậm nhất là quý I năm 2023.",
    "text_kind": "digest",
    "url": "/api/v1/documents/5894-bnv-vp-2022/provisions/doan-van-phong-bo.y-2",
    "source_url": "",
}

ANSWER: dict[str, Any] = {
    "record_id": "9fb1fbc18d8a48b588d58086803db091",
    "conversation_id": "2fe85fa310c44135aa3ab958df5e4a2e",
    "status": "answered",
    "answer": "Theo ý 2 đoạn “giao nhiệm vụ cho Văn phòng Bộ” của Văn bản số 5894/BNV-VP (bản tóm lược), Văn phòng Bộ "
    "Nội vụ hợp nhất Cổng dịch vụ công của Bộ với hệ thống một cửa điện tử để chỉ còn một hệ thống thông tin "
    "giải quyết thủ tục hành chính tập trung, duy nhất; thời hạn phấn đấu là tháng 11 năm 2022, chậm nhất là "
    "quý I năm 2023. [1]",
    "statements": [
        {
            "text": "Theo ý 2 đoạn “giao nhiệm vụ cho Văn phòng Bộ” của Văn bản số 5894/BNV-VP (bản tóm lược), "
            "Văn phòng Bộ Nội vụ hợp nhất Cổng dịch vụ công của Bộ với hệ thống một cửa điện tử để chỉ "
            "còn một hệ thống thông tin giải quyết thủ tục hành chính tập trung, duy nhất; thời hạn "
            "phấn đấu là tháng 11 năm 2022, chậm nhất là quý I năm 2023.",
            "citations": [1],
            "lead": True,
            "tabled": False,
            "notice": False,
        }
    ],
    "tables": [],
    "warnings": [
        {
            "code": "validity_unknown",
            "message": "Hiệu lực của Văn bản số 5894/BNV-VP tính đến ngày 24/11/2026: chưa xác minh.",
        },
        {
            "code": "digest",
            "message": "Nội dung lấy từ bản tóm lược do nhóm biên soạn lập, không phải nguyên văn; hãy đối chiếu "
            "văn bản chính thức.",
        },
    ],
    "nearest": [],
    "suggestions": [
        "Văn bản số 5894/BNV-VP quy định thế nào về quy trình nội bộ và quy trình điện tử của thủ tục hành chính?",
        "Văn bản số 5894/BNV-VP quy định thế nào về cắt giảm tối thiểu 20% thông tin khai báo trong hồ sơ thủ tục hành chính?",
        "Tóm tắt Văn bản số 5894/BNV-VP.",
    ],
    "as_of": "2026-11-24",
    "carried": {"documents": [], "topic": ""},
    "timings": {
        "understand": 1.2,
        "retrieve": 38.4,
        "read": 15.1,
        "plan": 0.3,
        "write": 0.0,
        "verify": 1.4,
        "present": 0.5,
        "total": 56.9,
    },
    "citations": [CITATION],
}

HIT: dict[str, Any] = {
    "score": 1.0,
    "document": _DOCUMENT,
    "provision_ids": ["5894-bnv-vp-2022#doan-van-phong-bo.y-2"],
    "locator": {"path": "doan-van-phong-bo.y-2", "text": "ý 2 đoạn “giao nhiệm vụ cho Văn phòng Bộ”"},
    "text": CITATION["quote"],
    "url": "/api/v1/documents/5894-bnv-vp-2022/provisions/doan-van-phong-bo.y-2",
}

LOOKUP: dict[str, Any] = {
    "query": "điểm a khoản 1 mục II nq 68/2020",
    "status": "resolved",
    "message": "",
    "citations": [
        {
            "marker": 1,
            "document": {
                "number": "68/NQ-CP",
                "slug": "68-nq-cp-2020",
                "kind": "Nghị quyết",
                "issuer": "Chính phủ",
                "title": "Ban hành Chương trình cắt giảm, đơn giản hóa quy định liên quan đến hoạt động "
                "kinh doanh giai đoạn 2020-2025",
                "issued_on": "2020-05-12",
                "status": "unknown",
                "status_label": "Chưa xác minh",
                "effective_from": None,
                "effective_to": None,
                "replaced_by": [],
                "ended_by": [],
                "confirmation": "",
            },
            "provision_id": "68-nq-cp-2020#muc-ii.khoan-1.diem-a",
            "locator": {"path": "muc-ii.khoan-1.diem-a", "text": "điểm a khoản 1 Mục II"},
            "locator_confirmed": True,
            "formal": "điểm a khoản 1 Mục II Nghị quyết số 68/NQ-CP ngày 12/5/2020 của Chính phủ (bản tóm lược)",
            "quote": "Mục tiêu cắt giảm ít nhất 20% số quy định và 20% chi phí tuân thủ\nSố quy định liên quan đến "
            "hoạt động kinh doanh phải được cắt giảm, đơn giản hóa ít nhất 20% trong giai đoạn "
            "2020-2025. Chi phí tuân thủ quy định liên quan đến hoạt động kinh doanh phải được cắt giảm "
            "ít nhất 20% trong giai đoạn 2020-2025. Tỷ lệ cắt giảm 20% số quy định và 20% chi phí tuân "
            "thủ của giai đoạn 2020-2025 được tính trên các văn bản có hiệu lực đến hết ngày 31/5/2020.",
            "text_kind": "digest",
            "url": "/api/v1/documents/68-nq-cp-2020/provisions/muc-ii.khoan-1.diem-a",
            "source_url": "https://english.luatvietnam.vn/resolution-no-68-nq-cp-dated-may-12-2020-of-the-government-on-promulgating-a-program-to-cut-and-simplify-regulations-related-to-business-activities-183417-doc1.html",
        }
    ],
    "candidates": [],
}
