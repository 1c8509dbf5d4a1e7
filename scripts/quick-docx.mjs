/**
 * `docx` is compiled for browsers without object spread, and looks two things up in ways that cost more than all the
 * rest of a layout. The bundles get the same functions, quicker: nothing else is touched, and what they give is the same.
 * A release of `docx` in which one of them reads otherwise ends the build, so that somebody looks.
 */
import { readFileSync } from 'node:fs';

/** In which of the library's files, which text, and what stands in its place. */
const CHANGES = [
  {
    // Each key through `defineProperty`: a third of a layout. No object that is spread there has a getter of its own.
    files: ['index', 'layout'],
    from: /function _objectSpread2\(e\) \{\n[\s\S]*?\n\}/,
    to: 'function _objectSpread2(e) {\n\tfor (var r = 1; r < arguments.length; r++) Object.assign(e, arguments[r]);\n\treturn e;\n}',
  },
  {
    // A document's styles are made, and read by the layout, once for all documents that are given the same object.
    files: ['index'],
    from: /const defaultStyles = new DefaultStylesFactory\(\)\.newInstance\(options\.styles\.default\);\s+this\.styles = new Styles\(_objectSpread2\(_objectSpread2\({}, defaultStyles\), options\.styles\)\);/,
    to: 'this.styles = stylesOnce(options.styles);',
  },
  {
    files: ['index'],
    from: 'var File = class {',
    to: `var stylesMade = new WeakMap();
var stylesOnce = (given) => {
	const made = stylesMade.get(given) ?? new Styles({ ...new DefaultStylesFactory().newInstance(given.default), ...given });
	stylesMade.set(given, made);
	return made;
};
var File = class {`,
  },
  {
    // Two texts of some thousand letters were put together, and read through, to find what they stand for.
    files: ['layout'],
    from: 'const known = decodedMore.get(widths + fonts);',
    to: 'const known = decodedMore.get(widths)?.get(fonts);',
  },
  {
    files: ['layout'],
    from: 'decodedMore.set(widths + fonts, face);',
    to: 'decodedMore.set(widths, (decodedMore.get(widths) ?? new Map()).set(fonts, face));',
  },
  {
    // A name was compared with all names of all fonts of East Asia, for each word.
    files: ['layout'],
    from: 'var knownEastAsianFontOf = (font) => {',
    to: `var knownEastAsianFonts = new Map();
var knownEastAsianFontOf = (font) => {
	if (!knownEastAsianFonts.has(font)) knownEastAsianFonts.set(font, findEastAsianFont(font));
	return knownEastAsianFonts.get(font);
};
var findEastAsianFont = (font) => {`,
  },
  {
    // Looks are put together for each run, through lists of their entries.
    files: ['layout'],
    from: 'var withoutUndefined = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== void 0));',
    to: `var withoutUndefined = (object) => takeOver({}, object);
var takeOver = (all, object) => {
	for (const key of Object.keys(object)) if (object[key] !== void 0) all[key] = object[key];
	return all;
};`,
  },
  {
    files: ['layout'],
    from: 'var combine = (formats) => formats.reduce((all, format) => _objectSpread2(_objectSpread2({}, all), withoutUndefined(format)), {});',
    to: 'var combine = (formats) => formats.reduce(takeOver, {});',
  },
];

const FILE = /[\\/]docx[\\/]dist[\\/](index|layout)\.mjs$/;

function changed(code, name) {
  return CHANGES.filter(({ files }) => files.includes(name)).reduce((text, { from, to }) => {
    const parts = text.split(from);
    if (parts.length !== 2) throw new Error(`docx/${name}: ${from} is there ${parts.length - 1} times, not once`);
    return parts.join(to);
  }, code);
}

/** A plugin of the bundler. */
export const quickDocx = () => ({
  name: 'quick-docx',
  load: {
    filter: { id: FILE },
    handler: (id) => changed(readFileSync(id, 'utf8'), FILE.exec(id)[1]),
  },
});
