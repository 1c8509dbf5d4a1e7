/** The rules that are drawn below the motto, the issuer and the title: one thing changed in a file is found, and nothing else. */
import { foundAlone, inDocument, type PlantedDeparture, ruleBelow, ruleIndent } from '../../support/conformity.ts';

const PLANTED: readonly PlantedDeparture[] = [
  [
    'no rule below the motto',
    inDocument(ruleBelow('Hạnh phúc'), '$1'),
    'letterhead/motto-rule-line',
    'letterhead HD-02 II.1.b',
    'không có đường kẻ',
  ],
  [
    'a rule below the motto as wide as its column',
    inDocument(ruleIndent('Hạnh phúc'), '$1<w:ind w:left="0" w:right="0"/>'),
    'letterhead/motto-rule-line',
    'letterhead HD-02 II.1.b',
    'đường kẻ dài',
  ],
  [
    'a rule below the issuer that is too long',
    inDocument(ruleIndent('SỞ Y TẾ'), '$1<w:ind w:left="1200" w:right="1200"/>'),
    'letterhead/issuer-rule-line',
    'letterhead HD-04 II.2.b',
    'đường kẻ dài',
  ],
  [
    'no rule below the title',
    inDocument(ruleBelow('tỉnh năm 2026'), '$1'),
    'title/rule-line',
    'title HD-08 II.5.b',
    'không có đường kẻ',
  ],
];

foundAlone(PLANTED);
