#!/usr/bin/env bash
# yaml 2.9.1: where a list or mapping ends (`range[1]`, the "value-end") that a comment follows, by the comment's place and by
# the way in which the list is written.
#
# Guess: a value-end leaves out comments, which the node-end (`range[2]`) is for: it is behind the last entry in each of these.
# Seen: of a list over several lines it is behind the comment beside its last entry, and behind one on a line of its own that
# stands further right than the dashes; before one that stands in the column of the dashes. Of a list in brackets it is before
# the comment beside it. What is put in place of a stretch that ends there takes the comment away, or not, by its column.
#
# Needs: npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts yaml@2.9.1 >/dev/null
cat > ranges.cjs <<'JS'
const { parseDocument } = require('yaml');
const texts = {
  'beside the last entry': 'a:\n  - x # seen\nb: 1\n',
  'in the column of the dashes': 'a:\n  - x\n  # seen\nb: 1\n',
  'further right': 'a:\n  - x\n    # seen\nb: 1\n',
  'of a mapping, beside': 'a:\n  k: x # seen\nb: 1\n',
  'of a mapping, in its column': 'a:\n  k: x\n  # seen\nb: 1\n',
  'of brackets, beside': 'a: [x] # seen\nb: 1\n',
};
for (const [name, text] of Object.entries(texts)) {
  const { errors, contents } = parseDocument(text);
  const [start, valueEnd] = contents.items[0].value.range;
  const isIn = text.slice(start, valueEnd).includes('seen');
  console.log(`${name}: ${errors.length} errors, the comment is ${isIn ? 'within' : 'behind'} the value`);
}
JS
seen=$(node ranges.cjs)
expected='beside the last entry: 0 errors, the comment is within the value
in the column of the dashes: 0 errors, the comment is behind the value
further right: 0 errors, the comment is within the value
of a mapping, beside: 0 errors, the comment is within the value
of a mapping, in its column: 0 errors, the comment is behind the value
of brackets, beside: 0 errors, the comment is behind the value'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This is no longer so." >&2; exit 1; }
