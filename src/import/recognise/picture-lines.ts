/** The captions of pictures: lines below them that belong to them. */
import { STYLES } from '../../standard/standards.ts';
import { isText, type Line, type PictureLine, type TextLine } from './lines.ts';

/** Longer lines are sentences of their own. */
const LONGEST_CAPTION = 250;

/** Word's own style for captions. */
const WORD_CAPTION = 'caption';

/** "Hình 1. …", "Sơ đồ 2: …": how offices count their pictures. */
const NUMBERED = /^(?:Hình(?: ảnh)?|Ảnh|Sơ đồ|Biểu đồ|Bản đồ|Bản vẽ)\s+(?:số\s+)?[\dIVXL]+(?=[\s.:,–-]|$)/iu;

function isCaption(line: Line | undefined, { cell, section }: PictureLine): line is TextLine {
  if (line === undefined || !isText(line) || !line.first || line.section !== section) return false;
  if (line.cell?.table !== cell?.table || line.paragraph.label !== undefined) return false;
  const { paragraph, text } = line;
  if (text === '' || text.length > LONGEST_CAPTION) return false;
  const isStyled = paragraph.style === STYLES.caption.name || paragraph.style?.toLowerCase() === WORD_CAPTION;
  return isStyled || (paragraph.align === 'center' && NUMBERED.test(text));
}

/** The lines of a part, captions with their pictures. */
export function withCaptions(lines: readonly Line[]): Line[] {
  const taken = new Set<Line>();
  const result = lines.map((line, index): Line => {
    const below = lines[index + 1];
    if (line.kind !== 'picture' || line.picture.image === undefined || !isCaption(below, line)) return line;
    taken.add(below);
    return { ...line, caption: below };
  });
  return result.filter((line) => !taken.has(line));
}
