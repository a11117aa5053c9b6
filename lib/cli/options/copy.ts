import type { Option } from "commander";

/** Returns a copy of an option, which other commands use, too. */
export function copyOf(option: Option, description: string): Option {
  const copy: Option = Object.assign(Object.create(Object.getPrototypeOf(option)), option);
  copy.description = description;
  return copy;
}
