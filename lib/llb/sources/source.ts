import { newState } from "../graph/new_state.ts";
import type { OpOptions } from "../graph/options.ts";
import { DEFAULTS } from "../graph/settings.ts";
import type { State } from "../graph/state.ts";
import { platformOf } from "../text/platform.ts";

/** Attributes of a source with the capabilities that a daemon must have for them. */
export class Attributes {
  /** Attributes by name. */
  readonly attrs: Record<string, string> = {};
  /** Capabilities. */
  readonly caps: string[] = [];

  /** Sets an attribute, unless its value is empty or undefined. */
  set(name: string, value: string | undefined, ...caps: readonly string[]): this {
    if (value === undefined || value === "") return this;
    this.attrs[name] = value;
    return this.need(...caps);
  }

  /** Adds capabilities. */
  need(...caps: readonly string[]): this {
    this.caps.push(...caps);
    return this;
  }
}

/** Returns the state of a source. */
export function source(
  identifier: string,
  { attrs, caps }: Attributes,
  options: OpOptions,
  uniqueId?: string,
): State {
  const vertex = Object.freeze(
    {
      ...{ type: "source", identifier, attrs, caps, options, uniqueId },
    } as const,
  );
  const platform = options.platform === undefined ? undefined : platformOf(options.platform);
  return newState({ vertex, index: 0 }, { ...DEFAULTS, platform });
}
