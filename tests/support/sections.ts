/** Plans of one section, and the text that they print. */
import { documentOf, smallPlan } from './plans.ts';
import { textsOf } from './word.ts';

export const section = (body: string): string => smallPlan(`sections:\n  - heading: YÊU CẦU\n${body}`);

export const body = (yaml: string): string[] => textsOf(documentOf(yaml), 'LoiVan');

export const withText = (text: string): string => section(`    text: ${JSON.stringify(text)}\n    after: Hết.`);
