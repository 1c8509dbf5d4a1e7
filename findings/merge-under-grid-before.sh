#!/usr/bin/env bash
# mammoth 1.12.0 and pandoc 2.17.1.1 (Debian 12) reading a merged cell in a row that begins further right
# (`w:gridBefore`): the second row of the table has a cell that goes on with "Hai" (`w:vMerge`), and nothing below
# "Một". ECMA-376 part 1: `w:gridBefore` (17.4.15) leaves columns of the grid out, and `w:vMerge` (17.4.84) joins cells
# of one column.
# Guess before: both count the columns that are left out, and "Hai" goes over two rows.
# Seen: both count cells, so that "Một" goes over two rows and "Sáu" stands below "Hai" in place of below "Ba": each
# figure of the row is under another heading, without a word.
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

BODY = '''<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>Một</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>Hai</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>Ba</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>Sáu</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>'''
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
by_mammoth=$(node -e "require('mammoth').convertToHtml({ path: 'a.docx' }).then(({ value }) => console.log(value));")
by_pandoc=$(pandoc -t html --wrap=none a.docx 2>&1 | tr -d '\n')
pandoc --version | head -1
echo "mammoth: $by_mammoth"
echo "pandoc: $by_pandoc"
[ "$by_mammoth" = '<table><tr><td rowspan="2"><p>Một</p></td><td><p>Hai</p></td><td><p>Ba</p></td></tr><tr><td><p>Sáu</p></td></tr></table>' ]
grep -q '<td rowspan="2">Một</td><td>Hai</td><td>Ba</td></tr><tr class="even"><td>Sáu</td><td></td></tr>' <<<"$by_pandoc"
