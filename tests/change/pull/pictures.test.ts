/** What somebody did to a picture in Word comes home: replaced, resized, described otherwise, added, taken out. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkPlan, pullChanges } from '../../../src/index.ts';
import { edited, paragraphWith } from '../../support/edit-word.ts';
import { IMAGES, PICTURES, picturedFile, pngOf, readerOf } from '../../support/pictures.ts';
import { smallPlan } from '../../support/plans.ts';

const PLAN = smallPlan(`sections:
  - heading: YÊU CẦU
    text: "Tổ chức như sau:"
    image: # bản vẽ của văn phòng
      file: so-do.png
      width: 40
      caption: Sơ đồ tổ chức năm {{year}}
      alt: Sơ đồ tổ chức
  - heading: NHIỆM VỤ
    items:
      - text: Quét mã.
        image: hinh/ma-qr.png
      - text: Xem bản đồ.
        content:
          - image: { file: ban-do.jpg, alt: Bản đồ }
          - text: Rồi làm việc.
      - Làm xong việc.`);

function pulled(bytes: Uint8Array, yaml = PLAN, images = IMAGES) {
  const { value, diagnostics } = pullChanges(bytes, yaml, { images });
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  const files = readerOf({ ...PICTURES, ...Object.fromEntries(value.images) });
  const { diagnostics: told } = checkPlan(value.yaml, { images: files });
  expect(told.filter(({ severity }) => severity === 'error')).toEqual([]);
  return value;
}

/** Lines that came into the plan. */
const come = (yaml: string): string[] => {
  const before = PLAN.split('\n');
  return yaml.split('\n').filter((line) => !before.includes(line));
};

const built = picturedFile(PLAN);

/** The file with other bytes for the picture that was stored as such, and nothing else changed. */
const replaced = (bytes: Uint8Array, place: number, media: Uint8Array): Uint8Array => {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => name.startsWith('word/media/'));
  return zipSync({ ...parts, [names[place] ?? '']: media });
};

const DRAWING = /<w:p><w:pPr><w:pStyle w:val="Hinh"\/>(?:(?!<\/w:p>).)*<\/w:p>/gs;

const paragraphs = (bytes: Uint8Array): string[] =>
  strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).match(DRAWING) ?? [];

test('nothing is taken from a file that nobody changed', () => {
  const { value } = pullChanges(built, PLAN, { images: IMAGES });
  expect(value).toEqual({ yaml: PLAN, images: new Map(), changes: [], origin: 'same', pending: [] });
});

test('without its pictures at hand it is said which are missing, and nothing is done', () => {
  const { value, diagnostics } = pullChanges(built, PLAN);
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ code }) => code)).toEqual(Array.from({ length: 3 }, () => 'image/not-found'));
});

describe('of a picture', () => {
  test('that was replaced the new file comes home under a name of its own', () => {
    const other = pngOf({ width: 600, height: 400, dpi: 300 });
    const { yaml, images, changes } = pulled(replaced(built, 0, other));
    const [name = ''] = images.keys();
    expect(name).toMatch(/^so-do-[0-9a-f]{8}\.png$/);
    expect([...images.values()]).toEqual([other]);
    expect(come(yaml)).toEqual([`      file: ${name}`]);
    expect(changes).toMatchObject([{ kind: 'reworded', old: 'so-do.png', fresh: name }]);
  });

  test('the size', () => {
    const { yaml } = pulled(edited(built, (xml) => xml.replace(/cx="1440000" cy="\d+"/g, 'cx="1800000" cy="1200000"')));
    expect(come(yaml)).toEqual(['      width: 50']);
  });

  test('the description, in the short form too, where it was missing', () => {
    const described = edited(built, (xml) =>
      xml
        .replace('descr="Sơ đồ tổ chức"', 'descr="Sơ đồ mới"')
        .replace('name="hinh/ma-qr.png"', 'name="hinh/ma-qr.png" descr="Mã QR"'),
    );
    const { yaml } = pulled(described);
    expect(come(yaml)).toEqual(expect.arrayContaining(['      alt: Sơ đồ mới', '          alt: Mã QR']));
    expect(yaml).toContain('file: hinh/ma-qr.png');
    expect(yaml).toContain('# bản vẽ của văn phòng');
  });

  test('the caption, its variables kept', () => {
    const { yaml } = pulled(edited(built, (xml) => xml.replace('Sơ đồ tổ chức năm', 'Sơ đồ tổ chức Ban Chỉ đạo năm')));
    expect(come(yaml)).toEqual(['      caption: Sơ đồ tổ chức Ban Chỉ đạo năm {{year}}']);
  });

  test('a caption that it had not', () => {
    const [, second = ''] = paragraphs(built);
    const caption = '<w:p><w:pPr><w:pStyle w:val="TenHinh"/></w:pPr><w:r><w:t>Mã QR</w:t></w:r></w:p>';
    const { yaml } = pulled(edited(built, (xml) => xml.replace(second, second + caption)));
    expect(come(yaml)).toEqual(expect.arrayContaining(['          caption: Mã QR']));
  });
});

