/** The pane that shows the lines of the YAML. */
import { byId, element } from './dom.ts';

export class SourceView {
  private readonly root = byId('source');
  private readonly lines = byId('source-lines');
  private readonly edit = byId<HTMLButtonElement>('source-edit');
  private file = '';
  private text = '';
  private drawn: string | undefined;
  private line = 1;
  private column = 1;
  private before: Element | null = null;

  /** @param openEditor where an editor may be opened */
  constructor(openEditor: (line: number, column: number) => void) {
    // What scrolls is to be reached by the keyboard.
    this.lines.tabIndex = 0;
    this.lines.setAttribute('role', 'group');
    this.lines.setAttribute('aria-label', 'Nội dung tệp YAML');
    byId('source-close').addEventListener('click', () => this.close());
    this.edit.addEventListener('click', () => openEditor(this.line, this.column));
    this.root.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.close();
    });
  }

  setEditor(hasEditor: boolean): void {
    this.edit.hidden = !hasEditor;
  }

  /** The text that lines are of. */
  setText(file: string, text: string): void {
    this.file = file;
    this.text = text;
    if (!this.root.hidden) this.draw();
  }

  get isOpen(): boolean {
    return !this.root.hidden;
  }

  /** Shows a line. */
  show(line: number, column = 1): void {
    if (this.root.hidden) this.before = document.activeElement;
    this.line = line;
    this.column = column;
    this.root.hidden = false;
    this.draw();
    const marked = this.lines.querySelector<HTMLElement>('.line-marked');
    if (marked !== null) this.lines.scrollTop = marked.offsetTop - (this.lines.clientHeight - marked.offsetHeight) / 2;
  }

  focus(): void {
    if (this.root.hidden) this.show(this.line, this.column);
    this.lines.focus();
  }

  close(): void {
    if (this.root.hidden) return;
    const hadFocus = this.root.contains(document.activeElement);
    this.root.hidden = true;
    if (hadFocus && this.before instanceof HTMLElement) this.before.focus({ preventScroll: true });
  }

  private draw(): void {
    byId('source-title').textContent = `${this.file}, dòng ${this.line}`;
    const { scrollTop } = this.lines;
    if (this.drawn !== this.text) {
      this.lines.replaceChildren(
        ...this.text
          .split(/\r\n|\n|\r/)
          .map((text, index) =>
            element(
              'div',
              { class: 'source-line' },
              element('span', { class: 'source-number' }, String(index + 1)),
              element('code', {}, text),
            ),
          ),
      );
      this.drawn = this.text;
      this.lines.scrollTop = scrollTop;
    }
    for (const marked of this.lines.querySelectorAll('.line-marked')) {
      marked.classList.remove('line-marked');
      marked.removeAttribute('aria-current');
    }
    const marked = this.lines.children[this.line - 1];
    marked?.classList.add('line-marked');
    marked?.setAttribute('aria-current', 'true');
  }
}
