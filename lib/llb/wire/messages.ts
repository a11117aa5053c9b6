/**
 * Messages of LLB (`solver/pb/ops.proto`), as their fields are on the wire and as TypeScript sees
 * them. The names of fields are those of BuildKit.
 */
export * from "./exec.ts";
export * from "./fields.ts";
export * from "./file.ts";
export * from "./metadata.ts";
export * from "./op.ts";
export * from "./source_info.ts";
