/**
 * Calls `use` with a connection, and closes the connection when that is over.
 *
 * Broken: Deno (2.9.6) can abort the whole process when a server says goodbye (GOAWAY) on an idle
 * connection of `node:http2`; nothing in JavaScript can catch that
 * (https://github.com/denoland/deno/issues/36788). An idle connection of grpc-js did so in 9 of 30
 * runs, one that is closed after its call in none.
 *
 * Instead: no connection is left idle for long. In return a client survives its daemon's restart.
 *
 * It can go, and a connection be kept, when the issue is fixed. No test tells that: `node:http2`
 * alone aborted in none of 210 runs, so a run that survives proves nothing.
 * `tests/long/kill_test.ts` ends daemons under idle and busy clients, and shows that this suffices.
 */
export async function closeAfterUse<Connection extends { close(): Promise<void> }, Result>(
  connection: Connection,
  use: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  try {
    return await use(connection);
  } finally {
    await connection.close();
  }
}
