/** What the operator of the server does on the command line (scripts/test_browser.py says with which command and data). */

import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

export async function hoidap(...command: string[]): Promise<string> {
  const program = process.env["HOIDAP"];
  if (!program) throw new Error("Run the tests by `make test-browser`.");
  return (await run(program, command)).stdout;
}

/** A site key, as `hoidap sites add` gives it. */
export async function siteKey(host: string, ...options: string[]): Promise<string> {
  const site = JSON.parse(await hoidap("sites", "add", "Cổng thử", "--host", host, "--json", ...options)) as { key: string };
  return site.key;
}
