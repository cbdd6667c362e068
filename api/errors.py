"""Error replies: a stable code, one Vietnamese sentence and an id to quote; never a stack trace."""

import logging
import uuid

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException
from starlette.routing import Match

from api.web_files import not_found, wants_page

log = logging.getLogger("hoidap.api")

_METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")
_BY_STATUS = {
    400: ("malformed", "Nội dung gửi lên không đọc được; hãy gửi JSON mã hóa UTF-8."),
    404: ("not_found", "Không tìm thấy nội dung được yêu cầu."),
    405: ("method_not_allowed", "Địa chỉ này không nhận phương thức được dùng."),
    408: ("too_slow", "Nội dung gửi lên quá chậm."),
    413: ("too_large", "Nội dung gửi lên quá lớn."),
    415: ("unsupported_media_type", "Định dạng gửi lên không được hỗ trợ; hãy gửi JSON."),
    421: ("wrong_host", "Máy chủ không phục vụ dưới tên miền này."),
    503: ("busy", "Hệ thống đang bận, vui lòng thử lại sau ít phút."),
}
_FIELDS = {
    "question": "Câu hỏi phải có từ 1 đến 2000 ký tự.",
    "as_of": "Ngày “as_of” phải có dạng YYYY-MM-DD.",
    "documents": "“documents” phải là danh sách tối đa 20 số hiệu văn bản.",
    "conversation_id": "Mã hội thoại không hợp lệ.",
    "record_id": "Mã câu trả lời không hợp lệ.",
    "rating": "“rating” phải là “up” hoặc “down”.",
    "reason": "“reason” phải là wrong, incomplete, outdated, unclear hoặc other.",
    "comment": "Góp ý có tối đa 1000 ký tự.",
    "messages": "“messages” phải là danh sách tin nhắn, mỗi tin có “role” và “content” (chữ hoặc các phần).",
    "model": "Thiếu tên mô hình; hãy dùng “hoidap”.",
    "q": "Tham số “q” phải có từ 1 đến 2000 ký tự.",
}


class ApiError(Exception):
    """An expected failure: HTTP status, code, Vietnamese message, further fields of the reply, headers."""

    def __init__(
        self,
        status: int,
        code: str,
        message: str,
        details: dict[str, object] | None = None,
        headers: dict[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.status, self.code, self.message, self.details = status, code, message, details or {}
        self.headers = headers or {}


def error_body(code: str, message: str, details: dict[str, object] | None = None) -> dict[str, dict[str, object]]:
    """Return the body of an error reply with a new id."""
    return {"error": {"code": code, "message": message, "error_id": uuid.uuid4().hex[:12], **(details or {})}}


def reply(status: int) -> JSONResponse:
    """Return the error reply of an HTTP status."""
    code, message = _BY_STATUS.get(status, ("error", "Yêu cầu không thực hiện được."))
    return JSONResponse(error_body(code, message), status)


def add_handlers(app: FastAPI) -> None:
    """Make every failure of the application an error reply."""

    @app.exception_handler(ApiError)
    async def _api_error(_: Request, error: ApiError) -> JSONResponse:
        return JSONResponse(error_body(error.code, error.message, error.details), error.status, error.headers)

    @app.exception_handler(RequestValidationError)
    async def _validation_error(_: Request, error: RequestValidationError) -> JSONResponse:
        names = [str(part) for problem in error.errors() for part in problem["loc"]]
        message = next(
            (_FIELDS[name] for name in names if name in _FIELDS),
            "Yêu cầu không hợp lệ: cần JSON đúng cấu trúc.",
        )
        return JSONResponse(error_body("invalid_request", message), 422)

    @app.exception_handler(HTTPException)
    async def _http_error(request: Request, error: HTTPException) -> Response:
        if error.status_code == 404 and wants_page(request):
            return not_found()
        response = reply(error.status_code)
        response.headers.update(error.headers or {})
        if error.status_code == 405:
            response.headers["Allow"] = ", ".join(_allowed(request))
        return response

    @app.exception_handler(Exception)
    async def _unexpected_error(_: Request, error: Exception) -> JSONResponse:
        body = error_body("internal", "Hệ thống gặp lỗi. Bạn hãy thử lại sau.")
        log.error("unexpected error: %s", body, exc_info=error)
        return JSONResponse(body, 500)


def _allowed(request: Request) -> list[str]:
    """Return the methods of a URL; Starlette names only those of the first route that matches it."""
    return [
        method
        for method in _METHODS
        if any(
            route.matches({**request.scope, "method": method})[0] is Match.FULL for route in request.app.router.routes
        )
    ]
