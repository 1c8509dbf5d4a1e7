/** A lead that the register of bodies does not have. */
import { isCollective, isIssuer, isSameBody } from '../../../content/entities/body-names.ts';
import { namesOfBody } from '../../../content/entities/body-register.ts';
import { suggest } from '../../../diagnostics/suggest.ts';
import { leadersOf } from '../../../tasks/task.ts';
import { rule } from '../rule.ts';
import { placeOfTask } from './tell.ts';

export const unknownBody = rule({
  code: 'task/unknown-body',
  severity: 'warning',
  summary: { vi: 'Cơ quan chủ trì không có trong danh bạ', en: 'A lead that is no known body' },
  why: {
    vi: 'Gõ sai tên thì việc rơi vào một cơ quan không có thật: lọc theo cơ quan, gửi bảng việc đều sót. Chỉ nêu khi kế hoạch hoặc cơ quan có danh bạ (`bodies`, `bodyNames`).',
    en: 'A mistyped name gives a task to a body that is not there: whoever picks tasks by body misses it. Told only where the plan or the office has a register (`bodies`, `bodyNames`).',
  },
  vi: ['Danh bạ không có “{body}”{near}.', 'Sửa tên, hoặc thêm cơ quan vào `bodies`.'],
  en: ['The register has no “{body}”{near}.', 'Correct the name, or add the body to `bodies`.'],
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
    for (const task of tasks()) {
      for (const body of leadersOf(task)) {
        const isKnown =
          bodies.find(body) !== undefined ||
          isCollective(body) ||
          isIssuer(body, plan) ||
          names.some((name) => isSameBody(body, name));
        if (isKnown || said.has(body)) continue;
        said.add(body);
        const near = suggest(body, names);
        report(placeOfTask(task), {
          body,
          near: near === undefined ? '' : { vi: `; có phải “${near}”?`, en: `; is it “${near}”?` },
        });
      }
    }
  },
});
