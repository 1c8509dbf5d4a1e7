/** Nơi nhận: lines, groups with their purposes, Lưu. */

import type { RecipientSource } from '../../generated/plan-source.ts';
import { typedLiterally } from '../../plan/compile/inline-marks.ts';
import { lettersIn } from '../manuscript/manuscript.ts';
import { isBlank, isDrawnRule } from './cues.ts';
import { type CellPlace, columnsOf, type TextLine } from './lines.ts';
import { joinRuns, plainRuns } from './runs.ts';

const PURPOSE =
  /^[-–+]?\s*\(((?:để |b\/c|báo cáo|thực hiện|chỉ đạo|phối hợp|đăng|theo dõi|giám sát)[^()]*)\)\s*[;.,]?$/iu;
/** A line beside a brace that was typed, with the purpose behind it on one of them: "UBND tỉnh;  } (để báo cáo)". */
const TYPED_BRACE = /^([^{}]*?)\s*\}\s*\(?([^(){}]*?)\)?\s*[;.,]?$/u;
const ARCHIVE = /^Lưu\s*:?\s*(.*)$/iu;
/** Where the next entry begins that was typed on in the same line: "- Như trên; - Lưu: VT", "UBND tỉnh; Lưu: VT". */
const NEXT_ENTRY = /;\s*(?=[-–—•*+]\s*\p{Lu}|Lưu\s*:)/u;

export interface Recipients {
  readonly recipients: RecipientSource[];
  readonly layout?: 'brace' | 'line';
  /** Lines of which it is not sure to which group they belong. */
  readonly unsure: readonly string[];
  /** The line of who drafted it. */
  readonly drafter?: TextLine;
  /** What is no line of the list. */
  readonly left: readonly TextLine[];
}

/** "VT, NC (2)" with the number of kept copies as a number; "(02)" would not be printed so. */
function archiveSource(text: string): RecipientSource {
  const [, keep = text, copies] = /^(.*?)\s*\(([1-9]\d?)\)$/u.exec(text) ?? [];
  const archive = typedLiterally(keep);
  return copies === undefined ? { archive } : { archive, archiveCopies: Number(copies) };
}

/** "PL.(300)", "nva.15b", "Hà (20)": who drafted it, in how many copies it is issued. */
const DRAFTER = /^(\p{L}[\p{L}.]{0,11}?)?\s*\.?\s*(?:\((\d{1,5})\)|[.-]?(\d{1,5})\s*b)?\.?$/u;

/** How many copies are kept, alone on a line. */
const COPIES = /^\(\d{1,3}\s*(?:b|bản)?\)[.;]?$/iu;

/** A line without what the program prints around it. */
const bare = (text: string): string =>
  text
    .replace(/^[-–—•*+]\s*/u, '')
    .replace(/[\s;,]+$/u, '')
    .replace(/(?<!\.)\.$/u, '')
    .trim();

/** Cell of the inner table that a line stands in: the brace joins its first cell to the purpose in its last. */
const braceCell = ({ cell }: TextLine): CellPlace | undefined => cell?.inner;

/** Bodies that carry out, not such as are reported to. */
const isBelow = (entry: RecipientSource): boolean =>
  typeof entry !== 'string' || /^(?:Các |Thành viên|UBND (?:các|xã|phường|huyện))/u.test(entry);

/** A brace goes on over rows whose last cell goes on; programs put neighbouring tables together. */
const isSameBrace = (a: CellPlace, b: CellPlace): boolean =>
  a.table === b.table && (a.row === b.row || b.table.rows[b.row]?.at(-1)?.continued === true);

class RecipientReader {
  readonly result: RecipientSource[] = [];
  readonly unsure: string[] = [];
  readonly left: TextLine[] = [];
  hasBrace = false;
  drafter: TextLine | undefined;
  private hasArchive = false;
  /** Purposes before any line that they could belong to: a box is read before what it stands beside. */
  private early: string[] = [];
  private open: string[] = [];
  private typed: { readonly lines: string[]; readonly purpose: string[] } | undefined;
  private braced: { place: CellPlace; lines: string[]; purpose: string[] } | undefined;

