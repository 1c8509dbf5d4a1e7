/** What the program makes conforms, what goes together is told together, and other people’s files are read. */
import { describe, expect, test } from 'vitest';
import { checkWord, renderPlan } from '../../../src/index.ts';
import { departs } from '../../../src/report/reporters/conformity/report.ts';
import {
  changed,
  departuresOf,
  FILE,
  inDocument,
  inStyle,
  ownRun,
  ruleBelow,
  TYPED,
  told,
  withoutNotes,
} from '../../support/conformity.ts';
import { foreignFile, foreignNames } from '../../support/foreign.ts';
import { lintWith } from '../../support/lint.ts';
import { bold, cell, centred, LETTERHEAD, line, officeFile, SECTIONS, table } from '../../support/office-file.ts';
import { documentOf, planNames, planOf, planText, smallPlan } from '../../support/plans.ts';

describe('what the program makes conforms', () => {
  test('a plan with every component', () => {
    expect(told(departuresOf(FILE))).toEqual([]);
    expect(told(departuresOf(documentOf(smallPlan())))).toEqual([]);
  });

  test.each(planNames())('%s, in both sizes', (name) => {
    const text = planText(name);
    const small = /^layout:/m.test(text)
      ? text.replace(/^layout: \{ /m, 'layout: { sizes: small, ').replace(/^layout:\n/m, 'layout:\n  sizes: small\n')
      : `${text}\nlayout: { sizes: small }\n`;
    for (const plan of [text, small]) expect(told(withoutNotes(departuresOf(documentOf(plan))))).toEqual([]);
  });

  const VARIANTS: Readonly<Record<string, string>> = {
    'typed labels': 'numbering: { labels: typed }',
    'decimal numbers': 'numbering: decimal',
    'other figures':
      'layout: { sizes: small, indent: 12.7, lineSpacing: 1.5, paragraphSpacing: 12, margins: { top: 25, left: 35, right: 20 } }',
    'an author’s own emphasis':
      'sections:\n  - heading: VIỆC\n    items:\n      - "**Làm nhanh**, *làm đúng* việc được giao."\n      - Làm xong việc.',
    'a title of several lines':
      'title: |\n  Thực hiện công tác phòng, chống dịch bệnh\n  và chăm sóc sức khỏe Nhân dân\n  năm 2026',
    'several signatures':
      'issuer:\n  - { name: SỞ Y TẾ, code: SYT }\n  - { name: CÔNG AN TỈNH, code: CAT }\nsignatures:\n  - { post: GIÁM ĐỐC, name: Nguyễn Văn Mẫu }\n  - { post: GIÁM ĐỐC, name: Trần Thị Mẫu }',
    'a collective':
      'signatures:\n  - { authority: TM. BAN CHỈ ĐẠO, capacity: KT. TRƯỞNG BAN, post: PHÓ TRƯỞNG BAN, otherPost: PHÓ CHỦ TỊCH UBND TỈNH, name: Lê Văn Mẫu }',
    'a draft without number, day and signer':
      'stage: drafting\ndate: 2026\nsignatures:\n  - { post: TRƯỞNG BAN, name: null }',
    'recipients joined by a brace':
      'recipients:\n  - { to: [Bộ Công an, Bộ Y tế], purpose: để báo cáo }\n  - Các sở, ngành\n  - archive: VT\nlayout: { recipients: brace }',
  };
  test.each(Object.entries(VARIANTS))('a small plan with %s', (_, more) => {
    expect(told(withoutNotes(departuresOf(documentOf(smallPlan(more)))))).toEqual([]);
  });

  test('an excerpt is told to be one, no more', () => {
    const text =
      'year: 2026\nstage: signature\nexcerpt: true\nsections:\n  - heading: VIỆC\n    items:\n      - Làm đúng việc.\n      - Làm xong việc.\n';
    expect(told(departuresOf(documentOf(text))).length).toBeGreaterThan(0);
    expect(told(withoutNotes(departuresOf(documentOf(text))))).toEqual([]);
  });
});

describe('what goes together is told together', () => {
  test('a page that lies on its side, and the rule that grows with it', () => {
    const lying = inDocument(
      'w:w="11906" w:h="16838" w:orient="portrait"',
      'w:w="16838" w:h="11906" w:orient="landscape"',
    );
    expect(told(departuresOf(changed(FILE, lying)))).toEqual([
      'page/orientation: trang ngang, không có bảng',
      'title/rule-line: đường kẻ dài 130,6 mm, dòng chữ dài 109 mm',
    ]);
  });

  test('one departure for all paragraphs that depart alike, with each place', () => {
    const [departure, ...more] = departuresOf(changed(FILE, inStyle('KhoanDiem', 'w:val="both"', 'w:val="center"')));
    expect(more).toEqual([]);
    expect(departure?.where.map(({ words }) => words)).toContain('Khử khuẩn nơi có ca bệnh.');
    expect(departure?.where.length).toBeGreaterThan(6);
    expect(departure?.where.every(({ paragraph }) => paragraph !== undefined)).toBe(true);
  });

  test('both tone marks of HÒA are the decree’s own', () => {
    expect(told(departuresOf(changed(FILE, inDocument('CỘNG HÒA', 'CỘNG HOÀ'))))).toEqual([]);
  });

  test('a motto with underlined letters has no rule', () => {
    const plain = changed(FILE, inDocument(ruleBelow('Hạnh phúc'), '$1'));
    const lined = changed(plain, ownRun('Độc lập - Tự do - Hạnh phúc', '<w:u w:val="single"/>'));
    expect(told(departuresOf(lined))).toEqual(['letterhead/motto-rule-line: gạch chân chữ thay cho đường kẻ']);
  });

  test('a part that is not there is missing', () => {
    const gone = changed(FILE, inDocument(/<w:p><w:pPr><w:pStyle w:val="SoKyHieu"\/>.*?<\/w:p>/, '<w:p/>'));
    expect(told(departuresOf(gone))).toEqual(['letterhead/number-missing: không có']);
  });

  test('emphasis of an author is none, a text in italics throughout is one', () => {
    const paragraph = 'Điều tra từng ca bệnh trong 24 giờ.';
    const inLook = (look: string): string[] => told(withoutNotes(departuresOf(changed(FILE, ownRun(paragraph, look)))));
    expect(inLook('<w:b/>')).toEqual([]);
    expect(inLook('<w:i/>')).toEqual(['body/item-italic: kiểu chữ nghiêng, không đậm']);
  });

  test('emphasis is of a few among many: where more are bold, it is noted', () => {
    const withBold = (bold: number): string[] => {
      const items = Array.from({ length: 20 }, (_, index) =>
        index < bold ? `**Làm việc ${index}.**` : `Làm việc ${index}.`,
      );
      return told(
        departuresOf(documentOf(smallPlan(`sections:\n  - heading: VIỆC\n    items: ${JSON.stringify(items)}`))),
      );
    };
    expect(withBold(2)).toEqual([]);
    expect(withBold(3)).toEqual(['body/item-bold: kiểu chữ đứng, đậm']);
  });

  test('the mark of a draft is right until there is a number', () => {
    const draft = (more: string): string[] => told(departuresOf(documentOf(smallPlan(`stage: comment${more}`))));
    expect(draft('')).toEqual([]);
    expect(draft('\nnumber: 5')).toEqual(['file/draft-mark: “DỰ THẢO”']);
  });

  test('what a plan has chosen is left out, and said to be; errors are not', () => {
    const check = (more: string) => {
      const text = smallPlan(more);
      const { value, diagnostics } = checkWord(renderPlan(planOf(text), { source: text }), lintWith());
      return { told: diagnostics.map(({ code }) => code), leftOut: value?.leftOut.map(({ code }) => code) };
    };
    expect(check('numbering: { labels: typed }')).toEqual({ told: [], leftOut: ['file/typed-numbers'] });
    const single = 'sections:\n  - heading: VIỆC\n    items: [Làm.]';
    expect(check(single)).toEqual({ told: ['structure/single-item'], leftOut: [] });
    expect(check(`${single}\nrules: { structure/single-item: một việc }`)).toEqual({
      told: [],
      leftOut: ['structure/single-item'],
    });
    expect(departuresOf(documentOf(smallPlan('numbering: { labels: typed }'))).map(({ code }) => code)).toEqual([
      'file/typed-numbers',
    ]);
  });

  test('several bases in one sentence are an opening, as offices write it', () => {
    const opening =
      'opening:\n  - Căn cứ Kế hoạch số 1/KH-A ngày 02/01/2026; Kế hoạch số 2/KH-B ngày 05/01/2026 của tỉnh.\n  - "Ban Chỉ đạo xây dựng kế hoạch như sau:"';
    expect(told(departuresOf(documentOf(smallPlan(opening))))).toEqual([]);
  });

  test('notes on how a file is made are no departures', () => {
    const spaced = changed(
      FILE,
      inDocument('<w:p><w:pPr><w:pStyle w:val="Heading1"/>', '<w:p/><w:p><w:pPr><w:pStyle w:val="Heading1"/>'),
    );
    expect(told(departuresOf(spaced))).toEqual(['file/empty-paragraphs: đoạn trống để giãn dòng']);
    expect(departs({ diagnostics: departuresOf(spaced) })).toBe(false);
    expect(told(departuresOf(TYPED))).toEqual(['file/typed-numbers: số, gạch đầu dòng gõ tay']);
  });
});

describe('what is left of the work on a draft is noted', () => {
  const noted = (body: string): string[] =>
    told(departuresOf(officeFile({ body: SECTIONS + body })))
      .filter((one) => one.startsWith('file/'))
      .filter((one) => !one.startsWith('file/typed-numbers'));
  const paragraph = (runs: string): string => `<w:p><w:pPr><w:jc w:val="both"/></w:pPr>${runs}</w:p>`;
  const run = (text: string, look = ''): string =>
    `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const by = 'w:id="7" w:author="An" w:date="2026-03-02T08:00:00Z"';
  const TRACKED = ['file/tracked-changes: thay đổi chưa chấp nhận (Track Changes)'];

  test.each([
    ['inserted words', paragraph(`${run('Rà soát ')}<w:ins ${by}>${run('ngay ')}</w:ins>${run('việc.')}`), TRACKED],
    ['deleted words, in a cell', table([[paragraph(`${run('Rà soát việc.')}<w:del ${by}/>`)]]) + line('Làm.'), TRACKED],
    [
      'hidden letters',
      paragraph(run('Rà soát việc.') + run(' Hỏi lại.', '<w:vanish/>')),
      ['file/hidden-text: chữ ẩn (Hidden)'],
    ],
    ['hidden blanks', paragraph(run('Rà soát việc.') + run('  ', '<w:vanish/>')), []],
    ['a marker', paragraph(run('Rà soát việc.', '<w:highlight w:val="yellow"/>')), ['file/highlight: chữ tô nền']],
    [
      'a marker in a table',
      table([[paragraph(run('Rà soát việc.', '<w:highlight w:val="yellow"/>'))]]) + line('Làm.'),
      ['file/highlight: chữ tô nền'],
    ],
    ['a coloured head of a table', table([[cell('TT', '<w:shd w:val="clear" w:fill="D9D9D9"/>')]]) + line('Làm.'), []],
    ['two blanks', line('Rà soát  việc.'), ['file/doubled-spaces: hai dấu cách liền nhau']],
    ['blanks to be filled in', line('Thực hiện Quyết định số   /QĐ-UBND ngày   tháng 3 năm 2026 của tỉnh.'), []],
    ['many blanks, which align', line('Rà soát      việc.'), ['file/tabs: dùng phím Tab hoặc nhiều dấu cách để canh']],
  ])('%s', (_, body, notes) => {
    expect(noted(body)).toEqual(notes);
  });

  test('remarks of reviewers, at the words that they stand beside', () => {
    const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const file = officeFile({
      body: SECTIONS + paragraph(`<w:commentRangeStart w:id="0"/>${run('Rà soát việc.')}<w:commentRangeEnd w:id="0"/>`),
      parts: {
        'word/comments.xml': `<w:comments ${W}><w:comment w:id="0" w:author="An"><w:p>${run('Xem lại')}</w:p></w:comment></w:comments>`,
        'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/comments" Target="comments.xml"/></Relationships>`,
      },
    });
    const [note] = departuresOf(file).filter(({ code }) => code === 'file/comments');
    expect(note?.severity).toBe('info');
    expect(note?.where.map(({ words }) => words)).toEqual(['Rà soát việc.']);
  });
});

