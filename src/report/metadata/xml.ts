/** The header of an electronic document as edXML writes it. */
import { escapeXml } from '../xml-text.ts';
import type { HeaderFields, HeaderValue } from './header.ts';

const STEP = '  ';

function elementsOf(name: string, value: HeaderValue, indent: string): string[] {
  if (typeof value === 'string') return [`${indent}<edXML:${name}>${escapeXml(value)}</edXML:${name}>`];
  if (Array.isArray(value)) return (value as readonly HeaderValue[]).flatMap((one) => elementsOf(name, one, indent));
  const inner = fieldsOf(value as HeaderFields, indent + STEP);
  return [`${indent}<edXML:${name}>`, ...inner, `${indent}</edXML:${name}>`];
}

const fieldsOf = (fields: HeaderFields, indent: string): string[] =>
  Object.entries(fields).flatMap(([name, value]) => elementsOf(name, value, indent));

/** The part MessageHeader, with its namespace; the sending system puts it into its envelope. */
export const headerXml = (header: HeaderFields): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<edXML:MessageHeader xmlns:edXML="http://www.e-doc.vn/Schema/">',
    ...fieldsOf(header, STEP),
    '</edXML:MessageHeader>',
  ].join('\n');
