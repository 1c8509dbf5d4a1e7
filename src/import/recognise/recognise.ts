/**
 * A manuscript to the data of a plan. Two passes: the first divides the paper into zones by their fixed words and
 * looks, the second gives every line its part; what is not sure is told, and nothing is dropped.
 */

import type { PlanSourceData } from '../../generated/plan-source.ts';
import { PLAN_TYPE } from '../../standard/document-types.ts';
import type { Standard, StandardId } from '../../standard/standard.ts';
import type { Manuscript } from '../manuscript/manuscript.ts';
import { type AppendixLines, issuerAttached, readAppendix } from './appendix.ts';
import { type AssignmentStyle, assignmentStyle } from './assignment-style.ts';
import { attachedPhrases, attachedToIn, type NamedDocument, namesOther } from './attached-to.ts';
import type { BodyContext } from './body-items.ts';
import { bodyRoles } from './body-roles.ts';
import { type BodyScheme, schemeOf } from './body-scheme.ts';
import type { BodyNode } from './body-tree.ts';
import { phraseOf } from './closing-sentences.ts';
import { type SureLine, unsureParts, withConfidence } from './confidence.ts';
import { withoutContents } from './contents.ts';
import { isDrawnRule } from './cues.ts';
import { type DivisionNode, divisionTree } from './divisions.ts';
import { type End, readEnd } from './end.ts';
import { withoutEndMark } from './end-mark.ts';
import { type Head, type RoleLine, readHead } from './head.ts';
import { readLastPage } from './last-page.ts';
import { hasOwnTypedLabels, layoutChoices, spacedLines } from './layout.ts';
import { isText, type Line, linesOf, type TextLine } from './lines.ts';
import { marginMarks } from './margin-marks.ts';
import { numberingOf, sectionLabels } from './numbering-key.ts';
import { firstSection, type Opening, readOpening } from './opening.ts';
import { picturesAround } from './picture-doubts.ts';
import { withCaptions } from './picture-lines.ts';
import { PictureBook, type TakenName } from './pictures.ts';
import { planHead } from './plan-head.ts';
import { sectionsOf } from './sections.ts';
import { standardOf } from './standard-of.ts';
import { withTableLines } from './table-lines.ts';
import { NoteBook, titleOfLine } from './texts.ts';
import { asides, beginning, type Doubt, unplacedNote } from './uncertain.ts';
import { withUnnumbered } from './unnumbered.ts';
import { breaksOff, missingParts, typeDoubts } from './whole.ts';
import { withWords } from './with-words.ts';
import { TYPE_WITH_TITLE, type Zones, zonesOf } from './zones.ts';

export interface Recognition {
  readonly data: PlanSourceData;
  /** The standard that its head tells. */
  readonly standard: StandardId;
  readonly doubts: readonly Doubt[];
  /** The bytes of its pictures, by the paths that the data name. */
  readonly images: ReadonlyMap<string, Uint8Array>;
  /** The lines whose part is known. */
  readonly roles: readonly SureLine[];
  /** The lines of the parts that have sentences, end marks taken off. */
  readonly lines: {
    readonly title: readonly TextLine[];
    readonly intro: readonly Line[];
    /** From the first section on. */
    readonly body: readonly Line[];
    /** What stands under the heads of the appendices, and their titles. */
    readonly appendices: readonly AppendixLines[];
  };
}

const roleLines = (role: RoleLine['role'], lines: readonly Line[]): RoleLine[] =>
  lines.filter(isText).map((line) => ({ role, line }));

/** The body as it was read. */
interface Body {
  readonly lines: readonly Line[];
  /** Before the first section. */
  readonly intro: readonly Line[];
  readonly opening: Opening;
  readonly sections: NonNullable<PlanSourceData['sections']>;
  readonly end: End;
  readonly context: BodyContext;
  readonly scheme: BodyScheme;
}

type Lists = Pick<PlanSourceData, 'bases' | 'opening' | 'sections' | 'appendices' | 'recipients' | 'signatures'>;

