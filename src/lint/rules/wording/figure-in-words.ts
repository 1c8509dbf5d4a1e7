/** "3.250.000.000 đồng (Ba tỷ năm trăm …)": figures and the words that repeat them. */
import { figureText, readFigure } from '../../../vietnamese/figures.ts';
import { readNumberWords, SCALES } from '../../../vietnamese/number-words.ts';
import { matcher, placeIn, rule } from '../rule.ts';

const MILLION = 1_000_000n;

/** A figure, what it counts, and a bracket of words behind: "6.480 triệu đồng (Bằng chữ: Sáu tỷ … đồng chẵn)", "15 (mười lăm)". */
const figuresWithWords = matcher(
  /(?<![\d.,/\p{L}])(\d[\d.]*(?:,\d{1,6})?)(?:\s+(nghìn|triệu|tỷ|tỉ))?(?:\s+(?:đồng|USD))?\s*\((?:bằng chữ|viết bằng chữ|số tiền)?\s*:?\s*([\p{L}\s,]{2,160}?)(?:\s+(?:đồng|chẵn|đô la Mỹ))*\s*[./]*\)/giu,
);

export const figureInWords = rule({
  code: 'wording/figure-in-words',
  severity: 'warning',
  summary: { vi: 'Số viết bằng chữ khác số viết bằng chữ số', en: 'A figure and the words that repeat it differ' },
  why: {
    vi: 'Số tiền viết hai cách mà lệch nhau thì kho bạc trả lại hồ sơ, và không ai biết cách nào đúng.',
    en: 'Where a sum is written twice and differs, the treasury sends the papers back, and nobody knows which is right.',
  },
  vi: ['Chữ số ghi {figure}, phần bằng chữ đọc là {words}.', 'Sửa chữ số hoặc phần bằng chữ cho khớp.'],
  en: ['The figures say {figure}, the words {words}.', 'Put the figures or the words right.'],
  examples: {
    wrong: 'Kinh phí 3.250.000.000 đồng (Ba tỷ năm trăm hai mươi triệu đồng).',
    right: 'Kinh phí 3.250 triệu đồng (Bằng chữ: Ba tỷ hai trăm năm mươi triệu đồng chẵn), trong 15 (mười lăm) ngày.',
  },
  check: ({ texts, report }) => {
    for (const text of texts) {
      for (const { 0: whole, 1: figures = '', 2: scale = '', 3: said = '', index } of figuresWithWords(text.text)) {
        const figure = readFigure(figures);
        const words = readNumberWords(said);
        if (figure === undefined || words === undefined) continue;
        const value = figure.value * (SCALES.get(scale.toLowerCase()) ?? 1n);
        if (value === words * MILLION) continue;
        const span = { start: index, end: index + whole.length };
        report(placeIn(text, span), { figure: figureText(value), words: figureText(words * MILLION) });
      }
    }
  },
});
