/* Generated from schemas/plan.schema.json by `npm run generate`. Do not edit. */

/**
 * Số và chữ đứng trước mục, khoản, điểm.
 */
export type NumberingSchemeSource = 'mixed' | 'decimal' | 'arabic' | 'arabic-decimal' | 'articles';
/**
 * **đậm**, *nghiêng*, ^nâng cao^, [^tên] chú thích, {{…}} giá trị điền vào.
 */
export type TextSource = string | NotedTextSource;
/**
 * Tên một biến, hoặc cột của bảng đơn vị (build --each): phần này chỉ in khi biến ấy có giá trị; để trống, không, no, false, 0 và dấu - là không.
 */
export type WhenSource = string;
/**
 * Như when, nhưng ngược lại: phần này chỉ in khi biến ấy để trống hoặc là không.
 */
export type UnlessSource = string;
/**
 * Tên in trên dòng có số. Mục cấp I viết chữ hoa; số do chương trình đánh.
 */
export type HeadingSource = string;
/**
 * Lời văn của khoản, điểm; một dòng trống mở đoạn mới không đánh số.
 */
export type ItemTextSource = string;
/**
 * Một câu, hoặc một phần có tên, lời văn và các phần con.
 */
export type ItemSource = string | ItemMappingSource;
/**
 * Các phần con đánh chữ a), b), c), ở cấp nào cũng vậy; trong điểm, items đánh i), ii).
 */
export type PointsSource = ItemSource[];
/**
 * Các ý “-”, bên trong là “+”.
 */
export type BulletsSource = ItemSource[];
/**
 * Lời văn của ô; để trống thì ô trống.
 */
export type CellSource = string | number | null | CellMappingSource;
/**
 * Hình in giữa trang: mã QR, bản đồ, sơ đồ tổ chức. Tên tệp, hoặc nhóm khóa file, width, caption, alt.
 */
export type ImageSource = ImageFileSource | ImageMappingSource;
/**
 * Tệp PNG hoặc JPEG trong thư mục của kế hoạch hay thư mục con, ngăn cách bằng dấu /.
 */
export type ImageFileSource = string;
/**
 * Ai làm: lead (chủ trì), support (phối hợp) hoặc who; nhiều phần thì viết thành danh sách.
 */
export type AssignSource = AssignmentSource | AssignmentSource[];
/**
 * Mỗi dòng một cơ quan hoặc một cụm chỉ chung; cụm có dấu phẩy đặt trong ngoặc kép.
 *
 * Items: Một cơ quan hoặc cụm chỉ chung.
 */
export type BodiesSource = string[];
/**
 * Các phần theo đúng thứ tự in, mỗi phần là text, items, points, bullets hoặc table; số chạy tiếp qua các phần.
 */
export type ContentSource = ContentBlockSource[];
/**
 * Lời văn không đánh số, in sau các phần con.
 */
export type AfterSource = string;
/**
 * Các chỉ tiêu mà phần này giao; không in ra, lời văn vẫn phải nêu.
 */
export type TargetsSource = TargetSource[];
/**
 * none: không có số và không được đếm.
 */
export type MarkerSource = 'none';
/**
 * Các phần con có số hoặc chữ của cấp tiếp theo. Mỗi phần là một câu, hoặc gồm heading, text, items…
 */
export type ItemsSource = ItemSource[];
/**
 * Một dòng; hoặc một nhóm có mục đích gửi; hoặc dòng Lưu.
 */
export type RecipientSource = string | RecipientMappingSource;

/**
 * Một bản KẾ HOẠCH viết bằng YAML, được in ra tệp Word theo Nghị định 30/2020/NĐ-CP.
 */
