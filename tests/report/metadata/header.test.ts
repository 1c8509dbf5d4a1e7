/** The header of an electronic document: each field where a plan knows it, none where it does not. */
import { describe, expect, test } from 'vitest';
import { bodyRegister } from '../../../src/content/entities/body-register.ts';
import { dueDatesIn } from '../../../src/content/entities/due-dates.ts';
import { documentHeader } from '../../../src/report/metadata/header.ts';
import { headerXml } from '../../../src/report/metadata/xml.ts';
import { parseForeignXml } from '../../../src/word/xml/parse.ts';
import { planNames, planOf, planText, smallPlan } from '../../support/plans.ts';

const DUES = ['30/6/2026', 'quý III', 'hằng tháng'].flatMap((text) =>
  dueDatesIn(text, { year: 2026, isDeadline: true }),
);
const NOTHING = { dues: [] };

const PLAN = planOf(
  smallPlan(`number: 7
marks: { urgency: KHẨN }
recipients:
  - Sở Y tế & Công an tỉnh
  - archive: VT, NC
signatures:
  - capacity: KT. TRƯỞNG BAN
    post: PHÓ TRƯỞNG BAN
    name: Nguyễn Văn Mẫu`),
);

describe('a plan that is dated and numbered', () => {
  test('gives number, day, subject, signer, recipients, the last deadline and its pages', () => {
    expect(documentHeader(PLAN, { pages: 3, dues: DUES })).toMatchObject({
      From: { OrganName: 'Ban Chỉ đạo 138 tỉnh Lam Giang' },
      Code: { CodeNumber: '07', CodeNotation: 'KH-BCĐ' },
      PromulgationInfo: { Place: 'Lam Giang', PromulgationDate: '2026-02-05' },
      DocumentType: { TypeName: 'Kế hoạch' },
      Subject: 'Thực hiện công tác thử nghiệm năm 2026',
      SignerInfo: [{ Competence: 'KT. TRƯỞNG BAN', Position: 'PHÓ TRƯỞNG BAN', FullName: 'Nguyễn Văn Mẫu' }],
      DueDate: '2026-09-30',
      ToPlaces: { Place: ['Sở Y tế & Công an tỉnh'] },
      OtherInfo: { Priority: '1', PageAmount: '3' },
    });
  });

  test('is XML in which signs are letters', () => {
    expect(headerXml(documentHeader(PLAN, NOTHING))).toContain('<edXML:Place>Sở Y tế &#38; Công an tỉnh</edXML:Place>');
  });
});

test('what the registry fills in is left out', () => {
  const header = documentHeader(planOf(smallPlan('date: 2026-02')), NOTHING);
  expect(header['Code']).toEqual({ CodeNotation: 'KH-BCĐ' });
  expect(header['PromulgationInfo']).toEqual({ Place: 'Lam Giang' });
  expect(header).not.toHaveProperty('DueDate');
});

test.each(planNames())('%s: the header can be read as XML, no field of it is empty', (name) => {
  const xml = headerXml(documentHeader(planOf(planText(name)), NOTHING));
  expect(xml).not.toMatch(/<(edXML:\w+)>\s*<\/\1>/);
  expect(parseForeignXml(xml).name).toBe('edXML:MessageHeader');
});

test('the code of who issues it is that of the register', () => {
  const name = 'Ban Chỉ đạo 138 tỉnh Lam Giang';
  const bodies = bodyRegister([{ name, short: [], members: [], code: 'H99.13' }]);
  expect(documentHeader(PLAN, { ...NOTHING, bodies })).toMatchObject({ From: { OrganId: 'H99.13', OrganName: name } });
  expect(documentHeader(PLAN, NOTHING)['From']).not.toHaveProperty('OrganId');
});
