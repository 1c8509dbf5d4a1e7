/** A lead whose name is one of the register's, mistyped. */
import { isCollective, isIssuer, isSameBody } from '../../../content/entities/body-names.ts';
import { namesOfBody } from '../../../content/entities/body-register.ts';
import { nearName } from '../../../content/entities/near-names.ts';
import { leadersOf } from '../../../tasks/task.ts';
import { rule } from '../rule.ts';
import { isGiven, placeOfTask } from './tell.ts';

export const unknownBody = rule({
  code: 'task/unknown-body',
  severity: 'warning',
  summary: { vi: 'Tên cơ quan chủ trì gõ khác danh bạ', en: 'A lead whose name is mistyped' },
  why: {
    vi: 'Gõ sai tên thì việc rơi vào một cơ quan không có thật: lọc theo cơ quan, gửi bảng việc đều sót. Chỉ nêu khi tên chỉ khác một tên trong danh bạ (`bodies`, `bodyNames`) ở dấu hoặc một chữ: danh bạ không nhất thiết có đủ mọi cơ quan.',
    en: 'A mistyped name gives a task to a body that is not there: whoever picks tasks by body misses it. Told only of a name that differs from one of the register (`bodies`, `bodyNames`) in its marks or in a letter: no register need have all bodies.',
  },
  vi: ['Danh bạ không có “{body}”; có phải “{near}”?', 'Sửa tên, hoặc thêm cơ quan vào `bodies`.'],
  en: ['The register has no “{body}”; is it “{near}”?', 'Correct the name, or add the body to `bodies`.'],
  examples: {
    wrong:
      'bodies: [{ name: Sở Y tế }]\nsections:\n  - heading: VIỆC\n    text: Truyền thông tại cơ sở\n    assign: { lead: [Sở Y tê] }',
    right:
      'bodies: [{ name: Sở Y tế, short: [Cơ quan Thường trực] }]\nsections:\n  - heading: VIỆC\n    items:\n      - text: Truyền thông tại cơ sở\n        assign: { lead: [Cơ quan Thường trực] }\n      - text: Báo cáo kết quả\n        assign: { who: ["các sở, ngành"] }',
  },
  check: ({ plan, bodies, tasks, report }) => {
    if (bodies.bodies.length === 0) return;
    const names = bodies.bodies.flatMap(namesOfBody);
    const said = new Set<string>();
    for (const task of tasks().filter(isGiven)) {
      for (const body of leadersOf(task)) {
        const isKnown =
          bodies.find(body) !== undefined ||
          isCollective(body) ||
          isIssuer(body, plan) ||
          names.some((name) => isSameBody(body, name));
        if (isKnown || said.has(body)) continue;
        said.add(body);
        const near = nearName(body, names);
        if (near !== undefined) report(placeOfTask(task), { body, near });
      }
    }
  },
});
