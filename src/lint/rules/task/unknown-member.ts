/** A group of the plan's register that holds a body which no register has. */
import { unknownMembers } from '../../../content/entities/body-register.ts';
import { rule } from '../rule.ts';

export const unknownMember = rule({
  code: 'task/unknown-member',
  severity: 'warning',
  summary: {
    vi: 'Nhóm cơ quan có thành viên không có trong danh bạ',
    en: 'A group with a member that is no known body',
  },
  why: {
    vi: 'Việc giao cho nhóm được tính cho từng thành viên; tên không có trong danh bạ thì không ai nhận phần việc ấy.',
    en: 'What a group is charged with counts for each of its members; one that the register does not have gets nothing.',
  },
  vi: ['Danh bạ không có “{member}”.', 'Sửa tên, hoặc thêm cơ quan thành một mục của `bodies`.'],
  en: ['The register has no “{member}”.', 'Correct the name, or add the body as an entry of `bodies`.'],
  examples: {
    wrong: 'bodies:\n  - { name: Sở Y tế }\n  - { name: Khối văn xã, members: [Sở Y tế, Sở Nội vụ] }',
    right: 'bodies:\n  - { name: Sở Y tế, short: [SYT] }\n  - { name: Khối văn xã, members: [SYT] }',
  },
  check: ({ plan, bodies, report }) => {
    for (const slip of unknownMembers(plan.bodies, bodies))
      if (slip.kind === 'unknown-member')
        report({ path: ['bodies', slip.index, 'members', slip.at] }, { member: slip.name });
  },
});
