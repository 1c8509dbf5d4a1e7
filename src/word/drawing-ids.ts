/** Numbers of the drawings of a document, each unlike any other: those of the braces at the end begin with 1. */

/** Of the first picture of a plan; the others follow in their order. */
export const FIRST_PICTURE_ID = 1001;

/** Of the text box at the foot of the last page. */
export const LAST_PAGE_ID = 901;
