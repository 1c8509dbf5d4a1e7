/** Paper, margins and page numbers: one thing changed in a file is found, and nothing else. */
import { describe, expect, test } from 'vitest';
import {
  changed,
  departuresOf,
  FILE,
  foundAlone,
  inDocument,
  inStyle,
  PLAN,
  type PlantedDeparture,
  told,
} from '../../support/conformity.ts';
import { documentOf } from '../../support/plans.ts';
import { repacked } from '../../support/zips.ts';

const PLANTED: readonly PlantedDeparture[] = [
  [
    'a left margin of 20 mm',
    inDocument('w:left="1701"', 'w:left="1134"'),
    'page/margin-left',
    'margins PG-05 I.3',
    'lề trái 20 mm',
  ],
  [
    'a top margin of 26 mm',
    inDocument('w:top="1134"', 'w:top="1474"'),
    'page/margin-top',
    'margins PG-03 I.3',
    'lề trên 26 mm',
  ],
  [
    'an appendix on A5',
    inDocument(/(.*)w:w="11906" w:h="16838"/s, '$1w:w="8391" w:h="11906"'),
    'page/paper-size',
    'page PG-01 I.1',
    '148 mm × 210 mm',
  ],
  [
    'an appendix in landscape without a table',
    inDocument(/(.*)w:w="11906" w:h="16838" w:orient="portrait"/s, '$1w:w="16838" w:h="11906" w:orient="landscape"'),
    'page/orientation',
    'page PG-02 I.2',
    'trang ngang',
  ],
  [
    'page 1 with its number',
    inDocument('<w:titlePg/>', ''),
    'page-number/first-page',
    'pageNumbers PG-14 I.7',
    'trang 1 có số',
  ],
  [
    'a number at the foot of the page',
    inDocument(/<w:headerReference w:type="default"/g, '<w:footerReference w:type="default"'),
    'page-number/position',
    'pageNumbers PG-13 I.7',
    'số trang ở chân trang',
  ],
  [
    'a number at the right',
    inStyle('SoTrang', 'w:val="center"', 'w:val="right"'),
    'page-number/alignment',
    'pageNumbers PG-13 I.7',
    'số trang không canh giữa',
  ],
  [
    'a small page number',
    inStyle('SoTrang', '<w:sz w:val="28"/>', '<w:sz w:val="22"/>'),
    'page-number/size',
    'pageNumbers PG-12 I.7',
    'cỡ chữ 11 pt',
  ],
  [
    'an appendix that counts on',
    inDocument(/(.*)<w:pgNumType w:start="1"\/>/s, '$1<w:pgNumType/>'),
    'page-number/appendix-start',
    'pageNumbers PG-15 III.1.đ',
    'số trang đánh tiếp',
  ],
];

foundAlone(PLANTED);

test('the one appendix of a plan that counts on is told, an appendix by itself is the first', () => {
  const START = '<w:pgNumType w:start="1"/>';
  const one = documentOf(PLAN.replace(/ {2}- title: LỊCH BÁO CÁO.*$/s, '').replace(', Phụ lục II', ''));
  expect(told(departuresOf(one))).toEqual([]);
  const countsOn = changed(one, inDocument(new RegExp(`(.*)${START}`, 's'), '$1'));
  expect(told(departuresOf(countsOn))).toEqual(['page-number/appendix-start: số trang đánh tiếp từ phần trước']);
});

describe('a number behind a tab', () => {
  const HEADER = /^word\/header\d*\.xml$/;
  /** The file with its numbers at the left, a tab before them, and a stop of that kind at that place. */
  const tabbed = (kind: string, place: number, tab = '<w:tab/>'): string[] => {
    const atLeft = changed(
      FILE,
      inStyle('SoTrang', '<w:jc w:val="center"/>', `<w:tabs><w:tab w:val="${kind}" w:pos="${place}"/></w:tabs>`),
    );
    const file = repacked(atLeft, (name, text) =>
      HEADER.test(name) ? text.replace('</w:pPr>', `</w:pPr><w:r>${tab}</w:r>`) : text,
    );
    return told(departuresOf(file));
  };
  const NOT_CENTRED = ['page-number/alignment: số trang không canh giữa'];
  const MIDDLE = 4677;

  test('that puts it in the middle of the text is centred, where the tab of Word’s own headers puts it too', () => {
    expect(tabbed('center', MIDDLE)).toEqual([]);
    expect(tabbed('center', MIDDLE - 142)).toEqual([]);
    expect(tabbed('right', 9355, '<w:ptab w:relativeTo="margin" w:alignment="center" w:leader="none"/>')).toEqual([]);
  });

  test('that puts it elsewhere is told', () => {
    expect(tabbed('center', MIDDLE / 2)).toEqual(NOT_CENTRED);
    expect(tabbed('right', MIDDLE)).toEqual(NOT_CENTRED);
    expect(tabbed('clear', MIDDLE)).toEqual(NOT_CENTRED);
    expect(tabbed('center', MIDDLE, '<w:tab/><w:tab/>')).toEqual(NOT_CENTRED);
  });
});

const SETTINGS = 'word/settings.xml';
const EVEN = { path: SETTINGS, from: '<w:evenAndOddHeaders w:val="false"/>', to: '<w:evenAndOddHeaders/>' };

/** A plan of some pages. */
const LONG = documentOf(
  PLAN.replace('xử lý kịp thời mọi ổ dịch.', `xử lý kịp thời ${'mọi ổ dịch trên địa bàn '.repeat(400)}.`),
);

test('even pages with parts of their own and no number in them are told', () => {
  expect(told(departuresOf(LONG))).toEqual([]);
  expect(told(departuresOf(changed(LONG, EVEN)))).toEqual(['page-number/missing: trang chẵn không có số']);
  const same = inDocument(
    /<w:headerReference w:type="default" (r:id="[^"]*"\/>)/g,
    '$&<w:headerReference w:type="even" $1',
  );
  expect(told(departuresOf(changed(changed(LONG, EVEN), same)))).toEqual([]);
});

test('odd pages with parts of their own and no number in them are told', () => {
  const onlyEven = inDocument(/<w:headerReference w:type="default"/g, '<w:headerReference w:type="even"');
  expect(told(departuresOf(changed(changed(LONG, EVEN), onlyEven)))).toEqual([
    'page-number/missing: trang lẻ không có số',
  ]);
});

describe('of several sections', () => {
  const END =
    '<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567"/>';
  /** The plan with a section of its own up to a heading, whose pages have no number. */
  const parted = (heading: string): Uint8Array =>
    changed(
      LONG,
      inDocument(
        new RegExp(`<w:p><w:pPr><w:pStyle w:val="Heading1"/>(?:(?!</w:p>).)*${heading}`),
        `${END}</w:sectPr></w:pPr></w:p>$&`,
      ),
    );
  const missing = (bytes: Uint8Array): string[] =>
    told(departuresOf(bytes)).filter((one) => one.startsWith('page-number/missing'));

  test('a single page that begins the count needs no number', () => {
    expect(missing(parted('MỤC ĐÍCH'))).toEqual([]);
  });

  test('one of some pages without their number is told', () => {
    expect(missing(parted('NHIỆM VỤ'))).toEqual(['page-number/missing: phần này không có số trang']);
  });
});
