/** A scope for a repository, with a name that is safe as a part of a path. */
const REPOSITORY = /^repository:([a-z0-9._/-]{1,255}):(.*)$/;

/**
 * Returns the repositories of scopes such as `repository:team/app:pull,push`, without duplicates.
 * Those to push to come first: the others are where their layers are mounted from.
 */
export function repositoriesOf(scopes: readonly string[]): string[] {
  const found = scopes.flatMap((scope) => {
    const [, name, actions] = REPOSITORY.exec(scope) ?? [];
    return name && actions !== undefined && !name.includes("..")
      ? [{ name, pushed: actions.split(",").includes("push") }]
      : [];
  });
  found.sort((a, b) => Number(b.pushed) - Number(a.pushed));
  return [...new Set(found.map(({ name }) => name))];
}
