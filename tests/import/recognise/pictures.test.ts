/** Pictures of Word files come home as files beside the plan; what is no picture for a plan is told of in its place. */

import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkWord, importWord } from '../../../src/index.ts';
import { importText } from '../../../src/pipeline/import.ts';
import { edited } from '../../support/edit-word.ts';
import { IMAGES, jpegOf, PICTURES, picturedFile, pngOf, readerOf } from '../../support/pictures.ts';
import { smallPlan } from '../../support/plans.ts';
import { expectProperty } from '../../support/property.ts';

function back(bytes: Uint8Array, options: Parameters<typeof importWord>[1] = {}) {
  const { value, diagnostics } = importWord(bytes, options);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return { ...value, codes: diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code) };
}

const SO_DO = {
  file: 'so-do.png',
  width: 62.5,
  caption: 'Sơ đồ 1. Tổ chức **mới** năm 2026',
  alt: 'Trưởng ban & “tổ” <giúp việc>',
};
const MA_QR = { file: 'hinh/ma-qr.png', alt: 'Mã QR' };

const planWith = (...images: readonly unknown[]): string =>
  smallPlan(
    `sections: ${JSON.stringify([
      { heading: 'YÊU CẦU', text: 'Như sau:', image: images[0] },
      { heading: 'NHIỆM VỤ', items: [...images.slice(1).map((image) => ({ text: 'Làm việc.', image })), 'Việc cuối.'] },
    ])}`,
  );

/** A file in which something of the document is written otherwise, and with another picture. */
function withMedia(bytes: Uint8Array, media: Uint8Array, change: (xml: string) => string = (xml) => xml): Uint8Array {
  const parts = unzipSync(bytes);
  const path = Object.keys(parts).find((name) => name.startsWith('word/media/')) ?? '';
  const document = change(strFromU8(parts['word/document.xml'] ?? new Uint8Array()));
  return zipSync({ ...parts, [path]: media, 'word/document.xml': strToU8(document) });
}

describe('the way back', () => {
  test('gives files, widths, captions and descriptions to the letter', () => {
    const { data, images, codes } = back(
      picturedFile(planWith(SO_DO, MA_QR, { file: 'ban-do.jpg', width: 40, alt: 'Bản đồ' })),
    );
    expect(codes).toEqual([]);
    expect(data.sections).toMatchObject([
      { image: SO_DO },
      { items: [{ image: MA_QR }, { image: { file: 'ban-do.jpg', width: 40 } }, 'Việc cuối.'] },
    ]);
    expect(Object.fromEntries(images)).toEqual(PICTURES);
  });

  test('of pictures one after another, between texts and in an appendix keeps their order', () => {
    const content = [{ text: 'Một.' }, { image: MA_QR }, { image: SO_DO }, { text: 'Hai.' }, { image: MA_QR }];
    const text = smallPlan(
      `sections: ${JSON.stringify([{ heading: 'YÊU CẦU', items: [{ text: 'Đầu.', content }] }])}\nappendices: ${JSON.stringify([{ title: 'BẢN ĐỒ', landscape: true, image: { ...SO_DO, width: 220 } }])}`,
    );
    const { data, yaml } = back(picturedFile(text));
    expect(data.appendices).toMatchObject([{ image: { width: 220 } }]);
    const again = back(picturedFile(yaml));
    expect(again.data).toEqual(data);
    expect(JSON.stringify(data.sections).match(/"file":"[^"]*"/g)).toEqual(
      ['hinh/ma-qr.png', 'so-do.png', 'hinh/ma-qr.png'].map((file) => `"file":"${file}"`),
    );
  });

  test('of any of them gives the file byte for byte', () => {
    const picture = fc.record(
      {
        file: fc.constantFrom(...Object.keys(PICTURES)),
        width: fc.integer({ min: 100, max: 16_000 }).map((width) => width / 100),
        caption: fc.constantFrom('Hình 1. Bản đồ', 'Mã **phản ánh**', 'Sơ đồ (mẫu)'),
        alt: fc.constantFrom('Bản đồ', 'Một "hình" & hơn thế', 'x < y'),
      },
      { requiredKeys: ['file'] },
    );
    expectProperty(
      fc.property(picture, picture, picture, (...given) => {
        const bytes = picturedFile(planWith(...given));
        const { yaml } = back(bytes);
        const [parts, again] = [bytes, picturedFile(yaml)].map((file) => unzipSync(file));
        for (const path of ['word/document.xml', 'word/styles.xml', 'word/media/image1.png'])
          expect(again?.[path], path).toEqual(parts?.[path]);
      }),
      30,
    );
  });
});

describe('a check of a built file with pictures', () => {
  test('finds nothing that the same file without them has not', () => {
    const codes = (image: unknown): string[] => {
      const bytes = picturedFile(planWith(image, image));
      return checkWord(bytes).diagnostics.map(({ code }) => code);
    };
    expect(codes(SO_DO)).toEqual(codes(undefined));
    expect(codes({ file: 'so-do.png', alt: 'A' })).toEqual(codes(undefined));
  });
});

