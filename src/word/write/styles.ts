/** Word styles: one for each component of the standard, with nothing set by hand on top of them. */

import type { Component } from '../../standard/components.ts';
import { FONT, INK, LANGUAGE } from '../../standard/figures.ts';
import { ptToHalfPoint } from '../../standard/length.ts';
import type { Settings } from '../../standard/settings.ts';
import type { StyleOptions, StylesOptions } from '../elements/elements.ts';
import { ALIGNMENT } from './alignment.ts';
import type { StyleNames } from './style-names.ts';

const SINGLE_LINE = 240;
const BASE_STYLE = 'Normal';

interface Spacing {
  readonly before: number;
  readonly after: number;
  readonly line: number;
  readonly lineRule: Settings['lineRule'];
}

function spacingOf(component: Component, settings: Settings): Spacing {
  if (component.setting === 'plain') return { before: 0, after: 0, line: SINGLE_LINE, lineRule: 'auto' };
  return { before: settings.spacing, after: 0, line: settings.line, lineRule: settings.lineRule };
}

function styleOf(component: Component, settings: Settings): StyleOptions {
  const { style, name, align, bold, italic, size, keepNext, outline, setting, colour = INK.text } = component;
  return {
    id: style,
    name,
    basedOn: BASE_STYLE,
    quickFormat: true,
    paragraph: {
      alignment: ALIGNMENT[align],
      spacing: spacingOf(component, settings),
      ...(setting === 'body' ? { indent: { firstLine: settings.indent } } : {}),
      ...(keepNext === true ? { keepNext: true } : {}),
      ...(outline === undefined ? {} : { outlineLevel: outline - 1 }),
    },
    // Built-in styles of Word bring colours and sizes of their own: everything is said.
    run: { font: FONT, size: ptToHalfPoint(size[settings.sizes]), bold, italics: italic, color: colour },
  };
}

/** The styles of the components that a document may have. */
function componentStyles(settings: Settings, names: StyleNames): StyleOptions[] {
  return settings.standard.parts.flatMap((name) => {
    const own = names[name];
    if (own === undefined) return [];
    const { style, name: called, outline } = own;
    const named = {
      ...settings.standard.components[name],
      style,
      name: called,
      ...(outline === undefined ? {} : { outline }),
    };
    return [styleOf(named, settings)];
  });
}

/** All styles of a document but those that Word knows by itself. */
export const documentStyles = (settings: Settings, names: StyleNames): StylesOptions => ({
  document: {
    run: {
      font: FONT,
      size: ptToHalfPoint(settings.standard.components.body.size[settings.sizes]),
      language: { value: LANGUAGE, eastAsia: LANGUAGE },
    },
    paragraph: { spacing: { before: 0, after: 0, line: SINGLE_LINE } },
  },
  paragraphStyles: [{ id: BASE_STYLE, name: 'Normal', quickFormat: true }, ...componentStyles(settings, names)],
});
