#!/usr/bin/env bash
# mammoth 1.12.0, word-extractor 1.0.4, officeparser 7.8.0 and pandoc 2.17.1.1 (Debian 12) reading a field that stands
# in the code of another one, as Word stores `{ IF { PAGE } = 1 "một" "khác" }` with the last results of both. ECMA-376
# part 1 (17.16.18): between a field's begin and its separate sign stands its code, which is not printed.
# Guess before: all of them give the result of the outer field, "khác".
# Seen: all four give "77khác": the last result of the inner field is taken for text of the sentence.
#
# Needs: npm, pandoc, python3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts mammoth@1.12.0 word-extractor@1.0.4 officeparser@7.8.0 >/dev/null
cat > make.py <<'PY'
import zipfile

BODY = '''<w:p><w:r><w:t xml:space="preserve">Bản </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> IF </w:instrText></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>77</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:instrText xml:space="preserve"> = 1 "một" "khác" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>khác</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'''
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
by_officeparser=$(node -e "require('officeparser').parseOffice('a.docx').then((read) => console.log(read.toText()));")
by_word_extractor=$(node -e "new (require('word-extractor'))().extract('a.docx').then((read) => console.log(read.getBody()));")
pandoc --version | head -1
for read in "$by_mammoth" "$by_pandoc" "$by_officeparser" "$by_word_extractor"; do
  echo "$read"
  grep -q '^\(<p>\)\?Bản 77khác\(</p>\)\?$' <<<"$read"
done
