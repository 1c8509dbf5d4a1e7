/** Signatures and Nơi nhận: nd30 SG, PN, NN. */
import { lettersIn } from '../../import/manuscript/manuscript.ts';
import type { RoleLine } from '../../import/recognise/head.ts';
import type { TextLine } from '../../import/recognise/lines.ts';
import { bareName } from '../../import/recognise/signatures.ts';
import { isDeputy } from '../../plan/model/capacity.ts';
import type { ComponentName } from '../../standard/components.ts';
import type { Provision } from '../../standard/provisions.ts';
import type { SignatureForm, Standard } from '../../standard/standard.ts';
import { hasCapitalsAlone } from '../../vietnamese/alphabet.ts';
import { WITH_DEGREES } from '../bodies-with-degrees.ts';
import { bilingual, filled, joined, quoted } from './bilingual.ts';
import { type Check, demanded } from './check.ts';
import type { Sighting } from './departure.ts';
import { type Examined, printed } from './subject.ts';

const POSTS: readonly ComponentName[] = ['post', 'solePost', 'authority'];
const SIGNATURE: readonly ComponentName[] = [...POSTS, 'otherPost', 'signerName'];
const RECIPIENTS: readonly ComponentName[] = ['recipientsTitle', 'recipients'];

const NOTHING: Sighting['found'] = bilingual('không có', 'missing');

const row = (
  code: `${'signature' | 'recipient'}/${string}`,
  { id, place }: Provision,
  [expected, hint]: readonly [Check['expected'], Check['hint']],
  find: Check['find'],
  severity: Check['severity'] = 'error',
): Check => ({
  code,
  component: code.startsWith('signature/') ? 'signature' : 'recipients',
  id,
  place,
  severity,
  expected,
  hint,
  find,
});

/** Lines of a component whose words are not as they should be. */
const lines =
  (name: ComponentName, isWrong: (text: string) => boolean) =>
  (document: Examined): Sighting[] =>
    document
      .of(name)
      .filter(({ line }) => isWrong(line.text))
      .map((role) => ({ found: quoted(role.line.text), where: document.whereLine(role) }));

/** A long name goes on in a line of its own, so a line need not begin with the letters of its authority. */
const LIKE_AUTHORITY =
  /^(?:T\s*[./]?\s*M|K\s*[./]?\s*T|T\s*[./]?\s*L|T\s*[./]?\s*UQ|Q)\s*[.,:/–-]|^(?:T[./]M|K[./]T|T[./]L|T[./]UQ|TM|KT|TL|TUQ|Q)\s/iu;
const escaped = (text: string): string => text.replaceAll('.', '\\.');

/** The signs as a standard writes them, each with one space and capitals behind it. */
const authorityShape = ({ collective, ofTheHead }: SignatureForm): RegExp =>
  new RegExp(`^(?:${[collective, ...ofTheHead].map(escaped).join('|')}) \\p{Lu}`, 'u');

/** The armed forces, schools, hospitals and science may give ranks and degrees (nd30 PN-03). */
const mayHaveDegrees = (document: Examined): boolean =>
  document.of('issuer').some(({ line }) => WITH_DEGREES.test(line.text));

const hasEnd = (document: Examined): boolean => document.has(...SIGNATURE, ...RECIPIENTS);

const misspelt = (shape: RegExp, name: ComponentName): ((document: Examined) => Sighting[]) =>
  lines(name, (text) => LIKE_AUTHORITY.test(text) && !shape.test(text));

/** A deputy who signs for a collective stands right under it. */
const deputyForCollective = (provision: Provision): Check =>
  row(
    'signature/kt-under-collective',
    provision,
    [
      bilingual(
        'dưới “T/M …” ghi ngay chức vụ của người ký, không ghi “K/T”',
        'the signer’s own post right below “T/M …”, without “K/T”',
      ),
      bilingual(
        'Xóa dòng “K/T …”; cấp phó ký thay mặt tập thể bằng chức vụ của mình.',
        'Delete the line “K/T …”: a deputy signs for the collective as himself.',
      ),
    ],
    (document) => {
      const all = document.of('authority');
      const isCollective = all.some(({ line }) => /^T\s*[./]?\s*M/u.test(line.text));
      return all
        .filter(({ line }) => isCollective && FOR_THE_HEAD.test(line.text))
        .map((role) => ({ found: quoted(role.line.text), where: document.whereLine(role) }));
    },
  );

