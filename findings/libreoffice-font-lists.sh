#!/usr/bin/env bash
# LibreOffice 7.4.7 saving a page with a list of fonts as .docx: the whole list, divided by semicolons, becomes the one
# font name of w:rFonts, and fontTable.xml declares only the first. The attribute names one font, so Word looks for a font
# called "Arimo;Tinos", has none and takes another; a program that compares font names finds a foreign one. Files of
# offices that went through LibreOffice bear "Times New Roman Bold;Times New Roman" and the like.
# Guess before: the first font of the list is written, as for a style with one font.
# Seen: rFonts "Arimo;Tinos", font table "Arimo" without "Arimo;Tinos".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund fflate@0.8.2
printf '<html><body><p style="font-family: Arimo, Tinos">Mot</p></body></html>' > page.html
soffice -env:UserInstallation="file://$folder/profile" --headless --convert-to 'docx:MS Word 2007 XML' page.html >/dev/null 2>&1
cat > fonts.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';

const parts = unzipSync(readFileSync('page.docx'));
const all = (part, pattern) => [...new Set([...strFromU8(parts[part]).matchAll(pattern)].map(([, name]) => name))];
const used = all('word/document.xml', /<w:rFonts w:ascii="([^"]*)"/g);
const declared = all('word/fontTable.xml', /<w:font w:name="([^"]*)"/g).filter((name) => /Arimo|Tinos/.test(name));
console.log(`rFonts ${used.join(', ')} | font table ${declared.join(', ')}`);
JS
seen=$(node fonts.mjs)
echo "$seen"
[ "$seen" = 'rFonts Arimo;Tinos | font table Arimo' ]
