/**
 * Everything the program can say about a plan or a Word file: one row a code, in both languages. Codes are public: never renamed,
 * never used again for something else.
 */
import { EACH } from './each.ts';
import type { CatalogueEntry } from './entry.ts';
import { FINAL } from './final.ts';
import { IMAGE } from './image.ts';
import { IMPORT } from './import.ts';
import { OPINIONS } from './opinions.ts';
import { PACKAGE } from './package.ts';
import { PAGE } from './page.ts';
import { PLAN } from './plan.ts';
import { PULL } from './pull.ts';
import { REGISTER } from './register.ts';
import { SCHEMA } from './schema.ts';
import { SHEET } from './sheet.ts';
import { SIGNATURE } from './signature.ts';
import { TEMPLATE } from './template.ts';
import { TEXT } from './text.ts';
import { UNIQUE } from './unique.ts';
import { YAML } from './yaml.ts';

export const CATALOGUE = {
  ...YAML,
  ...SCHEMA,
  ...TEXT,
  ...PLAN,
  ...UNIQUE,
  ...SIGNATURE,
  ...FINAL,
  ...IMAGE,
  ...PAGE,
  ...IMPORT,
  ...OPINIONS,
  ...PACKAGE,
  ...PULL,
  ...REGISTER,
  ...SHEET,
  ...EACH,
  ...TEMPLATE,
} satisfies Record<string, CatalogueEntry>;

export type Code = keyof typeof CATALOGUE;