test('a picture that was taken out goes with its caption', () => {
  const [first = '', , third = ''] = paragraphs(built);
  const without = edited(built, (xml) => xml.replace(first, '').replace(third, ''));
  const { yaml, changes } = pulled(without);
  expect(changes.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['dropped']));
  expect(yaml).not.toContain('so-do.png');
  expect(yaml).not.toContain('ban-do.jpg');
  expect(yaml).toContain('Rồi làm việc.');
});

test('a picture that was put in comes home with its file, or is named where it has no place', () => {
  const [, second = ''] = paragraphs(built);
  const fresh = second
    .replace('name="hinh/ma-qr.png"', 'name="Picture 7" descr="Bản đồ xã"')
    .replace(/r:embed="[^"]*"/, 'r:embed="rId77"');
  const after = (words: string): Uint8Array => {
    const parts = unzipSync(built);
    const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
    const paragraph =
      new RegExp(`<w:p>(?:(?!<w:p>).)*${words}.*?</w:p>`, 's').exec(text('word/document.xml'))?.[0] ?? '';
    expect(paragraph).not.toBe('');
    const relations = 'word/_rels/document.xml.rels';
    const row =
      '<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/moi.png"/>';
    return zipSync({
      ...parts,
      'word/media/moi.png': pngOf({ width: 30, height: 30, grey: 77 }),
      [relations]: strToU8(text(relations).replace('</Relationships>', `${row}</Relationships>`)),
      'word/document.xml': strToU8(text('word/document.xml').replace(paragraph, paragraph + fresh)),
    });
  };
  const added = pulled(after('Làm xong việc'));
  expect([...added.images.keys()]).toEqual(['hinh-1.png']);
  expect(added.changes).toMatchObject([{ kind: 'added', fresh: '[Hình: Bản đồ xã]' }]);
  expect(added.yaml).toMatch(/- text: Làm xong việc\.\n\s+image:\n\s+file: hinh-1\.png\n(?:.*\n)?\s+alt: Bản đồ xã/);
  const inContent = pulled(after('Rồi làm việc'));
  expect(inContent.changes).toMatchObject([{ kind: 'added' }]);
  const nowhere = pulled(after('Thực hiện công tác thử nghiệm'));
  expect(nowhere.images.size).toBe(0);
});

test('what was changed on both sides is left to somebody', () => {
  const word = edited(built, (xml) => xml.replace('descr="Sơ đồ tổ chức"', 'descr="Sơ đồ trong Word"'));
  const here = PLAN.replace('alt: Sơ đồ tổ chức', 'alt: Sơ đồ ở đây');
  expect(pulled(word, here).changes).toMatchObject([{ kind: 'conflict', fresh: '[Hình: Sơ đồ trong Word]' }]);
  const otherFile = readerOf({ ...PICTURES, 'so-do.png': pngOf({ width: 5, height: 5 }) });
  expect(pulled(built, PLAN, otherFile)).toMatchObject({ yaml: PLAN, changes: [] });
  expect(pulled(built, here)).toMatchObject({ yaml: here, changes: [] });
});

describe('a picture where a plan has no place for one is named', () => {
  const TABLED = smallPlan(`sections:
  - heading: MUA SẮM
    table:
      columns: [{ title: Vật tư }, { title: Số lượng }]
      rows: [[Bàn học, "12"], [Tủ sách, "03"]]
recipients: [Phòng Văn hóa, { archive: VT }]`);

  /** The file with a picture after some words. */
  const picturedAfter = (words: string, file: Uint8Array): Uint8Array => {
    const drawing = /<w:r><w:drawing>.*?<\/w:drawing><\/w:r>/s.exec(paragraphs(built)[1] ?? '')?.[0] ?? '';
    const own = drawing.replace('name="hinh/ma-qr.png"', 'name="Picture 1" descr="Ảnh mẫu"');
    expect(own).toContain('Ảnh mẫu');
    return edited(file, (xml) => {
      const paragraph = paragraphWith(xml, words);
      return xml.replace(paragraph, () => paragraph.replace(/<\/w:p>$/, `${own}</w:p>`));
    });
  };

  test.each([
    ['a cell', 'Tủ sách', ['sections', 0, 'table', 'rows', 1]],
    ['the recipients', 'Phòng Văn hóa', ['recipients']],
    ['the letterhead', 'CỘNG HÒA', ['issuer']],
  ])('%s', (_, words, path) => {
    const file = picturedAfter(words, picturedFile(TABLED));
    const { yaml, changes } = pulled(file, TABLED);
    expect(changes).toMatchObject([{ kind: 'left', path, fresh: 'Ảnh mẫu' }]);
    expect(
      yaml.split('\n').filter((line) => line.includes('# KIỂM TRA: trong Word chỗ này có hình: “Ảnh mẫu”')),
    ).toHaveLength(1);
    expect(pulled(file, yaml).yaml).toBe(yaml);
  });
});