/** The lists that have entries. */
const listed = (lists: { [Key in keyof Lists]: Lists[Key] | undefined }): Lists =>
  Object.fromEntries(Object.entries(lists).filter(([, list]) => list !== undefined && list.length > 0));

/** The signs below the title, where the standard has signs there. */
function dividerRoles({ title }: Zones, { dividers }: Standard): RoleLine[] {
  if (dividers.title.kind !== 'signs') return [];
  const { component } = dividers.title;
  return title.filter((line) => isDrawnRule(line)).map((line) => ({ role: component, line }));
}

function zoneRoles(
  zones: Zones,
  head: readonly RoleLine[],
  { lines, intro, context, scheme }: Body,
  standard: Standard,
): RoleLine[] {
  const last = intro.at(-1);
  const start = last === undefined ? 0 : lines.indexOf(last) + 1;
  return [
    ...head,
    ...(zones.type === undefined ? [] : roleLines('documentType', [zones.type])),
    ...roleLines('title', withWords(zones.title)),
    ...dividerRoles(zones, standard),
    ...bodyRoles(lines, { start, knowsLooks: context.knowsLooks, scheme, standard }),
  ];
}

/** The lines of a part that say something, those that belong to a table or a picture with it. */
const bodyLines = (lines: readonly Line[]): Line[] => withCaptions(withTableLines(withoutEndMark(withWords(lines))));

class Recogniser {
  private readonly manuscript: Manuscript;
  private readonly knowsLooks: boolean;
  private readonly allLines: readonly Line[];
  private readonly standard: Standard;
  private readonly notes: NoteBook;
  private readonly pictures: PictureBook;
  private readonly doubts: Doubt[] = [];
  private readonly roles: RoleLine[] = [];
  private readonly appendixLines: AppendixLines[] = [];

  constructor(manuscript: Manuscript, taken: TakenName | undefined) {
    this.pictures = new PictureBook(taken);
    this.manuscript = manuscript;
    this.knowsLooks = manuscript.origin === 'word';
    this.notes = new NoteBook(manuscript.notes);
    this.allLines = linesOf(manuscript);
    this.standard = standardOf(this.allLines);
  }

  recognise(): Recognition {
    const { lines: read, isDropped } = withoutContents(this.allLines);
    if (isDropped) this.doubts.push({ code: 'import/contents-dropped', path: [] });
    const last = readLastPage(read, this.standard, this.notes);
    const zones = zonesOf(last.rest, this.knowsLooks);
    const title = this.title(zones);
    const head = readHead(zones.head);
    this.doubts.push(...typeDoubts(zones));
    const body = this.body(zones, head);
    const appendices = this.appendices(zones, body.context);
    const texts = body.lines.filter(isText);
    const { opening, sections, end } = body;
    const { recipients, signatures } = end;
    this.askAsides([...(zones.type === undefined ? [] : [zones.type]), ...zones.title, ...zones.attachedTo], ['title']);
    this.askAsides(zones.head, ['issuer']);
    this.askAsides(zones.end, ['signatures']);
    for (const paragraph of [...this.manuscript.notes.values()].flat())
      this.doubts.push(...asides(paragraph, ['sections']));
    this.doubts.push(...picturesAround(this.manuscript, zones));
    const attachedText = zones.attachedTo.map(({ text }) => text).join(' ');
    const attachedTo = attachedToIn(attachedText);
    this.askAttached(appendices.length, attachedTo ?? { type: PLAN_TYPE.name, number: head.number ?? null });
    const margin = marginMarks(this.manuscript);
    const data: PlanSourceData = {
      ...planHead(head, {
        standard: this.standard,
        title,
        attachedTo,
        marks: { ...head.marks, ...margin.marks, ...last.marks },
        intro: body.intro.filter(isText).map(({ text }) => text),
        // Of a file of appendices alone they tell the year.
        texts: (texts.length > 0 ? texts : zones.appendices.flat().filter(isText)).map(({ text }) => text),
        signatures: signatures ?? [],
        nameInText: issuerAttached(this.appendixAttached ?? ''),
        doubts: this.doubts,
      }),
      ...numberingOf(body.scheme, hasOwnTypedLabels(texts), sectionLabels(texts, this.standard)),
      ...layoutOf({
        ...(body.context.assign === 'inline' ? {} : { assign: body.context.assign }),
        ...(end.layout === 'brace' ? { recipients: end.layout } : {}),
        ...(this.standard.bothSides && this.manuscript.isMirrored === true ? { bothSides: true } : {}),
        ...layoutChoices(spacedLines(body.lines), this.manuscript.sections[0]?.page, this.standard),
      }),
      ...phrasesOf(attachedPhrases(attachedText, this.appendixAttached ?? ''), body.context),
      ...listed({ bases: opening.bases, opening: opening.opening, sections, appendices, recipients, signatures }),
      ...(last.contact === undefined ? {} : { contact: last.contact }),
    };
    this.roles.push(...margin.roles, ...last.roles, ...roleLines('attached', zones.attachedTo));
    this.roles.push(...zoneRoles(zones, head.roles, body, this.standard), ...end.roles);
    const lines = {
      title: withWords(zones.title),
      intro: body.intro,
      body: body.lines.slice(body.intro.length),
      appendices: this.appendixLines,
    };
    const roles = withConfidence(this.roles, this.knowsLooks, this.standard);
    this.doubts.push(...unsureParts(roles));
    return {
      data: this.excerptWhereParts(data, zones),
      standard: this.standard.id,
      doubts: this.doubts,
      images: this.pictures.files,
      roles,
      lines,
    };
  }

