import Papa from 'papaparse';

// A program that takes a file for text of its own country shows “â€¦” for “…”, and Excel does unless the file begins so.
const byteOrderMark = '\ufeff';

/** What a spreadsheet would calculate; full-width signs count for the ordinary ones in some of them. */
const formula = /^[\s\0]*[=+\-@|＝＋－＠]/u.source;
/** What it would take for a number, a date or a time, and show as another text: `12e3`, `007`, `1/2`, `5-Nov`. */
const number = /^(?=.*\d)[\s\d.,:;/\\%'’()$€£¥eE+-]*$/u.source;
const months = 'jan|feb|mar|apr|may|mei|jun|jul|aug|agu|ags|sep|oct|okt|nov|dec|des';
const date = `^(?=.*\\d)[\\s\\d.,/-]*(?:${months})[a-z]*[\\s\\d.,:/-]*$`;
const truth = /^\s*(?:true|false)\s*$/.source;

const notText = new RegExp([formula, number, date, truth].join('|'), 'iu');

/**
 * A table as the text of a CSV file (RFC 4180, UTF-8 with a byte order mark), made so that a spreadsheet leaves each
 * cell as the text that it is: what it would calculate or convert gets an apostrophe before it.
 */
export function csvText(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return `${byteOrderMark}${Papa.unparse([[...head], ...rows.map((row) => [...row])], { escapeFormulae: notText })}\r\n`;
}
