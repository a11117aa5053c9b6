/** Number of texts in a node of a {@linkcode EndTrie} from which it is divided. */
const MAX_UNDIVIDED = 8;

/** Depth from which nodes are not divided, so that a long text does not make a long chain. */
const MAX_DEPTH = 32;

/** A text with its number. */
interface Entry {
  readonly text: string;
  readonly number: number;
}

/** A character of the texts, or their ends. */
interface Node {
  /** Texts that end here, and until the node is divided also longer ones. */
  entries: Entry[];
  /** Numbers of the entries in ascending order. */
  numbers: number[];
  children: Map<number, Node> | undefined;
}

/**
 * Finds numbers by the start or by the end of a text: those whose own text it starts or ends with,
 * and some more of which that is not known.
 */
export class EndTrie {
  readonly #backwards: boolean;
  readonly #root = newNode();

  /** Reads texts from the end if `backwards` is true, otherwise from the start. */
  constructor(backwards: boolean) {
    this.#backwards = backwards;
  }

  /** Adds a number; numbers are added in ascending order. */
  add(text: string, number: number): void {
    let node = this.#root;
    let depth = 0;
    while (node.children && depth < text.length) node = this.#child(node, text, depth++);
    node.entries.push({ text, number });
    node.numbers.push(number);
    if (!node.children && node.entries.length > MAX_UNDIVIDED && depth < MAX_DEPTH) {
      this.#divide(node, depth);
    }
  }

  /**
   * Appends the numbers of all texts that another text may start or end with. Returns how many
   * arrays it appended, each of which is in ascending order.
   */
  search(text: string, found: number[]): number {
    let node: Node | undefined = this.#root;
    let arrays = 0;
    for (let depth = 0; node; depth++) {
      arrays += append(found, node.numbers);
      if (!node.children || depth === text.length) break;
      node = node.children.get(this.#unit(text, depth));
    }
    return arrays;
  }

  #child({ children }: Node, text: string, depth: number): Node {
    const unit = this.#unit(text, depth);
    const known = children!.get(unit);
    if (known) return known;
    const child = newNode();
    children!.set(unit, child);
    return child;
  }

  #unit(text: string, depth: number): number {
    return text.charCodeAt(this.#backwards ? text.length - 1 - depth : depth);
  }

  #divide(node: Node, depth: number): void {
    const { entries } = node;
    node.children = new Map();
    node.entries = entries.filter(({ text }) => text.length === depth);
    node.numbers = node.entries.map(({ number }) => number);
    for (const { text, number } of entries) if (text.length > depth) this.add(text, number);
  }
}

/** Appends numbers to an array. Returns 1 if there are any, otherwise 0. */
export function append(target: number[], numbers: readonly number[]): number {
  for (const number of numbers) target.push(number);
  return numbers.length > 0 ? 1 : 0;
}

function newNode(): Node {
  return { entries: [], numbers: [], children: undefined };
}
