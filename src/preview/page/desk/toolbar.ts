/** What can be done with the paragraph that is being written, for hands on a mouse; the keys do the same. */
import { type GridAction, gridOperations } from '../../../change/edit/grid.ts';
import { NEW_TEXT } from '../../../change/edit/lists.ts';
import type { PageEdit } from '../../../change/edit/page-edit.ts';
import { valueIn } from '../../../change/pull/plan-data.ts';
import type { PlanPath } from '../../../diagnostics/diagnostic.ts';
import { element } from '../dom.ts';
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
  readonly label: string;
  readonly title: string;
  /** Undefined where the tool has nothing to do there. */
  readonly edit: (path: PlanPath, valueAt: (path: PlanPath) => unknown) => PageEdit | undefined;
}

/** What is done to a table at one of its cells. */
const GRID_TOOLS: readonly { readonly action: GridAction; readonly label: string; readonly title: string }[] = [
  { action: 'addRow', label: '+ Dòng', title: 'Thêm dòng dưới dòng này của bảng' },
  { action: 'dropRow', label: '− Dòng', title: 'Bỏ dòng này của bảng' },
  { action: 'addColumn', label: '+ Cột', title: 'Thêm cột bên phải cột này' },
  { action: 'dropColumn', label: '− Cột', title: 'Bỏ cột này của bảng' },
  { action: 'joinRight', label: 'Gộp →', title: 'Gộp với ô bên phải' },
  { action: 'joinBelow', label: 'Gộp ↓', title: 'Gộp với ô bên dưới' },
  { action: 'part', label: 'Tách ô', title: 'Tách ô đã gộp' },
];

const ofEntry =
  (make: (entry: PlanPath) => PageEdit): Tool['edit'] =>
  (path) => {
    const entry = entryOf(path);
    return entry === undefined ? undefined : make(entry);
  };

const sectionOf = (path: PlanPath): number => (path[0] === 'sections' && typeof path[1] === 'number' ? path[1] + 1 : 0);

const TOOLS: readonly Tool[] = [
  { label: '→', title: 'Xuống một bậc (Tab)', edit: ofEntry((entry) => ({ kind: 'indent', entry })) },
  { label: '←', title: 'Lên một bậc (Shift+Tab)', edit: ofEntry((entry) => ({ kind: 'outdent', entry })) },
  { label: '↑', title: 'Đổi chỗ lên trên (Alt+↑)', edit: ofEntry((entry) => ({ kind: 'move', entry, by: -1 })) },
  { label: '↓', title: 'Đổi chỗ xuống dưới (Alt+↓)', edit: ofEntry((entry) => ({ kind: 'move', entry, by: 1 })) },
  { label: 'Bỏ ý này', title: 'Bỏ cả ý và những ý ở dưới nó', edit: ofEntry((path) => ({ kind: 'remove', path })) },
  {
    label: '+ Bảng',
    title: 'Thêm bảng dưới ý này',
    edit: (path, valueAt) => {
      const entry = entryOf(path);
      if (entry === undefined || valueAt([...entry, 'table']) !== undefined) return undefined;
      const own = valueAt(entry);
      if (typeof own === 'string') return { kind: 'set', path: entry, value: { text: own, table: NEW_TABLE } };
      return { kind: 'set', path: [...entry, 'table'], value: NEW_TABLE };
    },
  },
  {
    label: '+ Mục',
    title: 'Thêm một mục lớn sau mục này',
    edit: (path) => ({
      kind: 'insert',
      list: ['sections'],
      index: sectionOf(path),
      value: { heading: 'MỤC MỚI', items: [NEW_TEXT] },
    }),
  },
  {
    label: '+ Phụ lục',
    title: 'Thêm một phụ lục ở cuối',
    edit: (_, valueAt) => {
      const own = valueAt(['appendices']);
      const value = { title: 'TÊN PHỤ LỤC', text: NEW_TEXT };
      if (!Array.isArray(own)) return { kind: 'set', path: ['appendices'], value: [value] };
      return { kind: 'insert', list: ['appendices'], index: own.length, value };
    },
  },
];

/** A footnote at the end of an entry's words. */
export function noteEdit(path: PlanPath, note: string, valueAt: (path: PlanPath) => unknown): PageEdit | undefined {
  const entry = entryOf(path);
  const words = valueAt(path);
  if (entry === undefined || typeof words !== 'string' || note.trim() === '') return undefined;
  const known = Object.keys((valueAt([...entry, 'footnotes']) ?? {}) as object);
  let id = 1;
  while (known.includes(String(id))) id += 1;
  const text = words.replace(/([.;]?)$/, `[^${id}]$1`);
  if (typeof valueAt(entry) === 'string')
    return { kind: 'set', path: entry, value: { text, footnotes: { [id]: note.trim() } } };
  const own = valueAt(entry) as Record<string, unknown>;
  const key = String(path.at(-1));
  const footnotes = { ...((own['footnotes'] ?? {}) as object), [id]: note.trim() };
  return { kind: 'set', path: entry, value: { ...own, [key]: text, footnotes } };
}

export interface ToolbarHost {
  readonly edit: (edit: PageEdit) => void;
  readonly assign: (entry: PlanPath) => void;
  readonly note: (path: PlanPath) => void;
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
  const style =
    (command: string): (() => void) =>
    () =>
      document.execCommand(command);
  const entry = entryOf(path);
  const own = TOOLS.flatMap(({ label, title, edit }) => {
    const made = edit(path, valueAt);
    return made === undefined ? [] : [button(label, title, () => host.edit(made))];
  });
  const grid = GRID_TOOLS.filter(({ action }) => gridOperations(data, path, action).length > 0).map(
    ({ action, label, title }) => button(label, title, () => host.edit({ kind: 'grid', path, action })),
  );
  return element(
    'div',
    { class: 'tools', role: 'toolbar', 'aria-label': 'Việc với đoạn đang viết', contenteditable: 'false' },
    button('B', 'Chữ đậm (Ctrl+B)', style('bold')),
    button('I', 'Chữ nghiêng (Ctrl+I)', style('italic')),
    button('x²', 'Chữ nâng lên', style('superscript')),
    ...(entry === undefined
      ? []
      : [
          button('Phân công', 'Cơ quan chủ trì, phối hợp, thời hạn', () => host.assign(entry)),
          button('Chú thích', 'Chú thích cuối trang', () => host.note(path)),
        ]),
    ...grid,
    ...own,
  );
}