  /** Consecutive lines that have a sign of it stand beside one brace. */
  private isTypedBrace({ text }: TextLine): boolean {
    const [, words, purpose] = TYPED_BRACE.exec(text) ?? [];
    if (words === undefined || purpose === undefined || (bare(words) === '' && purpose === '')) return false;
    if (this.typed === undefined) this.closeLines();
    this.typed ??= { lines: [], purpose: [] };
    if (bare(words) !== '') this.typed.lines.push(words);
    if (purpose !== '') this.typed.purpose.push(purpose);
    return true;
  }

  add(line: TextLine): void {
    const place = braceCell(line);
    if (place === undefined && this.isTypedBrace(line)) return;
    this.closeTyped();
    if (place === undefined || place.table.rows[0]?.length === 1) {
      this.closeBrace();
      if (this.addDrafter(line)) return;
      if (this.isOutside(line)) this.left.push(line);
      else this.addColumns(line);
      return;
    }
    if (this.braced !== undefined && !isSameBrace(this.braced.place, place)) this.closeBrace();
    if (this.braced === undefined) {
      this.closeLines();
      this.braced = { place, lines: [], purpose: [] };
    }
    const isFirst = place.column === 0;
    (isFirst ? this.braced.lines : this.braced.purpose).push(line.text);
  }