export interface PlanSourceData {
  /**
   * Năm mà kế hoạch áp dụng; với kế hoạch nhiều năm là năm ban hành. Trong lời văn viết là {{year}}.
   */
  year: number;
  /**
   * Năm đầu và năm cuối của kế hoạch nhiều năm.
   */
  period?: {
    /**
     * Năm đầu của giai đoạn.
     */
    from: number;
    /**
     * Năm cuối của giai đoạn.
     */
    to: number;
  };
  /**
   * Những giá trị dùng nhiều lần, gọi trong lời văn bằng {{tên}}. Tên viết liền, không dấu; số có dấu chấm hoặc có số 0 ở đầu thì đặt trong ngoặc kép.
   */
  vars?: {
    /**
     * Chữ hoặc số được điền vào chỗ {{tên}}.
     */
    [k: string]: string | number;
  };
  /**
   * Văn bản trình bày theo thể thức nào: của cơ quan hành chính nhà nước hay của Đảng.
   */
  standard?: 'state' | 'party';
  /**
   * Văn bản đang ở bước nào; quyết định việc in DỰ THẢO và được để trống những gì.
   */
  stage?: 'drafting' | 'comment' | 'signature' | 'issued';
  /**
   * In thành “DỰ THẢO lần N”.
   */
  draftNumber?: number;
  /**
   * true khi chỉ có một phần văn bản: phần bắt buộc nào không có thì không in, không có dấu ./.
   */
  excerpt?: boolean;
  /**
   * Tên cơ quan, tổ chức ban hành văn bản (ô số 2). Nhiều cơ quan cùng ban hành thì viết thành danh sách.
   */
  issuer?: IssuerSource | IssuerSource[];
  /**
   * Số của văn bản; để trống thì in chỗ trống cho văn thư điền. Dưới 10 tự thêm số 0.
   */
  number?: number | null;
  /**
   * Nơi ban hành, in trước ngày tháng (ô số 4). Không viết “tỉnh”.
   */
  place?: string;
  /**
   * YYYY-MM-DD, YYYY-MM hoặc YYYY; phần thiếu được in thành chỗ trống để điền tay.
   */
  date?: string | number | null;
  /**
   * Trích yếu dưới tên loại KẾ HOẠCH (ô số 5a). Viết sau dấu | để giữ nguyên chỗ xuống dòng. Không có dấu chấm cuối.
   */
  title?: string;
  attachedTo?: AttachedToSource;
  marks?: MarksSource;
  /**
   * mixed: I. / 1. / a) theo Nghị định 30; decimal: I. / 1. / 1.1. / 1.1.1.; arabic: 1. / a), arabic-decimal: 1. / 1.1., không có số La Mã; articles: Điều 1. / 1. / a). Cần chọn thêm nhãn số, nhãn của phần, chương thì viết thành nhóm khóa.
   */
  numbering?:
    | NumberingSchemeSource
    | {
        scheme?: NumberingSchemeSource;
        /**
         * Số do Word đánh hay gõ sẵn thành chữ; trang in ra như nhau.
         */
        labels?: 'word' | 'typed';
        /**
         * Nhãn của phần thứ nhất; các phần sau đánh tiếp. Có dấu . hoặc : ở cuối thì tên phần in cùng dòng, không có thì in ở dòng dưới như Nghị định 30.
         */
        parts?: string;
        /**
         * Nhãn của chương thứ nhất; các chương sau đánh tiếp qua các phần.
         */
        chapters?: string;
        /**
         * Nhãn của mục thứ nhất. Không ghi thì theo thể thức: I. của cơ quan nhà nước, I- của Đảng; Đảng cũng dùng I.
         */
        sections?: 'I.' | 'I-';
      };
  layout?: LayoutSource;
  /**
   * Câu mẫu Handlebars dùng thay cho templates/phrases trong riêng kế hoạch này.
   */
  phrases?: {
    /**
     * Nhận lead, support, who (danh sách), deadline, output; trợ giúp: join, capital.
     */
    assign?: string;
    /**
     * Nhận number, code, date, issuer; in dưới tên phụ lục.
     */
    attached?: string;
    /**
     * Nhận type, ref, date, issuer, subject.
     */
    cite?: string;
    /**
     * Nhận type, ref, date, issuer, subject.
     */
    citeAgain?: string;
    /**
     * Nhận type, number, code, date, issuer của attachedTo; in dưới trích yếu và dưới tên phụ lục.
     */
    attachedTo?: string;
  };
  /**
   * Mã quy tắc mà validate nêu và lý do kế hoạch này không theo. Lỗi thì không tắt được.
   */
  rules?: {
    /**
     * Vì sao quy tắc này không áp dụng cho kế hoạch.
     */
    [k: string]: string;
  };
  /**
   * true: mỗi việc phải rõ người, rõ thời hạn, rõ sản phẩm, rõ chỉ tiêu; validate nêu những chỗ còn thiếu.
   */
  sixClear?: boolean;
  /**
   * Tên đầy đủ, các tên gọi khác của từng cơ quan, các nhóm cơ quan; không in ra. Nhờ đó “Công an tỉnh”, “CA tỉnh”, “Cơ quan Thường trực” được hiểu là một.
   */
  bodies?: BodyEntrySource[];
  /**
   * Mỗi văn bản được viện dẫn ghi một lần, gọi trong lời văn bằng {{cite "mã"}}.
   */
  references?: {
    [k: string]: ReferenceSource;
  };
  /**
   * Mỗi căn cứ một dòng, in nghiêng; dấu ; và dấu . cuối do chương trình thêm.
   */
  bases?: TextSource[];
  /**
   * Các đoạn mở đầu, chữ đứng, thường kết thúc bằng “như sau:”.
   */
  opening?: TextSource[];
  /**
   * Nội dung kế hoạch; mỗi mục có tên (I., II., …).
   */
  sections?: SectionSource[];
  /**
   * Mỗi phụ lục sang trang riêng, đánh số trang riêng; từ hai phụ lục trở lên đánh số I, II.
   */
  appendices?: AppendixSource[];
  /**
   * Theo thứ tự in; dòng Lưu đứng cuối. Dấu gạch, dấu ; và dấu . do chương trình thêm.
   */
  recipients?: RecipientSource[];
  /**
   * Quyền hạn, chức vụ và họ tên người ký (ô số 7a, 7b); nhiều cơ quan ban hành thì nhiều chữ ký, từ trái sang phải; văn bản của Đảng: cơ quan chủ trì viết trước, in bên phải.
   */
  signatures?: SignatureSource[];
  /**
   * Địa chỉ, điện thoại, thư điện tử của nơi soạn thảo, mỗi dòng một mục; in dưới một đường kẻ ở trang cuối; chỉ văn bản của Đảng có phần này.
   */
  contact?: string[];
}
/**
 * Tên cơ quan ban hành và chữ viết tắt trong ký hiệu.
 */
