/** Signatures: authority, capacity, posts, name. */
import type { SignatureSource } from '../../generated/plan-source.ts';
import { isDeputy } from '../../plan/model/capacity.ts';
import type { ComponentName } from '../../standard/components.ts';
import type { SignatureForm } from '../../standard/standard.ts';
import { hasCapitalsAlone } from '../../vietnamese/alphabet.ts';
import { isBlank, isPost } from './cues.ts';
import type { RoleLine } from './head.ts';
import type { TextLine } from './lines.ts';

const AUTHORITY = /^(?:TM\.|T\/M)\s/u;
const CAPACITY = /^(?:(?:KT|TL|TUQ|Q)\.|[KT]\/(?:T|L|UQ))\s/u;
/** "T/M", "K.T", "TL" without its stop: the decree has one form of each (II.7.b). */
const PREFIX =
  /^(?:([Tt])\s*[./]?\s*([Mm])|([Kk])\s*[./]?\s*([Tt])|([Tt])\s*[./]?\s*([Ll]|[Uu][Qq])|(Q))(?:\s*[.,:–-]\s*|\s+)(?=\p{Lu}{2})/u;

const withPlainPrefix = (text: string): string =>
  text.replace(
    PREFIX,
    (_, ...groups: unknown[]) =>
      `${groups
        .slice(0, 7)
        .filter((part) => typeof part === 'string')
        .join('')
        .toUpperCase()}. `,
  );

/** A post that stands above the name because the signer holds it in another body. */
const OTHER_POST = /(?<!\p{L})(?:UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|TỈNH ỦY|CÔNG AN|SỞ|HĐND)(?!\p{L})/u;
/** Ranks, degrees and forms of address before a name. */
const BEFORE_NAME =
  /^(?:(?:(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy)|(?:Thạc|Tiến|Bác|Dược|Y) s[ĩỹ]|(?:Kỹ|Luật|Giáo|Phó Giáo) sư|(?:Nhà giáo|Thầy thuốc) (?:[ưƯ]u tú|[nN]hân dân)|PGS|GS|TSKH|TS|T[hH]\.?[sS]|[BD]S(?:\s?CK(?:I{1,2}|[12]))?|CK(?:I{1,2}|[12])|NT|KS|CN|LS|ĐD|NGƯT|NGND|TTƯT|TTND|Ông|Bà)(?![\p{L}\d])[\s.,]*)+(?=\p{Lu}\p{Ll})/u;
/** What a copy says instead of the signature; the seal stands there by itself. */
const SIGNED =
  /^[([]?\s*(?:(?:đã|chữ) ký|da ?ky|ký (?:tên|số|và ghi rõ|đóng dấu)|ký, (?:ghi rõ|đóng dấu|họ tên))(?!\p{L})[^()[\]]*[)\]]?$/iu;
const NAME = /^\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*){1,5}$/u;

/** A name without what stands before it. */
export function bareName(text: string): string {
  const bare = text.replace(BEFORE_NAME, '');
  return bare === text ? text : bareName(bare);
}

/** A post, or who it is held for, in small letters by mistake. */
const isSmallPost = (text: string): boolean =>
  AUTHORITY.test(text) || CAPACITY.test(text) || isPost(text.toLocaleUpperCase('vi'));

/** Family names; no post begins with one. */
const FAMILY_NAME =
  /^(?:NGUYỄN|TRẦN|LÊ|PHẠM|HOÀNG|HUỲNH|PHAN|VŨ|VÕ|ĐẶNG|BÙI|ĐỖ|HỒ|NGÔ|DƯƠNG|LÝ|ĐÀO|ĐOÀN|ĐINH|TRỊNH|TRƯƠNG|LƯƠNG|MAI|TÔ|TẠ|HÀ|CAO|CHU|CHÂU|LÂM|LƯU|QUÁCH|PHÙNG|TĂNG|THÁI|VƯƠNG|KIỀU|LẠI|NGHIÊM|TỐNG|TRIỆU|THẠCH|DANH|SƠN|KIM|LÒ|LÔ|QUÀNG|CẦM|VI|LƯỜNG|GIÀNG|VÀNG|SÙNG|THÀO|MÙA|HẠNG|VỪ|LẦU|CHẢO|TẨN|BẾ|NÔNG|HỨA|ĐÀM|MÔNG|LỤC|LA|ĐIỂU|RƠ|KSOR|SIU|NAY)\s/u;
