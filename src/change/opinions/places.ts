/** The parts of a plan that an opinion can be about, each with its number and its words. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { isUnder } from '../../diagnostics/plan-path.ts';
import { plainText } from '../../plan/model/inline-text.ts';
import { type Location, placedChildren } from '../../plan/model/location.ts';
import type { Block, Item, Paragraph, Plan } from '../../plan/model/plan.ts';
import { cellText } from '../../plan/model/table-texts.ts';
import { numberOf } from '../../tasks/number.ts';
import { digestOf } from '../../tasks/task-id.ts';
import type { Opinion } from './opinion.ts';

/** A part of a plan. */
export interface PlanPlace {
  readonly path: PlanPath;
  /** "II.1.a"; "Căn cứ 2", "Nơi nhận 3", "Tiêu đề" outside the sections. */
  readonly number: string;
  /** Its own words, those of parts within it left out; a paragraph each. */
  readonly lines: readonly string[];
  readonly isAppendix: boolean;
  /** Its heading, or the first words of an item. */
  readonly isNumbered: boolean;
}

const linesOf = (paragraphs: readonly Paragraph[]): string[] => paragraphs.map(({ inlines }) => plainText(inlines));

/** Collects the places of blocks below one another. */
class Places {
  readonly found: PlanPlace[] = [];

  add(path: PlanPath, number: string, lines: readonly string[], location?: Location): void {
    this.found.push({
      path,
      number,
      lines: lines.filter((line) => line.trim() !== ''),
      isAppendix: location?.appendix !== undefined,
      isNumbered: location !== undefined && location.steps.length === 0 && location.numbers !== '',
    });
  }

  blocks(blocks: readonly Block[], parent: Location): void {
    for (const [block, location] of placedChildren(parent, blocks)) this.block(block, location);
  }

  private block(block: Block, location: Location): void {
    const number = numberOf(location);
    if (block.kind === 'item') this.item(block, location);
    else if (block.kind === 'passage')
      this.add(block.origin, number, linesOf([...block.text, ...block.assignmentLines]), location);
    else if (block.kind === 'picture')
      this.add(block.origin, number, block.caption === undefined ? [] : linesOf([block.caption]), location);
    else {
      this.add(
        block.origin,
        number,
        block.columns.map(({ title }) => plainText(title.inlines)),
        location,
      );
      for (const [index, row] of block.rows.entries())
        this.add(row.origin, `${number}, dòng ${index + 1}`, row.cells.map(cellText), location);
    }
  }

  private item(item: Item, location: Location): void {
    const own = [...(item.heading === undefined ? [] : [item.heading]), ...item.text];
    this.add(item.origin, numberOf(location), linesOf([...own, ...item.assignmentLines, ...item.after]), location);
    this.blocks(item.children, location);
  }
}

/** All places of a plan, in the order of the page. */
export function placesOf(plan: Plan): PlanPlace[] {
  const places = new Places();
  places.add(['title'], 'Trích yếu', linesOf(plan.titleLines));
  for (const [index, basis] of plan.bases.entries()) places.add(basis.origin, `Căn cứ ${index + 1}`, linesOf([basis]));
  for (const [index, text] of plan.opening.entries()) places.add(text.origin, `Lời dẫn ${index + 1}`, linesOf([text]));
  places.blocks(plan.sections, { part: 'section', numbers: '', steps: [] });
  for (const { origin, label, titleLines, content } of plan.appendices) {
    const location: Location = { part: 'appendix', appendix: label, numbers: '', steps: [] };
    places.add(origin, label, linesOf(titleLines), location);
    places.blocks(content.children, location);
  }
  for (const [index, { lines, purpose = '', origin }] of plan.recipients.entries())
    places.add(origin, `Nơi nhận ${index + 1}`, [...lines, purpose]);
  for (const { origin, post = '', name = '' } of plan.signatures) places.add(origin, 'Chữ ký', [post, name]);
  return places.found;
}

/** The innermost place that holds a path. */
export function placeAt(places: readonly PlanPlace[], path: PlanPath): PlanPlace | undefined {
  return places
    .filter((place) => isUnder(path, place.path))
    .reduce<PlanPlace | undefined>(
      (best, place) => (best === undefined || place.path.length > best.path.length ? place : best),
      undefined,
    );
}

/** A name for a place by its words: it stays while other parts of the plan move. */
export const placeId = ({ lines }: PlanPlace): string =>
  digestOf(lines.join('\n').normalize('NFC').toLocaleLowerCase('vi'));

/** The part of the draft that an opinion is about; undefined for the whole, and where nobody knows. */
export function placeOfOpinion(
  { place: { id, number }, edit }: Opinion,
  places: readonly PlanPlace[],
): PlanPlace | undefined {
  const byId = places.filter((place) => id !== undefined && placeId(place) === id);
  const known = byId.find((place) => place.number === number) ?? byId[0];
  if (known !== undefined || number === '') return known;
  const byNumber = places.find((place) => place.number === number);
  return byNumber ?? (edit === undefined ? undefined : placeAt(places, edit.path));
}
