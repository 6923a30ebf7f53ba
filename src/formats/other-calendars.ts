// A year that is marked as one of the Islamic or of the Iranian calendar, with the numbers that stand beside it.
const MARKED =
  /(?<![0-9])(?:[0-9]{1,2}\s?[-/.]\s?){0,2}1[234][0-9]{2}(?:\s?[-/.]\s?[0-9]{1,2}){0,2}(?=\s*\(?\s*(?:(?:هـ|ه‍|ه|هجري|هجرية|للهجرة|ق|قمری|ش|شمسی|خورشیدی)(?![\p{L}\p{M}])|A\.?H\.?(?!\p{L})))/gu;
// Years of these calendars in figures alone, in a text of their scripts.
const BARE =
  /(?<![0-9])(?:1[34][0-9]{2}(?:\s?[-/.]\s?[0-9]{1,2}){1,2}|(?:[0-9]{1,2}\s?[-/.]\s?){1,2}1[34][0-9]{2})(?![0-9])/g;
const ARABIC = /[\p{Script=Arabic}٠-٩۰-۹]/u;

/**
 * The text with dates of the Islamic and of the Iranian calendar made unreadable, sign for sign: they would pass for those
 * of the common one, six or thirteen centuries too early. `original` still has its digits as they were written.
 */
export function withoutOtherCalendars(plain: string, original: string): string {
  if (!/1[234][0-9]{2}/.test(plain)) return plain;
  const masked = plain.replace(MARKED, (date) => '_'.repeat(date.length));
  return ARABIC.test(original) ? masked.replace(BARE, (date) => '_'.repeat(date.length)) : masked;
}

const MONTHS = [
  'فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند',
  'محرم|صفر|ربيع ال(?:أول|ثاني|آخر)|جمادى ال(?:أولى|ثانية|آخرة)|رجب|شعبان|رمضان|شوال|ذ[وي] القعدة|ذ[وي] الحجة',
].join('|');
const DATE = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:\\p{L}+[،,]?\\s+)?\\p{N}{1,2}\\s+(?:${MONTHS})\\s+(?:ماه\\s+|سال\\s+)?\\p{N}{3,4}\\s*(?:هـ|ه|ش|ق)?[^\\p{L}\\p{N}]*$`,
  'u',
);

/** Whether a line is nothing but a date of the Islamic or of the Iranian calendar, maybe with the day of the week. */
export const isOtherCalendarDate = (text: string): boolean => DATE.test(text);