const MOST_WORDS = 5;

/** A name that is in capitals, which the decree has in small letters; it stands below the room to sign in. */
const isNameInCapitals = (text: string): boolean => {
  const words = text.split(/\s+/u).length;
  return FAMILY_NAME.test(text) && words >= 2 && words <= MOST_WORDS && !isPost(text) && !OTHER_POST.test(text);
};

const inSmallLetters = (text: string): string =>
  text.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLocaleLowerCase('vi'));

/** Does a line say that somebody signed, or is to sign? */
export const isSignedNote = (text: string): boolean => SIGNED.test(text);

/** Is a line the name of a person? */
export const isSignerName = (text: string): boolean => NAME.test(bareName(text)) && !hasCapitalsAlone(text);

export interface Signed {
  readonly signature: SignatureSource;
  readonly roles: readonly RoleLine[];
  readonly left: readonly TextLine[];
  /** "(Đã ký)". */
  readonly notes: readonly string[];
}

interface Posts {
  readonly authority: string[];
  readonly capacity: string[];
  readonly post: string[];
  readonly otherPost: string[];
}

const ROLES: Readonly<Record<keyof Posts, ComponentName>> = {
  authority: 'authority',
  capacity: 'authority',
  post: 'post',
  otherPost: 'otherPost',
};

/** What stands between a line and the one above it. */
interface Gap {
  /** A blank line at least. */
  readonly isBlank: boolean;
  /** Room to sign in, here or further up. */
  readonly isRoom: boolean;
}

/** Which part a line of capitals is, by its words, what came before and the room left to sign in. */
function partOf({ text, first }: TextLine, posts: Posts, gap: Gap, before: keyof Posts): keyof Posts {
  const afterRoom = gap.isRoom;
  if (AUTHORITY.test(text)) return 'authority';
  if (CAPACITY.test(text)) return 'capacity';
  if (!afterRoom && posts[before].length > 0 && goesOn(text, first, before)) return before;
  if (posts.post.length === 0 && !afterRoom) return 'post';
  if (afterRoom || posts.otherPost.length > 0) return 'otherPost';
  const post = posts.post.join(' ');
  const isOther = gap.isBlank || (OTHER_POST.test(text) && !OTHER_POST.test(post)) || isSecondPost(text, post);
  return isOther ? 'otherPost' : 'post';
}

/** A whole post below a whole one is held in another body; a deputy below his chief lacks his KT. */
const isSecondPost = (text: string, post: string): boolean =>
  (isPost(post) || /(?<!\p{L})(?:PHÓ|TRƯỞNG)$/u.test(post)) && text !== `PHÓ ${post}`;

/** The rest of a body's name. */
const NAME_ON = /^(?:TỈNH|THÀNH PHỐ|HUYỆN|XÃ|PHƯỜNG|THỊ|ĐẶC KHU)(?!\p{L})/u;

/**
 * A long line goes on in a second one: a further line of the same paragraph, the rest of a body's name, the body under
 * a post. Else what stands below TM. and KT. is the post, whatever it is called (nd30 SP-01, SP-03).
 */
function goesOn(text: string, isParagraph: boolean, before: keyof Posts): boolean {
  if (isPost(text) || isDeputy(text)) return false;
  if (!isParagraph || NAME_ON.test(text)) return true;
  return before === 'post' || before === 'otherPost';
}

/** So many blank lines, or a gap in spacing, are room to sign in. */
const ROOM_LINES = 2;
const ROOM_PT = 40;

