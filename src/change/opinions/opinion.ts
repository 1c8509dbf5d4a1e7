/** What an office says of a draft: where, what it asks for, and what is answered. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';

/** What an opinion asks for, as the sidecar file and the table have it. */
export const KINDS = ['sửa câu chữ', 'thêm', 'bỏ', 'số liệu', 'thời hạn', 'phân công', 'ý kiến chung'] as const;
export type OpinionKind = (typeof KINDS)[number];

/** How sure it is that the place is the one that is meant. */
export const SURE = ['chắc', 'đoán', 'không rõ'] as const;
export type Sure = (typeof SURE)[number];

export const ANSWERS = ['tiếp thu', 'tiếp thu một phần', 'không tiếp thu'] as const;
export type Answer = (typeof ANSWERS)[number];

/** One edit of a plan's data, with what stood there: it is made only where that still stands. */
export type DataEdit =
  | { readonly op: 'set'; readonly path: PlanPath; readonly from?: unknown; readonly to: unknown }
  /** @param path that of the list, then the index before which the entry is put */
  | { readonly op: 'insert'; readonly path: PlanPath; readonly to: unknown }
  | { readonly op: 'remove'; readonly path: PlanPath; readonly from: unknown };

/** Where an opinion belongs. */
export interface OpinionPlace {
  /** A digest of the words that stand there: it stays while other parts of the plan move. */
  readonly id?: string;
  /** "II.1.a", "Phụ lục I", "Nơi nhận"; empty where the whole plan is meant. */
  readonly number: string;
  readonly sure: Sure;
}

export interface Opinion {
  /** Equal for the same opinion however often it is read. */
  readonly id: string;
  readonly office: string;
  readonly file: string;
  readonly author?: string;
  /** When it was written, `YYYY-MM-DD`, where the file tells. */
  readonly date?: string;
  readonly place: OpinionPlace;
  /** What the draft says there; empty for what is new or is about the whole. */
  readonly draft: string;
  readonly asked: string;
  readonly kind: OpinionKind;
  readonly edit?: DataEdit;
  /** What the person who answers ought to know: the draft has changed there, the sentence was not found. */
  readonly note?: string;
  readonly answer?: Answer;
  readonly reason?: string;
  /** True once its edit stands in the plan. */
  readonly applied?: boolean;
}

/** An opinion as it was read in a file: whose it is, and its name among others, is decided later. */
export interface FoundOpinion extends Omit<Opinion, 'id' | 'office' | 'file' | 'answer' | 'reason' | 'applied'> {
  /** Its place in the plan; undefined where it is about the whole, or the place is not known. */
  readonly path?: PlanPath;
}

/** An office that has answered. */
export interface OfficeAnswer {
  readonly name: string;
  readonly files: readonly string[];
  /** It agrees, or says nothing that asks for a change. */
  readonly agrees: boolean;
}

/** All that came back of one plan. */
export interface Opinions {
  readonly offices: readonly OfficeAnswer[];
  readonly opinions: readonly Opinion[];
}
