/** Nơi nhận and signatures, side by side or one under the other. */
import type { PlanSourceData, SignatureSource } from '../../generated/plan-source.ts';
import type { SignatureForm } from '../../standard/standard.ts';
import { isBlank, isCapitals, isDrawnRule } from './cues.ts';
import { isSigner } from './end-cues.ts';
import type { RoleLine } from './head.ts';
import { columnsOf, type TextLine } from './lines.ts';
import { joinedLines, readRecipients } from './recipients.ts';
import { isSignedNote, isSignerName, readSignature } from './signatures.ts';
import type { Doubt } from './uncertain.ts';

const TITLE = /^[*•]?\s*Nơi nhận\s*:?\s*/iu;

interface Sides {
  readonly recipients: TextLine[];
  /** Lines of the signatures by the column they stand in. */
  readonly signatures: Map<string, TextLine[]>;
  readonly title?: TextLine;
}

const columnKey = ({ cell }: TextLine): string => (cell === undefined ? '' : `${cell.table.place}/${cell.column}`);

/** Does a line stand in the cell of the title, or below it and is no signature? */
function isUnderTitle(title: TextLine, line: TextLine): boolean {
  const [above, own] = [title.cell, line.cell];
  if (above === undefined || above.table !== own?.table || above.column !== own.column) return false;
  return above.row === own.row || (own.row > above.row && !isSigner(line) && !isSignerName(line.text));
}

/** Does a line without a cell belong to Nơi nhận? */
function isRecipient(line: TextLine): boolean {
  if (isSignedNote(line.text)) return false;
  return !(isCapitals(line) || isSignerName(line.text)) || /^[-–+(]/.test(line.text) || /;$/.test(line.text);
}

class SideReader {
  private readonly recipients: TextLine[] = [];
  private readonly signatures = new Map<string, TextLine[]>();
  private title: TextLine | undefined;

  private sign(line: TextLine): void {
    const key = columnKey(line);
    this.signatures.set(key, [...(this.signatures.get(key) ?? []), line]);
  }

  private receive(line: TextLine): void {
    if (this.title === undefined && TITLE.test(line.text)) {
      this.title = line;
      const rest = line.text.replace(TITLE, '');
      if (rest !== '') this.recipients.push({ ...line, text: rest });
    } else this.recipients.push(line);
  }

  add(line: TextLine): void {
    if (line.cell !== undefined) this.addInCell(line);
    else for (const column of isBlank(line) ? [line] : columnsOf(line)) this.addLoose(column);
  }

  private addInCell(line: TextLine): void {
    const isList = TITLE.test(line.text) || (this.title !== undefined && isUnderTitle(this.title, line));
    if (isList) this.receive(line);
    else this.sign(line);
  }

  private addLoose(line: TextLine): void {
    const isList = TITLE.test(line.text) || (this.title !== undefined && !isBlank(line) && isRecipient(line));
    if (isList) this.receive(line);
    else this.sign(line);
  }

  finish(): Sides {
    const { recipients, signatures, title } = this;
    return { recipients, signatures, ...(title === undefined ? {} : { title }) };
  }
}

export interface End extends Pick<PlanSourceData, 'recipients' | 'signatures'> {
  readonly layout?: 'brace' | 'line';
  readonly roles: readonly RoleLine[];
  /** What is no part of a signature. */
  readonly left: readonly TextLine[];
}

/** The signer's name may stand below the table that has his post: what is loose and names nobody else goes with it. */
function withNamesBelow(signatures: Sides['signatures']): readonly TextLine[][] {
  const printed = (lines: readonly TextLine[]): TextLine[] =>
    lines.filter((line) => !isBlank(line) && !isDrawnRule(line));
  const loose = signatures.get('') ?? [];
  const others = [...signatures].filter(([key, lines]) => key !== '' && printed(lines).length > 0);
  const [only] = others;
  const names = printed(loose);
  const isName = names.length === 1 && names.every(({ text }) => isSignerName(text));
  if (only === undefined || others.length > 1 || !isName || printed(only[1]).some(({ text }) => isSignerName(text)))
    return [...signatures.values()];
  return [[...only[1], ...loose]];
}

function signaturesOf(
  signatures: Sides['signatures'],
  form: SignatureForm,
): {
  sources: SignatureSource[];
  roles: RoleLine[];
  left: TextLine[];
  notes: string[];
} {
  const sources: SignatureSource[] = [];
  const roles: RoleLine[] = [];
  const left: TextLine[] = [];
  const notes: string[] = [];
  for (const lines of withNamesBelow(signatures)) {
    if (lines.every((line) => isBlank(line) || isDrawnRule(line))) continue;
    const signed = readSignature(lines, form);
    left.push(...signed.left);
    notes.push(...signed.notes);
    if (signed.roles.length === 0) continue;
    // Of several that issue together a plan has the leading one first.
    if (form.leaderRight) sources.unshift(signed.signature);
    else sources.push(signed.signature);
    roles.push(...signed.roles);
  }
  return { sources, roles, left, notes };
}

/** A table of two columns may stand in a cell of another, which then only frames it. */
function outOfFrame(lines: readonly TextLine[]): readonly TextLine[] {
  const frame = lines.find(({ text }) => TITLE.test(text))?.cell?.inner?.table;
  return frame === undefined
    ? lines
    : lines.map((line) => (line.cell?.inner?.table === frame ? { ...line, cell: line.cell.inner } : line));
}

/** Reads the end of a document. */
export function readEnd(lines: readonly TextLine[], doubts: Doubt[], form: SignatureForm): End {
  const reader = new SideReader();
  for (const line of outOfFrame(lines)) reader.add(line);
  const { recipients: found, signatures, title } = reader.finish();
  const listed = joinedLines(found);
  const { recipients, layout, unsure, drafter, left: unlisted } = readRecipients(listed);
  for (const purpose of unsure) doubts.push({ code: 'import/purpose-unsure', path: ['recipients'], args: { purpose } });
  const { sources, roles, left, notes } = signaturesOf(signatures, form);
  for (const text of notes) doubts.push({ code: 'import/signed-dropped', path: ['signatures'], args: { text } });
  const titleRole: RoleLine[] = title === undefined ? [] : [{ role: 'recipientsTitle', line: title }];
  const listRoles = listed
    .filter((line) => !isBlank(line) && !unlisted.includes(line))
    .map((line): RoleLine => ({ role: line === drafter ? 'drafter' : 'recipients', line }));
  return {
    ...(recipients.length === 0 ? {} : { recipients }),
    ...(sources.length === 0 ? {} : { signatures: sources }),
    ...(layout === undefined ? {} : { layout }),
    roles: [...titleRole, ...listRoles, ...roles],
    left: [...left, ...unlisted],
  };
}
