/** Letters of a text in Markdown. */

/** Signs that Markdown would read as marks; line feeds as breaks, which stand in a cell too. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/[\\`*_~[\]<>|#]/g, '\\$&').replaceAll('\n', '<br>');
