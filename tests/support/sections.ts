/** Plans of one section, and the text that they print. */
import { documentOf, smallPlan } from './plans.ts';
import { textsOf } from './word.ts';

/** A small plan with one section: its YAML below the heading. */
export const section = (body: string): string => smallPlan(`sections:\n  - heading: YÊU CẦU\n${body}`);

/** The paragraphs of text that a plan prints. */
export const body = (yaml: string): string[] => textsOf(documentOf(yaml), 'LoiVan');

/** A small plan whose section says one text. */
export const withText = (text: string): string => section(`    text: ${JSON.stringify(text)}\n    after: Hết.`);
