/** Parts of a plan that are filled in as forms: between the data of the YAML and what stands in fields. */
import type { PageEdit } from '../../change/edit/page-edit.ts';
import type { PlanPath } from '../../diagnostics/diagnostic.ts';

/** Recipients of one line of a form. */
type Recipient =
  | string
  | { readonly to?: string | readonly string[]; readonly purpose?: string; readonly archive?: string };

const ARCHIVE = /^lưu\s*:\s*/i;
const PURPOSE = /^(.*\S)\s*\(([^()]+)\)$/;

/** "Bộ Y tế; Tỉnh ủy (để báo cáo)", "Lưu: VT, VX": a line an entry. Entries that say more than that stay out of the form. */
export function recipientLine(entry: unknown): string | undefined {
  if (typeof entry === 'string') return entry;
  if (typeof entry !== 'object' || entry === null) return undefined;
  const { to, purpose, archive, ...more } = entry as Record<string, unknown>;
  if (Object.keys(more).length > 0) return undefined;
  if (typeof archive === 'string') return `Lưu: ${archive}`;
  const lines = [to].flat().filter((line): line is string => typeof line === 'string');
  if (lines.length === 0) return undefined;
  return typeof purpose === 'string' ? `${lines.join('; ')} (${purpose})` : lines.join('; ');
}

/** What a line of the form says. */
function recipientOf(line: string): Recipient {
  const text = line
    .trim()
    .replace(/^[-–]\s*/, '')
    .replace(/[;.]$/, '');
  if (ARCHIVE.test(text)) return { archive: text.replace(ARCHIVE, '') };
  const [, names, purpose] = PURPOSE.exec(text) ?? [];
  const purposeOf = purpose !== undefined && /^để|^biết|^báo/i.test(purpose) ? purpose : undefined;
  if (purposeOf === undefined || names === undefined) return text;
  const to = names.split(/\s*;\s*/).filter((name) => name !== '');
  return { to: to.length === 1 ? (to[0] ?? '') : to, purpose: purposeOf };
}

/** The edits by which recipients become what the lines of a form say; none where they say it already. */
export function recipientEdits(old: readonly unknown[], text: string): PageEdit[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const before = old.map(recipientLine);
  if (lines.length === old.length)
    return lines.flatMap((line, index): PageEdit[] =>
      before[index] === undefined || before[index] === line
        ? []
        : [{ kind: 'set', path: ['recipients', index], value: recipientOf(line) }],
    );
  const value = lines.map((line) => old[before.indexOf(line)] ?? recipientOf(line));
  return lines.length === 0 ? [] : [{ kind: 'set', path: ['recipients'], value }];
}

/** A field of a form: the value that it stands for. */
export interface Field {
  readonly path: PlanPath;
  readonly label: string;
  readonly kind: 'line' | 'lines' | 'number' | 'choice';
  readonly choices?: readonly (readonly [value: string, label: string])[];
}

/** The edits by which a field's value becomes what was typed. An empty field is no key. */
export function fieldEdit({ path, kind }: Field, old: unknown, typed: string): PageEdit[] {
  const text = typed.trim();
  if (text === String(old ?? '')) return [];
  if (text === '') return old === undefined || old === null ? [] : [{ kind: 'remove', path }];
  return [{ kind: 'set', path, value: kind === 'number' ? Number(text) : text }];
}