const FOR_THE_HEAD = /^K\s*[./]?\s*T[. ]/u;

/** Who signs for the head is a deputy: nd30 SP-03. */
const headWithoutDeputy = (provision: Provision): Check =>
  row(
    'signature/kt-post',
    provision,
    [
      bilingual(
        'dưới dòng ký thay là chức vụ của cấp phó',
        'a deputy’s post below the line that says for whom he signs',
      ),
      bilingual(
        'Cấp phó ký thì ghi chức vụ cấp phó (PHÓ …); người khác được giao ký thì ghi thừa lệnh hoặc thừa ủy quyền.',
        'Write the deputy’s post (PHÓ …); whoever else signs does so by order or by a power in writing.',
      ),
    ],
    (document) => {
      const posts = (['post', 'solePost'] as const).flatMap((name) => document.of(name));
      if (posts.some(({ line }) => isDeputy(line.text))) return [];
      return document
        .of('authority')
        .filter(({ line }) => FOR_THE_HEAD.test(line.text))
        .map((role) => {
          const own = posts.map(({ line }) => line.text).join(' ');
          return { found: quoted([role.line.text, own].join(' ').trim()), where: document.whereLine(role) };
        });
    },
  );

/** "P. CHỦ TỊCH", "PCT", "P.GIÁM ĐỐC": a post that is not written out. */
const isShortPost = (text: string): boolean => /(?:^|\s)(?:P\s*\.\s*\p{Lu}{2}|P\.?CT|P\.?GĐ)/u.test(text);

function signatureChecks(standard: Standard): readonly Check[] {
  const { components, signature } = standard;
  const signs = joined([signature.collective, ...signature.ofTheHead].map(quoted));
  const shape = authorityShape(signature);
  const example = `${signature.ofTheHead[0] ?? ''} GIÁM ĐỐC`;
  return [
    row(
      'signature/all-missing',
      components.post,
      [
        bilingual('chức vụ, họ tên người ký; nơi nhận', 'signer and recipients'),
        bilingual(
          'Văn bản đầy đủ thì thêm Nơi nhận, chức vụ, họ tên người ký; bản trích thì để nguyên.',
          'Add recipients and signature to a full document; leave an excerpt as it is.',
        ),
      ],
      (document) =>
        hasEnd(document) || document.isAttached
          ? []
          : [{ found: bilingual('không có phần cuối: tệp là bản trích?', 'none: is it an excerpt?') }],
      'info',
    ),
    row(
      'signature/post-missing',
      components.post,
      [
        bilingual('chức vụ của người ký', 'the signer’s post'),
        bilingual('Ghi chức vụ của người ký trên chỗ ký.', 'Put the signer’s post above the room for the signature.'),
      ],
      (document) => (hasEnd(document) && !document.has(...POSTS) ? [{ found: NOTHING }] : []),
    ),
    row(
      'signature/post-in-full',
      components.post,
      [
        bilingual('chức vụ ghi đầy đủ', 'the post in full'),
        bilingual(
          'Viết đầy đủ chức vụ: “PHÓ CHỦ TỊCH”, “PHÓ GIÁM ĐỐC”.',
          'Write the post in full: “PHÓ CHỦ TỊCH”, “PHÓ GIÁM ĐỐC”.',
        ),
      ],
      (document) => (['post', 'solePost', 'authority'] as const).flatMap((name) => lines(name, isShortPost)(document)),
    ),
    row(
      'signature/post-capitals',
      components.post,
      [
        bilingual('quyền hạn, chức vụ chữ in hoa', 'authority and post in capitals'),
        bilingual(
          'Chọn các dòng đó, nhấn Shift+F3 đến khi thành chữ in hoa.',
          'Select the lines and press Shift+F3 until they are in capitals.',
        ),
      ],
      (document) =>
        [...POSTS, 'otherPost' as const].flatMap((name) => lines(name, (text) => !hasCapitalsAlone(text))(document)),
    ),
    row(
      'signature/name-missing',
      components.signerName,
      [
        bilingual('họ và tên người ký', 'the signer’s name'),
        bilingual('Ghi họ tên người ký dưới chỗ ký.', 'Put the signer’s name below the room for the signature.'),
      ],
      (document) => (document.has(...POSTS) && !document.has('signerName') ? [{ found: NOTHING }] : []),
      'info',
    ),
    ...demanded(standard, 'authority', (provision) =>
      row(
        'signature/authority-form',
        provision,
        [
          filled(bilingual('{0} và một dấu cách', '{0} and one space'), signs),
          filled(
            bilingual(
              'Gõ lại: chữ in hoa, đúng dấu, một dấu cách, ví dụ {0}.',
              'Retype it: capitals, the sign, one space, as in {0}.',
            ),
            quoted(example),
          ),
        ],
        (document) => (['authority', 'post', 'solePost'] as const).flatMap((name) => misspelt(shape, name)(document)),
      ),
    ),
    ...demanded(standard, 'deputyForCollective', deputyForCollective),
    ...demanded(standard, 'authority', headWithoutDeputy),
    row(
      'signature/name-capitals',
      components.signerName,
      [
        bilingual('họ và tên chữ in thường', 'the name in small letters'),
        bilingual(
          'Gõ lại họ tên, chỉ viết hoa chữ đầu mỗi tiếng.',
          'Type the name with capitals at the beginnings alone.',
        ),
      ],
      lines('signerName', (text) => hasCapitalsAlone(bareName(text))),
    ),
    row(
      'signature/title-before-name',
      standard.provisions.nothingBeforeName ?? components.signerName,
      [
        bilingual('trước họ tên không ghi học hàm, học vị, danh hiệu', 'no degree, rank or honour before the name'),
        bilingual(
          'Xóa học hàm, học vị, danh hiệu, chỉ để họ tên.',
          'Delete the degree, rank or honour and leave the name.',
        ),
      ],
      (document) => (mayHaveDegrees(document) ? [] : lines('signerName', (text) => bareName(text) !== text)(document)),
      'warning',
    ),
  ];
}