export interface IssuerSource {
  /**
   * Cơ quan, tổ chức chủ quản trực tiếp, nếu có; chữ hoa. Viết sau dấu | để giữ chỗ xuống dòng.
   */
  parent?: string;
  /**
   * Tên đầy đủ, chữ hoa; viết sau dấu | để giữ chỗ xuống dòng.
   */
  name: string;
  /**
   * Chữ viết tắt tên cơ quan trong ký hiệu: /KH-UBND.
   */
  code?: string;
  /**
   * Tên viết thường, dùng ở dòng “Kèm theo” của phụ lục.
   */
  inText?: string;
}
/**
 * Quyết định ban hành, phê duyệt kế hoạch này; khi đó kế hoạch không có số, địa danh, ngày, nơi nhận, chữ ký riêng, dưới trích yếu in “(Kèm theo Quyết định số … của …)”.
 */
export interface AttachedToSource {
  /**
   * Tên loại của văn bản ban hành kế hoạch.
   */
  type?: string;
  /**
   * Số của quyết định; để trống thì in chỗ trống.
   */
  number?: number | null;
  /**
   * Ký hiệu của quyết định.
   */
  code: string;
  /**
   * Ngày của quyết định: YYYY-MM-DD, YYYY-MM hoặc YYYY; phần thiếu in thành chỗ trống.
   */
  date?: string | number | null;
  /**
   * Ai ban hành quyết định; không ghi thì là cơ quan ban hành kế hoạch (inText).
   */
  issuer?: string;
}
/**
 * Dấu chỉ độ mật, mức độ khẩn (ô số 10a, 10b) và chỉ dẫn phạm vi lưu hành (ô số 11).
 */
export interface MarksSource {
  /**
   * In trong khung, dưới số, ký hiệu. Chỉ người có thẩm quyền mới xác định độ mật.
   */
  secrecy?: 'MẬT' | 'TỐI MẬT' | 'TUYỆT MẬT';
  /**
   * In trong khung, dưới dấu chỉ độ mật.
   */
  urgency?: 'KHẨN' | 'THƯỢNG KHẨN' | 'HỎA TỐC';
  /**
   * Chữ in trong khung ở góc phải, lề trên trang đầu.
   */
  circulation?: 'XEM XONG TRẢ LẠI' | 'LƯU HÀNH NỘI BỘ' | 'TÀI LIỆU HỘI NGHỊ';
  /**
   * true thì cuối trang cuối in “Không phổ biến trên phương tiện thông tin đại chúng”; chỉ văn bản của Đảng có chỉ dẫn này.
   */
  notForMedia?: boolean;
  /**
   * Thời hạn thu hồi; in “TÀI LIỆU THU HỒI” và thời hạn ở góc phải, lề trên trang đầu.
   */
  recall?: string;
}
/**
 * Những lựa chọn mà Nghị định 30 để cho cơ quan.
 */
