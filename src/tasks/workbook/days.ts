/**
 * Days as workbooks count them (ECMA-376 part 1, 18.17.4): a number without a time zone. All is reckoned in UTC, so that
 * a day stays the same day wherever the program runs.
 */
import { isPossibleDate, parseDate } from '../../vietnamese/dates.ts';

const MILLISECONDS = 86_400_000;
/** 1 January 1970. */
const UNIX_EPOCH = 25_569;
/** 1 March 1900. The 29 February 1900 that Excel counts as day 60 never was; days before are one off. */
const FIRST_SURE_DAY = 61;
/** 31 December 9999, the last day that Excel knows. */
const LAST_DAY = 2_958_465;
/** How much later workbooks of old Macintosh programs begin to count: from 1 January 1904. */
const EPOCH_1904 = 1462;

const isSure = (serial: number): boolean => serial >= FIRST_SURE_DAY && serial <= LAST_DAY;

/** The number of a day `YYYY-MM-DD`; undefined where it is no day, or none that all programs count alike. */
export function serialOfDay(text: string): number | undefined {
  const date = parseDate(text);
  if (date?.day === undefined || !isPossibleDate(date)) return undefined;
  const serial = Date.parse(`${text}T00:00:00Z`) / MILLISECONDS + UNIX_EPOCH;
  return isSure(serial) ? serial : undefined;
}

/**
 * The day `YYYY-MM-DD` of a number, whatever the time of day; undefined where it is none.
 * @param from1904 true for workbooks that count from 1904
 */
export function dayOfSerial(serial: number, from1904 = false): string | undefined {
  const whole = Math.floor(serial) + (from1904 ? EPOCH_1904 : 0);
  if (!isSure(whole)) return undefined;
  return new Date((whole - UNIX_EPOCH) * MILLISECONDS).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
