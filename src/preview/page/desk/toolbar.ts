/** What can be done with the paragraph that is being written, for hands on a mouse; the keys do the same. */

import { type GridAction, gridOperations } from '../../../change/edit/grid.ts';
import { NEW_TEXT } from '../../../change/edit/lists.ts';
import type { PageEdit } from '../../../change/edit/page-edit.ts';
import { canMoveRow } from '../../../change/edit/table-rows.ts';
import { valueIn } from '../../../change/pull/plan-data.ts';
import type { PlanPath } from '../../../diagnostics/diagnostic.ts';
import { element } from '../dom.ts';
import { type WordKey, word } from '../words.ts';
import type { Look } from './marked-text.ts';
import { entryOf } from './writing.ts';

/** Where an item's new table begins: numbers, words, remarks. */
const NEW_TABLE = {
  columns: [
    { title: 'TT', width: 8, align: 'center' },
    { title: 'Nội dung', width: 62 },
    { title: 'Ghi chú', width: 30 },
  ],
  rows: [[1, NEW_TEXT, '']],
};

interface Tool {
  readonly label: WordKey;
  readonly title: WordKey;
  /** Undefined where the tool has nothing to do there. */
  readonly edit: (path: PlanPath, valueAt: (path: PlanPath) => unknown) => PageEdit | undefined;
}

/** What is done to a table at one of its cells. */
const GRID_TOOLS: readonly { readonly action: GridAction; readonly label: WordKey; readonly title: WordKey }[] = [
  { action: 'addRow', label: 'toolAddRow', title: 'toolAddRowTitle' },
  { action: 'dropRow', label: 'toolDropRow', title: 'toolDropRowTitle' },
  { action: 'addColumn', label: 'toolAddColumn', title: 'toolAddColumnTitle' },
  { action: 'dropColumn', label: 'toolDropColumn', title: 'toolDropColumnTitle' },
  { action: 'joinRight', label: 'toolJoinRight', title: 'toolJoinRightTitle' },
  { action: 'joinBelow', label: 'toolJoinBelow', title: 'toolJoinBelowTitle' },
  { action: 'part', label: 'toolPart', title: 'toolPartTitle' },
];

const ROW_TOOLS = [
  { by: -1, label: 'toolRowUp', title: 'toolRowUpTitle' },
  { by: 1, label: 'toolRowDown', title: 'toolRowDownTitle' },
] as const;

const ofEntry =
  (make: (entry: PlanPath) => PageEdit): Tool['edit'] =>
  (path) => {
    const entry = entryOf(path);
    return entry === undefined ? undefined : make(entry);
  };

/** The place behind the section that a value is in; sections of parts and chapters are among their own. */
function behindSection(path: PlanPath): { readonly list: PlanPath; readonly index: number } {
  const at = path[0] === 'sections' ? path.lastIndexOf('sections') : -1;
  const own = path[at + 1];
  return at < 0 || typeof own !== 'number'
    ? { list: ['sections'], index: 0 }
    : { list: path.slice(0, at + 1), index: own + 1 };
}

const TOOLS: readonly Tool[] = [
  { label: 'toolIndent', title: 'toolIndentTitle', edit: ofEntry((entry) => ({ kind: 'indent', entry })) },
  { label: 'toolOutdent', title: 'toolOutdentTitle', edit: ofEntry((entry) => ({ kind: 'outdent', entry })) },
  { label: 'toolUp', title: 'toolUpTitle', edit: ofEntry((entry) => ({ kind: 'move', entry, by: -1 })) },
  { label: 'toolDown', title: 'toolDownTitle', edit: ofEntry((entry) => ({ kind: 'move', entry, by: 1 })) },
  { label: 'toolRemove', title: 'toolRemoveTitle', edit: ofEntry((path) => ({ kind: 'remove', path })) },
  {
    label: 'toolTable',
    title: 'toolTableTitle',
    edit: (path, valueAt) => {
      const entry = entryOf(path);
      if (entry === undefined || valueAt([...entry, 'table']) !== undefined) return undefined;
      const own = valueAt(entry);
      if (typeof own === 'string') return { kind: 'set', path: entry, value: { text: own, table: NEW_TABLE } };
      return { kind: 'set', path: [...entry, 'table'], value: NEW_TABLE };
    },
  },
  {
    label: 'toolSection',
    title: 'toolSectionTitle',
    edit: (path) => ({ kind: 'insert', ...behindSection(path), value: { heading: 'MỤC MỚI', items: [NEW_TEXT] } }),
  },
  {
    label: 'toolAppendix',
    title: 'toolAppendixTitle',
    edit: (_, valueAt) => {
      const own = valueAt(['appendices']);
      const value = { title: 'TÊN PHỤ LỤC', text: NEW_TEXT };
      if (!Array.isArray(own)) return { kind: 'set', path: ['appendices'], value: [value] };
      return { kind: 'insert', list: ['appendices'], index: own.length, value };
    },
  },
];

export interface ToolbarHost {
  readonly edit: (edit: PageEdit) => void;
  readonly assign: (entry: PlanPath) => void;
  readonly note: (path: PlanPath) => void;
  /** Gives the chosen letters a look, or takes it from them. */
  readonly mark: (look: Look) => void;
}

/** The tools for one paragraph. */
export function toolbarFor(path: PlanPath, data: unknown, host: ToolbarHost): HTMLElement {
  const valueAt = (at: PlanPath): unknown => valueIn(data, at);
  const button = (label: string, title: string, run: () => void): HTMLElement => {
    const made = element('button', { type: 'button', title, 'aria-label': `${label} – ${title}` }, label);
    // The paragraph keeps the caret until the tool is at work.
    made.addEventListener('mousedown', (event) => event.preventDefault());
    made.addEventListener('click', run);
    return made;
  };
  const mark =
    (look: Look): (() => void) =>
    () =>
      host.mark(look);
  const entry = entryOf(path);
  const own = TOOLS.flatMap(({ label, title, edit }) => {
    const made = edit(path, valueAt);
    return made === undefined ? [] : [button(word(label), word(title), () => host.edit(made))];
  });
  const rows = ROW_TOOLS.filter(({ by }) => canMoveRow(data, path, by)).map(({ by, label, title }) =>
    button(word(label), word(title), () => host.edit({ kind: 'moveRow', path, by })),
  );
  const grid = GRID_TOOLS.filter(({ action }) => gridOperations(data, path, action).length > 0).map(
    ({ action, label, title }) => button(word(label), word(title), () => host.edit({ kind: 'grid', path, action })),
  );
  return element(
    'div',
    { class: 'tools', role: 'toolbar', 'aria-label': word('toolsLabel'), contenteditable: 'false' },
    button('B', word('boldTitle'), mark('bold')),
    button('I', word('italicTitle'), mark('italic')),
    button('x²', word('raisedTitle'), mark('raised')),
    ...(entry === undefined
      ? []
      : [
          button(word('formAssign'), word('assignTitle'), () => host.assign(entry)),
          button(word('note'), word('noteTitle'), () => host.note(path)),
        ]),
    ...grid,
    ...rows,
    ...own,
  );
}
