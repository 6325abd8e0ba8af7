import { describe, expect, it } from "vitest";
import { codings } from "./accept-encoding.ts";

describe("Accept-Encoding", () => {
  it.each([
    [undefined, ["plain"]],
    ["", ["plain"]],
    ["gzip, deflate, br, zstd", ["br", "gzip", "plain"]],
    ["gzip", ["gzip", "plain"]],
    ["GZIP;Q=0.5", ["gzip", "plain"]],
    ["br;q=0, gzip", ["gzip", "plain"]],
    ["br;q=0.2, gzip;q=0.9", ["gzip", "br", "plain"]],
    ["*", ["br", "gzip", "plain"]],
    ["*;q=0, gzip", ["gzip", "plain"]],
    ["identity", ["plain"]],
    ["identity, gzip;q=0.5", ["plain", "gzip"]],
    ["gzip;q=1.0, identity; q=0.5, *;q=0", ["gzip", "plain"]],
    ["identity;q=0", ["plain"]],
    ["*;q=0", ["plain"]],
    ["br;q=0, *", ["gzip", "plain"]],
    ["broken;q=x, br", ["br", "plain"]],
    ["brotli, bro", ["plain"]],
  ])("%s", (field, expected) => {
    expect(codings(field)).toEqual(expected);
  });
});
