import { type Chance, zipf } from "./chance.ts";

const COMMON =
  "the of to and a in that is was for on it with as at by from he be his said has but an are not they have which will who its were this or had she their one been more would two when there after about new we up than some into years could people last year also first time over government only other what them out all so can no if may made before while most against since under between three former during president say many country such him state world through these where because still now against minister party week both court her week month company market report country public election million police war law city right people";
const BEGINNINGS =
  "b br c ch cl cr d dr f fl fr g gl gr h j k l m n p pl pr qu r s sc sh sl sp st str t th tr v w".split(" ");
const MIDDLES = "a e i o u ai au ea ee ia io oa ou".split(" ");
const ENDS = "b ck d g l ll m n nd ng nt p r rd rk rn s ss st t th x".split(" ");
const SUFFIXES = ["", "", "", "", "s", "ed", "ing", "er", "ion", "ment", "al", "ly", "ity", "ism"];
const SIZE = 30_000;

/** A writer of sentences in a language that never was, with the frequencies of a real one. */
export function writer(random: Chance) {
  const pick = <T>(list: readonly T[]): T => list[random.below(list.length)] as T;
  const invent = () => {
    let word = "";
    for (let i = 1 + random.below(3); i > 0; i--) word += pick(BEGINNINGS) + pick(MIDDLES);
    return word + pick(ENDS) + pick(SUFFIXES);
  };
  const vocabulary = [...new Set(COMMON.split(" "))];
  const known = new Set(vocabulary);
  while (vocabulary.length < SIZE) {
    const word = invent();
    if (!known.has(word)) vocabulary.push(word);
    known.add(word);
  }
  const draw = zipf(SIZE, random);
  const word = () => vocabulary[draw()] as string;
  const rare = () => vocabulary[150 + random.below(SIZE - 150)] as string;
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const words = (count: number) => {
    let text = word();
    for (let i = 1; i < count; i++) text += ` ${word()}`;
    return text;
  };
  const sentence = () =>
    `${capital(words(6 + random.below(20)))}${random.odds(0.2) ? ` ${capital(rare())}` : ""}.`;
  const paragraph = () => {
    let text = sentence();
    for (let i = random.below(4); i > 0; i--) text += ` ${sentence()}`;
    return text;
  };
  return {
    pick,
    rare,
    capital,
    words,
    sentence,
    paragraph,
    headline: () => capital(`${rare()} ${words(4 + random.below(4))} ${rare()}`),
  };
}
export type Writer = ReturnType<typeof writer>;