  /** What stands between the title and the end, and what the end says. */
  private body(zones: Zones, head: Head): Body {
    const lines = bodyLines(zones.body);
    const texts = lines.filter(isText);
    const scheme = withUnnumbered(lines, schemeOf(texts), this.knowsLooks, this.standard);
    const start = firstSection(lines, scheme);
    // One layout holds for the appendices, too.
    const assigned = [...texts, ...zones.appendices.flatMap(bodyLines).filter(isText)];
    const context = this.bodyContext(scheme.scheme, assignmentStyle(assigned, this.knowsLooks));
    const intro = start < 0 ? lines : lines.slice(0, start);
    this.askLeftOver(head.left, (index) => ['opening', index]);
    const end = readEnd(zones.end, this.doubts, this.standard.signature);
    const atEnd = [...end.left, ...zones.tables.end];
    const before = [...head.left, ...zones.tables.head, ...intro, ...(start < 0 ? atEnd : [])];
    const opening = readOpening(before, context);
    const { root, divisions } = divisionTree(start < 0 ? [] : lines.slice(start), scheme);
    if (start >= 0) this.addAtEnd(lastRoot(root, divisions), atEnd);
    const sections = sectionsOf(root, divisions, context);
    if (scheme.unnumbered?.isOpen === true && sections.length > 0)
      this.doubts.push({ code: 'import/no-sections', path: ['sections', 0] });
    return { lines, intro, opening, sections, end, context, scheme };
  }

  private askLeftOver(lines: readonly TextLine[], pathOf: (index: number) => Doubt['path']): void {
    for (const [index, line] of lines.entries())
      this.doubts.push({ code: 'import/left-over', path: pathOf(index), args: { text: beginning(line.text, 200) } });
  }

  private askAsides(lines: readonly TextLine[], path: Doubt['path']): void {
    for (const line of lines.filter(({ first }) => first)) this.doubts.push(...asides(line.paragraph, path));
    this.doubts.push(...this.notes.unmarkedIn(lines).map((text) => unplacedNote(text, path)));
  }