/** A line of the list; what stands in brackets below a group, and what a line goes on with, is none. */
interface EndEntry {
  readonly role: RoleLine;
  /** Its dash, typed or counted by the file. */
  readonly dash: string;
  readonly text: string;
}

const dashOf = ({ paragraph, text, first }: TextLine): string =>
  (first ? paragraph.label?.text : undefined) ?? /^[-–—•+*]/u.exec(text)?.[0] ?? '';

/** In brackets: what the lines above, or beside a brace, are for. */
const isPurpose = ({ text }: TextLine): boolean => /^[({]/.test(text);

const DRAFTER = /^\p{L}[\p{L}.]{0,11}\s*\(?\d+\s*b?\)?[.;]?$/u;

function entriesOf(document: Examined): EndEntry[] {
  return document
    .of('recipients')
    .filter(({ line }) => !isPurpose(line) && !DRAFTER.test(line.text))
    .map((role) => {
      const dash = dashOf(role.line);
      return { role, dash, text: role.line.text.replace(/^[-–—•+*]\s*/u, '') };
    });
}

const isArchive = ({ text }: EndEntry): boolean => /^Lưu(?!\p{L})/iu.test(text);

/** The stop at the end, or the one behind the unit with the drafter's sign after it: nd30 Mẫu 1.4, notes 9 and 10. */
const ARCHIVE_END = /\.$|\.\s*\(?\p{Lu}[\p{L}\d.]{0,14}\)?\s*(?:\(?\d+\s*b?\)?)?$/u;

/** A line that ends in a purpose in brackets ends there. */
const endsEntry = (text: string): boolean => /;$/.test(text);

const entries =
  (find: (entry: EndEntry, index: number, all: readonly EndEntry[]) => Sighting['found'] | undefined, kind?: string) =>
  (document: Examined): Sighting[] =>
    entriesOf(document).flatMap((entry, index, all) => {
      const found = find(entry, index, all);
      const where = document.whereLine(entry.role);
      return found === undefined ? [] : [{ found, where, ...(kind === undefined ? {} : { kind }) }];
    });

/** The next line of the list without a dash goes on with this one. */
const goesOn = (index: number, all: readonly EndEntry[]): boolean => {
  const next = all[index + 1];
  return next !== undefined && next.dash === '' && !isArchive(next);
};

const whole = (entry: EndEntry, index: number, all: readonly EndEntry[]): string => {
  const next = all[index + 1];
  return next !== undefined && goesOn(index, all) ? whole(next, index + 1, all) : entry.text;
};

/** The words themselves are underlined, or have a line drawn below them; the colon need not be. */
const isUnderlined = ({ line }: RoleLine): boolean =>
  line.paragraph.rules.length > 0 || printed(line).every(({ underlined }) => underlined === true);

const underlinedTitle = ({ components: { recipientsTitle }, wording }: Standard): readonly Check[] =>
  recipientsTitle.underlined === true
    ? [
        row(
          'recipient/heading-underlined',
          recipientsTitle,
          [
            bilingual('gạch chân hai chữ “Nơi nhận”', 'the words “Nơi nhận” underlined'),
            bilingual(
              `Chọn hai chữ “Nơi nhận”, nhấn Ctrl+U; không gạch chân dấu hai chấm của “${wording.recipients}”.`,
              'Select the two words and press Ctrl+U; the colon is not underlined.',
            ),
          ],
          (document) =>
            document
              .of('recipientsTitle')
              .slice(0, 1)
              .filter((role) => !isUnderlined(role))
              .map((role) => ({
                found: bilingual('không gạch chân', 'not underlined'),
                where: document.whereLine(role),
              })),
        ),
      ]
    : [];

/** The form of the archive line, with a colon or without. */
const ARCHIVE_FORMS = {
  colon: [
    bilingual('sau chữ “Lưu” có dấu hai chấm', 'a colon after “Lưu”'),
    bilingual('Gõ dấu hai chấm ngay sau chữ “Lưu”.', 'Type a colon right after “Lưu”.'),
  ],
  plain: [
    bilingual('sau chữ “Lưu” không có dấu hai chấm, không ghi VT', 'neither a colon nor VT after “Lưu”'),
    bilingual(
      'Ghi “Lưu” và nơi lưu: “- Lưu Văn phòng Đảng uỷ.”',
      'Write “Lưu” and where it is filed: “- Lưu Văn phòng Đảng uỷ.”',
    ),
  ],
} as const;

function recipientChecks(standard: Standard): readonly Check[] {
  const { archive, components, provisions, wording } = standard;
  const filing = provisions.archive ?? components.recipients;
  const hasColon = wording.archive.endsWith(':');
  return [
    row(
      'recipient/heading-form',
      components.recipientsTitle,
      [
        quoted(wording.recipients),
        bilingual(
          `Gõ “${wording.recipients}” trên một dòng riêng, có dấu hai chấm.`,
          `Type “${wording.recipients}” on a line of its own, with its colon.`,
        ),
      ],
      (document) => {
        const [title] = document.of('recipientsTitle');
        if (title === undefined) return hasEnd(document) ? [{ found: NOTHING }] : [];
        const text = /^N[^:]*?nhận\s*:?/iu.exec(title.line.text)?.[0].trim() ?? title.line.text;
        return text === wording.recipients ? [] : [{ found: quoted(text), where: document.whereLine(title) }];
      },
    ),
    ...underlinedTitle(standard),
    row(
      'recipient/dash',
      components.recipients,
      [
        bilingual('đầu mỗi dòng có gạch đầu dòng “-”', 'each line begins with “-”'),
        bilingual(
          'Mỗi nơi nhận một dòng, đầu dòng gõ dấu “-” và một dấu cách.',
          'One line for each recipient, each beginning with “-” and a space.',
        ),
      ],
      entries(({ dash, text }, index, all) => {
        const before = all[index - 1];
        const isNew =
          dash === '' && (before === undefined || endsEntry(before.text) || isArchive(all[index] ?? before));
        return (dash !== '-' && dash !== '' && dash !== '+') || isNew ? quoted(text.slice(0, 30)) : undefined;
      }),
    ),
    row(
      'recipient/semicolon',
      components.recipients,
      [
        bilingual('cuối mỗi dòng có dấu “;”', 'each line ends with “;”'),
        bilingual('Thêm dấu “;” vào cuối các dòng được nêu.', 'Add “;” at the ends of the lines listed.'),
      ],
      entries((entry, index, all) => {
        if (entry.dash === '' || isArchive(entry)) return undefined;
        const text = goesOn(index, all) ? whole(entry, index, all) : entry.text;
        return endsEntry(text) ? undefined : quoted(`…${text.slice(-15)}`);
      }, 'sign'),
    ),
    row(
      'recipient/archive-missing',
      filing,
      [
        bilingual(`dòng cuối “- ${archive.example}”`, `a last line “- ${archive.example}”`),
        bilingual(
          `Thêm dòng cuối “- ${archive.example}”: nơi lưu văn bản.`,
          `Add a last line “- ${archive.example}”: where it is filed.`,
        ),
      ],
      (document) => {
        const archives = entriesOf(document).filter(isArchive);
        if (archives.length === 0) return document.has('recipients') ? [{ found: NOTHING }] : [];
        return archives
          .filter(({ text }) => !text.startsWith('Lưu'))
          .map(({ text, role }) => ({ found: quoted(text), where: document.whereLine(role) }));
      },
    ),
    row(
      'recipient/archive-colon',
      filing,
      [ARCHIVE_FORMS[hasColon ? 'colon' : 'plain'][0], ARCHIVE_FORMS[hasColon ? 'colon' : 'plain'][1]],
      entries((entry) => (isArchive(entry) && archive.wrong.test(entry.text) ? quoted(entry.text) : undefined)),
    ),
    row(
      'recipient/archive-full-stop',
      filing,
      [
        bilingual('dòng “Lưu” kết thúc bằng dấu chấm', 'the line “Lưu” ends with a full stop'),
        bilingual('Gõ dấu chấm ở cuối dòng “Lưu”.', 'Type a full stop at the end of the line “Lưu”.'),
      ],
      entries((entry, index, all) =>
        isArchive(entry) && ![entry.text, whole(entry, index, all)].some((text) => ARCHIVE_END.test(text))
          ? quoted(entry.text)
          : undefined,
      ),
    ),
    row(
      'recipient/archive-last',
      filing,
      [
        bilingual('dòng “Lưu” ở cuối cùng', '“Lưu” is the last line'),
        bilingual('Chuyển dòng “Lưu” xuống cuối danh sách.', 'Move the line “Lưu” to the end of the list.'),
      ],
      entries((entry, index, all) =>
        isArchive(entry) && all.slice(index + 1).some(({ dash }) => dash !== '') ? quoted(entry.text) : undefined,
      ),
    ),
    row(
      'recipient/as-above',
      provisions.noAsAbove ?? components.recipients,
      [
        bilingual('không ghi “Như trên”, “Như Điều …”', 'neither “Như trên” nor “Như Điều …”'),
        bilingual('Ghi tên từng nơi nhận thay cho “Như trên”.', 'Name each recipient in place of “Như trên”.'),
      ],
      (document) =>
        document.isPlan
          ? entries(({ text }) => (/^Như (?:trên|Điều)/u.test(text) ? quoted(text) : undefined))(document)
          : [],
    ),
    row(
      'recipient/addressed-to',
      provisions.addressed ?? components.recipients,
      [
        bilingual('kế hoạch không có phần “Kính gửi”', 'a plan has no “Kính gửi”'),
        bilingual(
          'Xóa phần “Kính gửi”; nơi nhận ghi ở cuối văn bản.',
          'Delete “Kính gửi”; recipients stand at the end.',
        ),
      ],
      (document) =>
        (document.isPlan ? document.running : [])
          .filter(({ paragraph }) => /^\s*Kính gửi/u.test(lettersIn(paragraph)))
          .map(({ paragraph }) => ({ found: quoted('Kính gửi'), where: document.where(paragraph) })),
    ),
  ];
}

export const endChecks = (standard: Standard): readonly Check[] => [
  ...signatureChecks(standard),
  ...recipientChecks(standard),
];
