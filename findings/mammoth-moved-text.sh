#!/usr/bin/env bash
# mammoth 1.12.0 reading a .docx in which changes were tracked: a sentence put in (`w:ins`), one taken out (`w:del`),
# and one that Word marked as moved (`w:moveFrom` where it stood, `w:moveTo` where it stands now, ECMA-376 part 1,
# 17.13.5).
# Guess before: as insertions are read as text and deletions as none, a moved text stands once, in its new place.
# Seen: what was put in is there, what was taken out is not; what was moved is in neither place: a task dragged to
# another paragraph with tracking on is lost. Two messages name the elements. officeparser 7.8.0 and word-extractor
# 1.0.4, which leave out what was deleted, have it in both places; pandoc 2.17.1.1 (Debian 12) once, where it stands
# now.
#
# Needs: npm, pandoc, python3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts mammoth@1.12.0 officeparser@7.8.0 word-extractor@1.0.4 >/dev/null
cat > make.py <<'PY'
import zipfile

BODY = '''<w:p><w:r><w:t xml:space="preserve">A </w:t></w:r><w:ins w:id="1" w:author="A" w:date="2026-01-05T08:00:00Z"><w:r><w:t>thêm</w:t></w:r></w:ins><w:del w:id="2" w:author="A" w:date="2026-01-05T08:00:00Z"><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p><w:p><w:r><w:t xml:space="preserve">B </w:t></w:r><w:moveFromRangeStart w:id="3" w:name="move1" w:author="A" w:date="2026-01-05T08:00:00Z"/><w:moveFrom w:id="4" w:author="A" w:date="2026-01-05T08:00:00Z"><w:r><w:t>chuyển</w:t></w:r></w:moveFrom><w:moveFromRangeEnd w:id="3"/></w:p><w:p><w:r><w:t xml:space="preserve">C </w:t></w:r><w:moveToRangeStart w:id="5" w:name="move1" w:author="A" w:date="2026-01-05T08:00:00Z"/><w:moveTo w:id="6" w:author="A" w:date="2026-01-05T08:00:00Z"><w:r><w:t>chuyển</w:t></w:r></w:moveTo><w:moveToRangeEnd w:id="5"/></w:p>'''
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
const tidy = (words) => words.trim().split(/\s+/).join(' ');
(async () => {
  console.log(tidy((await require('mammoth').extractRawText({ path: 'a.docx' })).value));
  console.log(tidy((await require('officeparser').parseOffice('a.docx')).toText()));
  console.log(tidy((await new (require('word-extractor'))().extract('a.docx')).getBody()));
})();
JS
seen=$(node read.cjs)
by_pandoc=$(pandoc -t plain --wrap=none a.docx | xargs)
pandoc --version | head -1
paste -d' ' <(printf '%s\n' mammoth: officeparser: word-extractor:) <(echo "$seen")
echo "pandoc: $by_pandoc"
[ "$seen" = $'A thêm B C\nA thêm B chuyển C chuyển\nA thêm B chuyển C chuyển' ]
[ "$by_pandoc" = 'A thêm B C chuyển' ]
