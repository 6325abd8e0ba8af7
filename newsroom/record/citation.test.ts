import { describe, expect, it } from "vitest";
import { apa, bibtex, type Cited, mla } from "./citation.ts";

const CITED: Cited = {
  title: "Profit & loss: 50% gone",
  authors: [
    { name: "Ada Maria Stone", kind: "person" },
    { name: "Business desk", kind: "desk" },
  ],
  newspaper: "The Morning Proof",
  published: "2017-09-01T23:30:00Z",
  timeZone: "Europe/London",
  version: 3,
  url: "https://proof.example/business/2017/09/02/profit-and-loss/history/3",
};

describe("a citation", () => {
  it("in the style of the APA", () => {
    expect(apa(CITED)).toBe(
      "Stone, A. M., & Business desk. (2017, September 2). Profit & loss: 50% gone (Version 3). The Morning Proof. https://proof.example/business/2017/09/02/profit-and-loss/history/3",
    );
  });

  it("in the style of the MLA", () => {
    expect(mla(CITED)).toBe(
      "Stone, Ada Maria, and Business desk. “Profit & loss: 50% gone.” The Morning Proof, version 3, 2 Sept. 2017, https://proof.example/business/2017/09/02/profit-and-loss/history/3.",
    );
  });

  it("in BibTeX, where signs of its own are escaped and a desk is one name", () => {
    expect(bibtex(CITED)).toBe(
      `@online{profit-and-loss-3,
  author = {Ada Maria Stone and {Business desk}},
  title = {{Profit \\& loss: 50\\% gone}},
  organization = {The Morning Proof},
  date = {2017-09-02},
  year = {2017},
  version = {3},
  url = {https://proof.example/business/2017/09/02/profit-and-loss/history/3}
}`,
    );
  });
});