export interface LayoutSource {
  /**
   * Câu phân công in ở đâu.
   */
  assign?: 'inline' | 'line';
  /**
   * Mục đích gửi của một nhóm nơi nhận in ở đâu.
   */
  recipients?: 'brace' | 'line';
  /**
   * data: deadline chỉ ghi làm số liệu, không in; chương trình không nhắc là thời hạn không in ra.
   */
  deadlines?: 'data';
  /**
   * data: output chỉ ghi làm số liệu, không in; chương trình không nhắc là sản phẩm không in ra.
   */
  outputs?: 'data';
  /**
   * Một trong hai bộ cỡ chữ mà thể thức cho chọn; văn bản của Đảng mặc định là small.
   */
  sizes?: 'large' | 'small';
  /**
   * Lề trang tính bằng mm.
   */
  margins?: {
    /**
     * Từ 20 đến 25 mm.
     */
    top?: number;
    /**
     * Từ 20 đến 25 mm.
     */
    bottom?: number;
    /**
     * Từ 30 đến 35 mm.
     */
    left?: number;
    /**
     * Từ 15 đến 20 mm.
     */
    right?: number;
  };
  /**
   * 10 hoặc 12.7 mm.
   */
  indent?: 10 | 12.7;
  /**
   * Ít nhất 6 pt.
   */
  paragraphSpacing?: number;
  /**
   * Từ dòng đơn (1) đến 1.5 dòng; văn bản của Đảng: chính xác từ 18 đến 22 pt, mặc định 18.
   */
  lineSpacing?: number;
  /**
   * true khi in hai mặt giấy: ở mặt sau lề trái và lề phải đổi chỗ cho nhau; chỉ văn bản của Đảng có quy định này.
   */
  bothSides?: boolean;
}
/**
 * Một cơ quan, hoặc một nhóm cơ quan (có members).
 */
export interface BodyEntrySource {
  /**
   * Tên đầy đủ của cơ quan hoặc của nhóm.
   */
  name: string;
  /**
   * Tên viết tắt, tên gọi theo vai trò. Mỗi tên chỉ của một cơ quan.
   *
   * Items: Một tên gọi khác.
   */
  short?: string[];
  /**
   * Loại cơ quan.
   */
  kind?: 'department' | 'office' | 'force' | 'party' | 'union' | 'local' | 'company' | 'other';
  /**
   * Mã định danh điện tử của cơ quan.
   */
  code?: string;
  /**
   * Các cơ quan thuộc nhóm; mỗi cơ quan là một mục của danh bạ.
   *
   * Items: Tên đầy đủ hoặc tên gọi khác của một cơ quan.
   */
  members?: string[];
}
/**
 * Tên loại, số và ký hiệu, ngày, cơ quan ban hành, trích yếu.
 */
export interface ReferenceSource {
  /**
   * Tên loại văn bản; với luật là tên luật.
   */
  type: string;
  /**
   * Số và ký hiệu đầy đủ.
   */
  ref?: string;
  /**
   * Ngày ban hành, viết YYYY-MM-DD.
   */
  date?: string | number;
  /**
   * Cơ quan ban hành văn bản được viện dẫn.
   */
  issuer?: string;
  /**
   * Trích yếu của văn bản đó; không có chữ “về” ở đầu cũng được.
   */
  subject?: string;
}
/**
 * Lời văn kèm chú thích cuối trang của nó.
 */
export interface NotedTextSource {
  /**
   * Lời văn.
   */
  text: string;
  footnotes?: FootnotesSource;
}
/**
 * Tên chú thích và lời chú; trong lời văn đánh dấu bằng [^tên]. Số in ra theo thứ tự của các dấu.
 */
export interface FootnotesSource {
  /**
   * Lời của chú thích.
   */
  [k: string]: string;
}
/**
 * Một mục (I., II., …) có tên; hoặc một phần, một chương gồm nhiều mục.
 */
