/** The JSON of /api/v1/admin; docs/administration.md describes it. */

import type { Answer, AnswerStatus, CitedDocument, Rating, Reason, TextKind, ValidityStatus } from "../shared/types";

export interface Session {
  signed_in: boolean;
  name: string;
  by: string;
  csrf: string;
  expires_at: string | null;
  local: boolean;
  oidc: boolean;
  oidc_name: string;
}

export interface Paged {
  total: number;
  page: number;
  size: number;
}

export interface CheckedDocument {
  number: string;
  kind: string;
  issuer: string;
  issued_on: string | null;
  title: string;
  signer: string;
  effective_from: string | null;
  counts: Record<string, number>;
  relations: { kind: string; target: string }[];
  warnings: string[];
}

export interface CheckedFile {
  file: string;
  code: string;
  message: string;
  document: CheckedDocument | null;
  present: { slug: string; number: string; title: string; text_kind: TextKind; same_text: boolean } | null;
}

export type UploadState = "reading" | "checking" | "waiting" | "storing" | "indexing" | "done" | "refused" | "failed";

export interface Upload {
  id: string;
  file: string;
  bytes: number;
  by: string;
  created_at: string;
  state: UploadState;
  message: string;
  done: number;
  total: number;
  report: { files: CheckedFile[] } | null;
  result: {
    added: { file: string; number: string; slug: string; kind: string; title: string; unchanged: boolean; replaced: boolean; warnings: string[] }[];
    refused: { file: string; code: string; message: string }[];
  } | null;
}

export interface Confirmation {
  id: number;
  slug: string;
  locator: string;
  status: ValidityStatus;
  effective_from: string | null;
  effective_to: string | null;
  reason: string;
  by: string;
  at: string;
  withdrawn_by: string;
  withdrawn_at: string | null;
  withdrawn_reason: string;
  note: string;
}

export interface AdminDocument extends CitedDocument {
  text_kind: TextKind;
  warnings: string[];
  origin: string;
  source_url: string;
  versions: number;
  confirmed: Confirmation | null;
}

export interface AdminDocumentWhole extends AdminDocument {
  history: { sha256: string; origin: string; text_kind: TextKind; added_at: string | null; retired_at: string | null }[];
  confirmations: Confirmation[];
}

export interface AskedQuestion {
  record_id: string;
  conversation_id: string;
  asked_at: string;
  question: string;
  status: AnswerStatus;
  answer: string;
  as_of: string;
  door: string | null;
  rating: Rating | null;
  reason: Reason | null;
  comment: string;
  handled: { by: string; at: string; note: string } | null;
}

export interface Place {
  id: string;
  formal: string;
}

export interface Explained {
  question: AskedQuestion;
  answer: Answer;
  explanation: {
    traced: boolean;
    model: string;
    fallback: string;
    fallback_reason: string;
    passages: Place[];
    sentences: { text: string; kept: boolean; check: string; reason: string; detail: string; by_model: boolean; sources: Place[] }[];
  };
}

export interface Latency {
  p50_ms: number | null;
  p95_ms: number | null;
}

export interface Use extends Latency {
  questions: number;
  statuses: Partial<Record<AnswerStatus, number>>;
  doors: Record<string, number>;
  up: number;
  down: number;
  steps: Record<string, Latency>;
}

export type Bucket = Use & { at: string };

export interface Stats {
  since: string;
  until: string;
  by: "day" | "hour";
  totals: Use;
  buckets: Bucket[];
}

export interface Support {
  provision_id: string;
  quote: string;
}

export interface ApprovedStatement {
  text: string;
  supports: Support[];
  lead?: boolean;
}

export interface Check {
  text: string;
  ok: boolean;
  check: string;
  reason: string;
  detail: string;
}

export type ApprovedState = "draft" | "approved" | "expired" | "withdrawn";

export interface ApprovedAnswer {
  id: string;
  state: ApprovedState;
  questions: string[];
  statements: ApprovedStatement[];
  valid_from: string | null;
  valid_to: string | null;
  record_id: string | null;
  created_at: string;
  created_by: string;
  approved_at: string | null;
  approved_by: string | null;
  ended_at: string | null;
  ended_reason: string;
  checks: Check[];
  sources: { provision_id: string; formal: string; changed: string }[];
  history?: { at: string; by: string; act: string; note: string }[];
}

export interface Key {
  id: string;
  name: string;
  scopes: string[];
  per_minute: number;
  per_day: number;
  created_at: string;
  expires_at: string | null;
  revoked_at: string | null;
  last_used_at: string | null;
  secret: string | null;
}

export interface Site {
  key: string;
  name: string;
  hosts: string[];
  per_minute: number;
  per_day: number;
  documents: string[];
}

export interface Doors {
  open: boolean;
  message: string;
}

export interface Act {
  at: string;
  actor: string;
  act: string;
  target: string;
  details: Record<string, unknown>;
}
