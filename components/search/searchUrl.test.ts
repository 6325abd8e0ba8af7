import { describe, expect, it } from "vitest";
import { searchUrl } from "./searchUrl.ts";

describe("the address of a search", () => {
  it("says what is sought, and nothing that is not", () => {
    expect(searchUrl({ text: "la la land & more", section: "", sort: "relevance", page: 1 })).toBe(
      "/search?q=la+la+land+%26+more",
    );
  });

  it("keeps the filters when one thing changes", () => {
    const query = { text: "oscars", section: "culture", from: "2017-02-01", page: 3 };
    expect(searchUrl(query, { sort: "date", page: 1 })).toBe(
      "/search?q=oscars&section=culture&from=2017-02-01&sort=date",
    );
  });
});
