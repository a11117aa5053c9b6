/** A word that a shell can offer. */
export interface Candidate {
  readonly text: string;
  /** What it stands for, in a few words. */
  readonly about?: string | undefined;
}

/** What a shell can offer for a word. */
export interface Offer {
  readonly candidates: readonly Candidate[];
  /** Paths to offer as well, which the shell itself looks up after the beginning of the word. */
  readonly paths?: { readonly kind: "files" | "directories"; readonly before: string } | undefined;
  /** True if the user goes on writing the word that was chosen. */
  readonly open?: boolean | undefined;
}

/** An offer of nothing. */
export const NOTHING: Offer = { candidates: [] };

/** Returns an offer of texts. */
export function offer(texts: readonly string[], more: Omit<Offer, "candidates"> = {}): Offer {
  return { candidates: texts.map((text) => ({ text })), ...more };
}

/**
 * Returns an offer in which each candidate begins with a text, which is in front of the value in the
 * same word.
 */
export function behind(before: string, { candidates, paths, open }: Offer): Offer {
  return {
    candidates: candidates.map(({ text, about }) => ({ text: before + text, about })),
    paths: paths && { ...paths, before: before + paths.before },
    open,
  };
}
