/** Servers beside the real one: one whose answer comes piece by piece when the test says so, and a portal of other people. */

import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";

async function listening(listener: RequestListener): Promise<{ server: Server; origin: string }> {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** Takes the page's question instead of the real server, and holds the answer in its hand. */
export class HeldAnswer {
  private response: ServerResponse | null = null;
  private arrive: () => void = () => undefined;
  private leave: () => void = () => undefined;
  /** The question has come. */
  readonly asked = new Promise<void>((done) => (this.arrive = done));
  /** The page has hung up. */
  readonly left = new Promise<void>((done) => (this.leave = done));

  private constructor(private readonly server: Server) {}

  static async between(page: Page): Promise<HeldAnswer> {
    const { server, origin } = await listening((_, response) => held.begin(response));
    const held: HeldAnswer = new HeldAnswer(server);
    await page.route("**/api/v1/ask", (route) => route.continue({ url: `${origin}/ask` }));
    return held;
  }

  private begin(response: ServerResponse): void {
    this.response = response;
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
    response.flushHeaders();
    response.on("close", this.leave);
    this.arrive();
  }

  async send(event: string, data: object): Promise<void> {
    await this.asked;
    this.response?.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** The connection breaks. */
  async breakOff(): Promise<void> {
    await this.asked;
    this.response?.destroy();
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}

/** A site of other people, with a content policy of its own. */
export class Portal {
  readonly host: string;
  private pages = new Map<string, { html: string; policy: string }>();

  private constructor(
    private readonly server: Server,
    readonly origin: string,
  ) {
    this.host = new URL(origin).host;
  }

  static async open(): Promise<Portal> {
    const { server, origin } = await listening((request, response) => {
      const page = portal.pages.get(request.url ?? "");
      if (!page) return void response.writeHead(request.url === "/favicon.ico" ? 204 : 404).end();
      response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": page.policy }).end(page.html);
    });
    const portal: Portal = new Portal(server, origin);
    return portal;
  }

  /** Put a page there, with these tags in its head, and return its address. */
  page(path: string, head: string, policy: string, body = "<h1>Cổng thử</h1><p>Nội dung của cổng.</p><a href='#'>Một liên kết</a>"): string {
    const html = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Cổng thử</title>${head}</head><body><main>${body}</main></body></html>`;
    this.pages.set(path, { html, policy });
    return `${this.origin}${path}`;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}
