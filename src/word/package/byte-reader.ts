/** Numbers and letters at places of bytes, in the order of zip files: the lowest byte first. */

const utf8 = new TextDecoder('utf-8');

export class ByteReader {
  readonly bytes: Uint8Array;
  private readonly view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  uint16(at: number): number {
    return this.view.getUint16(at, true);
  }

  uint32(at: number): number {
    return this.view.getUint32(at, true);
  }

  /** As a number: what is too large for one is larger than any file. */
  uint64(at: number): number {
    return Number(this.view.getBigUint64(at, true));
  }

  /** A stretch of the bytes, not copied. */
  part(start: number, end: number): ByteReader {
    return new ByteReader(this.bytes.subarray(start, end));
  }

  /** UTF-8; what is none is U+FFFD. */
  text(start: number, end: number): string {
    return utf8.decode(this.bytes.subarray(start, end));
  }

  /** Each byte as the letter of its number. */
  latin1(start = 0, end = this.length): string {
    return Array.from(this.bytes.subarray(start, end), (byte) => String.fromCharCode(byte)).join('');
  }

  startsWith(signature: readonly number[]): boolean {
    return signature.every((byte, at) => this.bytes[at] === byte);
  }

  /** True where letters stand somewhere as UTF-16. */
  includesUtf16(letters: string): boolean {
    const wanted = [...letters].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]);
    const [first = 0] = wanted;
    for (let at = this.bytes.indexOf(first); at >= 0; at = this.bytes.indexOf(first, at + 1))
      if (wanted.every((byte, index) => this.bytes[at + index] === byte)) return true;
    return false;
  }
}
