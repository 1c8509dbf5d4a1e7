/** The user's own editor, opened at a line of the plan where the desk was served with one. */
import { word } from '../words.ts';
import { openEditor, SERVED } from './served.ts';
import { desk, say } from './state.ts';

/** Opens a line of the plan that is open; nothing where no editor is wanted. */
export function openInEditor(line: number, column = 1): void {
  const { session } = desk;
  if (SERVED?.hasEditor !== true || session === undefined) return;
  void openEditor({ file: session.file, line, column }).then((isOpened) => {
    if (!isOpened) say(word('noEditor'));
  });
}
