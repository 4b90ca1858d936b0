/** Input that cannot be taken, said in one sentence; the command line puts file and line before it and exits with 2. */
export class InputError extends Error {
  override readonly name = 'InputError'
  /** line of the file, 1 = first; undefined where no single line is to blame */
  readonly line: number | undefined

  constructor(reason: string, line?: number) {
    super(reason)
    this.line = line
  }
}
