/** A name that may have changed: that depends on the province, or on what is meant. */
import type { Plan } from '../../../plan/model/plan.ts';
import { asClause, isOfReference, placeIn, rule } from '../rule.ts';
import { bodiesOf } from './bodies.ts';
import { isSaidByPlace } from './former-place.ts';

/** The place of a plan by a commune is the commune, whatever province once had its name. */
function isCommuneOfIssuer(found: string, { issuers }: Plan): boolean {
  const place = found.normalize('NFC').toLocaleLowerCase('vi');
  return issuers.some(({ nameLines }) => {
    const name = nameLines.join(' ').normalize('NFC').toLocaleLowerCase('vi');
    return ['xã', 'phường', 'đặc khu'].some((kind) => name.endsWith(` ${kind} ${place}`));
  });
}

export const nameToCheck = rule({
  code: 'name/to-check',
  severity: 'info',
  summary: { vi: 'Tên có thể đã đổi, tùy tỉnh hoặc tùy nghĩa', en: 'A name that may have changed' },
  why: {
    vi: 'Việc sáp nhập, đổi tên ở mỗi tỉnh một khác; chỉ người soạn biết tên nào đúng với địa phương mình.',
    en: 'Bodies were merged and renamed differently in each province; only the author knows which name is right there.',
  },
  vi: ['“{found}” có thể đã đổi: {successor}.', 'Đối chiếu quyết định của tỉnh{note}.'],
  en: ['“{found}” may have changed: {successor}.', 'Look at the province’s decision{note}.'],
  examples: {
    wrong: 'Giao Trung tâm Y tế huyện và các cơ quan thực hiện.',
    right: 'Giao Trung tâm Y tế khu vực và các cơ quan thực hiện.',
  },
  check: (context) => {
    const said = new Set<string>();
    for (const [text, matches] of bodiesOf(context)) {
      for (const match of matches) {
        const { found, successor, entry, weak } = match;
        const isDoubtful = weak === true || entry.action === 'check';
        // Once a name: two former names of one entry are two things to look up.
        const name = found.normalize('NFC').toLocaleLowerCase('vi');
        if (!isDoubtful || said.has(name) || isOfReference(text, match) || isSaidByPlace(context, text, match))
          continue;
        if (text.role === 'place' && isCommuneOfIssuer(found, context.plan)) continue;
        said.add(name);
        context.report(placeIn(text, match), { found, successor, note: asClause(entry.note) });
      }
    }
  },
});
