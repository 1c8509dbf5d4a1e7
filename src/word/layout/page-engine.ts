/**
 * The library that works out pages, which is as large as all the rest of the engine: a script of its own, for the
 * thread that needs it. The engine's own script takes it from there.
 */
export * as docx from 'docx';
export * as layout from 'docx/layout';
