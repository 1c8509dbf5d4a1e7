/** What was changed in Word, and what is to be done in the YAML about it. */
import type { Finding, PlanPath } from '../../diagnostics/diagnostic.ts';

/** One edit of the plan's data. */
export type Operation =
  | { readonly kind: 'set'; readonly path: PlanPath; readonly value: unknown }
  | { readonly kind: 'insert'; readonly list: PlanPath; readonly index: number; readonly value: unknown }
  | { readonly kind: 'remove'; readonly path: PlanPath }
  /**
   * An entry leaves its list, or a table or a picture its key, with the comments above it. It goes where its token stands in its
   * place: in a list, at a key, or within another value that is put in.
   */
  | { readonly kind: 'move'; readonly path: PlanPath; readonly token: string; readonly to?: MoveTarget };

/** Where something goes by itself: before an entry of a list, or to the key `table` or `image` of an entry. */
export type MoveTarget =
  | {
      readonly list: PlanPath;
      readonly index: number;
      /** The entries, by their tokens, that stand there in a new part of `content`. */
      readonly block?: { readonly kind: string; readonly tokens: readonly string[] };
    }
  | { readonly key: PlanPath };

/** A change of one of the paragraphs of a value; several of one value are carried out together. */
export interface ParagraphEdit {
  readonly path: PlanPath;
  /** Which paragraph, from 0; a new one stands after it. */
  readonly paragraph: number;
  readonly kind: 'reword' | 'drop' | 'add';
  readonly text: string;
}

export type ChangeKind =
  | 'reworded'
  | 'filled'
  | 'assigned'
  | 'added'
  | 'dropped'
  | 'moved'
  | 'comment'
  | 'conflict'
  | 'left';

export interface PullChange {
  /**
   * `filled`: a single value such as the number; `moved`: the same words at another place; `comment`: a remark of a
   * reviewer; `conflict`: both sides changed it, and it stays as it is in the YAML; `left`: it has no place in the
   * YAML. The last three are written as comments.
   */
  readonly kind: ChangeKind;
  /** The entry of the plan that it is about. */
  readonly path: PlanPath;
  readonly old?: string;
  readonly fresh?: string;
  readonly operation?: Operation;
  /** What its comment says, where that is more than the words. */
  readonly reason?: Pick<Finding, 'code' | 'args'>;
  /** In place of an operation, until all edits of its value are known. */
  readonly edit?: ParagraphEdit;
}
