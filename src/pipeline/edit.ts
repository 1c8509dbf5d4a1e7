/** An edit of the page in a plan's text, refused where the plan would no longer be one. */
import { type EditedPlan, editPage, type PageEdit } from '../change/edit/page-edit.ts';
import { flatter } from '../change/edit/paste.ts';
import { checkPlan } from './check.ts';

/** Edits that move entries about; what is typed is judged where it stands. */
const MOVING: ReadonlySet<PageEdit['kind']> = new Set(['indent', 'outdent', 'move', 'place', 'join', 'grid']);

const isMoving = (edit: PageEdit): boolean =>
  MOVING.has(edit.kind) || (edit.kind === 'decide' && edit.isDropped === true);

/** The codes of a plan's errors. */
export type ErrorCodes = (text: string) => ReadonlySet<string>;

const errorCodes: ErrorCodes = (text) =>
  new Set(
    checkPlan(text, { images: () => 'missing' }).diagnostics.flatMap(({ severity, code }) =>
      severity === 'error' ? [code] : [],
    ),
  );

/**
 * Makes an edit of the page.
 * @param errorsOf where plans were checked before: what is known of them
 * @returns the text and where the caret goes; undefined where the edit cannot be made, or an entry would go where the
 * plan has no place for it, such as below the deepest level, or one goes that the plan must have
 */
export function editPlan(yaml: string, edit: PageEdit, errorsOf = errorCodes): EditedPlan | undefined {
  if (edit.kind === 'paste') return pasted(yaml, edit, errorsOf);
  const edited = editPage(yaml, edit);
  return edited === undefined || !isMoving(edit) || isWholeAs(yaml, errorsOf)(edited.yaml) ? edited : undefined;
}

/** Has a text no errors but such as the plan has? */
function isWholeAs(yaml: string, errorsOf: ErrorCodes): (text: string) => boolean {
  const before = errorsOf(yaml);
  return (text) => [...errorsOf(text)].every((code) => before.has(code));
}

/** Pastes as the place has room for it; what is wrong however it stands is judged where it stands. */
function pasted(
  yaml: string,
  edit: Extract<PageEdit, { kind: 'paste' }>,
  errorsOf: ErrorCodes,
): EditedPlan | undefined {
  const isWhole = isWholeAs(yaml, errorsOf);
  let first: EditedPlan | undefined;
  for (const entries of flatter(edit.entries)) {
    const edited = editPage(yaml, { ...edit, entries });
    if (edited !== undefined && isWhole(edited.yaml)) return edited;
    first ??= edited;
  }
  return first;
}
