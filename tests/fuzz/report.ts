/** A line that a worker writes. */
export type Report =
  | { readonly kind: "begun"; readonly number: number; readonly door: string }
  | {
    readonly kind: "found";
    readonly number: number;
    readonly door: string;
    readonly text: string;
  }
  | { readonly kind: "peak"; readonly bytes: number }
  | { readonly kind: "over" };

/** Something that must not happen, and the exchange in which it did. */
export interface Finding {
  readonly number: number;
  readonly door: string;
  readonly text: string;
}
