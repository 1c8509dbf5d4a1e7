/** What a plan says of itself: issuers, year, stage. What the file does not say outright is inferred, and marked. */

import type { IssuerSource, PlanSourceData, SignatureSource } from '../../generated/plan-source.ts';
import { typedLiterally } from '../../plan/compile/inline-marks.ts';
import { STYLES } from '../../standard/standards.ts';
import { type Head, type IssuerLines, PARENT_START } from './head.ts';
import type { TextLine } from './lines.ts';
import { type Doubt, keyWords } from './uncertain.ts';

const namesText = (lines: readonly TextLine[]): string => lines.map(({ text }) => typedLiterally(text)).join('\n');

/** "UBND" for "ỦY BAN NHÂN DÂN …", the first letters of the other names: what a code is usually made of. */
function codeOf(name: string): string {
  const plain = name.replace(/\n/g, ' ');
  if (/^(?:ỦY|UỶ) BAN NHÂN DÂN/u.test(plain)) return 'UBND';
  if (/^BAN CHỈ ĐẠO/u.test(plain)) return 'BCĐ';
  const words = plain.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word) && !/^(?:TỈNH|VÀ|THÀNH|PHỐ)$/u.test(word));
  return words.map((word) => word.charAt(0)).join('') || 'UBND';
}

/** The body that the opening says makes the plan. */
const MAKER =
  /((?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Ban Chỉ đạo|Sở|Công an|Ban|Hội|Chi cục|Cục)(?:(?!(?:xây dựng|ban hành|có|triển khai)\s)[^;:.])*?)\s+(?:xây dựng|ban hành|có|triển khai)\s+(?:[Kk]ế hoạch)/gu;

function makerIn(texts: readonly string[]): string | undefined {
  const found = texts.flatMap((text) => [...text.matchAll(MAKER)].map(([, body]) => body ?? ''));
  const last = found
    .at(-1)
    ?.split(/[,;]\s*/)
    .at(-1);
  return last?.replace(/\s*[()].*$/u, '').trim();
}

/** Names of the issuing body that the text gives, where the letterhead was lost. */
function inferredIssuer(
  head: Head,
  openingTexts: readonly string[],
  signature: SignatureSource | undefined,
): IssuerSource | undefined {
  const authority = /^TM\.\s*(.+)$/su.exec(signature?.authority ?? '')?.[1];
  const inText = makerIn(openingTexts);
  const name = authority ?? inText?.toLocaleUpperCase('vi');
  if (name === undefined) return undefined;
  const isCommittee = /^(?:ỦY|UỶ) BAN NHÂN DÂN$/u.test(name);
  const province = head.place === undefined ? '' : `TỈNH ${head.place.toLocaleUpperCase('vi')}`;
  const inTextUpper = inText?.toLocaleUpperCase('vi') ?? '';
  const own =
    isCommittee && inTextUpper.startsWith(name) && inTextUpper.length > name.length
      ? `${name}\n${inTextUpper.slice(name.length).trim()}`
      : isCommittee && province !== ''
        ? `${name}\n${province}`
        : name;
  return {
    name: typedLiterally(own),
    code: head.code ?? codeOf(name),
    ...(inText === undefined ? {} : { inText: typedLiterally(inText) }),
  };
}

/** Names of bodies that others stand above. */
const BODY_START =
  /^(?:SỞ|UBND|ỦY BAN|UỶ BAN|PHÒNG|TRƯỜNG|CÔNG AN|BAN|HỘI|TRUNG TÂM|TRẠM|BỆNH VIỆN|CHI CỤC|CỤC|ĐẢNG ỦY|CHI BỘ|ĐOÀN|LIÊN ĐOÀN|VĂN PHÒNG|TỔ|VIỆN|ĐỘI|THANH TRA|HẠT|QUỸ|NHÀ)\s/u;