/** The post held in another body follows the word that joins it to the first. */
const isJoint = (text: string, { joint }: SignatureForm): boolean => joint !== undefined && text === joint.text;

class SignatureReader {
  readonly roles: RoleLine[] = [];
  readonly left: TextLine[] = [];
  readonly notes: string[] = [];
  private readonly form: SignatureForm;
  private isJoined = false;
  private readonly posts: Posts = { authority: [], capacity: [], post: [], otherPost: [] };
  private name: string | undefined;
  private part: keyof Posts = 'post';
  private blanks = 0;
  private gap: Gap = { isBlank: false, isRoom: false };

  constructor(form: SignatureForm) {
    this.form = form;
  }

  add(line: TextLine): void {
    if (isBlank(line)) {
      this.blanks += 1;
      return;
    }
    this.measureRoom(line);
    if (isJoint(line.text, this.form)) {
      this.isJoined = true;
      this.roles.push({ role: this.form.joint?.component ?? 'also', line });
    } else if (this.gap.isRoom && hasCapitalsAlone(line.text) && isNameInCapitals(line.text)) {
      this.addName(inSmallLetters(line.text), line);
    } else if (hasCapitalsAlone(line.text) || isSmallPost(line.text)) this.addPost(line);
    else if (isSignerName(line.text)) this.addName(line.text, line);
    else if (isSignedNote(line.text)) this.notes.push(line.text);
    else this.left.push(line);
  }

  private addName(name: string, line: TextLine): void {
    if (this.name === undefined) {
      this.name = name;
      this.roles.push({ role: 'signerName', line });
    } else this.left.push(line);
  }

  private measureRoom(line: TextLine): void {
    const hasHead = this.posts.post.length + this.posts.capacity.length > 0;
    const isGap = this.blanks >= ROOM_LINES || (line.first && line.paragraph.spacing.before >= ROOM_PT);
    this.gap = { isBlank: this.blanks > 0, isRoom: this.gap.isRoom || (hasHead && isGap) };
    this.blanks = 0;
  }

  private addPost(line: TextLine): void {
    // Another standard writes them with a stroke.
    const capitals = line.text.toLocaleUpperCase('vi');
    const text = this.form.collective === 'TM.' ? withPlainPrefix(capitals) : capitals;
    if (CAPACITY.test(text)) this.nameBody();
    this.part = this.isJoined ? 'otherPost' : partOf({ ...line, text }, this.posts, this.gap, this.part);
    this.posts[this.part].push(text);
    this.roles.push({ role: ROLES[this.part], line });
  }

  /** A body's name above KT. stands there as TM. does: below it, it would be another's post. */
  private nameBody(): void {
    const { authority, capacity, post } = this.posts;
    if (post.length === 0 || authority.length + capacity.length > 0 || post.some(isPost)) return;
    authority.push(...post.splice(0));
    for (const [index, { line }] of this.roles.entries()) this.roles[index] = { role: ROLES.authority, line };
  }

  /** The lines with what they are; a post that no authority stands above has a look of its own. */
  lines(): RoleLine[] {
    const { authority, capacity } = this.posts;
    const isSole = authority.length + capacity.length === 0;
    return this.roles.map((found) =>
      isSole && found.role === 'post' ? { ...found, role: this.form.solePost } : found,
    );
  }

  signature(): SignatureSource {
    const given = Object.entries(this.posts).filter(([, texts]) => texts.length > 0);
    return {
      ...Object.fromEntries(given.map(([part, texts]) => [part, texts.join('\n')])),
      name: this.name ?? null,
    };
  }
}

/** Reads the lines of one signature. */
export function readSignature(lines: readonly TextLine[], form: SignatureForm): Signed {
  const reader = new SignatureReader(form);
  for (const line of lines) reader.add(line);
  return { signature: reader.signature(), roles: reader.lines(), left: reader.left, notes: reader.notes };
}
