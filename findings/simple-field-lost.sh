#!/usr/bin/env bash
# pandoc 2.17.1.1 and python-docx 0.8.11 (Debian 12) reading `w:fldSimple` (ECMA-376 part 1, 17.16.19): a field as one
# element with its last result in it, as mail merges and templates write the date and the number of a document.
# Guess before: both give the results, as both do with fields of `w:fldChar`.
# Seen: both leave the results out, without a word: "Ngày 01/12/2026, số 25/KH." is "Ngày , số .". mammoth 1.12.0 leaves
# them out too, with the message that an element was not recognised; officeparser 7.8.0 and LibreOffice 7.4.7 have them.
#
# Needs: npm, pandoc, soffice, python3 with python-docx (python3-docx).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts mammoth@1.12.0 officeparser@7.8.0 >/dev/null
cat > make.py <<'PY'
import zipfile

BODY = '''<w:p><w:r><w:t xml:space="preserve">Ngày </w:t></w:r><w:fldSimple w:instr=" DATE \@ &quot;dd/MM/yyyy&quot; "><w:r><w:t>01/12/2026</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve">, số </w:t></w:r><w:fldSimple w:instr=" DOCPROPERTY So "><w:r><w:t>25/KH</w:t></w:r></w:fldSimple><w:r><w:t>.</w:t></w:r></w:p>'''
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
by_python=$(/usr/bin/python3 -c "import docx; print(docx.Document('a.docx').paragraphs[0].text)")
by_officeparser=$(node -e "require('officeparser').parseOffice('a.docx').then((read) => console.log(read.toText()));")
soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to txt:Text:UTF8 --outdir out a.docx >/dev/null 2>&1
by_libreoffice=$(paste -sd'|' out/a.txt)
pandoc --version | head -1
printf '%s\n' "mammoth: $by_mammoth" "pandoc: $by_pandoc" "python-docx: $by_python" "officeparser: $by_officeparser" "LibreOffice: $by_libreoffice"
[ "$by_mammoth" = '<p>Ngày , số .</p>' ]
[ "$by_pandoc" = '<p>Ngày , số .</p>' ]
[ "$by_python" = 'Ngày , số .' ]
[ "$by_officeparser" = 'Ngày 01/12/2026, số 25/KH.' ]
grep -q 'số 25/KH' <<<"$by_libreoffice"
