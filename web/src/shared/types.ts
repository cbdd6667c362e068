/** The JSON of the interface; docs/api.md describes it. Fields that younger servers add are optional here. */

export type ValidityStatus = "in_force" | "not_yet" | "expired" | "partly" | "unknown";
export type TextKind = "verbatim" | "digest";
export type AnswerStatus =
  | "answered"
  | "answered_partly"
  | "not_found"
  | "out_of_scope"
  | "needs_clarification"
  | "unverified"
  | "failed";

export interface Ending {
  number: string;
  provision_id: string;
  formal: string;
}

/** A document with its standing on the day asked about. */
export interface CitedDocument {
  number: string;
  slug: string;
  kind: string;
  issuer: string;
  title: string;
  issued_on: string | null;
  status: ValidityStatus;
  status_label: string;
  effective_from: string | null;
  effective_to: string | null;
  replaced_by: string[];
  ended_by?: Ending[];
}

export interface DocumentSummary extends CitedDocument {
  text_kind: TextKind;
  signer: string | null;
  checked_on: string | null;
  source_url: string;
  url: string;
}

export interface LocatorText {
  path: string;
  text: string;
}

export interface Provision {
  provision_id: string;
  locator: LocatorText;
  locator_confirmed: boolean;
  unit: string;
  label: string;
  marker: string;
  heading: string;
  text: string;
  text_kind: TextKind;
  children: Provision[];
}

export interface Citation {
  marker: number;
  document: CitedDocument;
  provision_id: string;
  locator: LocatorText;
  locator_confirmed: boolean;
  formal: string;
  quote: string;
  text_kind: TextKind;
  url: string;
  source_url: string;
}

export interface Statement {
  text: string;
  citations: number[];
  lead?: boolean;
  /** What it says stands in a table too; a face that draws tables leaves it out of the prose. */
  tabled?: boolean;
  /** It says that the law of the answer has ended, as the warning "expired" does; shown with the warnings. */
  notice?: boolean;
}

export interface Cell {
  text: string;
  citations: number[];
}

export interface Row {
  cells: Cell[];
  /** Last day of a deadline ("2023-03-31") when it is a plain date. */
  due?: string | null;
}

export interface Table {
  kind: "comparison" | "deadlines";
  caption: string;
  columns: string[];
  rows: Row[];
}

export interface Warning {
  code: string;
  message: string;
}

export interface Answer {
  record_id: string;
  conversation_id: string;
  status: AnswerStatus;
  answer: string;
  statements: Statement[];
  citations: Citation[];
  /** Passages near to a question that was refused; records of before December 2026 have none. */
  nearest?: Citation[];
  tables?: Table[];
  warnings: Warning[];
  suggestions: string[];
  carried?: { documents: string[]; topic: string };
  as_of: string;
}

export interface AskBody {
  question: string;
  conversation_id?: string;
  as_of?: string;
  documents?: string[];
  /** Nothing of the conversation before counts. */
  standalone?: boolean;
}

/** A question as it was answered, from `GET /conversations/{id}`. */
export interface StoredTurn {
  question: string;
  as_of: string;
  documents: string[];
  answer: Answer;
}

export interface Conversation {
  conversation_id: string;
  turns: StoredTurn[];
}

export type Rating = "up" | "down";
export type Reason = "wrong" | "incomplete" | "outdated" | "unclear" | "other";

export interface Feedback {
  record_id: string;
  rating: Rating;
  reason?: Reason;
  comment?: string;
}

/** One line of look-up as you type; `url` leads to the reader. */
export interface Suggestion {
  kind: "provision" | "document" | "passage";
  title: string;
  detail: string;
  formal: string;
  slug: string;
  locator_path: string;
  locator_text: string;
  url: string;
  status: ValidityStatus;
  status_label: string;
  quote: string;
}

export interface Hit {
  score: number;
  document: CitedDocument;
  provision_ids: string[];
  locator: LocatorText;
  text: string;
  url: string;
}

export interface Lookup {
  query: string;
  status: "resolved" | "ambiguous" | "not_in_library" | "no_such_provision" | "not_a_citation";
  message: string;
  citations: Citation[];
  candidates: DocumentSummary[];
}
