#!/usr/bin/env bash
# mammoth 1.12.0 reading a .docx: switches that are turned off with "off", one of the words that the transitional schema has
# for it beside "0" and "false", on runs and without a style.
# Guess before: bold, italics and strike-through that are off are off, whichever word says so.
# Seen: "off" is read as on: a standing figure comes out struck through, plain text bold and in italics, with no message; "0"
# and "false" are read as off. pandoc 2.17.1.1 (Debian 12) has all of them plain.
#
# Needs: npm, pandoc, python3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts mammoth@1.12.0 >/dev/null
cat > make.py <<'PY'
import zipfile

BODY = '''<w:p><w:r><w:rPr><w:strike w:val="off"/></w:rPr><w:t>100</w:t></w:r></w:p><w:p><w:r><w:rPr><w:b w:val="off"/></w:rPr><w:t>200</w:t></w:r></w:p><w:p><w:r><w:rPr><w:i w:val="off"/></w:rPr><w:t>300</w:t></w:r></w:p><w:p><w:r><w:rPr><w:strike w:val="0"/><w:b w:val="false"/></w:rPr><w:t>400</w:t></w:r></w:p>'''
W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
with zipfile.ZipFile('a.docx', 'w') as file:
    file.writestr('[Content_Types].xml', f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
                  'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                  f'<Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>')
    file.writestr('_rels/.rels', f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r" Type="http://schemas.'
                  'openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
    file.writestr('word/document.xml', f'<w:document xmlns:w="{W}"><w:body>{BODY}<w:sectPr/></w:body></w:document>')
PY
python3 make.py
cat > read.cjs <<'JS'
require('mammoth').convertToHtml({ path: 'a.docx' }).then(({ value, messages }) => console.log(value, messages.length));
JS
seen=$(node read.cjs)
plain=$(pandoc -t html --wrap=none a.docx | tr -d '\n')
pandoc --version | head -1
echo "mammoth: $seen"
echo "pandoc: $plain"
[ "$seen" = '<p><s>100</s></p><p><strong>200</strong></p><p><em>300</em></p><p>400</p> 0' ]
[ "$plain" = '<p>100</p><p>200</p><p>300</p><p>400</p>' ]
