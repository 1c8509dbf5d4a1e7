/** The archive line: VT first, commas between: nd30 NN-03. */
import { rule } from '../rule.ts';

/** Behind the unit and its stop may stand who drafted it, and how many copies go out: nd30 Mẫu 1.4, note 10. */
const withoutDrafter = (archive: string): string => archive.replace(/(?<=,.*)\.\s*\p{Lu}[\p{L}\d]{0,14}\s*\.?$/u, '');

export const archiveForm = rule({
  code: 'recipient/archive-form',
  severity: 'warning',
  standard: 'state',
  summary: {
    vi: 'Dòng Lưu không bắt đầu bằng VT hoặc dùng dấu chấm',
    en: 'The archive line lacks VT or is divided by full stops',
  },
  why: {
    vi: 'Điểm II.9.d quy định dòng cuối của Nơi nhận: chữ Lưu, VT, chữ viết tắt của đơn vị soạn thảo, cách nhau bằng dấu phẩy. Văn thư theo dòng này mà lưu.',
    en: 'Place II.9.d lays down the last line: Lưu, VT, the drafting unit’s abbreviation, divided by commas. The registry files the plan by it.',
  },
  vi: ['Dòng lưu “{found}” chưa đúng.', 'Viết “VT, ” rồi chữ viết tắt của đơn vị soạn thảo, cách nhau bằng dấu phẩy.'],
  en: ['The archive line “{found}” is not in order.', 'Write “VT, ” and the drafting unit, divided by commas.'],
  decree: 'Phụ lục I, II.9.d',
  examples: {
    wrong: 'recipients:\n  - Các sở, ngành\n  - archive: VT. NC. KT',
    right: 'recipients:\n  - Các sở, ngành\n  - archive: VT, NC (02)',
  },
  check: ({ plan, report }) => {
    const { archive } = plan;
    if (archive === undefined) return;
    const isRight =
      /^VT(?:\s*[,(].*|\p{Lu}*(?: \p{Lu}+)?(?:,.*)?)?$/u.test(archive) &&
      !/\p{L}\.\s*\p{L}/u.test(withoutDrafter(archive.replace(/\(.*?\)/g, '')));
    if (!isRight) report({ path: ['recipients'], part: 'key' }, { found: archive });
  },
});