  /** After Lưu only lines of the list and purposes can follow. */
  private isOutside({ text }: TextLine): boolean {
    return this.hasArchive && !/^[-–—•*+(]/u.test(text);
  }

  /** The mark of who drafted it stands below Lưu, and belongs to it. */
  private addDrafter(line: TextLine): boolean {
    const archive = this.result.at(-1);
    const [, sign, bracketed, counted] = DRAFTER.exec(line.text) ?? [];
    const copies = bracketed ?? counted;
    if (!this.hasArchive || typeof archive !== 'object' || (sign === undefined && copies === undefined)) return false;
    this.drafter = line;
    this.result[this.result.length - 1] = {
      ...archive,
      ...(sign === undefined ? {} : { drafter: sign }),
      ...(copies === undefined ? {} : { issuedCopies: Number(copies) }),
    };
    return true;
  }

  /** A purpose that stands at the right of a line is that of the lines above, too: a brace without the brace. */
  private addColumns(line: TextLine): void {
    const columns = columnsOf(line);
    const isBraced = columns.length > 1 && PURPOSE.test(columns.at(-1)?.text ?? '');
    this.hasBrace ||= isBraced;
    for (const { text } of isBraced ? columns : [line]) {
      for (const entry of text.split(NEXT_ENTRY)) this.addPlain({ text: entry });
    }
  }

  private addPlain({ text }: Pick<TextLine, 'text'>): void {
    const purpose = PURPOSE.exec(text)?.[1];
    const archive = ARCHIVE.exec(bare(text))?.[1];
    if (COPIES.test(text) && this.hasArchive) this.addToArchive(bare(text));
    else if (purpose !== undefined) this.closeGroup(purpose);
    else if (archive !== undefined) {
      this.closeLines();
      this.hasArchive = true;
      this.result.push(archiveSource(archive));
    } else if (bare(text) !== '') this.open.push(typedLiterally(bare(text)));
  }

  /** The end of a line of Lưu that was too long: "(05b)". */
  private addToArchive(copies: string): void {
    const last = this.result.at(-1);
    if (typeof last !== 'object' || last.archive === undefined) return;
    this.result[this.result.length - 1] = { ...last, ...(archiveSource(`${last.archive} ${copies}`) as typeof last) };
  }

  /** A purpose ends the group of the lines before it. */
  private closeGroup(purpose: string): void {
    if (this.open.length > 0) {
      this.result.push({ to: this.open, purpose: typedLiterally(purpose) });
      this.open = [];
      return;
    }
    // After Lưu: the purpose of a brace that a scan put at the end. Which lines it joins is not known.
    this.unsure.push(purpose);
    if (this.result.length === 0) {
      this.early.push(purpose);
      return;
    }
    this.giveToAll(purpose);
  }

  /** Reports go to those above, who stand first; whom else a brace joins is anybody's guess. */
  private giveToAll(purpose: string): void {
    const first = this.result.findIndex((entry) => typeof entry === 'string');
    const below = this.result.findIndex((entry, index) => index > first && isBelow(entry));
    const until = /báo cáo|b\/c/iu.test(purpose) && below > 0 ? below : this.result.length;
    const last = this.result.slice(0, until).findLastIndex((entry) => typeof entry === 'string');
    const lines = this.result.slice(first, last + 1).filter((entry): entry is string => typeof entry === 'string');
    if (lines.length > 0) this.result.splice(first, last + 1 - first, { to: lines, purpose: typedLiterally(purpose) });
  }

  private closeBrace(): void {
    const { braced } = this;
    this.braced = undefined;
    if (braced !== undefined) this.closeBraced(braced);
  }

  private closeTyped(): void {
    const { typed } = this;
    this.typed = undefined;
    if (typed !== undefined) this.closeBraced(typed);
  }

  private closeBraced({
    lines,
    purpose,
  }: {
    readonly lines: readonly string[];
    readonly purpose: readonly string[];
  }): void {
    const words = purpose.join(' ').replace(/^[\s}{()]+|[\s(){};.]+$/gu, '');
    const to = lines
      .map(bare)
      .filter((text) => text !== '')
      .map(typedLiterally);
    if (words === '') this.open.push(...to);
    else {
      this.hasBrace = true;
      this.result.push({ to, purpose: typedLiterally(words) });
    }
  }

  private closeLines(): void {
    this.result.push(...this.open);
    this.open = [];
  }

  finish(): void {
    this.closeTyped();
    this.closeBrace();
    this.closeLines();
    for (const purpose of this.early) this.giveToAll(purpose);
  }
}

const SIGN = /^[-–—•*+(]/u;

/** Does an entry go on in the next line, which was broken by hand? */
function goesOn(above: TextLine, line: TextLine): boolean {
  const isOneList = above.cell?.table === line.cell?.table && above.cell?.inner?.table === line.cell?.inner?.table;
  if (!isOneList || isBlank(line) || SIGN.test(line.text) || /[;.:)]$/u.test(above.text)) return false;
  if (above.text.endsWith(',')) return true;
  const isArchive = ARCHIVE.test(bare(above.text));
  return SIGN.test(above.text) && !(isArchive && DRAFTER.test(line.text)) && !ARCHIVE.test(line.text);
}

/** Lines of a list, those that an entry goes on in joined to it. */
export function joinedLines(lines: readonly TextLine[]): TextLine[] {
  const joined: TextLine[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    if (above === undefined || !goesOn(above, line)) joined.push(line);
    else {
      const runs = plainRuns(joinRuns(above.runs, line.runs));
      joined[joined.length - 1] = { ...above, runs, typed: runs, text: lettersIn({ runs }) };
    }
  }
  return joined;
}

/** Reads the lines under Nơi nhận. */
export function readRecipients(lines: readonly TextLine[]): Recipients {
  const reader = new RecipientReader();
  for (const line of lines) if (!isBlank(line) && !isDrawnRule(line)) reader.add(line);
  reader.finish();
  const { result, hasBrace, unsure, left, drafter } = reader;
  const hasPurpose = result.some((entry) => typeof entry !== 'string' && entry.purpose !== undefined);
  return {
    recipients: result,
    ...(hasPurpose ? { layout: hasBrace ? 'brace' : 'line' } : {}),
    unsure,
    left,
    ...(drafter === undefined ? {} : { drafter }),
  };
}
