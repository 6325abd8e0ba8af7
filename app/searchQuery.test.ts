import { describe, expect, it } from "vitest";
import { searchQuery } from "./searchQuery.ts";

describe("the search that an address asks for", () => {
  it("reads words, filters, order and page", () => {
    const parameters = {
      q: " wrong envelope ",
      section: "culture",
      topic: "oscars",
      author: "culture-desk",
      from: "2017-02-01",
      until: "2017-03-02",
      sort: "date",
      page: "2",
    };
    expect(searchQuery(parameters)).toEqual({ ...parameters, q: undefined, text: "wrong envelope", page: 2 });
  });

  it("passes over what makes no sense", () => {
    const parameters = {
      q: ["first", "second"],
      section: "../etc",
      from: "2017-02-31",
      until: "yesterday",
      sort: "oldest",
      page: "-1",
    };
    expect(searchQuery(parameters)).toEqual({ text: "first" });
    expect(searchQuery({ q: "", section: "", from: "", page: "" })).toEqual({ text: "" });
  });
});
