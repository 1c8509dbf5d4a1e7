#!/usr/bin/env bash
# word-extractor 1.0.4 on Node 20, a .doc that LibreOffice has written: a soft hyphen (Ctrl+- in Word) is read as the nine
# letters "undefined" in the middle of a word, and the no-break hyphen of a code ("15/KH‑UBND") as the control character
# U+001E, which no terminal shows. The same text as .docx, read by mammoth, has both.
# Guess before: both hyphens come as hyphens, or are left out.
# Seen: "Số: 15/KH\u001eUBND, phối hợpundefined chặt chẽ".
set -euo pipefail
command -v soffice >/dev/null || { echo "LibreOffice is needed (Debian: libreoffice-writer)"; exit 1; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund word-extractor@1.0.4 fflate@0.8.2
cat > make.cjs <<'JS'
const { writeFileSync } = require('node:fs');
const { strToU8, zipSync } = require('fflate');
const office = 'http://schemas.openxmlformats.org';
const parts = {
  '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/document.xml': `<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Số: 15/KH</w:t><w:noBreakHyphen/><w:t xml:space="preserve">UBND, phối hợp</w:t><w:softHyphen/><w:t xml:space="preserve"> chặt chẽ</w:t></w:r></w:p><w:sectPr/></w:body></w:document>`,
};
writeFileSync('a.docx', zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))));
JS
node make.cjs
soffice --headless -env:UserInstallation="file://$folder/profile" --convert-to 'doc:MS Word 97' a.docx >/dev/null 2>&1
cat > read.cjs <<'JS'
const WordExtractor = require('word-extractor');
new WordExtractor().extract('a.doc').then((read) => {
  const text = read.getBody().trim();
  console.log(JSON.stringify(text));
  process.exit(text === 'Số: 15/KH\u001eUBND, phối hợpundefined chặt chẽ' ? 0 : 1);
});
JS
node read.cjs
