#!/usr/bin/env bash
# LibreOffice 7.4.7 saving a .docx as .docx: Word's horizontal line (`v:rect` with `o:hr`), 120 pt long, as it stands under
# the motto of a letterhead. The shape that comes out is 120 pt wide by its extent, and by its relative size
# (`wp14:sizeRelH`) as wide as the whole page; nothing tells that it is a horizontal line any more.
# Guess before: a length that is given in points is kept in points, and only so.
# Seen: extent 1524000 EMU (120 pt) and pctWidth 100000 of relativeFrom "page", o:hr gone. A program that goes by the
# relative size, which is there to go before the extent, has a rule across the page; LibreOffice itself, and one that
# measures the extent, have 120 pt.
#
# Needs: soffice, python3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > make.py <<'PY'
import zipfile

NAMES = ' '.join(f'xmlns:{prefix}="{name}"' for prefix, name in {
    'w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    'v': 'urn:schemas-microsoft-com:vml',
    'o': 'urn:schemas-microsoft-com:office:office',
}.items())
LINE = ('<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:pict><v:rect id="line" style="width:120pt;height:1pt" '
        'o:hralign="center" o:hrstd="t" o:hrnoshade="t" o:hr="t" fillcolor="black" stroked="f"/></w:pict></w:r></w:p>')
PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
with zipfile.ZipFile('line.docx', 'w') as file:
    file.writestr('[Content_Types].xml', f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
                  'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                  f'<Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>')
    file.writestr('_rels/.rels', f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r" Type="http://schemas.'
                  'openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
    file.writestr('word/document.xml', f'<w:document {NAMES}><w:body><w:p><w:r><w:t>Độc lập - Tự do - Hạnh phúc</w:t></w:r>'
                  f'</w:p>{LINE}</w:body></w:document>')
PY
python3 make.py
soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to 'docx:MS Word 2007 XML' --outdir out line.docx >/dev/null 2>&1
cat > look.py <<'PY'
import re
import zipfile

xml = zipfile.ZipFile('out/line.docx').read('word/document.xml').decode()
extent = re.search(r'<wp:extent cx="(\d+)"', xml)
share = re.search(r'<wp14:sizeRelH relativeFrom="(\w+)"><wp14:pctWidth>(\d+)', xml)
print(f'extent {extent and extent.group(1)}, {share and " ".join(share.groups())}, o:hr {"kept" if "o:hr=" in xml else "gone"}')
PY
seen=$(python3 look.py)
echo "$(soffice --version | head -1): $seen"
[ "$seen" = 'extent 1524000, page 100000, o:hr gone' ]
