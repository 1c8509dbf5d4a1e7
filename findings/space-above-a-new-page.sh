#!/usr/bin/env bash
# docx 9.15.2 (its page engine, `docx/layout`) and LibreOffice 7.4 on one file: a paragraph that begins a page, by
# `w:pageBreakBefore` or behind a page break in a run, with 60 pt of space before it. The file is of Word 2013 or later
# (compatibility mode 15).
#
# Guess: both place it alike, 60 pt below the top margin: a forced break is no place where space is dropped.
# Seen: `docx/layout` places its line at the top margin itself, by either break; LibreOffice, which reads the same
# compatibility mode, 60 pt below. Where pages are worked out by the one and printed by the other, a heading with space
# above it that begins a page is not where it was said to be, and a page that was full by a little runs over.
#
# Needs: npm, soffice, pdftotext.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts docx@9.15.2 >/dev/null
cat > see.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { Document, Packer, PageBreak, Paragraph, TextRun } from 'docx';
import { layoutDocument } from 'docx/layout';

const font = { font: 'Times New Roman', size: 28 };
const words = (text, more = {}) => new Paragraph({ ...more, children: [new TextRun({ text, ...font })] });
const spacing = { before: 1200 };
const KINDS = {
  property: [words('A'), words('B', { pageBreakBefore: true, spacing })],
  run: [new Paragraph({ children: [new TextRun({ text: 'A', ...font }), new PageBreak()] }), words('B', { spacing })],
};
const margin = { top: 1440, bottom: 1440, left: 1440, right: 1440 };
for (const [name, children] of Object.entries(KINDS)) {
  const document = new Document({
    compatibility: { version: 15 },
    sections: [{ properties: { page: { margin } }, children }],
  });
  const { pages } = layoutDocument(document);
  const line = pages.at(-1).body.at(-1).lines.at(-1);
  // Pixels of 1/96 inch to points.
  console.log(`${name}: docx/layout, page ${pages.length}, ${line.text} ${Math.round(line.y * 0.75 - 72)} pt below the margin`);
  writeFileSync(`${name}.docx`, await Packer.toBuffer(document));
}
JS
{
  node see.mjs
  soffice --headless "-env:UserInstallation=file://$work/profile" --convert-to pdf property.docx run.docx >/dev/null 2>&1
  for name in property run; do
    # The box of a word begins at the top of its line.
    pdftotext -bbox "$name.pdf" - | awk -v name="$name" '
      /<page/ { page++ }
      />B</ { match($0, /yMin="[0-9.]+/); printf "%s: LibreOffice, page %d, B %d pt below the margin\n", name, page, substr($0, RSTART + 6, RLENGTH - 6) - 72 + 0.5 }'
  done
} | sort > seen.txt
cat seen.txt
diff seen.txt - <<'SEEN'
property: LibreOffice, page 2, B 60 pt below the margin
property: docx/layout, page 2, B 0 pt below the margin
run: LibreOffice, page 2, B 60 pt below the margin
run: docx/layout, page 2, B 0 pt below the margin
SEEN
