# Hỏi Đáp with everything it needs, offline: the embedding model comes in a package, PyTorch in its build without CUDA.
FROM python:3.11-slim-bookworm AS build
RUN apt-get update && apt-get install --yes --no-install-recommends make && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY . .
RUN make install POSTGRES=1

FROM python:3.11-slim-bookworm
RUN apt-get update \
    && apt-get install --yes --no-install-recommends libgomp1 tesseract-ocr tesseract-ocr-vie \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /data --create-home hoidap
# The same path as where it was built: a virtual environment does not move.
COPY --from=build --chown=root:root /app /app
ENV PATH=/app/.venv/bin:$PATH HOIDAP_DATA_DIR=/data HOIDAP_HOST=0.0.0.0 PYTHONUNBUFFERED=1
USER hoidap
VOLUME /data
EXPOSE 8000
# The first start embeds the shipped digests.
HEALTHCHECK --interval=15s --timeout=5s --start-period=180s --retries=3 \
    CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8000/readyz', timeout=4)"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["hoidap"]
CMD ["serve"]
