/** A call of every command, in a folder with a plan of 2026 in `plan.yaml`: each works with what earlier ones made. */
export const CALLS: Readonly<Record<string, readonly string[]>> = {
  build: ['build', 'plan.yaml'],
  new: ['new', 'ubnd-tinh', '--year', '2026', '--set', 'province=Lam Giang'],
  'new --from': ['new', '--from', 'plan.yaml', '--year', '2027'],
  templates: ['templates'],
  validate: ['validate', 'plan.yaml'],
  check: ['check', 'plan.docx'],
  import: ['import', 'plan.docx', '-o', 'again.yaml'],
  pull: ['pull', 'plan.docx', 'plan.yaml'],
  collect: ['collect', 'plan.yaml', 'plan.docx', '--table', 'opinions.docx'],
  outline: ['outline', 'plan.yaml'],
  init: ['init', 'office', '--year', '2026', '--set', 'province=Lam Giang'],
  completion: ['completion', 'bash'],
  explain: ['explain', 'assign'],
  diff: ['diff', 'plan.yaml', 'again.yaml'],
  tasks: ['tasks', 'plan.yaml', '-o', 'tasks.xlsx'],
  deadlines: ['deadlines', 'plan.yaml', '--ics', 'days.ics'],
  targets: ['targets', 'plan.yaml', 'again.yaml'],
  report: ['report', 'plan.yaml', '--period', '2026-Q1', '-o', 'bao-cao.docx'],
  metadata: ['metadata', 'plan.yaml'],
  // It goes on until it is stopped: tests/docs/guide.tools.test.ts starts it, asks for its page and stops it.
  preview: ['preview', '--help'],
  // So does the desk: tests/browser/desk.tools.test.ts.
  desk: ['desk', '--help'],
};
