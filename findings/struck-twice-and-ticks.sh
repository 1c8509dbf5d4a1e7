#!/usr/bin/env bash
# pandoc 2.17.1.1 (Debian) and mammoth 1.9.0 reading a .docx: figures struck through once (`w:strike`) and twice
# (`w:dstrike`), and ticked boxes as signs of symbol fonts (`w:sym`, Wingdings FE and Wingdings 2 52), beside a sign of
# Symbol (B3).
#
# Guess: what is struck twice is struck, so both mark it as they mark what is struck once; signs of all three fonts are
# letters of Unicode, or a warning says that they are not.
# Seen: both mark what is struck once and read what is struck twice as standing, without a word: "100 120" for a figure of
# 100 that was struck out and 120 in its place. pandoc reads ≥ of Symbol and drops the ticks of both Wingdings fonts, also
# without a word, so that a table of ticked boxes is one of empty cells; mammoth reads them as U+1F5F9 and U+2611.
#
# Needs: npm, pandoc, python3.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts mammoth@1.9.0 >/dev/null
cat > make.py <<'PY'
import zipfile

W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
TYPES = 'application/vnd.openxmlformats-'


def run(text, look=''):
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def sign(font, char):
    return f'<w:r><w:sym w:font="{font}" w:char="{char}"/></w:r>'


lines = [
    run('once: ') + run('100', '<w:strike/>') + run(' 120'),
    run('twice: ') + run('100', '<w:dstrike/>') + run(' 120'),
    run('Symbol: ') + sign('Symbol', 'F0B3') + run('.'),
    run('Wingdings: ') + sign('Wingdings', 'F0FE') + run('.'),
    run('Wingdings 2: ') + sign('Wingdings 2', 'F052') + run('.'),
]
body = ''.join(f'<w:p>{line}</w:p>' for line in lines)
parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    f'<Default Extension="rels" ContentType="{TYPES}package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{TYPES}officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
}
with zipfile.ZipFile('signs.docx', 'w') as package:
    for name, text in parts.items():
        package.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + text)
PY
python3 make.py
seen=$(
  pandoc signs.docx -t markdown --wrap=none | grep . | sed 's/^/pandoc: /'
  node -e "require('mammoth').convertToHtml({ path: 'signs.docx' }).then(({ value, messages }) => {
    console.log(value.replace(/<p>/g, 'mammoth: ').replace(/<\/p>/g, '\n').trim());
    console.log('mammoth: ' + messages.length + ' messages');
  })"
)
echo "$seen"
expected='pandoc: once: ~~100~~ 120
pandoc: twice: 100 120
pandoc: Symbol: ≥.
pandoc: Wingdings: .
pandoc: Wingdings 2: .
mammoth: once: <s>100</s> 120
mammoth: twice: 100 120
mammoth: Symbol: ≥.
mammoth: Wingdings: 🗹.
mammoth: Wingdings 2: ☑.
mammoth: 0 messages'
[ "$seen" = "$expected" ] || { echo 'It does something else now.' >&2; exit 1; }
