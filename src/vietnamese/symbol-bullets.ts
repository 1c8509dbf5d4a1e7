/** Bullets of symbol fonts: they are in the private use area, and have no shape in other fonts. */
const SYMBOL_BULLET = /[\uf020-\uf0ff]/gu;

/** A label or sign as a message may show it. */
export const shownSign = (sign: string): string => sign.replace(SYMBOL_BULLET, '•');
