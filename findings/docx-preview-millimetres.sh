#!/usr/bin/env bash
# docx 9.15.2 writes a length given as "30mm" or "2cm" into the file as it stands, which the schema allows; docx-preview 0.4.1
# drawing that file, an A4 page with a left margin of 30 mm and a paragraph indented by 20 mm.
# Guess before: a length with a unit is turned into points, or the attribute is left out as unknown.
# Seen: the unit is dropped and the number taken for twentieths of a point: a page 14 px wide (10.5 pt for 210 mm), a margin
# of 2 px, an indentation of 1.33 px. The same lengths in twips are drawn right.
#
# Needs: npm, Chromium (CHROMIUM, else /usr/bin/chromium).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts docx@9.15.2 docx-preview@0.4.1 jszip@3.10.1 playwright-core@1.65.1 >/dev/null
cat > see.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { Document, Packer, Paragraph, TextRun } from 'docx';
import { chromium } from 'playwright-core';

const draft = (width, height, left, indent) =>
  new Document({
    sections: [
      {
        properties: { page: { size: { width, height }, margin: { left, right: left, top: left, bottom: left } } },
        children: [new Paragraph({ indent: { left: indent }, children: [new TextRun('A')] })],
      },
    ],
  });
const files = {
  millimetres: draft('210mm', '297mm', '30mm', '20mm'),
  twips: draft(11906, 16838, 1701, 1134),
};
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const [name, document] of Object.entries(files)) {
  const page = await browser.newPage();
  await page.setContent('<!doctype html><div id="place"></div>');
  for (const path of ['jszip/dist/jszip.min.js', 'docx-preview/dist/docx-preview.js'])
    await page.addScriptTag({ content: readFileSync(`node_modules/${path}`, 'utf8') });
  const seen = await page.evaluate(async (letters) => {
    const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
    const place = document.getElementById('place');
    await window.docx.renderAsync(bytes, place, null, { inWrapper: false });
    const section = place.querySelector('section');
    const sheet = getComputedStyle(section);
    const indent = getComputedStyle(section.querySelector('p')).marginLeft;
    const whole = (length) => Math.round(Number.parseFloat(length));
    return `width ${whole(sheet.width)}, margin ${whole(sheet.paddingLeft)}, indentation ${whole(indent)}`;
  }, await Packer.toBase64String(document));
  console.log(`${name}: ${seen}`);
  await page.close();
}
await browser.close();
JS
seen=$(timeout 60 node see.mjs)
echo "$seen"
[ "$seen" = 'millimetres: width 14, margin 2, indentation 1
twips: width 794, margin 113, indentation 76' ]