describe('pictures of other files', () => {
  const built = picturedFile(planWith({ file: 'so-do.png', alt: 'Sơ đồ' }));

  test.each([
    ['GIF', new TextEncoder().encode('GIF89a')],
    ['SVG', new TextEncoder().encode('<svg/>')],
    ['EMF', Uint8Array.from([...new Uint8Array(40), ...new TextEncoder().encode(' EMF')])],
    ['bị hỏng', pngOf({ width: 3, height: 3 }).subarray(0, 20)],
    ['quá lớn', pngOf({ width: 90_000, height: 90_000 })],
  ])('of another kind are told of in their place, by their kind: %s', (kind, media) => {
    const { yaml, images, codes } = back(withMedia(built, media));
    expect(codes).toEqual(['import/picture-kind']);
    expect(images.size).toBe(0);
    expect(yaml.replace(/\s+#? */g, ' ')).toMatch(new RegExp(`KIỂM TRA: [^:]*\\(${kind}\\).* - heading: YÊU CẦU`));
  });

  test('that Word draws itself, or that lie elsewhere, are told of too', () => {
    const chart = edited(built, (xml) =>
      xml.replace(
        /<pic:pic.*?<\/pic:pic>/s,
        '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>',
      ),
    );
    const linked = edited(built, (xml) => xml.replace('r:embed=', 'r:link='));
    for (const file of [chart, linked]) expect(back(file).codes).toEqual(['import/picture-kind']);
  });

  test('that float come in at their paragraph, under names that are safe', () => {
    const floating = (name: string): Uint8Array =>
      edited(built, (xml) =>
        xml
          .replace(/<wp:inline[^>]*>/, '<wp:anchor behindDoc="0"><wp:positionH relativeFrom="column"/>')
          .replace('</wp:inline>', '</wp:anchor>')
          .replace('name="so-do.png"', `name="${name}"`),
      );
    for (const name of ['Picture 1', '../../so-do.png', '/etc/x.png', 'C:\\x.png', '.an.png', 'so-do.jpg', '']) {
      const { data, images } = back(floating(name));
      expect(data.sections?.[0]).toMatchObject({ text: 'Như sau:', image: { file: 'hinh-1.png', alt: 'Sơ đồ' } });
      expect([...images.keys()]).toEqual(['hinh-1.png']);
    }
  });

  test('take no name that another file beside the plan has', () => {
    const same = back(built, { images: IMAGES });
    expect([...same.images.keys()]).toEqual(['so-do.png']);
    const other = back(built, { images: readerOf({ 'so-do.png': jpegOf(3, 3) }) });
    expect([...other.images.keys()].join()).toMatch(/^so-do-[0-9a-f]{8}\.png$/);
  });

  test('with a numbered line below them have it for a caption, by its look or its style', () => {
    const file = (style: string, words: string): Uint8Array =>
      edited(built, (xml) =>
        xml.replace(
          /(<w:p><w:pPr><w:pStyle w:val="Hinh"\/>.*?<\/w:p>)/s,
          `$1<w:p><w:pPr>${style}</w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`,
        ),
      );
    const captionOf = (bytes: Uint8Array): unknown =>
      Reflect.get(Object(back(bytes).data.sections?.[0]?.image), 'caption');
    expect(captionOf(file('<w:jc w:val="center"/>', 'Hình 2: Bản đồ ngập lụt'))).toBe('Hình 2: Bản đồ ngập lụt');
    expect(captionOf(file('', 'Hình 2 cho thấy vùng ngập.'))).toBeUndefined();
    expect(captionOf(file('<w:jc w:val="center"/>', 'Các xã tổng hợp báo cáo.'))).toBeUndefined();
  });

  test('that are cropped or pulled out of shape are told of', () => {
    const cropped = edited(built, (xml) => xml.replace('<a:srcRect/>', '<a:srcRect l="10000"/>'));
    const pulled = edited(built, (xml) => xml.replace(/cx="(\d+)" cy="\d+"/g, 'cx="$1" cy="$1"'));
    for (const file of [cropped, pulled]) expect(back(file).codes).toEqual(['import/picture-reshaped']);
  });

  test('in the letterhead, the end, a header or a cell are told of, and nothing else is lost', () => {
    const [drawing = ''] =
      /<w:r><w:drawing>.*?<\/w:drawing><\/w:r>/s.exec(
        strFromU8(unzipSync(built)['word/document.xml'] ?? new Uint8Array()),
      ) ?? [];
    const at = (words: string): Uint8Array =>
      edited(built, (xml) =>
        xml.replace(drawing, '').replace(new RegExp(`(<w:r>(?:(?!<w:r>).)*>${words}<)`, 's'), `${drawing}$1`),
      );
    for (const words of ['BAN CHỈ ĐẠO 138', 'Nguyễn Văn Mẫu']) {
      const { codes, data } = back(at(words));
      expect(codes).toEqual(['import/picture-not-placed']);
      expect(data.signatures).toMatchObject([{ name: 'Nguyễn Văn Mẫu' }]);
    }
    const header = edited(
      built,
      (xml) => xml.replace(/<w:r>/, `${drawing.replaceAll('w:drawing>', 'w:drawing>')}<w:r>`),
      'word/header1.xml',
    );
    expect(back(header).codes).toContain('import/picture-not-placed');
  });
});

test('pictures that a text names are told of in their place, by their names', () => {
  const text = `# KẾ HOẠCH
## Học tập năm 2026

I. MỤC ĐÍCH
1. Học đủ.

![Sơ đồ](so-do.png)

2. Làm bài.

II. TỔ CHỨC
![](anh/to.jpg)
Xong.
`;
  const { yaml, data } = importText(text).value;
  const told = yaml.replace(/\s+#? */g, ' ');
  expect(told.match(/có một hình \(liên kết đến “[^”]*”\)/g)).toEqual([
    'có một hình (liên kết đến “so-do.png”)',
    'có một hình (liên kết đến “anh/to.jpg”)',
  ]);
  expect(data.sections?.[1]).toMatchObject({ heading: 'TỔ CHỨC', text: 'Xong.' });
});
