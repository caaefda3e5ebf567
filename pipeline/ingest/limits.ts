/** What a reader accepts at most; past it, a clear problem instead of a full memory. */
export const limits = {
  /** Bytes of a file. */
  fileBytes: 200 * 1024 * 1024,
  /** Cells of a table. */
  cells: 8_000_000,
  /** Lines of a delimited text: more than a sheet of Excel has (1,048,576). */
  lines: 1_100_000,
  /** Characters of a line of a delimited text. */
  lineLength: 8_000_000,
  /** Cells that an area of a sheet may have for each that is written, past a million cells. */
  sheetSparseness: 50,
  /** Columns of a table. */
  columns: 2_000,
  /** Characters of one cell. */
  cellLength: 1_000_000,
  /** Entries of a zip archive. */
  zipEntries: 2_000,
  /** Bytes of an archive once inflated. */
  zipBytes: 120 * 1024 * 1024,
  /** How many times larger than its packed form an entry may be, past 1 MB. */
  zipRatio: 200,
  /** Elements within elements of an XML file. */
  xmlDepth: 64,
  /** Problems of one code kept for one file; the rest are counted. */
  problemsPerCode: 200,
} as const;