export interface SectionSource {
  /**
   * Tên của phần, chữ hoa; các mục của phần viết ở sections. Chữ “Phần I” do chương trình ghi.
   */
  part?: string;
  /**
   * Tên của chương, chữ hoa; các mục của chương viết ở sections. Chữ “Chương I” do chương trình ghi.
   */
  chapter?: string;
  /**
   * Tên gọi của việc, không in ra: giữ nguyên khi sửa câu, đổi chỗ, sang năm, để bảng nhiệm vụ và lịch biết là cùng một việc.
   */
  id?: string;
  when?: WhenSource;
  unless?: UnlessSource;
  heading?: HeadingSource;
  text?: ItemTextSource;
  /**
   * Các mục trong phần hoặc chương này; trong phần cũng có thể là các chương.
   */
  sections?: SectionSource[];
  items?: ItemsSource;
  points?: PointsSource;
  bullets?: BulletsSource;
  table?: TableSource;
  image?: ImageSource;
  content?: ContentSource;
  after?: AfterSource;
  assign?: AssignSource;
  targets?: TargetsSource;
  footnotes?: FootnotesSource;
  marker?: MarkerSource;
}
/**
 * Một phần có tên, lời văn, các phần con.
 */
export interface ItemMappingSource {
  /**
   * Tên gọi của việc, không in ra: giữ nguyên khi sửa câu, đổi chỗ, sang năm, để bảng nhiệm vụ và lịch biết là cùng một việc.
   */
  id?: string;
  when?: WhenSource;
  unless?: UnlessSource;
  heading?: HeadingSource;
  text?: ItemTextSource;
  items?: ItemsSource;
  points?: PointsSource;
  bullets?: BulletsSource;
  table?: TableSource;
  image?: ImageSource;
  content?: ContentSource;
  after?: AfterSource;
  assign?: AssignSource;
  targets?: TargetsSource;
  footnotes?: FootnotesSource;
  marker?: MarkerSource;
}
/**
 * Bảng có dòng tiêu đề lặp lại ở mỗi trang.
 */
export interface TableSource {
  /**
   * Đơn vị tính của cả bảng, in bên phải phía trên bảng: “Đơn vị tính: …”; chỉ viết đơn vị.
   */
  unit?: string;
  /**
   * Tiêu đề, độ rộng, căn lề của từng cột; cột có columns của nó là nhóm cột, tiêu đề in hai tầng.
   */
  columns: ColumnSource[];
  /**
   * true: dưới tiêu đề in dòng đánh số cột (1), (2), (3)…
   */
  numbered?: boolean;
  /**
   * Mỗi dòng là danh sách ô, đủ số cột; hoặc total: dòng cộng, span: dòng chạy suốt bảng.
   *
   * Items: Các ô của một dòng; hoặc dòng cộng, dòng chạy suốt bảng.
   */
  rows: (CellSource[] | RowMappingSource)[];
  /**
   * Tên trang tính thứ hai của bảng đơn vị, hoặc tên tệp ở --rows (build --each): mỗi đơn vị một nhóm dòng, thay cho các dòng ở rows; dòng cộng, dòng chạy suốt bảng giữ nguyên.
   */
  rowsFrom?: string;
  /**
   * Nguồn của số liệu, in dưới bảng: “Nguồn: …”; chỉ viết nguồn.
   */
  source?: string;
}
/**
 * Một cột của bảng.
 */
export interface ColumnSource {
  /**
   * Tiêu đề cột, in đậm, căn giữa; "" nếu cột không có tiêu đề: cả nhóm không có thì tiêu đề chung đứng trên mọi cột của nhóm, cả bảng không có thì không in dòng tiêu đề.
   */
  title: string;
  /**
   * Phần rộng của cột so với các cột khác (ví dụ 5, 40, 25); chỉ ghi ở vài cột thì tính theo phần trăm, các cột khác chia đều phần còn lại.
   */
  width?: number;
  /**
   * Cách căn chữ trong các ô của cột.
   */
  align?: 'left' | 'center' | 'right' | 'justify';
  /**
   * true: cột này là tổng của các cột số cùng nhóm với nó, hoặc của các cột số đứng liền sau (hay liền trước) nó; số sai thì được báo.
   */
  total?: boolean;
  /**
   * Các ô của cột là gì, để bảng nhiệm vụ và bảng chỉ tiêu đọc được khi tên cột không nói rõ; không in ra.
   */
  holds?:
    | 'task'
    | 'lead'
    | 'support'
    | 'person'
    | 'authority'
    | 'deadline'
    | 'output'
    | 'target'
    | 'figure'
    | 'unit'
    | 'comparison'
    | 'period'
    | 'source'
    | 'evidence'
    | 'previous';
  /**
   * Các cột dưới tiêu đề chung này; width và align của nhóm dùng cho các cột không ghi riêng.
   */
  columns?: ColumnSource[];
}
/**
 * Ô chiếm nhiều cột hoặc nhiều dòng, có gạch đầu dòng, chú thích hoặc căn lề riêng.
 */
