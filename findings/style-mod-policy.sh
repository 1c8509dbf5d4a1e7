#!/usr/bin/env bash
# style-mod 4.1.5, by which CodeMirror 6 brings its styles, in a page whose policy allows no inline style.
#
# Guess: where a browser has constructed style sheets (`adoptedStyleSheets`), which no policy of styles stops, the
# module is mounted through them, and an editor has its look.
# Seen: in a document it puts a `<style>` element in all the same, which the policy stops without an error that the
# caller hears: the rule has no effect. In a shadow root of that very document it takes a constructed sheet, and the
# rule works. An editor under such a policy needs a nonce, or a shadow root around it.
#
# Needs: npm, Chromium (CHROMIUM, else /usr/bin/chromium).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts style-mod@4.1.5 playwright-core@1.65.1 >/dev/null
cat > see.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const source = readFileSync('node_modules/style-mod/dist/style-mod.cjs', 'utf8');
const script = `(() => { const exports = {}; ${source}\nwindow.StyleModule = exports.StyleModule; })();`;
const policy = "default-src 'none'; script-src 'self'";
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
await page.route('http://page.test/', (route) =>
  route.fulfill({
    contentType: 'text/html',
    headers: { 'Content-Security-Policy': policy },
    body: '<!doctype html><script src="/script.js"></script><p class="plain">a</p><div id="host"></div>',
  }),
);
await page.route('http://page.test/script.js', (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
await page.goto('http://page.test/');
const seen = await page.evaluate(() => {
  const colourIn = (root, element) => {
    const module = new window.StyleModule({ '.plain': { color: 'rgb(1, 2, 3)' } });
    window.StyleModule.mount(root, module);
    return getComputedStyle(element).color;
  };
  const tree = document.getElementById('host').attachShadow({ mode: 'open' });
  const inside = document.createElement('p');
  inside.className = 'plain';
  tree.append(inside);
  return {
    hasConstructed: 'adoptedStyleSheets' in document,
    document: colourIn(document, document.querySelector('.plain')),
    tree: colourIn(tree, inside),
    elements: document.querySelectorAll('style').length,
  };
});
await browser.close();
console.log(JSON.stringify(seen));
const isAsSeen =
  seen.hasConstructed && seen.document !== 'rgb(1, 2, 3)' && seen.tree === 'rgb(1, 2, 3)' && seen.elements === 1;
process.exit(isAsSeen ? 0 : 1);
JS
node see.mjs
