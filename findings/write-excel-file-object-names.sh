#!/usr/bin/env bash
# write-excel-file 4.1.1 on Node 20: a cell whose text is the name of a member that every JavaScript object has
# ("constructor", "toString", "valueOf") gets the source of a function in place of the number of its text, and the text
# is in no part of the workbook: the file is not valid, and no error is raised. Texts beside it are right.
# Guess before: any text is stored as it is.
# Seen: A1 holds "function Object() { [native code] }" with t="s", B1 "0"; the shared strings hold "abc" alone.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund write-excel-file@4.1.1 fflate@0.8.2
cat > try.mjs <<'JS'
import { strFromU8, unzipSync } from 'fflate';
import writeExcel from 'write-excel-file/node';

const row = ['constructor', 'abc'].map((value) => ({ type: String, value }));
const parts = unzipSync(new Uint8Array(await writeExcel([row]).toBuffer()));
const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']);
const texts = strFromU8(parts['xl/sharedStrings.xml']);
const values = [...sheet.matchAll(/<c r="(\w+)"[^>]*><v>([^<]*)<\/v>/g)].map(([, cell, value]) => `${cell}=${value}`);
console.log(values.join(', '), '|', [...texts.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text).join(', '));
process.exit(/^A1=function Object/.test(values[0]) && !texts.includes('constructor') ? 0 : 1);
JS
node try.mjs
