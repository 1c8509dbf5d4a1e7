/**
 * Fills one Word template for many units by docxtemplater, in one process: what `bench-each` is held against.
 *
 *   node .build/tools/fill-template.js TEMPLATE FOLDER COUNT
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';

const [template = '', folder = '', count = '0'] = process.argv.slice(2);
const bytes = readFileSync(template);
mkdirSync(folder, { recursive: true });
for (let index = 1; index <= Number(count); index++) {
  const document = new Docxtemplater(new PizZip(bytes));
  document.render({ number: index, place: `Lam Giang ${index}` });
  writeFileSync(
    join(folder, `${index}.docx`),
    document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' }),
  );
}
