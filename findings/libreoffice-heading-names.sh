#!/usr/bin/env bash
# LibreOffice 7.4.7 saving a .docx as .docx: the built-in styles that Word calls "heading 1" to "heading 9" come out as
# "Heading 1" to "Heading 9", while their ids stay. Word knows its own styles by their names without minding the case; a
# program that compares names to the letter takes every heading of a saved file for one of another style.
# Guess before: names of built-in styles are kept as they are in the file.
# Seen: before "heading 1, heading 2", after "Heading 1, Heading 2".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund docx@9.5.1 fflate@0.8.2
cat > make.mjs <<'JS'
import { readFileSync, writeFileSync } from 'node:fs';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const children = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2].map((heading) => new Paragraph({ text: 'A', heading }));
const parts = unzipSync(new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] }))));
// The library writes other names for them; Word writes these.
const styles = strFromU8(parts['word/styles.xml']).replace(/(<w:style [^>]*w:styleId="Heading(\d)"[^>]*><w:name w:val=")[^"]*/g, '$1heading $2');
writeFileSync('a.docx', zipSync({ ...parts, 'word/styles.xml': strToU8(styles) }));
JS
cat > names.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';

const styles = strFromU8(unzipSync(readFileSync(process.argv[2]))['word/styles.xml']);
console.log([...styles.matchAll(/<w:name w:val="(heading [12])"/gi)].map(([, name]) => name).sort().join(', '));
JS
node make.mjs
before=$(node names.mjs a.docx)
soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to 'docx:MS Word 2007 XML' --outdir out a.docx >/dev/null 2>&1
after=$(node names.mjs out/a.docx)
echo "$(soffice --version | head -1): before $before; after $after"
[ "$before" = 'heading 1, heading 2' ] && [ "$after" = 'Heading 1, Heading 2' ]
