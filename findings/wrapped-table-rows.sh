#!/usr/bin/env bash
# officeparser 7.8.0 and pandoc 2.17.1.1 (Debian 12) reading a table of four rows: one plain, one in a content control
# (`w:sdt`, as of a repeating section in a form), one of custom XML (`w:customXml`), one plain.
# Guess before: what wraps a row is passed through, and the text has all four rows.
# Seen: officeparser leaves out both wrapped rows, pandoc that of custom XML, neither with a word: what offices filled in by
# the form's own rows is missing, and the rows around it close up.
#
# Needs: npm, pandoc, python3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts officeparser@7.8.0 >/dev/null
cat > make.py <<'PY'
import zipfile

BODY = '''<w:tbl><w:tblPr><w:tblW w:w="4000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>first</w:t></w:r></w:p></w:tc></w:tr><w:sdt><w:sdtContent><w:tr><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>control</w:t></w:r></w:p></w:tc></w:tr></w:sdtContent></w:sdt><w:customXml w:element="row"><w:tr><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>custom</w:t></w:r></w:p></w:tc></w:tr></w:customXml><w:tr><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>last</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>end</w:t></w:r></w:p>'''
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
const { parseOffice } = require('officeparser');
parseOffice('a.docx').then((read) => console.log(read.toText().trim().split(/\s+/).join(' ')));
JS
by_officeparser=$(node read.cjs)
by_pandoc=$(pandoc -t plain a.docx | grep -oE 'first|control|custom|last|end' | paste -sd' ')
pandoc --version | head -1
echo "officeparser: $by_officeparser"
echo "pandoc: $by_pandoc"
[ "$by_officeparser" = 'first last end' ]
[ "$by_pandoc" = 'first control last end' ]