export interface CellMappingSource {
  /**
   * Lời văn của ô; dòng trống tách các đoạn.
   */
  text?: string | number;
  /**
   * Các ý của ô, mỗi ý một gạch đầu dòng; in sau lời văn.
   *
   * Items: Một gạch đầu dòng.
   */
  bullets?: string[];
  /**
   * Ô chiếm bao nhiêu cột; dòng đó bớt đi các ô bị chiếm.
   */
  columns?: number;
  /**
   * Ô chiếm bao nhiêu dòng; các dòng dưới bớt đi ô bị chiếm.
   */
  rows?: number;
  /**
   * Cách căn chữ của riêng ô này.
   */
  align?: 'left' | 'center' | 'right' | 'justify';
  footnotes?: FootnotesSource;
}
/**
 * Một trong hai: total (dòng cộng, in đậm) hoặc span (dòng chạy suốt bảng).
 */
export interface RowMappingSource {
  /**
   * Các ô của dòng cộng, in đậm cả dòng; số không bằng tổng các dòng trên thì được báo.
   */
  total?: CellSource[];
  /**
   * Tiêu đề nhỏ trong bảng, in đậm, chạy suốt các cột.
   */
  span?: string | NotedTextSource;
}
/**
 * Tệp hình với chiều rộng, chữ dưới hình và lời mô tả.
 */
export interface ImageMappingSource {
  file: ImageFileSource;
  /**
   * Chiều rộng khi in, tính bằng mm; không ghi thì theo tệp hình. Không rộng hơn phần chữ của trang.
   */
  width?: number;
  /**
   * Tên hình, in nghiêng, giữa trang, dưới hình; số hiệu tự ghi nếu cần.
   */
  caption?: string;
  /**
   * Hình cho biết gì, cho người không xem được hình; không in ra.
   */
  alt?: string;
}
/**
 * Một trong text, items, points, bullets, table, image.
 */
export interface ContentBlockSource {
  text?: ItemTextSource;
  footnotes?: FootnotesSource;
  assign?: AssignSource;
  items?: ItemsSource;
  points?: PointsSource;
  bullets?: BulletsSource;
  table?: TableSource;
  image?: ImageSource;
}
/**
 * Cơ quan chủ trì, phối hợp, thời hạn, sản phẩm, người chịu trách nhiệm.
 */
export interface AssignmentSource {
  lead?: BodiesSource;
  support?: BodiesSource;
  who?: BodiesSource;
  /**
   * Thời hạn hoàn thành; in khi câu mẫu phân công dùng đến.
   */
  deadline?: string;
  /**
   * Kết quả phải có; in khi câu mẫu phân công dùng đến.
   */
  output?: string;
  /**
   * Họ tên hoặc chức vụ người chịu trách nhiệm; không in ra, chỉ có ở bảng nhiệm vụ.
   */
  person?: string;
  /**
   * Ai có thẩm quyền quyết định, phê duyệt kết quả; không in ra.
   */
  authority?: string;
  basis?: AssignmentBasisSource;
  /**
   * Chính câu phân công, không có ngoặc, khi câu mẫu không nói được; câu mẫu in có ngoặc thì câu này cũng có.
   */
  wording?: string;
  /**
   * Chỗ in câu này, khi khác với layout.assign.
   */
  place?: 'inline' | 'line';
  /**
   * Để đặt câu phân công vào chỗ {{assign "mã"}} trong lời văn.
   */
  id?: string;
}
/**
 * Văn bản giao việc này, khi khác với chính kế hoạch; không in ra.
 */
export interface AssignmentBasisSource {
  /**
   * Số và ký hiệu đầy đủ.
   */
  number: string;
  /**
   * Ngày ban hành, viết YYYY-MM-DD.
   */
  date?: string | number;
  /**
   * Cơ quan ban hành văn bản giao.
   */
  issuer?: string;
  /**
   * Văn bản giao nói về việc gì.
   */
  subject?: string;
}
/**
 * Một chỉ tiêu, số của nó và cách đánh giá.
 */
