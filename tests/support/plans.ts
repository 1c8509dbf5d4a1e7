/** Plans to test with: the project's own, and a small one to change. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { imagesBeside } from '../../src/cli/host/image-files.ts';
import { checkPlan, type ImageReader, type Plan, renderPlan } from '../../src/index.ts';

const FOLDER = 'plans';

/** Names of the plans in `plans/`. */
export const planNames = (): string[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => basename(name, '.yaml'));

export const planText = (name: string): string => readFileSync(join(FOLDER, `${name}.yaml`), 'utf8');

/** What a plan that a decision is issued with has not. */
const OF_THE_DECISION = ['place', 'date', 'recipients', 'signatures'];

/**
 * A short plan that has every part; `more` is added to it, in place of parts of the same name. With `attachedTo` it has
 * no parts that are the decision's.
 */
export function smallPlan(more = ''): string {
  const parts: Record<string, string> = {
    year: 'year: 2026',
    stage: 'stage: signature',
    issuer: 'issuer:\n  name: BAN CHỈ ĐẠO 138\n  code: BCĐ\n  inText: Ban Chỉ đạo 138 tỉnh Lam Giang',
    place: 'place: Lam Giang',
    date: 'date: 2026-02-05',
    title: 'title: Thực hiện công tác thử nghiệm năm 2026',
    sections: 'sections:\n  - heading: YÊU CẦU\n    items:\n      - Làm đúng việc.\n      - Làm xong việc.',
    recipients: 'recipients:\n  - Các sở, ngành\n  - archive: VT, NC',
    signatures: 'signatures:\n  - post: TRƯỞNG BAN\n    name: Nguyễn Văn Mẫu',
  };
  const changed = more.trim() === '' ? [] : more.trim().split(/\n(?=[a-zA-Z]+:)/);
  for (const part of changed) parts[part.slice(0, part.indexOf(':'))] = part;
  if ('attachedTo' in parts) for (const key of OF_THE_DECISION) delete parts[key];
  return `${Object.values(parts).join('\n')}\n`;
}

/** The pictures beside the project's own plans. */
export const PLAN_IMAGES: ImageReader = imagesBeside(join(FOLDER, 'kế hoạch.yaml'));

/** Compiles a plan that must be without errors. */
export function planOf(text: string, images: ImageReader = PLAN_IMAGES): Plan {
  const { value: plan, ok, diagnostics } = checkPlan(text, { images });
  if (plan === undefined || !ok)
    throw new Error(diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n'));
  return plan;
}

export const documentOf = (text: string): Uint8Array => renderPlan(planOf(text));

/** The codes of a text's diagnostics, with their lines: `12 schema/misspelt-key`. */
export const codesOf = (text: string, options: Parameters<typeof checkPlan>[1] = {}): string[] =>
  checkPlan(text, { images: PLAN_IMAGES, ...options }).diagnostics.map(
    ({ code, range }) => `${range.start.line} ${code}`,
  );

/** The codes of a text's diagnostics alone. */
export const codes = (text: string, options: Parameters<typeof checkPlan>[1] = {}): string[] =>
  checkPlan(text, { images: PLAN_IMAGES, ...options }).diagnostics.map(({ code }) => code);
