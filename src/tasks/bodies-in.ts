/** The bodies that a heading or a cell names. */
import { splitBodies } from '../import/recognise/assignments.ts';

const BEGINNING =
  /^(?:các )?(?:sở|ban|ngành|công an|quân sự|bộ chỉ huy|ban chỉ huy|bộ|ubnd|ủy ban|uỷ ban|hđnd|hội|đoàn|tỉnh đoàn|liên đoàn|mặt trận|ủy ban mttq|báo|đài|văn phòng|phòng|thanh tra|trung tâm|bảo hiểm|ngân hàng|kho bạc|thuế|hải quan|cục|chi cục|viện|tòa án|toà án|trường|bệnh viện|trạm|công ty|tổ|thành viên|cơ quan|đơn vị|địa phương|thôn|đội|đảng ủy|chi bộ|hiệu trưởng|giáo viên|vkscnd|vksnd|tand|lãnh đạo|thủ trưởng|chủ tịch|giám đốc)(?!\p{L})/iu;

/** True for words that a body's name may begin with. */
export const beginsAsBody = (name: string): boolean => BEGINNING.test(name);

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
