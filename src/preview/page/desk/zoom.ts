/** How large the pages are shown, and which of them: the tools at the foot of the desk, and their keys. */
import { byId } from '../dom.ts';
import type { Pane, Zoom } from '../pane.ts';

const STEPS = [0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];
const KEY = 'kehoach-zoom';

/** The zoom that was last chosen; a browser that keeps nothing begins anew. */
function remembered(): Zoom {
  try {
    const text = localStorage.getItem(KEY) ?? '';
    const number = Number(text);
    return text === 'width' ? text : STEPS.includes(number) ? number : 'whole';
  } catch {
    return 'whole';
  }
}

function remember(zoom: Zoom): void {
  try {
    localStorage.setItem(KEY, String(zoom));
  } catch {
    // It holds until the page is closed.
  }
}

export class ZoomTools {
  private readonly pane: Pane;
  private readonly others: Pane[] = [];
  private readonly pageField = byId<HTMLInputElement>('page-number');

  constructor(pane: Pane) {
    this.pane = pane;
    byId('zoom-out').addEventListener('click', () => this.step(-1));
    byId('zoom-in').addEventListener('click', () => this.step(1));
    byId('zoom-width').addEventListener('click', () => this.set('width'));
    byId('zoom-now').addEventListener('click', () => this.set('whole'));
    this.pageField.addEventListener('change', () => {
      this.pane.showPage(Number(this.pageField.value));
      this.tell();
    });
    this.pane.root.addEventListener('wheel', (event) => this.onWheel(event), { passive: false });
    pane.setZoom(remembered());
  }

  /** Panes that are always as large as the one that is read. */
  follow(...others: readonly Pane[]): void {
    this.others.push(...others);
    for (const other of others) other.setZoom(remembered());
  }

  private set(zoom: Zoom): void {
    for (const pane of [this.pane, ...this.others]) pane.setZoom(zoom);
    remember(zoom);
    this.tell();
  }

  /** The next step up or down from what is shown. */
  step(by: 1 | -1): void {
    const shown = this.pane.shownZoom;
    const next = by > 0 ? STEPS.find((step) => step > shown + 0.005) : STEPS.findLast((step) => step < shown - 0.005);
    if (next !== undefined) this.set(next);
  }

  private onWheel(event: WheelEvent): void {
    if (!event.ctrlKey || event.deltaY === 0) return;
    event.preventDefault();
    this.step(event.deltaY > 0 ? -1 : 1);
  }

  /** Keys with Ctrl; true for those that are of the zoom. */
  onKey(key: string): boolean {
    if (key === '+' || key === '=') this.step(1);
    else if (key === '-') this.step(-1);
    else if (key === '0') this.set('whole');
    else return false;
    return true;
  }

  /** Says how large the pages are, and which is read. */
  tell(): void {
    byId('zoom-now').textContent = `${Math.round(this.pane.shownZoom * 100)} %`;
    byId('page-count').textContent = `/ ${this.pane.pageCount}`;
    this.pageField.max = String(this.pane.pageCount);
    if (document.activeElement !== this.pageField) this.pageField.value = String(this.pane.pageRead);
  }
}