export interface TargetSource {
  /**
   * Đo, đếm cái gì.
   */
  what: string;
  /**
   * Con số đúng như lời văn nêu.
   */
  figure: string | number;
  /**
   * Đơn vị tính của con số.
   */
  unit?: string;
  /**
   * Phải bằng, hơn hay kém con số; hoặc tăng, giảm so với cái gì.
   */
  comparison?: string;
  /**
   * Con số của kỳ nào; không ghi thì của cả năm kế hoạch.
   */
  period?: string;
  /**
   * Số liệu lấy ở đâu khi đánh giá.
   */
  source?: string;
  /**
   * Tài liệu chứng minh đã đạt.
   */
  evidence?: string;
  /**
   * Kết quả hoặc chỉ tiêu của năm trước.
   */
  previous?: string | number;
}
/**
 * Một phụ lục: tên, hướng giấy và nội dung.
 */
export interface AppendixSource {
  /**
   * Tên phụ lục, chữ hoa; viết sau dấu | để giữ chỗ xuống dòng. Bắt buộc, trừ phụ lục có generate.
   */
  title?: string;
  /**
   * Tên gọi của phụ lục, không in ra: cột bỏ của bảng đơn vị (build --each) gọi phụ lục bằng tên này.
   */
  id?: string;
  when?: WhenSource;
  unless?: UnlessSource;
  /**
   * Phụ lục do chương trình lập từ lời văn của chính kế hoạch, luôn khớp với lời văn: tasks là bảng phân công nhiệm vụ, targets là bảng chỉ tiêu, deadlines là lịch các thời hạn. Không ghi title thì lấy tên thường dùng; không ghi landscape thì in trên giấy ngang.
   */
  generate?: 'tasks' | 'targets' | 'deadlines';
  /**
   * Các dòng của bảng lập từ kế hoạch xếp theo mục của kế hoạch (section), cơ quan chủ trì (body), thời hạn (deadline), hoặc không chia nhóm (none). Mặc định: section; lịch các thời hạn luôn xếp theo ngày.
   */
  by?: 'section' | 'body' | 'deadline' | 'none';
  /**
   * true: phụ lục in trên giấy ngang.
   */
  landscape?: boolean;
  numbering?: NumberingSchemeSource;
  heading?: HeadingSource;
  text?: ItemTextSource;
  items?: ItemsSource;
  points?: PointsSource;
  bullets?: BulletsSource;
  table?: TableSource;
  image?: ImageSource;
  content?: ContentSource;
  after?: AfterSource;
  assign?: AssignSource;
  targets?: TargetsSource;
  footnotes?: FootnotesSource;
}
/**
 * to và purpose cho một nhóm; archive cho dòng Lưu, kèm số bản lưu, ký hiệu người soạn thảo, số bản phát hành.
 */
export interface RecipientMappingSource {
  /**
   * Một hoặc nhiều dòng.
   */
  to?: string | string[];
  /**
   * Vì sao gửi; in trong ngoặc.
   */
  purpose?: string;
  /**
   * Nơi lưu; in thành “- Lưu: VT, NC.” ở dòng cuối.
   */
  archive?: string;
  /**
   * Số lượng bản lưu; in trong ngoặc sau nơi lưu: “Lưu: VT, NC (2).”
   */
  archiveCopies?: number;
  /**
   * Chữ viết tắt tên người soạn thảo, in ở góc phải dưới Nơi nhận (ô số 12).
   */
  drafter?: string;
  /**
   * In trong ngoặc sau ký hiệu người soạn thảo: “PL.(300)”.
   */
  issuedCopies?: number;
}
/**
 * Một khối chữ ký.
 */
export interface SignatureSource {
  /**
   * Ký thay mặt tập thể: TM. và tên tập thể, chữ hoa.
   */
  authority?: string;
  /**
   * KT. (ký thay), TL. (thừa lệnh), TUQ. (thừa ủy quyền), Q. (quyền), kèm chức vụ của người được thay.
   */
  capacity?: string;
  /**
   * Chức vụ của người ký.
   */
  post?: string;
  /**
   * Chức vụ khác, in trên họ tên (ô số 7b).
   */
  otherPost?: string;
  /**
   * Họ và tên người ký; để trống nếu chưa biết.
   */
  name?: string | null;
}
