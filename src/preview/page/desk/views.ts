/** What is made of the open plan: its Word file, tasks, calendar, comparison. */

import type { Position } from '../../../diagnostics/diagnostic.ts';
import type { DataTable } from '../../../tasks/data-table.ts';
import { element } from '../dom.ts';
import { word } from '../words.ts';
import { layBeside } from './compared.ts';
import { download } from './folder.ts';
import { goToPlace, settleText } from './pages.ts';
import { pdfOf } from './served.ts';
import { DOCX, desk, isMade, planText, say, tellProblems, XLSX } from './state.ts';
import { placeList, type SheetAction, showSheet, tableElement } from './tables.ts';

/** Says what keeps the document from being made; each of it is gone to by a press. */
function tellPlaces(
  title: string,
  { problems, places }: { readonly problems: readonly string[]; readonly places: readonly Position[] },
): void {
  const go = (index: number): void => {
    const place = places[index];
    if (place !== undefined) goToPlace(place, problems[index] ?? '');
  };
  showSheet(title, [placeList(problems, go)]);
}

export async function saveDocx(final = false): Promise<void> {
  await settleText();
  if (desk.session === undefined) return;
  await desk.session.save();
  const made = await desk.engine.ask('docx', { ...planText(), final });
  if (!isMade(made)) return tellPlaces(final ? word('notFinal') : word('notPrinted'), made);
  download(desk.session.file.replace(/(?:\.[^./]*)?$/, '.docx'), made.value, DOCX);
}

/** The document as a PDF, by the program that the desk is served with: it takes its seconds. */
export async function savePdf(): Promise<void> {
  await settleText();
  const own = desk.session;
  if (own === undefined) return;
  await own.save();
  const made = await desk.engine.ask('docx', planText());
  if (!isMade(made)) return tellPlaces(word('notPrinted'), made);
  const name = own.file.replace(/(?:\.[^./]*)?$/, '.pdf');
  say(word('makingPdf'));
  const pdf = await pdfOf(made.value);
  if (pdf === undefined) return say(word('noPdf'));
  download(name, pdf, 'application/pdf');
  say(word('madePdf', { name }));
}

const isEmpty = ({ groups }: DataTable): boolean => groups.every(({ rows }) => rows.length === 0);

/** Hands out a table as a file of Excel. */
const workbookAction = (table: DataTable, name: string): SheetAction => ({
  label: word('asExcel'),
  staysOpen: true,
  run: () => void desk.engine.ask('workbook', table).then((bytes) => download(`${name}.xlsx`, bytes, XLSX)),
});

export async function showTasks(): Promise<void> {
  await settleText();
  if (desk.session === undefined) return;
  const table = await desk.engine.ask('tasks', [planText()]);
  const name = desk.session.file.replace(/\.ya?ml$/i, '');
  if (isEmpty(table)) return showSheet(table.title, [element('p', {}, word('noTasks'))]);
  showSheet(table.title, [tableElement(table)], [workbookAction(table, `${name}-nhiem-vu`)]);
}

export async function showDeadlines(): Promise<void> {
  await settleText();
  if (desk.session === undefined) return;
  const { table, ics } = await desk.engine.ask('deadlines', [planText()]);
  const name = desk.session.file.replace(/\.ya?ml$/i, '');
  if (isEmpty(table)) return showSheet(table.title, [element('p', {}, word('noDeadlines'))]);
  showSheet(
    table.title,
    [tableElement(table)],
    [
      { label: word('asCalendar'), staysOpen: true, run: () => download(`${name}.ics`, ics, 'text/calendar') },
      workbookAction(table, `${name}-thoi-han`),
    ],
  );
}

/** Another plan of the desk.folder beside this one. */
export async function showCompare(): Promise<void> {
  await settleText();
  const own = desk.session;
  if (own === undefined) return;
  const others = (await desk.folder.list()).filter((file) => file !== own.file);
  const buttons = others.map((file) => ({
    label: file,
    run: () => {
      void (async () => {
        const old = { file, text: await desk.folder.read(file) };
        const fresh = { file: own.file, text: own.text };
        const made = await desk.engine.ask('compare', { old, fresh });
        if (!isMade(made)) return tellProblems(word('notCompared'), made);
        const { report, docx } = made.value;
        showSheet(
          `${file} → ${own.file}`,
          [element('pre', {}, report)],
          [
            { label: word('onThePages'), run: () => void layBeside(old, () => file) },
            ...(docx === undefined
              ? []
              : [{ label: word('withTracked'), run: () => download('thay-doi.docx', docx, DOCX) }]),
          ],
        );
      })();
    },
  }));
  showSheet(word('compareWith'), others.length === 0 ? [element('p', {}, word('onlyThisPlan'))] : [], buttons);
}
