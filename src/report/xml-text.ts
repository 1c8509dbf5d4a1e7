/** Letters of a text in XML. */

/** Signs that XML would read as marks, also between quotes. */
export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
