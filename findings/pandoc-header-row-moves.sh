#!/usr/bin/env bash
# pandoc 2.17.1.1 (Debian 12) reading a table of three rows of which the second is marked as repeated at the head of
# each page (`w:tblHeader`), the first is not. By ISO/IEC 29500-1 (17.4.50) the mark counts only for rows that stand
# together from the first one on; elsewhere it is without effect.
# Guess before: the mark is passed over, as it is without effect there.
# Seen: the second row becomes the head alone and is put before the first: the order of the rows is another than in the
# file, without a word. A table whose title of one cell stands over the row of column names has the title below them.
# mammoth 1.12.0 leaves the rows as they stand.
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

BODY = '''<w:tbl><w:tblPr><w:tblW w:w="4000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>Biểu</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>năm 2026</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>TT</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>Nhiệm vụ</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>Rà soát</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>'''
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
by_pandoc=$(pandoc -t html --wrap=none a.docx | grep -oE '<t[hd]>[^<]*' | sed 's/.*>//' | paste -sd'|')
by_mammoth=$(node -e "require('mammoth').extractRawText({ path: 'a.docx' }).then(({ value }) => console.log(value.trim().split('\n\n').join('|')));")
pandoc --version | head -1
echo "pandoc: $by_pandoc"
echo "mammoth: $by_mammoth"
[ "$by_pandoc" = 'TT|Nhiệm vụ|Biểu|năm 2026|1|Rà soát' ]
[ "$by_mammoth" = 'Biểu|năm 2026|TT|Nhiệm vụ|1|Rà soát' ]
