/** Assignments where their text ends, on lines of their own, and called within a text. */
import { describe, expect, test } from 'vitest';
import { edited, paragraphWith, saying, withoutParagraph } from '../../support/edit-word.ts';
import { builtFrom, pulledFrom, type Trip, tripAfter, tripOf } from '../../support/pull-trial.ts';
import { paragraphLike, rewritten, withParts, type XmlEdit } from '../../support/word-edits.ts';

const planOf = (items: string, keys = ''): string => `year: 2026
stage: signature
number:
place: Vân Khê
date: 2026-03
title: Công tác năm {{year}}
issuer: { name: SỞ Y TẾ, code: SYT }
${keys}sections:
  - heading: VIỆC
    items:
${items}
      - text: "Nội dung khác:"
        bullets: [Viết bài., Phát thanh.]
recipients: [Các xã, { archive: VT }]
signatures: [{ post: GIÁM ĐỐC, name: Nguyễn Văn Mẫu }]
`;

function expectHome({ pulled, lacks, invents, isInOrder }: Trip): void {
  expect([lacks, invents, isInOrder]).toEqual([[], [], true]);
  expect(pulled.changes.filter(({ kind }) => kind === 'left' || kind === 'conflict')).toEqual([]);
}

/** Dashes that are put in below a paragraph. */
const dashesBelow =
  (words: string, ...dashes: readonly string[]): XmlEdit =>
  (xml) => {
    const [like, head] = [paragraphWith(xml, 'Viết bài.'), paragraphWith(xml, words)];
    return xml.replace(head, head + dashes.map((text) => paragraphLike(like, text)).join(''));
  };

describe('dashes put in below a text that ends with its assignment', () => {
  const plan = planOf(`      - text: Phát thanh năm {{year}}.
        assign: { lead: [Trung tâm Y tế], deadline: quý II năm 2026 } # hạn chỉ làm số liệu`);
  const edit = dashesBelow('Phát thanh năm 2026', 'Buổi sáng.', 'Buổi chiều.');

  test('leave it there, with its data and its comment', () => {
    const trip = tripAfter(plan, edit);
    expectHome(trip);
    expect(trip.pulled.yaml).toContain('- text: Phát thanh năm {{year}}. {{assign "phanCong"}}.\n');
    expect(trip.pulled.yaml).toContain('lead: [Trung tâm Y tế], deadline: quý II năm 2026, id: phanCong } # hạn chỉ');
  });

  test('are told each, and the assignment once; a second pull has nothing to tell', () => {
    const { pulled, file } = tripAfter(plan, edit);
    expect(pulled.changes.map(({ kind }) => kind)).toEqual(['added', 'added', 'assigned']);
    expect(pulledFrom(file, pulled.yaml).changes).toEqual([]);
  });

  test('go together with other words of that text', () => {
    const trip = tripAfter(plan, (xml) => saying('Phát thanh năm', 'Phát thanh cả năm')(edit(xml)));
    expectHome(trip);
    expect(trip.pulled.yaml).toContain('Phát thanh cả năm {{year}}. {{assign "phanCong"}}.');
  });
});

describe('a text that calls its assignment', () => {
  const plan = planOf(`      - text: 'Các xã lập kế hoạch {{assign "th"}} trước ngày 15 tháng 4.'
        assign: { who: [Trưởng trạm], id: th }
      - text: 'Kiểm tra chợ. {{assign "kt"}}.'
        bullets: [Chợ huyện.]
        assign: { lead: [Chi cục], id: kt }`);

  test('keeps the call, without stars, where its other words are put otherwise', () => {
    const trip = tripAfter(plan, saying('15 tháng 4', '20 tháng 4'));
    expectHome(trip);
    expect(trip.pulled.yaml).toContain('Các xã lập kế hoạch {{assign "th"}} trước ngày 20 tháng 4.');
  });

  test('keeps the call at its end where its other words are put otherwise', () => {
    const trip = tripAfter(plan, saying('Kiểm tra chợ.', 'Kiểm tra các chợ.'));
    expectHome(trip);
    expect(trip.pulled.yaml).toContain(`'Kiểm tra các chợ. {{assign "kt"}}.'`);
  });

  test('has other bodies in its data where the sentence within it names others', () => {
    const trip = tripAfter(plan, saying('Trưởng trạm thực hiện', 'Trưởng trạm, Trưởng thôn thực hiện'));
    expectHome(trip);
    expect(trip.pulled.yaml).toContain('assign: { who: [Trưởng trạm, Trưởng thôn], id: th }');
    expect(trip.pulled.yaml).toContain('kế hoạch {{assign "th"}} trước');
  });
});

