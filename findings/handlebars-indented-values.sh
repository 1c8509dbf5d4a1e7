#!/usr/bin/env bash
# handlebars 4.7.10 and mustache 4.2.0 on one template: a partial on a line of its own, set in by two blanks, in which a value
# of two lines stands.
# Guess before: as Mustache's specification has it, the blanks go before the lines of the partial; a value is put in as it is.
# Seen: mustache does so; handlebars sets in what the partial gives, so the second line of the value has the blanks too. A
# text whose line ends count (verses, code, the literal blocks of YAML) is changed, and only where the partial is set in.
#
# Needs: npm.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts handlebars@4.7.10 mustache@4.2.0 >/dev/null
cat > see.cjs <<'JS'
const Handlebars = require('handlebars');
const Mustache = require('mustache');

const template = 'a\n  {{> part}}\nb';
const part = 'x: {{{value}}}\ny\n';
const data = { value: 'm\nn' };
Handlebars.registerPartial('part', part);
console.log(`handlebars ${JSON.stringify(Handlebars.compile(template)(data))}`);
console.log(`mustache ${JSON.stringify(Mustache.render(template, data, { part }))}`);
JS
seen=$(node see.cjs)
echo "$seen"
[ "$seen" = 'handlebars "a\n  x: m\n  n\n  y\nb"
mustache "a\n  x: m\nn\n  y\nb"' ]
