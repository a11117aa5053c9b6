import assert from "node:assert/strict";
import {
  CONFIGURATION_LABEL,
  configurationDigest,
  createContainer,
  createVolume,
} from "../../../lib/builder/arguments.ts";
import { type BuilderUpOptions, specification } from "../../../lib/builder/options.ts";

/** Returns the arguments without the digest, which has its own test. */
function created(engine: "docker" | "podman", options: BuilderUpOptions): string {
  const args = createContainer(engine, specification(options, engine));
  return args.join(" ").replace(/ --label bkit\.configuration=[0-9a-f]{64} /, " … ");
}

const CASES: [
  what: string,
  engine: "docker" | "podman",
  options: BuilderUpOptions,
  line: string,
][] = [
  [
    "default options",
    "docker",
    {},
    "container create --name bkit-builder-default --label bkit.builder=default … " +
    "--restart always --init --privileged --volume bkit-builder-default-cache:/var/lib/buildkit " +
    "docker.io/moby/buildkit:latest",
  ],
  [
    "all options",
    "docker",
    {
      name: "ci",
      image: "moby/buildkit@sha256:00",
      network: "none",
      cpus: 1.5,
      memory: 2 ** 30,
      flags: ["--debug", "--oci-max-parallelism", "4"],
    },
    "container create --name bkit-builder-ci --label bkit.builder=ci … --restart always --init " +
    "--privileged --volume bkit-builder-ci-cache:/var/lib/buildkit --network none --cpus 1.5 " +
    "--memory 1073741824b moby/buildkit@sha256:00 --debug --oci-max-parallelism 4",
  ],
  [
    "Podman",
    "podman",
    {},
    "container create --name bkit-builder-default --label bkit.builder=default … " +
    "--restart always --privileged --volume bkit-builder-default-cache:/var/lib/buildkit " +
    "docker.io/moby/buildkit:latest",
  ],
  [
    "a rootless builder",
    "docker",
    { rootless: true },
    "container create --name bkit-builder-default --label bkit.builder=default … " +
    "--restart always --init --security-opt seccomp=unconfined --security-opt " +
    "apparmor=unconfined --security-opt systempaths=unconfined --volume " +
    "bkit-builder-default-cache:/home/user/.local/share/buildkit docker.io/moby/buildkit:rootless",
  ],
  [
    "a rootless builder in Podman",
    "podman",
    { rootless: true, image: "localhost/b" },
    "container create --name bkit-builder-default --label bkit.builder=default … " +
    "--restart always --security-opt seccomp=unconfined --security-opt apparmor=unconfined " +
    "--security-opt unmask=ALL --volume " +
    "bkit-builder-default-cache:/home/user/.local/share/buildkit localhost/b",
  ],
];

for (const [what, engine, options, line] of CASES) {
  Deno.test(`createContainer: returns the arguments for ${what}`, () => {
    assert.equal(created(engine, options), line);
  });
}

Deno.test("createVolume: labels the volume with the name of its builder", () => {
  assert.deepEqual(createVolume("ci"), [
    ...["volume", "create", "--label", "bkit.builder=ci", "bkit-builder-ci-cache"],
  ]);
});

Deno.test("configurationDigest: changes with every option, and is in the label", async () => {
  const file = await Deno.makeTempFile();
  try {
    const digests: string[] = [];
    const digest = (options: BuilderUpOptions, engine: "docker" | "podman" = "docker") => {
      const wanted = specification(options, engine);
      const found = configurationDigest(engine, wanted);
      const args = createContainer(engine, wanted);
      assert(args.includes(`${CONFIGURATION_LABEL}=${found}`));
      return found;
    };
    for (
      const options of [
        {},
        { name: "other" },
        { image: "other" },
        { rootless: true },
        { network: "none" },
        { cpus: 1 },
        { memory: 1000 },
        { flags: ["--debug"] },
        { flags: ["--debug", "x"] },
        { config: file },
      ]
    ) digests.push(digest(options));
    digests.push(digest({}, "podman"));
    await Deno.writeTextFile(file, "debug = true\n");
    digests.push(digest({ config: file }));
    assert.equal(new Set(digests).size, digests.length);
    assert.equal(digest({ config: file, pull: true }), digests.at(-1));
    assert.equal(digest({}), digests[0]);
  } finally {
    await Deno.remove(file);
  }
});
