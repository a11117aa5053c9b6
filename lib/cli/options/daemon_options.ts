import { Option } from "commander";

/**
 * Returns the options of all commands that connect to a daemon. buildctl takes them before the
 * command; so does bkit, so that it can run in its place.
 */
export function daemonOptions(): Option[] {
  return [
    new Option(
      "--addr <address>",
      "address of the daemon (default: BUILDKIT_HOST, then the usual places)",
    ),
    new Option(
      "--builder <name>",
      "name of the builder: one of your own, or one of buildx, or a Docker context",
    ),
    new Option("--wait", "wait for a daemon that does not answer yet: 10 attempts in about 95 s"),
    new Option(
      "--timeout <seconds>",
      "wait for a daemon for at most this long, with as many attempts as fit",
    ),
    new Option(
      "--tlsdir <directory>",
      "use TLS with ca.pem, cert.pem and key.pem from a directory",
    ),
    new Option("--tlscacert <file>", "use TLS, and trust only certificates of this authority"),
    new Option("--tlscert <file>", "use TLS with this client certificate"),
    new Option("--tlskey <file>", "private key of --tlscert"),
    new Option(
      "--tlsservername <name>",
      "use TLS, and expect this name in the daemon's certificate",
    ),
    ...logOptions(),
  ];
}

/** Returns the options of all commands that talk to a daemon or an engine. */
export function logOptions(): Option[] {
  return [
    new Option(
      "-D, --debug",
      "log what is tried and said on stderr, without secrets; more with BKIT_LOG (see README)",
    ),
    new Option("--log-format <format>", "form of this log: text, or json for a record a line")
      .choices(["text", "json"]),
  ];
}

/**
 * Returns the first of the words that is not an option before the command, nor the value of one:
 * the name of the command.
 */
export function commandWord(words: readonly string[]): string | undefined {
  const withValue = daemonOptions().filter(({ required }) => required).map(({ long }) => long);
  return words.find((word, i) => !word.startsWith("-") && !withValue.includes(words[i - 1]));
}
