/** A section that lists by filters and pages: whatever is changed, it is asked for again, words only when typing rests. */

import type { TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { Section } from "./section";
import type { Paged } from "./types";

const REST_MS = 250;

export abstract class Listed<Filters extends { q: string }> extends Section {
  @state() protected filters: Filters;
  protected page = 1;
  private timer = 0;

  constructor(empty: Filters) {
    super();
    this.filters = empty;
  }

  protected turner(found: Paged, what: string): TemplateResult {
    return this.pager(found, what, (page) => {
      this.page = page;
      void this.reload();
    });
  }

  protected onWords = (event: InputEvent): void => {
    const q = (event.target as HTMLInputElement).value;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.narrow({ q } as Partial<Filters>), REST_MS);
  };

  protected narrow(change: Partial<Filters>): void {
    this.filters = { ...this.filters, ...change };
    this.page = 1;
    void this.reload();
  }
}
