import { describe, expect, it } from "vitest";
import type { Piece } from "../record.ts";
import { markWords } from "./words.ts";

const marked = (before: string, after: string) =>
  markWords(before, after)
    .map(({ text, mark }) => (mark === "added" ? `{+${text}+}` : mark === "removed" ? `[-${text}-]` : text))
    .join("");
const side = (pieces: readonly Piece[], without: Piece["mark"]) =>
  pieces
    .filter(({ mark }) => mark !== without)
    .map(({ text }) => text)
    .join("")
    .replace(/\s+/g, " ")
    .trim();

const EDITS = [
  [
    "a phrase that was rewritten is marked as one",
    "Sessions accused of lying about two talks he did not disclose",
    "Sessions under pressure to quit over two talks he did not disclose",
    "Sessions [-accused of lying about-]{+under pressure to quit over+} two talks he did not disclose",
  ],
  [
    "a sentence that came in is marked from its first letter to its full stop",
    "Moscow denies that it meddled.",
    "Moscow denies that it meddled. Mr Trump has called it a scam.",
    "Moscow denies that it meddled. {+Mr Trump has called it a scam.+}",
  ],
  [
    "a sentence that went out likewise",
    "He keeps away. He has not said whether he will. So it stands.",
    "He keeps away. So it stands.",
    "He keeps away. [-He has not said whether he will.-] So it stands.",
  ],
  [
    "a new sentence stays whole though it shares words with an old one",
    "Both were private meetings with the envoy, in Mr Sessions’s office, in July and in September.",
    "One was a private meeting with the envoy, in Mr Sessions’s office in September. The other took place in July, among a group of ambassadors.",
    "[-Both were private meetings-]{+One was a private meeting+} with the envoy, in Mr Sessions’s office[-, in July and-] in September. {+The other took place in July, among a group of ambassadors.+}",
  ],
  [
    "a figure is a word, with its point",
    "Prices rose by 1.5 per cent.",
    "Prices rose by 2.5 per cent.",
    "Prices rose by [-1.5-]{+2.5+} per cent.",
  ],
  [
    "a sum is a word, with its currency",
    "The bank lost $1,200 and 3% of its clients.",
    "The bank lost €1,200 and 4% of its clients.",
    "The bank lost [-$1,200-]{+€1,200+} and [-3%-]{+4%+} of its clients.",
  ],
  [
    "a sentence that went out is not marked across the words that came into the one before",
    "Mr Smith was arrested on Tuesday. He denies the charges. His lawyer said he would appeal.",
    "Mr Smith was arrested on Tuesday and released on bail. His lawyer said he would appeal.",
    "Mr Smith was arrested on Tuesday {+and released on bail+}. [-He denies the charges.-] His lawyer said he would appeal.",
  ],
  [
    "a long word that stayed between two that did not is left alone",
    "Sales fell in the first quarter (Q1).",
    "Sales fell in the second quarter (Q2).",
    "Sales fell in the [-first-]{+second+} quarter ([-Q1-]{+Q2+}).",
  ],
  [
    "signs that changed places are marked together",
    "“I did not meet him”, he said.",
    "“I did not meet him,” he said.",
    "“I did not meet him[-”,-]{+,”+} he said.",
  ],
  [
    "Thai words, though no space parts them",
    "นายกรัฐมนตรีกล่าวเมื่อวันจันทร์",
    "นายกรัฐมนตรีกล่าวเมื่อวันอังคาร",
    "นายกรัฐมนตรีกล่าวเมื่อวัน[-จันทร์-]{+อังคาร+}",
  ],
  [
    "Chinese words likewise",
    "大使周一离开了北京。",
    "大使周二离开了上海。",
    "大使[-周一-]{+周二+}离开了[-北京-]{+上海+}。",
  ],
  [
    "a picture of several signs as one",
    "A family: 👩‍👩‍👧.",
    "A family: 👩‍👧.",
    "A family: [-👩‍👩‍👧-]{+👩‍👧+}.",
  ],
  [
    "texts with nothing in common are replaced whole",
    "The cat sat on a mat.",
    "Interest rates will rise tomorrow, says the bank.",
    "[-The cat sat on a mat.-]{+Interest rates will rise tomorrow, says the bank.+}",
  ],
  [
    "Hebrew words, too",
    "השר נפגש עם השגריר ביולי.",
    "השר נפגש עם השגריר בספטמבר.",
    "השר נפגש עם השגריר [-ביולי-]{+בספטמבר+}.",
  ],
] as const;

describe("a rewritten paragraph reads as an editor would mark it", () => {
  it.each(EDITS)("%s", (_, before, after, expected) => {
    expect(marked(before, after)).toBe(expected);
  });

  it("both versions can be read out of it, whatever was done to them", () => {
    const words = "the minister said on Monday, that a vote will be held. He did not say when: “soon”".split(
      " ",
    );
    for (let seed = 1; seed <= 300; seed++) {
      const pick = (salt: number) => words.filter((_, i) => Math.sin(seed * salt + i * 7) > -0.5);
      const [before, after] = [pick(1).join(" "), pick(3).join(" ")];
      const pieces = markWords(before, after);
      expect(side(pieces, "added")).toBe(before);
      expect(side(pieces, "removed")).toBe(after);
    }
  });
});
