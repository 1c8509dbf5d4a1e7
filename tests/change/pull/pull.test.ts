/** What was changed in Word finds its way back into the YAML, and nothing else is touched. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkPlan, pullChanges, renderPlan } from '../../../src/index.ts';
import type { Pulled } from '../../../src/pipeline/pull.ts';
import { plainText } from '../../../src/plan/model/inline-text.ts';
import { edited, paragraphWith, saying, withoutParagraph, withParagraphAfter } from '../../support/edit-word.ts';
import { PLAN_IMAGES } from '../../support/plans.ts';
import { PLAN } from '../../support/pull.ts';
import { savedAgain } from '../../support/word-edits.ts';

function built(yaml: string): Uint8Array {
  const { value: plan, ok, diagnostics } = checkPlan(yaml, { images: PLAN_IMAGES });
  if (plan === undefined || !ok) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return renderPlan(plan, { source: yaml });
}

function pulled(bytes: Uint8Array, yaml = PLAN): Pulled {
  const { value, diagnostics } = pullChanges(bytes, yaml, { images: PLAN_IMAGES });
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

/** Lines that went and came, as a diff would show them. */
function lineChanges(old: string, fresh: string): { gone: string[]; come: string[] } {
  const [before, after] = [old.split('\n'), fresh.split('\n')];
  const without = (lines: readonly string[], others: readonly string[]): string[] => {
    const left = [...others];
    return lines.filter((line) => {
      const at = left.indexOf(line);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
  };
  return { gone: without(before, after), come: without(after, before) };
}

/** What an edit in Word does to the plan's lines. */
function afterEdit(change: (xml: string) => string, part?: string): { gone: string[]; come: string[] } {
  const { yaml } = pulled(edited(built(PLAN), change, part));
  expect(checkPlan(yaml, { images: PLAN_IMAGES }).diagnostics.filter(({ severity }) => severity === 'error')).toEqual(
    [],
  );
  return lineChanges(PLAN, yaml);
}

const PLANS = readdirSync('plans').filter((name) => name.endsWith('.yaml'));

test.each(PLANS)('nothing is taken from a file of plans/%s that nobody changed', (name) => {
  const yaml = readFileSync(join('plans', name), 'utf8');
  expect(pulled(built(yaml), yaml)).toEqual({
    yaml,
    images: new Map(),
    changes: [],
    origin: 'same',
    pending: [],
  });
});

test.each(PLANS)('nothing is taken from a file of plans/%s that another program saved', (name) => {
  const yaml = readFileSync(join('plans', name), 'utf8');
  const { changes, yaml: after } = pulled(edited(built(yaml), savedAgain), yaml);
  expect({ changes, yaml: after }).toEqual({ changes: [], yaml });
});

describe('of the lines of the plan only that of the edit changes', () => {
  test('a reworded sentence, its variables kept', () => {
    expect(afterEdit(saying('Giảm 10% số ca mắc so với', 'Giảm ít nhất 15% số ca mắc, so với'))).toEqual({
      gone: ['      - Giảm 10% số ca mắc so với năm {{lastYear}} trên địa bàn tỉnh {{province}}.'],
      come: ['      - Giảm ít nhất 15% số ca mắc, so với năm {{lastYear}} trên địa bàn tỉnh {{province}}.'],
    });
  });

  test('a variable whose value was changed in Word becomes that value, the other stays', () => {
    expect(afterEdit(saying('so với năm 2025', 'so với năm 2024')).come).toEqual([
      '      - Giảm 10% số ca mắc so với năm 2024 trên địa bàn tỉnh {{province}}.',
    ]);
  });

  test('the comment behind a sentence stays', () => {
    expect(afterEdit(saying('Không để xảy ra tử vong', 'Không để ai tử vong')).come).toEqual([
      '      - Không để ai tử vong. # chỉ tiêu của Bộ',
    ]);
  });

  test('a sentence with a footnote and an assignment', () => {
    expect(afterEdit(saying(' trong 24 giờ', ' trong 48 giờ'))).toEqual({
      gone: ['              trong 24 giờ.'],
      come: ['              trong 48 giờ.'],
    });
  });

  test('an assignment', () => {
    const fresh = '(Trung tâm Kiểm soát bệnh tật chủ trì, phối hợp với UBND các xã, phường thực hiện)';
    expect(afterEdit(saying('(Trung tâm Kiểm soát bệnh tật chủ trì thực hiện)', fresh))).toEqual({
      gone: ['            assign: { lead: [Trung tâm Kiểm soát bệnh tật] }'],
      come: ['            assign: { lead: [Trung tâm Kiểm soát bệnh tật], support: ["UBND các xã, phường"] }'],
    });
  });

  test('a footnote', () => {
    expect(afterEdit(saying('hằng quý', 'hằng tháng'), 'word/footnotes.xml').come).toEqual([
      '              "1": Danh sách do Sở ban hành hằng tháng.',
    ]);
  });

  test('a cell of a table', () => {
    expect(afterEdit(saying('Tháng cao điểm', 'Tháng cao điểm phòng bệnh')).come).toEqual([
      '            - [6, Tháng cao điểm phòng bệnh]',
    ]);
  });

  test('a new item', () => {
    expect(afterEdit(withParagraphAfter('Không để xảy ra', 'Bảo đảm đủ hóa chất.'))).toEqual({
      gone: [],
      come: ['      - Bảo đảm đủ hóa chất.'],
    });
  });

  test('a new bullet', () => {
    expect(afterEdit(withParagraphAfter('Theo dõi mật độ', 'Lập bản đồ ổ bọ gậy.'))).toEqual({
      gone: [],
      come: ['          - Lập bản đồ ổ bọ gậy.'],
    });
  });

  test('a dropped bullet', () => {
    expect(afterEdit(withoutParagraph('Theo dõi mật độ'))).toEqual({
      gone: ['          - Theo dõi mật độ muỗi hằng tuần.'],
      come: [],
    });
  });

  test('a changed recipient', () => {
    expect(afterEdit(saying('Trung tâm y tế các khu vực;', 'Trung tâm y tế các khu vực, bệnh viện;')).come).toEqual([
      '  - Trung tâm y tế các khu vực, bệnh viện # gửi bản giấy',
    ]);
  });

  test('a new recipient', () => {
    expect(afterEdit(withParagraphAfter('Trung tâm y tế các khu vực', 'Báo Lam Giang;'))).toEqual({
      gone: [],
      come: ['  - Báo Lam Giang'],
    });
  });

  test('number and date filled in', () => {
    const fill = (xml: string): string =>
      xml.replace(/Số:[^<]*\/KH/, 'Số: 27/KH').replace(/ngày[^<]*tháng/, 'ngày 05 tháng');
    expect(afterEdit(fill)).toEqual({
      gone: ['number: # văn thư điền', 'date: 2026-03'],
      come: ['number: 27 # văn thư điền', 'date: 2026-03-05'],
    });
  });

  test('the name of the signer', () => {
    expect(afterEdit(saying('Trần Thu Hà', 'Lê Quốc Bảo')).come).toEqual(['    name: Lê Quốc Bảo']);
  });

  test('the title, its year kept', () => {
    expect(afterEdit(saying('Phòng, chống sốt xuất huyết năm', 'Phòng, chống dịch bệnh năm')).come).toEqual([
      'title: Phòng, chống dịch bệnh năm {{year}}',
    ]);
  });
});

describe('edits that meet in one item', () => {
  const LONGER = PLAN.replace(
    '      - Diệt bọ gậy tại hộ gia đình vào sáng thứ Bảy.\n',
    `      - text: >-
          Diệt bọ gậy tại hộ gia đình[^hoGiaDinh] vào sáng thứ Bảy.

          Mỗi tổ dân phố có một đội xung kích.

          Kết quả ghi vào sổ theo dõi.
        footnotes:
          hoGiaDinh: Kể cả nhà bỏ trống.
      - text: Phun hóa chất tại ổ dịch.
        bullets:
          - Trong vòng 48 giờ.
`,
  );
  const pulledAfter = (...changes: ((xml: string) => string)[]): Pulled =>
    pulled(
      edited(built(LONGER), (xml) => changes.reduce((text, change) => change(text), xml)),
      LONGER,
    );

  test('a paragraph reworded, one dropped, one added: each is carried out', () => {
    const { yaml } = pulledAfter(
      saying('vào sáng thứ Bảy', 'vào sáng Chủ nhật'),
      withoutParagraph('Mỗi tổ dân phố'),
      withParagraphAfter('Kết quả ghi vào sổ', 'Sổ do trạm y tế giữ.'),
    );
    const item = checkPlan(yaml, { images: PLAN_IMAGES }).value?.sections[1]?.children[2];
    const texts = item?.kind === 'item' ? item.text.map(({ inlines }) => plainText(inlines)) : [];
    expect(texts).toEqual([
      'Diệt bọ gậy tại hộ gia đình vào sáng Chủ nhật.',
      'Kết quả ghi vào sổ theo dõi.',
      'Sổ do trạm y tế giữ.',
    ]);
  });

  test('a note keeps the name that the plan gives it', () => {
    const { yaml } = pulledAfter(saying('vào sáng thứ Bảy', 'vào sáng Chủ nhật'));
    expect(yaml).toContain('hộ gia đình[^hoGiaDinh] vào sáng Chủ nhật');
    expect(checkPlan(yaml, { images: PLAN_IMAGES }).diagnostics.filter(({ severity }) => severity === 'error')).toEqual(
      [],
    );
  });

  test('a dash whose item was dropped stands where the paper has it: under the item above', () => {
    const { yaml, changes } = pulledAfter(withoutParagraph('Phun hóa chất'));
    expect(changes.map(({ kind }) => kind)).toEqual(['moved', 'dropped']);
    expect(yaml).not.toContain('Phun hóa chất');
    expect(yaml).toMatch(/hoGiaDinh: Kể cả nhà bỏ trống\.\n|bullets:\n +- Trong vòng 48 giờ\./);
    expect(checkPlan(yaml, { images: PLAN_IMAGES }).ok).toBe(true);
  });
});

describe('tracked changes', () => {
  const inserted = (text: string): string =>
    `<w:ins w:id="901" w:author="Lãnh đạo" w:date="2026-03-02T08:00:00Z"><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:ins>`;
  const deleted = (text: string): string =>
    `<w:del w:id="902" w:author="Lãnh đạo" w:date="2026-03-02T08:00:00Z"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;

  test('pending ones count as accepted', () => {
    const change = (xml: string): string => {
      const paragraph = paragraphWith(xml, 'Phát thanh mỗi tuần');
      const run = /<w:r>.*<\/w:r>/s.exec(paragraph)?.[0] ?? '';
      const fresh = `<w:r><w:t xml:space="preserve">Phát thanh mỗi tuần </w:t></w:r>${deleted('hai')}${inserted('ba')}<w:r><w:t xml:space="preserve"> lần.</w:t></w:r>`;
      return xml.replace(paragraph, paragraph.replace(run, fresh));
    };
    expect(afterEdit(change)).toEqual({
      gone: ['        text: Phát thanh mỗi tuần hai lần.'],
      come: ['        text: Phát thanh mỗi tuần ba lần.'],
    });
  });
});

describe('a plan that went on in the meantime', () => {
  const later = PLAN.replace('tử vong. #', 'tử vong do sốt xuất huyết. #').replace(
    'Diệt bọ gậy tại hộ',
    'Diệt bọ gậy, lăng quăng tại hộ',
  );

  test('keeps its own changes and takes those of Word', () => {
    const { yaml, origin } = pulled(edited(built(PLAN), saying('Giảm 10%', 'Giảm 12%')), later);
    expect(origin).toBe('earlier');
    expect(lineChanges(later, yaml).come).toEqual([
      '      - Giảm 12% số ca mắc so với năm {{lastYear}} trên địa bàn tỉnh {{province}}.',
    ]);
  });

  test('keeps both where both changed one item, marks the place and says so', () => {
    const { yaml, changes } = pulled(edited(built(PLAN), saying('sáng thứ Bảy', 'sáng Chủ nhật')), later);
    expect(changes.map(({ kind }) => kind)).toEqual(['conflict']);
    expect(yaml).toContain('Diệt bọ gậy, lăng quăng tại hộ gia đình vào sáng thứ Bảy.');
    expect(yaml).toMatch(/# KIỂM TRA: [^\n]*Diệt bọ gậy tại hộ gia đình vào sáng Chủ nhật/);
  });

  test('loses nothing that Word never had', () => {
    const longer = later.replace('recipients:', 'recipients:\n  - Đảng ủy Sở');
    const { yaml } = pulled(edited(built(PLAN), saying('Giảm 10%', 'Giảm 12%')), longer);
    expect(yaml).toContain('  - Đảng ủy Sở\n');
  });
});
