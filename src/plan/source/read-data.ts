/** YAML that is no plan: an office's own registers. */
import { parse } from 'yaml';

/**
 * Reads a YAML text as plain data.
 * @throws YAMLParseError where it is none
 */
export const readData = (text: string): unknown => parse(text) as unknown;