/** A superior body in bold as its issuer is: what stands below it is a body of its own. */
function withBoldParent({ parents, names }: IssuerLines): IssuerLines {
  const [above, below] = names;
  const isOwn = above?.paragraph.style === STYLES.issuer.name;
  if (parents.length > 0 || isOwn || above === undefined || below === undefined) return { parents, names };
  const isParent = PARENT_START.test(above.text) && BODY_START.test(below.text);
  return isParent ? { parents: [above], names: names.slice(1) } : { parents, names };
}

const issuerSource = (found: IssuerLines, code: string | undefined): IssuerSource => {
  const { parents, names } = withBoldParent(found);
  const lines = names.length > 0 ? names : parents;
  const name = namesText(lines);
  return {
    ...(parents.length > 0 && names.length > 0 ? { parent: namesText(parents) } : {}),
    name,
    code: code ?? codeOf(name),
  };
};

/** Bodies one below the other, each with a signature and a part of the code: they issue together. */
function oneBelowAnother(found: IssuerLines, codes: number, signatures: number): readonly IssuerLines[] {
  const { parents, names } = found;
  const areBodies = names.every(({ text }) => BODY_START.test(`${text} `));
  const isOfAll = codes === names.length && signatures === names.length;
  return parents.length === 0 && names.length > 1 && areBodies && isOfAll
    ? names.map((line) => ({ parents: [], names: [line] }))
    : [found];
}

/** The issuers, each with its part of the code. */
export function issuersOf(
  head: Head,
  openingTexts: readonly string[],
  signatures: readonly SignatureSource[],
  doubts: Doubt[],
): Pick<PlanSourceData, 'issuer'> {
  const [only, ...more] = head.issuers;
  if (only === undefined) {
    const issuer = inferredIssuer(head, openingTexts, signatures[0]);
    if (issuer === undefined) return {};
    doubts.push({
      code: 'import/guessed',
      path: ['issuer'],
      args: { what: keyWords('issuer'), value: issuer.name.replace(/\n/g, ' ') },
    });
    return { issuer };
  }
  const codes = head.code?.split('-') ?? [];
  const issuers = more.length > 0 ? head.issuers : oneBelowAnother(only, codes.length, signatures.length);
  if (issuers.length === 1) return { issuer: issuerSource(only, head.code) };
  const fits = codes.length === issuers.length;
  return { issuer: issuers.map((lines, index) => issuerSource(lines, fits ? codes[index] : undefined)) };
}

/** The year in the title, else that of the date, else the latest that the text is about. */
export function planYear(head: Head, title: string, texts: readonly string[], doubts: Doubt[]): number {
  const inTitle = [...title.matchAll(/năm (?:học )?(\d{4})/gu)].at(-1)?.[1];
  const inDate = head.date?.slice(0, 4);
  const year = inTitle ?? inDate;
  // A title over several years ("đến năm 2030") is that of the year it was issued in.
  if (year !== undefined && inDate !== undefined && Math.abs(Number(year) - Number(inDate)) > 1) return Number(inDate);
  if (year !== undefined) return Number(year);
  const found = texts.flatMap((text) => text.match(/\b20\d{2}\b/g) ?? []).map(Number);
  const guess = found.length === 0 ? 2000 : Math.max(...found.filter((value) => value < 2100));
  doubts.push({
    code: 'import/guessed',
    path: ['year'],
    args: { what: keyWords('year'), value: String(guess) },
  });
  return guess;
}

const isWholeDate = (date: string | undefined): boolean => date?.length === 10;

/** How far the document has come, by what is filled in. */
export function stageOf(
  head: Head,
  signatures: readonly SignatureSource[],
  isAttached: boolean,
): Pick<PlanSourceData, 'stage' | 'draftNumber'> {
  if (head.isDraft)
    return { stage: 'drafting', ...(head.draftNumber === undefined ? {} : { draftNumber: head.draftNumber }) };
  // A plan that a decision is issued with is signed by the decision.
  const isSigned =
    isAttached ||
    (signatures.length > 0 && signatures.every(({ name }) => name !== null && name !== undefined && name !== ''));
  return { stage: head.number !== undefined && isWholeDate(head.date) && isSigned ? 'issued' : 'signature' };
}
