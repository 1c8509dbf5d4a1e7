/** What the pages say of themselves, in both languages. Plans, and what is quoted of them, stay in their own. */
import type { Bilingual, Language } from '../../diagnostics/diagnostic.ts';

/** Sentences by their keys; `{name}` stands for a value. */
export const WORDS = {
  opinions: { vi: 'Ý kiến góp ý', en: 'Opinions' },
  opinionsCount: {
    vi: '{all} ý kiến, {offices} cơ quan: tiếp thu {taken}, một phần {part}, không {refused}, chưa trả lời {open}',
    en: '{all} opinions, {offices} offices: {taken} taken, {part} in part, {refused} not, {open} open',
  },
  opinionsNone: {
    vi: 'Chưa có ý kiến nào. Thêm các tệp góp ý gửi về: Word, Markdown hoặc văn bản.',
    en: 'There is no opinion yet. Add the files that came back: Word, Markdown or text.',
  },
  opinionsShown: { vi: 'đang hiện {shown}', en: '{shown} shown' },
  office: { vi: 'Cơ quan', en: 'Office' },
  everyOffice: { vi: 'Mọi cơ quan', en: 'Every office' },
  kind: { vi: 'Loại', en: 'Kind' },
  everyKind: { vi: 'Mọi loại', en: 'Every kind' },
  onlyOpen: { vi: 'Chưa trả lời', en: 'Not yet answered' },
  onlyAgainst: { vi: 'Trái nhau', en: 'Contradicting' },
  opinionBefore: { vi: 'Ý kiến trước', en: 'Opinion before' },
  opinionNext: { vi: 'Ý kiến sau', en: 'Next opinion' },
  addReturned: { vi: 'Thêm tệp góp ý', en: 'Add files that came back' },
  takeIn: { vi: 'Đưa {count} ý kiến vào kế hoạch', en: 'Put {count} opinions into the plan' },
  takeInNone: { vi: 'Đưa ý kiến vào kế hoạch', en: 'Put opinions into the plan' },
  opinionsTable: { vi: 'Bảng tổng hợp', en: 'Table' },
  tableByItem: { vi: 'Word, theo mục', en: 'Word, by item' },
  tableByOffice: { vi: 'Word, theo cơ quan', en: 'Word, by office' },
  tableAsSheet: { vi: 'Excel, theo mục', en: 'Excel, by item' },
  downloadOpinions: { vi: 'Tệp ý kiến (.yaml)', en: 'File of opinions (.yaml)' },
  close: { vi: 'Đóng', en: 'Close' },
  silent: { vi: 'Chưa có ý kiến: {names}.', en: 'No answer yet: {names}.' },
  agreeing: { vi: 'Thống nhất: {names}.', en: 'Agreeing: {names}.' },
  opinionProblem: { vi: 'Tệp ý kiến, dòng {line}: {text}', en: 'File of opinions, line {line}: {text}' },
  whole: { vi: 'ý kiến chung', en: 'the whole' },
  sureGuess: { vi: 'vị trí đoán', en: 'place guessed' },
  sureUnknown: { vi: 'chưa rõ vị trí', en: 'place not known' },
  answerOpen: { vi: 'chưa trả lời', en: 'open' },
  answerTaken: { vi: 'tiếp thu', en: 'taken' },
  answerPart: { vi: 'tiếp thu một phần', en: 'taken in part' },
  answerRefused: { vi: 'không tiếp thu', en: 'not taken' },
  applied: { vi: 'đã đưa vào kế hoạch', en: 'in the plan' },
  take: { vi: 'Tiếp thu', en: 'Take' },
  takeInPart: { vi: 'Một phần', en: 'Take in part' },
  doNotTake: { vi: 'Không tiếp thu', en: 'Do not take' },
  reason: { vi: 'Lý do, giải trình', en: 'Reason' },
  reasonWanted: { vi: 'Cần ghi lý do.', en: 'A reason is needed.' },
  writeThere: { vi: 'Viết trên trang', en: 'Write on the page' },
  askedWords: { vi: 'Đề nghị', en: 'Asks for' },
  draftWords: { vi: 'Dự thảo', en: 'Draft' },
  byEdit: { vi: 'Sửa thành', en: 'To be' },
  byHand: {
    vi: 'Không có câu chữ cụ thể: tiếp thu thì viết trên trang.',
    en: 'It spells nothing out: where it is taken, write it on the page.',
  },
  against: { vi: 'TRÁI NHAU với {names}', en: 'CONTRADICTS {names}' },
  shared: { vi: 'Cùng một câu với {names}', en: 'In one sentence with {names}' },
  from: { vi: '{author}, tệp {file}', en: '{author}, file {file}' },
  fromFile: { vi: 'tệp {file}', en: 'file {file}' },
  replyFailed: {
    vi: 'Không ghi được trả lời: tệp ý kiến có chỗ sai.',
    en: 'The answer cannot be written: something is wrong in the file of opinions.',
  },
  recalledReplies: {
    vi: 'Đã lấy lại các trả lời chưa lưu của lần trước; Ctrl+Z để bỏ.',
    en: 'Answers of last time that were not saved are back; Ctrl+Z takes them away.',
  },
  opinionsConflict: {
    vi: 'Tệp ý kiến đã bị sửa ở nơi khác, cùng một chỗ với trả lời ở đây',
    en: 'The file of opinions was changed elsewhere, at the place of an answer here',
  },
  inFile: { vi: 'Trong tệp', en: 'In the file' },
  writtenHere: { vi: 'Đang viết ở đây', en: 'Written here' },
  keepMine: { vi: 'Giữ bản đang viết', en: 'Keep what is written here' },
  takeTheirs: { vi: 'Lấy bản trong tệp', en: 'Take what is in the file' },
  takenInTitle: { vi: 'Đưa ý kiến tiếp thu vào kế hoạch', en: 'Put accepted opinions into the plan' },
  willBeMade: { vi: 'Sẽ đưa vào', en: 'Will be put in' },
  willFail: {
    vi: 'Không đưa vào được: kế hoạch ở đó đã khác, hãy sửa bằng tay',
    en: 'Cannot be put in: the plan says something else there now, change it by hand',
  },
  willContradict: {
    vi: 'Trái nhau, chưa đưa vào: chỉ tiếp thu một trong các ý kiến này',
    en: 'Contradicting, left out: take one of these only',
  },
  wouldBreak: {
    vi: 'Nếu đưa vào thì kế hoạch có lỗi mới: chưa ghi gì.',
    en: 'The plan would have new errors: nothing was changed.',
  },
  noneTaken: {
    vi: 'Không có ý kiến nào để đưa vào: cần trả lời “tiếp thu” cho ý kiến có sửa đổi cụ thể.',
    en: 'Nothing to put in: answer “take” to opinions that spell out an edit.',
  },
  takeThemIn: { vi: 'Đưa vào kế hoạch', en: 'Put into the plan' },
  takenInCount: {
    vi: 'Đã đưa {count} ý kiến vào kế hoạch; Ctrl+Z để lấy lại.',
    en: '{count} opinions are in the plan; Ctrl+Z takes them out.',
  },
  whoseFiles: { vi: 'Tệp góp ý của cơ quan nào?', en: 'Whose files are these?' },
  whoseHint: {
    vi: 'Để trống thì đọc trong tệp: tên người sửa, phần đầu công văn, tên tệp.',
    en: 'Left blank, it is read in the file: name of the author, letterhead, name of the file.',
  },
  readFiles: { vi: 'Đọc các tệp', en: 'Read the files' },
  collected: { vi: 'Đã đọc các tệp góp ý', en: 'The files were read' },
  notCollected: { vi: 'Chưa đọc được các tệp góp ý', en: 'The files could not be read' },
  collectedOffice: {
    vi: '{file}: {office}, {found} ý kiến, {fresh} ý kiến mới',
    en: '{file}: {office}, {found} opinions, {fresh} new',
  },
  collectedAgrees: { vi: '{file}: {office} thống nhất với dự thảo', en: '{file}: {office} agrees to the draft' },
  collectedNobody: {
    vi: '{file}: không rõ của cơ quan nào, tạm ghi theo tên tệp. Hoàn tác rồi đọc lại với tên cơ quan.',
    en: '{file}: whose it is is not known, it is kept under its own name. Undo, and read it again with the office.',
  },
  collectedLacksDraft: {
    vi: '{file} được in ra từ một dự thảo khác mà không tìm thấy: đã so với kế hoạch hiện tại.',
    en: '{file} was built from another draft, which was not found: it was compared with the plan as it is now.',
  },
  collectedUnknownDraft: {
    vi: '{file}: không rõ được in ra từ bản nào, đã so với kế hoạch hiện tại.',
    en: '{file}: what it was built from is not known, it was compared with the plan as it is now.',
  },
  collectedSomeDraft: {
    vi: '{file} không nói viết về dự thảo nào: những chỗ mỗi dự thảo một khác thì ghi là đoán.',
    en: '{file} does not say which draft it is about: places that are others in each are guesses.',
  },
  notRead: { vi: 'Không đọc được {file}: {reason}', en: '{file} cannot be read: {reason}' },
  asOpinions: { vi: 'Đọc ý kiến góp ý vào kế hoạch đang mở', en: 'Read it as opinions of the open plan' },
  opinionsAreThere: {
    vi: 'Kế hoạch {plan} đã có tệp ý kiến trong thư mục; tệp vừa thả không được chép vào.',
    en: 'The plan {plan} has a file of opinions in the folder; the one that was dropped is not copied.',
  },
  toldTitle: { vi: 'Đã làm', en: 'Done' },
  units: { vi: 'Nhiều đơn vị', en: 'Many units' },
  unitsOf: { vi: 'Bảng đơn vị {file}', en: 'Table of units {file}' },
  unitsCount: {
    vi: '{all} đơn vị: {ok} in được, {failed} có lỗi, {open} chưa soát',
    en: '{all} units: {ok} can be made, {failed} with errors, {open} not checked yet',
  },
  unitsChoose: { vi: 'Chọn bảng (.xlsx, .csv, .yaml)', en: 'Choose a table (.xlsx, .csv, .yaml)' },
  unitsMake: { vi: 'In tất cả ({count})', en: 'Make all ({count})' },
  unitsMaking: { vi: 'Đang in {done}/{count}…', en: 'Making {done} of {count}…' },
  unitsMade: {
    vi: 'Đã in {count} văn bản vào thư mục {folder}.',
    en: '{count} documents are in the folder {folder}.',
  },
  unitsZipped: { vi: 'Đã đóng {count} văn bản vào {file}.', en: '{count} documents are in {file}.' },
  unitsLeft: { vi: '{count} đơn vị có lỗi, chưa in.', en: '{count} units have errors and were left out.' },
  unitsTable: { vi: 'Các đơn vị', en: 'The units' },
  unitsPreview: { vi: 'Văn bản của {name}', en: 'The document of {name}' },
  unitsNoPreview: { vi: 'Chọn một đơn vị để xem văn bản của đơn vị ấy.', en: 'Choose a unit to see its document.' },
  unitsNoPages: {
    vi: 'Đơn vị này chưa in được: sửa các lỗi nêu ở dòng của nó.',
    en: 'This unit cannot be made yet: mend what its row is told.',
  },
  unitsOnlyFailed: { vi: 'Chỉ dòng có lỗi', en: 'Rows with errors only' },
  unitRow: { vi: 'Dòng', en: 'Row' },
  unitState: { vi: 'Trạng thái', en: 'State' },
  unitOk: { vi: 'in được', en: 'can be made' },
  unitWarnings: { vi: 'in được, {count} cảnh báo', en: 'can be made, {count} warnings' },
  unitErrors: { vi: '{count} lỗi', en: '{count} errors' },
  unitOpen: { vi: 'đang soát', en: 'being checked' },
  unitView: { vi: 'Xem', en: 'View' },
  unitNamed: { vi: 'Xem {name}', en: 'View {name}' },
  cellProblem: { vi: 'Dòng {row}, cột {column}: {text}', en: 'Row {row}, column {column}: {text}' },
  unitDownload: { vi: 'Tải .docx của đơn vị này', en: 'Download this .docx' },
  needsPlan: { vi: 'Hãy mở kế hoạch trước.', en: 'Open the plan first.' },
} as const satisfies Record<string, Bilingual>;

export type WordKey = keyof typeof WORDS;

type Values = Readonly<Record<string, string | number>>;

const chosen: Language = 'vi';

/** The language that the pages speak. */
export const language = (): Language => chosen;

/** A sentence in the language that is chosen. */
export const word = (key: WordKey, values: Values = {}): string =>
  WORDS[key][chosen].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
