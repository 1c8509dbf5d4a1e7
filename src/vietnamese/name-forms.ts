/** Forms of names by which they are compared: as somebody types them, with or without tones, spaces and signs. */

const MARKS = /\p{M}/gu;

/** Letters and figures alone, small: `Nơi nhận` and `nơi_nhận` are one. */
export const compactName = (text: string): string =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Without tones besides: `Nơi nhận` and `noi_nhan` are one. */
export const tonelessName = (text: string): string =>
  compactName(text).normalize('NFD').replace(MARKS, '').replaceAll('đ', 'd');