describe('an empty paragraph that nobody typed is no gap', () => {
  const gaps = (body: string, letterhead?: string): string[] =>
    told(departuresOf(officeFile({ body, ...(letterhead === undefined ? {} : { letterhead }) }))).filter((one) =>
      one.startsWith('file/empty-paragraphs'),
    );
  const GAP = ['file/empty-paragraphs: đoạn trống để giãn dòng'];
  const work = table([['TT', 'Việc']]);

  test('between two tables, which would be one without it', () => {
    expect(gaps(SECTIONS + work + line('') + work + line(''))).toEqual([]);
    expect(gaps(SECTIONS + work + line('') + line('') + work + line(''))).toEqual(GAP);
    expect(gaps(SECTIONS + work + line('') + SECTIONS)).toEqual(GAP);
  });

  test('above a letterhead that begins the file, where LibreOffice puts it', () => {
    expect(gaps(SECTIONS, line('') + LETTERHEAD)).toEqual([]);
    expect(gaps(SECTIONS, line('') + line('') + LETTERHEAD)).toEqual(GAP);
  });

  test('between a post and the name below it, beside Nơi nhận or above it', () => {
    const signed = centred('GIÁM ĐỐC') + line('') + line('') + centred('Nguyễn Văn Mẫu');
    const recipients = bold('Nơi nhận:') + line('- Bộ Y tế;') + line('- Lưu: VT.');
    expect(gaps(SECTIONS + signed + recipients)).toEqual([]);
    const box = `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:200pt;height:90pt"><v:textbox><w:txbxContent>${signed}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
    expect(gaps(SECTIONS + box + recipients)).toEqual([]);
  });

  test('at the end of the file', () => {
    expect(gaps(SECTIONS, LETTERHEAD)).toEqual([]);
    expect(told(departuresOf(officeFile({ after: line('') })))).not.toContain(GAP[0]);
    expect(told(departuresOf(officeFile({ after: line('') + line('') })))).toContain(GAP[0]);
  });

  test('with a page break in it', () => {
    expect(gaps(`<w:p><w:r><w:br w:type="page"/></w:r></w:p>${SECTIONS}`)).toEqual([]);
  });
});

describe('other people’s files', () => {
  test.each(foreignNames())('%s is checked, every finding with its words and places', (name) => {
    for (const language of ['vi', 'en'] as const)
      for (const { departure, message, hint, where } of departuresOf(foreignFile(name), language)) {
        for (const text of [departure.expected, departure.found, message, hint]) {
          expect(text).toMatch(/\S/);
          expect(text).not.toMatch(/undefined|NaN|\{\d\}|Infinity/);
        }
        for (const { words } of where) expect(words.length).toBeLessThan(200);
      }
  });

  test('an old encoding is one finding for the whole file', () => {
    const font = departuresOf(foreignFile('vni')).filter(({ departure }) => departure.component === 'font');
    expect(told(font)).toEqual(['font/encoding: bảng mã cũ (TCVN3, VNI)']);
  });

  test('the letters of Word’s own lists run past đ', () => {
    expect(told(departuresOf(foreignFile('word-numbering')))).toContain('heading/letter-order: “e)”');
  });
});

test('an appendix that the text names as the file numbers it is not told to be missing', () => {
  const annex = `<w:p><w:r><w:br w:type="page"/></w:r></w:p>${centred('PHỤ LỤC 1')}${centred('KINH PHÍ')}${table([['TT', 'Việc']])}`;
  const next = annex.replace('LỤC 1', 'LỤC 2');
  const told = (number: number | string): string[] => {
    const file = officeFile({
      body: `${centred('I. NHIỆM VỤ')}<w:p><w:r><w:t>Kinh phí tại Phụ lục ${number}.</w:t></w:r></w:p>`,
      after: annex + next,
    });
    return checkWord(file, lintWith()).diagnostics.map(({ code }) => code);
  };
  expect(told(2)).not.toContain('structure/unknown-appendix');
  expect(told(2)).toContain('appendix/roman-number');
  for (const same of ['02', 'số 2', 'số 01 và Phụ lục 02'])
    expect(told(same)).not.toContain('structure/unknown-appendix');
  for (const other of [3, '02 và 03']) expect(told(other)).toContain('structure/unknown-appendix');
});

test('what is said of a part of a word is placed by the whole word', () => {
  const body = `${bold('I. NHIỆM VỤ')}${line('Khoá đào tạo, hoà giải, xoá nợ, toà nhà.')}${line('Nhà văn hóa xã.')}`;
  const { diagnostics } = checkWord(officeFile({ body }), lintWith());
  const [marks] = diagnostics.filter(({ code }) => code === 'wording/mixed-tone-marks');
  expect(marks?.where.map(({ words }) => words)).toEqual(['hóa']);
});
