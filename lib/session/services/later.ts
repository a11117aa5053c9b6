import type { Handler } from "../../rpc/server.ts";
import type { SessionService } from "./service.ts";

/** Methods of the services that most builds do not use. */
export const METHODS = {
  auth: paths("moby.filesync.v1.Auth", [
    "Credentials",
    "FetchToken",
    "GetTokenAuthority",
    "VerifyTokenAuthority",
  ]),
  content: paths("containerd.services.content.v1.Content", [
    "Info",
    "Read",
    "Write",
    "Status",
    "ListStatuses",
    "Abort",
    "List",
    "Delete",
    "Update",
  ]),
  ssh: paths("moby.sshforward.v1.SSH", ["CheckAgent", "ForwardAgent"]),
  upload: paths("moby.upload.v1.Upload", ["Pull"]),
};

function paths(service: string, methods: readonly string[]): readonly string[] {
  return methods.map((method) => `/${service}/${method}`);
}

/**
 * Returns a service that is loaded when the daemon first calls one of its methods: what a command
 * loads takes most of the time of a short build.
 */
export function later(
  methods: readonly string[],
  load: () => Promise<SessionService>,
): SessionService {
  let loaded: Promise<SessionService> | undefined;
  const handler = (method: string): Handler => async (call) => {
    const { handlers } = await (loaded ??= load());
    await handlers.get(method)!(call);
  };
  return { handlers: new Map(methods.map((method) => [method, handler(method)])) };
}
