#!/usr/bin/env bash
# LibreOffice 7.4.7, a run with `w:ascii="Liberation Mono"` and `w:hAnsi="Liberation Sans"`, then one with hAnsi alone. By Open XML
# the letters outside ASCII (ế, ạ, đ, ư, ơ) are of the second font, so that a Vietnamese word is of both.
# Guess before: each letter is drawn in the font of its slot, or at least both names are kept when the file is saved again.
# Seen: only `w:ascii` is read. The PDF has no letter of Liberation Sans; saved again, hAnsi has become "Liberation Mono", and where
# hAnsi stood alone no font is left. A text whose accented letters are of a foreign font in Word looks right in LibreOffice's
# PDF, and a file that went through it bears no trace of the fault.
#
# Needs: soffice with these two fonts, pdffonts (poppler-utils), python3, unzip.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > make.py <<'PY'
import zipfile

BODY = '''<w:p><w:r><w:rPr><w:rFonts w:ascii="Liberation Mono" w:hAnsi="Liberation Sans"/></w:rPr><w:t>Kế hoạch đường</w:t></w:r></w:p><w:p><w:r><w:rPr><w:rFonts w:hAnsi="Liberation Sans"/></w:rPr><w:t>ở đây</w:t></w:r></w:p>'''
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
convert() { soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to "$1" --outdir out a.docx >/dev/null 2>&1; }
soffice --version | head -1
convert 'docx:MS Word 2007 XML'
xml=$(unzip -p out/a.docx word/document.xml)
kept=$(grep -o '<w:rFonts[^>]*>' <<<"$xml" | paste -sd' ')
convert pdf
drawn=$(pdffonts out/a.pdf | grep -oE 'LiberationMono|LiberationSans' | sort -u | paste -sd' ')
echo "saved again: $kept; drawn in the PDF: $drawn"
[ "$drawn" = LiberationMono ]
[ "$kept" = '<w:rFonts w:ascii="Liberation Mono" w:hAnsi="Liberation Mono"/>' ]
