import type { Options } from 'csv-stringify'

/**
 * How every CSV is written: by RFC 4180 (comma, CRLF, quotes doubled). A value that a spreadsheet would run as a formula
 * gets an apostrophe in front (OWASP, "CSV injection").
 */
export const csvOptions: Options = {
  record_delimiter: 'windows',
  cast: { boolean: String },
  escape_formulas: true,
  // csv-stringify quotes the two together only
  quoted_match: /[\r\n]/,
}
