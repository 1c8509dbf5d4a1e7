/** The archive line of the Party names the place of filing, without a colon and without VT: hd05 DG-83. */
import { rule } from '../rule.ts';

export const partyArchiveForm = rule({
  code: 'recipient/party-archive-form',
  severity: 'warning',
  standard: 'party',
  summary: {
    vi: 'Văn bản của Đảng: dòng Lưu ghi VT như văn bản hành chính',
    en: 'In documents of the Party: an archive line with VT',
  },
  why: {
    vi: 'Văn bản của Đảng ghi nơi lưu là văn phòng hoặc cấp ủy: Lưu Văn phòng Đảng uỷ, Lưu Chi bộ; không có dấu hai chấm, không ghi VT và đơn vị soạn thảo.',
    en: 'Documents of the Party name the office or committee that files them, without a colon, VT or the drafting unit.',
  },
  vi: ['Dòng lưu “{found}” chưa đúng thể thức của Đảng.', 'Ghi nơi lưu, ví dụ `archive: Văn phòng Đảng uỷ`.'],
  en: [
    'The archive line “{found}” is not as the Party has it.',
    'Name where it is filed: `archive: Văn phòng Đảng uỷ`.',
  ],
  examples: {
    wrong: 'standard: party\ntitle: thực hiện nhiệm vụ năm 2026\nrecipients:\n  - Các chi bộ\n  - archive: VT, VPĐU',
    right:
      'standard: party\ntitle: thực hiện nhiệm vụ năm 2026\nrecipients:\n  - Các chi bộ\n  - archive: Văn phòng Đảng uỷ',
  },
  check: ({ plan, report }) => {
    const { archive } = plan;
    if (archive !== undefined && /(?<!\p{L})VT(?!\p{L})/u.test(archive))
      report({ path: ['recipients'], part: 'key' }, { found: archive });
  },
});
