#!/usr/bin/env bash
# mammoth 1.12.0 and pandoc 2.17.1.1 (Debian 12) reading `w:cr`, the carriage return in a run, which ECMA-376 part 1
# (17.3.3.4) has break the line as `w:br` without attributes does.
# Guess before: both read either as a line break.
# Seen: `w:br` is a line break in both; `w:cr` is nothing: the last word of the one line and the first of the next
# become one. "Ủy ban nhân dân" and "xã Bình An" are "Ủy ban nhân dânxã Bình An", in pandoc without a word. LibreOffice
# 7.4.7 has two lines.
#
# Needs: npm, pandoc, soffice, python3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts mammoth@1.12.0 >/dev/null
cat > make.py <<'PY'
import zipfile

BODY = '''<w:p><w:r><w:t>Ủy ban nhân dân</w:t><w:cr/><w:t>xã Bình An</w:t></w:r></w:p><w:p><w:r><w:t>Số điện</w:t><w:br/><w:t>thoại</w:t></w:r></w:p>'''
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
by_pandoc=$(pandoc -t html --wrap=none a.docx 2>&1 | sed 's/<br *\/>/<br>/' | tr -d '\n')
soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to txt:Text:UTF8 --outdir out a.docx >/dev/null 2>&1
by_libreoffice=$(paste -sd'|' out/a.txt)
pandoc --version | head -1
echo "mammoth: $by_mammoth"
echo "pandoc: $by_pandoc"
echo "LibreOffice: $by_libreoffice"
[ "$by_mammoth" = '<p>Ủy ban nhân dânxã Bình An</p><p>Số điện<br />thoại</p>' ]
[ "$by_pandoc" = '<p>Ủy ban nhân dânxã Bình An</p><p>Số điện<br>thoại</p>' ]
grep -q 'Ủy ban nhân dân|xã Bình An|Số điện|thoại' <<<"$by_libreoffice"
