import { FINAL } from './final.js';
import { PAGE } from './page.js';
import { PLAN } from './plan.js';
import { SCHEMA } from './schema.js';
import { SIGNATURE } from './signature.js';
import { TEXT } from './text.js';
import { YAML } from './yaml.js';
export const CATALOGUE = {
  ...YAML,
  ...SCHEMA,
  ...TEXT,
  ...PLAN,
  ...SIGNATURE,
  ...FINAL,
  ...PAGE,
};