describe('one of several assignments on a line of its own', () => {
  const plan = planOf(`      - text: Đào tạo.
        assign: [{ lead: [Phòng Tổ chức] }, { who: [Các khoa], place: line }]`);

  test('is changed by itself', () => {
    const trip = tripAfter(plan, saying('(Các khoa thực hiện)', '(Các khoa, Phòng Điều dưỡng thực hiện)'));
    expectHome(trip);
    expect(trip.pulled.yaml).toContain(
      'assign: [{ lead: [Phòng Tổ chức] }, { who: [Các khoa, Phòng Điều dưỡng], place: line }]',
    );
  });

  test('goes by itself', () => {
    const trip = tripAfter(plan, withoutParagraph('(Các khoa thực hiện)'));
    expectHome(trip);
    expect(trip.pulled.yaml).toContain('assign: [{ lead: [Phòng Tổ chức] }]');
  });
});

test('an assignment brought to the end of its text keeps its data, and gets a place', () => {
  const plan = planOf(
    `      - text: Hướng dẫn hồ sơ.
        assign: { lead: [Bộ phận Nông nghiệp], person: Chị Hoa }`,
    'layout: { assign: line }\n',
  );
  const sentence = '(Bộ phận Nông nghiệp chủ trì thực hiện)';
  const trip = tripAfter(plan, (xml) =>
    rewritten('Hướng dẫn hồ sơ.', `Hướng dẫn hồ sơ. ${sentence}.`)(withoutParagraph(sentence)(xml)),
  );
  expect([trip.lacks, trip.invents]).toEqual([[], []]);
  expect(trip.pulled.yaml).toContain('assign: { lead: [Bộ phận Nông nghiệp], person: Chị Hoa, place: inline }');
});

test('bodies that stay keep the capital that they are typed with', () => {
  const phrase =
    'phrases: { assign: "({{join who \', \'}} thực hiện{{#if deadline}}, xong trước {{deadline}}{{/if}})" }\n';
  const plan = planOf(`      - text: Rà soát.\n        assign: { who: [Các thôn], deadline: 15/5/2026 }`, phrase);
  const trip = tripAfter(plan, saying(', xong trước 15/5/2026', ''));
  expectHome(trip);
  expect(trip.pulled.yaml).toContain('assign: { who: [Các thôn] }');
});

test('an assignment typed in upright letters is one, and nobody is told that italics were taken off', () => {
  const plan = planOf('      - Báo cáo hằng tháng.');
  const trip = tripAfter(
    plan,
    saying('Báo cáo hằng tháng.', 'Báo cáo hằng tháng. (Văn phòng Sở chủ trì, phối hợp với các phòng thực hiện).'),
  );
  expect(trip.pulled.changes.map(({ kind }) => kind)).toEqual(['assigned']);
  expect(trip.pulled.yaml).toContain('assign: { lead: [Văn phòng Sở], support: [các phòng] }');
});

test('a place is told by the number that stands on the page, decimal or of the Party', () => {
  const numberOf = (keys: string): string | undefined => {
    const plan = planOf('      - { text: "Chuẩn bị:", items: [Nhà kho.] }', keys);
    return pulledFrom(edited(builtFrom(plan), saying('Nhà kho.', 'Nhà bạt.')), plan).changes[0]?.place.number;
  };
  expect(numberOf('numbering: decimal\n')).toBe('I.1.1.');
  expect(numberOf('numbering: { scheme: mixed, sections: I- }\n')).toBe('I-1.a)');
});

test('a note that was put in is seen in what is told', () => {
  const plan = planOf('      - { text: "Rà soát[^a] chợ.", footnotes: { a: Theo mẫu. } }\n      - Báo cáo hằng tháng.');
  const file = withParts(builtFrom(plan), (parts) => {
    const [document = '', notes = ''] = ['word/document.xml', 'word/footnotes.xml'].map((name) => parts[name]);
    parts['word/document.xml'] = document.replace(
      /(<w:t[^>]*>Báo cáo hằng tháng\.<\/w:t><\/w:r>)/,
      '$1<w:r><w:footnoteReference w:id="77"/></w:r>',
    );
    const note = '<w:footnote w:id="77"><w:p><w:r><w:t>Trước ngày 20.</w:t></w:r></w:p></w:footnote></w:footnotes>';
    parts['word/footnotes.xml'] = notes.replace('</w:footnotes>', note);
  });
  const { changes, yaml } = tripOf(file, plan).pulled;
  expect(changes.map(({ old, fresh }) => [old, fresh])).toEqual([['Báo cáo hằng tháng.', 'Báo cáo hằng tháng.[^+]']]);
  expect(yaml).toContain('Trước ngày 20.');
});
