/** What is printed another way though the words are the same: labels of items, bold and italic, the office's choices. */
import type { Marker, Paragraph, Plan, TextRun } from '../../plan/model/plan.ts';
import type { LayoutChoices } from '../../standard/settings.ts';
import { STANDARDS } from '../../standard/standards.ts';
import type { PrintChanges, SettingChange } from './changes.ts';
import { spokenTokensOf, type Token, tokenRanges } from './tokenise.ts';

/** The letters of some paragraphs with their look, one sign a letter. */
export interface FacedText {
  readonly text: string;
  readonly face: string;
}

/** Bold counts 1, italic 2, raised 4. */
const signOf = ({ bold, italic, raised }: TextRun): string =>
  String(Number(bold) + 2 * Number(italic) + 4 * Number(raised));

/** Between paragraphs, in the letters and in their look: no word goes on over it. */
const PARAGRAPH_END = '\n';

/** The letters of some paragraphs with their look. */
export function facedText(paragraphs: readonly Paragraph[]): FacedText {
  let [text, face] = ['', ''];
  for (const { inlines } of paragraphs) {
    for (const inline of inlines) {
      if (inline.kind !== 'text') continue;
      text += inline.text;
      face += signOf(inline).repeat(inline.text.length);
    }
    text += PARAGRAPH_END;
    face += PARAGRAPH_END;
  }
  return { text, face };
}

/** Nothing but plain letters. */
const PLAIN = /^[0\n]*$/;

/** How a word of a text looks. */
const faceOf = ({ face }: FacedText, token: Token | undefined): string | undefined =>
  token && face.slice(token.start, token.end);

/** Does any word that stayed look different now? Signs are left out: a bold comma is seen by nobody. */
export function facesDiffer(old: FacedText, fresh: FacedText): boolean {
  if (old.text === fresh.text && old.face === fresh.face) return false;
  if (PLAIN.test(old.face) && PLAIN.test(fresh.face)) return false;
  const [oldWords, freshWords] = [spokenTokensOf(old.text), spokenTokensOf(fresh.text)];
  return tokenRanges(oldWords, freshWords).some(
    ({ same, old: [from, to], fresh: [start] }) =>
      same &&
      oldWords.slice(from, to).some((word, index) => faceOf(old, word) !== faceOf(fresh, freshWords[start + index])),
  );
}

/** How an item is labelled, whichever of its kind it is: "2." and "5." are one, "1.2." is another. */
export function labelStyle(marker: Marker): string {
  if (marker.kind === 'none') return '';
  if (marker.kind === 'bullet') return marker.label;
  if (marker.kind === 'division') return marker.division;
  return marker.form === 'decimal' || marker.form === 'fullDecimal' ? marker.label.replace(/\d+/g, '1') : marker.form;
}

type Choice = Exclude<keyof LayoutChoices, 'margins'>;

const CHOICES: readonly Choice[] = [
  'standard',
  'assign',
  'recipients',
  'sizes',
  'indent',
  'paragraphSpacing',
  'lineSpacing',
  'bothSides',
];

/** What stands where an office chooses nothing, in the units of the keys. */
function usualOf({ standard }: LayoutChoices) {
  const { page, paragraph } = STANDARDS[standard];
  const figures: Readonly<Partial<Record<Choice, number>>> = {
    indent: paragraph.indent.value,
    paragraphSpacing: paragraph.spacing.value,
    lineSpacing: paragraph.lineSpacing.value,
  };
  const margins = {
    top: page.marginTop.value,
    bottom: page.marginBottom.value,
    left: page.marginLeft.value,
    right: page.marginRight.value,
  };
  return { figures, margins };
}

function settingsOf({ numbering, layout }: Plan): readonly (readonly [SettingChange['setting'], string])[] {
  const usual = usualOf(layout);
  const margins = Object.values({ ...usual.margins, ...layout.margins });
  return [
    ['scheme', numbering.scheme],
    ['parts', numbering.divisions.part],
    ['chapters', numbering.divisions.chapter],
    ['sections', `I${numbering.sectionSign}`],
    ...CHOICES.map((choice) => [choice, String(layout[choice] ?? usual.figures[choice] ?? '')] as const),
    ['margins', margins.join(' × ')],
  ];
}

/** The choices for a whole plan that differ. */
export function settingChanges(old: Plan, fresh: Plan): SettingChange[] {
  const before = new Map(settingsOf(old));
  return settingsOf(fresh).flatMap(([setting, value]) => {
    const was = before.get(setting) ?? '';
    return was === value ? [] : [{ setting, old: was, fresh: value }];
  });
}

const PRINTED = ['labels', 'faces', 'merges', 'pictures', 'widths', 'settings'] as const;

/** True where the print is the same but for the words. */
export const isSamePrint = (print: PrintChanges): boolean => PRINTED.every((key) => (print[key] ?? []).length === 0);
