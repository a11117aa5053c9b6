/** Build context of a row. */
export interface Context {
  /** Creates it in an empty directory, with numbers and sizes multiplied by `scale`. */
  create(directory: string, scale: number): Promise<void>;
}