  /** What stands among the signatures and is no part of them goes after the last section: nothing is dropped. */
  private addAtEnd(root: BodyNode, left: readonly Line[]): void {
    const last = root.children.findLast((child) => 'node' in child);
    if (left.length === 0 || last === undefined || !('node' in last)) return;
    const sections = root.children.filter((child) => 'node' in child).length;
    this.askLeftOver(left.filter(isText), () => ['sections', sections - 1]);
    for (const line of left)
      if (line.kind !== 'picture')
        last.node.children.push(isText(line) ? { kind: 'text', lines: [line] } : { kind: 'table', line });
  }

  /** The line "Kèm theo" of an appendix. */
  private get appendixAttached(): string | undefined {
    return this.roles.find(({ role, appendix }) => role === 'attached' && appendix !== undefined)?.line.text;
  }

  /** The lines "Kèm theo" that name another document than the one that the page will name. */
  private askAttached(count: number, { type = 'Quyết định', number = null }: NamedDocument): void {
    for (let index = 0; index < count; index++) {
      const own = this.roles.filter(({ role, appendix }) => role === 'attached' && appendix === index);
      const text = own.map(({ line }) => line.text).join(' ');
      if (namesOther(text, { type, number }))
        this.doubts.push({ code: 'import/attached-otherwise', path: ['appendices', index], args: { text } });
    }
  }

  private title({ title }: Zones): string {
    return withWords(title)
      .map((line) => titleOfLine(line, this.notes))
      .map((text) => text.replace(TYPE_WITH_TITLE, ''))
      .join('\n');
  }

  private bodyContext(scheme: BodyContext['scheme'], { place, form }: AssignmentStyle): BodyContext {
    return {
      notes: this.notes,
      scheme,
      assign: place,
      ...(form === undefined ? {} : { sentences: form }),
      knowsLooks: this.knowsLooks,
      standard: this.standard,
      pictures: this.pictures,
      doubts: this.doubts,
    };
  }

  private appendices({ appendices }: Zones, context: BodyContext): NonNullable<PlanSourceData['appendices']> {
    return appendices.map((lines, index) => {
      const section = lines.find(isText)?.section ?? 0;
      const landscape = this.manuscript.sections[section]?.page?.landscape === true;
      const read = readAppendix(bodyLines(lines), index, context, landscape);
      this.roles.push(...read.roles);
      this.appendixLines.push(read.lines);
      this.askAsides(read.head, ['appendices', index]);
      return read.appendix;
    });
  }

  /** A plan that lacks parts is an excerpt until somebody fills them in: nothing is made up. */
  private excerptWhereParts(data: PlanSourceData, zones: Zones): PlanSourceData {
    const missing = missingParts(data);
    const isTorn = breaksOff(zones);
    if (missing.length === 0 && !isTorn) return data;
    // What comes after the tear is not known to be missing by mistake.
    this.doubts.push(...(isTorn ? [] : missing), { code: 'import/breaks-off', path: ['excerpt'] });
    const { year, stage = 'signature', ...rest } = data;
    return { year, stage: stage === 'issued' && missing.length > 0 ? 'signature' : stage, excerpt: true, ...rest };
  }
}

/** The phrases of a document that says some things in a way of its own. */
function phrasesOf(
  { phrases }: Pick<PlanSourceData, 'phrases'>,
  { sentences }: BodyContext,
): Pick<PlanSourceData, 'phrases'> {
  return sentences === undefined
    ? { ...(phrases === undefined ? {} : { phrases }) }
    : { phrases: { ...phrases, assign: phraseOf(sentences) } };
}

const layoutOf = (layout: NonNullable<PlanSourceData['layout']>): Pick<PlanSourceData, 'layout'> =>
  Object.keys(layout).length === 0 ? {} : { layout };

/** What the last section of a body stands in. */
function lastRoot(root: BodyNode, divisions: readonly DivisionNode[]): BodyNode {
  const last = divisions.at(-1);
  return last === undefined ? root : lastRoot(last.root, last.divisions);
}

/**
 * Recognises a plan in a manuscript.
 * @param taken names that files beside the plan have already; pictures get others
 */
export const recognise = (manuscript: Manuscript, taken?: TakenName): Recognition =>
  new Recogniser(manuscript, taken).recognise();
