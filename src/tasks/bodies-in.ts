/** The bodies that a heading or a cell names. */
import { splitBodies } from '../import/recognise/assignments.ts';

const BEGINNING =
  /^(?:các )?(?:[pk]\.\s?(?=\p{L})|(?:sở|ban|ngành|công an|quân sự|bộ chỉ huy|ban chỉ huy|bộ|ubnd|ủy ban|uỷ ban|hđnd|hội|đoàn|tỉnh đoàn|liên đoàn|mặt trận|ủy ban mttq|báo|đài|văn phòng|phòng|thanh tra|trung tâm|bảo hiểm|ngân hàng|kho bạc|thuế|hải quan|cục|chi cục|viện|tòa án|toà án|trường|bệnh viện|trạm|khoa(?! học)|công ty|tổ|thành viên|cơ quan|đơn vị|địa phương|thôn|đội|đảng ủy|chi bộ|hiệu trưởng|giáo viên|vkscnd|vksnd|tand|lãnh đạo|thủ trưởng|chủ tịch|giám đốc|trưởng|thường trực|đảng uỷ|đảng bộ|đồng chí|bưu điện|hạt|(?:tỉnh|thành|huyện) (?:ủy|uỷ))(?!\p{L}))/iu;

/** Words that begin like a body's name and are none: "Ban hành", "Tổ chức hội nghị", "Phòng, chống". */
const NO_BODY =
  /^(?:ban hành|tổ chức(?! chính trị)|hội (?:nghị|thảo|thi|họp|nhập)|phòng(?:,| ngừa| chống)|báo cáo|trường hợp|đoàn kết|đội ngũ|viện (?:trợ|phí)|bộ (?:máy|tiêu chí|chỉ số|thủ tục|tài liệu)|sở hữu|thuế suất|bảo hiểm y tế|thường trực tiếp|hội đủ|trưởng thành|văn phòng phẩm|thanh tra (?:trách nhiệm|việc|công tác|các|chuyên đề|đột xuất|định kỳ))(?!\p{L})/iu;

/** True for words that a body's name may begin with. */
export const beginsAsBody = (name: string): boolean => BEGINNING.test(name) && !NO_BODY.test(name);

const BULLET = /^[-+•]\s*/;
const STOP = /[;.]$/;

/** Names in a list; a part that no name begins with belongs to the one before: "Sở Văn hóa, Thể thao và Du lịch". */
export function bodiesIn(text: string): string[] {
  const names: string[] = [];
  for (const line of text.split('\n')) {
    const parts = splitBodies(line.replace(BULLET, '').replace(STOP, '').trim()).filter((part) => part !== '');
    for (const [index, part] of parts.entries()) {
      if (index === 0 || beginsAsBody(part)) names.push(part);
      else names.push(`${names.pop() ?? ''}, ${part}`);
    }
  }
  return names;
}

const AND = /\s+và\s+(?=\p{Lu}|các\s)/gu;
/** "Văn phòng HĐND và UBND": an office of both. */
const OF_BOTH = /^(?:văn phòng|lãnh đạo|thường trực|chủ tịch|thủ trưởng|trưởng)(?!\p{L})/iu;
const OF_THE_PEOPLE = /^(?:hđnd|ubnd|hội đồng nhân dân|ủy ban nhân dân|uỷ ban nhân dân)(?!\p{L})/iu;

/** "Công an tỉnh và UBND các xã" as the two that it names; "Sở Giáo dục và Đào tạo" as the one that it is. */
export function bodiesAtAnd(name: string): string[] {
  for (const { 0: and, index } of name.matchAll(AND)) {
    const [first, rest] = [name.slice(0, index), name.slice(index + and.length)];
    const isOne = OF_BOTH.test(first) && OF_THE_PEOPLE.test(rest);
    if (beginsAsBody(first) && beginsAsBody(rest) && !isOne) return [first, ...bodiesAtAnd(rest)];
  }
  return [name];
}
