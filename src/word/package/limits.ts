/** What a package may hold at most. A long plan with pictures stays far below; what is above was made to do harm. */

export const MEBIBYTE = 2 ** 20;

/** Of all parts unpacked. */
export const MAX_UNPACKED = 128 * MEBIBYTE;
/** Of one part that is read as XML. */
export const MAX_XML_PART = 16 * MEBIBYTE;
export const MAX_PARTS = 5000;

/** Parts that are read as XML, by name. */
export const isXmlPart = (name: string): boolean => /\.(xml|rels|vml)$/i.test(name);
