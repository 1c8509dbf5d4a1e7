/** Files that are chosen or dropped: plans are opened, Word files imported, checked or pulled. */
import { element } from '../dom.ts';
import { isPlanFile, LooseFolder } from './folder.ts';
import { source } from './pages.ts';
import { freeName, openPlan, showHome } from './plans.ts';
import { desk, isMade, tellProblems } from './state.ts';
import { sentenceList, showSheet } from './tables.ts';

const PICTURE = /\.(?:png|jpe?g|gif|bmp)$/i;

async function importFile(file: File): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const made = await desk.engine.ask('importFile', { name: file.name, bytes });
  if (!isMade(made)) return tellProblems(`Không nhập được ${file.name}`, made);
  const { yaml, told, images } = made.value;
  for (const [name, content] of images)
    if (desk.folder.isWritable && !name.includes('/')) await desk.folder.write(name, content);
  await openPlan(await freeName(file.name.replace(/\.[^.]+$/, '')), yaml);
  if (told.length > 0) showSheet('Đã nhập; cần xem lại', [sentenceList(told)]);
}

async function checkFile(file: File): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const made = await desk.engine.ask('checkFile', { name: file.name, bytes });
  if (!isMade(made)) return tellProblems(`Không đọc được ${file.name}`, made);
  showSheet(`Thể thức của ${file.name}`, [
    made.value.length === 0 ? element('p', {}, 'Đúng thể thức.') : sentenceList(made.value),
  ]);
}

async function pullFile(file: File): Promise<void> {
  if (desk.session === undefined) return;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const made = await desk.engine.ask('pull', { file: desk.session.file, text: desk.session.text, bytes });
  if (!isMade(made)) return tellProblems(`Không lấy được từ ${file.name}`, made);
  const { yaml, changes } = made.value;
  if (changes.length === 0) return showSheet('Không có chỗ nào sửa trong Word', []);
  showSheet(
    `${changes.length} chỗ đã sửa trong Word`,
    [sentenceList(changes)],
    [{ label: 'Đưa vào kế hoạch', run: () => source.replace(yaml) }],
  );
}

/** A Word file may be meant in three ways: somebody has to say which. */
function offerWord(file: File): void {
  showSheet(
    file.name,
    [element('p', {}, 'Làm gì với tệp Word này?')],
    [
      { label: 'Nhập thành kế hoạch', run: () => void importFile(file) },
      { label: 'Kiểm tra thể thức', run: () => void checkFile(file) },
      ...(desk.session === undefined || document.body.dataset['view'] === 'home'
        ? []
        : [{ label: 'Đưa chỗ đã sửa vào kế hoạch đang mở', run: () => void pullFile(file) }]),
    ],
  );
}

export async function takeFiles(files: readonly File[]): Promise<void> {
  const plans = files.filter(({ name }) => isPlanFile(name));
  if (plans.length > 0) {
    if (!(desk.folder instanceof LooseFolder)) desk.folder = new LooseFolder();
    for (const file of plans) (desk.folder as LooseFolder).add(file.name, await file.text());
    await showHome();
  }
  for (const file of files.filter(({ name }) => PICTURE.test(name)))
    if (desk.folder instanceof LooseFolder) desk.folder.addPicture(file.name, new Uint8Array(await file.arrayBuffer()));
  const [other] = files.filter(({ name }) => !isPlanFile(name) && !PICTURE.test(name));
  if (other === undefined) return;
  if (/\.docx$/i.test(other.name)) offerWord(other);
  else await importFile(other);
}
